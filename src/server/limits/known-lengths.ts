import type { Budget } from '../../model/budget.js';
import type { ListLengths } from '../../model/list-lengths.js';
import type { GraphReader } from '../../store/store.js';

/**
 * How long the lists of the graph are that is served, for the estimate of costs. The store is asked once for
 * each revision.
 */
export class KnownLengths {
  readonly #reader: GraphReader;
  #revision: string | undefined;
  #lengths: ListLengths = {};

  constructor(reader: GraphReader) {
    this.#reader = reader;
  }

  /** Of the revision that was learned last; none where none was. */
  get lengths(): ListLengths {
    return this.#lengths;
  }

  isOf(revision: string): boolean {
    return this.#revision === revision;
  }

  /** Asks the store for those of the revision that it serves. Where it is away, the next answer has them asked for again. */
  async learn(budget?: Budget): Promise<void> {
    try {
      const { revision, listLengths = {} } = await this.#reader.info(budget && { budget });
      this.#revision = revision;
      this.#lengths = listLengths;
    } catch {
      // The request itself will say what is wrong.
    }
  }
}
