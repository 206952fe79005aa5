import { cacheBytesOf, defaultCacheBytes } from '../util/cache.js';
import { UserError } from '../util/user-error.js';
import {
  type AtOnce,
  atOnceOf,
  type Deadlines,
  deadlinesOf,
  type Setting,
} from './connections/waiting.js';
import { defaultLimits, type Limits, limitsOf } from './limits/limits.js';

/** Settings of the service, read once from the environment. */
export interface Configuration {
  /** Address to listen on. */
  readonly host: string;
  /** Port to listen on; 0 for any free one. */
  readonly port: number;
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
  /** `Cache-Control` of answers to GET that hold no errors. */
  readonly cacheControl: string;
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
  cacheControl: 'public, max-age=0, must-revalidate',
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

export type Environment = Readonly<Record<string, string | undefined>>;

const uriSchemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/** @throws {ConfigurationError} naming every variable that cannot be used */
export function readConfiguration(environment: Environment): Configuration {
  const problems: string[] = [];
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;

  const port = Number(given('PORT') ?? '4000');
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`PORT is ${JSON.stringify(given('PORT'))}: give a number from 0 to 65535.`);

  const uri = given('NEO4J_URI');
  const password = given('NEO4J_PASSWORD');
  const database = given('NEO4J_DATABASE');
  if (uri !== undefined) {
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
      problems.push(
        'NEO4J_PASSWORD is not set, and NEO4J_URI is: give the password of NEO4J_USER.',
      );
  }
  const api = readApi(given, problems);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    host: given('HOST') ?? 'localhost',
    port,
    neo4j:
      uri === undefined
        ? undefined
        : {
            uri,
            user: given('NEO4J_USER') ?? 'neo4j',
            password: password as string,
            ...(database !== undefined && { database }),
          },
    api,
  };
}

type Given = (name: string) => string | undefined;

function readApi(given: Given, problems: string[]): ApiConfiguration {
  const oneOf = <Choice extends string>(
    name: string,
    choices: readonly Choice[],
    otherwise: Choice,
  ): Choice => {
    const value = given(name) ?? otherwise;
    if (!choices.includes(value as Choice))
      problems.push(`${name} is ${JSON.stringify(value)}: give ${choices.join(' or ')}.`);
    return value as Choice;
  };
  const isProduction = given('NODE_ENV') === 'production';
  const origins = (given('CORS_ORIGINS') ?? '').split(',').map((each) => each.trim());
  const corsOrigins = origins.filter((each) => each !== '');
  for (const origin of corsOrigins)
    if (origin !== '*' && !isOrigin(origin))
      problems.push(
        `CORS_ORIGINS holds ${JSON.stringify(origin)}: give origins such as https://example.org, separated by commas, or * for all.`,
      );
  const wholeNumber = (variable: string, otherwise: number): number => {
    const value = Number(given(variable) ?? otherwise);
    if (!Number.isSafeInteger(value) || value < 1)
      problems.push(
        `${variable} is ${JSON.stringify(given(variable))}: give a whole number above 0.`,
      );
    return value;
  };
  const chosen = ({ variable, value }: Setting): number => {
    const number = wholeNumber(variable, value);
    if (variable.endsWith('_SECONDS') && number > mostSeconds)
      problems.push(`${variable} is ${number}: give at most ${mostSeconds}, which is a day.`);
    return number;
  };
  const cacheBytes = megabyte * wholeNumber('CACHE_MEGABYTES', defaultCacheBytes / megabyte);
  const areAnswersCached = oneOf('ANSWER_CACHE', ['on', 'off'], 'on') === 'on';
  return {
    operations: oneOf('OPERATIONS', ['any', 'persisted'], 'any'),
    introspection: oneOf('INTROSPECTION', ['on', 'off'], isProduction ? 'off' : 'on') === 'on',
    limits: limitsOf((name, { variable }) => wholeNumber(variable, defaultLimits[name].value)),
    corsOrigins: corsOrigins.includes('*') ? '*' : corsOrigins,
    cacheControl: given('CACHE_CONTROL') ?? defaultApi.cacheControl,
    cacheBytes,
    answerCacheBytes: areAnswersCached ? cacheBytesOf('answers', cacheBytes) : 0,
    deadlines: deadlinesOf(chosen),
    atOnce: atOnceOf(chosen),
  };
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}
