import { foldText, type SearchRequest, type SearchWord } from '../../model/search.js';
import type { SearchAnswer } from '../../store/questions.js';
import type { KnownNames } from './known-names.js';
import { type Reading, readWords, wordsOf } from './read-words.js';
import { maxLength, partsOf } from './search-words.js';
import {
  formsOf,
  maxForms,
  otherTerms,
  simplifierFor,
  withoutMarks,
  withoutMarksAround,
} from './word-forms.js';

/**
 * The ways in which a query is looked for, one after the other until something is found:
 *
 * - `read`: what names a city, a year or a policy area is read as that; other words occur as they are,
 *   in any of their forms;
 * - `words`: every word occurs as it is, in any of its forms;
 * - `names`: names stand for the words that occur nowhere and are nearly these names, or their pinyin,
 *   initials or English (青暧助, qingnuanzhu, qnz);
 * - `parts`: the shorter words occur that the words consist of, without those that occur nowhere.
 */
export const ways = ['read', 'words', 'names', 'parts'] as const;
export type Way = (typeof ways)[number];

/** What a word of a query was taken for. */
export interface Understood {
  /** As it was given. */
  readonly text: string;
  readonly cityId: string | null;
  readonly areaId: string | null;
  readonly year: number | null;
  /** Terms that mean the same, and that were looked for as well. */
  readonly alternatives: readonly string[];
}

/** One way of looking for a query. */
export interface Attempt {
  readonly way: Way;
  readonly request: Pick<SearchRequest, 'words' | 'called' | 'alsoRanked'>;
  readonly understood: readonly Understood[];
  /** The shorter words that are looked for where the way is `parts`, the words with names where it is `names`. */
  readonly parts: readonly string[];
  /** Names that the words nearly are, where the way is `names`. */
  readonly didYouMean: readonly string[];
  /** Words that are not looked for: those that occur nowhere, and stop words. */
  readonly setAside: readonly string[];
}

/** An attempt, and what it found. */
export interface Outcome {
  readonly attempt: Attempt;
  readonly found: SearchAnswer;
}

/** How a search asks the store. */
export interface Asking {
  /** The page that is wanted, and what is counted. */
  page(request: Attempt['request']): Promise<SearchAnswer>;
  /** True where there is any hit. */
  any(words: readonly SearchWord[]): Promise<boolean>;
  /** True where there is any hit in the whole graph, whatever the search is narrowed to. */
  anywhere(words: readonly SearchWord[]): Promise<boolean>;
  /** Names that a word nearly is, or that it spells; the likeliest first. */
  spelt(word: string): Promise<readonly string[]>;
}

/** Texts of all words of a query together, about. */
const maxTexts = 20;
/** Ways of writing the whole query. */
const maxWholes = 4;
/** Longest query, in words, of which several are looked at together: a name in English or pinyin. */
const maxWordsOfName = 4;

/** A query as it may be understood. */
export class SearchQuery {
  readonly #words: readonly string[];
  readonly #isRead: boolean;
  readonly #simplify: (text: string) => string;
  readonly #names: KnownNames;
  readonly #reading: Reading | undefined = undefined;

  private constructor(
    words: readonly string[],
    names: KnownNames,
    isRead: boolean,
    simplify: (text: string) => string,
  ) {
    this.#words = words;
    this.#isRead = isRead;
    this.#simplify = simplify;
    this.#names = names;
    if (!isRead) return;
    const bare = words.map((word) => simplify(withoutMarks(word)));
    const reading = readWords(bare, names);
    if (reading.read.length > 0) this.#reading = reading;
  }

  /**
   * @param words that white space separates
   * @param names that words are read as, and terms that mean the same
   * @param isRead false where words are not read
   */
  static async of(
    words: readonly string[],
    names: KnownNames,
    isRead: boolean,
  ): Promise<SearchQuery> {
    return new SearchQuery(words, names, isRead, await simplifierFor(words.join('')));
  }

  /** Looks for the query in one way after the other; the last that was tried where nothing is found. */
  async find(asking: Asking): Promise<Outcome> {
    const ask = async (attempt: Attempt): Promise<Outcome> => ({
      attempt,
      found: await asking.page(attempt.request),
    });
    let outcome = await ask(this.attempt('read', []));
    if (outcome.found.hits.length > 0) return outcome;
    if (this.#reading) outcome = await ask(this.attempt('words', []));
    if (outcome.found.hits.length > 0) return outcome;
    const named = await this.#namesAttempt(asking);
    if (named) {
      const other = await ask(named);
      if (other.found.hits.length > 0) return other;
    }
    for await (const attempt of this.#partAttempts(asking)) {
      const other = await ask(attempt);
      if (other.found.hits.length > 0) return other;
    }
    return outcome;
  }

  /**
   * One way of looking for the query.
   *
   * @param parts the words that are looked for where the way is `parts` or `names`
   */
  attempt(way: Way, parts: readonly string[], setAside: readonly string[] = []): Attempt {
    if (way === 'names') {
      const other = new SearchQuery(parts, this.#names, this.#isRead, this.#simplify);
      return { ...other.attempt('read', []), way, parts, didYouMean: [parts.join(' ')] };
    }
    const reading = way === 'words' ? undefined : this.#reading;
    const didYouMean: string[] = [];
    if (way === 'parts') {
      const words = [...this.#readOnly(), ...parts.map((part) => this.#word(part, parts.length))];
      const request = { words, called: [parts.join('')], alsoRanked: [] };
      const understood = this.#understood(reading, parts);
      return { way, request, understood, parts, setAside, didYouMean };
    }
    const words = reading
      ? wordsOf(reading, this.#whole(reading), (word) => this.#forms(word))
      : this.#words.map((word) => this.#word(word));
    const left = reading ? reading.left : this.#words;
    const alsoRanked = reading ? reading.read.map(({ text }) => text) : [];
    const request = { words, called: this.#called(reading), alsoRanked };
    const understood = this.#understood(reading, left);
    return { way, request, understood, parts: [], setAside, didYouMean };
  }

  /** With names in place of the words that occur nowhere; undefined where one of them is like no name. */
  async #namesAttempt(asking: Asking): Promise<Attempt | undefined> {
    const replaced: (readonly string[])[] = [];
    let isNamed = false;
    for (let at = 0; at < this.#words.length; ) {
      const { names, count } = await this.#namesAt(at, asking);
      if (names.length === 0) return undefined;
      isNamed ||= count > 0;
      replaced.push(names);
      at += Math.max(1, count);
    }
    if (!isNamed) return undefined;
    const attempt = this.attempt(
      'names',
      replaced.map(([best]) => best as string),
    );
    const [only] = replaced;
    return replaced.length === 1 && only ? { ...attempt, didYouMean: only } : attempt;
  }

  /**
   * Names that words from one on spell, as many words as may be (elderly care); or the word itself where
   * it occurs, with a count of 0.
   */
  async #namesAt(
    at: number,
    asking: Asking,
  ): Promise<{ readonly names: readonly string[]; readonly count: number }> {
    const word = this.#words[at] as string;
    for (let count = this.#latinWordsFrom(at); count > 1; count--) {
      const names = await asking.spelt(this.#words.slice(at, at + count).join(' '));
      if (names.length > 0) return { names, count };
    }
    if (this.#reads(word) || (await asking.anywhere([this.#word(word)])))
      return { names: [word], count: 0 };
    return { names: await asking.spelt(word), count: 1 };
  }

  /** How many words of letters follow each other; of long queries each word stands for itself. */
  #latinWordsFrom(start: number): number {
    if (this.#words.length > maxWordsOfName) return 1;
    let end = start;
    while (end < this.#words.length && /^[\p{Script=Latin}\p{N}'-]+$/u.test(this.#words[end] ?? ''))
      end++;
    return end - start;
  }

  /** True for a word that is all read as something. */
  #reads(word: string): boolean {
    return (
      this.#reading?.read.some(({ text, within }) => text === within && text === word) ?? false
    );
  }

  /** The attempts with shorter words: all that occur, then as many as occur together. */
  async *#partAttempts(asking: Asking): AsyncGenerator<Attempt> {
    const parts = await partsOf(this.#reading?.left ?? this.#words);
    if (!parts) return;
    const { content, stopWords } = parts;
    const filters = this.#readOnly();
    const occurs = await Promise.all(
      content.map((part) => asking.any([...filters, this.#word(part, content.length)])),
    );
    const present = content.filter((_, at) => occurs[at]);
    if (present.length === 0) return;
    const without = (kept: readonly string[]) => [
      ...content.filter((part) => !kept.includes(part)),
      ...stopWords,
    ];
    yield this.attempt('parts', present, without(present));
    // Not all of them together: what names a policy area says most, then the longest; and each counts
    // that leaves something to be found.
    const weight = (part: string): number =>
      part.length + (this.#names.byName.has(foldText(part)) ? maxLength : 0);
    let kept: string[] = [];
    for (const part of [...present].sort((one, other) => weight(other) - weight(one))) {
      const more = present.filter((each) => each === part || kept.includes(each));
      const words = more.map((each) => this.#word(each, more.length));
      if (kept.length === 0 || (await asking.any([...filters, ...words]))) kept = more;
    }
    if (kept.length < present.length) yield this.attempt('parts', kept, without(kept));
  }

  /** What is named, as filters alone: the query itself was not found. */
  #readOnly(): SearchWord[] {
    return this.#reading ? wordsOf({ ...this.#reading, left: [] }, [], () => []) : [];
  }

  /** @param among how many words it is looked for */
  #word(word: string, among = this.#words.length): SearchWord {
    return { texts: this.#forms(word, among) };
  }

  #forms(word: string, among = this.#words.length): string[] {
    // The index takes only so many terms at once: of many words, each has fewer forms.
    const most = Math.max(2, Math.min(maxForms, Math.floor(maxTexts / among)));
    return formsOf(word, this.#simplify, this.#names.synonyms, most);
  }

  /**
   * Literally, what a hit has that need not be of what is named: the query, and a word in which the name
   * is run together with others. So 2024年养老 is found where it stands, whatever the year of the document.
   */
  #whole({ read }: Reading): string[] {
    const runTogether = read
      .filter(({ text, within }) => text !== within)
      .map(({ within }) => within);
    const all = [this.#words.join(' '), this.#words.join(''), ...runTogether];
    return [...new Set(all.flatMap((text) => this.#plainForms(text)))].slice(0, maxWholes);
  }

  /** What a node may be called that is exactly what was asked for. */
  #called(reading: Reading | undefined): string[] {
    const whole = this.#words.join('');
    const bare = withoutMarksAround(whole);
    const names = [
      ...[whole, bare, this.#simplify(bare)],
      ...(reading?.itself ?? []),
      ...(reading ? [reading.left.join('')] : []),
      ...otherTerms(this.#simplify(bare), this.#names.synonyms),
    ];
    return [...new Set(names)].filter((name) => name !== '');
  }

  #plainForms(text: string): string[] {
    return formsOf(text, this.#simplify, []);
  }

  #understood(reading: Reading | undefined, words: readonly string[]): Understood[] {
    const nothing = { cityId: null, areaId: null, year: null, alternatives: [] };
    const terms = words.flatMap((text) => {
      const alternatives = otherTerms(this.#simplify(withoutMarks(text)), this.#names.synonyms);
      return alternatives.length > 0 ? [{ ...nothing, text, alternatives }] : [];
    });
    const named = (reading?.read ?? []).flatMap(({ text, cityIds, areaIds, year }) => {
      // A part of a question is looked for as a word alone.
      if (areaIds.length > 0 && !words.includes(text)) return [];
      return [
        ...cityIds.map((cityId) => ({ ...nothing, text, cityId })),
        ...areaIds.map((areaId) => ({ ...nothing, text, areaId })),
        ...(year === null ? [] : [{ ...nothing, text, year }]),
      ];
    });
    return [...named, ...terms];
  }
}
