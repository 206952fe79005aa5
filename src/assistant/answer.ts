/**
 * Longest answer of a tool, in characters: a Chinese character is about one token, so an answer takes the
 * place of a few pages in what a model can hold.
 */
export const longestAnswer = 12_000;
/** Kept free for what says that something was cut, and for the foot. */
const reserved = 1_200;

export interface ListOptions {
  /** How many there are in all; as many as are given unless said. */
  readonly total?: number;
  /**
   * How the rest is asked for.
   *
   * @param shown how many of the items are in the answer
   */
  readonly goOn?: (shown: number) => string;
}

/** The text that a tool answers with: never longer than {@link longestAnswer}, and it says what was cut. */
export class Answer {
  readonly #lines: string[] = [];
  #length = 0;

  /**
   * Adds a paragraph.
   *
   * @returns false where there is no place for it
   */
  add(text: string): boolean {
    if (this.#length + text.length + 1 > longestAnswer - reserved) return false;
    this.#push(text);
    return true;
  }

  /** Adds a heading and as many of the items as there is place for; says how many there are, and how to go on. */
  list(heading: string, items: readonly string[], options: ListOptions = {}): void {
    const { total = items.length, goOn } = options;
    if (total === 0) return;
    const isHeaded = this.add(`\n## ${heading}: ${total}`);
    let shown = 0;
    if (isHeaded) while (shown < items.length && this.add(items[shown] as string)) shown++;
    if (shown === total) return;
    const rest = `${isHeaded ? '' : `\n${heading}: `}${total - shown} of ${total} not shown here. `;
    this.#cut(`(${rest.trim()} ${goOn?.(shown) ?? ''}`.trimEnd());
  }

  /** The whole text, with a foot that is always there. */
  end(foot: string): string {
    return [...this.#lines, '', foot].join('\n');
  }

  /** What was cut is said even where the answer is full, as far as what is kept free for it reaches. */
  #cut(text: string): void {
    const line = `${text})`;
    if (this.#length + line.length + 1 <= longestAnswer - reserved / 2) this.#push(line);
  }

  #push(text: string): void {
    this.#lines.push(text);
    this.#length += text.length + 1;
  }
}
