import type {
  Pointed,
  PointedDuty,
  PointedName,
  PointedNumber,
} from '../../../src/extract/second-reader/reader.js';

/** Of a city that does not exist. */
export const text = [
  '云江市民政局2025年工作要点',
  '云江市民政局将坚持以人民为中心的发展思想,认真履行基本民生保障、基层社会治理、基本社会服务等职责,推动民政事业发展。',
  '一、养老服务',
  '新建家庭养老床位500张以上,改造养老机构12家,培训护理员800人次,新增助餐点36处。',
  '打造“云江颐养”品牌,开展“暖冬守护”行动,落实《云江市养老服务条例》。',
  '二、社会救助',
  '确保发放救助金1300万元,城市低保标准由728元提高到735元,涉及三个街道。',
  '在政务大厅开设五个服务专区。联系人电话13912345678,已核对。',
].join('\n');

const no = {
  indicator: null,
  unitOf: null,
  scope: null,
  due: null,
  period: null,
  partOf: null,
  completionRateOf: null,
  program: null,
  doubt: null,
};
export const number = (
  line: number,
  quote: string,
  words: string,
  indicator: string | null,
  rest: Partial<PointedNumber> = {},
): PointedNumber => ({ ...no, line, quote, text: words, role: 'target', indicator, ...rest });
export const named = (
  line: number,
  quote: string,
  name: string,
  kind: PointedName['kind'],
): PointedName => ({
  line,
  quote,
  name,
  kind,
  action: null,
  partOf: null,
  sameAs: null,
  doubt: null,
});
export const duty = (
  line: number,
  quote: string,
  role: PointedDuty['role'],
  ...parties: string[]
): PointedDuty => ({ line, quote, role, parties, covers: 'item' });

/** What a reader who makes no mistake says of the text. */
export const right: Pointed = {
  numbers: [
    number(4, '新建家庭养老床位500张以上', '500张以上', '家庭养老床位'),
    number(4, '改造养老机构12家', '12家', '养老机构'),
    number(4, '培训护理员800人次', '800人次', '护理员'),
    number(4, '新增助餐点36处', '36处', '助餐点'),
    number(7, '确保发放救助金1300万元', '1300万元', '救助金'),
    number(7, '城市低保标准由728元提高到735元', '735元', '城市低保标准'),
  ],
  names: [
    named(1, '云江市民政局', '云江市民政局', 'department'),
    named(5, '打造“云江颐养”品牌', '云江颐养', 'brand'),
    named(5, '开展“暖冬守护”行动', '“暖冬守护”行动', 'program'),
    named(5, '落实《云江市养老服务条例》', '云江市养老服务条例', 'policy'),
  ],
  responsibilities: [],
  verdicts: [],
};

/** The part of what is pointed at that stands in the lines of a question. */
export function about(user: string, pointed: Pointed): Pointed {
  const lines = new Set(
    [...(user.split('Lines:\n')[1] ?? '').matchAll(/^(\d+)\| /gm)].map(([, at]) => Number(at)),
  );
  const isOpen = user.includes('\nOpen items.');
  const own = <Item extends { readonly line: number }>(items: readonly Item[]): Item[] =>
    isOpen ? [] : items.filter(({ line }) => lines.has(line));
  return {
    numbers: own(pointed.numbers),
    names: own(pointed.names),
    responsibilities: own(pointed.responsibilities),
    verdicts: isOpen ? pointed.verdicts : [],
  };
}

/** A copy with one entry of a list changed. */
export const withNumber = (
  at: number,
  change: Partial<PointedNumber>,
  pointed: Pointed = right,
): Pointed => ({
  ...pointed,
  numbers: pointed.numbers.map((each, index) => (index === at ? { ...each, ...change } : each)),
});
