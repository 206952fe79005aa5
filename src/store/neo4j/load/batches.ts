/** Rows that one statement writes: enough that the round trip does not count. */
export const batchRows = 5_000;
/** Characters of text in one statement: documents are long, and it is in the server's memory at once. */
export const batchCharacters = 4_000_000;

/** Rows that are collected until they are as many, or as long, as one statement may have. */
class Batch {
  #rows: unknown[][] = [];
  #characters = 0;

  /** Gives the batch where it is full by this row. */
  add(row: unknown[]): unknown[][] | undefined {
    this.#rows.push(row);
    for (const cell of row) if (typeof cell === 'string') this.#characters += cell.length;
    return this.#rows.length >= batchRows || this.#characters >= batchCharacters
      ? this.take()
      : undefined;
  }

  /** What is left; undefined where that is nothing. */
  take(): unknown[][] | undefined {
    const rows = this.#rows;
    this.#rows = [];
    this.#characters = 0;
    return rows.length > 0 ? rows : undefined;
  }
}

/** Cuts rows into batches, bounded in number and in text, making each row when its turn comes. */
export function* batchesOf<Item>(
  items: Iterable<Item>,
  toRow: (item: Item) => unknown[],
): Generator<unknown[][]> {
  const batch = new Batch();
  for (const item of items) {
    const full = batch.add(toRow(item));
    if (full) yield full;
  }
  const rest = batch.take();
  if (rest) yield rest;
}

/** The same of items that come in chunks: where one ends is no end of a batch. */
export async function* batchesOfChunks<Item>(
  chunks: AsyncIterable<readonly Item[]>,
  toRow: (item: Item) => unknown[],
): AsyncGenerator<unknown[][]> {
  const batch = new Batch();
  for await (const items of chunks)
    for (const item of items) {
      const full = batch.add(toRow(item));
      if (full) yield full;
    }
  const rest = batch.take();
  if (rest) yield rest;
}
