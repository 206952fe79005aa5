/** What the words around a figure say of it. */
export interface FigureWords {
  /** What is counted; empty where the clause itself does not say it. */
  readonly noun: string;
  /** The first verb before it: 新建, 发放. */
  readonly action: string;
  readonly scope?: string;
  /** 同比增长8%: a change of what is counted, with the words that say which way. */
  readonly change?: string;
  /** 占常住人口的13%: a share of something named. */
  readonly shareOf?: string;
  /** 总量, 累计: a total of what the words before it count. */
  readonly total?: string;
  /** Whether the noun stands behind the figure: 新建3家养老机构. */
  readonly isBehind: boolean;
  /** How many characters behind the figure belong to the noun. */
  readonly behind: number;
}

const verbs =
  '新建扩建|改扩建|新建成|新改建|新建|扩建|改建|续建|迁建|建设|建成|建立|建有|改造提升|完善提升|改造|提升|打造形成|打造|培育|培养选拔|培养|新增|增设|增加|新设|设立|设置|成立|组建|组织|开展|举办|承办|召开|完成|实施|推进|推动|推行|推广|促进|引导|引进|选拔|遴选|选派|选树|评选|招聘|招录|聘用|培训|轮训|创建|命名|评定|认定|发放|拨付|下达|兑付|支出|支付|投入|安排|落实|筹措|保障|救助|帮扶|帮助|惠及|服务|覆盖|资助|补助|奖励|免除|减免|筹集|募集|接收|接待|接听|回访|销售|查处|检查|抽查|排查|核查|核对|复核|约谈|办理|办结|受理|审批|审核|颁发|安装|配置|更新|发布|印发|促成|纳入|新纳入|出台|制定|修订|签约|清理|清退|登记|备案|拥有|配备|配有|收到|收养|安置|护送|压缩|减少|调出|调入|调进|取消|停发|核减|核增|产生|配齐|实现|争取|达到|新招|招募|处罚|处置|取缔|注销|撤销|退出|整改|纠正|化解|指导|支持|扶持|购买|采购|为(?!老|侨)|将|把|对|有|共|至少|注册|重点|再造|紧盯|整治|联办|巡查|走访|慰问|探访|编制|设置|形成|转移|运营|升级|规范|优化|健全|完善|启动|开工|投用|使用|带动|吸纳|链接|协助|解决|处理|做好|抓好|力推|争创|申报|获评|评为';
/** Where a verb is the beginning of a name (救助站, 服务设施), it is no verb. */
const inName =
  '(?!率|站|点|中心|机构|基地|金|费|资金|量|数|额|度|人员|对象|项目|工作|设施|体系|标准|组织|力量|能力|面积|卡|员|者|队|类|型|式|院|所|单位|平台|用地|覆盖|证|岗|床位|比例|比重|占比|频次|次数|时间|时长|幅度|行动|活动|制度|政策|网络|热线|窗口|场所|阵地|补贴|水平|对$)';
const times =
  '(?:截至|截止到?|到|至|在|于|自|从)?(?:(?:20\\d\\d ?年|今年|去年|上年|明年|来年|本年|全年)(?:度|初|底|末|内|终)?|年(?:度|初|底|末|内|终))?(?:\\d{1,2} ?月?(?:份)? ?[-—~～至到] ?)?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?:\\d{1,2} ?日|份)?|前?[一二三四]季度|[上下]半年)?(?:[上中下]旬)?(?:底|末)?(?:之前|以前|前|以来|起|期间|为止)?';
const adverbs =
  '通过[^,，。]{2,16}?(?:方式|形式|途径)|(?:春节|元旦|两节|清明|清明节|重阳节?|国庆|中秋|端午|寒假|暑假|防寒)期间|今年以来|今年|全年|年内|本年|年度|目前为止|目前|截至目前|截止目前|其中[:：]?|全[市区县省局州旗乡镇街]|我[市县区局省乡镇]|已经|已|累计|力争|确保|计划|预计|争取|实际|平均|按时|持续|继续|积极|大力|深入|全面|超额|顺利|圆满|探索|自我加压|在全省率先|率先|并|共计|合计|总计|一共|共有|现有|共|再|各类|拟|现|先后|陆续|成功|同时|分别|年初|确定|将|一是|二是|三是|四是|五是|六是|七是|八是|九是|十是|及|和|与|等(?!级)|使';
const leading = new RegExp(`^(?:\\s+|[、,，:：]|(?:${verbs})${inName}|${adverbs})`, 'u');
const leadingTime = new RegExp(`^${times}`, 'u');
const lastVerb = new RegExp(`(?:${verbs})$`, 'u');

const onlyVerbs = new RegExp(`^(?:(?:${adverbs})*(?:${verbs}))+$`, 'u');
/** Whether words say what is done, and nothing else: 培训产生, 再新增. */
export const isDoing = (words: string): boolean => onlyVerbs.test(words);

/** What stands between a subject and its figure, and belongs to neither. */
const between =
  /(?:(?:已经|已|共|均|都|各|分别|依次|仅|合计|总计|共计|累计|力争|争取|确保|预计|计划|将|也|又|要|可|平均|全部|年均|继续|统一|逐步|稳步)|(?:达到|达|增至|增加到|增加至|增长到|增长至|提高到|提高至|提升到|提升至|上升到|上升至|上调至|上调到|扩大到|扩大至|降至|降到|降低到|下降到|下降至|减少到|减少至|压缩到|压缩至|缩短至|缩短到|控制在|保持在?|维持在?|稳定在|调整为|调整到|执行|突破|超过|实现|完成|为|有|是|在|至|到|约|近|共|计|数量(?=$)|不少于|不低于)|[,，、:：(（]|由|从|(?:按照?|参照|相当于|以)[^,，]*的)$/u;

const compared =
  '(?:同比|环比|(?:比|较|同)(?:上一?年度?|去年|前年|20\\d\\d ?年)(?:同期|末|底)?(?:相比)?)';
const ways =
  '(?:净|平均|再|已|又|约|各|均|分别|也|持续|稳步|年均|将|力争|实现|共)*(?<way>增长|增加|提高|提升|上升|上涨|扩大|上浮|上调|增幅|增速|涨幅|下降|减少|降低|下调|缩短|压减|下浮|减幅|降幅|回落|多|少|高|低|翻)(?:了|为|约|近|达到|达|幅度)*';
const comparedChange = new RegExp(`${compared}[^,，。]{0,4}?${ways}(?:分别|均|各)?$`, 'u');
const anyChange = new RegExp(`(?:分别|均|各|年均|平均)?${ways}(?:分别|均|各)?$`, 'u');
const share =
  /占(?:到|比)?(?<of>[^,，。、]{2,16}?)(?:总数|总量)?的?(?:比例|比重)?(?:为|达到?|约)?$/u;
const total =
  /(?:总量|总数|总额|累计|共|总计|合计|共计|现有|规模|保有量)(?:增至|增加到|达到?|为|约|有|突破|超过)*$/u;

const perPerson =
  /每(?:人|户|床|生|名\p{Script=Han}{0,6}?|位\p{Script=Han}{0,6}?|个?床位)?每?(?:人|户|月|年|天|日|次|季度|学年)$/u;
const perUnit =
  /(?:平均)?每(?:[百千万十]?(?:个|家|名|户|所|处|位|座|支)?)?(?!月|年|日|天|周|季|次)(?:[^,，。、:：\d()（）]|[（(][^（()）]{1,6}[)）]){1,14}?(?=(?:至少|最少|均)?(?:扶持|给予|资助|安排|投入|发放|建成|建有|建设|新建|新增|培育|配备|配有|拥有|打造|设立|设置|开展|举办|组织|不少于|不低于|达到|达|补助|补贴|发放|奖励|提高|增加|仅有|有|创建|选派|招募|评选)|$)/u;
const perTime = /每(?:月|年|季度|季|周|半年|天|日)(?=[^,，。]{0,8}$)/u;
const average = /(?:[月年日](?=[户人]均))?(?:户|人|日|月|周|次|床)均(?!等|衡|匀)/gu;
const eachPlace =
  /(?:各(?:县\(市、?区\)|市\(区\)|县市区|市县区|县区|区县|市县|市区|县|市|区|旗|乡镇街道|乡镇|镇街|街镇|镇\(街道\)|乡\(镇\)|乡|镇|街道|村|社区|单位|所|院)|(?:[\p{Script=Han}]{1,8}[、和与及]){1,8}[\p{Script=Han}]{1,8}?各)(?=(?:至少|最少|要|须|应|均|再)?(?:建成|建有|建设|新建|新增|改造|培育|配备|打造|设立|设置|开展|举办|组织|完成|创建|选派|评选|有|安排)|$)/u;

/** What one unit of the figure applies to: 每个街道, 每人每月, 日均, 东区、西区各. */
function scopeOf(head: string): string | undefined {
  const found =
    perPerson.exec(head)?.[0] ??
    [...head.matchAll(average)].at(-1)?.[0] ??
    perUnit.exec(head)?.[0] ??
    perTime.exec(head)?.[0] ??
    eachPlace.exec(head)?.[0];
  return found;
}

/** 人/月 behind 元 as words: 每人每月. */
const perWords = (per: string): string =>
  per
    .split(/[/／·•]/u)
    .map((each) => `每${each}`)
    .join('');

/** Takes times, adverbs and verbs from the beginning, and says which verb came first. */
function withoutLead(words: string): { readonly rest: string; readonly action: string } {
  let rest = words;
  let action = '';
  for (let step = 0; step < 20; step++) {
    const time = leadingTime.exec(rest)?.[0] ?? '';
    const lead = time.length > 0 && /[年月季半]/u.test(time) ? time : leading.exec(rest)?.[0];
    if (!lead) break;
    if (
      action === '' &&
      new RegExp(`^(?:${verbs})$`, 'u').test(lead) &&
      !/^(?:为|将|把|对|有|共|重点|至少)$/u.test(lead)
    )
      action = lead;
    rest = rest.slice(lead.length);
  }
  return { rest, action };
}

function withoutTail(words: string): string {
  let rest = words;
  for (let step = 0; step < 12; step++) {
    const shorter = rest.replace(between, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

const isNoun = (words: string): boolean => /\p{Script=Han}{2}|\p{Script=Han}[A-Z]/u.test(words);

/**
 * Reads what the words around a figure say.
 *
 * @param head the words from the clause's or the list's beginning to the figure
 * @param behind the words from the figure to the end of the clause
 * @param per 人/月 of 元/人/月
 * @param isBehindBase true where the figure before it told what it was before: 由68家增加到92家,增加24家
 */
export function readFigureWords(
  head: string,
  behind: string,
  isRate: boolean,
  per: string | null,
  isBehindBase = false,
): FigureWords {
  const scope = per === null ? scopeOf(head) : perWords(per);
  const unscoped = per === null && scope ? head.replace(scope, '') : head;
  const change = (comparedChange.exec(unscoped) ??
    (isRate || isBehindBase ? anyChange.exec(unscoped) : null)) as RegExpExecArray | null;
  const beforeChange = change ? unscoped.slice(0, change.index) : unscoped;
  const shared = change || !isRate ? null : share.exec(beforeChange);
  const beforeShare = shared ? beforeChange.slice(0, shared.index) : beforeChange;
  const totalled = change || shared ? null : total.exec(beforeShare);
  const { rest, action } = withoutLead(beforeShare);
  const plain = withoutTail(totalled ? rest.replace(total, '') : rest);
  const isBehind =
    !change &&
    !shared &&
    isNoun(behind) &&
    !/^(?:左右|以内|之间|以上|以下|的?(?:目标|任务|标准|速度|比例|幅度))/u.test(behind) &&
    (plain === '' || plain.endsWith('等') || (lastVerb.test(plain) && !isRate));
  const noun = (
    isBehind ? behind.replace(/^(?:的|以[^的]{1,12}的)/u, '').replace(doneBehind, '$1') : plain
  ).replace(/^(?:\d{1,3})?周?岁(?:[（(]含[)）])?(?:及?以上|以下)?的?/u, '');
  return {
    noun,
    action,
    ...(scope && { scope }),
    ...(change && { change: change.groups?.way as string }),
    ...(shared && { shareOf: shared.groups?.of as string }),
    ...(totalled && { total: totalled[0] }),
    isBehind,
    behind: isBehind ? behind.length : 0,
  };
}

/** 812名儿童发放生活费: what is done for those that are counted. */
const doneBehind =
  /^(.{2,}?)(?:发放|提供|开展|实施|落实|办理|购买|配备|安装|给予|纳入|建立|进行).*$/u;

/** The words between two marks of a list, each: 机构、散居孤儿 are two. */
export const itemsOf = (words: string): readonly string[] =>
  words
    .split(/[、,，和及与]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** What ends a name that several things share: 保障标准, 培训率. */
const sharedEnd =
  /(?:(?:基本|最低)?(?:生活|保障|供养|养育)?标准|(?:[\p{Script=Han}]{2})?(?:率|占比|比例|比重)|(?:登记|发放|保障|救助|办理|补贴)?(?:人数|户数|数量|总数|件数|资金|金额|对数))$/u;

/**
 * What each figure of 机构、散居孤儿基本生活标准分别为… is of: the things before 分别 in their order.
 * Undefined where they are not as many as the figures, so that nothing says which is whose.
 */
export function nounsOfEach(subject: string, count: number): readonly string[] | undefined {
  const items = itemsOf(subject);
  if (items.length !== count) return undefined;
  const last = items.at(-1) as string;
  const others = items.slice(0, -1);
  const end = sharedEnd.exec(last)?.[0] ?? '';
  // 结婚登记、离婚登记: each is whole.
  if (others.every((each) => each.slice(-2) === last.slice(-2))) return items;
  if (end !== '' && others.some((each) => each.length > 2 && last.length - end.length >= 2)) {
    const first = others[0] as string;
    const stem = last.slice(0, last.length - end.length);
    // 儿童督导员、儿童主任培训率: what is left of the last is a thing like the others.
    if (Math.abs(stem.length - first.length) <= 2)
      return [...others.map((each) => each + end), last];
  }
  // 城市、农村低保标准: the first words of the last stand beside the others.
  const length = (others[0] as string).length;
  if (others.every((each) => each.length === length) && last.length > length + 1) {
    const isLevel = length === 1 && /^[省市县区乡镇村街](?=级)/u.test(last);
    const tail = last.slice(isLevel ? 1 : length);
    return [...others.map((each) => each + tail), last];
  }
  return items.map((each) => (each === last ? last : `${each}${end}`));
}
