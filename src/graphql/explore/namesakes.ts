import { cityAndYearsOf } from '../../model/city-and-years.js';
import { definitionOf, graphNodeTypes, type NodeType, typeOfId } from '../../model/ontology.js';
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
export async function namesakes(reader: GraphReader, id: string): Promise<SubgraphNode[]> {
  expectGraphNode(id, 'id');
  const type = typeOfId(id) as NodeType;
  if (!definitionOf(type).entity) {
    await expectNodes(reader, { id });
    return [];
  }
  const { rows } = await reader.read({
    start: { ids: [id] },
    select: [{ type, properties: ['name', 'aliases'], relations: [] }],
  });
  const [found] = rows as readonly (readonly [name: string, aliases: readonly string[]])[];
  expectGraphNode(id, 'id', found !== undefined);
  const [name, aliases] = found as NonNullable<typeof found>;
  const { ids } = await reader.called([name, ...aliases], { types: ownTypes, limit: maxNamesakes });
  const { nodeSummaries } = await reader.nodeSummaries([id, ...ids]);
  const own = nodeSummaries[0]?.cityId;
  return nodeSummaries
    .slice(1)
    .filter(({ cityId }) => cityId !== null && cityId !== own)
    .map(toSubgraphNode);
}
