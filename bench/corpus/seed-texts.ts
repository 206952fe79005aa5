import type { Random } from './random.js';
import { synonyms } from './words.js';

/** What a copy puts in the place of the words that it varies; every answer has the length of what it replaces. */
export interface Variation {
  /** A name that the seeds give to a city, person, place, brand, programme or policy. */
  readonly nameFor: (name: string) => string;
  /** How many years before those of the seeds its years are. */
  readonly yearsAgo: number;
  /** Figures by figure: `digits[3]` stands for every 3. */
  readonly digits: readonly string[];
  /** For each group of synonyms, which of its words stands for which: `words[group][1]` for the second. */
  readonly words: readonly (readonly string[])[];
}

/** A text as it stands between what is varied in it. */
type Part =
  | string
  | { readonly name: string }
  | { readonly year: number }
  | { readonly digit: number }
  | { readonly group: number; readonly word: number };

/**
 * The texts of the seeds, to be said in other words: other names, other figures, 加强 for 推进. All
 * that is varied keeps its length, so offsets into a text hold for every variation of it.
 */
export class SeedTexts {
  readonly #variable: RegExp;
  readonly #parts = new Map<string, readonly Part[]>();

  /** @param names that are varied as a whole, wherever they stand */
  constructor(names: Iterable<string>) {
    const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
    this.#variable = new RegExp(
      [
        `(?<name>${longestFirst.map(escaped).join('|')})`,
        // A year, alone or as the first part of a date.
        '(?<year>20\\d\\d)(?=年|-\\d\\d|$)',
        // Dates, the numbers of paragraphs and "all of them" are no figures of a city's own.
        '(?<constant>100%|\\d+(?=[月日]|[.、](?!\\d)))',
        '(?<digit>[1-9])',
        `(?<word>${[...synonymOf.keys()].join('|')})`,
      ].join('|'),
      'gu',
    );
  }

  vary(text: string, { nameFor, yearsAgo, digits, words }: Variation): string {
    return this.#partsOf(text)
      .map((part) => {
        if (typeof part === 'string') return part;
        if ('name' in part) return nameFor(part.name);
        if ('year' in part) return String(part.year - yearsAgo);
        if ('digit' in part) return digits[part.digit];
        return words[part.group]?.[part.word];
      })
      .join('');
  }

  /** Found once for each text: there are many copies of it. */
  #partsOf(text: string): readonly Part[] {
    const known = this.#parts.get(text);
    if (known) return known;
    const parts: Part[] = [];
    let end = 0;
    for (const { 0: found, index, groups = {} } of text.matchAll(this.#variable)) {
      parts.push(text.slice(end, index));
      end = index + found.length;
      const { name, year, digit, word } = groups;
      if (name !== undefined) parts.push({ name });
      else if (year !== undefined) parts.push({ year: Number(year) });
      else if (digit !== undefined) parts.push({ digit: Number(digit) });
      else parts.push((word !== undefined && synonymOf.get(word)) || found);
    }
    parts.push(text.slice(end));
    this.#parts.set(text, parts);
    return parts;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const synonymOf: ReadonlyMap<string, { readonly group: number; readonly word: number }> = new Map(
  synonyms.flatMap((words, group) => words.map((text, word) => [text, { group, word }])),
);

/** The seeds' own words. */
export const asWritten: Variation = {
  nameFor: (name) => name,
  yearsAgo: 0,
  digits: Array.from({ length: 10 }, (_, digit) => String(digit)),
  words: synonyms,
};

/** Synonyms change places within their group. */
export const shuffledSynonyms = (random: Random): Variation['words'] =>
  synonyms.map((words) => random.shuffled(words));

/** Figures change places; 0 stays, so a number keeps its length. */
export const shuffledDigits = (random: Random): Variation['digits'] => [
  '0',
  ...random.shuffled([...'123456789']),
];
