import type { Budget } from '../../model/budget.js';
import type { GraphReader } from '../../store/store.js';
import { wrapReader } from '../../store/wrap-reader.js';
import { within } from '../../util/within.js';

/** How long a store has to say which revision it serves, where nothing else was asked of it. */
const servedWithin = 1_000;

/**
 * Watches from which revisions a request is answered. Each answer of a store is of one; a request
 * that asks for several may meet a load between two of them, and has to be answered again.
 */
export class OneRevision {
  /** Asks the store on the request's behalf, with its budget. */
  readonly reader: GraphReader;
  #revision: string | undefined;
  #isMixed = false;

  #served: Promise<string | undefined> | undefined;

  constructor(
    private readonly store: GraphReader,
    private readonly budget: Budget,
  ) {
    const options = { budget };
    this.reader = wrapReader(store, {
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

  /**
   * The revision of the whole request: of what was read or, where nothing was, the one that is served, the
   * same however often it is asked for. Undefined where answers differ or the store is away.
   */
  async ofRequest(): Promise<string | undefined> {
    if (this.#revision !== undefined || this.#isMixed) return this.revision;
    this.#served ??= within(
      servedWithin,
      this.store.currentRevision({ budget: this.budget }),
    ).catch(() => undefined);
    return this.#served;
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
