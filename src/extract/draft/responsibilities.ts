import type { ResponsibilityRole } from '../../model/ontology.js';
import { type Heading, headingsAround } from './headings.js';
import type { Reading, Stretch } from './reading.js';

/** Who answers for a section, as a bracket says it. */
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

const bracket =
  /[(（]([^()（）]*(?:牵头|责任|配合|协办|主办|承办)(?:领导|单位|部门|科室|处室|人)?[:：][^()（）]*)[)）]/gu;
const label = /(牵头|责任|配合|协办|主办|承办)(领导|单位|部门|科室|处室|人)?[:：]/gu;
const roles: ReadonlyMap<string, ResponsibilityRole> = new Map([
  ['牵头', 'LEAD'],
  ['主办', 'LEAD'],
  ['责任', 'RESPONSIBLE'],
  ['承办', 'RESPONSIBLE'],
  ['配合', 'COOPERATING'],
  ['协办', 'COOPERATING'],
]);

/**
 * The duties in brackets: (牵头领导:甲。责任科室:乙科). On a line of its own a bracket is about the whole
 * of the highest section around it, else about the item that it ends.
 */
export function findDuties({ text }: Reading, headings: readonly Heading[]): readonly Duty[] {
  const duties: Duty[] = [];
  for (const match of text.matchAll(bracket)) {
    const at = { start: match.index, end: match.index + match[0].length };
    const around = headingsAround(headings, at.start);
    const isOwnLine = /(?:^|\n)\s*$/u.test(text.slice(0, at.start));
    const section = isOwnLine ? around[0] : around.at(-1);
    if (!section) continue;
    const labels = [...match[0].matchAll(label)];
    for (const [index, each] of labels.entries()) {
      const from = at.start + each.index + each[0].length;
      const until = at.start + (labels[index + 1]?.index ?? match[0].length - 1);
      const parties: { name: string; isPerson: boolean; at: Stretch }[] = [];
      let start = from;
      for (const part of text.slice(from, until).split(/[、,，;；。]/u)) {
        const name = part.trim();
        const begin = start + (part.length - part.trimStart().length);
        start += part.length + 1;
        if (!/^\p{Script=Han}{2,24}$/u.test(name)) continue;
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
