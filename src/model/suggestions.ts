import type { PropertyValue } from './graph.js';
import { definitionOf, graphNodeTypes, type NodeType } from './ontology.js';
import { foldText, searchRank } from './search.js';

/**
 * Suggestions: what a person means who has typed the beginning of a name, and the one order of them, as
 * both stores have it.
 *
 * A node has **spellings**: its name (or title), its aliases, the pinyin and the initials of each of
 * these, its name in English. Spellings and texts are compared by their **keys** ({@link spellingKey}).
 * A suggestion's key is the text's, begins with it, or holds it:
 *
 * | text       | spelling that matches   | form     | match  |
 * | ---------- | ----------------------- | -------- | ------ |
 * | 青岛       | alias 青岛 of 青岛市    | ALIAS    | whole  |
 * | 青岛       | 青岛市民政局            | NAME     | begins |
 * | 暖助       | 青暖助                  | NAME     | holds  |
 * | qing n     | qing nuan zhu           | PINYIN   | begins |
 * | nuan       | qing nuan zhu           | PINYIN   | holds  |
 * | qnz        | qnz                     | INITIALS | whole  |
 * | elderly c  | elderly care            | ENGLISH  | begins |
 * | 青nuan     | 青暖助, qing nuan zhu   | PINYIN   | begins |
 * | brand:qing | brand:qingdao:…         | ID       | begins |
 *
 * Suggestions are ordered by match and form, together their **tier** ({@link suggestionTier}), then by
 * their rank ({@link suggestionRank}): cities and policy areas first, short names before long ones. Those
 * of the form ID come last, by id. A node is suggested once, for the best of its spellings.
 */

/** What of a node matches a text, the best first. */
export const suggestionForms = ['NAME', 'ALIAS', 'PINYIN', 'INITIALS', 'ENGLISH', 'ID'] as const;
export type SuggestionForm = (typeof suggestionForms)[number];

/** How a spelling matches, the best first. */
export const suggestionMatches = ['whole', 'begins', 'holds'] as const;
export type SuggestionMatch = (typeof suggestionMatches)[number];

/** What is asked for. */
export interface SuggestRequest {
  /** As it was typed. */
  readonly text: string;
  /** The text in other spellings that count like it: in simplified characters. */
  readonly alternatives?: readonly string[];
  /**
   * The text in pinyin, where it is Chinese characters and then letters: qingnuan for 青nuan. Several
   * where a character has several readings.
   */
  readonly pinyin?: readonly string[];
  /** Only nodes of these types. As with cities, an empty list means no node at all. */
  readonly types?: readonly NodeType[];
  /** Only nodes of one of these cities: see `cityOfNode`. */
  readonly cityIds?: readonly string[];
  /** Most suggestions: 1 to {@link maxSuggestions}. */
  readonly limit: number;
}

/** Most suggestions at once. */
export const maxSuggestions = 50;
/** Longest text, in Unicode code points. */
export const maxSuggestText = 100;

/** Keys are cut to so many UTF-16 units. */
const maxKeyLength = 200;
/** A key is held where it begins at one of so many places from the beginning of a spelling. */
const maxStarts = 40;

/** Neither letters, digits nor marks of letters. */
const unspelled = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * What spellings are compared by: letters and digits alone, small and half-width, ü as v. Quotation
 * marks, book-title marks and spaces are no part of it: “青 暖助” and 青暖助 are the same.
 */
export const spellingKey = (text: string): string =>
  foldText(text).replace(unspelled, '').replaceAll('ü', 'v').slice(0, maxKeyLength);

/** Keys of letters and digits, with a letter: texts that may be pinyin or English. */
const isLatin = (key: string): boolean => /^[a-z0-9]*[a-z][a-z0-9]*$/.test(key);

/** Types of nodes that have spellings: named things, documents by title, years. */
export const suggestedTypes: readonly NodeType[] = graphNodeTypes.filter((type) =>
  ['name', 'title', 'year'].includes(definitionOf(type).caption),
);

/** True for a type of {@link suggestedTypes}. */
export const isSuggested = (type: NodeType): boolean => suggestedTypes.includes(type);

/** What other things are of, and what people narrow their questions to, comes before these. */
const firstTypes: readonly NodeType[] = ['CITY', 'POLICY_AREA'];

/**
 * What decides between suggestions of one tier, ascending: the model's `searchRank`, in which the names of
 * cities and policy areas count as shorter than any other.
 *
 * @param caption what the node is called: a name, a title or a year
 */
export const suggestionRank = (type: NodeType, id: string, caption: PropertyValue): number =>
  searchRank(id, firstTypes.includes(type) ? '' : String(caption));

/** The properties that spellings are made from; which of them a node has depends on its type. */
export const spelledProperties = [
  'name',
  'title',
  'year',
  'aliases',
  'pinyin',
  'aliasPinyin',
  'nameEn',
] as const;

/** Reads one of {@link spelledProperties}; null or undefined where the node has none. */
export type ReadSpelled = (
  property: (typeof spelledProperties)[number],
) => PropertyValue | undefined;

/** What a spelling is made from, and of which form it is. */
export interface SpellingSource {
  readonly form: Exclude<SuggestionForm, 'ID'>;
  /** A name, an alias, pinyin (also of initials) or a name in English. */
  readonly text: string;
}

/** A spelling of a node. */
export interface Spelling {
  readonly form: Exclude<SuggestionForm, 'ID'>;
  /** As it is shown. */
  readonly text: string;
  readonly key: string;
  /**
   * Where in the key, beside its beginning, something may begin that it holds: anywhere in a name, at a
   * syllable of pinyin, at a word of English. Ascending.
   */
  readonly starts: readonly number[];
}

/** What a node's spellings are made from, in the order of {@link suggestionForms}. */
export function spellingSourcesOf(read: ReadSpelled): SpellingSource[] {
  const caption = read('name') ?? read('title') ?? read('year') ?? '';
  const sources: SpellingSource[] = [{ form: 'NAME', text: String(caption) }];
  const add = (form: SpellingSource['form'], ...values: readonly unknown[]): void => {
    for (const text of values) if (typeof text === 'string') sources.push({ form, text });
  };
  const spelled = [read('pinyin'), ...listOf(read('aliasPinyin'))];
  add('ALIAS', ...listOf(read('aliases')));
  add('PINYIN', ...spelled);
  add('INITIALS', ...spelled);
  add('ENGLISH', read('nameEn'));
  return sources;
}

const listOf = (value: PropertyValue | undefined): readonly unknown[] =>
  Array.isArray(value) ? value : [];

/** The spelling that is made from a source; its key is empty where there is nothing to be typed. */
export function spellingOf({ form, text }: SpellingSource): Spelling {
  if (form === 'INITIALS') return initialsOf(text);
  return form === 'NAME' || form === 'ALIAS' ? named(form, text) : inWords(form, text);
}

/** A node's spellings, in the order of {@link suggestionForms}. */
export const spellingsOf = (read: ReadSpelled): Spelling[] =>
  spellingSourcesOf(read)
    .map(spellingOf)
    .filter(({ key }) => key !== '');

function named(form: 'NAME' | 'ALIAS' | 'INITIALS', text: string): Spelling {
  const key = spellingKey(text);
  const starts: number[] = [];
  for (let at = 1; at < Math.min(key.length, maxStarts); at++)
    if (!isLowSurrogate(key.charCodeAt(at))) starts.push(at);
  return { form, text, key, starts };
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

function inWords(form: 'PINYIN' | 'ENGLISH', text: string): Spelling {
  const starts: number[] = [];
  let key = '';
  for (const word of wordsOf(text)) {
    if (key !== '' && starts.length < maxStarts && key.length < maxKeyLength)
      starts.push(key.length);
    key += word;
  }
  return { form, text, key: key.slice(0, maxKeyLength), starts };
}

const wordsOf = (text: string): string[] =>
  foldText(text).replaceAll('ü', 'v').split(unspelled).filter(Boolean);

/** qnz of qing nuan zhu, 12345fwrx of 12345 fu wu re xian: digits stay. */
function initialsOf(pinyin: string): Spelling {
  const text = wordsOf(pinyin)
    .map((word) => (/^[a-z]/.test(word) ? word.charAt(0) : word))
    .join('');
  return named('INITIALS', text);
}

/** What a store looks up for a text. */
export interface Lookup {
  readonly form: Exclude<SuggestionForm, 'ID'>;
  readonly match: SuggestionMatch;
  /** Of what is matched; never empty. */
  readonly key: string;
  /** Of what a name or an alias has to begin with as well; empty where nothing is demanded. */
  readonly beginning: string;
  /** See {@link suggestionTier}. */
  readonly tier: number;
}

/** Of a match and a form, the less the better. */
export const suggestionTier = (match: SuggestionMatch, form: SuggestionForm): number =>
  form === 'ID'
    ? idTier
    : suggestionMatches.indexOf(match) * (suggestionForms.length - 1) +
      suggestionForms.indexOf(form);

/** The last tier. */
export const idTier = suggestionMatches.length * (suggestionForms.length - 1);

/** Fewest letters that are looked for in initials: one begins them as it does pinyin, two are held by many. */
const leastInitials = { whole: 2, begins: 2, holds: 3 } as const satisfies Record<
  SuggestionMatch,
  number
>;
/** Fewest letters that pinyin or English is looked for to hold. */
const leastHeld = 2;

/**
 * What to look up for a request, the best tier first; nothing where the text has neither letters nor
 * digits, or where it begins with the prefix of an id and a colon.
 */
export function lookupsOf({
  text,
  alternatives = [],
  pinyin = [],
}: Pick<SuggestRequest, 'text' | 'alternatives' | 'pinyin'>): Lookup[] {
  if (isBeginningOfId(text)) return [];
  const lookups: Lookup[] = [];
  const add = (form: Lookup['form'], match: SuggestionMatch, key: string, beginning = ''): void => {
    lookups.push({ form, match, key, beginning, tier: suggestionTier(match, form) });
  };
  for (const key of new Set([text, ...alternatives].map(spellingKey))) {
    if (key === '') continue;
    for (const match of suggestionMatches) {
      add('NAME', match, key);
      add('ALIAS', match, key);
      if (!isLatin(key)) continue;
      if (match !== 'holds' || key.length >= leastHeld) {
        add('PINYIN', match, key);
        add('ENGLISH', match, key);
      }
      if (key.length >= leastInitials[match]) add('INITIALS', match, key);
    }
    const [, beginning] = /^(\p{Script=Han}+)[a-z]+$/u.exec(key) ?? [];
    if (beginning !== undefined)
      for (const spelled of new Set(pinyin.map(spellingKey)))
        if (isLatin(spelled)) add('PINYIN', 'begins', spelled, beginning);
  }
  return lookups.sort((a, b) => a.tier - b.tier);
}

/** The characters of a text that letters follow, which have to be spelt: 青 of 青nuan; undefined for any other text. */
export const partlyTyped = (text: string): { characters: string; letters: string } | undefined => {
  const [, characters, letters] = /^(\p{Script=Han}+)([a-z]+)$/u.exec(spellingKey(text)) ?? [];
  return characters === undefined || letters === undefined ? undefined : { characters, letters };
};

/** Why a node is suggested. */
export interface SuggestionReason {
  readonly tier: number;
  readonly form: SuggestionForm;
  readonly matched: string;
}

/**
 * The best of a node's spellings for some lookups, the first of equal ones; undefined where none
 * matches.
 *
 * @param lookups the best first, see {@link lookupsOf}
 */
export function reasonFor(
  spellings: readonly Spelling[],
  lookups: readonly Lookup[],
): SuggestionReason | undefined {
  for (const lookup of lookups) {
    const found = spellings.find((spelling) => isMatch(spelling, lookup));
    if (!found || !hasBeginning(spellings, lookup)) continue;
    return { tier: lookup.tier, form: lookup.form, matched: found.text };
  }
  return undefined;
}

function isMatch(spelling: Spelling, { form, match, key }: Lookup): boolean {
  if (spelling.form !== form) return false;
  if (match === 'whole') return spelling.key === key;
  if (match === 'begins') return spelling.key.startsWith(key);
  return spelling.starts.some((start) => spelling.key.startsWith(key, start));
}

const hasBeginning = (spellings: readonly Spelling[], { beginning }: Lookup): boolean =>
  beginning === '' ||
  spellings.some(
    ({ form, key }) => (form === 'NAME' || form === 'ALIAS') && key.startsWith(beginning),
  );

const prefixOf = (type: NodeType): string => `${definitionOf(type).idPrefix}:`;
const idIn = (text: string): string => foldText(text).trim();

/** True for brand:qing, which is the beginning of an id and of nothing else. */
const isBeginningOfId = (text: string): boolean =>
  graphNodeTypes.some((type) => idIn(text).startsWith(prefixOf(type)));

/** Ids that begin with a text: most that are looked at, so that a filter that few pass has an end. */
export const maxIdsLookedAt = 1_000;

/**
 * What the ids of the form ID begin with, for one type after the other, in the order of the ids:
 * `['brand:qingdao:q']` for the text brand:qingdao:q, `['place:', 'policy:', 'program:']` for p.
 */
export function idBeginningsOf({ text, types }: Pick<SuggestRequest, 'text' | 'types'>): string[] {
  const id = idIn(text);
  if (id === '') return [];
  return graphNodeTypes
    .filter((type) => types?.includes(type) ?? true)
    .map(prefixOf)
    .filter((prefix) => prefix.startsWith(id) || id.startsWith(prefix))
    .map((prefix) => (prefix.length > id.length ? prefix : id))
    .sort();
}

/** Names that are near to some text have so many characters, at least and at most. */
const nearLengths = { least: 3, most: 40 } as const;
/** Most near names at once. */
export const maxNearNames = 20;

/**
 * Whether one key is another with one wrong character: replaced, missing or too many, or two neighbours
 * that have changed places. No key is nearly itself.
 */
export function isNearly(key: string, other: string): boolean {
  const [short, long] = [[...key], [...other]].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let left = short.length;
  let right = long.length;
  while (left > from && short[left - 1] === long[right - 1]) {
    left--;
    right--;
  }
  const [wrong, others] = [short.slice(from, left), long.slice(from, right)];
  if (wrong.length === 0) return others.length === 1;
  if (wrong.length === 1) return others.length === 1;
  return (
    wrong.length === 2 && others.length === 2 && wrong[0] === others[1] && wrong[1] === others[0]
  );
}

/** What a node is called, by name, title or alias: what may be near to a text. */
export const namesOf = (read: ReadSpelled): string[] =>
  [read('name') ?? read('title'), ...listOf(read('aliases'))].filter(
    (name): name is string => typeof name === 'string',
  );

/** True where some name may be nearly a text: neither too short nor too long. */
export function mayBeNear(text: string): boolean {
  const { length } = [...spellingKey(text)];
  return length >= nearLengths.least - 1 && length <= nearLengths.most + 1;
}

/**
 * The names among some that are nearly a text, in the one order of both stores: none that is shorter than
 * the text before one that is not, then by code points; each once.
 *
 * @param limit most names; no more than {@link maxNearNames}
 * @param compareText compares by code points
 */
export function nearNamesAmong(
  text: string,
  names: Iterable<string>,
  limit: number,
  compareText: (left: string, right: string) => number,
): string[] {
  const wanted = spellingKey(text);
  const { length } = [...wanted];
  const found = new Map<string, string>();
  for (const name of names) {
    if (found.has(name)) continue;
    const key = spellingKey(name);
    const own = [...key].length;
    if (own < nearLengths.least || own > nearLengths.most || !isNearly(wanted, key)) continue;
    found.set(name, key);
  }
  const isShort = (key: string): number => Number([...key].length < length);
  return [...found]
    .sort(
      ([a, keyOfA], [b, keyOfB]) =>
        isShort(keyOfA) - isShort(keyOfB) || compareText(keyOfA, keyOfB) || compareText(a, b),
    )
    .slice(0, Math.min(limit, maxNearNames))
    .map(([name]) => name);
}
