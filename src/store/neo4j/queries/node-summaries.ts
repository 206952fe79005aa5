import { graphNodeTypes } from '../../../model/ontology.js';
import type { NodeSummaries, WhichSummaries } from '../../questions.js';
import { labelOf } from '../cypher/pattern.js';
import { type SummariesCell, summariesOf, toSummaries } from '../plan/node-summary.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** The nodes of `q.ids` that can be told of, in their order, as a list. */
export const collectSummarised = (nodes: string): string => `UNWIND q.ids AS id
MATCH (node:${ownedLabel} {slot: $slot, id: id}) WHERE node:${graphNodeTypes.map(labelOf).join('|')}
WITH collect(node) AS ${nodes}`;

const which: WhichSummaries = { degrees: true };
const { clause, cell } = summariesOf('nodes', which);
const text = batchText([`${collectSummarised('nodes')}\n${clause}\nRETURN ${cell} AS row`]);

/** One statement for name and degrees of nodes, see `GraphQuestions.nodeSummaries`. */
export const compileNodeSummaries = (ids: readonly string[]): BatchedQuery<NodeSummaries> => ({
  text,
  limits: {},
  valuesFor: () => ({ ids }),
  alone: true,
  answer: (rows, { revision }) => {
    const [told] = rows as [SummariesCell];
    return { revision, ...toSummaries(told, which) };
  },
});
