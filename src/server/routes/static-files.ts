import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sha256 } from '../../util/sha256.js';
import { packageRoot } from '../package-root.js';

/** Where `npm run build` leaves the playground: GraphiQL in one script and one style sheet. */
const folder = new URL('dist/playground/', packageRoot);

/**
 * Scripts, connections and everything else come from this service only. Styles may be inline:
 * GraphiQL's dialogs write a style element while they are open.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Sends one file of the playground. */
export type SendPlayground = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/**
 * Serves the playground's files under /playground, and gives its page; undefined where it was not built.
 */
export function servePlayground(http: FastifyInstance): SendPlayground | undefined {
  if (!existsSync(folder)) return undefined;
  const senders = new Map(readdirSync(folder).map((name) => [name, senderOf(name)]));
  for (const [name, send] of senders) http.get(`/playground/${name}`, send);
  return senders.get('index.html');
}

function senderOf(name: string): SendPlayground {
  const content = readFileSync(new URL(name, folder));
  const tag = `"${sha256(content).slice(0, 32)}"`;
  const type = contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return (request, reply) => {
    reply.headers({
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-security-policy': policy,
      etag: tag,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      vary: 'accept',
    });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.type(type).send(content);
  };
}

/** Whether a request comes from someone who opens the address in a browser. */
export const isBrowsing = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && /\btext\/html\b/.test(headers.accept ?? '');
