import { onRevision, serviceRoot } from './graph-client.js';
import { onBack } from './service.js';
import { SharedValue } from './shared-value.js';

/** Whether the service has another build of this page than the one that is open. */
const isThere = new SharedValue(false);
export const useNewerBuild = isThere.use;

/** It is looked for no more often than this, in milliseconds. */
const leastBetween = 60_000;
let lookedAt = Number.NEGATIVE_INFINITY;

/** The script that a page begins with: its name holds a hash of all that comes with it. */
const entry = /explorer\/(index-[\w-]{8}\.js)/;

/** Compares the page that is served now with the one that is open. What cannot be read says nothing. */
async function look(): Promise<void> {
  if (isThere.value || Date.now() - lookedAt < leastBetween) return;
  lookedAt = Date.now();
  try {
    const own = entry.exec(document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '');
    const answer = await fetch(serviceRoot, {
      headers: { accept: 'text/html' },
      cache: 'no-store',
    });
    const served = entry.exec(await answer.text());
    if (own && served && own[1] !== served[1]) isThere.set(true);
  } catch {
    // The service is away: it is looked for when it is back.
  }
}

/**
 * Lets a page that stands open find out that there is another build: when it is looked at again, when the
 * service was away and is back, and when it serves another revision. Its own parts it has kept, where the
 * browser allows it; what the service answers may no longer be what it asks for.
 */
export function watchForNewerBuild(): void {
  if (import.meta.env.DEV) return;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look();
  });
  onBack(() => void look());
  let revision: string | undefined;
  onRevision((served) => {
    if (revision !== undefined && served !== revision) void look();
    revision = served;
  });
}
