import { type Marker, readPublication } from './marker.js';

/** A statement as it is sent. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What is asked of whatever publication is served; a statement may ask several that differ in values. */
export interface Question<Answer> {
  /** As {@link questionText} makes it: the same for all questions of a statement. */
  readonly text: string;
  /** The same too: what Cypher lets no row decide. As parameters `$` and their names. */
  readonly limits: Readonly<Record<string, unknown>>;
  /** The question's own values, `q.` and their names in the text. */
  valuesFor(slot: string): Readonly<Record<string, unknown>>;
  /** True where it may take so long that no other one should wait for it. */
  readonly alone: boolean;
  /** Reads the rows; or tells what to ask instead, where these were not enough. */
  answer(rows: unknown[], marker: Marker): Answer | Question<Answer>;
}

export const isQuestion = <Answer>(
  answered: Answer | Question<Answer>,
): answered is Question<Answer> =>
  typeof answered === 'object' && answered !== null && 'valuesFor' in answered;

/** The place of the publication's record among those of questions, which are counted from 0. */
export const placeOfPublication = -1;

/**
 * A statement for `$questions`, the values of each its `q`, in arms that each return one field, `row`.
 * Its records have a question's place and its rows in order, where there are any: one record costs
 * less than one a row. Then comes the publication; without arms, this alone.
 */
export function questionText(arms: readonly string[]): string {
  const publication = readPublication(`${placeOfPublication} AS at, `);
  if (arms.length === 0) return text([publication]);
  const each = `UNWIND range(0, size($questions) - 1) AS at
WITH at, $questions[at] AS q
CALL (q) {
${arms.join(union)}
}
RETURN at, collect(row) AS row`;
  return text([each, publication]);
}

/** A statement in arms that each return one field, `row`, and then the publication. */
export const statementText = (arms: readonly string[]): string =>
  text([...arms, readPublication()]);

const union = '\nUNION ALL\n';

/**
 * Parts are read one after the other (see docs/adr/0002-atomic-load.md), what is published last.
 * Without indentation: the driver sends what is longer than 1,400 bytes in chunks, each at the price
 * of a write.
 */
const text = (parts: readonly string[]): string =>
  `CYPHER runtime=slotted\n${parts.join(union)}`.replace(/\n +/g, '\n');
