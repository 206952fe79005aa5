import type { Comparator } from '../ontology.js';

/** What words around a number say of it, or `unclear`: then there is no reading. */
export type Said = Comparator | 'unclear';

/** What a comparator becomes where a word before it turns it round: 不得超过 is LTE. */
const turned: Readonly<Partial<Record<Comparator, Comparator>>> = {
  GT: 'LTE',
  LT: 'GTE',
  EQ: 'LT',
};

const negators =
  '不允许|不得|不能|不可|不应|不会|不宜|不准|不许|不再|不要|未能|未曾|尚未|并未|从未|仍未|还未|没有|没能|未|没';
/** Words after which a comparator may be meant either way: they are not read. */
const doubtful = '避免|防止|严禁|禁止|严防|杜绝|难以|无法|不是|并非|是否';

/** Words right before a number. What must not stand before the word keeps other words out (签约). */
const words: readonly (readonly [word: string, says: Comparator, notBehind?: string])[] = [
  ['不低于', 'GTE'],
  ['不少于', 'GTE'],
  ['不小于', 'GTE'],
  ['不下于', 'GTE'],
  ['至少', 'GTE'],
  ['最少', 'GTE'],
  ['起码', 'GTE'],
  ['≥', 'GTE'],
  ['≧', 'GTE'],
  ['⩾', 'GTE'],
  ['≮', 'GTE'],
  ['>=', 'GTE'],
  ['=>', 'GTE'],
  ['不超过', 'LTE'],
  ['不超出', 'LTE'],
  ['不超', 'LTE'],
  ['不逾', 'LTE'],
  ['不高于', 'LTE'],
  ['不多于', 'LTE'],
  ['不大于', 'LTE'],
  ['不突破', 'LTE'],
  ['至多', 'LTE'],
  ['最多', 'LTE'],
  ['≤', 'LTE'],
  ['≦', 'LTE'],
  ['⩽', 'LTE'],
  ['≯', 'LTE'],
  ['<=', 'LTE'],
  ['=<', 'LTE'],
  ['不止', 'GT'],
  ['不只', 'GT'],
  ['超过', 'GT'],
  ['超出', 'GT'],
  ['突破', 'GT'],
  ['高于', 'GT'],
  ['多于', 'GT'],
  ['大于', 'GT'],
  ['超', 'GT', '反高赶'],
  ['逾', 'GT', '愈'],
  ['>', 'GT', '-=<'],
  ['低于', 'LT'],
  ['少于', 'LT'],
  ['小于', 'LT'],
  ['不足', 'LT'],
  ['不到', 'LT'],
  ['不满', 'LT'],
  ['未满', 'LT'],
  ['接近', 'LT'],
  ['将近', 'LT'],
  ['逼近', 'LT'],
  ['近', 'LT', '附邻最靠亲远就临新相贴切毗走拉浅晋'],
  ['<', 'LT', '->='],
  ['~', 'APPROX', '\\d%一二两三四五六七八九十百千万亿'],
  ['大约', 'APPROX'],
  ['大概', 'APPROX'],
  ...['为', '占', '有', '需', '合', '计', '用'].map((verb) => [`约${verb}`, 'APPROX'] as const),
  ['约', 'APPROX', '签预公条节集邀违特制合誓契毁履解简相隐和守'],
  ['达到', 'EQ'],
  ['达', 'EQ', '到表发送传抵直转下通敏触雷'],
];

const or = ' ?(?:或者?|、|及|和|与|/) ?';
const equal = '(?:等于|达到|持平|=)';

/** 大于等于, 高于或等于, 达到或超过: a bound that is met too where the figure is reached. */
const orEqual = (bounds: string): string =>
  `(?:(?:${bounds})(?:${or}${equal}|等于)|${equal}${or}(?:${bounds})|等于(?:${bounds}))`;
const greater = '大于|高于|多于|超过|超出|>';
const smaller = '小于|低于|少于|不足|<';
const [orMore, orLess] = [orEqual(greater), orEqual(smaller)];

const wordPattern = [
  orMore,
  orLess,
  ...[...words]
    .sort(([one], [other]) => other.length - one.length)
    .map(([word, , notBehind]) => (notBehind === undefined ? word : `(?<![${notBehind}])${word}`)),
].join('|');

const before = new RegExp(
  `(?<turn>${doubtful}|${negators})?(?<word>${wordPattern})(?:了|到|至|为|是|在|有)?(?:力争|争取|达到|达)?[ ]?$`,
  'u',
);
/** 至少建成2所, 不低于年度预算的80%: words stand between the comparator and its number. */
const apart =
  /(?<turn>不得|不能|不可|不应|未)?(?<word>至少|最少|至多|最多|不少于|不低于|不超过|不高于|少于|低于|超过|高于)(?<between>\p{Script=Han}{1,4}|\p{Script=Han}{1,10}的)$/u;
/** 满60周岁: of ages and stretches of time only. */
const full = /(?<![圆期届充饱爆客住坐占任丰美不未])(?:年满|已满|满)$/u;
/** 最高500元 may be a ceiling or the highest of several; 不大于等于3户 may deny both words or one. */
const eitherWay = new RegExp(
  `(?:(?<!${greater}|${smaller})${or}等于|不(?:等于|${orMore}|${orLess}|[≥≤≧≦⩾⩽])|[<>] = ?|(?<![超经通透越路胜])过|最高|最低|上限|下限|封顶线?|起付线?|零下|负增长)(?:为|达|达到)?[ ]?$`,
  'u',
);
/** ±3%, 上下浮动3%: to both sides of something, and so no figure of one sign. */
const bothSides =
  /(?:正[、/或和]?负|[±∓]|\+ ?\/? ?[-−–]|(?:上下|增减|加减)(?:浮动|波动)?|(?:浮动|波动)(?:幅度)?)(?:为|各|达|达到|在)?[ ]?$/u;
/** 近三年: the last three years, or nearly three. */
const recent = /(?<![附邻最靠亲远就临新相贴切毗走拉浅接将])近$/u;
const anywhere = new RegExp(`(?<turn>${doubtful}|${negators})?(?<word>${wordPattern})`, 'u');

export interface PrefixMatch {
  readonly says: Said;
  /** Offset at which the words begin. */
  readonly start: number;
}

const isOrMore = new RegExp(`^${orMore}$`, 'u');

/** What a word of `wordPattern` says: one of the list, or two that are joined. */
const saysOf = (word: string): Comparator =>
  words.find(([each]) => each === word)?.[1] ?? (isOrMore.test(word) ? 'GTE' : 'LTE');

function turn(says: Comparator, by: string | undefined, word: string): Said {
  if (by === undefined) return says;
  if (new RegExp(`^(?:${doubtful})$`, 'u').test(by)) return 'unclear';
  if (word === '近' || word.endsWith('近') || says === 'APPROX') return 'unclear';
  return turned[says] ?? 'unclear';
}

/**
 * What the words before a number say of it.
 *
 * @param head the text up to the number
 * @param unit the number's unit, as 近三年 and 满三年 speak of time
 * @param own true where all of the text is known to be about this number (an annotation's `text`)
 */
export function prefixOf(
  head: string,
  { isTime, own }: { readonly isTime: boolean; readonly own: boolean },
): PrefixMatch | undefined {
  const doubt = eitherWay.exec(head) ?? bothSides.exec(head);
  if (doubt) return { says: 'unclear', start: doubt.index };
  if (isTime) {
    const since = recent.exec(head);
    if (since) return { says: 'unclear', start: since.index };
    const reached = full.exec(head);
    if (reached) return { says: 'GTE', start: reached.index };
  }
  const found = before.exec(head);
  // 上下浮动不超过3%
  const sides = found && bothSides.exec(head.slice(0, found.index));
  if (sides) return { says: 'unclear', start: sides.index };
  if (found) return matchOf(found);
  const between = apart.exec(head);
  if (between && !/[零一二两三四五六七八九十百千万]/u.test(between.groups?.between ?? '')) {
    const { word, between: middle } = between.groups as { word: string; between: string };
    const isBound = /^(?:至|最|不)/u.test(word) || between.groups?.turn !== undefined;
    // 超过全省平均水平3个百分点 tells a distance, and no bound.
    const isDistance = !middle.endsWith('的') && /平均|水平|同期|上年|去年/u.test(middle);
    if (isDistance) return undefined;
    if (isBound) return matchOf(between);
  }
  const somewhere = own ? anywhere.exec(head) : null;
  return somewhere ? matchOf(somewhere) : undefined;
}

function matchOf(found: RegExpExecArray): PrefixMatch {
  const { turn: by, word } = found.groups as { turn?: string; word: string };
  return { says: turn(saysOf(word), by, word), start: found.index };
}

/** 及以上, 或者以下, (含)以上, (含60周岁)以上. */
const joined = String.raw`(?:及其?|或者?|\((?<without>不)?含[^()]{0,8}\)|含)?`;
const joinedBehind = String.raw`(?:\((?<withoutBehind>不)?含[^()]{0,8}\))?`;
const suffixPattern = new RegExp(
  [
    ` ?(?:${joined}(?:(?<up>以上)|(?<down>以下|以内|之内))${joinedBehind}`,
    '(?<around>左右|上下(?!游|级|班|联|楼|车|文|浮|级|一|功|衔))',
    '(?<over>有余|出头|开外|强(?=$|[，。；、,;]))',
    '之多',
    String.raw`(?<open>之下|之上|或者?更(?:多|少|高|低)|(?= ?(?:[±∓]|正负\d|\+ ?\/? ?[-−–] ?\d)))`,
    '(?<inside>内(?!部|外|容|设|蒙|科|地|陆|在|涵|生|控|审|需|化|循|置|河|销|存|江|网|业|心)))',
  ].join('|'),
  'y',
);

export interface SuffixMatch {
  /** Undefined where the words say nothing of it. */
  readonly says: Said | undefined;
  readonly end: number;
}

/** What the words behind a number and its unit say of it. */
export function suffixAt(
  text: string,
  offset: number,
  isBounded: boolean,
): SuffixMatch | undefined {
  suffixPattern.lastIndex = offset;
  const match = suffixPattern.exec(text);
  if (!match) return undefined;
  const { up, down, around, over, inside, open, without, withoutBehind } = match.groups as Readonly<
    Record<string, string | undefined>
  >;
  const isWithout = (without ?? withoutBehind) !== undefined;
  if (inside !== undefined && !isBounded) return undefined;
  const end = offset + match[0].length;
  if (open !== undefined) return { says: 'unclear', end };
  if (up !== undefined) return { says: isWithout ? 'GT' : 'GTE', end };
  if (down !== undefined || inside !== undefined) return { says: isWithout ? 'LT' : 'LTE', end };
  if (around !== undefined) return { says: 'APPROX', end };
  return { says: over === undefined ? undefined : 'GT', end };
}

/**
 * One comparator of what stands before the number, behind it, and in it (余, 多); `unclear` where
 * they speak against each other: 近3000人以上.
 */
export function combined(prefix: Said | undefined, suffix: Said | undefined, more: boolean): Said {
  if (prefix === 'unclear' || suffix === 'unclear') return 'unclear';
  const said = [prefix === 'EQ' ? undefined : prefix, suffix, more ? ('GT' as const) : undefined];
  const distinct = [...new Set(said.filter((each) => each !== undefined))];
  if (distinct.length > 1) return 'unclear';
  return distinct[0] ?? 'EQ';
}
