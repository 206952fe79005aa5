import type { Budget } from '../../model/budget.js';
import type { ReadOptions } from '../../store/questions.js';
import type { GraphReader } from '../../store/store.js';
import { type Question, wrapReader } from '../../store/wrap-reader.js';

/** What became of a question to the store. */
export interface StoreReport {
  readonly question: Question | 'stream';
  /** When it was asked, by `performance.now()`. */
  readonly began: number;
  readonly milliseconds: number;
  readonly isFailed: boolean;
  /** Of the request that it was asked for; undefined where it was for none. */
  readonly budget: Budget | undefined;
}

/** Observes the questions to the store from outside. */
export interface StoreObserver {
  /** Called once for each question, when it is answered. */
  onAnswered(report: StoreReport): void;
}

/** A reader whose questions are observed; where nobody does, the reader itself. */
export function observeReader(
  reader: GraphReader,
  observers: readonly StoreObserver[],
): GraphReader {
  if (observers.length === 0) return reader;
  const tell = (report: StoreReport): void => {
    for (const observer of observers) observer.onAnswered(report);
  };
  const observed = async <Answer>(
    ask: (options?: ReadOptions) => Promise<Answer>,
    question: Question,
    options: ReadOptions | undefined,
  ): Promise<Answer> => {
    const began = performance.now();
    let isFailed = true;
    try {
      const answer = await ask(options);
      isFailed = false;
      return answer;
    } finally {
      const milliseconds = performance.now() - began;
      tell({ question, began, milliseconds, isFailed, budget: options?.budget });
    }
  };
  return wrapReader(reader, {
    answer(ask, question, options) {
      // Asked for every request, and mostly known: to observe that would cost more than it does.
      if (question === 'currentRevision') return ask(options);
      return observed(ask, question, options);
    },
    async *stream(ask, options) {
      const began = performance.now();
      let isFailed = true;
      // The time that its reader takes is none of the store's.
      let milliseconds = 0;
      try {
        const chunks = ask(options)[Symbol.asyncIterator]();
        try {
          for (;;) {
            const asked = performance.now();
            const { done, value } = await chunks.next();
            milliseconds += performance.now() - asked;
            if (done) break;
            yield value;
          }
        } finally {
          await chunks.return?.();
        }
        isFailed = false;
      } finally {
        const report = { question: 'stream', began, milliseconds, isFailed } as const;
        tell({ ...report, budget: options?.budget });
      }
    },
  });
}

/** How long the store took for each request that is under way. */
export class StoreTimes implements StoreObserver {
  readonly #milliseconds = new WeakMap<Budget, number>();

  onAnswered({ budget, milliseconds }: StoreReport): void {
    if (budget) this.#milliseconds.set(budget, this.of(budget) + milliseconds);
  }

  /** In milliseconds; what was asked at once is added up. */
  of(budget: Budget): number {
    return this.#milliseconds.get(budget) ?? 0;
  }
}
