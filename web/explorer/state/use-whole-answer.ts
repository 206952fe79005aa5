import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { TypedOperation } from '../../../src/client/index.js';
import { useAsked } from './asked.js';
import { ask, noteRevision, revisionOf } from './service.js';
import type { AnswerOptions } from './use-answer.js';

/** Most requests for one page of the explorer: what is longer is shown as far as it was read. */
const mostRequests = 20;

export interface Page<Item> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Item[];
}

/** The list that two pages make. A page that came empty, as its list was at its end, changes no place. */
export const joined = <Item>(one: Page<Item>, other: Page<Item>): Page<Item> => ({
  totalCount: other.totalCount,
  pageInfo: other.nodes.length > 0 ? other.pageInfo : { ...one.pageInfo, hasNextPage: false },
  nodes: [...one.nodes, ...other.nodes],
});

class RevisionChangedError extends Error {
  override readonly name = 'RevisionChangedError';
}

interface Paging<Result, Variables> {
  /** What to ask for after an answer; undefined where it is whole. */
  readonly next: (answer: Result) => Partial<Variables> | undefined;
  /** Puts the rows of a following answer behind those before. */
  readonly join: (one: Result, other: Result) => Result;
}

/** The answer to an operation with its lists whole: most come with one request, long ones with several. */
export function useWholeAnswer<Result, Variables>(
  operation: TypedOperation<Result, Variables>,
  variables: NoInfer<Variables>,
  { next, join }: Paging<NoInfer<Result>, NoInfer<Variables>>,
  { enabled = true }: AnswerOptions = {},
): UseQueryResult<Result, Error> {
  useAsked(operation, variables, enabled);
  return useQuery<Result, Error, Result>({
    queryKey: ['whole', operation.__meta__?.hash ?? operation.toString(), variables],
    queryFn: async ({ signal }) => {
      let whole: Result = await ask(operation, variables, signal);
      const revision = revisionOf(whole);
      for (let requests = 1; requests < mostRequests; requests++) {
        const following = next(whole);
        if (following === undefined) break;
        const page = await ask(operation, { ...variables, ...following }, signal);
        if (revisionOf(page) !== revision) throw new RevisionChangedError();
        whole = join(whole, page);
      }
      if (revision !== undefined) noteRevision(whole as object, revision);
      return whole;
    },
    // The data has changed between two pages of a list: it is read anew from its beginning.
    retry: (failures, error) => error instanceof RevisionChangedError && failures < 3,
    enabled,
  } as Parameters<typeof useQuery<Result, Error, Result>>[0]);
}
