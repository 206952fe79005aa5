import { type Marker, readPublication } from './marker.js';

/** A statement as it is sent. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * A query of the graph that is served, in a form that lets one statement answer several of its kind,
 * which differ in values only: see query-batcher.ts.
 *
 * For example `MATCH (n:Program {slot: $slot, id: q.p0}) RETURN n.name AS row` with the values
 * `{p0: 'program:qufu:a'}`: another request's query for another programme has the same text.
 */
export interface BatchedQuery<Answer> {
  /** As {@link batchText} makes it. */
  readonly text: string;
  /**
   * Parameters, `$` and their names in the text, that all queries of a statement must share: Cypher lets
   * no row decide what follows LIMIT or SKIP.
   */
  readonly limits: Readonly<Record<string, unknown>>;
  /** The query's own values, `q.` and their names in the text. */
  valuesFor(slot: string): Readonly<Record<string, unknown>>;
  /** True where it may take so long that no other query should wait for it, unless its like lately did not. */
  readonly alone: boolean;
  /** Makes the answer from the rows, or says what to query instead where these do not suffice. */
  answer(rows: unknown[], marker: Marker): Answer | BatchedQuery<Answer>;
}

export const isBatchedQuery = <Answer>(
  answered: Answer | BatchedQuery<Answer>,
): answered is BatchedQuery<Answer> =>
  typeof answered === 'object' && answered !== null && 'valuesFor' in answered;

/** What the publication's record has in place of a query's index, which counts from 0. */
export const publicationIndex = -1;

/**
 * A statement for `$batch.questions`, a list with the values of each query, which the branches read as `q`.
 * The list is in a map because Neo4j plans a statement again for a list of another magnitude: for one query,
 * for two to ten, and so on. It does not look into maps.
 *
 * Each branch returns one field, `row`. The statement's records have a query's index and all of its
 * rows, in order, where it has any: one record costs less than one for each row. The last record has
 * the publication; without branches it is the only one.
 */
export function batchText(branches: readonly string[]): string {
  const publication = readPublication(`${publicationIndex} AS at, `);
  if (branches.length === 0) return text([publication]);
  const each = `UNWIND range(0, size($batch.questions) - 1) AS at
WITH at, $batch.questions[at] AS q
CALL (q) {
${branches.join(union)}
}
RETURN at, collect(row) AS row`;
  return text([each, publication]);
}

/** A statement for one query: the rows of branches that each return one field, `row`, and then the publication. */
export const singleText = (branches: readonly string[]): string =>
  text([...branches, readPublication()]);

const union = '\nUNION ALL\n';

/**
 * Parts are read one after the other, the publication last, because the slotted runtime does so: see
 * docs/adr/0002-atomic-load.md. Without indentation, because the driver sends what is longer than 1,400
 * bytes in several writes.
 */
const text = (parts: readonly string[]): string =>
  `CYPHER runtime=slotted\n${parts.join(union)}`.replace(/\n +/g, '\n');
