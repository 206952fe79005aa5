import type {
  DepartmentKind,
  PolicyAction,
  PolicyKind,
  ProgramKind,
} from '../../model/ontology.js';
import { findBodies } from './bodies.js';
import { doingAhead } from './doing.js';
import type { Reading, Stretch } from './reading.js';

export type NameKind = 'brand' | 'program' | 'policy' | 'department' | 'official' | 'concept';

/** A thing that the text names, at one place. */
export interface NameFound {
  readonly kind: NameKind;
  /** Without marks. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The name in the text, marks included. */
  readonly at: Stretch;
  readonly rule: string;
  readonly programKind?: ProgramKind;
  readonly policyKind?: PolicyKind;
  readonly action?: PolicyAction;
  readonly departmentKind?: DepartmentKind;
  /** The words at the place, where they are neither name nor alias: 医保 of 医保、残联等部门. */
  readonly mention?: string;
  /** Of an official: the posts, and the words from the body or post to the name. */
  readonly posts?: readonly string[];
  readonly titled?: Stretch;
}

/** A quoted word that is no name of its own. */
export interface QuotedAside {
  readonly at: Stretch;
  readonly reason: 'EMPHASIS' | 'SLOGAN' | 'OPEN';
  readonly why: string;
}

/** What words a name ends in, and the kind that says (docs/add-a-document.md); the first that fits decides. */
const programKinds: readonly (readonly [words: RegExp, kind: ProgramKind])[] = [
  [/民生实事|市办实事|为民实事/u, 'FRAMEWORK'],
  [/一件事/u, 'ACTION'],
  [
    /专项整治|专项治理|专项行动|专项检查|专项斗争|专项巡察|专项工作|执法检查|整治|排查|回头看|清理规范/u,
    'CAMPAIGN',
  ],
  [/(?:机制|制度)$/u, 'MECHANISM'],
  [/(?:试点|实验区|试验区|实验区建设)$/u, 'PILOT'],
  [/(?:平台|系统|热线|应用|信箱|数据库)$/u, 'PLATFORM'],
  [
    /(?:工作体系|工作思路|[一二三四五六七八九十]大[^,，、]{0,6}(?:行动|工程|体系)|[五六七八]项行动|框架体系|指标体系)$/u,
    'FRAMEWORK',
  ],
  [
    /(?:竞赛|大赛|博览会|论坛|推进会|现场会|评选|婚礼|系列活动|擂台|联席会议|宣传月活动)$/u,
    'EVENT',
  ],
  [/(?:行动计划|工程|行动|改革)$/u, 'ACTION'],
  [/(?:计划|项目)$/u, 'PROJECT'],
  [/(?:创建|活动|专题教育|年)$/u, 'CAMPAIGN'],
];
export const programKindOf = (name: string): ProgramKind =>
  programKinds.find(([words]) => words.test(name))?.[1] ?? 'OTHER';

/** Words that what a name of an undertaking ends in. */
const undertaking =
  '专项整治行动|专项审计调查|经济责任审计|专项审计|绩效考核|换届选举|职业水平考试|监测库|资源库|数据库|帮扶场景|应用场景|联席会议|现场会|推进会|提质改造|改造提升|专项行动|行动计划|专项整治|专项治理|专项检查|专项斗争|专项巡察|执法检查|综合治理|专项工作|清理整治|摸排整治|系列活动|主题活动|宣传活动|创建活动|评选活动|宣传月活动|民主日活动|改造提升工程|工程|行动|项目|计划|试点|实验区|试验区|平台|系统|热线|机制|制度|大赛|竞赛|博览会|高峰论坛|论坛|推进会|现场会|集体婚礼|慈善婚礼|婚礼|等级评定|星级评定|评定|联检|创评|评选|竞赛|改革|整治|活动|专题教育|创建|排查';
const undertakingEnd = new RegExp(`(?:${undertaking})$`, 'u');
const undertakingBegins = new RegExp(`^(?:${undertaking})`, 'u');
const undertakingAtEnd = new RegExp(`(?:${undertaking})`, 'gu');
/** Class words that are verbs as well, and what may follow them where they are none. */
const isVerbToo =
  /^(?:清理整治|摸排整治|整治|排查|评定|创建|评选|改革|创评|综合治理|改造提升|提质改造)$/u;
const behindClass =
  /^(?:$|[^\p{Script=Han}]|等|和|及|与|并|以及|工作|任务|各项|建设|试点|活动|行动|全覆盖|走深|走实|落地|取得|顺利|规范|方面|过程|期间|中|后)/u;
const doingBefore =
  /(?:实施|开展|推进|推动|推行|启动|打造|推广|举办|承办|组织|深化|落实|建设|建立|健全|完善|探索|优化|升级|做好|办好|抓好|搭建|运行|上线|贯通|构建|形成|拓展|完成|加强|牵头|配合|紧扣|规范|协调推进)[^,，。；;\n“”]{0,12}$/u;
/** What follows a quoted name that says what it is. */
const behindQuoted = new RegExp(
  `^(?:[^,，。；;、:：\\n“”《》()（）和及]{0,16}?(?:${undertaking}|推荐申报|推选|选树|寻访|评比)|[^,，。；;、:：\\n“”《》()（）和及的]{0,8}?(?:体系|服务圈|模式|应用|培训|宣传|超市|建设|实践|工作法|在线|场景|思路|经验|薪酬体系))`,
  'u',
);
/** Class words may follow each other: 改革创新试点. */
function wholeClass(behind: string, found: string): string {
  let words = found;
  for (let more: string | undefined = found; more; ) {
    more = classGoesOn.exec(behind.slice(words.length))?.[0];
    words += more ?? '';
  }
  return words;
}
const classGoesOn = new RegExp(`^(?:创新|示范|专项)?(?:${undertaking})`, 'u');
const brandBehind = /^[^,，。；;:：\n“”《》]{0,16}?(?:品牌|名牌|金字招牌)/u;
const brandBefore = /(?:品牌|名牌)$/u;
/** Honours, which say how good something is. */
const honour = /^(?:十佳|优秀|先进|最美|金牌|示范|五星级?|5A级?|[三四五六七八九十]大)$/u;
const slogan =
  /^[^,，。；;\n]{0,4}(?:理念|原则|初心|要求|精神|目标|内涵|需求|品牌建设)|^(?:的|地)/u;
const sloganBefore =
  /(?:坚持|秉承|践行|坚守|聚焦|按照|围绕|奋力谱写|树立|增强|坚定|做到|全力|突出)$/u;
const emphasisBehind = /^(?:社团|社会组织|突出|的村|问题|班子|家庭|人员|条件|村)/u;

/** Titles of what is read and no policy: newspapers, journals. */
const periodical =
  /(?:日报|晚报|时报|早报|周刊|周报|导报|商报|杂志|新闻联播|画报)$|^(?:求是|焦点访谈)$/u;

const titleKinds: readonly (readonly [words: RegExp, kind: PolicyKind])[] = [
  [/(?:条例|规定|细则)(?:[(（].*)?$/u, 'REGULATION'],
  [/(?:办法|措施|举措)(?:[(（].*)?$/u, 'MEASURES'],
  [/意见(?:[(（].*)?$/u, 'OPINIONS'],
  [/(?:规划|计划|方案|要点|纲要|大纲)(?:[(（].*)?$/u, 'PLAN'],
  [/(?:规范|标准|指南|规程)(?:[(（].*)?$/u, 'STANDARD'],
  [/(?:目录|名录|清单)(?:[(（].*)?$/u, 'CATALOGUE'],
  [/(?:通知|公告|通告|批复|令)(?:[(（].*)?$/u, 'NOTICE'],
  [/[^办方做看手语书]法(?:[(（].*)?$|民法典$/u, 'LAW'],
];
export const policyKindOf = (name: string): PolicyKind =>
  titleKinds.find(([words]) => words.test(name))?.[1] ?? 'OTHER';

const actions: readonly (readonly [words: RegExp, action: PolicyAction])[] = [
  [/修订|修改|完善/u, 'REVISES'],
  [/评估/u, 'EVALUATES'],
  [/批复|批准/u, 'APPROVES'],
  [/印发|出台|制定出台|颁布|下发|提出/u, 'ISSUES'],
  [/发布|发行|出版|公布/u, 'PUBLISHES'],
  [/起草|拟定|研究制定|制定|制订|编制|编纂|建立|草拟|推进/u, 'DRAFTS'],
  [/落实|贯彻|执行|实施|符合|按照|依据|根据|宣传/u, 'IMPLEMENTS'],
];
export const actionOf = (before: string): PolicyAction => {
  let best: { at: number; action: PolicyAction } | undefined;
  for (const [words, action] of actions)
    for (const match of before.matchAll(new RegExp(words.source, 'gu'))) {
      const end = match.index + match[0].length;
      if (!best || end > best.at) best = { at: end, action };
    }
  return best?.action ?? 'IMPLEMENTS';
};

/** Policies without 《》: a verb of making or keeping, and a word for a text at the end. */
const textWords =
  '实施意见|指导意见|意见|实施办法|管理办法|办法|实施方案|行动方案|工作方案|方案|行动计划|专项规划|规划大纲|规划|服务清单|清单|名录|目录|指导标准|标准规范|扶持政策|惠民政策|优惠政策|政策措施|政策|若干措施|实施细则|细则|规定|条例|指引|规程';
const barePolicy = new RegExp(
  `(?:制定出台|研究出台|制定发布|研究制定|编制完成|完成编制|出台|制定|制订|印发|发布|编制|修订|拟定|起草|贯彻落实|贯彻执行|严格落实|严格执行|全面落实|认真落实|落实好?|执行|完善|建立|批复)(了|好)?((?:关于)?[^,，。；;:：\\n《》、]{2,40}?(?:${textWords}))(?!${textWords}|化|性|法规|创制|咨询|研究|宣传|框架|体系|衔接|支持|保障|找人|的|文件包|库|精神|规定|目标|任务)`,
  'gu',
);
/** Words before a policy's name that say how many or for whom it is kept, and are no part of it. */
const policyLead =
  /^(?:[了好]|各项|多项|一系列|系列|相关|有关|配套|国家|上级|[省市县区]{1,2}级?(?=\p{Script=Han}{6})|[一二三四五六七八九十两\d]+[项个份部])+/u;
const genericPolicy =
  /^(?:各项|多项|相关|有关|配套|上级|社会救助相关|支持|专项|年度|具体|工作|应急)*(?:优惠|奖励|奖补|扶持|惠民|激励支持|激励|支持|社会救助|社会救助保障|民政|救助|养老服务|惠民|工作|实施|行动|管理)*(?:政策|方案|规划|办法|标准|意见|清单|规定|措施|目录|计划|预案)$|方面|等(?:政策|方案)|各类|地名(?:规划)?方案/u;
/** “五必须”规定: a quoted name whose class word is a text. */
const quotedText = new RegExp(`^(?:${textWords})`, 'u');

const plain = (words: string): string => words.replace(/[“”《》〈〉]|\n\d+、/gu, '').trim();

/** What the names of a text are, each place of it. */
export function findNames(
  reading: Reading,
  concepts: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, ProgramKind> = new Map(),
  city = '',
  general: ReadonlySet<string> = new Set(),
): { readonly names: readonly NameFound[]; readonly asides: readonly QuotedAside[] } {
  const { text } = reading;
  const names: NameFound[] = [];
  const asides: QuotedAside[] = [];
  const taken: Stretch[] = [];
  const isFree = (at: Stretch): boolean =>
    !taken.some(({ start, end }) => start < at.end && at.start < end);
  // “两项补贴”保障政策: a policy's name may hold a quoted one.
  const isFreeOfTitles = (at: Stretch): boolean =>
    !names.some(
      ({ kind, at: { start, end } }) =>
        kind !== 'concept' && kind !== 'department' && start < at.end && at.start < end,
    );
  const take = (found: NameFound): void => {
    names.push(found);
    taken.push(found.at);
  };

  for (const match of text.matchAll(/《((?:[^《》]|《[^《》]*》)*)》/gu)) {
    const at = { start: match.index, end: match.index + match[0].length };
    const name = plain(match[1] as string);
    if (periodical.test(name)) {
      asides.push({ at, reason: 'OPEN', why: 'title.periodical' });
      taken.push(at);
      continue;
    }
    const sentence = text.slice(reading.sentence(at).start, at.start).replace(/《[^》]*》/gu, '');
    const action = /^印发/u.test(text.slice(at.end)) ? 'ISSUES' : actionOf(sentence.slice(-24));
    take({
      kind: 'policy',
      name,
      aliases: [],
      at,
      rule: 'name.title',
      policyKind: policyKindOf(name),
      action,
    });
    // 《关于落实〈甲条例〉的意见》 names two, and what it says of the inner one is its own action.
    for (const inner of (match[1] as string).matchAll(/[《〈]([^《》〈〉]+)[》〉]/gu)) {
      const start = at.start + 1 + inner.index;
      names.push({
        kind: 'policy',
        name: inner[1] as string,
        aliases: [],
        at: { start, end: start + inner[0].length },
        rule: 'name.title-inner',
        policyKind: policyKindOf(inner[1] as string),
        action: actionOf((match[1] as string).slice(0, inner.index)),
      });
    }
    // 《甲条例》及实施办法: the second is called by the class word alone.
    const rules = /^(?:及其?|和|与)(?:配套)?(实施(?:办法|细则|意见|方案))/u.exec(
      text.slice(at.end),
    );
    if (rules) {
      const end = at.end + rules[0].length;
      take({
        kind: 'policy',
        name: name + rules[1],
        aliases: [],
        at: { start: end - (rules[1] as string).length, end },
        rule: 'name.title-rules',
        policyKind: policyKindOf(rules[1] as string),
        action,
        mention: rules[1] as string,
      });
    }
  }

  const quotes = [...text.matchAll(/“([^“”]{1,40})”/gu)];
  for (const [index, match] of quotes.entries()) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (!isFree(at)) continue;
    const words = plain(match[1] as string);
    const before = text.slice(Math.max(0, at.start - 24), at.start);
    // Of several in a row (“甲”“乙”等项目) the last says what all are.
    let lastEnd = at.end;
    for (const next of quotes.slice(index + 1)) {
      if (!/^(?:、|和|及|与)?$/u.test(text.slice(lastEnd, next.index))) break;
      lastEnd = next.index + next[0].length;
    }
    const behind = text.slice(at.end, at.end + 26);
    const behindAll = text.slice(lastEnd, lastEnd + 26).replace(/^等/u, '');
    const brand =
      brandBehind.exec(behind) ?? (lastEnd > at.end ? brandBehind.exec(behindAll) : null);
    if (
      brand &&
      !/(?:建设|创建|述比)$/u.test(brand[0]) &&
      !/^[^,，。]{0,2}(?:创建|述比)/u.test(behind.slice(brand[0].length))
    ) {
      const isOwn = lastEnd === at.end;
      take({
        kind: 'brand',
        name: words,
        aliases: isOwn && /品牌|名牌/u.test(brand[0]) ? [plain(words + brand[0])] : [],
        at,
        rule: 'name.brand',
      });
      continue;
    }
    const fiveYears = /^[^,，。；;、:：“”]{0,20}?规划/u.exec(behind)?.[0];
    if (/^十[一二三四五六]五$/u.test(words) && fiveYears !== undefined) {
      const plan = fiveYears;
      take({
        kind: 'policy',
        name: words + (plan === '' ? '规划' : plain(plan)),
        aliases: [words],
        at,
        rule: 'name.five-year-plan',
        policyKind: 'PLAN',
        action: actionOf(before),
      });
      continue;
    }
    const concept = concepts.get(words);
    if (/^\d$/.test(words)) {
      asides.push({ at, reason: 'OPEN', why: 'quoted.digit' });
      continue;
    }
    const kindOfText = quotedText.exec(behind)?.[0];
    if (kindOfText !== undefined && !/^十[一二三四五六]五$/u.test(words)) {
      take({
        kind: 'policy',
        name: words + kindOfText,
        aliases: [words],
        at: { start: at.start, end: at.end + kindOfText.length },
        rule: 'name.quoted-text',
        policyKind: policyKindOf(words + kindOfText),
        action: actionOf(before),
      });
      continue;
    }
    const own = wholeClass(behind, behindQuoted.exec(behind)?.[0] ?? '');
    // “甲”“乙”两项重点工程: the class word holds for both, and is no part of a name.
    const suffix =
      /^等?[一二两三四五六七八九十\d]+[项个大类]/u.test(own) || /^.{5,}建设$/u.test(own) ? '' : own;
    const isUndertaking = new RegExp(
      `(?:${undertaking}|服务圈|之家|年|月|节|日|在线|食堂)$`,
      'u',
    ).test(words);
    const sharedSuffix =
      lastEnd > at.end || own !== suffix
        ? wholeClass(behindAll, behindQuoted.exec(behindAll)?.[0] ?? '')
        : '';
    if (honour.test(words)) {
      asides.push({ at, reason: 'OPEN', why: 'quoted.honour' });
      continue;
    }
    if (
      concept !== undefined &&
      !/试点|行动|工程|项目|专项/u.test(suffix) &&
      !(/[+＋]/u.test(words) && (doingBefore.test(before) || /加大$/u.test(before))) &&
      !(/改革/u.test(suffix + sharedSuffix) && words.length >= 4)
    ) {
      take({ kind: 'concept', name: concept, aliases: [], at, rule: 'name.concept' });
      continue;
    }
    // “幸福云江”建设: what a city wants to be.
    if (suffix === '建设' && city.length > 2 && words.includes(city.slice(0, -1))) {
      asides.push({ at, reason: 'SLOGAN', why: 'quoted.vision' });
      continue;
    }
    if (words.split('、').length >= 3 && !isUndertaking) {
      asides.push({ at, reason: 'SLOGAN', why: 'quoted.series' });
      continue;
    }
    if (suffix !== '' || isUndertaking || sharedSuffix !== '') {
      const ahead = aheadOf(text, at.start);
      const full = plain(ahead + words + suffix);
      const name = suffix === '' && !isUndertaking ? words : plain(words + suffix);
      const aliases = [...new Set([words, name, full])].filter((each) => each !== name);
      take({
        kind: 'program',
        name,
        aliases: aliases.filter((each) => each === words || each === full),
        at: { start: at.start, end: at.end + suffix.length },
        rule:
          suffix !== ''
            ? 'name.quoted-class'
            : isUndertaking
              ? 'name.quoted-own'
              : 'name.quoted-shared',
        programKind: programKindOf(
          suffix === '' && sharedSuffix !== '' ? words + sharedSuffix : name,
        ),
      });
      continue;
    }
    if (sloganBefore.test(before) || slogan.test(behind)) {
      asides.push({ at, reason: 'SLOGAN', why: 'quoted.slogan' });
      continue;
    }
    if (emphasisBehind.test(behind)) {
      asides.push({ at, reason: 'EMPHASIS', why: 'quoted.emphasis' });
      continue;
    }
    if (brandBefore.test(before)) {
      take({ kind: 'brand', name: words, aliases: [], at, rule: 'name.brand-before' });
      continue;
    }
    if (/[+＋]/u.test(words) && (doingBefore.test(before) || /加大$/u.test(before))) {
      take({
        kind: 'program',
        name: words,
        aliases: [],
        at,
        rule: 'name.quoted-plus',
        programKind: programKindOf(words),
      });
      continue;
    }
    // 三放两化, 一社区一品牌: so it is built, it is a thing that is done.
    if (
      /^[一二三四五六七八九十][^个项大件种条].*[一二两三四五六七八九十]/u.test(words) &&
      !/^一.一.$/u.test(words) &&
      doingBefore.test(before)
    ) {
      take({
        kind: 'program',
        name: words,
        aliases: [],
        at,
        rule: 'name.quoted-numbered',
        programKind: programKindOf(words),
      });
      continue;
    }
    // “两个确立”, “六项重点工作”: so many of a kind are a motto; “三放两化” is a thing that is done.
    if (/^[一二两三四五六七八九十]+[个项大件种条]/u.test(words)) {
      asides.push({ at, reason: 'SLOGAN', why: 'quoted.numbered' });
      continue;
    }
    const isNumbered = /^[双\d]|^[一二三四五六七八九十两].{0,2}$/u.test(words);
    if (
      doingBefore.test(before) &&
      !isNumbered &&
      words.length >= 4 &&
      !/^(?:[,，。；;]|为|班子|条件|全覆盖|精神|新)/u.test(behind)
    ) {
      take({
        kind: 'program',
        name: words,
        aliases: [],
        at,
        rule: 'name.quoted-verb',
        programKind: programKindOf(words),
      });
      continue;
    }
    asides.push({ at, reason: 'OPEN', why: 'quoted.unknown' });
  }

  for (const match of text.matchAll(barePolicy)) {
    const words = match[2] as string;
    const own = words.replace(policyLead, '');
    const name = plain(own);
    const end = match.index + match[0].length;
    const at = { start: end - own.length, end };
    const isWhole = own.split('“').length - 1 === own.split('”').length - 1;
    if (!isWhole || !isFreeOfTitles(at) || genericPolicy.test(name) || name.length < 6) continue;
    if (
      /机制|(?<!制度扩围增效)制度(?!扩)|上级文件|的(?:政策|方案)$/u.test(name) ||
      /^(?:与|和|及|以|对|在)/u.test(name)
    )
      continue;
    const verb = match[0].slice(0, match[0].length - words.length);
    if (/建立|完善|执行/u.test(verb) && /(?:政策|计划|规划)$/u.test(name)) continue;
    take({
      kind: 'policy',
      name,
      aliases: [],
      at,
      rule: 'name.bare-policy',
      policyKind: policyKindOf(name),
      action: actionOf(verb),
    });
  }

  for (const match of text.matchAll(
    /([^,，。；;:：、\n“”《》]{2,30}?)(品牌|名牌)(?!创建|建设|化|述比|效应|打造|意识)/gu,
  )) {
    const name = (match[1] as string)
      .replace(/^.*[)）]/u, '')
      .replace(doingAhead, '')
      .replace(/(?:救助|工作|服务|党建|机关)$/u, (each) => (each === '服务' ? each : ''));
    const end = match.index + match[0].length - (match[2] as string).length;
    const at = { start: end - name.length, end };
    if (name.length < 4 || !isFree(at) || !/擦亮|打造|叫响|唱响/u.test(match[0])) continue;
    take({ kind: 'brand', name, aliases: [name + match[2]], at, rule: 'name.bare-brand' });
  }

  for (const [name, programKind] of [...known].sort(([a], [b]) => b.length - a.length))
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
      const at = { start: from, end: from + name.length };
      // Where the words go on it is a longer name: 县级界线联检, 脱钩改革.
      const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, from - 12), from))?.[0] ?? '';
      if (before.replace(doingAhead, '') !== '' || undertakingBegins.test(text.slice(at.end)))
        continue;
      if (isFree(at))
        take({ kind: 'program', name, aliases: [], at, rule: 'name.known', programKind });
    }
  facilities(reading, isFree, take);
  livelihoodLists(reading, isFree, take);
  bareUndertakings(reading, isFree, take, general);
  findBodies(reading, city, (found) => names.push(found));
  for (const [words, name] of [...concepts].sort(([a], [b]) => b.length - a.length))
    for (
      let from = text.indexOf(words);
      from >= 0;
      from = text.indexOf(words, from + words.length)
    ) {
      const at = { start: from, end: from + words.length };
      if (isFree(at)) take({ kind: 'concept', name, aliases: [], at, rule: 'name.concept' });
    }
  return { names, asides };
}

/** Words between the verb and a quoted name that belong to it: 村务公开“阳光工程”. */
function aheadOf(text: string, start: number): string {
  const clause =
    /[^,，。；;:：、\n“”《》]*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const words = clause
    .replace(/^.*(?:[(（].*[)）]|[在于对将把由和与及])/u, '')
    .replace(doingAhead, '');
  return /^\p{Script=Han}{2,12}$/u.test(words) &&
    !innerVerb.test(words) &&
    !/[的了和与及]/u.test(words)
    ? words
    : '';
}

/** Undertakings without marks: a verb of doing, words, and a class word at the end. */
function bareUndertakings(
  reading: Reading,
  isFree: (at: Stretch) => boolean,
  take: (found: NameFound) => void,
  general: ReadonlySet<string>,
): void {
  const { text } = reading;
  const segments = text.matchAll(/[^,，。；;:：\n“”《》!！?？]+/gu);
  for (const segment of segments) {
    let from = 0;
    for (const match of segment[0].matchAll(undertakingAtEnd)) {
      const endAt = match.index + match[0].length;
      const rest = segment[0].slice(endAt);
      // A longer class word, or a verb, goes on: 行动计划, 评定等级, 项目化.
      if (
        new RegExp(
          `^(?:化|性|部|制|员|堂|指导|资金|资助|牌|名单|管理|负责|站|费|率|通过|成果|运作|有|机构|单位|人|等级|工作者|发布|经费|方案|标准|规范|清单|办法|${undertaking})`,
          'u',
        ).test(rest)
      )
        continue;
      // 打击整治非法社会组织: such a word is a verb where its object follows.
      if (isVerbToo.test(match[0]) && !behindClass.test(rest)) continue;
      const piece = segment[0].slice(from, endAt);
      const listed = /^(.*?)等(?!级|问题|领域|方面|重点)(?=\p{Script=Han}{2,6}$)/u.exec(piece);
      if (listed && match[0].length <= 4) {
        const shared = piece.slice((listed[0] as string).length);
        const names = (listed[1] as string).split(/、|和|及/u);
        let offset = segment.index + from;
        for (const [at, each] of names.entries()) {
          const member = at === 0 ? each.replace(doingAhead, '') : each;
          const start = offset + each.length - member.length;
          offset += each.length + 1;
          const place = { start, end: start + member.length };
          if (isGeneral(member + shared, shared, general)) continue;
          if (member.length < 4 || member.length > 20 || !isFree(place) || shared.length > 6)
            continue;
          take({
            kind: 'program',
            name: plain(member + (undertakingEnd.test(member) ? '' : shared)),
            aliases: undertakingEnd.test(member) ? [] : [plain(member)],
            at: place,
            rule: 'name.bare-listed',
            programKind: programKindOf(member + shared),
          });
        }
        from = endAt;
        continue;
      }
      const parts = piece.split('、');
      // 酒吧、旅馆专项治理: short words without a class of their own share the last one's.
      const first = parts[0] as string;
      const isShared =
        parts.length > 1 &&
        doingAhead.test(first) &&
        [first.replace(doingAhead, ''), ...parts.slice(1, -1)].every(
          (part) =>
            part.length >= 2 &&
            part.length <= 8 &&
            !/(?:评估|检查|审计|年报|友好|管理|活动|资金)$/u.test(part),
        ) &&
        (parts.at(-1) as string).length <= 14;
      const own = (isShared ? piece : (parts.at(-1) as string)).replace(
        /^.*?(?:[)）]|\d[.．])\s*(?=\p{Script=Han})/u,
        (all) => (/[(（]\p{Script=Han}{1,4}[)）]/u.test(all) ? all : ''),
      );
      const verbEnd =
        brokenVerb(reading, segment.index + endAt - own.length, own) ||
        (doingAhead.exec(own)?.[0].length ?? 0);
      let name = own.slice(verbEnd).trim();
      const inner = [...name.matchAll(innerVerbs)].at(-1);
      if (inner) name = name.slice(inner.index + inner[0].length).replace(doingAhead, '');
      // 广泛多层的社区协商机制: how it is said to be is none of its name.
      const attribute = name.lastIndexOf('的');
      if (attribute >= 0 && name.length - attribute > 6) name = name.slice(attribute + 1);
      const start = segment.index + endAt - name.length + from * 0;
      const at = { start, end: segment.index + endAt };
      from = endAt;
      if (reading.slice(at) !== name) continue;
      if (
        !isName(
          name,
          match[0],
          verbEnd > 0 || inner !== undefined || /[、和及:：]/u.test(text[at.start - 1] ?? ''),
        ) ||
        isGeneral(name, match[0], general)
      )
        continue;
      if (!isFree(at)) continue;
      take({
        kind: 'program',
        name: plain(name),
        aliases: withoutLevel(plain(name)),
        at,
        rule: `name.bare-${programKindOf(name).toLowerCase()}`,
        programKind: programKindOf(name),
      });
    }
  }
}

/** How much of the words at a place ends a verb that a page break divides: the 进 of 推⏎8、进专项治理. */
function brokenVerb({ text, isPaged }: Reading, start: number, words: string): number {
  const [, ahead = ''] =
    (isPaged && /(\p{Script=Han}{1,4})\n\d+、$/u.exec(text.slice(0, start).slice(-12))) || [];
  for (let at = 0; at < ahead.length; at++) {
    const begun = ahead.slice(at);
    const verb = doingAhead.exec(begun + words)?.[0].length ?? 0;
    if (verb > begun.length) return verb - begun.length;
  }
  return 0;
}

/** 全省城市社区治理实验区 is called 城市社区治理实验区 as well. */
function withoutLevel(name: string): readonly string[] {
  const rest = name.replace(/^(?:全[国省市县区州]|[省市县]级)/u, '');
  return rest !== name && rest.length >= 4 ? [rest] : [];
}

/** Verbs within a clause, behind which a name begins: 谋划重大项目, 收听收看工作会议. */
const inside =
  '(?:实施|开展|推进|启动|举办|做好|完善|建立|健全|落实|完成|探索|打造|推行|谋划|收听收看|立项|制定|参加|荣获|获得|入选|列入|纳入|依托|围绕|牵头|印发|聚焦|迎接(?:民政部|省厅|国家)?|承接|申报|编制|出台|创建(?=全[国省])|构建|深化|加强|抓好|推广|优化|争创|(?<!社会|群团|基层|党)组织)';
const innerVerb = new RegExp(inside, 'u');
const innerVerbs = new RegExp(`${inside}(?:了|好|完善|开展|实施)?(?=\\p{Script=Han}{4})`, 'gu');
const generic =
  /^(?:各项|各类|各种|重点|有关|相关|主要|一批|系列|工作|服务|长效|日常|公益|志愿服务|社会组织|重大|活动|社区|帮扶|扶贫|政府|产业|管理|保障|救助|联动|体制|政策|多元|应急|协调|监管|财政|补贴|审核|责任|公开|评价|激励|考核|经办|下一步|全年|年度|宣传|教育|实践|文化|体育|专题|主题|捐赠|执法|创新|改革|全面|投资|采购|招标|上半年|下半年|今年|明年|20\d\d年|以?上(?=[\d一二三四五六七八九十两])|\d+个|[一二三四五六七八九十]+个)*(?:行动|工程|项目|计划|试点|活动|机制|制度|平台|系统|改革|整治|创建|评选|评定|排查)$/u;

function isName(name: string, classWord: string, isDone: boolean): boolean {
  const modifier = name.length - classWord.length;
  if (
    !isDone ||
    modifier < 2 ||
    name.length < (/(?:婚礼|大赛|竞赛|论坛)$/u.test(name) ? 4 : 5) ||
    name.length > 36 ||
    generic.test(name)
  )
    return false;
  if (
    /^[的了]|\d[月日]|截至|上报|关于|等方式|有重大|的(?:机制|制度|平台|系统)$|[,，。]/u.test(name)
  )
    return false;
  if (/(?:机制|制度)$/u.test(classWord))
    return modifier >= 4 && !/体制机制$|(?:工作|服务|管理)机制$/u.test(name.slice(-6));
  if (/^(?:活动|项目|计划|改革|排查|创建|评选|评定|制度)$/u.test(classWord)) return modifier >= 3;
  return true;
}

const level =
  /^(?:相关|有关|各类|重大|全国|全省|全市|全县|全区|国家级?|部级?|省级?|市级?|县级?|区级?|[省市县区](?!\p{Script=Han}?民|委)|年度|重点|示范|新建|基层|各级)+/u;
const common =
  /^(?:创新|示范|重点|产业|水库|专项债|民生实事|为民办实事|民办实事|工程|建设|培训|业务|行政管理|组织生活|三会一课|内控|党建|财务|人事|学习|主题党日|组织生活|法律顾问|公开募捐|会议|值班|安全生产|信息服务|公共服务|志愿服务|服务|公益|竞赛|管理|审批|监管|绩效|主动发现|民政|民政领域|基层治理|基层群众自治|基层直接民主|移风易俗)+(?:行政)?(?:管理|服务|工作)?$/u;

/**
 * Whether a name says no more than a field of work: 社会救助制度, 省示范项目.
 *
 * @param general terms of the vocabulary: fields, and what many cities call their matters
 */
function isGeneral(name: string, classWord: string, general: ReadonlySet<string>): boolean {
  const modifier = name.slice(0, name.length - classWord.length).replace(level, '');
  if (modifier.length < 2 || common.test(modifier)) return true;
  if (/等(?!级|问题|领域|方面|重点)/u.test(name)) return true;
  // Of a list the last must say what it is: 负责人、资金和活动.
  if (
    name.length -
      classWord.length -
      Math.max(...['、', '和', '及'].map((mark) => name.lastIndexOf(mark))) <
      3 &&
    /[、和及]/u.test(name)
  )
    return true;
  if (/^(?:排查|整治)$/u.test(classWord) && modifier.length < 4) return true;
  if (/培训|学习|检查、|换届选举、/u.test(name) && name.includes('、')) return true;
  // A field alone is none but of what is done once: 殡葬改革 and 社会救助制度, but 社会救助专项整治.
  if (!/^(?:机制|制度|平台|系统|改革|项目|计划|活动|评定|创建)$/u.test(classWord)) return false;
  const bare = modifier.replace(/(?:领域|工作|行政管理|管理|服务|事业)+$/u, '');
  // What takes so many words is a matter of its own: 行业协会商会与行政机关脱钩改革.
  return (modifier.length <= 5 && general.has(modifier)) || (bare.length <= 5 && general.has(bare));
}

/** 启动市殡仪馆迁建: building of one definite house. */
const facility =
  /(?:启动|推进|加快|完成|实施|开工)(?:实施|推进|推动|建设)?((?:\p{Script=Han}{1,8}?)(?:福利院|福利中心|救助管理站|殡仪馆|公墓|墓园|陵园|养老中心|养老服务中心|照料中心|敬老院|福利机构|展示中心|保护中心|康复中心|综合体|养老院)(?:[一二三]期)?(?:建设|迁建|新建|扩建|改扩建|改造提升|提升改造|改造)(?:项目|工程)?)(?!规划|标准|运营|方案|意见|补助|补贴|资金|和|、|、|规范)/gu;

function facilities(
  { text }: Reading,
  isFree: (at: Stretch) => boolean,
  take: (found: NameFound) => void,
): void {
  for (const match of text.matchAll(facility)) {
    const name = (match[1] as string).replace(doingAhead, '');
    const end = match.index + match[0].length;
    const at = { start: end - name.length, end };
    // A kind of house is no house: of 示范型照料中心 there are many.
    if (!/^(?:[市县区]级?|\p{Script=Han}{2,3}[市县区镇乡])|^\p{Script=Han}{4,}公墓/u.test(name))
      continue;
    if (isFree(at))
      take({
        kind: 'program',
        name,
        aliases: [],
        at,
        rule: 'name.facility',
        programKind: 'PROJECT',
      });
  }
}

/** 省市民生实事: the list of what a government promises for the year. */
function livelihoodLists(
  { text }: Reading,
  isFree: (at: Stretch) => boolean,
  take: (found: NameFound) => void,
): void {
  for (const match of text.matchAll(
    /(?<![全本我各该])([省市县区]{1,2})(?:级|政府|委市政府)?(民生实事|为民办实事|为民实事|办实事)(?:项目)?/gu,
  ))
    for (const one of new Set(match[1])) {
      const at = { start: match.index, end: match.index + match[0].length };
      const isLast = (match[1] as string).endsWith(one);
      if (!isFree(at)) continue;
      (isLast ? take : (found: NameFound) => take({ ...found, at: { ...at, end: at.start + 1 } }))({
        kind: 'program',
        name: one + match[2],
        aliases: [],
        at,
        rule: 'name.livelihood-list',
        programKind: 'FRAMEWORK',
        ...(match[1] !== one && { mention: match[0] }),
      });
    }
}
