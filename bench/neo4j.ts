import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jSettings } from '../src/store/neo4j/connection.js';
import { root } from './root.js';

/** The database of a run. */
export interface BenchNeo4j {
  readonly settings: Neo4jSettings;
  readonly driver: Driver;
  /** Runs a statement of the bench's own; its first record's first field. */
  run(text: string, parameters?: Record<string, unknown>): Promise<unknown>;
  /** Processor time of the server so far in milliseconds; undefined where it is not this machine's Linux. */
  cpu(): number | undefined;
  close(): Promise<void>;
}

const password = 'minzheng-bench';

/** The Neo4j of NEO4J_URI, which the run overwrites; undefined where there is none. */
export function givenNeo4j(): BenchNeo4j | undefined {
  const { NEO4J_URI: uri, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE } = process.env;
  if (!uri) return undefined;
  return withDriver(
    {
      uri,
      user: NEO4J_USER,
      password: NEO4J_PASSWORD,
      ...(NEO4J_DATABASE && { database: NEO4J_DATABASE }),
    },
    () => undefined,
    async () => {},
  );
}

/** A Neo4j of the bench's own, in a temporary folder. */
export async function startNeo4j(): Promise<BenchNeo4j> {
  const folder = mkdtempSync(join(tmpdir(), 'minzheng-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      join(root, 'scripts/neo4j.js'),
      '--attached',
      `--port=${port}`,
      `--data=${folder}`,
      '--heap=2048',
      '--page-cache=1024',
    ],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NEO4J_PASSWORD: password } },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await Promise.race([
    new Promise((resolve) => child.stdout.once('data', resolve)),
    ended.then(() => {
      throw new Error('Neo4j did not start');
    }),
  ]);
  const java = childOf(child);
  return withDriver(
    { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password },
    () => (java === undefined ? undefined : cpuOf(java)),
    async () => {
      child.stdin.end();
      await ended;
    },
  );
}

function withDriver(
  settings: Neo4jSettings,
  cpu: BenchNeo4j['cpu'],
  end: () => Promise<void>,
): BenchNeo4j {
  const { uri, user, password, database } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  return {
    settings,
    driver,
    cpu,
    async run(text, parameters) {
      const session = driver.session(database ? { database } : {});
      try {
        return (await session.run(text, parameters)).records[0]?.get(0);
      } finally {
        await session.close();
      }
    },
    async close() {
      await driver.close();
      await end();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The one process that a process started, as Linux tells it. */
function childOf({ pid }: ChildProcess): number | undefined {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return Number(children.split(' ')[0]) || undefined;
  } catch {
    return undefined;
  }
}

/** Linux counts in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
