import cluster from 'node:cluster';
import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  Registry,
} from 'prom-client';
import type { GraphReader } from '../../store/store.js';
import { cacheStatistics } from '../../util/cache.js';
import { within } from '../../util/within.js';
import type { RequestObserver, RequestReport } from '../request/request-report.js';
import { metricsOfAll } from './process-metrics.js';
import type { StoreObserver, StoreReport } from './store-observer.js';

export interface MetricsOptions {
  readonly reader: GraphReader;
  /** Names of the stored operations: all others are counted as one. */
  readonly operations: readonly string[];
  /** How long the store may take to say what it serves, in milliseconds. */
  readonly patience: number;
}

interface Served {
  readonly revision: string;
  readonly since: number;
}

/** Most clients that are counted by name; those that come after them are counted as one. */
const mostClients = 200;
const other = 'other';

/** In seconds: an answer from the cache takes parts of a millisecond, a large one a second. */
const requestBuckets = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10,
];
const storeBuckets = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

/** What the service counts of itself, for Prometheus. The values of all labels are bounded. */
export class Metrics implements RequestObserver, StoreObserver {
  readonly #registry = new Registry();
  readonly #operations: ReadonlySet<string>;
  readonly #reader: GraphReader;
  readonly #patience: number;
  readonly #clientNames = new Set<string>();
  /** What was last seen to be served, and since when, in seconds since 1970. */
  #served: Served | undefined;
  #looking: Promise<Served | undefined> | undefined;

  readonly #requests: Counter<'operation' | 'path' | 'code'>;
  readonly #clients: Counter<'client'>;
  readonly #broken: Counter<'outcome'>;
  readonly #seconds: Histogram<'path'>;
  readonly #responses: Counter<'route' | 'method' | 'status'>;
  readonly #storeSeconds: Histogram<'question'>;
  readonly #storeFailures: Counter<'question'>;

  constructor({ reader, operations, patience }: MetricsOptions) {
    this.#reader = reader;
    this.#operations = new Set(operations);
    this.#patience = patience;
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: 'minzheng_requests_total',
      help: 'Requests for the graph: by stored operation or export (others as "other"), path, and status.',
      labelNames: ['operation', 'path', 'code'],
      registers,
    });
    this.#clients = new Counter({
      name: 'minzheng_client_requests_total',
      help: 'Requests for the graph, by the name of the key or token.',
      labelNames: ['client'],
      registers,
    });
    this.#broken = new Counter({
      name: 'minzheng_requests_broken_total',
      help: 'Requests that ended without their whole answer: cancelled by the client, or failed.',
      labelNames: ['outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'minzheng_request_seconds',
      help: 'From the arrival of a request until its answer was made; of an export, until it was sent.',
      labelNames: ['path'],
      buckets: requestBuckets,
      registers,
    });
    this.#responses = new Counter({
      name: 'minzheng_http_responses_total',
      help: 'All answers over HTTP, refusals among them, by route, method and status.',
      labelNames: ['route', 'method', 'status'],
      registers,
    });
    this.#storeSeconds = new Histogram({
      name: 'minzheng_store_seconds',
      help: 'How long the store took for a question.',
      labelNames: ['question'],
      buckets: storeBuckets,
      registers,
    });
    this.#storeFailures = new Counter({
      name: 'minzheng_store_failures_total',
      help: 'Questions that the store did not answer.',
      labelNames: ['question'],
      registers,
    });
    this.#addCaches();
    this.#addStore();
    // For the processes of one service, which are counted together.
    if (!cluster.isWorker) return;
    new AggregatorRegistry();
    AggregatorRegistry.setRegistries(this.#registry);
  }

  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;

  /** All of it, of all processes of the service together, in the text format of Prometheus. */
  async text(): Promise<string> {
    return cluster.isWorker ? metricsOfAll() : this.#registry.metrics();
  }

  onFinished({ operation, path, status, milliseconds, principal, outcome }: RequestReport): void {
    this.#requests.inc({ operation: this.#operationOf(operation), path, code: status });
    this.#clients.inc({ client: this.#clientOf(principal.name) });
    this.#seconds.observe({ path }, milliseconds / 1_000);
    if (outcome !== 'answered') this.#broken.inc({ outcome });
  }

  onAnswered({ question, milliseconds, isFailed }: StoreReport): void {
    this.#storeSeconds.observe({ question }, milliseconds / 1_000);
    if (isFailed) this.#storeFailures.inc({ question });
  }

  /** Of every answer over HTTP. @param route as it was declared; undefined where there is none */
  onResponse(route: string | undefined, method: string, status: number): void {
    this.#responses.inc({ route: route ?? 'none', method: methods.get(method) ?? other, status });
  }

  #operationOf(name: string | undefined): string {
    if (name === undefined) return 'none';
    return this.#operations.has(name) || name.startsWith('export:') ? name : other;
  }

  #clientOf(name: string): string {
    if (this.#clientNames.has(name)) return name;
    if (this.#clientNames.size >= mostClients) return other;
    this.#clientNames.add(name);
    return name;
  }

  #addCaches(): void {
    const registers = [this.#registry];
    const labelNames = ['cache'] as const;
    new Gauge({
      name: 'minzheng_cache_bytes',
      help: 'Memory that a cache takes.',
      labelNames,
      registers,
      collect() {
        for (const [cache, { bytes }] of cacheStatistics()) this.set({ cache }, bytes);
      },
    });
    for (const kind of ['hits', 'misses'] as const)
      new Counter({
        name: `minzheng_cache_${kind}_total`,
        help: `How often a cache was asked for something that it ${kind === 'hits' ? 'had' : 'did not have'}.`,
        labelNames,
        registers,
        collect() {
          this.reset();
          for (const [cache, counted] of cacheStatistics()) this.inc({ cache }, counted[kind]);
        },
      });
  }

  #addStore(): void {
    const registers = [this.#registry];
    new Gauge({
      name: 'minzheng_processes',
      help: 'Processes that answer.',
      registers,
      collect() {
        this.set(1);
      },
    });
    const reader = this.#reader;
    const served = () => this.#lookWhatIsServed();
    new Gauge({
      name: 'minzheng_store_up',
      help: '1 where the store says what it serves in time, otherwise 0.',
      registers,
      aggregator: 'min',
      async collect() {
        this.set((await served()) ? 1 : 0);
      },
    });
    new Gauge({
      name: 'minzheng_revision_info',
      help: 'The revision that is served, as a label.',
      labelNames: ['revision'],
      registers,
      aggregator: 'max',
      async collect() {
        this.reset();
        const now = await served();
        if (now) this.set({ revision: now.revision.slice(0, 12) }, 1);
      },
    });
    new Gauge({
      name: 'minzheng_revision_since_seconds',
      help: 'When the revision was first seen to be served, in seconds since 1970.',
      registers,
      aggregator: 'max',
      async collect() {
        const now = await served();
        if (now) this.set(now.since);
      },
    });
    if (!reader.connections) return;
    for (const [name, help, part] of [
      ['in_use', 'Connections to the database by which a statement is under way.', 'inUse'],
      ['most', 'How many there may be.', 'most'],
    ] as const)
      new Gauge({
        name: `minzheng_store_connections_${name}`,
        help,
        registers,
        collect() {
          this.set(reader.connections?.()[part] ?? 0);
        },
      });
  }

  /** One question for all gauges that are read at once; undefined where the store does not answer in time. */
  #lookWhatIsServed(): Promise<Served | undefined> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<Served | undefined> {
    try {
      const revision = await within(this.#patience, this.#reader.currentRevision());
      if (revision !== this.#served?.revision)
        this.#served = { revision, since: Date.now() / 1_000 };
      return this.#served;
    } catch {
      return undefined;
    }
  }
}

const methods: ReadonlyMap<string, string> = new Map(
  ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => [method, method]),
);
