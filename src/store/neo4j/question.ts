import { type Marker, readPublication } from './marker.js';

/** A statement as it is sent. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What one statement asks, of whatever publication is served. */
export interface Question<Answer> {
  /** As {@link statementOf} makes it. */
  readonly text: string;
  parametersFor(slot: string): Readonly<Record<string, unknown>>;
  /**
   * Reads the only field of every record, but for the publication, which came last; or tells what to
   * ask instead, where that was not enough.
   */
  answer(cells: unknown[], marker: Marker): Answer | Question<Answer>;
}

export const isQuestion = <Answer>(
  answered: Answer | Question<Answer>,
): answered is Question<Answer> =>
  typeof answered === 'object' && answered !== null && 'parametersFor' in answered;

/**
 * A statement of parts that each return one field, `row`, and that are read one after the other (see
 * docs/adr/0002-atomic-load.md); what is published is read last. Without indentation: the driver
 * sends what is longer than 1,400 bytes in pieces, each at the price of a write.
 */
export const statementOf = (arms: readonly string[]): string =>
  `CYPHER runtime=slotted\n${[...arms, readPublication].join('\nUNION ALL\n')}`.replace(
    /\n +/g,
    '\n',
  );
