import { type NodeType, typeOfId } from '../model/ontology.js';
import type { Condition, NodeSelection, RelationRows, Row } from '../model/plan.js';
import { type ExportSource, revisionChanged } from './export-source.js';

/**
 * Nodes of one type in the order of their ids, page after page, of one revision.
 *
 * @param select its first property is `id`
 * @throws {GraphError} REVISION_CHANGED where another one is served by then
 */
export async function* pagesOf(
  source: ExportSource,
  revision: string,
  {
    select,
    where,
    limit,
  }: { readonly select: NodeSelection; readonly where?: Condition; readonly limit: number },
): AsyncGenerator<readonly Row[], void, undefined> {
  const type: NodeType = select.type;
  for (let after: string | undefined; ; ) {
    const answer = await source.read({
      start: {
        type,
        ...(where && { where }),
        page: { limit, ...(after !== undefined && { after: [after] }) },
      },
      select: [select],
    });
    if (answer.revision !== revision) throw revisionChanged(revision);
    if (answer.rows.length > 0) yield answer.rows;
    if (answer.rows.length < limit) return;
    after = answer.rows.at(-1)?.[0] as string;
  }
}

/**
 * Nodes of one type by their ids, page after page, of one revision.
 *
 * @throws {GraphError} REVISION_CHANGED where another one is served by then
 */
export async function* pagesOfIds(
  source: ExportSource,
  revision: string,
  {
    select,
    ids,
    limit,
  }: { readonly select: NodeSelection; readonly ids: readonly string[]; readonly limit: number },
): AsyncGenerator<readonly Row[], void, undefined> {
  for (let at = 0; at < ids.length; at += limit) {
    const answer = await source.read({
      start: { ids: ids.slice(at, at + limit) },
      select: [select],
    });
    if (answer.revision !== revision) throw revisionChanged(revision);
    if (answer.rows.length > 0) yield answer.rows;
  }
}

/**
 * The ids of one type among some, and those of the nodes of that type that a relation of the others leads
 * to, each once, in order.
 *
 * @throws {GraphError} REVISION_CHANGED where another one is served by then
 */
export async function idsOfType(
  source: ExportSource,
  revision: string,
  ids: readonly string[],
  type: NodeType,
  reachedFrom?: { readonly types: readonly NodeType[]; readonly field: string },
): Promise<string[]> {
  const found = new Set(ids.filter((id) => typeOfId(id) === type));
  const { types = [], field = '' } = reachedFrom ?? {};
  const others = ids.filter((id) => types.includes(typeOfId(id) as NodeType));
  if (others.length > 0) {
    const node = [{ type, properties: ['id'], relations: [] }];
    const { rows, revision: served } = await source.read({
      start: { ids: others },
      select: [...new Set(others.map((id) => typeOfId(id) as NodeType))].map((each) => ({
        type: each,
        properties: [],
        relations: [{ field, node }],
      })),
    });
    if (served !== revision) throw revisionChanged(revision);
    for (const row of rows)
      for (const [id] of (row.at(-1) as RelationRows).rows) found.add(id as string);
  }
  return [...found].sort();
}
