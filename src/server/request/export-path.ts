import { Readable } from 'node:stream';
import {
  type ExportRequest,
  ExportRequestError,
  readExportRequest,
} from '../../export/export-request.js';
import { type Export, openExport } from '../../export/open-export.js';
import type { Budget } from '../../model/budget.js';
import { type ErrorKind, isGraphError, publicMessageOf } from '../../model/errors.js';
import type { GraphReader } from '../../store/store.js';
import { withBudget } from '../../store/wrap-reader.js';
import { giveWay } from '../../util/give-way.js';
import { sha256 } from '../../util/sha256.js';
import { isNamed } from '../answers/entity-tag.js';
import type { ReportFailure } from './apollo-path.js';
import type { IncomingRequest } from './incoming-request.js';
import { cacheControlFor, keyFor, type Principal } from './principal.js';
import { refusal as refusalBody } from './refusal.js';
import type { ReportedReply } from './reply.js';

/** Chunks by which the pace of a client is told. */
const chunksOfPace = 10;

/** An export that is being made. */
class RunningExport {
  body: Readable | undefined;

  constructor(readonly budget: Budget) {}

  /** When the last chunks were taken, the earliest of them first. */
  readonly #takenAt: number[] = Array(chunksOfPace).fill(performance.now());

  /** A chunk was taken. */
  take(): void {
    this.#takenAt.shift();
    this.#takenAt.push(performance.now());
  }

  /** True where its client took longer than so many milliseconds for the last ten chunks. */
  isSlow(after: number): boolean {
    return performance.now() - (this.#takenAt[0] as number) > after;
  }
}

/** How many exports are made at once, and from when on one is slow, in milliseconds. */
export interface ExportBounds {
  readonly most: number;
  readonly slowAfter: number;
}

/**
 * Answers with the graph, or a part of it, as a file that is streamed as it is read. Where as many are
 * being made as may be, the next one is refused, or takes the place of one whose client takes little.
 */
export class ExportPath {
  readonly #running = new Set<RunningExport>();

  constructor(
    private readonly reader: GraphReader,
    private readonly bounds: ExportBounds,
    private readonly reportFailure: ReportFailure = () => {},
  ) {}

  async answer(request: IncomingRequest, budget: Budget): Promise<ReportedReply> {
    request.onGone(() => budget.cancel());
    if (!this.#hasPlace()) return tooMany(this.bounds.most);
    const running = new RunningExport(budget);
    this.#running.add(running);
    const end = () => void this.#running.delete(running);
    let operation: string | undefined;
    try {
      const asked = readExportRequest(request.parameters);
      operation = nameOf(asked);
      const exported = await openExport(withBudget(this.reader, budget), asked);
      const reply = await replyWith(exported, request, budget, running);
      return { ...reply, operation, revision: exported.revision };
    } catch (error) {
      if (isGraphError(error) && error.kind === 'STORE_UNAVAILABLE')
        this.reportFailure(error, request.id);
      return { ...refusalOf(error, request.id), operation };
    } finally {
      if (running.body) running.body.once('close', end);
      else end();
    }
  }

  /** Makes one where it has to. */
  #hasPlace(): boolean {
    if (this.#running.size < this.bounds.most) return true;
    for (const running of this.#running)
      if (running.body && running.isSlow(this.bounds.slowAfter)) {
        this.#running.delete(running);
        running.budget.cancel();
        return true;
      }
    return false;
  }
}

const tooMany = (most: number): ReportedReply =>
  refusal(
    503,
    [
      {
        message: `${most} exports are being made already, as many as at once are. Try again in a moment.`,
        extensions: { code: 'LIMIT_EXCEEDED' satisfies ErrorKind },
      },
    ],
    { 'retry-after': '5' },
  );

const nameOf = ({ format, table }: ExportRequest): string =>
  table === undefined ? `export:${format}` : `export:${format}:${table}`;

async function replyWith(
  exported: Export,
  { principal, method, headers }: IncomingRequest,
  budget: Budget,
  running: RunningExport,
): Promise<ReportedReply> {
  const etag = tagFor(principal, exported.etag);
  const caching = { etag, 'cache-control': cacheControlFor(principal, 'no-cache') };
  if (isNamed(headers['if-none-match'], etag))
    return { path: 'not-modified', status: 304, headers: caching };
  return {
    path: 'export',
    status: 200,
    headers: {
      ...caching,
      'content-type': exported.contentType,
      'content-disposition': `attachment; filename="${exported.fileName(new Date())}"`,
    },
    body: method === 'HEAD' ? '' : await streamOf(exported, budget, running),
  };
}

/** The export's own tag is that of its content; every scope but the anonymous has tags of its own. */
const tagFor = (principal: Principal, etag: string): string =>
  principal.scope === '' ? etag : `W/"${sha256(keyFor(principal, etag)).slice(0, 32)}"`;

/**
 * The text, with its first chunk already made: a failure before it can still be answered with a status.
 * A later failure ends the connection in the middle of the body, so that no client takes a part for the
 * whole. So does the end of the budget, also while the client takes nothing.
 */
async function streamOf(
  exported: Export,
  budget: Budget,
  running: RunningExport,
): Promise<Readable> {
  const chunks = exported.chunks();
  const first = await nextOf(chunks, budget);
  const rest = async function* (): AsyncGenerator<string> {
    for (let chunk = first; !chunk.done; chunk = await nextOf(chunks, budget)) {
      running.take();
      yield chunk.value;
    }
  };
  // Who reads it is told of errors, and there may be nobody yet.
  const stream = Readable.from(rest()).on('error', () => {});
  const end = () => stream.destroy(budget.signal.reason);
  if (budget.signal.aborted) end();
  else budget.signal.addEventListener('abort', end, { once: true });
  running.body = stream;
  // Releases the store also where the client goes away before anything is read.
  return stream.once('close', () => void chunks.return().catch(() => undefined));
}

/** The next chunk, made once others that wait had their turn, where that is due. */
async function nextOf(
  chunks: AsyncGenerator<string, void, undefined>,
  budget: Budget,
): Promise<IteratorResult<string, void>> {
  const turn = giveWay(budget);
  if (turn) await turn;
  budget.check();
  const began = performance.now();
  const chunk = await chunks.next();
  // Where others had their turns meanwhile, or the store was asked, that is counted as well.
  budget.spend('milliseconds', performance.now() - began);
  return chunk;
}

const statuses: Readonly<Record<ErrorKind, number>> = {
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 413,
  REVISION_CHANGED: 409,
  STORE_UNAVAILABLE: 503,
};

/** @throws the error itself, where it is a mistake of the service and nothing that the client can act on */
function refusalOf(error: unknown, requestId: string): ReportedReply {
  if (error instanceof ExportRequestError)
    return refusal(
      400,
      error.problems.map(({ message, argument, code }) => ({
        message,
        extensions: { code, argument },
      })),
    );
  if (!isGraphError(error)) throw error;
  const { kind } = error;
  return refusal(
    statuses[kind],
    refusalBody(kind, publicMessageOf(error), requestId).errors,
    kind === 'STORE_UNAVAILABLE' ? { 'retry-after': '1' } : {},
  );
}

const refusal = (
  status: number,
  errors: readonly object[],
  headers: Readonly<Record<string, string>> = {},
): ReportedReply => ({
  path: 'export',
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  },
  body: JSON.stringify({ errors }),
});
