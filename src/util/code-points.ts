/**
 * A text with its offsets counted in Unicode code points, as the API and the annotations count
 * them. JavaScript's own strings count UTF-16 code units.
 */
export class CodePoints {
  readonly text: string;
  /** Number of code points. */
  readonly length: number;
  /** Code-unit offset of every code point and of the end; undefined where both counts agree. */
  readonly #units: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
    if (/[\ud800-\udfff]/.test(text)) {
      const units: number[] = [];
      let unit = 0;
      for (const character of text) {
        units.push(unit);
        unit += character.length;
      }
      units.push(unit);
      this.#units = units;
      this.length = units.length - 1;
    } else this.length = text.length;
  }

  /** Code-unit offset of a code-point offset. */
  toUnit(offset: number): number {
    return this.#units ? (this.#units[offset] ?? this.text.length) : offset;
  }

  /** Code-point offset of a code-unit offset. */
  fromUnit(unit: number): number {
    if (!this.#units) return unit;
    let low = 0;
    let high = this.#units.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#units[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The text between two code-point offsets. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUnit(start), this.toUnit(end));
  }
}
