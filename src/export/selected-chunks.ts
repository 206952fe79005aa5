import type { EdgeRecord } from '../model/graph.js';
import { graphNodeTypes, type NodeType, typeOfId } from '../model/ontology.js';
import type { Condition, RelationRows } from '../model/plan.js';
import { chunkSize, type GraphChunk } from '../store/questions.js';
import type { ExportFilter } from './export-filter.js';
import { chunksOf, type ExportSource, revisionChanged } from './export-source.js';
import { filterCondition } from './filter-condition.js';
import { pagesOf } from './pages.js';

/**
 * The part of the graph that a filter selects: the nodes of the graph layer that meet it, the ledgers of the
 * documents among them, the relations between all these, and the evidence that proves any. Holds the ids of these nodes; without a filter,
 * nothing.
 *
 * @throws {GraphError} REVISION_CHANGED where another revision is served by then
 */
export async function* selectedChunks(
  source: ExportSource,
  revision: string,
  filter: ExportFilter | undefined,
): AsyncGenerator<GraphChunk, void, undefined> {
  if (!filter) {
    yield* chunksOf(source, revision);
    return;
  }
  const selected = await selectedIds(source, revision, filter);
  const connects = ({ from, to }: EdgeRecord): boolean => selected.has(from) && selected.has(to);
  const evidence = new Set<string>();
  for await (const chunk of chunksOf(source, revision, selected)) {
    if (!('edges' in chunk)) continue;
    for (const edge of chunk.edges) {
      if (edge.type === 'PROVEN_BY' || edge.type === 'RANK_PROVEN_BY') {
        if (selected.has(edge.from)) evidence.add(edge.to);
      } else if (connects(edge)) for (const id of edge.evidence) evidence.add(id);
    }
  }
  for (const id of evidence) selected.add(id);
  for await (const chunk of chunksOf(source, revision, selected)) {
    if ('nodes' in chunk) {
      const nodes = chunk.nodes.filter(({ id }) => selected.has(id));
      if (nodes.length > 0) yield { nodes };
    } else {
      const edges = chunk.edges.filter(connects);
      if (edges.length > 0) yield { edges };
    }
  }
}

/** Ids of the nodes that meet a filter: of the graph layer, and of the ledgers of the documents among them. */
async function selectedIds(
  source: ExportSource,
  revision: string,
  filter: ExportFilter,
): Promise<Set<string>> {
  const selected = new Set(filter.ids);
  const add = async (type: NodeType, where: Condition | undefined): Promise<void> => {
    const pages = pagesOf(source, revision, {
      select: { type, properties: ['id'], relations: [] },
      ...(where && { where }),
      limit: chunkSize,
    });
    for await (const rows of pages) for (const [id] of rows) selected.add(id as string);
  };
  if (!filter.ids)
    for (const type of filter.types ?? graphNodeTypes)
      await add(type, filterCondition(type, filter));
  const documents = [...selected].filter((id) => typeOfId(id) === 'DOCUMENT');
  for (let at = 0; at < documents.length; at += documentsAtOnce) {
    const some = documents.slice(at, at + documentsAtOnce);
    for (const mention of await mentionsOf(source, revision, some)) selected.add(mention);
  }
  return selected;
}

/** A document has a few hundred mentions. */
const documentsAtOnce = 20;

/** Ids of the mentions in the ledgers (台账) of documents. */
async function mentionsOf(
  source: ExportSource,
  revision: string,
  documents: readonly string[],
): Promise<readonly string[]> {
  const node = [{ type: 'MENTION' as const, properties: ['id'], relations: [] }];
  const answer = await source.read({
    start: { ids: documents },
    select: [{ type: 'DOCUMENT', properties: [], relations: [{ field: 'mentions', node }] }],
  });
  if (answer.revision !== revision) throw revisionChanged(revision);
  return answer.rows.flatMap(([mentions]) =>
    (mentions as RelationRows).rows.map(([id]) => id as string),
  );
}
