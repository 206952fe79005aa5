import type { IndicatorEntry, Vocabulary } from '../../dataset/read/vocabulary.js';
import { Pinyin } from '../../dataset/text/pinyin.js';
import type { Figure } from './measurements.js';

/** Keys in pinyin, each once: 社会救助科 is `she-hui-jiu-zhu-ke`. */
export class Keys {
  readonly #pinyin = new Pinyin();
  readonly #taken = new Map<string, Set<string>>();

  /** A key that the list has not given yet. */
  of(list: string, name: string): string {
    const base =
      this.#pinyin
        .of(name)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 70)
        .replace(/-+$/, '') || 'x';
    const taken = this.#taken.get(list) ?? new Set();
    this.#taken.set(list, taken);
    let key = base;
    for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
    taken.add(key);
    return key;
  }
}

/** What a unit that the vocabulary lacks counts: people, money, a change of a share, or things. */
export function countsOf(unit: string): string {
  if (/^个?百分点$/u.test(unit)) return 'percentage-point';
  if (/元$|元\)$|港币|英镑/u.test(unit)) return 'money';
  if (/人次|次$/u.test(unit)) return 'event';
  if (/^[名位人]$/u.test(unit)) return 'person';
  if (/平方|㎡|m2|公顷|亩/u.test(unit)) return 'area';
  if (/米|里/u.test(unit)) return 'length';
  if (unit === '‰') return 'per-mille';
  if (/小时/u.test(unit)) return 'hour';
  return /工作日|[周日月岁]$/u.test(unit) ? 'time' : 'thing';
}

const pairsOf = (words: string): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at++) pairs.add(words.slice(at, at + 2));
  return pairs;
};

/** How much of two wordings is the same: 1 where all pairs of neighbouring characters are shared. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** The policy area that words speak of: that of the longest name, alias or search word in them. */
export function areaFinder(vocabulary: Vocabulary): (words: string) => string | undefined {
  const words = [...vocabulary.policyAreas.entries.values()]
    .flatMap(({ key, name, aliases = [], searchWords = [] }) =>
      [name, ...aliases, ...searchWords].map((word) => ({ key, word })),
    )
    .sort((a, b) => b.word.length - a.word.length);
  return (text) => words.find(({ word }) => text.includes(word))?.key;
}

const plain = (words: string): string => words.replace(/[“”《》\s()（）]|\n\d+、/gu, '');

/** Finds the indicator of a figure, or proposes one. */
export class Indicators {
  readonly #vocabulary: Vocabulary;
  readonly #areaOf: (words: string) => string | undefined;
  readonly #keys = new Keys();
  readonly proposed = new Map<string, IndicatorEntry>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#areaOf = areaFinder(vocabulary);
    for (const key of vocabulary.indicators.entries.keys()) this.#keys.of('indicators', key);
  }

  /** @param area of the section that states it */
  of(
    figure: Figure,
    area: string | undefined,
  ): { readonly entry: IndicatorEntry; readonly isKnown: boolean } {
    const noun = plain(figure.noun).slice(0, 40) || '数量';
    const counts = (unit: string): string | undefined =>
      this.#vocabulary.units.entries.get(unit)?.counts;
    const fits = (entry: IndicatorEntry): boolean =>
      entry.basis === figure.basis &&
      (entry.unit === figure.unit || counts(entry.unit) === counts(figure.unit));
    const known = [...this.#vocabulary.indicators.entries.values()].find(
      (entry) =>
        fits(entry) &&
        [entry.name, ...(entry.aliases ?? [])].some(
          (name) => name === noun || name === plain(figure.action) + noun,
        ),
    );
    if (known) return { entry: known, isKnown: true };
    const name =
      // 减少保障金额14万元 is not what 增加保障金额3万元 counts.
      (figure.basis === 'INCREMENT' || /^(?:减少|核减|停发|增加|核增)$/u.test(figure.action)) &&
      figure.action !== '' &&
      !noun.startsWith(figure.action) &&
      figure.action.length <= 4
        ? figure.action + noun
        : noun;
    const own = [...this.proposed.values()].find((entry) => entry.name === name && fits(entry));
    if (own) return { entry: own, isKnown: false };
    const families = [...this.#vocabulary.indicatorFamilies.entries.values()];
    const nearest = [...this.#vocabulary.indicators.entries.values()]
      .map((entry) => ({ family: entry.family, score: likeness(noun, entry.name) }))
      .sort((a, b) => b.score - a.score)[0];
    const ownArea = this.#areaOf(noun) ?? area;
    const family =
      nearest && nearest.score >= 0.3
        ? nearest.family
        : (families.find(({ policyArea }) => policyArea === ownArea)?.key ?? 'work-items');
    const key = this.#keys.of('indicators', name);
    const entry: IndicatorEntry = {
      key,
      name,
      nameEn: `to be named: ${key.replaceAll('-', ' ')}`,
      unit: figure.unit,
      basis: figure.basis,
      family,
      object: noun.slice(-4),
      ...(figure.action && { action: figure.action }),
      ...(ownArea && { policyArea: ownArea }),
    };
    this.proposed.set(key, entry);
    return { entry, isKnown: false };
  }
}
