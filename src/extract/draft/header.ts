import type { DocumentKind, DocumentPeriod } from '../../model/ontology.js';
import type { StatedHeader } from '../input/text-of-record.js';
import type { Reading, Stretch } from './reading.js';

/** What a user says of a document; it goes before what its text shows. */
export interface GivenHeader {
  readonly title?: string;
  /** A city's name or its key. */
  readonly city?: string;
  readonly year?: number;
  readonly kind?: DocumentKind;
  readonly period?: DocumentPeriod;
  readonly issuedOn?: string;
  readonly issuer?: string;
}

/** What a document is, as far as its first lines say it. */
export interface ProposedHeader {
  readonly title: string;
  /** Where the title stands; undefined where it was given. */
  readonly titleAt: Stretch | undefined;
  /** As the text names it: 云江市, or 云江. */
  readonly city: string | undefined;
  readonly year: number | undefined;
  readonly kind: DocumentKind;
  readonly period: DocumentPeriod;
  readonly issuedOn: string | undefined;
  readonly issuer: string | undefined;
}

const kinds: readonly (readonly [words: RegExp, kind: DocumentKind])[] = [
  [/会议/u, 'MEETING_REPORT'],
  [/总结|述职|完成情况|落实情况|进展情况|工作情况|工作报告|报告|成效|回顾|年报/u, 'WORK_REPORT'],
  [/要点|计划|安排|思路|打算|民生实事|实事项目|任务|方案|将坚持|规划/u, 'WORK_PLAN'],
];

/** @param cities names and aliases of the cities that are known, by name */
export function proposeHeader(
  { text }: Reading,
  stated: StatedHeader,
  given: GivenHeader,
  cities: readonly string[],
): ProposedHeader {
  const lines = text.slice(0, 3000).split('\n');
  let at = 0;
  let titleAt: Stretch | undefined;
  for (const line of lines) {
    const words = line.trim();
    const start = at + line.indexOf(words);
    at += line.length + 1;
    if (words.length < 6) continue;
    // A text without a title line begins with its first sentence: that is the plainest title.
    const number = /^\d+、/.exec(words)?.[0].length ?? 0;
    const stop = words.slice(number + 8, 80).search(/[,，。:： ]/u);
    const cut = words.length <= 60 ? words.length : number + 8 + (stop < 0 ? 30 : stop);
    titleAt = { start: start + number, end: start + cut };
    break;
  }
  const title =
    given.title ?? stated.title ?? (titleAt ? text.slice(titleAt.start, titleAt.end) : '');
  const head = `${title}\n${text.slice(0, 600)}`;
  const known = (words: string): string | undefined => {
    // The one that is named first, by its longest name.
    const [first] = cities
      .filter((name) => words.includes(name))
      .sort((one, other) => words.indexOf(one) - words.indexOf(other) || other.length - one.length);
    if (first === undefined) return undefined;
    const behind = words
      .slice(words.indexOf(first) + first.length)
      .replace(first.endsWith('市') ? '' : /^市/u, '');
    // 济宁市曲阜市: a city within another.
    const within = known(behind);
    if (within !== undefined && behind.startsWith(within)) return within;
    const district = districtIn.exec(behind)?.[0];
    if (district === undefined || /市$/u.test(district)) return first;
    return `${first.replace(/市$/u, '')}市${district}`;
  };
  const named = (words: string): string | undefined =>
    known(words) ??
    /(?<=^|[^\p{Script=Han}]|年)(\p{Script=Han}{2,4}?(?:市|州|县|区|盟|旗|省))(?=民政局|\d{4}年|人民政府)/mu
      .exec(words)?.[1]
      ?.replace(/^(?:现将|关于|今年|全省|年)/u, '');
  const year = given.year ?? yearOf(title) ?? yearOf(head) ?? Number.NaN;
  const issued =
    given.issuedOn ??
    stated.issuedOn ??
    isoDate(/(?:^|\n)\s*(20\d\d年\d{1,2}月\d{1,2}日)\s*(?=\n)/u.exec(text)?.[1]);
  return {
    title,
    titleAt: given.title === undefined && stated.title === undefined ? titleAt : undefined,
    city:
      given.city ??
      known(title) ??
      placeOf(title) ??
      named(title) ??
      named(stated.issuer ?? '') ??
      named(text.slice(0, 1500)),
    year: Number.isNaN(year) ? undefined : year,
    kind: given.kind ?? kindOf(title) ?? kindOf(text.slice(0, 200)) ?? 'OTHER',
    period:
      given.period ??
      (/上半年/u.test(title) ? 'FIRST_HALF' : /下半年/u.test(title) ? 'SECOND_HALF' : 'YEAR'),
    issuedOn: issued,
    issuer: given.issuer ?? stated.issuer,
  };
}

/** 市南区 or 临水镇 behind 青岛市; no 社区, and no words such as 各县区 or 推进示范区. */
const districtIn =
  /^(?![全各我本该两几]|推进|加快|建设|实施|开展|创建|打造|深化|加强|持续|扎实|促进|做好)\p{Script=Han}{1,4}?(?:(?<!社|小|园|城|辖|地|景|片|山|灾|示范|试验|实验)区|县|旗|(?<!城)市|(?<!城|乡|村|集)镇|(?<!城)乡(?!镇|村|贤|土)|街道)(?!级|域|直|内|外|区|场|容|街|村|居|籍)/u;

/** Words that end in 市, 县 or 区 at the beginning of a title, and name no place. */
const noPlace =
  /^(?:全|各|我|本|该|城|农村|乡镇|关于|社|部分|中心)|(?:社区|园区|城区|辖区|小区|地区|城市|县市)$/u;

/**
 * The place at the beginning of a title. What is of a district is not of its city: 青岛市市南区 is a place of
 * its own.
 */
function placeOf(title: string): string | undefined {
  const words = title.replace(/^(?:中共|关于|印发)?\p{Script=Han}{2,3}省/u, '');
  const city = /^\p{Script=Han}{2,6}?(?:自治州|市|州|县|区|盟|旗)/u.exec(words)?.[0];
  if (city === undefined || noPlace.test(city)) return undefined;
  const district = districtIn.exec(words.slice(city.length))?.[0];
  return district === undefined || !/[市州盟]$/u.test(city) ? city : `${city}${district}`;
}

/** 2024年, or the first year of a plan for five (“十四五”, 2021—2025年). */
function yearOf(words: string): number | undefined {
  const year = /(20\d\d)(?:\s*年|\s*[-—–~～至]{1,2}\s*20\d\d\s*年)/u.exec(words)?.[1];
  if (year !== undefined) return Number(year);
  const plan = /[“"]?十(?<five>[三四五六])五[”"]?/u.exec(words)?.groups?.five;
  return plan === undefined ? undefined : 2016 + 5 * '三四五六'.indexOf(plan);
}

const kindOf = (words: string): DocumentKind | undefined => {
  // A plan that is printed with the report before it is a report with a part of plans.
  if (/总结.*(?:计划|打算|思路)|情况.*(?:计划|打算|思路)/u.test(words)) return 'WORK_REPORT';
  if (/(?:印发|要点|计划)/u.test(words) && !/总结|报告|会议上/u.test(words)) return 'WORK_PLAN';
  return kinds.find(([pattern]) => pattern.test(words))?.[1];
};

function isoDate(words: string | undefined): string | undefined {
  const parts = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(words ?? '');
  return parts
    ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`
    : undefined;
}
