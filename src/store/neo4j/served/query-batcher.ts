import { LRUCache } from 'lru-cache';
import type { Budget } from '../../../model/budget.js';
import { isQuestion, type Question } from './batched-query.js';
import type { Marker } from './marker.js';

/** Most questions of one statement: they wait for each other. */
const mostTogether = 8;
/** Most statements of one text that are under way: further questions gather until one of these ends. */
const mostUnderWay = 4;
/**
 * What takes a question longer, in milliseconds, is not shared: a statement's own price, under one
 * millisecond, is nothing beside it, and another of Neo4j's processors may have time for it.
 */
const longest = 100;
/** Texts of which it is known how long they take. */
const mostLines = 1_000;

/** What one statement brought: the rows of each question, in the order of these. */
export interface Brought {
  readonly marker: Marker;
  readonly rows: readonly unknown[][];
}

export interface SharedStatementsOptions {
  /**
   * Sends one statement.
   *
   * @param remaining milliseconds until the last of those who ask has no time left
   */
  readonly send: (questions: readonly Question<unknown>[], remaining: number) => Promise<Brought>;
  /** Whether a failure may be the doing of one of the questions. */
  readonly isOfOne: (error: unknown) => boolean;
}

interface Waiting {
  readonly question: Question<unknown>;
  readonly budget: Budget | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The questions of one text and the same limits. */
interface Line {
  readonly waiting: Waiting[];
  scheduled: boolean;
  underWay: number;
  /** How long a question takes, lately, in milliseconds. */
  pace: number;
}

/**
 * Questions that differ in values only travel as one statement, whichever requests they are of: those
 * that come in one turn of the event loop, and those that come while as many statements are under way
 * as are of use. What a statement costs beside what it reads is more than a small answer does. See
 * docs/adr/0011-reads-share-statements.md.
 */
export class SharedStatements {
  readonly #lines = new LRUCache<string, Line>({ max: mostLines });
  readonly #options: SharedStatementsOptions;

  constructor(options: SharedStatementsOptions) {
    this.#options = options;
  }

  /**
   * @param budget of the request that asks
   * @throws what the budget does, where it has run out before anything is sent
   */
  ask<Answer>(question: Question<Answer>, budget?: Budget): Promise<Answer> {
    return new Promise<unknown>((resolve, reject) => {
      budget?.check();
      const one = { question, budget, resolve, reject };
      if (question.alone) {
        void this.#send([one]);
        return;
      }
      const line = this.#lineOf(question);
      line.waiting.push(one);
      this.#schedule(line);
    }) as Promise<Answer>;
  }

  #lineOf({ text, limits }: Question<unknown>): Line {
    const key = `${Object.values(limits).join()} ${text}`;
    let line = this.#lines.get(key);
    if (!line) {
      line = { waiting: [], scheduled: false, underWay: 0, pace: 0 };
      this.#lines.set(key, line);
    }
    return line;
  }

  #schedule(line: Line): void {
    if (line.scheduled) return;
    line.scheduled = true;
    setImmediate(() => {
      line.scheduled = false;
      const isLong = line.pace > longest;
      while (line.waiting.length > 0 && (isLong || line.underWay < mostUnderWay))
        void this.#sendNext(line, line.waiting.splice(0, isLong ? 1 : mostTogether));
    });
  }

  async #sendNext(line: Line, together: readonly Waiting[]): Promise<void> {
    const sentAt = performance.now();
    line.underWay++;
    await this.#send(together);
    line.underWay--;
    const pace = (performance.now() - sentAt) / together.length;
    line.pace += (pace - line.pace) / 4;
    if (line.waiting.length > 0) this.#schedule(line);
  }

  async #send(together: readonly Waiting[]): Promise<void> {
    let brought: Brought;
    try {
      brought = await this.#options.send(
        together.map(({ question }) => question),
        longestRemaining(together),
      );
    } catch (error) {
      if (together.length > 1 && this.#options.isOfOne(error))
        await Promise.all(together.map((one) => this.#send([one])));
      else for (const { reject } of together) reject(error);
      return;
    }
    for (const [at, { question, budget, resolve, reject }] of together.entries()) {
      try {
        const answered = question.answer(brought.rows[at] as unknown[], brought.marker);
        resolve(isQuestion(answered) ? this.ask(answered, budget) : answered);
      } catch (error) {
        reject(error);
      }
    }
  }
}

/** A statement may take as long as the most patient of those who share it: none cuts another short. */
const longestRemaining = (together: readonly Waiting[]): number =>
  Math.max(...together.map(({ budget }) => budget?.remaining ?? Number.POSITIVE_INFINITY));
