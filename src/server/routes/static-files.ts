import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ByName, byName } from '../../util/by-name.js';
import { sha256 } from '../../util/sha256.js';
import { isNamed } from '../answers/entity-tag.js';

/** A folder of files for browsers, all of them in the folder itself. */
export interface StaticFolder {
  readonly folder: URL;
  /** Where its files are served: `/playground/`. */
  readonly prefix: string;
  /** `Content-Security-Policy` of its files. */
  readonly policy: string;
  /** Names of files that hold a hash of what is in them: browsers keep them without asking again. */
  readonly hashed?: RegExp;
  /** The file that is a service worker: it may look after the pages of the folder above, too. */
  readonly worker?: string;
  /**
   * Whether its pages are for everybody: they hold nothing of the graph, and ask their reader for a key
   * themselves. Of others the browser asks for one. Scripts and styles are always for everybody.
   */
  readonly isOpen: boolean;
}

/** Sends one file. */
export type SendFile = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

const contentTypes: Readonly<ByName<string>> = byName({
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
});

/**
 * Serves the files of a folder as they are now: each is read once, and tagged by its content.
 *
 * @returns what sends its index.html, for other addresses that it is to be served at; undefined where
 *   there is no such folder or file
 */
export function serveFolder(http: FastifyInstance, app: StaticFolder): SendFile | undefined {
  const { folder, prefix, policy, hashed, worker } = app;
  if (!existsSync(folder)) return undefined;
  const senders = new Map(
    readdirSync(folder).map((name) => [
      name,
      senderOf(new URL(name, folder), {
        'cache-control': hashed?.test(name) ? forever : askedAgain,
        'content-security-policy': policy,
        // Found from the address of the worker, so that it holds under any prefix of a proxy.
        ...(name === worker && { 'service-worker-allowed': '..' }),
      }),
    ]),
  );
  const scopeOf = (name: string) => (name.endsWith('.html') ? scopeOfPage(app) : 'none');
  for (const [name, send] of senders)
    http.get(prefix + name, { config: { scope: scopeOf(name) } }, send);
  return senders.get('index.html');
}

/** What one must be let do who opens a page of an app. */
export const scopeOfPage = ({ isOpen }: Pick<StaticFolder, 'isOpen'>): 'none' | 'read' =>
  isOpen ? 'none' : 'read';

const forever = 'public, max-age=31536000, immutable';
const askedAgain = 'public, max-age=0, must-revalidate';

function senderOf(file: URL, headers: Readonly<Record<string, string>>): SendFile {
  const content = readFileSync(file);
  const tag = `W/"${sha256(content).slice(0, 32)}"`;
  const extension = file.pathname.slice(file.pathname.lastIndexOf('.') + 1);
  const type = contentTypes[extension] ?? 'application/octet-stream';
  return (request, reply) => {
    reply.headers({
      ...headers,
      etag: tag,
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      // A page stands at addresses that answer otherwise, too; of a file a worker's copy is the same for all.
      ...(extension === 'html' && { vary: 'accept' }),
    });
    if (isNamed(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.type(type).send(content);
  };
}
