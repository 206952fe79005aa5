import type { GraphReader } from '../../store/store.js';
import type { ApiConfiguration } from '../configuration.js';
import type { PersistedOperations } from '../request/persisted-operations.js';
import type { RequestObserver } from '../request/request-report.js';
import { type Log, type LogConfiguration, RequestLog } from './log.js';
import type { Metrics } from './metrics.js';
import { observeReader, type StoreObserver, StoreTimes } from './store-observer.js';

/** What is told of the service from outside. */
export interface TelemetryConfiguration {
  /** Whether it counts, for `/metrics`. */
  readonly metrics: boolean;
  /** Whether traces are sent: the standard variables of OpenTelemetry say whereto. */
  readonly traces: boolean;
  readonly log: LogConfiguration;
}

export interface Observed {
  readonly reader: GraphReader;
  readonly stored: PersistedOperations;
  readonly api: ApiConfiguration;
  /** Further observers of requests. */
  readonly observers: readonly RequestObserver[];
  /** Where slow requests are told; nowhere where it is absent. */
  readonly log: Log | undefined;
}

export interface Telemetry {
  readonly metrics: Metrics | undefined;
  readonly observers: readonly RequestObserver[];
  /** The reader to ask, so that it is observed. */
  readonly reader: GraphReader;
  close(): Promise<void>;
}

/** Has a service observed as it is configured. What is not wanted is not even imported. */
export async function openTelemetry(
  { metrics: isCounted, traces, log: logConfiguration }: TelemetryConfiguration,
  { reader, stored, api, observers, log }: Observed,
): Promise<Telemetry> {
  const operations = stored.operations.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const metrics = isCounted
    ? new (await import('./metrics.js')).Metrics({
        ...{ reader, operations, patience: api.deadlines.readiness },
      })
    : undefined;
  const tracing = traces ? new (await import('./tracing.js')).Tracing() : undefined;
  const storeTimes = log && new StoreTimes();
  const ofStore: (StoreObserver | undefined)[] = [storeTimes, metrics, tracing];
  const ofRequests: (RequestObserver | undefined)[] = [
    metrics,
    tracing,
    log && storeTimes && new RequestLog(log, logConfiguration, storeTimes),
  ];
  return {
    metrics,
    observers: [...observers, ...ofRequests.filter((each) => each !== undefined)],
    reader: observeReader(
      reader,
      ofStore.filter((each) => each !== undefined),
    ),
    close: async () => tracing?.close(),
  };
}
