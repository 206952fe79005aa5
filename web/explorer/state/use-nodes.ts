import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { GraphRequestError, type TypedOperation } from '../../../src/client/index.js';
import { useAsked } from './asked.js';
import { ask as askService, noteRevision, revisionOf } from './service.js';
import { queryClient } from './use-answer.js';

/** Most ids of one request. */
const mostIds = 100;

interface ByIds<Node> {
  readonly nodes: readonly (Node | null)[];
}

export interface FoundNodes<Node> {
  readonly byId: ReadonlyMap<string, Node>;
  /** Ids that the graph does not have. */
  readonly unknown: readonly string[];
}

type Operation<Node> = TypedOperation<ByIds<Node>, { readonly ids: readonly string[] | string[] }>;

/** Nodes by their ids: one request for up to a hundred; what is known is not asked for again. */
export async function findNodes<Node>(
  operation: TypedOperation<{ nodes: readonly (Node | null)[] }, { ids: readonly string[] }>,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<FoundNodes<NonNullable<Node>>> {
  const name = nameOf(operation as Operation<Node>);
  const keyOf = (id: string) => ['node', name, id];
  const missing = [...new Set(ids)].filter(
    (id) => queryClient.getQueryData(keyOf(id)) === undefined,
  );
  for (let at = 0; at < missing.length; at += mostIds) {
    const asked = missing.slice(at, at + mostIds);
    const found = await ask(operation as Operation<Node>, asked, signal);
    for (const id of asked) queryClient.setQueryData(keyOf(id), found.get(id) ?? 'unknown');
  }
  const byId = new Map<string, NonNullable<Node>>();
  const unknown: string[] = [];
  for (const id of new Set(ids)) {
    const node = queryClient.getQueryData<NonNullable<Node> | 'unknown'>(keyOf(id));
    if (node === undefined || node === 'unknown') unknown.push(id);
    else byId.set(id, node);
  }
  return { byId, unknown };
}

/** Where the graph does not have one of the ids, it says which, and the others are asked for again. */
async function ask<Node>(
  operation: Operation<Node>,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, NonNullable<Node>>> {
  if (ids.length === 0) return new Map();
  try {
    const answer = await askService(operation, { ids: [...ids] }, signal);
    const revision = revisionOf(answer);
    return new Map(
      answer.nodes.flatMap((node, at) => {
        if (!node) return [];
        if (revision !== undefined) noteRevision(node, revision);
        return [[ids[at] as string, node as NonNullable<Node>] as const];
      }),
    );
  } catch (error) {
    const gone = unknownAmong(ids, error);
    if (!gone) throw error;
    return ask(
      operation,
      ids.filter((id) => !gone.has(id)),
      signal,
    );
  }
}

function unknownAmong(ids: readonly string[], error: unknown): Set<string> | undefined {
  if (!(error instanceof GraphRequestError)) return undefined;
  const places = error.reports.map(({ code, path }) =>
    code === 'NOT_FOUND' && path?.[0] === 'nodes' ? path[1] : undefined,
  );
  return places.every((at) => typeof at === 'number')
    ? new Set(places.map((at) => ids[at as number] as string))
    : undefined;
}

const nameOf = ({ __meta__ }: Pick<TypedOperation<unknown, unknown>, '__meta__'>): string =>
  String(__meta__?.hash);

/** The same for what is shown, from the page's memory, the browser's or the service. */
export function useNodes<Node>(
  operation: TypedOperation<{ nodes: readonly (Node | null)[] }, { ids: readonly string[] }>,
  ids: readonly string[],
): UseQueryResult<FoundNodes<NonNullable<Node>>, Error> {
  // Their order is the reader's and changes nothing of what is asked.
  const sorted = [...ids].sort();
  useAsked(operation, { ids: sorted.slice(0, mostIds) }, sorted.length > 0);
  const answer = useQuery<Kept<Node>>({
    queryKey: ['nodes', nameOf(operation as Operation<Node>), sorted],
    queryFn: async ({ signal }) => {
      const { byId, unknown } = await findNodes(operation, sorted, signal);
      const kept: Kept<Node> = { found: [...byId], unknown };
      const of = new Set([...byId.values()].map(revisionOf));
      const [revision] = of;
      // Nodes of two revisions are shown, as the banner says that there is another, and not kept.
      if (of.size === 1 && revision !== undefined) noteRevision(kept, revision);
      return kept;
    },
    placeholderData: keepPreviousData,
  } as Parameters<typeof useQuery<Kept<Node>>>[0]);
  const { data } = answer;
  return {
    ...answer,
    data: data && { byId: new Map(data.found), unknown: data.unknown },
  } as UseQueryResult<FoundNodes<NonNullable<Node>>, Error>;
}

/** As the browser's store keeps it, which has no maps. */
interface Kept<Node> {
  readonly found: readonly (readonly [string, NonNullable<Node>])[];
  readonly unknown: readonly string[];
}
