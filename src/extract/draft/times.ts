import type { MeasurementPeriod } from '../../model/ontology.js';
import { type Heading, headingsAround } from './headings.js';
import type { Reading, Stretch } from './reading.js';

/** The stretch of time that a figure speaks of, where its words say one. */
export interface SaidPeriod {
  readonly period: MeasurementPeriod;
  readonly periodStart?: string;
  readonly periodEnd?: string;
}

/** When a figure is due, which year and which stretch of time it is for, and the words that say so. */
export interface FigureTime {
  readonly year: number;
  /** What named the year; undefined where only the document does. */
  readonly yearBy?: 'clause' | 'sentence' | 'line' | 'heading';
  /** Year, month or day in ISO 8601. */
  readonly due?: string;
  readonly said?: SaidPeriod;
  /** The words that say due date and period, where they stand outside the figure's own clause. */
  readonly dueWords?: Stretch;
  readonly saidWords?: Stretch;
  /** A line of its own that says when all of an item is due: 完成时限:2025年11月底前. */
  readonly dueLine?: string;
}

const hanDigits = '一二三四五六七八九十';
const monthWord = `(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])`;
const yearWord =
  '(?:(?<year>20\\d\\d) ?年(?:度)?|(?<word>今年|本年|当年|明年|来年|次年|去年|上年))?';

function monthOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const at = (each: string): number => hanDigits.indexOf(each) + 1;
  return words.length === 1 ? at(words) : 10 + at(words[1] as string);
}

const two = (number: number): string => String(number).padStart(2, '0');

type Groups = Readonly<Record<string, string | undefined>>;

/** @param base the year that a month without one is of; 明年 is said from the document's own */
function yearIn({ year, word }: Groups, own: number, base = own): number {
  if (year !== undefined) return Number(year);
  if (word === undefined) return base;
  if (/^(?:明年|来年|次年)$/u.test(word)) return own + 1;
  return /^(?:去年|上年)$/u.test(word) ? own - 1 : own;
}

/** Words that say by when, the more exact first, and the date that they mean. */
const dues: readonly (readonly [RegExp, (groups: Groups, year: number) => string])[] = [
  [
    new RegExp(
      `(?:到|至|在|于)?${yearWord}${monthWord} ?月(?:(?<day>\\d{1,2}) ?日|份)?(?:[上中下]旬)?(?:底|末)?(?:之前|以前|前)`,
      'u',
    ),
    ({ month, day }, year) =>
      `${year}-${two(monthOf(month as string))}${day ? `-${two(Number(day))}` : ''}`,
  ],
  [
    new RegExp(`(?:到|至)${yearWord}${monthWord} ?月(?:份)?(?:底|末)`, 'u'),
    ({ month }, year) => `${year}-${two(monthOf(month as string))}`,
  ],
  [
    new RegExp(`${yearWord}(?:第)?(?<quarter>[一二三四])季度(?:底|末)?(?:之前|以前|前)`, 'u'),
    ({ quarter }, year) => `${year}-${two(3 * monthOf(quarter as string))}`,
  ],
  [
    /(?:到|至|在|于)?(?:(?<year>20\d\d) ?年|(?<word>今年|明年|来年|本年|当年)|年)(?:年)?(?:底|末)(?:之前|以前|前)/u,
    (_, year) => `${year}-12`,
  ],
  [
    /(?:到|至|在|于)(?:(?<year>20\d\d) ?年|(?<word>今年|明年|来年)|年)(?:年)?(?:底|末)/u,
    (_, year) => `${year}-12`,
  ],
  [
    /(?<!近|[两三四五一二\d])(?:(?<year>20\d\d) ?年|(?<word>今年|明年|本年)|年)(?:度)?(?:之内|以内|内)(?!部|外|容)/u,
    (_, year) => `${year}`,
  ],
  [/(?:到|至)(?<year>20\d\d) ?年(?![底末\d]|\d{1,2}月)/u, (_, year) => `${year}`],
];

const each = (pattern: RegExp): RegExp => new RegExp(pattern.source, `${pattern.flags}g`);

interface Due {
  readonly due: string;
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** The due date that words say last, with its place in them. */
function dueIn(words: string, own: number, base: number): Due | undefined {
  let found: Due | undefined;
  const taken: Due[] = [];
  for (const [pattern, dateOf] of dues)
    for (const match of words.matchAll(each(pattern))) {
      const year = yearIn(match.groups as Groups, own, base);
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((other) => other.start < end && start < other.end)) continue;
      const due = { due: dateOf(match.groups as Groups, year), year, start, end };
      taken.push(due);
      if (!found || due.start > found.start) found = due;
    }
  return found;
}

const endOfMonths = (from: number, to: number, year: number): SaidPeriod => {
  if (from === 1 && to === 12) return { period: 'YEAR' };
  if (from === 1 && to === 6) return { period: 'FIRST_HALF' };
  if (from === 7 && to === 12) return { period: 'SECOND_HALF' };
  return {
    period: 'OTHER',
    periodStart: `${year}-${two(from)}`,
    periodEnd: `${year}-${two(to)}`,
  };
};

interface Said {
  readonly said: SaidPeriod;
  readonly start: number;
  readonly end: number;
}

/** Words that say a stretch of time. */
const stretches: readonly (readonly [RegExp, (groups: Groups, year: number) => SaidPeriod])[] = [
  [
    new RegExp(
      `${yearWord}(?<from>1[0-2]|[1-9]) ?月?(?:份)? ?(?:-{1,2}|–|—{1,2}|~|～|至|到) ?${monthWord} ?月(?:份)?`,
      'u',
    ),
    ({ from, month }, year) => endOfMonths(Number(from), monthOf(month as string), year),
  ],
  [
    new RegExp(
      `(?:截至|截止到?|截止至)(?:目前)?${yearWord}${monthWord} ?月(?:(?<day>\\d{1,2}) ?日|份)?(?:[上中下]旬)?(?:底|末)?`,
      'u',
    ),
    ({ month, day }, year) => {
      const to = monthOf(month as string);
      const isLastDay = day === undefined || Number(day) >= 30 || (to === 2 && Number(day) >= 28);
      if (isLastDay) return endOfMonths(1, to, year);
      return {
        period: 'OTHER',
        periodStart: `${year}-01-01`,
        periodEnd: `${year}-${two(to)}-${two(Number(day))}`,
      };
    },
  ],
  // 截至三季度, 三季度末, 一至三季度: from the beginning of the year.
  [
    new RegExp(
      `(?:截至|截止到?|截止至)(?:目前)?${yearWord}第?(?<quarter>[一二三四])(?:个)?季度(?:底|末)?`,
      'u',
    ),
    ({ quarter }, year) => endOfMonths(1, 3 * monthOf(quarter as string), year),
  ],
  [
    /(?<from>[一二三]|[1-3])(?:季度)?[、至到—~～-]{1,2}第?(?<quarter>[二三四]|[2-4])(?:个)?季度/u,
    ({ from, quarter }, year) =>
      endOfMonths(3 * monthOf(from as string) - 2, 3 * monthOf(quarter as string), year),
  ],
  [
    /(?<!前)第?(?<quarter>[一二三四])(?:个)?季度(?!(?:底|末)?(?:之前|以前|前))/u,
    ({ quarter }, year) => {
      const to = 3 * monthOf(quarter as string);
      return endOfMonths(to - 2, to, year);
    },
  ],
  // 近三年累计: the years up to the document's.
  [
    /(?:近|最近|过去)(?<years>[两二三四五]|[2-5])年(?:来|以来|间)?/u,
    ({ years }, year) => ({
      period: 'OTHER',
      periodStart: `${year - (years === '两' ? 2 : monthOf(years as string)) + 1}-01`,
      periodEnd: `${year}-12`,
    }),
  ],
  [/前三(?:个)?季度/u, (_, year) => endOfMonths(1, 9, year)],
  [/上半年|半年(?=度|目标|任务)/u, () => ({ period: 'FIRST_HALF' })],
  [/下半年/u, () => ({ period: 'SECOND_HALF' })],
  [/全年|年度(?=目标|计划|任务|累计)|年初(?=计划|确定)/u, () => ({ period: 'YEAR' })],
];

function saidIn(words: string, own: number, base: number): Said | undefined {
  let found: Said | undefined;
  for (const [pattern, periodOf] of stretches)
    for (const match of words.matchAll(each(pattern))) {
      const groups = (match.groups ?? {}) as Groups;
      const said = periodOf(groups, yearIn(groups, own, base));
      const end = match.index + match[0].length;
      // 前三季度 and 第三季度 hold 三季度: the longer words are meant.
      if (!found || end > found.end || (end === found.end && match.index < found.start))
        found = { said, start: match.index, end };
    }
  return found;
}

/** 较2023年, 比去年: a year that something is compared with is not the figure's own. */
const compared = /(?:比|较|同|与|自|从|由|起)\s*$/u;

/** The year that a clause names for what it says. */
function namedYear(words: string, own: number): number | undefined {
  let found: number | undefined;
  for (const match of words.matchAll(
    /(?<year>20\d\d) ?年(?!代|起|以来|前|之前)|(?<word>今年|本年度|去年|上年|明年|来年)(?!同期|相比|[度]?末)/gu,
  )) {
    if (compared.test(words.slice(0, match.index))) continue;
    found = yearIn(match.groups as Groups, own);
  }
  return found;
}

/** Where a clause begins with a time, it is said of the clauses behind it as well. */
const frame =
  /^\s*(?:截至|截止到?|到|至|在|于|力争|确保|计划|预计)?(?:20\d\d ?年|今年|去年|上年|明年|来年|本年|年底|年内|全年|上半年|下半年|1?\d ?月|[一二三四五六七八九十]{1,2}月|1?\d ?[-—~至] ?1?\d ?月|前?[一二三四]季度)/u;

/**
 * When a figure is due and what time it is for.
 *
 * @param own the document's year
 */
export function timeOf(
  reading: Reading,
  headings: readonly Heading[],
  of: Stretch,
  own: number,
): FigureTime {
  const { text } = reading;
  const clause = reading.clause(of);
  const line = reading.line(of);
  // What stands in brackets is said of itself, and of what stands before them.
  const head = text.slice(clause.start, of.start);

  let year: number | undefined = namedYear(head, own);
  let yearBy: FigureTime['yearBy'] = year === undefined ? undefined : 'clause';
  const before = clausesBefore(reading, of, line.start);
  if (year === undefined)
    for (const { words, isOwnSentence } of before) {
      const isFrame = isOwnSentence ? frame.test(words) : absolute.test(words);
      const named = isFrame ? namedYear(words, own) : undefined;
      if (named === undefined) continue;
      year = named;
      yearBy = isOwnSentence ? 'sentence' : 'line';
      break;
    }
  if (year === undefined)
    for (const { heading } of headingsAround(headings, of.start).toReversed()) {
      const years = new Set([...heading.matchAll(/(20\d\d) ?年/gu)].map(([, each]) => each));
      if (years.size !== 1) continue;
      year = Number([...years][0]);
      yearBy = 'heading';
      break;
    }
  const base = year ?? own;

  let due = place(dueIn(head, own, base), clause.start);
  let said = place(saidIn(head, own, base), clause.start);
  for (const { words, start, isOwnSentence } of before) {
    if ((due && said) || !isOwnSentence) break;
    const [when, stretch] = [dueIn(words, own, base), saidIn(words, own, base)];
    if (isAlone(words, when)) due ??= place(when, start);
    if (isAlone(words, stretch)) said ??= place(stretch, start);
  }
  if (!due && !said) {
    const behind =
      /^[^,，。；;\n\d]{0,30}[,，、](?:力争|确保|计划|预计|拟|并|将)?(?<when>[^,，。；;\n]{2,16}?)(?:全部|全面|基本|如期)?(?:完成|建成|投用|投入使用|投入运营|交付|开工|竣工|到位|启用)(?=[,，。；;）)\n]|$)/u.exec(
        text.slice(of.end, of.end + 80),
      );
    const when = behind?.groups?.when;
    const found = when === undefined ? undefined : dueIn(when, own, base);
    if (behind && when !== undefined && found) {
      const at = of.end + behind[0].indexOf(when);
      due = { ...found, start: at + found.start, end: at + found.end };
    }
  }
  const dueLine = due ? undefined : dueOfItem(reading, headings, of, own, base);
  const isOutside = (each: Stretch | undefined): each is Stretch =>
    each !== undefined && (each.start < clause.start || each.start > of.end);
  const dueYear = due?.year ?? dueLine?.year;
  return {
    year: dueYear !== undefined && (year === undefined || dueYear > year) ? dueYear : base,
    ...(yearBy && { yearBy }),
    ...((due ?? dueLine) && { due: (due ?? dueLine)?.due as string }),
    ...(said && { said: said.said }),
    ...(isOutside(due) && { dueWords: { start: due.start, end: due.end } }),
    ...(isOutside(said) && { saidWords: { start: said.start, end: said.end } }),
    ...(dueLine && { dueLine: dueLine.words }),
  };
}

/** 2024年,…: a sentence that begins with a year and a comma gives it to those that follow in its paragraph. */
const absolute = /^\s*(?:20\d\d ?年(?:以来)?|今年以来|今年|去年)\s*$/u;

/** A clause that is a time and nothing else holds for the clauses behind it: 2025年底前,…. */
const isAlone = (words: string, found: Stretch | undefined): boolean =>
  found !== undefined &&
  /^\s*(?:[^,，]{0,8}(?:指出|要求|提出))?(?:力争|确保|争取|计划|预计|今年|本年|20\d\d ?年)?$/u.test(
    words.slice(0, found.start),
  ) &&
  /^\s*(?:以来|期间|全[市区县省])?$/u.test(words.slice(found.end));

const place = <Found extends { readonly start: number; readonly end: number }>(
  found: Found | undefined,
  by: number,
): Found | undefined => found && { ...found, start: found.start + by, end: found.end + by };

/** The clauses before a figure's own, the nearest first, up to the beginning of its line. */
function clausesBefore(
  reading: Reading,
  of: Stretch,
  from: number,
): readonly { readonly words: string; readonly start: number; readonly isOwnSentence: boolean }[] {
  const { text } = reading;
  const found: { words: string; start: number; isOwnSentence: boolean }[] = [];
  let { start } = reading.clause(of);
  let isOwnSentence = true;
  while (start > from && found.length < 24) {
    const mark = text[start - 1] as string;
    if (/[。!！?？]/u.test(mark)) isOwnSentence = false;
    const clause = reading.clause({ start: start - 1, end: start - 1 });
    found.push({ words: text.slice(clause.start, start - 1), start: clause.start, isOwnSentence });
    start = clause.start;
  }
  return found;
}

const dueHead =
  /^\s*(?:完成|办结|建成|实施|时间)?(?:时限|期限|时间|节点|时间要求|时间节点)\s*[:：]\s*/u;

/** When an item is due as a whole, by a line of its own: 完成时限:2025年11月底前. */
function dueOfItem(
  reading: Reading,
  headings: readonly Heading[],
  of: Stretch,
  own: number,
  base: number,
): { readonly due: string; readonly year: number; readonly words: string } | undefined {
  const section = headingsAround(headings, of.start).at(-1);
  if (!section) return undefined;
  const lines = reading.text.slice(section.end, section.until).split('\n');
  const dated = lines.filter((line) => dueHead.test(line));
  if (dated.length !== 1) return undefined;
  const words = (dated[0] as string).trim();
  const when = words.replace(dueHead, '');
  const bare = when.replace(/(?<=月)(?!底|末|\d|份)/u, '底');
  const found =
    dueIn(when, own, base) ?? dueIn(`到${bare}`, own, base) ?? dueIn(`到${when}`, own, base);
  return found && { due: found.due, year: found.year, words };
}
