import type { DocumentKind } from '../../model/ontology.js';
import { type Heading, headingsAround } from './headings.js';
import type { Reading, Stretch } from './reading.js';

export type Role = 'target' | 'result';

export interface RoleReading {
  readonly role: Role;
  /** Which rule decided. */
  readonly rule: 'role.clause' | 'role.sentence' | 'role.section' | 'role.document';
}

const promised =
  /计划|力争|争取|确保|将(?=[^,，。]{0,3}(?:进一步|继续|持续|坚持|认真|全面|重点|大力|加快|深入|新建|建设|实施|开展|推进|完成|达到|以|从|围绕|聚焦|按照|努力|力争|着力|严格|统筹|全力))|预计|拟(?!定)|年度目标|目标任务数|要(?:达到|实现|完成)|到20\d\d年|年底前|月底前/u;
const reached =
  /截至|截止|目前|已(?:经|为|有|建|全|在|完|发|达|覆|累)?|累计|今年以来|去年|上年|同比|再创|获评|荣获|(?:顺利|圆满|超额)完成|共(?:发放|救助|办理|受理|收到|投入|开展|培训)/u;
const planning =
  /思路|计划|打算|安排|要点|目标任务|下一步|下步|明年|来年|下半年|重点工作$|努力方向/u;
const lookingBack =
  /总结|回顾|完成情况|落实情况|开展情况|工作成效|主要成效|取得的?成[绩效]|上半年|亮点/u;
/** Where a report without headings turns to what is to come: 下步，…. */
const turn =
  /(?:^|\n)\s*(?:下(?:一)?步|下一阶段|今后|明年|20\d\d年[,，]?(?:我局|全市|市民政局)?将)/u;

/** Whether a figure is promised or reached: by its clause, its sentence, its sections, its document. */
export function roleOf(
  reading: Reading,
  headings: readonly Heading[],
  kind: DocumentKind,
  of: Stretch,
): RoleReading {
  const { text } = reading;
  // What stands in brackets is said of itself: (省定年度目标23人).
  const clause = text
    .slice(reading.clause(of).start, of.start)
    .replace(/^.*[（(]/su, '')
    .concat(text.slice(of.start, reading.clause(of).end).replace(/[（()）].*$/su, ''));
  const sentence = text.slice(reading.sentence(of).start, of.end);
  const byWords = (words: string): Role | undefined => {
    const target = promised.test(words);
    const result = reached.test(words);
    return target === result ? undefined : target ? 'target' : 'result';
  };
  const own = byWords(clause);
  if (own) return { role: own, rule: 'role.clause' };
  for (const { heading } of headingsAround(headings, of.start).toReversed()) {
    const plans = planning.test(heading);
    const looks = lookingBack.test(heading);
    if (plans !== looks) return { role: plans ? 'target' : 'result', rule: 'role.section' };
  }
  const behind = turn.exec(text);
  if (behind && behind.index < of.start && behind.index > text.length * 0.3)
    return { role: 'target', rule: 'role.section' };
  const around = byWords(sentence);
  const byDocument = kind === 'WORK_REPORT' ? 'result' : 'target';
  if (around && around !== byDocument) return { role: around, rule: 'role.sentence' };
  return { role: byDocument, rule: 'role.document' };
}
