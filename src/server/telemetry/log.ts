import { format } from 'node:util';
import type { Budget } from '../../model/budget.js';
import { isGraphError } from '../../model/errors.js';
import { printable } from '../../util/printable.js';
import type { RequestObserver, RequestReport } from '../request/request-report.js';
import type { StoreTimes } from './store-observer.js';

export interface LogConfiguration {
  /** For people, or a line of JSON for each event. */
  readonly format: 'text' | 'json';
  /** Whether every request has a line. */
  readonly requests: boolean;
  /** From when on a request is slow, which is told, in milliseconds. */
  readonly slow: number;
}

export const defaultLog: LogConfiguration = { format: 'text', requests: false, slow: 1_000 };

/** What is told of a request. */
export interface RequestLine {
  readonly requestId: string;
  readonly client: string;
  readonly path: string;
  readonly operation: string | undefined;
  readonly status: number;
  readonly outcome: string;
  readonly milliseconds: number;
  readonly storeMilliseconds: number;
  readonly cost: number | undefined;
  readonly revision: string | undefined;
}

/** Where events are told. */
export interface Log {
  failure(error: unknown, requestId?: string): void;
  request(line: RequestLine, isSlow: boolean): void;
}

/** Tells of slow requests and, where that is asked for, of all. Exports are as slow as who takes them. */
export class RequestLog implements RequestObserver {
  readonly #log: Log;
  readonly #configuration: LogConfiguration;
  readonly #storeTimes: StoreTimes;

  constructor(log: Log, configuration: LogConfiguration, storeTimes: StoreTimes) {
    this.#log = log;
    this.#configuration = configuration;
    this.#storeTimes = storeTimes;
  }

  onFinished(report: RequestReport, budget: Budget): void {
    const { requests, slow } = this.#configuration;
    const isSlow = report.milliseconds >= slow && report.path !== 'export';
    if (!requests && !isSlow) return;
    const { id, principal, milliseconds, revision, ...rest } = report;
    const line = {
      requestId: id,
      client: principal.name,
      ...rest,
      milliseconds: rounded(milliseconds),
      storeMilliseconds: rounded(this.#storeTimes.of(budget)),
      revision: revision?.slice(0, 12),
    };
    this.#log.request(line, isSlow);
  }
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

const say = (...words: unknown[]): void => {
  process.stderr.write(`${format(...words)}\n`);
};

/** For people: one line for each event, but for mistakes of the program, which have their stack. */
export class TextLog implements Log {
  failure(error: unknown, requestId?: string): void {
    const of = requestId === undefined ? [] : [`(request ${requestId})`];
    // One line for a store that is away, as there will be one for each request.
    const told = isGraphError(error) ? printable(error.message) : error;
    say(new Date().toISOString(), told, ...of);
  }

  request(line: RequestLine, isSlow: boolean): void {
    const { operation, requestId, client, path, status, outcome } = line;
    const cost = line.cost === undefined ? '' : `, estimated to read ${line.cost} rows`;
    say(
      new Date().toISOString(),
      printable(
        `${isSlow ? 'slow: ' : ''}${operation ?? 'a request without a name'} took ${line.milliseconds} ms, ${line.storeMilliseconds} of them in the store${cost}; path ${path}, status ${status}, ${outcome}, by ${client} (request ${requestId})`,
      ),
    );
  }
}

/** A line of JSON for each event, on standard error. */
export async function openJsonLog(): Promise<Log> {
  const { default: pino } = await import('pino');
  // At once: what was told last is what is wanted of a process that ended.
  const logger = pino(
    {
      base: { service: 'minzheng-graph', pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ fd: 2, sync: true }),
  );
  return {
    failure: (error, requestId) =>
      isGraphError(error)
        ? logger.error({ requestId, code: error.kind }, error.message)
        : logger.error({ requestId, err: error }, 'failure'),
    request: (line, isSlow) =>
      isSlow ? logger.warn(line, 'slow request') : logger.info(line, 'request'),
  };
}

export const openLog = async ({ format: form }: LogConfiguration): Promise<Log> =>
  form === 'json' ? openJsonLog() : new TextLog();
