import { foldText, type SearchWord } from '../../model/search.js';
import type { KnownNames, Named } from './known-names.js';

/** A part of a query that names a city, a year or a policy area. */
export interface ReadWord {
  /** As it was given. */
  readonly text: string;
  /** The word of the query that it is in, or all of. */
  readonly within: string;
  readonly cityIds: readonly string[];
  readonly areaIds: readonly string[];
  readonly year: number | null;
}

/** A query, read: what is named in it, and the words that are left. */
export interface Reading {
  readonly read: readonly ReadWord[];
  /** What is left of each word that was given, in order. */
  readonly left: readonly string[];
  /** Names of the city or policy area that is all that the query is: 青岛市, where 青岛 was given. */
  readonly itself: readonly string[];
}

/** A year, as numbers alone or with 年 and what follows it in names of years. */
const yearPattern = /(?<![0-9.,])((?:19|20)[0-9]{2})(?:年度|年)?(?![0-9]|[.,][0-9])/gu;
/** What stands between names and says nothing by itself: 泰州的养老. */
const particles = /^[的在与和及、，。：,.:;；]+|[的在与和及、，。：,.:;；]+$/gu;
const latin = /[a-z0-9]/;

/** A stretch of a word that names something. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly read: Omit<ReadWord, 'text' | 'within'>;
}

/**
 * Reads the words of a query. A city is found anywhere in a word, and so is a year of the graph (泰州市养老,
 * 2024养老, 2024年养老); a policy area only where it is all that is left of a word (养老 in 泰州养老, but
 * not in 养老床位). The longest name counts: of 山东省 the province, not its alias 山东.
 *
 * @param words as they were given, in simplified characters where they were traditional
 */
export function readWords(words: readonly string[], names: KnownNames): Reading {
  const read: ReadWord[] = [];
  const left: string[] = [];
  const itself: string[] = [];
  for (const word of words) {
    const folded = foldText(word);
    const found = [...citiesIn(folded, names), ...yearsIn(folded, names)].sort(
      (one, other) => one.start - other.start,
    );
    let from = 0;
    for (const { start, end, read: what } of found) {
      leave(word.slice(from, start), word);
      read.push({ text: word.slice(start, end), within: word, ...what });
      from = end;
    }
    leave(word.slice(from), word);
  }
  const [only] = read;
  if (only && read.length === 1 && words.length === 1 && only.text === only.within)
    for (const { name, isPart } of names.byName.get(foldText(only.text)) ?? [])
      if (!isPart) itself.push(name);
  return { read, left, itself };

  function leave(part: string, within: string): void {
    const rest = part.replace(particles, '');
    if (rest === '') return;
    const areaIds = idsOf('area', names.byName.get(foldText(rest)));
    if (areaIds.length > 0) read.push({ text: rest, within, cityIds: [], areaIds, year: null });
    left.push(rest);
  }
}

const idsOf = (kind: Named['kind'], named: readonly Named[] = []): string[] =>
  named.filter((each) => each.kind === kind).map(({ id }) => id);

function citiesIn(word: string, { byName, longest }: KnownNames): Found[] {
  const found: Found[] = [];
  for (let start = 0; start < word.length; start++)
    for (let end = Math.min(word.length, start + longest); end - start >= 2; end--) {
      const cityIds = idsOf('city', byName.get(word.slice(start, end)));
      if (cityIds.length === 0 || isInsideLatin(word, start, end)) continue;
      found.push({ start, end, read: { cityIds, areaIds: [], year: null } });
      start = end - 1;
      break;
    }
  return found;
}

/** True where letters go on beyond a name of letters: XX is no city in FOXX. */
const isInsideLatin = (word: string, start: number, end: number): boolean =>
  (latin.test(word.charAt(start)) && latin.test(word.charAt(start - 1))) ||
  (latin.test(word.charAt(end - 1)) && latin.test(word.charAt(end)));

const yearsIn = (word: string, { years }: KnownNames): Found[] =>
  [...word.matchAll(yearPattern)]
    .filter(([, year]) => years.has(Number(year)))
    .map(({ 0: text, 1: year, index }) => ({
      start: index,
      end: index + text.length,
      read: { cityIds: [], areaIds: [], year: Number(year) },
    }));

/**
 * The words of a reading as a store searches for them. A hit has to be of a city and of a year that are
 * named, or to have the query literally; and of a policy area that is named, or to have its name: an
 * area says what is meant, but much that has its name is of no area or of another.
 *
 * @param whole literally: the word that the names are run together in, or the query
 * @param formsOf the forms of a word that is left
 */
export function wordsOf(
  { read, left }: Reading,
  whole: readonly string[],
  formsOf: (word: string) => readonly string[],
): SearchWord[] {
  const cityIds = read.flatMap((word) => word.cityIds);
  const years = read.flatMap(({ year }) => year ?? []);
  return [
    ...(cityIds.length > 0 ? [{ texts: whole, cityIds }] : []),
    ...(years.length > 0 ? [{ texts: whole, years }] : []),
    ...left.map((word) => {
      const areaIds = read.filter(({ text }) => text === word).flatMap((each) => each.areaIds);
      return { texts: formsOf(word), ...(areaIds.length > 0 && { areaIds }) };
    }),
  ];
}
