import {
  definitionOf,
  drawnTypes,
  type NodeType,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
} from '../../../model/ontology.js';
import type { Landmark, Landmarks } from '../../questions.js';
import { labelOf } from '../cypher/pattern.js';
import { ownedLabel } from '../schema/names.js';
import { type Question, questionText } from '../served/batched-query.js';

/** The drawn relation types that a node of the type may have. */
const relationsOf = (type: NodeType): RelationType[] =>
  relationTypeNames.filter((relation) => {
    const { drawn, ends } = relationDefinitionOf(relation);
    return drawn && ends.some(({ from, to }) => from === type || to === type);
  });

/** Every count is one that the node itself keeps: the pattern must say nothing of the other end. */
const landmarkOf = (type: NodeType): string => {
  const degrees = relationsOf(type).map((relation) => `COUNT { (n)-[:${relation}]-() }`);
  return `WHEN n:${labelOf(type)} THEN ['${type}', toString(n.${definitionOf(type).caption}), ${degrees.join(', ')}]`;
};

const text = questionText([
  `UNWIND q.ids AS id
MATCH (n:${ownedLabel} {slot: $slot, id: id}) WHERE n:${drawnTypes.map(labelOf).join('|')}
RETURN [id, CASE
  ${drawnTypes.map(landmarkOf).join('\n  ')}
END] AS row`,
]);

/** One statement for nodes as landmarks, see `GraphQuestions.landmarks`. */
export const compileLandmarks = (ids: readonly string[]): Question<Landmarks> => ({
  text,
  limits: {},
  valuesFor: () => ({ ids }),
  alone: true,
  answer: (rows, { revision }) => ({
    revision,
    landmarks: (rows as [string, [NodeType, string, ...number[]]][]).map(toLandmark),
  }),
});

function toLandmark([id, [type, caption, ...counts]]: [
  string,
  [NodeType, string, ...number[]],
]): Landmark {
  const degrees = relationsOf(type)
    .map((relation, at) => ({ type: relation, count: counts[at] as number }))
    .filter(({ count }) => count > 0);
  const degree = degrees.reduce((sum, { count }) => sum + count, 0);
  return { id, type, caption, degree, degrees };
}
