/**
 * The branches of a statement for a page of a list and, as its last row, how long the whole list is.
 *
 * A first page that is not full is the whole list. Cypher looks into the subquery of a `CASE` only where
 * it gets there, so nothing is counted then, which would read the list's condition again for each node.
 *
 * @param page returns `row` for each row of the page
 * @param all the clauses that match what is in the list
 * @param limit of the page, as the text has it
 * @param isFirst whether the page begins where the list does
 */
export const pageAndCount = (
  page: string,
  all: string,
  { limit, isFirst }: { readonly limit: string; readonly isFirst: boolean },
): string[] =>
  isFirst
    ? [
        `WITH COLLECT {
${page}
} AS page
UNWIND page + [CASE WHEN size(page) < ${limit} THEN size(page) ELSE COUNT {
${all}
} END] AS row
RETURN row`,
      ]
    : [page, `${all}\nRETURN count(*) AS row`];
