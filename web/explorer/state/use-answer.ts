import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query';
import { GraphRequestError, type TypedOperation } from '../../../src/client/index.js';
import { useAsked } from './asked.js';
import { keptAnswers } from './kept-answers.js';
import { adoptServed } from './revision.js';
import { ask, onBack } from './service.js';

/** Answers change only with the revision of the graph, so within one they are never asked for again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60 * 1000,
      retry: false,
      refetchOnWindowFocus: false,
      // Offline, too: what was kept is shown, and of the rest it is said that it was not.
      networkMode: 'always',
      persister: keptAnswers.persisterFn as never,
    },
  },
});

// What could not be had is asked for when the service is back.
onBack(
  () => void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' }),
);

/** Forgets all answers, and shows what is served now. */
export async function showServed(): Promise<void> {
  adoptServed();
  await queryClient.resetQueries();
}

/** When the oldest of the answers that are shown was given; undefined where none is. */
export function shownSince(): Date | undefined {
  const given = queryClient
    .getQueryCache()
    .findAll({ type: 'active' })
    .map(({ state }) => state.dataUpdatedAt)
    .filter((at) => at > 0);
  return given.length > 0 ? new Date(Math.min(...given)) : undefined;
}

export interface AnswerOptions {
  readonly enabled?: boolean;
  /** Goes on showing the answer to other variables until this one is there. */
  readonly keepPrevious?: boolean;
  /** Not what the page is about, as suggestions are not: it is not among the queries of the page. */
  readonly aside?: boolean;
}

const keyOf = (operation: TypedOperation<unknown, never>, variables: unknown) => [
  operation.__meta__?.hash ?? operation.toString(),
  variables,
];

/** The same answer as {@link useAnswer} has, for what is made when it is asked for. */
export const answerTo = <Result, Variables>(
  operation: TypedOperation<Result, Variables>,
  variables: Variables,
): Promise<Result> =>
  queryClient.ensureQueryData({
    queryKey: keyOf(operation, variables),
    queryFn: ({ signal }) => ask(operation, variables, signal),
  } as Parameters<typeof queryClient.ensureQueryData>[0]) as Promise<Result>;

/** The answer to an operation, from the page's memory, the browser's or the service. */
export function useAnswer<Result, Variables>(
  operation: TypedOperation<Result, Variables>,
  variables: Variables,
  { enabled = true, keepPrevious = false, aside = false }: AnswerOptions = {},
): UseQueryResult<Result, Error> {
  useAsked(operation, variables, enabled && !aside);
  return useQuery<Result, Error, Result>({
    queryKey: keyOf(operation, variables),
    queryFn: ({ signal }) => ask(operation, variables, signal),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  } as Parameters<typeof useQuery<Result, Error, Result>>[0]);
}

/** The answer to an operation, where no part of a page waits for it by itself: kept as all others are. */
export const askOnce = <Result, Variables>(
  operation: TypedOperation<Result, Variables>,
  variables: Variables,
): Promise<Result> =>
  queryClient.fetchQuery({
    queryKey: [operation.__meta__?.hash ?? operation.toString(), variables],
    queryFn: () => ask(operation, variables),
  });

export const codeOf = (error: Error): string | undefined =>
  error instanceof GraphRequestError ? error.code : undefined;
