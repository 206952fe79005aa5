import { GraphClient } from '../../../src/client/index.js';
import { fetchWithKey } from './access.js';

/** Where the service is: the folder above that of this page's files, whatever prefix a proxy gives it. */
export const serviceRoot = new URL(/* @vite-ignore */ '..', import.meta.url);

/** The part of every address before the page's own: `/` or, behind a proxy, `/graph/`. */
export const basePath = import.meta.env.DEV ? '/' : serviceRoot.pathname;

export const endpoint = new URL('graphql', import.meta.env.DEV ? location.origin : serviceRoot);
/** The licences of what the page is made of, as the build wrote them. */
export const licencesAddress = new URL('explorer/licences.md', serviceRoot);
export const exportAddress = new URL('export', import.meta.env.DEV ? location.origin : serviceRoot);

type Listener = (revision: string) => void;
const listeners = new Set<Listener>();

/** Is called with the revision of each answer. */
export function onRevision(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** One for the page: it tries again by itself only shortly, as the page shows what it has meanwhile. */
export const graphClient = new GraphClient({
  url: endpoint.href,
  fetch: fetchWithKey,
  retries: 1,
  onRevision: (revision) => {
    for (const listener of listeners) listener(revision);
  },
});
