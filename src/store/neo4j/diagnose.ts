import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { within } from '../../util/within.js';
import type { Finding } from '../finding.js';
import { connect, type Neo4jSettings } from './connection.js';
import { lockLabel, schemaPrefix } from './schema/names.js';
import { schemaStatements } from './schema/schema.js';
import { isChange, parseMarker, readMarker, storageFormat } from './served/marker.js';
import { isOfDatabase, storeError } from './store-error.js';

/** What the tests run on. */
const testedVersion = '5.26';
/** How long Neo4j may take to answer everything, in milliseconds. */
const longest = 15_000;
const statementTimeout = 5_000;
/** How far its clock may be from this machine's, in milliseconds. */
const mostSkew = 30_000;

export interface Neo4jDiagnosis {
  readonly findings: readonly Finding[];
  /** Of what it serves; undefined where it serves nothing, or that could not be read. */
  readonly revision: string | undefined;
  /** Where it keeps its data, on its own machine; undefined where this user may not know. */
  readonly dataFolder: string | undefined;
}

/**
 * Looks whether a Neo4j can be served from and loaded into: whether it is there and lets the user in, its
 * version, what the user may do, its indexes, what it holds, and its clock. Writes nothing. Ends in time
 * also where it does not answer.
 */
export async function diagnoseNeo4j(settings: Neo4jSettings): Promise<Neo4jDiagnosis> {
  const diagnosis = new Diagnosis(settings);
  return diagnosis.run();
}

class Diagnosis {
  readonly #settings: Neo4jSettings;
  readonly #findings: Finding[] = [];
  #revision: string | undefined;
  #dataFolder: string | undefined;

  constructor(settings: Neo4jSettings) {
    this.#settings = settings;
  }

  async run(): Promise<Neo4jDiagnosis> {
    let driver: Driver | undefined;
    try {
      driver = connect(this.#settings);
      await within(longest, this.#lookAtAll(driver));
    } catch (error) {
      const { message } = storeError(error, this.#settings);
      // The message says which setting to look at.
      this.#note('store', 'wrong', message);
      if (driver && isOfDatabase(error))
        await within(longest, this.#lookAtDatabase(driver)).catch(() => {});
    } finally {
      void driver?.close().catch(() => {});
    }
    const [findings, revision, dataFolder] = [this.#findings, this.#revision, this.#dataFolder];
    return { findings, revision, dataFolder };
  }

  async #lookAtAll(driver: Driver): Promise<void> {
    const { uri, user } = this.#settings;
    const session = this.#session(driver, neo4j.session.READ);
    try {
      const began = Date.now();
      const answer = await session.run('RETURN datetime().epochMillis AS now', {}, bounds);
      const ended = Date.now();
      this.#note('store', 'ok', `Neo4j at ${uri} answers user ${user}.`);
      this.#lookAtVersion(answer.summary.server.agent ?? '');
      this.#lookAtClock(Number(answer.records[0]?.get('now')), began, ended);
      await this.#lookAtServed(session);
      await this.#lookAtSchema(session);
      this.#dataFolder = await dataFolderOf(session);
    } finally {
      await session.close();
    }
    await this.#lookAtRights(driver);
  }

  /** What the server says of a database that does not answer. */
  async #lookAtDatabase(driver: Driver): Promise<void> {
    const { database } = this.#settings;
    const session = driver.session({ database: 'system', defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(
        `SHOW DATABASES YIELD name, home, currentStatus, statusMessage
        WHERE name = $database OR ($database IS NULL AND home)
        RETURN name, currentStatus AS status, statusMessage AS why`,
        { database: database ?? null },
        // A server in such a state may be slow.
        { timeout: longest },
      );
      const [found] = records.map((record) => record.toObject());
      if (found && found.status !== 'online')
        this.#note(
          'database',
          'wrong',
          `The database ${found.name} is ${found.status}${found.why ? `: ${found.why}` : '.'}`,
          'Look into its debug.log, and at docs/operations.md: The store is away.',
        );
      this.#dataFolder = await dataFolderOf(session);
    } finally {
      await session.close();
    }
  }

  #lookAtVersion(agent: string): void {
    const version = agent.replace(/^Neo4j\//, '');
    const major = Number.parseInt(version, 10);
    if (Number.isNaN(major))
      this.#note('version', 'note', `The server calls itself ${agent || 'nothing'}.`);
    else if (major < 5)
      this.#note(
        'version',
        'wrong',
        `Neo4j is ${version}.`,
        `Use Neo4j ${testedVersion}: what is asked of it is not in ${major}.`,
      );
    else if (!version.startsWith(`${testedVersion}.`))
      this.#note(
        'version',
        'note',
        `Neo4j is ${version}; the tests run on ${testedVersion}.`,
        `Use ${testedVersion} where anything fails.`,
      );
    else this.#note('version', 'ok', `Neo4j is ${version}.`);
  }

  #lookAtClock(now: number, began: number, ended: number): void {
    const skew = now < began ? now - began : Math.max(0, now - ended);
    if (Math.abs(skew) <= mostSkew) this.#note('clock', 'ok', 'Its clock is that of this machine.');
    else
      this.#note(
        'clock',
        'note',
        `Its clock is ${Math.round(Math.abs(skew) / 1_000)} seconds ${skew < 0 ? 'behind' : 'ahead of'} that of this machine. Nothing here is decided by it, but times in logs do not fit together.`,
        'Have both machines take the time from one server (NTP).',
      );
  }

  async #lookAtServed(session: Session): Promise<void> {
    const { records } = await session.run(readMarker, {}, bounds);
    const state: unknown = records[0]?.get('state');
    if (typeof state !== 'string')
      return this.#note('revision', 'wrong', 'It holds no graph yet.', 'Run minzheng-graph load.');
    const marker = parseMarker(state);
    if (marker.storageFormat !== storageFormat)
      return this.#note(
        'revision',
        'wrong',
        `What it holds was loaded in storage format ${marker.storageFormat}; this version reads ${storageFormat}.`,
        'Run minzheng-graph load of this version.',
      );
    if (isChange(marker))
      return this.#note(
        'revision',
        'note',
        `A load is changing revision ${marker.from.revision.slice(0, 12)} into ${marker.to.revision.slice(0, 12)}, or was killed while it did: servers find out which of them is there, and serve it.`,
        'Look again in a minute. Where it stays so, run minzheng-graph load, which ends it.',
      );
    const { revision, generation, info } = marker;
    this.#revision = revision;
    this.#note(
      'revision',
      'ok',
      `It serves revision ${revision.slice(0, 12)}, of ${info.nodeCount} nodes and ${info.edgeCount} relations, the load with number ${generation}.`,
    );
  }

  async #lookAtSchema(session: Session): Promise<void> {
    const { records } = await session.run(
      'SHOW INDEXES YIELD name, state WHERE name STARTS WITH $prefix RETURN name, state',
      { prefix: `${schemaPrefix}_` },
      bounds,
    );
    const states = new Map(records.map((record) => [record.get('name'), record.get('state')]));
    const missing = schemaStatements.filter(({ name }) => !states.has(name));
    const broken = [...states].filter(([, state]) => state === 'FAILED').map(([name]) => name);
    const coming = [...states].filter(([, state]) => state === 'POPULATING').length;
    if (broken.length > 0)
      this.#note(
        'indexes',
        'wrong',
        `Neo4j could not make ${broken.join(', ')}.`,
        `Drop them (DROP INDEX ${broken[0]}), then run minzheng-graph load.`,
      );
    else if (missing.length > 0)
      this.#note(
        'indexes',
        'wrong',
        `${missing.length} of ${schemaStatements.length} indexes and constraints are missing.`,
        'Run minzheng-graph load: it makes them.',
      );
    else if (coming > 0)
      this.#note('indexes', 'note', `${coming} indexes are still being filled: answers are slow.`);
    else this.#note('indexes', 'ok', `All ${schemaStatements.length} are there.`);
  }

  /** Whether the user may write, by a transaction that is undone. */
  async #lookAtRights(driver: Driver): Promise<void> {
    const { user } = this.#settings;
    const session = this.#session(driver, neo4j.session.WRITE);
    try {
      const transaction = await session.beginTransaction({ timeout: statementTimeout });
      try {
        await transaction.run(`CREATE (:${lockLabel} {name: 'doctor'})`);
      } finally {
        await transaction.rollback();
      }
      this.#note('rights', 'ok', `User ${user} may read and write: enough to serve and to load.`);
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      const isForbidden = code === 'Neo.ClientError.Security.Forbidden';
      const why = isForbidden ? 'may read, and not write' : `cannot write (${message})`;
      this.#note(
        'rights',
        'note',
        `User ${user} ${why}: enough to serve, not to load.`,
        'Give load another user, who may write: docs/deploy.md has the roles.',
      );
    } finally {
      await session.close();
    }
  }

  #session(driver: Driver, defaultAccessMode: 'READ' | 'WRITE'): Session {
    const { database } = this.#settings;
    return driver.session({ defaultAccessMode, ...(database !== undefined && { database }) });
  }

  #note(about: string, state: Finding['state'], text: string, mend?: string): void {
    this.#findings.push({ about, state, text, ...(mend !== undefined && { mend }) });
  }
}

const bounds = { timeout: statementTimeout };

async function dataFolderOf(session: Session): Promise<string | undefined> {
  try {
    const name = 'server.directories.data';
    const { records } = await session.run('SHOW SETTINGS $name YIELD value', { name }, bounds);
    return records[0]?.get('value') ?? undefined;
  } catch {
    return undefined;
  }
}
