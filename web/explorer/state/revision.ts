import { onRevision } from './graph-client.js';
import { SharedValue } from './shared-value.js';
import { queryClient } from './use-answer.js';

interface Revisions {
  /** Of what the page shows: that of the first answer. */
  readonly shown: string | undefined;
  /** Of the newest answer. */
  readonly served: string | undefined;
}

const revisions = new SharedValue<Revisions>({ shown: undefined, served: undefined });

onRevision((served) => {
  const { value } = revisions;
  if (served !== value.served) revisions.set({ shown: value.shown ?? served, served });
});

/** Forgets all answers, and shows what is served now. */
export async function showServed(): Promise<void> {
  const { served } = revisions.value;
  revisions.set({ shown: served, served });
  await queryClient.resetQueries();
}

export const useRevisions = revisions.use;

/** As much of a revision as people see. */
export const shortRevision = (revision: string): string => revision.slice(0, 12);
