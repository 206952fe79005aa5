import type { TermEntry, Terms } from '../../dataset/read/vocabulary.js';
import type { Quote, VocabularyMention } from '../../model/annotation.js';
import { doingAhead } from './doing.js';
import type { Heading } from './headings.js';
import type { NameFound } from './names.js';
import type { Reading, Stretch } from './reading.js';

/** A reference with the words that prove it. */
interface ProvenReference {
  readonly ref: string;
  readonly quote: string;
  readonly occurrence?: number;
}

const referenceTo = (ref: string, quote: Quote): ProvenReference => ({
  ref,
  ...(typeof quote === 'string'
    ? { quote }
    : {
        quote: quote.quote,
        ...(quote.occurrence !== undefined && { occurrence: quote.occurrence }),
      }),
});

/** Terms of the vocabulary by the words that documents have for them, the longest first. */
export type TermWords = readonly (readonly [word: string, key: string])[];

export const termWords = ({ entries }: Terms<TermEntry>): TermWords =>
  [...entries.values()]
    .flatMap(({ key, name, aliases = [] }) =>
      [name, ...aliases].map((word) => [word, key] as const),
    )
    .sort(([one], [other]) => other.length - one.length);

interface Term extends Stretch {
  readonly key: string;
}

/** Where terms stand in a stretch, each place by its longest word: 困难老年人 is no 老年人. */
export function termsIn({ text }: Reading, within: Stretch, words: TermWords): readonly Term[] {
  const found: Term[] = [];
  for (const [word, key] of words)
    for (
      let start = text.indexOf(word, within.start);
      start >= 0 && start + word.length <= within.end;
      start = text.indexOf(word, start + word.length)
    ) {
      const end = start + word.length;
      if (!found.some((each) => each.start < end && start < each.end))
        found.push({ key, start, end });
    }
  return found.sort((one, other) => one.start - other.start);
}

/** What of the vocabulary the words of a thing's own names hold: the concepts that it applies. */
export function referencesIn(
  reading: Reading,
  found: readonly NameFound[],
  words: TermWords,
): readonly ProvenReference[] {
  const references = new Map<string, ProvenReference>();
  for (const { at } of found)
    for (const { key } of termsIn(reading, at, words))
      if (!references.has(key)) references.set(key, referenceTo(key, reading.evidence(at)));
  return [...references.values()];
}

/** Words that say of a group's name before them that it names a house or a day: 社工站, 志愿者日. */
const ofGroup = /^(?:站|日|节|部|机构|学院|委员会|中心|协会|之家)/u;
/** Money that is called by who gets it: of 低保 only 低保对象 are people. */
const people = /^(?:对象|家庭|人员|人口|户|边缘|群体|患者|村|人)/u;

/** What is done to somebody and for nobody: 打击整治非法社会组织. */
const against = /整治|监管|检查|年检|评比|打击|惩治|排查|审计|执法|乱收费/u;

/** Whom an undertaking serves: the groups that its own names hold. */
export function servedBy(
  reading: Reading,
  found: readonly NameFound[],
  words: TermWords,
): readonly ProvenReference[] {
  const { text } = reading;
  if (found.some(({ name }) => against.test(name))) return [];
  const groupsIn = (within: Stretch): readonly Term[] =>
    termsIn(reading, within, words).filter(({ start, end }) => {
      const behind = text.slice(end);
      return (
        !ofGroup.test(behind) &&
        (end - start > 2 ||
          /^(?:老人|孤儿|社工)$/u.test(text.slice(start, end)) ||
          people.test(behind))
      );
    });
  const references = new Map<string, ProvenReference>();
  for (const { at } of found)
    for (const { key } of groupsIn(at))
      if (!references.has(key)) references.set(key, referenceTo(key, reading.evidence(at)));
  return [...references.values()];
}

/** The undertaking that a heading is about: the only one that it names, behind verbs alone. */
export function programOfHeading(
  heading: Heading,
  programs: readonly NameFound[],
): NameFound | undefined {
  const inside = programs.filter(({ at }) => heading.start <= at.start && at.end <= heading.end);
  const [program] = inside;
  if (!program || inside.length > 1) return undefined;
  const words = heading.heading.replace(/[“”]/gu, '');
  const at = words.indexOf(program.name);
  if (at < 0) return undefined;
  const ahead = words.slice(0, at).replace(doingAhead, '');
  const behind = words.slice(at + program.name.length);
  // 推进社会救助“真爱到家”工程: its field may stand before it, where nothing stands behind.
  const isField = behind === '' && /^\p{Script=Han}{2,10}$/u.test(ahead);
  if (ahead !== '' && !isField) return undefined;
  // Of a list it is one of several; what follows a comma says how.
  return /^[、和及与]/u.test(behind) ? undefined : program;
}

const numerals = '一二三四五六七八九十';
const numberIn = (name: string): number | undefined => {
  const word = new RegExp(`([${numerals}]|\\d{1,2})(?:大|项|个)`, 'u').exec(name)?.[1];
  if (word === undefined) return undefined;
  return /\d/.test(word) ? Number(word) : numerals.indexOf(word) + 1;
};
const listed = /^(?:”|,|，|:|：|、|和|及|与|即|包括|分别是|“|\(|（)*$/u;
const begins = /^[^。\n]{0,160}?$/u;

/**
 * The parts of a framework that says how many it has: 五大行动, and five of them in a row behind it.
 *
 * @param programs in reading order
 */
export function partsOfFrameworks(
  { text }: Reading,
  programs: readonly NameFound[],
): readonly { readonly part: NameFound; readonly whole: NameFound }[] {
  const parts: { part: NameFound; whole: NameFound }[] = [];
  for (const [index, whole] of programs.entries()) {
    const count = numberIn(whole.name);
    if (count === undefined || count < 2) continue;
    const behind = programs.slice(index + 1).filter(({ name }) => name !== whole.name);
    const row: NameFound[] = [];
    for (const each of behind) {
      const from = (row.at(-1) ?? whole).at.end;
      const gap = text.slice(from, each.at.start);
      if (!(row.length === 0 ? begins : listed).test(gap)) {
        if (row.length > 1) break;
        row.length = 0;
        if (!begins.test(text.slice(whole.at.end, each.at.start))) break;
      }
      row.push(each);
    }
    if (row.length === count) for (const part of row) parts.push({ part, whole });
  }
  return parts;
}

/** Most passages that a mention quotes: it says that the document speaks of the term, not how often. */
const maxPassages = 3;

/** Terms that the text names where no fact refers to them. */
export function mentionsOf(
  reading: Reading,
  kind: 'beneficiaryGroup' | 'city',
  words: TermWords,
  isReferred: (key: string) => boolean,
  evidenceAt: (at: Stretch) => Quote,
): readonly VocabularyMention[] {
  const passages = new Map<string, Map<string, Quote>>();
  for (const term of termsIn(reading, { start: 0, end: reading.text.length }, words)) {
    if (isReferred(term.key)) continue;
    const own = passages.get(term.key) ?? new Map<string, Quote>();
    const quote = evidenceAt(term);
    if (own.size < maxPassages) own.set(JSON.stringify(quote), quote);
    passages.set(term.key, own);
  }
  return [...passages].map(
    ([key, quotes]) =>
      ({ [kind]: key, evidence: [...quotes.values()] }) as unknown as VocabularyMention,
  );
}

const han = '\\p{Script=Han}';
const place = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[在与和由对赴及以]|指导|支持|联合|完成|推动|覆盖|选取|选择)(?![在与和由对赴及以于向到]|指导|支持|联合|完成|推动|覆盖|选取|选择)(?:(${han}{2,3}?[区县])(${han}{2,3}?(?:镇|乡|街道))?|(${han}{2,3}?(?:镇|街道)))(?!${han}?(?:级|划|街|域|委|直|属|政府|办事处|民政|财政|试点|老年|养老|居民|层面|长|试验|实验|示范))`,
  'gu',
);
/** What ends as a place does and is none: 城区, 各县, 试点区, or a verb before 镇. */
const noPlace =
  /[全各本我该每等和与及或两三四五六七八九十几个万]|^(?:城|社|地|片|园|辖|小|景|新|山|郊|多|农村|乡镇|重点|有关|中心|居民|老旧|先进|部分|所有|相关|创新|特色|下属|基层|所辖|设立|扶持|行政|优化|规范)|(?:社|城|行政|小|园|片|辖|地|灾|库|校|街|山|郊|景|特|专|实验|示范|试验|先行|聚集|功能|市|县|乡)[区县镇]$/u;

/** Districts, counties and towns that a text names. */
export function findPlaces(
  { text }: Reading,
  city: string,
): readonly { readonly name: string; readonly at: Stretch }[] {
  const found: { name: string; at: Stretch }[] = [];
  for (const match of text.matchAll(place)) {
    const [, district, town = '', alone] = match;
    const name = alone ?? district ?? '';
    const start = match.index;
    if (noPlace.test(name) || doingAhead.test(name) || name === city) continue;
    found.push({ name, at: { start, end: start + name.length } });
    if (town !== '' && !noPlace.test(town) && !doingAhead.test(town))
      found.push({ name: name + town, at: { start, end: start + name.length + town.length } });
  }
  return found;
}
