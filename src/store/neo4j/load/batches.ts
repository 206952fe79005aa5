/** Rows that one statement writes: enough that the round trip does not count. */
const batchRows = 5_000;
/** Characters of text in one statement: documents are long, and it is in the server's memory at once. */
const batchCharacters = 4_000_000;

/** Cuts rows into batches, bounded in number and in text, making each row when its turn comes. */
export function* batchesOf<Item>(
  items: Iterable<Item>,
  toRow: (item: Item) => unknown[],
): Generator<unknown[][]> {
  let rows: unknown[][] = [];
  let characters = 0;
  for (const item of items) {
    const row = toRow(item);
    rows.push(row);
    for (const cell of row) if (typeof cell === 'string') characters += cell.length;
    if (rows.length >= batchRows || characters >= batchCharacters) {
      yield rows;
      rows = [];
      characters = 0;
    }
  }
  if (rows.length > 0) yield rows;
}
