import { LRUCache } from 'lru-cache';
import neo4j, { type Driver } from 'neo4j-driver';
import { GraphError, isGraphError } from '../../model/errors.js';
import type { Plan, PlanAnswer, Row } from '../../model/plan.js';
import type { GraphInfo, GraphReader } from '../store.js';
import { type CompiledPlan, compilePlan } from './compile-plan.js';
import { connect, type Neo4jSettings } from './connection.js';
import { type Marker, parseMarker, readMarker } from './marker.js';
import { shapeOf } from './plan-shape.js';
import { parameterName } from './statement-context.js';
import { isPassing, isTimeout, isVanished, storeError } from './store-error.js';

/** A statement as it is sent. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Neo4jReaderOptions {
  /** How long one statement may run, in milliseconds. */
  readonly timeout?: number;
  /** How many shapes of plans are kept compiled. */
  readonly compiledPlans?: number;
  /** Sees every statement before it is sent. */
  readonly onStatement?: (statement: Statement) => void;
}

/** Waits before another try, in milliseconds: a lost connection or a change of leader heals within these. */
const pauses = [20, 100, 400];
/** How often one read may be overtaken by loads before it gives up. */
const overtakings = 20;

export class Neo4jReader implements GraphReader {
  readonly #settings: Neo4jSettings;
  readonly #driver: Driver;
  readonly #compiled: LRUCache<string, CompiledPlan>;
  readonly #timeout: number;
  readonly #onStatement: ((statement: Statement) => void) | undefined;
  /** What is served, as far as this reader knows. Every answer is checked against it. */
  #marker: Marker | undefined;

  /** Connects when first asked. */
  constructor(
    settings: Neo4jSettings,
    { timeout = 15_000, compiledPlans = 1_000, onStatement }: Neo4jReaderOptions = {},
  ) {
    this.#settings = settings;
    this.#driver = connect(settings);
    this.#compiled = new LRUCache({ max: compiledPlans });
    this.#timeout = timeout;
    this.#onStatement = onStatement;
  }

  async read(plan: Plan): Promise<PlanAnswer> {
    const { key, values } = shapeOf(plan);
    let compiled = this.#compiled.get(key);
    if (!compiled) {
      compiled = compilePlan(plan);
      this.#compiled.set(key, compiled);
    }
    const parameters = Object.fromEntries(
      values.map((value, place) => [parameterName(place), value]),
    );
    for (let turn = 0; turn < overtakings; turn++) {
      const marker = this.#marker ?? (await this.#learn());
      const cells = await this.#runUnlessOvertaken({
        text: compiled.text,
        parameters: { ...parameters, slot: marker.slot },
      });
      // The publication was read last: still the same one, so nothing of it can have been deleted yet.
      if (cells && cells.pop() === marker.publication) return answerOf(compiled, cells, marker);
      if (this.#marker === marker) this.#marker = undefined;
    }
    throw new GraphError('STORE_UNAVAILABLE', 'The graph is being loaded over and over: try again');
  }

  async info(): Promise<GraphInfo> {
    return (await this.#learn()).info;
  }

  async ping(): Promise<void> {
    await this.#learn();
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #learn(): Promise<Marker> {
    const [state] = await this.#run({ text: readMarker, parameters: {} });
    if (typeof state !== 'string') {
      this.#marker = undefined;
      throw new GraphError(
        'STORE_UNAVAILABLE',
        `Neo4j at ${this.#settings.uri} holds no graph yet: run npm run load`,
      );
    }
    this.#marker = parseMarker(state);
    return this.#marker;
  }

  /** Undefined where what was read was deleted meanwhile. */
  async #runUnlessOvertaken(statement: Statement): Promise<unknown[] | undefined> {
    try {
      return await this.#run(statement);
    } catch (error) {
      if (!isGraphError(error) && isVanished((error as Error).cause)) return undefined;
      throw error;
    }
  }

  /** The only field of every record. One round trip; passing errors are tried again. */
  async #run(statement: Statement): Promise<unknown[]> {
    for (let turn = 0; ; turn++) {
      try {
        return await this.#runOnce(statement);
      } catch (error) {
        const pause = pauses[turn];
        if (pause === undefined || !isPassing(error) || isTimeout(error))
          throw storeError(error, this.#settings);
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
      }
    }
  }

  async #runOnce(statement: Statement): Promise<unknown[]> {
    this.#onStatement?.(statement);
    const { database } = this.#settings;
    const session = this.#driver.session({
      defaultAccessMode: neo4j.session.READ,
      ...(database === undefined ? {} : { database }),
    });
    try {
      const { records } = await session.run(statement.text, statement.parameters, {
        timeout: this.#timeout,
      });
      return records.map((record) => record.get(0));
    } finally {
      await session.close();
    }
  }
}

function answerOf(
  { total, decode }: CompiledPlan,
  cells: unknown[],
  { revision, counts }: Marker,
): PlanAnswer {
  const counted = total === 'counted' ? (cells.pop() as number) : null;
  const rows = cells as unknown[][];
  if (decode) for (const row of rows) decode(row);
  return { revision, rows: rows as readonly unknown[] as readonly Row[], total: totalFor() };

  function totalFor(): number | null {
    if (total === 'none') return null;
    if (total === 'counted') return counted;
    return total === 'rows' ? rows.length : counts[total];
  }
}
