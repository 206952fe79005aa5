import type { NodeType } from '../model/ontology.js';
import type { Condition, NodeSelection, Row } from '../model/plan.js';
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
