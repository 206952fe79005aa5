import { cityAndYearsOf } from '../../model/city-and-years.js';
import { definitionOf, graphNodeTypes, type NodeType, typeOfId } from '../../model/ontology.js';
import type { NodeSummaries, WhichSummaries } from '../../store/questions.js';
import type { GraphReader } from '../../store/store.js';
import { expectGraphNode, expectNodes, type SubgraphNode, toSubgraphNode } from './subgraph.js';

/** Most that are given: one in each of so many cities. */
export const maxNamesakes = 500;

/** Named things that a city can have of its own. */
const ownTypes = graphNodeTypes.filter(
  (type) => definitionOf(type).entity && cityAndYearsOf(type).city === 'cityId',
);

/**
 * Things of other cities that have a name or an alias of a thing, by id; none for what has no name.
 *
 * @throws {GraphError} NOT_FOUND, naming `id`
 */
export async function namesakes(
  reader: GraphReader,
  id: string,
  summaries: WhichSummaries,
): Promise<{ readonly nodes: readonly SubgraphNode[]; readonly places?: NodeSummaries['places'] }> {
  expectGraphNode(id, 'id');
  const type = typeOfId(id) as NodeType;
  if (!definitionOf(type).entity) {
    await expectNodes(reader, { id });
    return { nodes: [] };
  }
  const { nodeSummaries, places } = await reader.namesakes(id, {
    ...{ types: ownTypes, limit: maxNamesakes, summaries },
  });
  const [own, ...others] = nodeSummaries;
  expectGraphNode(id, 'id', own !== undefined);
  const nodes = others
    .filter(({ cityId }) => cityId !== null && cityId !== own?.cityId)
    .map(toSubgraphNode);
  return { nodes, places };
}
