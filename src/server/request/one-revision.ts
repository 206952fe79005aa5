import type { Budget } from '../../model/budget.js';
import type { GraphReader } from '../../store/store.js';
import { wrapReader } from '../../store/wrap-reader.js';

/**
 * Watches from which revisions a request is answered. Each answer of a store is of one; a request
 * that asks for several may meet a load between two of them, and has to be answered again.
 */
export class OneRevision {
  /** Asks the store on the request's behalf, with its budget. */
  readonly reader: GraphReader;
  #revision: string | undefined;
  #isMixed = false;

  constructor(reader: GraphReader, budget: Budget) {
    const options = { budget };
    this.reader = wrapReader(reader, {
      answer: async (ask) => {
        const answer = await ask(options);
        if (isRevised(answer)) this.#note(answer.revision);
        return answer;
      },
      stream: (ask, given) => ask({ ...given, ...options }),
      // The store is not this request's to close.
      close: async () => {},
    });
  }

  /** The revision of every answer so far; undefined where there is none, or where they differ. */
  get revision(): string | undefined {
    return this.#isMixed ? undefined : this.#revision;
  }

  /** True where two answers were of different revisions. */
  get isMixed(): boolean {
    return this.#isMixed;
  }

  #note(revision: string): void {
    this.#isMixed ||= this.#revision !== undefined && this.#revision !== revision;
    this.#revision = revision;
  }
}

/** True for answers that hold something of the graph; what is only a revision or nothing does not count. */
const isRevised = (answer: unknown): answer is { readonly revision: string } =>
  typeof answer === 'object' && answer !== null && 'revision' in answer;
