import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  type ExportParameters,
  ExportRequestError,
  readExportRequest,
} from '../../export/export-request.js';
import type { ExportSource } from '../../export/export-source.js';
import { type Export, openExport } from '../../export/open-export.js';
import { type ErrorKind, isGraphError, publicMessageOf } from '../../model/errors.js';

/** `GET /export`: the graph or a part of it as a file, streamed as it is read. */
export function registerExport(http: FastifyInstance, source: ExportSource): void {
  http.get('/export', async (request, reply) => {
    try {
      const exported = await openExport(
        source,
        readExportRequest(request.query as ExportParameters),
      );
      reply.header('etag', exported.etag).header('cache-control', 'no-cache');
      if (isKnown(exported.etag, request.headers['if-none-match'])) return reply.code(304).send();
      reply
        .type(exported.contentType)
        .header('content-disposition', `attachment; filename="${exported.fileName(new Date())}"`);
      if (request.method === 'HEAD') return reply.send('');
      return reply.send(await begun(exported));
    } catch (error) {
      return refuse(reply, error);
    }
  });
}

/**
 * The text with its first chunk made: what fails before it can still be told. What fails later ends
 * the connection in the middle of the body, so that nobody takes a part for the whole.
 */
async function begun(exported: Export): Promise<Readable> {
  const chunks = exported.chunks();
  const first = await chunks.next();
  const rest = async function* (): AsyncGenerator<string> {
    if (!first.done) yield first.value;
    yield* chunks;
  };
  // Lets go of the store also where the client is gone before anything is read.
  return Readable.from(rest()).once('close', () => void chunks.return().catch(() => undefined));
}

/** Weak comparison, as If-None-Match asks for. */
const isKnown = (etag: string, ifNoneMatch: string | undefined): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((known) => known.trim().replace(/^W\//, ''))
    .some((known) => known === etag || known === '*');

const statuses: Readonly<Record<ErrorKind, number>> = {
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 413,
  REVISION_CHANGED: 409,
  STORE_UNAVAILABLE: 503,
};

function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  for (const header of ['etag', 'content-disposition', 'content-type']) reply.removeHeader(header);
  reply.header('cache-control', 'no-store');
  if (error instanceof ExportRequestError)
    return reply.code(400).send({
      errors: error.problems.map(({ message, argument, code }) => ({
        message,
        extensions: { code, argument },
      })),
    });
  if (!isGraphError(error)) throw error;
  if (error.kind === 'STORE_UNAVAILABLE') reply.header('retry-after', '1');
  return reply
    .code(statuses[error.kind])
    .send({ errors: [{ message: publicMessageOf(error), extensions: { code: error.kind } }] });
}
