import { mentionKinds } from '../../model/ontology.js';
import type { Answer } from './answer.js';
import type { Operation } from './collect-fields.js';
import { objectReader, type Read, type SelectedField } from './object-reader.js';

/** Objects of the API that a node has as a flat list of numbers: spans of its text, counts by kind. */

/** Reads an object whose fields have the names that the API has for them. */
export const plainObject = (
  operation: Operation,
  typeName: string,
  { sets, path }: SelectedField,
): Read<object, Answer> =>
  objectReader<object>(
    operation,
    typeName,
    sets,
    path,
    ({ name }) =>
      (source) =>
        (source as Readonly<Record<string, unknown>>)[name],
  );

/** `[0, 2, 97, 100]` as two spans. */
export const spansOf = (offsets: readonly number[]): { start: number; end: number }[] =>
  Array.from({ length: offsets.length >> 1 }, (_, at) => ({
    start: offsets[2 * at] as number,
    end: offsets[2 * at + 1] as number,
  }));

/** Numbers of one kind: all, explained, set aside, open. */
const numbersOfKind = 4;

/** The property `ledgerCounts` of a document, by kind. */
export const ledgerCounts = (numbers: readonly number[]): object[] =>
  mentionKinds.map((kind, at) => {
    const first = numbersOfKind * at;
    const [mentions = 0, explained = 0, setAside = 0, open = 0] = numbers.slice(
      first,
      first + numbersOfKind,
    );
    return { kind, mentions, explained, setAside, open };
  });
