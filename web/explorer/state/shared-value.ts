import { useSyncExternalStore } from 'react';

/** A value that all parts of the page see, and see anew when it changes. */
export class SharedValue<Value> {
  #value: Value;
  readonly #listeners = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }

  readonly #subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A hook: the value, now and whenever it changes. */
  readonly use = (): Value => useSyncExternalStore(this.#subscribe, () => this.#value);
}
