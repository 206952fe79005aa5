import { type ByName, byName } from '../../util/by-name.js';

/**
 * Units and measure words (量词) that follow a number, as administrative documents write them.
 * A unit that is missing here does not lose its figure: the quantity is read with the unit null.
 */

/** A unit, and what must not follow it: 12家 counts homes, 12家庭 does not. */
type Unit = readonly [word: string, notBefore: string];

const plain = (...words: string[]): Unit[] => words.map((word) => [word, '']);

/** Money. 元 also stands at the end of longer ones. */
const money = plain(
  ...['元人民币', '人民币', '美元', '欧元', '港元', '港币', '日元', '英镑', '元'],
);

const time: readonly Unit[] = [
  ...plain('个工作日', '工作日', '个小时', '小时', '分钟', '个月', '周岁', '周年', '个季度'),
  ...plain('个学期', '学期', '学时', '课时', '秒', '世纪'),
  ['季度', ''],
  ['年', '级|龄|轻|均|鉴|检|审|报|会|货|关|味|画|俗|华|幼|迈|久'],
  ['月', '份|饼|薪|球|台|子'],
  ['天', '津|水|然|地|宁|府|使|生|才|气|长|台'],
  ['日', '间|照|常|益|报|记|喀|内瓦'],
  ['周', '边|围|密|全|口|转|期|恩|到|末|刊|易|村|庄'],
  ['岁', '月|末'],
];

const measure: readonly Unit[] = [
  ...plain('个百分点', '百分点', '%', '‰', '倍'),
  ...plain('平方米', '平方公里', '立方米', '平方千米', '㎡', 'm2', '公里', '千米', '厘米'),
  ...plain('毫米', '公顷', '千克', '公斤', '毫升', '千瓦时', '千瓦', 'km', 'kg', '℃', '千卡', '里'),
  ['米', '粉|面|糕|兰|线|其'],
  ['亩', ''],
  ['吨', ''],
  ['克', '服|难|拉|隆|勤|己|制|强'],
  ['斤', ''],
  ['升', '级|学|温|值|旗|职|华|降|至|到'],
  ['度', '假|过|量|汛|身|数'],
];

const counting: readonly Unit[] = [
  ...plain('人次', '户次', '场次', '件次', '例次', '家次', '台次', '车次', '班次', '批次', '项次'),
  ...plain('期次', '亩次', '频次', '航次', '人份', '户数', '人年', '人天', '张次', '次人'),
  ['人', '民|口|均|才|社|力|选|士|文|事|间|生|工|道|员'],
  ['名', '称|录|单|牌|额|胜|义|家|优|师|城|镇|人|著|为'],
  ['位', '置|于|居|列|次|移'],
  ['户', '籍|口|外|型|县|均|主'],
  ['张', '家|店|贴|力|开|望'],
  ['个', ''],
  ['家', '庭|长|属|政|具|园|居|装|电|乡|风|国|训|教|畜|常|族'],
  ['处', '室|理|置|罚|长|境|于|方|在|级|分|暑'],
  ['所', '有|属|在|需|谓|长|得|示|辖|述|列'],
  ['座', '谈|位|椅|机|次'],
  ['项', '城|链'],
  ['条', '件|例|款|线|约|目|形|块'],
  ['件', ''],
  ['份', '额|量|子'],
  ['支', '出|持|部|付|援|撑|局|行|教|队伍建|农|边|点|架|配|柱|线|前'],
  ['笔', '试|记|者|录|译|画|名|法'],
  ['单', '位|元|独|个|身|亲|纯|一|据|价|项|方|向|列|设|立'],
  ['对', '象|口|接|于|应|照|标|比|外|策|话|待|手|内|党|各|全|部|重|困|农'],
  ['场', '所|地|馆|景|合|面|院|域|外|内'],
  ['次', '序|日|要|年|数|生|级|于|贫'],
  ['辆', ''],
  ['台', '账|湾|阶|风|式|州|商|胞|侨|历|词'],
  ['套', '餐|路|取|期|牌'],
  ['间', '隔|接|断|距|歇'],
  ['篇', '章|幅'],
  [
    '本',
    '级|市|县|区|年|月|地|人|科|次|省|着|届|职|身|局|部|质|土|村|镇|乡|体|轮|单|条|办|期|周|季|辖|行',
  ],
  ['批', '准|次|评|示|复|发|量|改|判|注'],
  ['轮', '椅|流|换|训|岗|班|胎|廓|值|候|船'],
  ['届', '时|满'],
  ['类', '型|别|似|推'],
  ['种', '类|植|子|养|田|粮|业'],
  ['部', '门|分|委|署|队|长|位|级|属|省|际|件|里|落|局'],
  ['栋', '梁'],
  ['幢', ''],
  ['例', '如|行|会|外|子|假|证|规'],
  ['床', '位|铺|单|头|上'],
  ['期', '间|限|待|末|望|满|初|货|刊|中|内|盼|权'],
  ['款', '项|式|待|物'],
  ['只', '有|要|能|是|需|为|争|顾|会|准|用|可|不'],
  ['头', '部|脑|衔|条|版|发|号|尾|像'],
  ['匹', '配'],
  ['艘', ''],
  ['架', '构|设|空|桥|势'],
  ['根', '据|本|治|源|除|基|植|深|脉'],
  ['块', ''],
  ['片', '区|面|刻|段|警|长|酬'],
  ['颗', '粒'],
  ['枚', '举'],
  ['幅', '度|员|射'],
  ['册', ''],
  ['卷', '入|烟|宗'],
  ['封', '闭|面|建|山|控|存|锁|库|顶|育'],
  ['首', '先|批|次|位|个|届|创|要|都|府|席|问|任|善|家|尾|推'],
  ['则', '是|为'],
  ['起', '来|步|草|到|诉|源|点|飞|义|因|重|居|初|至|止|航|薪|付|用|色|始|实'],
  ['宗', '教|旨|族|祠|亲'],
  ['桩', ''],
  ['排', '名|放|查|序|污|除|涝|水|版|列|头|第|位|行|队|他|忧'],
  ['组', '织|建|成|长|合|团|员|办|别|装|级|内'],
  ['队', '伍|员|长|列|友'],
  ['班', '子|级|组|长|主|车|列|次|会'],
  ['团', '队|体|结|员|委|市|省|县|长|支|总|购|区|圆|聚|组'],
  ['群', '众|体|团|岛|防|租|策|发|落|里|组'],
  ['片次', ''],
  ['趟', ''],
  ['餐', '饮|厅|桌|补|费|食|具|位|馆'],
  ['节', '点|日|约|省|能|气|水|目|假|选|俭|庆|后|前|制|奏|令|育|支|电|流|外|约'],
  ['课', '程|堂|题|时|外|余|表|后|本'],
  ['堂', '食|主|皇'],
  ['讲', '话|座|解|述|授|师|坛|好|究|政|求|学|党|堂|台|习|清'],
  ['棵', ''],
  ['株', '洲'],
  ['盏', ''],
  ['面', '向|对|积|临|试|上|前|谈|广|貌|粉|世|授|子'],
  ['幕', ''],
  ['口', '径|岸|腔|头|号|碑|粮|罩|语|味|述|子|服|袋|才'],
  ['门', '类|户|店|诊|槛|牌|口|前|卫|楼|窗|球|厅|市|源|到'],
  ['把', '握|关|控|脉|好|手|持|党|工|民|全|各|社|这|基|服|住|老|它'],
  ['袋', ''],
  ['箱', ''],
  ['盒', '饭|子'],
  ['瓶', '颈'],
  ['桶', ''],
  ['车', '间|辆|位|站|道|型|库|祸|牌|补'],
  ['步', '骤|伐|行|入|道|调|履|态|走|梯|长'],
  ['折', '扣|旧|算|射|叠'],
  ['县', '域|级|市|区|乡|城|内|直'],
  ['区', '域|间|划|块|级|位|别|县|市|内|直'],
  ['镇', '街|村|域|区'],
  ['乡', '镇|村|贤|土'],
  ['村', '级|民|庄|居|干|务|内|改|镇'],
  [
    '分',
    '钟| *之|别|类|级|期|批|布|析|成|管|局|院|会|公|散|享|数|配|工|区|队|中|组|支|解|步|担|明|层|行|餐|红|清|流|发|片|阶|头|项|段|开|离|众|化|歧|秒',
  ],
];

const all: readonly Unit[] = [...money, ...time, ...measure, ...counting];

/** Every unit that is known, as the documents write it. */
export const quantityUnits: readonly string[] = all.map(([word]) => word);

/** Measure words of what comes in whole numbers: there is no 4.94个. */
export const countingUnits: ReadonlySet<string> = new Set(counting.map(([word]) => word));

/** Units of time: 以内 may be said as 内 behind them, and half of one is written behind it (三年半). */
export const timeUnits: ReadonlySet<string> = new Set([...time.map(([word]) => word), '个工作日']);

/** Units that half of is written behind: 两米半, 三年半. */
export const halvedUnits: ReadonlySet<string> = new Set([
  ...timeUnits,
  ...['个', '吨', '米', '斤', '公斤', '亩', '公里', '里', '升', '倍', '平方米', '元', '岁'],
]);

/** Smaller units that go on after a greater one: 五元三毛, 1小时30分钟 are one amount in two. */
export const smallerUnits: Readonly<ByName<RegExp>> = byName({
  元: /^(?:[\d零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖]+(?:角|毛|分(?!别|之|钟)))+/u,
  块: /^(?:[\d零一二两三四五六七八九十]+(?:角|毛|分))+/u,
  个: /^[百千万亿]/u,
  美元: /^又?[\d零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖]+美分/u,
  小时: /^又?[\d零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖]+(?:分钟|分|刻)/u,
  个小时: /^又?[\d零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖]+(?:分钟|分|刻)/u,
  分钟: /^[\d零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖]+秒/u,
  年: /^又?[\d零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖]+个月/u,
  岁: /^又?[\d零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖]+个月/u,
  周岁: /^又?[\d零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖]+个月/u,
  个月: /^又?[\d零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖]+(?:天|日)/u,
});

/** Words that make a Chinese numeral before them count, and are no unit: 五大行动, 四级网络. */
export const quantityClassifiers = ['大', '级', '系列'] as const;

const alternatives = (units: readonly Unit[]): string =>
  [...units]
    .sort(([one], [other]) => other.length - one.length)
    .map(([word, notBefore]) => (notBefore === '' ? word : `${word}(?!${notBefore})`))
    .join('|');

const unitPattern = new RegExp(alternatives(all), 'y');
/** 元/人/月, 元/人·月, 元每人每月: by what money is counted. */
const perPattern =
  /(?: ?[/／] ?(?:人|户|月|年|日|天|床|次|平方米|张|亩|生|家|个|小时)(?: ?[/／·•] ?(?:人|月|年|日|天|次))?|每(?:人|户|月|年|日|天|次|床)(?:每(?:人|月|年|日|天|次))?(?! ?[\d一二两三四五六七八九十百千近约不超至]))/y;
const spaces = /[ \u00a0\u2009\u202f]/;

export interface UnitMatch {
  readonly unit: string;
  /** 人/月 in 865元/人/月, without blanks; null where the unit stands alone. */
  readonly per: string | null;
  /** Offset of the unit itself, behind a blank. */
  readonly start: number;
  readonly end: number;
}

/** The unit at an offset; one blank may stand before it where the number is of Arabic digits. */
export function unitAt(text: string, offset: number, mayBeApart: boolean): UnitMatch | undefined {
  const start = mayBeApart && spaces.test(text[offset] ?? '') ? offset + 1 : offset;
  unitPattern.lastIndex = start;
  const unit = unitPattern.exec(text)?.[0];
  if (unit === undefined) return undefined;
  perPattern.lastIndex = start + unit.length;
  const per = unit.endsWith('元') ? perPattern.exec(text)?.[0] : undefined;
  return {
    unit,
    per: per === undefined ? null : per.replace(/[ 每]/gu, '').replace(/^[/／]/u, ''),
    start,
    end: start + unit.length + (per?.length ?? 0),
  };
}
