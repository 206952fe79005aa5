import type { PropertyValue } from '../../../model/graph.js';

const nothing: readonly never[] = [];

/**
 * Gives equal values as one and the same. What is read from a file has a copy of an id, a unit or a
 * quote wherever it is written.
 */
export class StringPool {
  readonly #texts = new Map<string, string>();
  readonly #numbers = new Map<string, readonly number[]>();

  of(value: PropertyValue): PropertyValue {
    if (typeof value === 'string') return this.text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value.length === 0) return nothing;
    if (typeof value[0] === 'number') return this.#list(value as readonly number[]);
    return (value as readonly string[]).map((text) => this.text(text));
  }

  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  #list(numbers: readonly number[]): readonly number[] {
    const key = numbers.join();
    const known = this.#numbers.get(key);
    if (known) return known;
    this.#numbers.set(key, numbers);
    return numbers;
  }
}
