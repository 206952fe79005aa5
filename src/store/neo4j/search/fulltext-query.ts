import type { SearchField } from '../../../model/ontology.js';
import { foldText, isCaseInvariant } from '../../../model/search.js';

/** Words that the index's analyzer leaves out. */
export const stopWords: readonly string[] =
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'.split(
    ' ',
  );

/** Most terms of one field: all fields, some of them twice, stay below what Lucene takes in one query. */
const mostTerms = 60;
/** A longer run of letters and digits may be cut in the index. */
const longestTerm = 128;

/** What the index is asked for words, and what it cannot tell for certain. */
export interface WordsQuery {
  /** Clauses in Lucene's syntax that all hold wherever all words occur; empty where it has none. */
  readonly clauses: string;
  /** Words that what is found must still be proven to have: as they are in a text… */
  readonly literals: readonly string[];
  /** …or by a Java regular expression, where case or width may differ. */
  readonly patterns: readonly string[];
}

/** @param words folded */
export function wordsQuery(words: readonly string[], fields: readonly SearchField[]): WordsQuery {
  const clauses: string[] = [];
  const unproven: string[] = [];
  let left = mostTerms;
  for (const word of words) {
    const chunks = chunksOf(word);
    const kept: Piece[] = [];
    for (const chunk of chunks) {
      if (chunk.terms > left) continue;
      left -= chunk.terms;
      kept.push(chunk);
    }
    if (kept.length > 0) {
      const inFields = fields.map((field) => inField(field, kept));
      clauses.push(`+(${inFields.join(' ')})`);
    }
    const [only] = kept;
    if (!only?.isExact || only.text !== word) unproven.push(word);
  }
  return {
    clauses: clauses.join(' '),
    literals: unproven.filter(isCaseInvariant),
    patterns: unproven.filter((word) => !isCaseInvariant(word)).map(patternOf),
  };
}

/** A part of a word that the index has terms for. */
interface Piece {
  readonly text: string;
  /** Whether what the index finds has the chunk for certain. */
  readonly isExact: boolean;
  readonly terms: number;
  clause(field: string): string;
}

/**
 * Runs of common Chinese characters, and of letters and digits (with the points and commas between
 * digits, which the analyzer keeps). Nothing else gets into a query, so nothing needs an escape.
 */
const runs = /[\u3400-\u4db5\u4e00-\u9fa5]+|[a-z0-9]+(?:(?<=[0-9])[.,](?=[0-9])[a-z0-9]+)*/g;
const latin = /[a-z0-9]/;

function chunksOf(word: string): Piece[] {
  return [...word.matchAll(runs)].flatMap(({ 0: text, index }): Piece[] => {
    if (latin.test(text)) return latinPiece(text);
    if (text.length > 1) return [pairsPiece(text.slice(0, mostTerms))];
    return [characterPiece(text, word.charAt(index - 1), word.charAt(index + 1))];
  });
}

/**
 * Within one term, unless that is a stop word. Exact but for a capital I with a dot, which the
 * analyzer makes an i and searches do not, and for points and commas of double width.
 */
function latinPiece(text: string): Piece[] {
  if (text.length > longestTerm || stopWords.some((word) => word.includes(text))) return [];
  const isExact = /^[a-hj-z0-9]+$/.test(text);
  return [{ text, isExact, terms: 1, clause: (field) => `${field}:*${text}*` }];
}

/** Pairs one after the other. Those of three characters or more may have a comma between them. */
const pairsPiece = (text: string): Piece => ({
  text,
  isExact: text.length === 2,
  terms: text.length - 1,
  clause: (field) => `${field}:"${text}"`,
});

/** The first or the second character of a pair, or alone. A run begins after a letter and ends before one. */
function characterPiece(text: string, before: string, after: string): Piece {
  const forms = [
    ...(latin.test(after) ? [] : [`${text}*`]),
    ...(latin.test(before) ? [] : [`*${text}`]),
  ];
  const either = forms.length > 0 ? forms : [text];
  return {
    text,
    isExact: true,
    terms: either.length,
    clause: (field) => `(${either.map((form) => `${field}:${form}`).join(' ')})`,
  };
}

const inField = (field: SearchField, chunks: readonly Piece[]): string =>
  `(${chunks.map((chunk) => `+${chunk.clause(field)}`).join(' ')})`;

/** By what folding makes of them, all characters that it changes to that. */
let unfolded: ReadonlyMap<string, string> | undefined;

function collectUnfolded(): Map<string, string> {
  const found = new Map<string, string>();
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    const folded = foldText(character);
    if (folded !== character) found.set(folded, (found.get(folded) ?? '') + character);
  }
  return found;
}

/** A Java regular expression for the texts that have a folded word somewhere, in whatever case and width. */
export function patternOf(word: string): string {
  unfolded ??= collectUnfolded();
  const characters = Array.from(word, (character) => {
    const others = unfolded?.get(character);
    if (others !== undefined) return `[${character}${others}]`;
    return /[!-/:-@[-`{-~]/.test(character) ? `\\${character}` : character;
  });
  return `(?s).*${characters.join('')}.*`;
}
