import { cacheBytesOf, defaultCacheBytes } from '../util/cache.js';
import { UserError } from '../util/user-error.js';
import { type AccessConfiguration, openAccess } from './auth/access.js';
import { readAccess } from './auth/read-access.js';
import {
  type AtOnce,
  atOnceOf,
  type Deadlines,
  deadlinesOf,
  type Setting,
} from './connections/waiting.js';
import { type Limits, limitsOf } from './limits/limits.js';
import { type Environment, Settings } from './settings.js';
import { defaultLog } from './telemetry/log.js';
import type { TelemetryConfiguration } from './telemetry/open-telemetry.js';

/** Settings of the service, read once from the environment. */
export interface Configuration {
  /** Address to listen on. */
  readonly host: string;
  /** Port to listen on; 0 for any free one. */
  readonly port: number;
  /** Processes that answer, on one machine. */
  readonly workers: number;
  /** The Neo4j that holds the graph, where NEO4J_URI is set; otherwise this process holds it. */
  readonly neo4j: Neo4jConfiguration | undefined;
  readonly api: ApiConfiguration;
}

/** What is answered, to whom, and how much of it at once. */
export interface ApiConfiguration {
  /** Whether any operation is answered, or stored ones only. */
  readonly operations: 'any' | 'persisted';
  /** Whether the schema can be asked for, and the playground is served. */
  readonly introspection: boolean;
  readonly limits: Limits;
  /** Origins of pages whose scripts may ask: none, all (`*`), or these. */
  readonly corsOrigins: '*' | readonly string[];
  /**
   * Where users find the explorer, with a slash at its end: links in answers to assistants lead there. The
   * address that a request came to if absent.
   */
  readonly publicUrl: string | undefined;
  /** `Cache-Control` of answers to GET that hold no errors. */
  readonly cacheControl: string;
  readonly access: AccessConfiguration;
  readonly telemetry: TelemetryConfiguration;
  /** How much memory everything that is cached may take, in bytes: see {@link cacheShares}. */
  readonly cacheBytes: number;
  /** How much of it cached answers may take; 0 where none are to be cached. */
  readonly answerCacheBytes: number;
  /** How long is waited for what others do, in milliseconds. */
  readonly deadlines: Deadlines;
  /** How much there may be at once. */
  readonly atOnce: AtOnce;
}

const megabyte = 1_000_000;
/** Timers of Node wait no longer than 24 days. */
const mostSeconds = 86_400;

export const defaultApi: ApiConfiguration = {
  operations: 'any',
  introspection: true,
  limits: limitsOf((_, { value }) => value),
  corsOrigins: [],
  publicUrl: undefined,
  cacheControl: 'public, max-age=0, must-revalidate',
  access: openAccess,
  telemetry: { metrics: true, traces: false, log: defaultLog },
  cacheBytes: defaultCacheBytes,
  answerCacheBytes: cacheBytesOf('answers', defaultCacheBytes),
  deadlines: deadlinesOf(({ value }) => value),
  atOnce: atOnceOf(({ value }) => value),
};

export interface Neo4jConfiguration {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
}

/** What is wrong with the environment: every variable at once, each with its fix. */
export class ConfigurationError extends UserError {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const uriSchemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/**
 * Reads all settings, whatever command they are for.
 *
 * @param isServing whether it is to be listened at HOST
 * @throws {ConfigurationError} naming every variable that cannot be used, and every one that is misspelt
 */
export function readConfiguration(
  environment: Environment,
  { isServing = false }: { readonly isServing?: boolean } = {},
): Configuration {
  const settings = new Settings(environment);
  const host = settings.text('HOST') ?? 'localhost';
  const configuration = {
    host,
    port: settings.port('PORT', 4_000),
    workers: settings.wholeNumber('WORKERS', 1),
    neo4j: readNeo4j(settings),
    api: readApi(settings, isServing ? host : undefined),
  };
  settings.noteUnknown(settings.list('IGNORED_VARIABLES'));
  if (settings.problems.length > 0) throw new ConfigurationError(settings.problems);
  return configuration;
}

function readNeo4j(settings: Settings): Neo4jConfiguration | undefined {
  const uri = settings.text('NEO4J_URI');
  const user = settings.text('NEO4J_USER') ?? 'neo4j';
  const password = settings.text('NEO4J_PASSWORD');
  const database = settings.text('NEO4J_DATABASE');
  if (uri === undefined) return undefined;
  const { problems } = settings;
  const scheme = uri.split('://', 1)[0] as string;
  if (!uri.includes('://') || !uriSchemes.includes(scheme))
    problems.push(
      `NEO4J_URI is ${JSON.stringify(uri.replace(/.*@/, '…@'))}: give an address such as bolt://localhost:7687, or neo4j://… for a cluster.`,
    );
  if (uri.includes('@'))
    problems.push(
      'NEO4J_URI holds a user or password: give them as NEO4J_USER and NEO4J_PASSWORD, where no message repeats them.',
    );
  if (password === undefined)
    problems.push('NEO4J_PASSWORD is not set, and NEO4J_URI is: give the password of NEO4J_USER.');
  return { uri, user, password: password ?? '', ...(database !== undefined && { database }) };
}

function readApi(settings: Settings, host: string | undefined): ApiConfiguration {
  const { problems } = settings;
  const isProduction = settings.text('NODE_ENV') === 'production';
  const corsOrigins = settings.list('CORS_ORIGINS');
  for (const origin of corsOrigins)
    if (origin !== '*' && !isOrigin(origin))
      problems.push(
        `CORS_ORIGINS holds ${JSON.stringify(origin)}: give origins such as https://example.org, separated by commas, or * for all.`,
      );
  const chosen = ({ variable, value }: Setting): number => {
    const number = settings.wholeNumber(variable, value);
    if (variable.endsWith('_SECONDS') && number > mostSeconds)
      problems.push(`${variable} is ${number}: give at most ${mostSeconds}, which is a day.`);
    return number;
  };
  const cacheBytes =
    megabyte * settings.wholeNumber('CACHE_MEGABYTES', defaultCacheBytes / megabyte);
  const areAnswersCached = settings.isOn('ANSWER_CACHE', 'on');
  return {
    operations: settings.oneOf('OPERATIONS', ['any', 'persisted'], 'any'),
    introspection: settings.isOn('INTROSPECTION', isProduction ? 'off' : 'on'),
    limits: limitsOf((_, { variable, value }) => settings.wholeNumber(variable, value)),
    corsOrigins: corsOrigins.includes('*') ? '*' : corsOrigins,
    publicUrl: readPublicUrl(settings),
    cacheControl: settings.text('CACHE_CONTROL') ?? defaultApi.cacheControl,
    access: readAccess(settings, host),
    telemetry: {
      metrics: settings.isOn('METRICS', 'on'),
      traces: settings.text('OTEL_EXPORTER_OTLP_ENDPOINT') !== undefined,
      log: {
        format: settings.oneOf('LOG_FORMAT', ['text', 'json'], defaultLog.format),
        requests: settings.isOn('LOG_REQUESTS', 'off'),
        slow: settings.wholeNumber('SLOW_MILLISECONDS', defaultLog.slow),
      },
    },
    cacheBytes,
    answerCacheBytes: areAnswersCached ? cacheBytesOf('answers', cacheBytes) : 0,
    deadlines: deadlinesOf(chosen),
    atOnce: atOnceOf(chosen),
  };
}

function readPublicUrl(settings: Settings): string | undefined {
  const text = settings.text('PUBLIC_URL');
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:/.test(text) || /[?#]/.test(text))
    settings.problems.push(
      `PUBLIC_URL is ${JSON.stringify(text)}: give the address of the explorer, such as https://example.org/graph/.`,
    );
  return text.endsWith('/') ? text : `${text}/`;
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}
