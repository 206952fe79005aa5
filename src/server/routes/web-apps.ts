import type { FastifyInstance } from 'fastify';
import { nodeTypes } from '../../model/ontology.js';
import type { ApiConfiguration } from '../configuration.js';
import { packageRoot } from '../package-root.js';
import { type SendFile, type StaticFolder, scopeOfPage, serveFolder } from './static-files.js';

/** Addresses that a browser may open and an app may answer: `/search`. */
export type PageAddress = `/${string}`;

/** An app that runs in browsers. `npm run build` leaves its files in a folder of `dist/`. */
export interface WebApp extends StaticFolder {
  /** Further addresses at which its page is served, unless an app before it has them. */
  readonly pages: readonly PageAddress[];
  /** Whether its page is served at an address of one part that no app has by name: `brand:qingdao:qingnuanzhu`. */
  hasPage?(part: string): boolean;
  /** Whether it is of use with these settings; the other apps' use does not depend on it. */
  isServed(api: ApiConfiguration): boolean;
}

/** The explorer's views; a thing's own page is at its id. */
const explorerPages = [
  'search',
  'documents',
  'coverage',
  'compare',
  'board',
  'changes',
  'plan',
  'responsibility',
  'timeline',
  'concepts',
  'excerpts',
  'bench',
  'graph',
  'drafts',
  'about',
] as const;

const prefixes: ReadonlySet<string> = new Set(
  Object.values(nodeTypes).map(({ idPrefix }) => idPrefix),
);

/** The explorer for researchers. Its operations are stored ones, so it needs neither the schema nor others. */
const explorer: WebApp = {
  folder: new URL('dist/explorer/', packageRoot),
  prefix: '/explorer/',
  // Styles of single elements hold positions and sizes that are computed.
  policy: [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    // Of one style element that React Aria writes: how buttons take touches.
    "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  hashed: /-[\w-]{8}\.(?:js|css)$/,
  worker: 'service-worker.js',
  pages: ['/', ...explorerPages.map((page) => `/${page}` as const)],
  hasPage: (part) => prefixes.has(part.split(':', 1)[0] ?? ''),
  isOpen: true,
  isServed: () => true,
};

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
  isOpen: false,
  // It needs to ask for the schema, and any operation.
  isServed: ({ introspection, operations }) => introspection && operations === 'any',
};

/** The apps of the service. Where two want one address, the first has it. */
export const webApps: readonly WebApp[] = [explorer, playground];

/**
 * Serves the files of all apps that are of use with these settings, and their pages at the addresses that
 * they ask for.
 *
 * @returns what sends the page that a browser finds at `/graphql`; undefined where no app has it
 */
export function serveWebApps(
  http: FastifyInstance,
  api: ApiConfiguration,
  apps: readonly WebApp[] = webApps,
): SendFile | undefined {
  const owners = new Map<PageAddress, { readonly app: WebApp; readonly page: SendFile }>();
  const others: { readonly app: WebApp; readonly page: SendFile }[] = [];
  for (const app of apps) {
    const page = app.isServed(api) ? serveFolder(http, app) : undefined;
    if (!page) continue;
    for (const address of app.pages) if (!owners.has(address)) owners.set(address, { app, page });
    if (app.hasPage) others.push({ app, page });
  }
  for (const [address, { app, page }] of owners)
    if (address !== '/graphql') http.get(address, { config: { scope: scopeOfPage(app) } }, page);
  const scope = others.every(({ app }) => app.isOpen) ? 'none' : 'read';
  if (others.length > 0)
    http.get<{ Params: { part: string } }>('/:part', { config: { scope } }, (request, reply) => {
      const found = others.find(({ app }) => app.hasPage?.(request.params.part));
      return found ? found.page(request, reply) : reply.callNotFound();
    });
  return owners.get('/graphql')?.page;
}
