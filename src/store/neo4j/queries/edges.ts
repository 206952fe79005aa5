import {
  type NodeType,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
} from '../../../model/ontology.js';
import type { Edge, Edges, GraphQuestions } from '../../questions.js';
import { both, where } from '../cypher/logic.js';
import { labelOf } from '../cypher/pattern.js';
import { toParameter } from '../cypher/plan-shape.js';
import { ownedLabel } from '../schema/names.js';
import { type Question, questionText } from '../served/batched-query.js';

type EdgeOptions = Parameters<GraphQuestions['edges']>[1];

const graphRelations = relationTypeNames.filter(
  (type) => relationDefinitionOf(type).layer === 'graph',
);

/** One statement for the drawn relations of nodes, see {@link GraphQuestions.edges}. */
export function compileEdges(
  ids: readonly string[],
  { within = false, types, limit }: EdgeOptions,
): Question<Edges> {
  const isOf = (node: string) =>
    types ? (types.length > 0 ? `${node}:${types.map(labelOf).join('|')}` : 'false') : 'true';
  return {
    text: questionText([within ? linksAmong(isOf, types) : linksOf(isOf)]),
    limits: { wanted: toParameter(limit + 1) },
    valuesFor: () => ({ ids: [...new Set(ids)] }),
    alone: true,
    answer: (rows, { revision }) => {
      const found = rows as [string, RelationType, string, string, string[]][];
      return {
        revision,
        edges: found
          .slice(0, limit)
          .map(([id, type, from, to, evidence]): Edge => ({ id, type, from, to, evidence })),
        truncated: found.length > limit,
      };
    },
  };
}

type IsOf = (node: string) => string;

const start = `UNWIND q.ids AS id
MATCH (n:${ownedLabel} {slot: $slot, id: id})`;
const row = 'RETURN [r.id, type(r), startNode(r).id, endNode(r).id, r.evidence] AS row';

/**
 * Type by type, so that those of later types are not looked at where earlier ones are enough: a
 * city's node holds a hundred thousand.
 */
function linksOf(isOf: IsOf): string {
  const arms = graphRelations.map(
    (relation) => `UNWIND nodes AS n
MATCH (n)-[r:${relation}]-(m:${ownedLabel})${where(isOf('m'))}
WITH DISTINCT r ORDER BY r.id LIMIT $wanted
RETURN r`,
  );
  return `${start}
WITH collect(n) AS nodes
CALL (nodes) {
${arms.join('\nUNION ALL\n')}
}
WITH r LIMIT $wanted
${row}`;
}

/** From where each begins: facts lead to what they share, so no node has many of these. */
function linksAmong(isOf: IsOf, types: readonly NodeType[] | undefined): string {
  const ends = types ? `(${isOf('n')} OR ${isOf('m')})` : 'true';
  const rank = `CASE type(r) ${graphRelations.map((relation, at) => `WHEN '${relation}' THEN ${at}`).join(' ')} END`;
  return `${start}
MATCH (n)-[r:${graphRelations.join('|')}]->(m:${ownedLabel})${where(both(['m.id IN q.ids', ends]))}
WITH r ORDER BY ${rank}, r.id LIMIT $wanted
${row}`;
}
