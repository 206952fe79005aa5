import type { NotFactReason } from '../../model/annotation.js';
import type { Comparator, DocumentKind, MeasureBasis } from '../../model/ontology.js';
import { readRank } from '../../model/rank.js';
import type { Heading } from './headings.js';
import type { Found, Reading, Stretch } from './reading.js';
import { type Role, roleOf } from './roles.js';

/** A figure that is a fact, before its indicator is known. */
export interface Figure {
  readonly role: Role;
  readonly rules: readonly string[];
  readonly value: number | null;
  readonly upperValue?: number;
  readonly comparator: Comparator;
  readonly unit: string;
  readonly basis: MeasureBasis;
  readonly text: string;
  readonly scope?: string;
  /** What is counted, as the clause says it, and the verb before it. */
  readonly noun: string;
  readonly action: string;
  readonly at: Stretch;
  readonly quoted: Stretch;
  readonly reading?: string;
  /** The year that the clause names; −1 for the year before the document's. */
  readonly year?: number;
  completionRate?: number;
  rank?: { place: number; among: string; at: Stretch };
}

/** A mention that is no fact, or one of which a rule cannot say what it is. */
export interface SetAside {
  readonly at: Stretch;
  readonly reason: NotFactReason | 'OPEN';
  readonly why: string;
}

const person =
  /^(?:[^,，。、；;\d]{0,10}?|\d+周岁以上)(?:老年人|老人|群众|居民|儿童|未成年人|党员|职工|志愿者|学生|学员|人员|妇女|对象|困难家庭成员)/u;
const verbs =
  '新建扩建|改扩建|新建|扩建|改建|建设|建成|建立|改造提升|完善提升|改造|提升|打造形成|打造|培育|培养选拔|培养|新增|增加|设立|设置|成立|组织|开展|举办|完成|实施|推进|选拔|培训|创建|命名|评定|认定|发放|投入|保障|救助|帮扶|惠及|服务|覆盖|资助|免除|筹集|募集|接收|销售|查处|检查|办理|受理|审批|安装|更新|发布|促成|纳入|出台|签约|清理|登记|备案|拥有|配备|收到|压缩|减少|实现|争取|达到|新招|招募|处罚|处置|取缔|注销|指导|支持|扶持|购买|为|将|有|共|至少|登记|注册|重点|再造|紧盯|整治|联办|巡查|走访|慰问|探访';
const leading = new RegExp(
  `^(?:20\\d\\d年(?:度|底)?|今年以来|今年|全年|年内|本年|上半年|下半年|目前|截至目前|截至20\\d\\d年\\d+月底?|其中|全市|全区|全县|全省|我市|我县|我区|全局|已经|已|累计|力争|确保|计划|争取|平均|按时|持续|继续|积极|大力|深入|全面|超额|顺利|圆满|探索|自我加压|在全省率先|率先|并|共计|合计|再|各类|${verbs})+`,
  'u',
);
const lastVerb = new RegExp(`(?:${verbs})$`, 'u');

const verbBefore = /(?:重点)?(?:推进|实施|完成|建设|打造|开展|建成)$/u;
const countedBefore = /(?:完成|新增|新建|建成|打造|评选出?|获评|选树|创建|化解|整改)$/u;

/** Units of time: a figure in them is a date or a duration, unless something is cut to it. */
const timeUnit =
  /^(?:年|个?月|天|日|周|个?小时|分钟|个?工作日|周岁|岁|周年|季度|个?学期|世纪|学时|课时|秒)$/u;
const cut = /(?:压缩|缩短|缩减|提速|减|降)[^,，。]{0,10}$/u;
const rateUnit = /^(?:%|‰|倍|个?百分点)$/u;

/** What each figure of a text is: a target, a result, or no fact and why. */
export function readFigures(
  reading: Reading,
  headings: readonly Heading[],
  kind: DocumentKind,
): { readonly figures: readonly Figure[]; readonly asides: readonly SetAside[] } {
  const figures: Figure[] = [];
  const asides: SetAside[] = [];
  const { text, quantities } = reading;
  const inHeading = (at: Stretch): boolean =>
    headings.some(({ start, end }) => start <= at.start && at.end <= end);
  for (const [index, found] of quantities.entries()) {
    if (inHeading(found)) continue;
    const aside = (reason: SetAside['reason'], why: string): unknown =>
      asides.push({ at: found, reason, why });
    const last = figures.at(-1);
    const before = quantities[index - 1];
    const { quantity, refusal } = found.mention;
    if (!quantity) {
      if (refusal === 'RANK' && last && found.start - last.at.end < 16) {
        const at = rankAt(reading, found);
        const place = at && readRank(reading.slice(at));
        const among = at && /全国|全省|全市|全区|全县/u.exec(reading.slice(at))?.[0];
        if (at && place !== undefined && among) {
          last.rank = { place, among, at };
          continue;
        }
      }
      aside(reasonOf(refusal), `figure.${refusal}`);
      continue;
    }
    if (reading.marked(found)) {
      aside('PART_OF_NAME', 'figure.marked');
      continue;
    }
    const head = text.slice(Math.max(0, found.start - 20), found.start);
    const tail = text.slice(found.end, found.end + 24);
    const isDigit = /\d/.test(reading.slice(found.numeral));
    let { unit } = quantity;
    let note: string | undefined;
    if (unit !== null && /^[届轮]$/u.test(unit)) {
      aside('ORDINAL', 'figure.edition');
      continue;
    }
    if (unit === null) {
      if (/^大(?=\p{Script=Han}{2})/u.test(tail) && isDigit && verbBefore.test(head)) {
        unit = '个';
        note = '大 stands for a measure word.';
      } else if (
        /[万亿]$/u.test(reading.slice(found).replace(/[余多]/gu, '')) &&
        person.test(tail)
      ) {
        unit = '人';
        note = 'The figure has no measure word; it counts the people that follow (人).';
      } else {
        aside('OPEN', 'figure.no-unit');
        continue;
      }
    }
    if (/^完成率(?:达到?|为)?$/u.test(head.slice(-5).replace(/^.*?(?=完成率)/u, '')) && last) {
      last.completionRate = quantity.value ?? 0;
      continue;
    }
    if (timeUnit.test(unit)) {
      if (/^(?:周岁|岁)$/u.test(unit)) aside('CONDITION', 'figure.age');
      else if (cut.test(head)) figures.push(figureOf());
      else aside('DATE', 'figure.time');
      continue;
    }
    if (!isDigit && !rateUnit.test(unit) && quantity.value !== null) {
      const isBounded =
        quantity.comparator !== 'EQ' || /[百千万亿十]/u.test(reading.slice(found.numeral));
      // 七个单位分别荣获, 完成三类数据整改: counted, and no name of a framework (五大行动).
      const isCounted =
        /^[个家项类所处名位件]$/u.test(unit) &&
        (countedBefore.test(head) ||
          (/[,，。；;\n]$/u.test(head) &&
            /^[^,，。]{2,10}(?:荣获|获评|获得|入选|被评|被确定)/u.test(tail)));
      if (!isBounded && !isCounted) {
        const isGroup = /^一/u.test(found.words) && /[批系]/u.test(unit);
        aside(isGroup ? 'INDEFINITE' : 'OPEN', 'figure.numeral');
        continue;
      }
    }
    const isCondition =
      /^(?:GTE|GT|LTE|LT)$/.test(quantity.comparator) &&
      !rateUnit.test(unit) &&
      /^的/u.test(tail) &&
      /(?:对|凡|符合|不足|难以|收入|面积|床位|规模)[^,，。]{0,14}$/u.test(head);
    // 由700元提高到760元: where it came from is no result of this document.
    const change = /(?:由|从)[^,，。；;\n]{0,30}$/u.test(
      text.slice(reading.clause(found).start, found.start),
    );
    if (
      change &&
      /^[^,，。；;\d]{0,6}(?:提高|增加|调整|增至|降|减少|提升|上升|扩大|压缩|缩短|上调)/u.test(tail)
    ) {
      aside('OPEN', 'figure.base');
      continue;
    }
    if (isCondition || /难以(?:达到)?$/u.test(head)) {
      aside('CONDITION', 'figure.condition');
      continue;
    }
    figures.push(figureOf());

    function figureOf(): Figure {
      const clause = reading.clause(found);
      let start = clause.start;
      if (
        before &&
        before.end > start &&
        before.end <= found.start &&
        /^[、和及与,，]/u.test(text.slice(before.end))
      )
        start = before.end + 1;
      // 815户1320人: two counts of one thing.
      const twin =
        last && last.at.end <= found.start && /^\s*$/u.test(text.slice(last.at.end, found.start))
          ? last
          : undefined;
      if (twin) ({ start } = twin.quoted);
      const headWords = text.slice(start, found.start).replace(/^\s+|\s+$/gu, '');
      const behind =
        /^[^,，。；;：:、（(!！\n\d]*/u.exec(text.slice(found.end, clause.end))?.[0] ?? '';
      const scope =
        /(?:每(?:个|家|名|户|所)?[^,，。、]{0,14}?(?=至少|建成|建有|培育|配备|拥有|新建|打造|$)|(?:日|月|年|人|户)均)/u.exec(
          headWords,
        )?.[0];
      const plain = headWords.replace(scope ?? '', '').replace(leading, '');
      const isAfter =
        /\p{Script=Han}{2}/u.test(behind) &&
        (plain === '' || lastVerb.test(plain) || plain.endsWith('等')) &&
        !/^(?:左右|以内|之间)/u.test(behind);
      const noun = isAfter
        ? behind.replace(/^(?:的|以[^的]{1,12}的)/u, '')
        : plain
            .replace(
              /(?:人数|数量|总数|总量)?(?:达到?|为|共计?|约|增至|降至|提高到|增长|同比)*$/u,
              '',
            )
            .replace(lastVerb, '');
      const action = new RegExp(`(?:${verbs})`, 'u').exec(headWords)?.[0] ?? '';
      const { role, rule } = roleOf(reading, headings, kind, found);
      const value = quantity?.value ?? null;
      const at = reading.slice(found);
      const basis: MeasureBasis = /元$/u.test(unit as string)
        ? 'AMOUNT'
        : rateUnit.test(unit as string) ||
            (scope !== undefined && /均$|每万|每千|每百/u.test(scope))
          ? 'RATE'
          : /累计|总量|总数|现有|共有|拥有|目前|截至|已有|已建成|达到?|登记|注册|持证|保障|设立/u.test(
                `${headWords}${at}`,
              )
            ? 'STOCK'
            : 'INCREMENT';
      const quotedEnd = isAfter ? found.end + behind.length : found.end;
      return {
        role,
        rules: [rule, isAfter ? 'noun.behind' : 'noun.before'],
        value,
        ...(quantity?.upperValue !== null &&
          quantity?.upperValue !== undefined && { upperValue: quantity.upperValue }),
        comparator: quantity?.comparator ?? 'EQ',
        unit: unit as string,
        basis,
        text: at,
        ...(scope && { scope }),
        noun: twin
          ? twin.noun
          : withoutFigures(noun) || withoutFigures(nounOfSentence(reading, found)),
        ...(yearOf(headWords) !== undefined && { year: yearOf(headWords) as number }),
        action,
        at: { start: found.start, end: found.end },
        quoted: { start, end: quotedEnd },
        ...(note && { reading: note }),
      };
    }
  }
  for (const whole of reading.wholes) if (!inHeading(whole)) figures.push(wholeOf(whole));
  figures.sort((a, b) => a.at.start - b.at.start);
  return { figures: withoutRepeated(reading, headings, figures, asides), asides };

  function wholeOf(whole: Stretch): Figure {
    const clause = reading.clause(whole);
    const { role, rule } = roleOf(reading, headings, kind, whole);
    return {
      role,
      rules: [rule, 'figure.whole'],
      value: 100,
      comparator: 'EQ',
      unit: '%',
      basis: 'RATE',
      text: reading.slice(whole),
      noun: text.slice(clause.start, whole.start).replace(leading, ''),
      action: text.slice(whole.end, clause.end).slice(0, 8),
      at: whole,
      quoted: { start: clause.start, end: clause.end },
      reading: 'A whole without a figure: every one of them is 100 %.',
    };
  }
}

/** The last characters of what is counted, which another wording of it shares. */
const coreOf = (noun: string): string => noun.replace(/[“”《》\s]/gu, '').slice(-4);

/** A figure that is told again with the same value of the same thing is one fact: that with the most words around it. */
function withoutRepeated(
  reading: Reading,
  headings: readonly Heading[],
  figures: readonly Figure[],
  asides: SetAside[],
): readonly Figure[] {
  const firstSection = headings[0]?.start ?? 0;
  const repeated = new Set<Figure>();
  for (const [index, one] of figures.entries())
    for (const other of figures.slice(index + 1)) {
      if (one.value === null || one.value < 20 || one.value !== other.value || one.unit === '%')
        continue;
      if (coreOf(one.noun) !== coreOf(other.noun)) continue;
      const isTitle =
        one.at.start < Math.min(firstSection, 200) &&
        reading.line(one.at).end < reading.line(other.at).start;
      repeated.add(isTitle ? one : other);
    }
  for (const { at } of repeated) asides.push({ at, reason: 'REPEATED', why: 'figure.repeated' });
  return figures.filter((figure) => !repeated.has(figure));
}

/** What is counted is named without figures: an indicator's name explains none. */
const withoutFigures = (noun: string): string =>
  noun
    .replace(/(?:由|从)[^,，]*\d.*$/u, '')
    .replace(
      /^.*\d+(?:\.\d+)?\s*[万亿]?[余多]?\s*(?:平方米|人次|户次|场次|\p{Script=Han}|%)(?:以上|[和及与、])?/u,
      '',
    )
    .replace(/[\dX×]+/gu, '')
    .trim();

/** 去年 is −1, 2022年 that year; undefined where the words name none. */
function yearOf(words: string): number | undefined {
  if (/去年|上年(?!度?末)/u.test(words) && !/[较比]去年|[较比]上年/u.test(words)) return -1;
  const year = /(?<!到|至|自|从)(20\d\d) ?年/u.exec(words)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Where the clause has no noun (惠及11.5万人), what the clause before it is about. */
function nounOfSentence(reading: Reading, found: Found): string {
  const clause = reading.clause(found);
  return reading.text.slice(clause.start, clause.end).replace(/\s/g, '').slice(0, 20);
}

function rankAt({ text }: Reading, found: Found): Stretch | undefined {
  const before = text.slice(Math.max(0, found.start - 12), found.start);
  const words = /(?:位?居|位列|排名?|列)?(?:全国|全省|全市|全区|全县)[^,，。]{0,6}$/u.exec(before);
  return words ? { start: found.start - words[0].length, end: found.end } : undefined;
}

function reasonOf(refusal: Found['mention']['refusal']): SetAside['reason'] {
  switch (refusal) {
    case 'DATE':
    case 'TIME':
      return 'DATE';
    case 'ORDINAL':
      return 'ORDINAL';
    case 'RANK':
      return 'RANK';
    case 'NUMBERING':
      return 'HEADING_NUMBER';
    case 'CODE':
    case 'NAME':
      return 'PART_OF_NAME';
    case 'VAGUE':
      return 'INDEFINITE';
    default:
      return 'OPEN';
  }
}
