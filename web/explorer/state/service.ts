import {
  GraphRequestError,
  GraphUnavailableError,
  type TypedOperation,
} from '../../../src/client/index.js';
import { ExplorerRevisionDocument } from '../generated/graphql.js';
import { noteRefusal, type Refusal, refusalOf } from './access.js';
import { graphClient } from './graph-client.js';
import { SharedValue } from './shared-value.js';

/** Whether the service, or its store, is out of reach. */
const isAway = new SharedValue(false);
export const useIsAway = isAway.use;

const revisions = new WeakMap<object, string>();

/** The revision that an answer is of; undefined where it is not known. */
export const revisionOf = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null ? revisions.get(answer) : undefined;

/** Notes of which revision an answer is that was made of several, or kept. */
export const noteRevision = (answer: object, revision: string): void =>
  void revisions.set(answer, revision);

/** Asks the service, and notes whether it is there and of which revision it answers. */
export async function ask<Result, Variables>(
  operation: TypedOperation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  let revision: string | undefined;
  try {
    const answer = await graphClient.request(operation, variables, {
      ...(signal && { signal }),
      onRevision: (of) => {
        revision = of;
      },
    });
    if (revision !== undefined) noteRevision(answer as object, revision);
    setAway(false);
    noteRefusal(undefined);
    return answer;
  } catch (error) {
    if (error instanceof GraphUnavailableError) setAway(true);
    const refusal = refusalBy(error);
    if (refusal) noteRefusal(refusal);
    throw error;
  }
}

/** Why the service did not let the reader read; a proxy's refusal is none that a key would help against. */
const refusalBy = (error: unknown): Refusal | undefined =>
  error instanceof GraphRequestError && /^(?:UNAUTHENTICATED|FORBIDDEN)$/.test(error.code)
    ? refusalOf(error.status)
    : undefined;

/**
 * Asks the least that takes what every page takes.
 *
 * @returns the status of the answer, where it is one or a refusal
 */
export async function askWhetherLetIn(): Promise<number> {
  try {
    await ask(ExplorerRevisionDocument, {});
    return 200;
  } catch (error) {
    if (refusalBy(error)) return (error as GraphRequestError).status;
    throw error;
  }
}

const listeners = new Set<() => void>();

/** Is called when the service answers again. */
export const onBack = (listener: () => void): void => void listeners.add(listener);

function setAway(away: boolean): void {
  if (away === isAway.value) return;
  isAway.set(away);
  if (away) void untilBack();
  else for (const listener of listeners) listener();
}

const firstWait = 2_000;
const longestWait = 30_000;
let wait = firstWait;
let backAt = 0;

/**
 * Asks again, ever more rarely, until the service answers; at once when the network is back. A service that
 * is away again soon after it was back is asked no more often than before: it may be too busy.
 */
async function untilBack(): Promise<void> {
  if (Date.now() - backAt > 2 * longestWait) wait = firstWait;
  while (isAway.value) {
    await waitOrOnline(wait);
    wait = Math.min(wait * 2, longestWait);
    if (isAway.value) await askRevision();
  }
  backAt = Date.now();
}

const waitOrOnline = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
    function done(): void {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    }
  });

/** Which revision is served is told to all that listen to the client; nothing else becomes of the answer. */
export async function askRevision(): Promise<void> {
  try {
    await ask(ExplorerRevisionDocument, {});
  } catch {
    // Noted, where it is away; of other errors the page's own requests tell.
  }
}
