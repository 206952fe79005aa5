import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { describe } from '@jest/globals';
import neo4j, { type Plan } from 'neo4j-driver';
import { type ApiConfiguration, defaultApi } from '../../src/server/configuration.js';
import type { Neo4jSettings } from '../../src/store/neo4j/connection.js';
import { Neo4jReader } from '../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../src/store/neo4j/writer.js';
import type { StoreUnderTest } from '../contract/store-contract.js';

/** What a test asks `neo4j-broker.js` for: the server for itself, its end, its beginning, and to halt and go on. */
type BrokerRequest =
  | 'lease'
  | 'lease to stop'
  | 'stop'
  | 'start'
  | 'freeze'
  | 'thaw'
  | 'fill'
  | 'make room';
type BrokerAnswer =
  | { readonly missing: string }
  | { readonly uri: string; readonly password: string; readonly folder: string };

export interface Explanation {
  /** `NodeIndexSeek`, and so on, in every part of the plan. */
  readonly operators: readonly string[];
  /** Each operator with what it is about. */
  readonly details: readonly string[];
  readonly warnings: readonly string[];
}

/** A real Neo4j, for one test file alone. */
export interface TestNeo4j {
  readonly settings: Neo4jSettings;
  /** Ends the server, and begins it again with what it held: only where it was asked for to be stopped. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Its data, for which it is stopped. */
  folder(): Promise<string>;
  /** Halts the server, which then accepts connections and never answers, and lets it go on. Not one of NEO4J_TEST_URI. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Has every write of the server fail as on a full disk, and lets it write again. Not for that, either. */
  fillDisk(): Promise<void>;
  makeRoom(): Promise<void>;
  /** Runs a statement beside the store, as another user of the database might. */
  run(text: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  /** What the planner would do for a statement, and what it has to say about it. */
  explain(text: string, parameters: Record<string, unknown>): Promise<Explanation>;
  /** Deletes what loads wrote, the marker too. */
  clear(): Promise<void>;
  /** Lets the next test file have it: call it in `afterAll`. */
  release(): Promise<void>;
}

/** The describe of tests on a real Neo4j: skipped where there is none. */
export const describeOn = (neo4j: TestNeo4j | undefined): typeof describe | typeof describe.skip =>
  neo4j ? describe : describe.skip;

/**
 * How long a statement may take in tests that ask each statement once, in milliseconds: to plan one takes
 * a cold Neo4j seconds, and many on a busy machine. What the store's own limit does is tested by itself.
 */
export const patientStatements = 120_000;

/** A service that has the same patience with the many statements of one request, and with its own work. */
export const patientApi: ApiConfiguration = {
  ...defaultApi,
  limits: {
    ...defaultApi.limits,
    statementMilliseconds: 4 * patientStatements,
    milliseconds: 20 * defaultApi.limits.milliseconds,
  },
  deadlines: { ...defaultApi.deadlines, graphql: 2 * patientStatements },
};

/** An empty Neo4j store, as the suites of `test/contract` open one. */
export async function openNeo4jStore(neo4j: TestNeo4j): Promise<StoreUnderTest> {
  await neo4j.clear();
  const reader = new Neo4jReader(neo4j.settings, { timeout: patientStatements });
  const writer = new Neo4jWriter(neo4j.settings);
  return {
    reader,
    writer,
    close: async () => {
      await Promise.all([reader.close(), writer.close()]);
    },
  };
}

/**
 * The Neo4j of NEO4J_TEST_URI (…_USER, …_PASSWORD), or else one on a free port in a folder of its
 * own, shared by the whole run and lent to one test file at a time.
 *
 * Undefined where there is none: tests are then skipped, and say why. Where CI is set that is an
 * error instead.
 *
 * @param use what is done with it: to stop it has it begin anew, which others are not to wait for
 */
export async function startNeo4j(use?: 'to stop'): Promise<TestNeo4j | undefined> {
  const given = process.env.NEO4J_TEST_URI;
  if (given)
    return withDriver(
      {
        uri: given,
        user: process.env.NEO4J_TEST_USER ?? 'neo4j',
        password: process.env.NEO4J_TEST_PASSWORD ?? '',
      },
      undefined,
    );
  const lease = new Lease(Number(process.env.NEO4J_TEST_BROKER));
  const answer = await lease.ask(use === 'to stop' ? 'lease to stop' : 'lease');
  if ('uri' in answer) return withDriver({ ...answer, user: 'neo4j' }, lease, use);
  lease.end();
  const reason = `No Neo4j to test with: ${answer.missing}`;
  if (process.env.CI) throw new Error(reason);
  process.stderr.write(`\nSKIPPED, all tests on Neo4j. ${reason}\n\n`);
  return undefined;
}

function withDriver(settings: Neo4jSettings, lease: Lease | undefined, use?: 'to stop'): TestNeo4j {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
    disableLosslessIntegers: true,
  });
  const run: TestNeo4j['run'] = async (text, parameters) => {
    const session = driver.session();
    try {
      const { records } = await session.run(text, parameters);
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
  const demandLease = (): Lease => {
    if (!lease) throw new Error('The server of NEO4J_TEST_URI is not ours to stop');
    return lease;
  };
  const demandOneToStop = (): Lease => {
    if (lease && use !== 'to stop') throw new Error("Ask for it by startNeo4j('to stop')");
    return demandLease();
  };
  const explain: TestNeo4j['explain'] = async (text, parameters) => {
    const session = driver.session();
    try {
      // After CYPHER with its options, where there are any.
      const explained = text.replace(/^(CYPHER \S+\s)?/, '$1EXPLAIN ');
      const { summary } = await session.run(explained, parameters);
      const operators: Plan[] = [];
      const walk = (plan: Plan): void => {
        operators.push(plan);
        plan.children.forEach(walk);
      };
      walk(summary.plan as Plan);
      return {
        operators: operators.map(nameOf),
        details: operators.map((plan) => `${nameOf(plan)} ${plan.arguments.Details ?? ''}`),
        warnings: summary.notifications.map(({ code, description }) => `${code} ${description}`),
      };
    } finally {
      await session.close();
    }
  };
  return {
    settings,
    run,
    explain,
    folder: async () => {
      const answer = await demandOneToStop().ask('stop');
      if (!('folder' in answer)) throw new Error(answer.missing);
      return answer.folder;
    },
    stop: async () => void (await demandOneToStop().ask('stop')),
    start: async () => void (await demandOneToStop().ask('start')),
    freeze: async () => void (await demandLease().ask('freeze')),
    thaw: async () => void (await demandLease().ask('thaw')),
    fillDisk: async () => void (await demandOneToStop().ask('fill')),
    makeRoom: async () => void (await demandOneToStop().ask('make room')),
    clear: async () => {
      await run('MATCH (n:MinzhengNode) WHERE n.slot IS NOT NULL DETACH DELETE n');
      await run('MATCH (n:MinzhengRevision|MinzhengManifest|MinzhengLane) DELETE n');
    },
    release: async () => {
      await driver.close();
      lease?.end();
    },
  };
}

/** `NodeIndexSeek@neo4j` without the database. */
const nameOf = ({ operatorType }: Plan): string => operatorType.split('@', 1)[0] as string;

/** The connection to the broker: the server is ours while it lasts. */
class Lease {
  readonly #socket: Socket;
  readonly #answers: AsyncIterator<string>;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1');
    this.#answers = createInterface({ input: this.#socket })[Symbol.asyncIterator]();
  }

  async ask(request: BrokerRequest): Promise<BrokerAnswer> {
    this.#socket.write(`${request}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error('The broker of test servers is gone');
    return JSON.parse(value) as BrokerAnswer;
  }

  end(): void {
    this.#socket.destroy();
  }
}
