import { buildGraphSchema } from '../graphql/schema.js';
import type { GraphReader } from '../store/store.js';
import { setCacheBytes } from '../util/cache.js';
import type { ApiConfiguration } from './configuration.js';
import { createApollo, type ReportFailure } from './request/apollo-path.js';
import { fetchWithin } from './request/fetch-within.js';
import { KnownOperations } from './request/known-operations.js';
import { PersistedOperations } from './request/persisted-operations.js';
import { anonymous } from './request/principal.js';
import { RequestExecutor } from './request/request-executor.js';

export interface InProcessOptions {
  readonly reader: GraphReader;
  readonly api: ApiConfiguration;
  /** Is called with failures that are the service's own fault, or its store's. */
  readonly reportFailure: ReportFailure;
}

/** GraphQL without a network. */
export interface InProcess {
  /** For a client: whatever address it asks, this answers. */
  readonly fetch: typeof fetch;
  /** Closes the store, too. */
  close(): Promise<void>;
}

/** Answers GraphQL within this process, with the limits and deadlines of a service. */
export async function openInProcess({
  reader,
  api,
  reportFailure,
}: InProcessOptions): Promise<InProcess> {
  setCacheBytes(api.cacheBytes);
  const schema = buildGraphSchema();
  const stored = PersistedOperations.read();
  const known = new KnownOperations();
  const apollo = createApollo({ schema, reportFailure, api, stored, known });
  await apollo.start();
  const executor = new RequestExecutor({
    apollo,
    reader,
    schema,
    api,
    stored,
    known,
    reportFailure,
  });
  return {
    fetch: fetchWithin(executor, { id: 'in-process', principal: anonymous, onGone: () => {} }),
    close: async () => void (await Promise.all([apollo.stop(), reader.close()])),
  };
}
