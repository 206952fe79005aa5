import type { GraphError } from '../../model/errors.js';
import { definitionOf, typeOfId } from '../../model/ontology.js';
import type { WhichSummaries } from '../../store/questions.js';
import type { GraphReader } from '../../store/store.js';
import { expectAtMost } from '../compile/argument-limits.js';
import { type SubgraphParts, toSubgraphEdge, toSubgraphNode, unknownNode } from './subgraph.js';

/** Relations shown between the nodes. */
const maxShownEdges = 5_000;

/**
 * The nodes with these ids, in their order, each once, and the relations between them.
 *
 * @returns also an error for each id that no node has, which is left out
 * @throws {GraphError} LIMIT_EXCEEDED where there are too many ids
 */
export async function induced(
  reader: GraphReader,
  ids: readonly string[],
  { evidence, summaries }: { readonly evidence: boolean; readonly summaries: WhichSummaries },
): Promise<{ readonly parts: SubgraphParts; readonly unknown: readonly GraphError[] }> {
  expectAtMost('drawnIds', ids.length, 'ids');
  const wanted = [...new Set(ids)].filter((id) => {
    const type = typeOfId(id);
    return type !== undefined && definitionOf(type).layer === 'graph';
  });
  const { nodeSummaries, edges, truncated, places } = await reader.subgraph(wanted, {
    limit: maxShownEdges,
    ...{ evidence, summaries },
  });
  const known = new Set(nodeSummaries.map(({ id }) => id));
  return {
    parts: {
      nodes: nodeSummaries.map(toSubgraphNode),
      edges: edges.map(toSubgraphEdge),
      truncated,
      places,
    },
    unknown: [...ids.entries()]
      .filter(([, id]) => !known.has(id))
      .map(([at, id]) => unknownNode(id, `ids[${at}]`)),
  };
}
