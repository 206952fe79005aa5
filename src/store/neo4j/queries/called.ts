import { nameKey } from '../../../model/search.js';
import type { GraphQuestions, NamedNodes } from '../../questions.js';
import { toParameter } from '../cypher/plan-shape.js';
import { ownedLabel, searchIndex, searchKeys } from '../schema/names.js';
import { searchKey } from '../schema/search-keys.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** One statement for the nodes that are called so, see {@link GraphQuestions.called}. */
export const compileCalled = (
  names: readonly string[],
  { types, limit }: Parameters<GraphQuestions['called']>[1],
): BatchedQuery<NamedNodes> => ({
  text,
  limits: { limit: toParameter(limit) },
  valuesFor: (slot) => {
    const keys = [...new Set(names.map(nameKey))].flatMap((key) => [
      searchKey.name(key),
      searchKey.alias(key),
    ]);
    const demanded = [[searchKey.slot(slot)], types.map(searchKey.type), keys];
    const isPossible = demanded.every((alternatives) => alternatives.length > 0);
    // Without a part in any score, so that the index need not rank what it finds.
    const query = demanded
      .map((alternatives) => `+(${alternatives.map((key) => `${searchKeys}:${key}`).join(' ')})`)
      .join(' ');
    return { queries: isPossible ? [`+(${query})^0`] : [] };
  },
  alone: true,
  answer: (rows, { revision }) => ({ revision, ids: rows as string[] }),
});

const text = batchText([
  `UNWIND q.queries AS query
CALL db.index.fulltext.queryNodes('${searchIndex}', query) YIELD node AS n
WHERE n:${ownedLabel} AND n.slot = $slot
WITH DISTINCT n ORDER BY n.id LIMIT $limit
RETURN n.id AS row`,
]);
