import type { Session } from 'neo4j-driver';
import type { Statement } from '../served/batched-query.js';
import { isRolledBack } from '../store-error.js';

/** How often a statement is sent that the server says it rolled back. */
const mostTries = 5;

/**
 * Runs the statements of a load that need no transaction of several, each in a session of its own:
 * the driver's session holds all that it was given until it is closed, 5,000 rows for a batch.
 */
export class StatementRunner {
  readonly #openSession: () => Session;

  constructor(openSession: () => Session) {
    this.#openSession = openSession;
  }

  /**
   * The fields of the first record. Tried again only where the server says that it kept nothing: after
   * a lost connection nobody knows, and a batch must not be written twice.
   *
   * @param timeout how long it may take, in milliseconds, where that is not what all may
   */
  async first(
    text: string,
    parameters: Statement['parameters'] = {},
    timeout?: number,
  ): Promise<unknown[]> {
    for (let turn = 1; ; turn++) {
      try {
        const [record] = await this.all(text, parameters, timeout);
        return record ? Object.values(record) : [];
      } catch (error) {
        if (turn === mostTries || !isRolledBack(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 2 ** turn * 20 * (0.5 + Math.random())));
      }
    }
  }

  /** All records, as objects. Not tried again. */
  async all(
    text: string,
    parameters: Statement['parameters'] = {},
    timeout?: number,
  ): Promise<Readonly<Record<string, unknown>>[]> {
    const session = this.#openSession();
    try {
      const { records } = await session.run(
        text,
        parameters,
        timeout === undefined ? {} : { timeout },
      );
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  }
}
