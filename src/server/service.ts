import type { FastifyInstance } from 'fastify';
import type { ReviewDesk } from '../extract/review/desk.js';
import { buildGraphSchema } from '../graphql/schema.js';
import type { GraphReader } from '../store/store.js';
import { setCacheBytes } from '../util/cache.js';
import { within } from '../util/within.js';
import { openCredentials } from './auth/open-credentials.js';
import { type ApiConfiguration, defaultApi } from './configuration.js';
import { createHttp } from './http.js';
import { createApollo, type ReportFailure } from './request/apollo-path.js';
import { KnownOperations } from './request/known-operations.js';
import { PersistedOperations } from './request/persisted-operations.js';
import type { RequestObserver } from './request/request-report.js';
import type { Log } from './telemetry/log.js';
import { openTelemetry } from './telemetry/open-telemetry.js';
import { WarmUp } from './warm-up.js';

/** A running service. */
export interface Service {
  /** Where GraphQL is served. */
  readonly url: string;
  /**
   * Answers the requests that have come in, then releases the port and closes the store. What is not
   * done within the deadline for a shutdown is broken off.
   */
  close(): Promise<void>;
}

export interface ServiceOptions {
  readonly reader: GraphReader;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Is told of failures that are the service's own fault, or its store's, and of slow requests. */
  readonly log?: Log;
  /** Is called with those failures, in the place of the log. */
  readonly reportFailure?: ReportFailure;
  /** Watch every request. */
  readonly observers?: readonly RequestObserver[];
  readonly api?: ApiConfiguration;
  /** Whether stored operations are asked before clients do, for a store that plans what it meets first. */
  readonly isWarmedUp?: boolean;
  /** Drafts that are reviewed in the browser: none unless given. */
  readonly drafts?: ReviewDesk;
}

/** How long the store has to close once nothing is asked of it any more, in milliseconds. */
const storeClosing = 5_000;

/**
 * Serves a store over HTTP.
 *
 * @throws where the address cannot be listened on, or the file of keys not be used; the reader is closed then
 */
export async function startService({
  reader,
  host,
  port,
  log,
  reportFailure = (error, requestId) => log?.failure(error, requestId),
  observers = [],
  api = defaultApi,
  isWarmedUp = false,
  drafts,
}: ServiceOptions): Promise<Service> {
  setCacheBytes(api.cacheBytes);
  const credentials = await openCredentials(api.access, reportFailure).catch(async (error) => {
    await reader.close();
    throw error;
  });
  const schema = buildGraphSchema();
  const stored = PersistedOperations.read();
  const known = new KnownOperations();
  const apollo = createApollo({ schema, reportFailure, api, stored, known });
  await apollo.start();
  const telemetry = await openTelemetry(api.telemetry, { reader, stored, api, observers, log });
  const graphql = { apollo, reader: telemetry.reader, schema, api, stored, known };
  const http = createHttp({
    ...{ ...graphql, ...telemetry, reportFailure, credentials, drafts },
  });
  let underWay = 0;
  if (isWarmedUp) {
    http.addHook('onRequest', async () => void underWay++);
    http.addHook('onResponse', async () => void underWay--);
  }
  let warmUp: WarmUp | undefined;
  const close = async (): Promise<void> => {
    const breakOff = setTimeout(() => http.server.closeAllConnections(), api.deadlines.shutdown);
    await http.close();
    clearTimeout(breakOff);
    credentials.keys?.close();
    await within(
      storeClosing,
      Promise.all([warmUp?.stop(), apollo.stop(), reader.close(), telemetry.close()]),
    );
  };
  try {
    await http.listen({ host, port });
  } catch (error) {
    await close();
    throw error;
  }
  if (isWarmedUp) {
    const { operations } = stored;
    warmUp = new WarmUp({ service: graphql, operations, isBusy: () => underWay > 0 });
  }
  return { url: urlOf(http, host), close };
}

function urlOf(http: FastifyInstance, host: string): string {
  const address = http.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/graphql`;
}
