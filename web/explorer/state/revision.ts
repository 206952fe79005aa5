import { onRevision } from './graph-client.js';
import { askRevision } from './service.js';
import { SharedValue } from './shared-value.js';

interface Revisions {
  /** Of what the page shows: that of the first answer, whether it was kept or asked for. */
  readonly shown: string | undefined;
  /** Of the newest answer of the service. */
  readonly served: string | undefined;
}

const revisions = new SharedValue<Revisions>({ shown: undefined, served: undefined });

onRevision((served) => {
  const { value } = revisions;
  if (served !== value.served) revisions.set({ shown: value.shown ?? served, served });
});

/**
 * Whether an answer that the browser kept may be shown: it must be of the revision that the page shows, so
 * that no page is made of two. The first that is shown decides, and whether it is still served is asked then.
 */
export function mayShow(revision: string): boolean {
  const { shown, served } = revisions.value;
  if (shown !== undefined) return shown === revision;
  revisions.set({ shown: revision, served });
  void askRevision();
  return true;
}

/** From now on what is served is what the page shows. */
export function adoptServed(): void {
  const { served } = revisions.value;
  revisions.set({ shown: served, served });
}

export const useRevisions = revisions.use;

/** As much of a revision as people see. */
export const shortRevision = (revision: string): string => revision.slice(0, 12);
