import type {
  DepartmentKind,
  PolicyAction,
  PolicyKind,
  ProgramKind,
} from '../../model/ontology.js';
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
    /(?:工作体系|工作思路|[一二三四五六七八九十]大行动|[五六七八]项行动|框架体系|指标体系)$/u,
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
  '专项整治行动|专项审计调查|绩效考核|换届选举|职业水平考试|监测库|资源库|数据库|帮扶场景|应用场景|联席会议|现场会|推进会|提质改造|改造提升|专项行动|行动计划|专项整治|专项治理|专项检查|专项斗争|专项巡察|执法检查|综合治理|专项工作|清理整治|摸排整治|系列活动|主题活动|宣传活动|创建活动|评选活动|宣传月活动|民主日活动|改造提升工程|工程|行动|项目|计划|试点|实验区|试验区|平台|系统|热线|机制|制度|大赛|竞赛|博览会|高峰论坛|论坛|推进会|现场会|集体婚礼|慈善婚礼|婚礼|等级评定|星级评定|评定|联检|创评|评选|竞赛|改革|整治|活动|专题教育|创建|排查';
const undertakingEnd = new RegExp(`(?:${undertaking})$`, 'u');
const undertakingAtEnd = new RegExp(`(?:${undertaking})`, 'gu');
/** Words with which an undertaking is done; they are no part of its name. */
const doing =
  '召开|领跑|实施|开展|推进|推动|推行|启动|打造|推广|举办|承办|组织|深化|落实|建设|建立|健全|完善|探索|优化|升级|做好|办好|抓好|搭建|运行|上线|贯通|加强|规范|构建|形成|用好|强化|巩固|拓展|延伸|擦亮|放大|创新|争创|制定|紧扣|牵头|配合|协调|参与|支持|发挥|扩大|完成|提升|加快|扎实|持续|深入|大力|全面|积极|继续|稳步|稳妥|有序|严格|认真|高质量|高标准|高规格|常态化|全力|全力以赴|凝心聚力|进一步|逐步|着力|重点|统筹|协同|不断|切实|破难|有效|狠抓|主抓|广泛|扎实有效|圆满|如期|试点|全新|推出|坚持|执行|利用|依托|通过|引导|指导|鼓励|争取|加大|结合|纳入|总结|自主|联合|代表|迎接|入选|获评|取消|将|以|对|与|及|和|在|为|并|或|等';
const doingWords = doing
  .split('|')
  .sort((one, other) => other.length - one.length)
  .join('|');
const doingAhead = new RegExp(
  `^(?:(?:${doingWords})(?:了|好|起)?|第[一二三四五六七八九十\\d]+[轮届批次期]|20\\d\\d年度?|\\d+[个家处所项条名大](?:[^,，。的]{2,8}的)?|我市|我县|我区|本市|当前|一批|更多|特色|各类|等)+`,
  'u',
);
const doingBefore =
  /(?:实施|开展|推进|推动|推行|启动|打造|推广|举办|承办|组织|深化|落实|建设|建立|健全|完善|探索|优化|升级|做好|办好|抓好|搭建|运行|上线|贯通|构建|形成|拓展|完成|加强|牵头|配合|紧扣|规范|协调推进)[^,，。；;\n“”]{0,12}$/u;
/** What follows a quoted name that says what it is. */
const behindQuoted = new RegExp(
  `^[^,，。；;、:：\\n“”《》()（）和及]{0,16}?(?:${undertaking}|体系|服务圈|模式|应用|培训|宣传|超市|建设|实践|工作法|在线|场景|思路|经验)`,
  'u',
);
const brandBehind = /^[^,，。；;:：\n“”《》]{0,16}?(?:品牌|名牌|金字招牌)/u;
const brandBefore = /(?:品牌|名牌)$/u;
const slogan =
  /^[^,，。；;\n]{0,4}(?:理念|原则|初心|要求|精神|目标|内涵|需求|品牌建设)|^(?:的|地)/u;
const sloganBefore =
  /(?:坚持|秉承|践行|坚守|聚焦|按照|围绕|奋力谱写|树立|增强|坚定|做到|全力|突出)$/u;
const emphasisBehind = /^(?:社团|社会组织|突出|的村|问题|班子|家庭|人员|条件|村)/u;

const titleKinds: readonly (readonly [words: RegExp, kind: PolicyKind])[] = [
  [/法$/u, 'LAW'],
  [/(?:条例|规定|细则)(?:[(（].*)?$/u, 'REGULATION'],
  [/(?:办法|措施|举措)(?:[(（].*)?$/u, 'MEASURES'],
  [/意见(?:[(（].*)?$/u, 'OPINIONS'],
  [/(?:规划|计划|方案|要点|纲要|大纲)(?:[(（].*)?$/u, 'PLAN'],
  [/(?:规范|标准|指南|规程)(?:[(（].*)?$/u, 'STANDARD'],
  [/(?:目录|名录|清单)(?:[(（].*)?$/u, 'CATALOGUE'],
  [/(?:通知|公告|通告|批复|令)(?:[(（].*)?$/u, 'NOTICE'],
];
export const policyKindOf = (name: string): PolicyKind => {
  const kind = titleKinds.find(([words]) => words.test(name))?.[1];
  return kind === 'LAW' &&
    !/(?:中华人民共和国|慈善法|保护法|权益法|组织法|[^办方做]法)$/u.test(name)
    ? 'OTHER'
    : (kind ?? 'OTHER');
};

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
const barePolicy =
  /(?:制定出台|研究出台|制定发布|研究制定|编制完成|出台|制定|印发|发布|编制|修订|拟定|贯彻落实|严格落实|全面落实|认真落实|落实好?|完善|建立)((?:关于)?[^,，。；;:：\n“”《》、]{3,40}?(?:实施意见|指导意见|意见|实施办法|管理办法|办法|实施方案|行动方案|方案|专项规划|规划|服务清单|清单|名录|目录|指导标准|标准规范|扶持政策|惠民政策|优惠政策|政策措施|政策|实施细则|规定))(?!化|性|法规|创制|咨询|研究|宣传|框架|体系|衔接|的)/gu;
const genericPolicy =
  /^(?:各项|相关|有关|配套|上级|社会救助相关)?(?:优惠|奖励|扶持|惠民|社会救助|民政)?(?:奖励)?(?:政策|方案|规划|办法|标准|意见|清单|规定|奖励政策)$/u;

/** Bodies by their last words. */
const body =
  /(?:(?<=^|[^\p{Script=Han}])\p{Script=Han}{2,4}[省市县区州盟旗]|[省市县区])?民政局|(?:国家)?民政部|省?民政厅|(?:省|市|县|区)?(?:发改委|卫健委|财政局|教育局|公安局|人社局|市场监管局|医保局)|残联|妇联|共青团|市委(?:组织部|社会工作部|政法委)|国务院|[省市县区]政府|[省市县]委(?!书记|常委)|市?慈善总会|省厅|\p{Script=Han}{2,4}红十字会/gu;
const departments =
  /(社保|医保|财政|发改|教育|公安|卫健|组织|审批|人社|司法|住建|残联|文旅|团委|妇联|农业农村)部门/gu;
const institution =
  /(?:市|县|(?<!社|地|城)区)(?:社会福利院|儿童福利院|救助管理站|福利中心|殡仪馆|未成年人(?:救助)?保护中心|养老服务中心|慈善总会|精神卫生中心|社会组织综合党委办公室)/gu;
const taskForce = /[^,，。；;:：、\n“”《》()（）]{3,18}(?:工作专班|专班|领导小组|工作组|服务队)/gu;
const official =
  /(?:市|县|区)?民政局(?:党组书记、?)?(?:副?局长|党组书记|党组成员)(\p{Script=Han}{2,3})(?=在|表示|指出|主持|出席|作|述职|介绍|强调|说|[,，。\n])/gu;

export function bodyKindOf(name: string): DepartmentKind {
  if (/专班|领导小组|工作组|服务队|委员会$/u.test(name)) return 'TASK_FORCE';
  if (
    /(?:市委|省委|县委|区委|中央|组织部|政法委|党委|党组|纪检组|组织部门|社会工作部|综合党委办公室)$/u.test(
      name,
    )
  )
    return 'PARTY_ORGAN';
  if (/政府$|国务院$/u.test(name)) return 'GOVERNMENT';
  if (/(?:科|办公室|处|股)$/u.test(name)) return 'OFFICE';
  if (/(?:院|站|馆|中心)$/u.test(name)) return 'INSTITUTION';
  if (/(?:联|会|总会|红十字会)$/u.test(name)) return 'SOCIAL_ORGANIZATION';
  return 'BUREAU';
}

const plain = (words: string): string => words.replace(/[“”《》〈〉]|\n\d+、/gu, '').trim();

/** What the names of a text are, each place of it. */
export function findNames(
  reading: Reading,
  concepts: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, ProgramKind> = new Map(),
): { readonly names: readonly NameFound[]; readonly asides: readonly QuotedAside[] } {
  const { text } = reading;
  const names: NameFound[] = [];
  const asides: QuotedAside[] = [];
  const taken: Stretch[] = [];
  const isFree = (at: Stretch): boolean =>
    !taken.some(({ start, end }) => start < at.end && at.start < end);
  const take = (found: NameFound): void => {
    names.push(found);
    taken.push(found.at);
  };

  for (const match of text.matchAll(/《((?:[^《》]|《[^》]*》)*)》/gu)) {
    const at = { start: match.index, end: match.index + match[0].length };
    const sentence = text.slice(reading.sentence(at).start, at.start).replace(/《[^》]*》/gu, '');
    take({
      kind: 'policy',
      name: plain(match[1] as string),
      aliases: [],
      at,
      rule: 'name.title',
      policyKind: policyKindOf(plain(match[1] as string)),
      action: actionOf(sentence.slice(-24)),
    });
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
    const concept = concepts.get(words);
    if (/^\d$/.test(words)) {
      asides.push({ at, reason: 'OPEN', why: 'quoted.digit' });
      continue;
    }
    const suffix = behindQuoted.exec(behind)?.[0] ?? '';
    const isUndertaking = new RegExp(
      `(?:${undertaking}|服务圈|之家|年|月|节|日|在线|食堂)$`,
      'u',
    ).test(words);
    const sharedSuffix = lastEnd > at.end ? (behindQuoted.exec(behindAll)?.[0] ?? '') : '';
    if (concept !== undefined && !/试点|行动|工程|项目|专项/u.test(suffix)) {
      take({ kind: 'concept', name: concept, aliases: [], at, rule: 'name.concept' });
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
    if (/^十[一二三四五六]五$/u.test(words)) {
      const plan = /^[^,，。；;、:：“”]{0,16}?规划/u.exec(behind)?.[0] ?? '规划';
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
    const isNumbered = /^[一二三四五六七八九十两双三\d]/u.test(words);
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
    const name = plain(match[1] as string);
    const start = match.index + match[0].length - (match[1] as string).length;
    const at = { start, end: match.index + match[0].length };
    if (!isFree(at) || genericPolicy.test(name) || name.length < 6) continue;
    if (/机制|制度(?!扩)|上级文件/u.test(name)) continue;
    take({
      kind: 'policy',
      name,
      aliases: [],
      at,
      rule: 'name.bare-policy',
      policyKind: policyKindOf(name),
      action: actionOf(match[0].slice(0, match[0].length - name.length)),
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
      if (isFree(at))
        take({ kind: 'program', name, aliases: [], at, rule: 'name.known', programKind });
    }
  bareUndertakings(reading, isFree, take);
  bodies(reading, take, isFree);
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
  const words = clause.replace(doingAhead, '');
  return words.length <= 12 ? words : '';
}

/** Undertakings without marks: a verb of doing, words, and a class word at the end. */
function bareUndertakings(
  reading: Reading,
  isFree: (at: Stretch) => boolean,
  take: (found: NameFound) => void,
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
          `^(?:化|性|部|制|员|指导|资金|资助|牌|名单|管理|负责|站|费|率|通过|成果|运作|有|机构|单位|人|等级|工作者|发布|经费|方案|标准|规范|清单|办法|${undertaking})`,
          'u',
        ).test(rest)
      )
        continue;
      const piece = segment[0].slice(from, endAt);
      const listed = /^(.*?)等(?!级)(?=\p{Script=Han}{2,6}$)/u.exec(piece);
      if (listed && match[0].length <= 4 && endAt - match.index === match[0].length) {
        const shared = piece.slice((listed[0] as string).length);
        const names = (listed[1] as string).split(/、|和|及/u);
        let offset = segment.index + from;
        for (const [at, each] of names.entries()) {
          const member = at === 0 ? each.replace(doingAhead, '') : each;
          const start = offset + each.length - member.length;
          offset += each.length + 1;
          const place = { start, end: start + member.length };
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
      const verbEnd = doingAhead.exec(own)?.[0].length ?? 0;
      let name = own.slice(verbEnd).trim();
      const inner = [
        ...name.matchAll(
          /(?:实施|开展|推进|启动|举办|做好|完善|建立|健全|落实|完成|探索|打造|推行)(?=\p{Script=Han}{4})/gu,
        ),
      ].at(-1);
      if (inner && inner.index > 0)
        name = name.slice(inner.index + inner[0].length).replace(doingAhead, '');
      const start = segment.index + endAt - name.length + from * 0;
      const at = { start, end: segment.index + endAt };
      from = endAt;
      if (reading.slice(at) !== name) continue;
      if (
        !isName(
          name,
          match[0],
          verbEnd > 0 || inner !== undefined || /、|和|及/u.test(text[at.start - 1] ?? ''),
        )
      )
        continue;
      if (!isFree(at)) continue;
      take({
        kind: 'program',
        name: plain(name),
        aliases: [],
        at,
        rule: `name.bare-${programKindOf(name).toLowerCase()}`,
        programKind: programKindOf(name),
      });
    }
  }
}

const generic =
  /^(?:各项|各类|各种|重点|有关|相关|主要|一批|系列|工作|服务|长效|日常|公益|志愿服务|社会组织|重大|活动|社区|帮扶|扶贫|政府|产业|管理|保障|救助|联动|体制|政策|多元|应急|协调|监管|财政|补贴|审核|责任|公开|评价|激励|考核|经办|下一步|全年|年度|宣传|教育|实践|文化|体育|专题|主题|捐赠|执法|创新|改革|全面|\d+个|[一二三四五六七八九十]+个)*(?:行动|工程|项目|计划|试点|活动|机制|制度|平台|系统|改革|整治|创建|评选|评定|排查)$/u;

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
  if (/^[的了]|关于|等方式|有重大|的(?:机制|制度|平台|系统)$|[,，。]/u.test(name)) return false;
  if (/(?:机制|制度)$/u.test(classWord))
    return modifier >= 4 && !/体制机制$|(?:工作|服务|管理)机制$/u.test(name.slice(-6));
  if (/^(?:活动|项目|计划|改革|排查|创建|评选|评定|制度)$/u.test(classWord)) return modifier >= 3;
  return true;
}

function bodies(
  reading: Reading,
  take: (found: NameFound) => void,
  isFree: (at: Stretch) => boolean,
): void {
  const { text } = reading;
  const add = (name: string, start: number, rule: string): void => {
    const at = { start, end: start + name.length };
    if (isFree(at))
      take({
        kind: 'department',
        name: plain(name),
        aliases: [],
        at,
        rule,
        departmentKind: bodyKindOf(plain(name)),
      });
  };
  for (const [pattern, rule] of [
    [body, 'body.suffix'],
    [departments, 'body.departments'],
    [institution, 'body.institution'],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      // 现将曲阜市民政局: what stands before a place's name is none of it.
      const name = match[0].replace(
        /^.*(?:按照|代表|配合|迎接|得到|获|经|由|和|及|与|关于|年|年度|现将|联合|提请|受|在|向|对|会同|协调|支持|各)(?=\p{Script=Han}{2})/u,
        '',
      );
      add(name, match.index + match[0].length - name.length, rule);
    }
  for (const match of text.matchAll(taskForce)) {
    const name = match[0].replace(doingAhead, '').replace(/^.*?(?:召开|成立|组建|建立)/u, '');
    if (name.length >= 6) add(name, match.index + match[0].length - name.length, 'body.task-force');
  }
  for (const match of text.matchAll(official)) {
    const name = match[1] as string;
    const start = match.index + match[0].length - name.length;
    if (isFree({ start, end: start + name.length }))
      take({
        kind: 'official',
        name,
        aliases: [],
        at: { start, end: start + name.length },
        rule: 'official.post',
      });
  }
}
