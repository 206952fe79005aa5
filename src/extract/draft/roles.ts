import type { DocumentKind } from '../../model/ontology.js';
import { type Heading, headingsAround } from './headings.js';
import type { Reading, Stretch } from './reading.js';
import type { FigureTime } from './times.js';

export type Role = 'target' | 'result';

export interface RoleReading {
  readonly role: Role;
  /** Which rule decided. */
  readonly rule:
    | 'role.clause'
    | 'role.due'
    | 'role.year'
    | 'role.sentence'
    | 'role.section'
    | 'role.document';
}

const promised =
  /(?<!行动|帮扶|专项|提升|攻坚|培养|助学|关爱|服务)计划(?!书|生育|单列|》|”)|力争|力求|争取(?=达到|实现|完成|在|于|年内|今年|到|再|新|全)|确保|将(?=[^,，。]{0,3}(?:进一步|继续|持续|坚持|认真|全面|重点|大力|加快|深入|新建|建设|实施|开展|推进|完成|达到|以|从|围绕|聚焦|按照|努力|力争|着力|严格|统筹|全力))|预计|拟(?!定)|年度目标|目标任务数|要(?:达到|实现|完成)|到20\d\d年|年底前|月底前|(?:任务|目标)(?:是|为)(?=[^,，。]{0,8}(?:新增|新建|改造|建成|完成|达到|实施|培训|培育))/u;
const reached =
  /截至|截止|目前|现有|现已|现共|已(?:经|为|有|建|全|在|完|发|达|覆|累|超|开|改|培|组|成|办|实|投|新)?|今年以来|去年|上年|再创|获评|荣获|(?:顺利|圆满|超额)完成|共(?:发放|救助|办理|受理|收到|投入|开展|培训)/u;
/** 完成年度投资计划的81%: a share of a plan is what was reached of it. */
const shareOfPlan = /(?:计划|目标|任务)(?:任务|数|指标|量|总数)*的(?=[约近超]?\d[\d.]*\s*[%％])/gu;
/** 较上年, 比去年同期: what a figure is compared with says nothing of its own time. */
const comparison = /(?:同比|环比|[较比同与](?:上一?年度?|去年|前年|20\d\d ?年)(?:同期|末|底)?)/gu;
/** In a plan, what is of this year or still to come. */
const ahead = /今年(?!以来)|年内|明年|来年|再(?=新|改|建|培|打|增)/u;
const planning =
  /思路|计划|打算|安排|要点|目标任务|下一步|下步|明年|来年|下半年|重点工作$|努力方向|工作谋划|怎么干|这样干/u;
const lookingBack =
  /总结|回顾|完成情况|落实情况|开展情况|进展情况|工作情况|工作成效|主要成效|主要做法|取得的?成[绩效]|上半年|亮点|发展(?:基础|现状|成就|背景)|规划背景|基础与环境|现状/u;
/** Where a report without headings turns to what is to come: 下步，…. */
const turn =
  /(?:^|\n)\s*(?:下(?:一)?步|下一阶段|今后|明年|20\d\d年[,，]?(?:我局|全市|市民政局)?将)/u;

const byWords = (words: string): Role | undefined => {
  const target = promised.test(words);
  const result = reached.test(words);
  return target === result ? undefined : target ? 'target' : 'result';
};

/**
 * Whether a figure is promised or reached: by its clause, its due date and year, its sections, its
 * sentence, its document.
 *
 * @param own the document's year
 */
export function roleOf(
  reading: Reading,
  headings: readonly Heading[],
  kind: DocumentKind,
  of: Stretch,
  time: FigureTime,
  own: number,
): RoleReading {
  const { text } = reading;
  // What stands in brackets is said of itself: (省定年度目标23人).
  const clause = text
    .slice(reading.clause(of).start, of.start)
    .replace(/^.*[（(]/su, '')
    .concat(text.slice(of.start, reading.clause(of).end).replace(/[（()）].*$/su, ''))
    .replace(comparison, '')
    .replace(shareOfPlan, '');
  const byClause = byWords(clause);
  if (byClause) return { role: byClause, rule: 'role.clause' };
  if (time.due !== undefined) return { role: 'target', rule: 'role.due' };
  if (time.yearBy && time.yearBy !== 'heading' && time.year !== own)
    return { role: time.year < own ? 'result' : 'target', rule: 'role.year' };
  const isPlan = kind !== 'WORK_REPORT';
  if (isPlan && ahead.test(clause) && !reached.test(clause))
    return { role: 'target', rule: 'role.clause' };
  for (const { heading } of headingsAround(headings, of.start).toReversed()) {
    const plans = planning.test(heading);
    const looks = lookingBack.test(heading);
    if (plans !== looks) return { role: plans ? 'target' : 'result', rule: 'role.section' };
    const years = [...heading.matchAll(/(20\d\d) ?年/gu)].map(([, year]) => Number(year));
    const [year] = years;
    if (years.length === 1 && year !== undefined && year !== own)
      return { role: year < own ? 'result' : 'target', rule: 'role.year' };
  }
  const behind = turn.exec(text);
  if (behind && behind.index < of.start && behind.index > text.length * 0.3)
    return { role: 'target', rule: 'role.section' };
  const sentence = text
    .slice(reading.sentence(of).start, of.end)
    .replace(comparison, '')
    .replace(shareOfPlan, '');
  const around = byWords(sentence);
  const byDocument = isPlan ? 'target' : 'result';
  if (around && around !== byDocument) return { role: around, rule: 'role.sentence' };
  return { role: byDocument, rule: 'role.document' };
}
