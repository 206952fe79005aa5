import type { EdgeRecord } from '../model/graph.js';
import { graphNodeTypes } from '../model/ontology.js';
import { chunkSize, type GraphChunk } from '../store/questions.js';
import type { ExportFilter } from './export-request.js';
import { chunksOf, type ExportSource } from './export-source.js';
import { filterCondition } from './filter-condition.js';
import { pagesOf } from './pages.js';

/**
 * What a filter lets through: drawn nodes that pass it, the relations between them, and the passages
 * that prove either. Holds the ids of what it lets through; without a filter, nothing.
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
  const kept = await keptIds(source, revision, filter);
  const connects = ({ from, to }: EdgeRecord): boolean => kept.has(from) && kept.has(to);
  const evidence = new Set<string>();
  for await (const chunk of chunksOf(source, revision)) {
    if (!('edges' in chunk)) continue;
    for (const edge of chunk.edges) {
      if (edge.type === 'PROVEN_BY') {
        if (kept.has(edge.from)) evidence.add(edge.to);
      } else if (connects(edge)) for (const id of edge.evidence) evidence.add(id);
    }
  }
  for (const id of evidence) kept.add(id);
  for await (const chunk of chunksOf(source, revision)) {
    if ('nodes' in chunk) {
      const nodes = chunk.nodes.filter(({ id }) => kept.has(id));
      if (nodes.length > 0) yield { nodes };
    } else {
      const edges = chunk.edges.filter(connects);
      if (edges.length > 0) yield { edges };
    }
  }
}

async function keptIds(
  source: ExportSource,
  revision: string,
  filter: ExportFilter,
): Promise<Set<string>> {
  const kept = new Set<string>();
  for (const type of filter.types ?? graphNodeTypes) {
    const where = filterCondition(type, filter);
    const pages = pagesOf(source, revision, {
      select: { type, properties: ['id'], relations: [] },
      ...(where && { where }),
      limit: chunkSize,
    });
    for await (const rows of pages) for (const [id] of rows) kept.add(id as string);
  }
  return kept;
}
