/** How often checks are made, in milliseconds. */
const interval = 25;

/**
 * Makes checks every few milliseconds while there are any. One timer serves all of them, where a timer and
 * a signal for each would cost more than a small answer does.
 *
 * @example
 * const stop = ticker.add(() => {
 *   if (isTooLate()) giveUp();
 * });
 */
export class Ticker {
  readonly #checks = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param check must not throw
   * @returns ends the checks
   */
  add(check: () => void): () => void {
    this.#checks.add(check);
    this.#timer ??= setInterval(() => this.#tick(), interval).unref();
    return () => void this.#checks.delete(check);
  }

  #tick(): void {
    for (const check of this.#checks) check();
    if (this.#checks.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
