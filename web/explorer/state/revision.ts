import { useSyncExternalStore } from 'react';
import { onRevision } from './graph-client.js';
import { queryClient } from './use-answer.js';

interface Revisions {
  /** Of what the page shows: that of the first answer. */
  readonly shown: string | undefined;
  /** Of the newest answer. */
  readonly served: string | undefined;
}

let revisions: Revisions = { shown: undefined, served: undefined };
const listeners = new Set<() => void>();

function change(next: Revisions): void {
  revisions = next;
  for (const listener of listeners) listener();
}

onRevision((served) => {
  if (served !== revisions.served) change({ shown: revisions.shown ?? served, served });
});

/** Forgets all answers, and shows what is served now. */
export async function showServed(): Promise<void> {
  change({ shown: revisions.served, served: revisions.served });
  await queryClient.resetQueries();
}

export const useRevisions = (): Revisions =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => revisions,
  );

/** As much of a revision as people see. */
export const shortRevision = (revision: string): string => revision.slice(0, 12);
