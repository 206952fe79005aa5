import type { FastifyInstance } from 'fastify';
import { buildGraphSchema } from '../graphql/schema.js';
import type { GraphReader } from '../store/store.js';
import { type ApiConfiguration, defaultApi } from './configuration.js';
import { createHttp } from './http.js';
import { createApollo, type ReportFailure } from './request/apollo-path.js';
import { KnownOperations } from './request/known-operations.js';
import { PersistedOperations } from './request/persisted-operations.js';

/** A running service. */
export interface Service {
  /** Where GraphQL is served. */
  readonly url: string;
  /** Answers what was begun, then lets go of port and store. */
  close(): Promise<void>;
}

/**
 * Serves a store over HTTP.
 *
 * @throws where the address cannot be listened on; the reader is closed then
 */
export async function startService(options: {
  readonly reader: GraphReader;
  readonly host: string;
  readonly port: number;
  readonly reportFailure?: ReportFailure;
  readonly api?: ApiConfiguration;
}): Promise<Service> {
  const { reader, host, port, reportFailure = () => {}, api = defaultApi } = options;
  const schema = buildGraphSchema();
  const stored = PersistedOperations.read();
  const known = new KnownOperations();
  const apollo = createApollo(schema, reportFailure, api, stored, known);
  await apollo.start();
  const http = createHttp({ apollo, reader, schema, api, stored, known });
  const close = async (): Promise<void> => {
    await http.close();
    await apollo.stop();
    await reader.close();
  };
  try {
    await http.listen({ host, port });
  } catch (error) {
    await close();
    throw error;
  }
  return { url: urlOf(http, host), close };
}

function urlOf(http: FastifyInstance, host: string): string {
  const address = http.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/graphql`;
}
