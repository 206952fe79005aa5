import type { ResponsibilityRole } from '../../model/ontology.js';
import { type Heading, headingsAround } from './headings.js';
import type { Reading, Stretch } from './reading.js';

/** Who answers for a section, as a bracket, a line or a sentence says it. */
export interface Duty {
  readonly role: ResponsibilityRole;
  readonly parties: readonly {
    readonly name: string;
    readonly isPerson: boolean;
    readonly at: Stretch;
  }[];
  /** Ordinal of the section. */
  readonly section: string;
  readonly at: Stretch;
}

const labels = '(牵头|责任|配合|协办|主办|承办|主责|参与)(领导|单位|部门|科室|处室|人)?[:：]';
/** A bracket within: 各乡镇（街道）, 县卫生健康局（县疾控局）. */
const inner = '[(（][^()（）\\n]*[)）]';
/** In a bracket of any kind, or on a line of its own. */
const labelled = new RegExp(
  `[(（【\\[]\\s*[^()（）【】\\n]*?${labels}(?:[^()（）【】]|${inner})*[)）】\\]]|(?<=^|\\n)[ \\t\\u3000]*${labels}[^\\n]+`,
  'gu',
);
const label = new RegExp(labels, 'gu');
const labelHere = new RegExp(labels, 'uy');
const innerBrackets = new RegExp(inner, 'gu');
const roles: ReadonlyMap<string, ResponsibilityRole> = new Map([
  ['牵头', 'LEAD'],
  ['主办', 'LEAD'],
  ['主责', 'LEAD'],
  ['责任', 'RESPONSIBLE'],
  ['承办', 'RESPONSIBLE'],
  ['配合', 'COOPERATING'],
  ['协办', 'COOPERATING'],
  ['参与', 'COOPERATING'],
]);

/**
 * The duties with labels: (牵头领导:甲。责任科室:乙科), or 责任单位:乙局 on a line. The only one of a highest
 * section, on a line of its own, is about the whole of it, else each about the item that it ends.
 */
export function findDuties({ text }: Reading, headings: readonly Heading[]): readonly Duty[] {
  const duties: Duty[] = [];
  const matches = [...text.matchAll(labelled)];
  for (const match of matches) {
    const at = {
      start: match.index + match[0].length - match[0].trimStart().length,
      end: match.index + match[0].trimEnd().length,
    };
    const around = headingsAround(headings, at.start);
    const isOwnLine = /(?:^|\n)\s*$/u.test(text.slice(0, at.start));
    const whole = around[0];
    const isOnly =
      whole !== undefined &&
      matches.filter(({ index }) => whole.start <= index && index < whole.until).length === 1;
    const section = isOwnLine && isOnly ? whole : around.at(-1);
    if (!section) continue;
    const found = [...match[0].matchAll(label)];
    for (const [index, each] of found.entries()) {
      const from = match.index + each.index + each[0].length;
      const until = match.index + (found[index + 1]?.index ?? match[0].length);
      const parties: { name: string; isPerson: boolean; at: Stretch }[] = [];
      let start = from;
      const named = text
        .slice(from, until)
        .replace(innerBrackets, (bracket) => ' '.repeat(bracket.length));
      for (const part of named.split(/[、,，;；。()（）【】\]\s]/u)) {
        const name = part.trim();
        const begin = start + (part.length - part.trimStart().length);
        start += part.length + 1;
        // 各区(市、县)政府 are no body of their own.
        if (!/^\p{Script=Han}{2,24}$/u.test(name) || /^(?:各|政府$|有关|相关)/u.test(name))
          continue;
        const isPerson =
          (each[2] === '领导' || each[2] === '人') &&
          name.length <= 4 &&
          !/[局科处部办室委会院站]$/u.test(name);
        parties.push({ name, isPerson, at: { start: begin, end: begin + name.length } });
      }
      if (parties.length > 0)
        duties.push({
          role: roles.get(each[1] as string) as ResponsibilityRole,
          parties,
          section: section.ordinal,
          at,
        });
    }
  }
  return duties;
}

/** Who answers for what, as a sentence says it. */
export interface SaidDuty extends Omit<Duty, 'section'> {
  /** Innermost section around it. */
  readonly section: string | undefined;
  /** The rest of the sentence, which says for what. */
  readonly object: Stretch;
  readonly sentence: Stretch;
}

/** A body at one place of the text. */
export interface PlacedBody {
  readonly name: string;
  readonly at: Stretch;
}

const saying =
  /牵头|负责(?!人|制|任|的)|会同|联合(?!会|国|体|党|发|惩戒|执法|工会|购置)|协同(?=\p{Script=Han}{0,3}(?:[局委办厅联部院]|部门))|配合(?!度)|主动对接/gu;
const between = /^(?:、|和|及|与|以及|[,，]|,?会同)$/u;
/** What may stand between the last body and the verb. */
const tail =
  /^(?:等)?(?:有关|相关)?(?:部门|单位)?(?:按照?(?:各自)?职责(?:分工)?|共同|积极|主动|具体|密切)?$/u;
const maxObject = 120;

/**
 * The duties of running text: 由市民政局牵头,市财政局配合; 联合市公安局开展…; 牵头制定…, which the bureau of
 * the text does.
 *
 * @param bodies in reading order
 * @param own the bureau of the text
 */
export function findSaidDuties(
  reading: Reading,
  headings: readonly Heading[],
  bodies: readonly PlacedBody[],
  own: string | undefined,
): readonly SaidDuty[] {
  const { text } = reading;
  const found: SaidDuty[] = [];
  const isInName = (at: number): boolean =>
    bodies.some((body) => body.at.start <= at && at < body.at.end);
  const before = (end: number): PlacedBody[] => {
    const parties: PlacedBody[] = [];
    let stop = end;
    for (const body of bodies.toReversed()) {
      if (body.at.end > stop) continue;
      const gap = text.slice(body.at.end, stop);
      if (!(parties.length === 0 ? tail : between).test(gap)) break;
      parties.unshift(body);
      stop = body.at.start;
    }
    return parties;
  };
  const after = (start: number): PlacedBody[] => {
    const parties: PlacedBody[] = [];
    let from = start;
    for (const body of bodies) {
      if (body.at.start < from) continue;
      const gap = text.slice(from, body.at.start);
      if (!(parties.length === 0 ? /^$/u : between).test(gap)) break;
      parties.push(body);
      from = body.at.end;
    }
    return parties;
  };
  for (const match of text.matchAll(saying)) {
    const start = match.index;
    const end = start + match[0].length;
    labelHere.lastIndex = start;
    if (isInName(start) || labelHere.test(text)) continue;
    const sentence = reading.sentence({ start, end });
    const say = (role: ResponsibilityRole, parties: readonly PlacedBody[], until: number): void => {
      if (parties.length === 0) return;
      const from = Math.min(start, ...parties.map(({ at }) => at.start).filter((at) => at > 0));
      const last = Math.max(until, ...parties.map(({ at }) => at.end));
      found.push({
        role,
        parties: parties.map(({ name, at }) => ({ name, isPerson: false, at })),
        section: headingsAround(headings, start).at(-1)?.ordinal,
        at: { start: Math.max(sentence.start, from), end: last },
        object: { start: last, end: Math.min(sentence.end, last + maxObject) },
        sentence,
      });
    };
    const left = before(start);
    const right = after(end);
    const self = own === undefined ? [] : [{ name: own, at: { start, end } }];
    const isSubject = /(?:^|[,，。；;:：\n(（)）、]|积极|主动|认真|全力|继续|并|和|务|分别)$/u.test(
      text.slice(Math.max(0, start - 4), start),
    );
    switch (match[0]) {
      case '牵头':
        if (left.length > 0) say('LEAD', left, end);
        else if (isSubject && /^[\p{Script=Han}“《]/u.test(text.slice(end))) say('LEAD', self, end);
        break;
      case '负责':
        say('RESPONSIBLE', left, end);
        break;
      case '配合':
        if (left.length > 0) say('COOPERATING', left, end);
        else if (right.length > 0) say('COOPERATING', self, right.at(-1)?.at.end ?? end);
        else if (isSubject && /^\p{Script=Han}/u.test(text.slice(end)))
          say('COOPERATING', self, end);
        break;
      default:
        say('COOPERATING', right, end);
    }
  }
  return found;
}
