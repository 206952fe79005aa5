import type { EdgeRecord } from '../model/graph.js';
import { drawnTypes } from '../model/ontology.js';
import { type GraphPiece, pieceSize } from '../store/questions.js';
import type { ExportFilter } from './export-request.js';
import { type ExportSource, piecesOf } from './export-source.js';
import { filterCondition } from './filter-condition.js';
import { pagesOf } from './pages.js';

/**
 * What a filter lets through: drawn nodes that pass it, the relations between them, and the passages
 * that prove either. Holds the ids of what it lets through; without a filter, nothing.
 *
 * @throws {GraphError} REVISION_CHANGED where another revision is served by then
 */
export async function* selectedPieces(
  source: ExportSource,
  revision: string,
  filter: ExportFilter | undefined,
): AsyncGenerator<GraphPiece, void, undefined> {
  if (!filter) {
    yield* piecesOf(source, revision);
    return;
  }
  const kept = await keptIds(source, revision, filter);
  const connects = ({ from, to }: EdgeRecord): boolean => kept.has(from) && kept.has(to);
  const evidence = new Set<string>();
  for await (const piece of piecesOf(source, revision)) {
    if (!('edges' in piece)) continue;
    for (const edge of piece.edges) {
      if (edge.type === 'PROVEN_BY') {
        if (kept.has(edge.from)) evidence.add(edge.to);
      } else if (connects(edge)) for (const id of edge.evidence) evidence.add(id);
    }
  }
  for (const id of evidence) kept.add(id);
  for await (const piece of piecesOf(source, revision)) {
    if ('nodes' in piece) {
      const nodes = piece.nodes.filter(({ id }) => kept.has(id));
      if (nodes.length > 0) yield { nodes };
    } else {
      const edges = piece.edges.filter(connects);
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
  for (const type of filter.types ?? drawnTypes) {
    const where = filterCondition(type, filter);
    const pages = pagesOf(source, revision, {
      select: { type, properties: ['id'], relations: [] },
      ...(where && { where }),
      limit: pieceSize,
    });
    for await (const rows of pages) for (const [id] of rows) kept.add(id as string);
  }
  return kept;
}
