import type { SearchField } from '../../../model/ontology.js';
import { foldText } from '../../../model/search.js';
import { searchedProperty, searchKeys } from '../schema/names.js';

/** Words that the index's analyzer leaves out. */
export const stopWords: readonly string[] =
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'.split(
    ' ',
  );

/** Terms of one field: all fields, some of them twice, stay below what Lucene takes in one query. */
const maxTerms = 60;
/** The same where words have several texts, which some queries have once more. */
const maxTermsOfAlternatives = 40;
/** Terms that every text has, however many there are. */
const fewTerms = 2;
/** A longer run of letters and digits may be cut in the index. */
const maxTermLength = 128;

/** What the full-text index is asked for words. */
export interface WordsQuery {
  /**
   * Clauses in Lucene's syntax that hold wherever all words occur, and perhaps elsewhere; empty where the
   * index has no terms for them.
   */
  readonly clauses: string;
  /** True where the clauses hold nowhere else, so that what the index finds needs no proof. */
  readonly isExact: boolean;
}

/** A word as the index is asked for it: see the model's `SearchWord`. */
export interface IndexWord {
  /** Folded, each once. */
  readonly texts: readonly string[];
  /** Keys of what the word is read as; undefined where these are too many to ask for. */
  readonly keys: readonly string[] | undefined;
}

/**
 * 养老 in the names is `+((+name:"养老"))`; 2023年 is `+((+name:*2023* +(name:年*)))`; 泰州, read as the
 * city, is `+((+name:"泰州") _searchKeys:c41f7…)`.
 */
export function wordsQuery(
  words: readonly IndexWord[],
  fields: readonly SearchField[],
): WordsQuery {
  const clauses: string[] = [];
  let isExact = true;
  let textsLeft = words.reduce((sum, { texts }) => sum + texts.length, 0);
  let left = textsLeft > words.length ? maxTermsOfAlternatives : maxTerms;
  for (const { texts, keys } of words) {
    const alternatives: string[] = [];
    for (const text of texts) {
      const used: Chunk[] = [];
      // Each of the texts that follow has some terms, too.
      let own = Math.max(fewTerms, left - fewTerms * --textsLeft);
      for (const chunk of chunksOf(text, own)) {
        if (chunk.terms > own) continue;
        own -= chunk.terms;
        left -= chunk.terms;
        used.push(chunk);
      }
      if (used.length > 0) alternatives.push(fields.map((field) => inField(field, used)).join(' '));
      const [only] = used;
      if (!only?.isExact || only.text !== text) isExact = false;
    }
    // Where the index has no terms for one of the texts, nothing can be demanded of the word.
    if (alternatives.length === texts.length && keys)
      clauses.push(`+(${[...alternatives, ...keys.map(keyClause)].join(' ')})`);
    else isExact = false;
  }
  return { clauses: clauses.join(' '), isExact };
}

export const keyClause = (key: string): string => `${searchKeys}:${key}`;

/** A part of a word that the index has terms for. */
interface Chunk {
  readonly text: string;
  /** True where what the index finds has the chunk for certain. */
  readonly isExact: boolean;
  readonly terms: number;
  clause(field: SearchField): string;
}

/**
 * Runs of common Chinese characters, and of letters and digits (with the points and commas between
 * digits, which the analyzer keeps). Nothing else gets into a query, so nothing needs an escape.
 */
const runs = /[\u3400-\u4db5\u4e00-\u9fa5]+|[a-z0-9]+(?:(?<=[0-9])[.,](?=[0-9])[a-z0-9]+)*/g;
const latin = /[a-z0-9]/;

function chunksOf(word: string, most: number): Chunk[] {
  return [...word.matchAll(runs)].flatMap(({ 0: text, index }): Chunk[] => {
    if (latin.test(text)) return latinChunk(text);
    if (text.length > 1) return [pairsChunk(text.slice(0, most))];
    return [characterChunk(text, word.charAt(index - 1), word.charAt(index + 1))];
  });
}

/**
 * Within one term, unless that is a stop word. Exact but for a capital I with a dot, of which the
 * analyzer makes an i and searches do not, and for full-width points and commas.
 */
function latinChunk(text: string): Chunk[] {
  if (text.length > maxTermLength || stopWords.some((word) => word.includes(text))) return [];
  const isExact = /^[a-hj-z0-9]+$/.test(text);
  return [{ text, isExact, terms: 1, clause: (field) => `${searchedProperty(field)}:*${text}*` }];
}

/** Pairs one after the other. Those of three characters or more may have a comma between them. */
const pairsChunk = (text: string): Chunk => ({
  text,
  isExact: text.length === 2,
  terms: text.length - 1,
  clause: (field) => `${searchedProperty(field)}:"${text}"`,
});

/** The first or the second character of a pair, or alone. A run begins after a letter and ends before one. */
function characterChunk(text: string, before: string, after: string): Chunk {
  const possible = [
    ...(latin.test(after) ? [] : [`${text}*`]),
    ...(latin.test(before) ? [] : [`*${text}`]),
  ];
  const forms = possible.length > 0 ? possible : [text];
  return {
    text,
    isExact: true,
    terms: forms.length,
    clause: (field) => `(${forms.map((form) => `${searchedProperty(field)}:${form}`).join(' ')})`,
  };
}

const inField = (field: SearchField, chunks: readonly Chunk[]): string =>
  `(${chunks.map((chunk) => `+${chunk.clause(field)}`).join(' ')})`;

/** For each character that folding makes of others, these others. */
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

/**
 * A Java regular expression for the texts that have a folded word somewhere, in whatever case and width:
 * `(?s).*[aAＡａ]级.*` for a级.
 */
export function patternOf(word: string): string {
  unfolded ??= collectUnfolded();
  const known = unfolded;
  const characters = Array.from(word, (character) => {
    const others = known.get(character);
    const plain = /[!-/:-@[-`{-~]/.test(character) ? `\\${character}` : character;
    return others === undefined ? plain : `[${plain}${others}]`;
  });
  return `(?s).*${characters.join('')}.*`;
}
