import type { Budget } from '../../model/budget.js';

/** Estimated rows from which on a request is large. */
const large = 1_000;

/** A request's place among the large ones. */
export interface Place {
  /**
   * To be waited for once the cost is known, before anything is read. Has no effect for a small request, or
   * for one that has its place.
   */
  take(cost: number): Promise<void> | undefined;
  /** To be called once the request has ended, whether or not it took one. */
  leave(): void;
}

/**
 * Lets some large requests at once hold what they have read. The others wait for their places, in the order
 * in which they came, and hold their questions only.
 */
export class LargeRequests {
  readonly #most: number;
  #taken = 0;
  readonly #waiting = new Set<() => void>();

  /** @param most that may have a place at once */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param budget of the request: where that ends it waits no longer, and finds out from its budget */
  placeFor(budget: Budget): Place {
    let hasPlace = false;
    let hasLeft = false;
    let stopWaiting: (() => void) | undefined;
    return {
      take: (cost) => {
        budget.expectedRows = cost;
        if (cost < large || hasPlace || hasLeft) return undefined;
        hasPlace = true;
        if (this.#taken < this.#most) {
          this.#taken++;
          return undefined;
        }
        return new Promise((resolve) => {
          const { signal } = budget;
          const goOn = () => {
            signal.removeEventListener('abort', giveUp);
            stopWaiting = undefined;
            resolve();
          };
          const giveUp = () => {
            this.#waiting.delete(goOn);
            hasPlace = false;
            hasLeft = true;
            resolve();
          };
          stopWaiting = giveUp;
          if (signal.aborted) return giveUp();
          signal.addEventListener('abort', giveUp, { once: true });
          this.#waiting.add(goOn);
        });
      },
      leave: () => {
        stopWaiting?.();
        hasLeft = true;
        if (!hasPlace) return;
        hasPlace = false;
        const [next] = this.#waiting;
        if (next) {
          this.#waiting.delete(next);
          next();
        } else this.#taken--;
      },
    };
  }
}
