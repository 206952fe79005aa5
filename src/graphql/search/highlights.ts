import { definitionOf, type NodeType, type SearchField } from '../../model/ontology.js';
import { foldText } from '../../model/search.js';

export interface Highlight {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Code points shown on either side of words found in a longer text. */
const margin = 30;
const maxHighlights = 5;

/**
 * Passages of a node's searched fields in which the words occur, in the order of the fields.
 *
 * @param searched reads a searched field of the node
 */
export function highlightsOf(
  type: NodeType,
  words: readonly string[],
  searched: (field: SearchField) => unknown,
): Highlight[] {
  const found: Highlight[] = [];
  for (const field of definitionOf(type).searched) {
    const value = searched(field);
    for (const text of Array.isArray(value) ? (value as string[]) : [value as string])
      for (const word of words) {
        found.push(...occurrences(text, word, maxHighlights - found.length));
        if (found.length >= maxHighlights) return found;
      }
  }
  return found;
}

function occurrences(text: string, word: string, limit: number): Highlight[] {
  const haystack = foldText(text);
  const needle = foldText(word);
  const found: Highlight[] = [];
  for (let at = haystack.indexOf(needle); at >= 0 && found.length < limit; ) {
    found.push(passage(text, at, at + needle.length));
    at = haystack.indexOf(needle, at + needle.length);
  }
  return found;
}

/** Cuts a passage out of a longer text; names and other short texts stay whole. */
function passage(text: string, from: number, to: number): Highlight {
  const before = [...text.slice(0, from)];
  const hit = [...text.slice(from, to)];
  const after = [...text.slice(to)];
  const shownBefore = before.slice(-margin);
  const shown = [...shownBefore, ...hit, ...after.slice(0, margin)];
  return {
    text: shown.join(''),
    start: shownBefore.length,
    end: shownBefore.length + hit.length,
  };
}
