import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiConfiguration } from '../configuration.js';
import { packageRoot } from '../package-root.js';
import { type SendFile, type StaticFolder, serveFolder } from './static-files.js';

/** Addresses that a browser may open and an app may answer. */
export type PageAddress = '/' | '/graphql';

/** An app that runs in browsers. `npm run build` leaves its files in a folder of `dist/`. */
export interface WebApp extends StaticFolder {
  /** Further addresses at which its page is served, unless an app before it has them. */
  readonly pages: readonly PageAddress[];
  /** Whether it is of use with these settings; the other apps' use does not depend on it. */
  isServed(api: ApiConfiguration): boolean;
}

/** The query editor: GraphiQL in one script and one style sheet. */
const playground: WebApp = {
  folder: new URL('dist/playground/', packageRoot),
  prefix: '/playground/',
  // Scripts, connections and everything else come from this service only. Styles may be inline:
  // GraphiQL's dialogs write a style element while they are open.
  policy: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  pages: ['/', '/graphql'],
  // It needs to ask for the schema, and any operation.
  isServed: ({ introspection, operations }) => introspection && operations === 'any',
};

/** The apps of the service. Where two want one address, the first has it. */
export const webApps: readonly WebApp[] = [playground];

/**
 * Serves the files of all apps that are of use with these settings, and the page of one of them at `/`.
 *
 * @returns what sends the page that a browser finds at `/graphql`; undefined where no app has it
 */
export function serveWebApps(
  http: FastifyInstance,
  api: ApiConfiguration,
  apps: readonly WebApp[] = webApps,
): SendFile | undefined {
  const owners = new Map<PageAddress, SendFile>();
  for (const app of apps) {
    const page = app.isServed(api) ? serveFolder(http, app) : undefined;
    if (page) for (const address of app.pages) if (!owners.has(address)) owners.set(address, page);
  }
  const start = owners.get('/');
  if (start) http.get('/', start);
  return owners.get('/graphql');
}

/** Whether a request comes from someone who opens the address in a browser. */
export const isBrowsing = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '');
