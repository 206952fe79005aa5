import type { GraphQuestions, Namesakes } from '../../questions.js';
import { toParameter } from '../cypher/plan-shape.js';
import { type SummariesCell, summariesOf, toSummaries } from '../plan/node-summary.js';
import { ownedLabel, searchIndex, searchKeys } from '../schema/names.js';
import { searchKey } from '../schema/search-keys.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

type WhichNamesakes = Parameters<GraphQuestions['namesakes']>[1];

/**
 * One statement for the nodes that are called as one is, see {@link GraphQuestions.namesakes}. A node is
 * stored with keys of its names, by which the index finds whoever has them.
 */
export const compileNamesakes = (
  id: string,
  { types, limit, summaries }: WhichNamesakes,
): BatchedQuery<Namesakes> => ({
  text: batchText([textOf(summaries)]),
  limits: { limit: toParameter(limit) },
  valuesFor: (slot) => ({
    id,
    // Demanded of who is found, beside a name; no type is demanded of nobody.
    types: types.length > 0 ? types.map((type) => keyClause(searchKey.type(type))).join(' ') : null,
    slot: keyClause(searchKey.slot(slot)),
  }),
  alone: false,
  answer: (rows, { revision }) => {
    const [told = [[]]] = rows as SummariesCell[];
    return { revision, ...toSummaries(told, summaries) };
  },
});

const keyClause = (key: string): string => `${searchKeys}:${key}`;

/** Keys of names and of aliases begin with another letter, and go on alike: what one calls a name, another may call an alias. */
const [nameLetter, aliasLetter] = [searchKey.name(''), searchKey.alias('')].map(
  (key) => key[0] as string,
) as [string, string];

/** The query has no part in any score, so that the index need not rank what it finds. */
const textOf = (summaries: WhichNamesakes['summaries']): string => {
  const { clause, cell } = summariesOf('nodes', summaries);
  return `MATCH (own:${ownedLabel} {slot: $slot, id: q.id})
WITH own, [key IN split(own.${searchKeys}, ' ') WHERE left(key, 1) IN ['${nameLetter}', '${aliasLetter}'] | substring(key, 1)] AS names
WITH own, COLLECT {
WITH '+(+' + q.slot + ' +(' + q.types + ') +(' + reduce(each = '', name IN names | each + ' ${keyClause(nameLetter)}' + name + ' ${keyClause(aliasLetter)}' + name) + '))^0' AS query
WHERE size(names) > 0 AND query IS NOT NULL
CALL db.index.fulltext.queryNodes('${searchIndex}', query) YIELD node AS named
WHERE named:${ownedLabel} AND named.slot = $slot
WITH DISTINCT named ORDER BY named.id LIMIT $limit
RETURN named
} AS found
WITH [own] + found AS nodes
${clause}
RETURN ${cell} AS row`;
};
