import { graphRelationTypes } from '../../../model/ontology.js';
import { compareText } from '../../order.js';
import type { Edge, GraphQuestions, Subgraph, WhichSummaries } from '../../questions.js';
import { toParameter } from '../cypher/plan-shape.js';
import { type SummariesCell, summariesOf, toSummaries } from '../plan/node-summary.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText, isBatchedQuery } from '../served/batched-query.js';
import { compileEdges, type EdgeRow, edgeRow, toEdge } from './edges.js';
import { collectSummarised } from './node-summaries.js';

/**
 * One statement for nodes with the relations between them, see {@link GraphQuestions.subgraph}. Where there
 * are more relations than wanted, which of them count depends on their order, and another follows.
 */
export function compileSubgraph(
  ids: readonly string[],
  which: Parameters<GraphQuestions['subgraph']>[1],
): BatchedQuery<Subgraph> {
  const { limit, evidence = false, summaries } = which;
  return {
    text: batchText([textOf(summaries, evidence)]),
    limits: { wanted: toParameter(limit + 1) },
    valuesFor: () => ({ ids }),
    alone: true,
    answer: (rows, { revision }) => {
      const [[told, relations]] = rows as [[SummariesCell, EdgeRow[]]];
      const summarised = toSummaries(told, summaries);
      if (relations.length <= limit)
        return { revision, ...summarised, edges: edgesOf(relations), truncated: false };
      const edges = compileEdges(ids, { ...which, within: true });
      return {
        ...edges,
        answer: (all, marker) => {
          const answered = edges.answer(all, marker);
          if (isBatchedQuery(answered))
            throw new Error('Relations between nodes take one statement');
          return { ...answered, ...summarised };
        },
      };
    },
  };
}

/** Sorted here: to compare the types of relations one by one costs the server more than to find them. */
const edgesOf = (rows: EdgeRow[]): Edge[] =>
  rows
    .sort(
      ([id, type], [otherId, otherType]) =>
        (typeOrder.get(type) as number) - (typeOrder.get(otherType) as number) ||
        compareText(id, otherId),
    )
    .map(toEdge);

const typeOrder = new Map(graphRelationTypes.map((type, at) => [type, at]));

/** Relations from where they begin: facts lead to what they share, so that no node has many of these. */
function textOf(which: WhichSummaries, withEvidence: boolean): string {
  const { clause, cell } = summariesOf('nodes', which);
  return `${collectSummarised('nodes')}
${clause}
RETURN [${cell}, COLLECT {
UNWIND nodes AS n
MATCH (n)-[r:${graphRelationTypes.join('|')}]->(m:${ownedLabel}) WHERE m IN nodes
WITH n, r, m LIMIT $wanted
RETURN ${edgeRow('r', withEvidence)}
}] AS row`;
}
