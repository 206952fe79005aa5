import {
  definitionOf,
  type NodeType,
  type RelationField,
  type RelationType,
  relationDefinitionOf,
} from '../../../model/ontology.js';
import { ownedLabel } from '../schema/names.js';

export const labelOf = (type: NodeType): string => definitionOf(type).label;

/**
 * How many relations of each of these types a node has: `COUNT { (n)-[:OF_CITY]-() }, …`. Neo4j stores these numbers
 * with the node, and takes them from there where the pattern says nothing of the other end.
 */
export const degreesOf = (node: string, relations: readonly RelationType[]): string =>
  relations.map((relation) => `COUNT { (${node})-[:${relation}]-() }`).join(', ');

/** The types that a relation of the ontology may lead to from this end. */
function possibleTargets({ owner, relation, direction }: RelationField): Set<NodeType> {
  const { ends } = relationDefinitionOf(relation);
  return new Set(
    ends.flatMap(({ from, to }) =>
      direction === 'out' ? (from === owner ? [to] : []) : to === owner ? [from] : [],
    ),
  );
}

/**
 * `(n0)-[r2:STATED_IN]->(n1:Document&MinzhengNode)`. The ownership label keeps out what others may
 * have tied to our nodes; the type's is left out where the relation leads to nothing else.
 */
export function relationPattern(
  field: RelationField,
  from: string,
  edge: string,
  to: string,
  types: readonly NodeType[],
): string {
  const all = [...possibleTargets(field)].every((type) => types.includes(type));
  const labels = types.map(labelOf).join('|');
  const typed = types.length > 1 ? (all ? '' : `(${labels})&`) : `${labels}&`;
  const [left, right] = field.direction === 'out' ? ['-', '->'] : ['<-', '-'];
  return `(${from})${left}[${edge}:${field.relation}]${right}(${to}:${typed}${ownedLabel})`;
}
