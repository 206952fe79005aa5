import type { MeasureBasis } from '../src/model/ontology.js';

/** What the synthetic documents speak of: the words are those of real work plans, their combination is chance. */

export const areaNames = [
  ['elderly-care', '养老服务'],
  ['assistance', '社会救助'],
  ['child-welfare', '儿童福利'],
  ['disability', '残疾人福利'],
  ['charity', '慈善事业'],
  ['social-work', '社会工作'],
  ['volunteering', '志愿服务'],
  ['organizations', '社会组织'],
  ['communities', '社区治理'],
  ['villages', '村务公开'],
  ['marriage', '婚姻登记'],
  ['adoption', '收养登记'],
  ['funerals', '殡葬管理'],
  ['place-names', '地名管理'],
  ['boundaries', '区划界线'],
  ['vagrants', '流浪救助'],
  ['lottery', '福利彩票'],
  ['smart', '智慧民政'],
] as const;

export interface IndicatorWords {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly basis: MeasureBasis;
  /** Place in `areaNames`. */
  readonly area: number;
}

const countable = [
  ['床位', '张', 'INCREMENT'],
  ['站点', '处', 'STOCK'],
  ['覆盖率', '%', 'RATE'],
  ['资金', '元', 'AMOUNT'],
] as const;

/** Sixty indicators: three or four in each area. */
export const indicatorWords: readonly IndicatorWords[] = Array.from({ length: 60 }, (_, at) => {
  const area = at % areaNames.length;
  const [suffix, unit, basis] = countable[
    Math.floor(at / areaNames.length)
  ] as (typeof countable)[number];
  const [key, name] = areaNames[area] as (typeof areaNames)[number];
  return { key: `${key}-${basis.toLowerCase()}`, name: `${name}${suffix}`, unit, basis, area };
});

const cityFirst = [...'安宁临海长清东明南平北川西昌新泰永康武定昌乐广德高阳金城'];
const citySecond = [...'州阳山江城原林川口陵丰兴源溪浦港泽梁关台'];

/** A name for each number below 560. */
export const cityName = (at: number): string =>
  `${cityFirst[at % cityFirst.length]}${citySecond[Math.floor(at / cityFirst.length)]}市`;

/** How many cities there are names for. */
export const mostCities = cityFirst.length * citySecond.length;

export const officeNames = ['办公室', '养老服务科', '社会救助科', '儿童福利科', '基层政权科'];
export const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
export const givenNames = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚'];
export const brandFirst = [...'青暖孝善福安和康乐爱'];
export const brandSecond = [
  '暖阳',
  '同行',
  '伴老',
  '助困',
  '邻里',
  '家园',
  '守望',
  '连心',
  '春风',
  '聚力',
];
export const programFirst = [
  '银龄',
  '幸福',
  '阳光',
  '暖心',
  '惠民',
  '乐龄',
  '康养',
  '春苗',
  '同心',
  '安居',
];
export const programMiddle = [
  '助餐',
  '助浴',
  '探访',
  '改造',
  '提升',
  '示范',
  '培育',
  '关爱',
  '救助',
  '下乡',
];
export const programLast = [
  ['工程', 'PROJECT'],
  ['行动', 'ACTION'],
  ['试点', 'PILOT'],
  ['计划', 'FRAMEWORK'],
  ['平台', 'PLATFORM'],
] as const;
