import type { Comparator, MeasureBasis, MeasurementPeriod } from './ontology.js';
import { labelOfPeriod, type Period } from './period.js';

/** The parts of a measurement that decide whether it may be compared with another. */
export interface Comparable extends Period {
  readonly id: string;
  readonly kind: 'target' | 'result';
  readonly cityId: string;
  readonly year: number;
  /** Null where the source withholds it. */
  readonly value: number | null;
  readonly unit: string;
  readonly basis: MeasureBasis;
  /** Why the words leave the basis open; null where they do not. */
  readonly basisDoubt: string | null;
  readonly comparator: Comparator;
  /** What one unit applies to (每个镇街); null for the whole city. */
  readonly scope: string | null;
  /** Of the indicator; null where it does not say one. */
  readonly population: string | null;
}

export const cautionCodes = [
  'UNIT',
  'BASIS',
  'COMPARATOR',
  'SCOPE',
  'POPULATION',
  'PERIOD',
  'WITHHELD',
  'DOUBTFUL_BASIS',
] as const;
export type CautionCode = (typeof cautionCodes)[number];

/** Why values must not be set side by side without a word (提示). */
export interface Caution {
  readonly code: CautionCode;
  /** The unlike values, in the order in which they occur; none where figures are withheld. */
  readonly values: readonly string[];
  /** The measurements that it is about, in the order given. */
  readonly measurementIds: readonly string[];
  /** In English: `Units differ: 张 (Qufu 2023 target); 个 (Taizhou 2023 target).` */
  readonly message: string;
  /** In Chinese: `单位不同:张(曲阜市2023年目标);个(泰州市2023年目标)。` */
  readonly messageZh: string;
}

/** What a city is called in the messages of cautions. */
export interface CityNames {
  readonly name: string;
  /** Null where it has none: then the other is said in English, too. */
  readonly nameEn: string | null;
}

/** A value in the words of either language. */
interface Words {
  readonly value: string;
  readonly zh: string;
}

const basesZh: Readonly<Record<MeasureBasis, string>> = {
  INCREMENT: '新增',
  STOCK: '累计',
  RATE: '比率',
  AMOUNT: '金额',
};
const comparatorsZh: Readonly<Record<Comparator, string>> = {
  EQ: '等于',
  GTE: '不少于',
  GT: '超过',
  LTE: '不超过',
  LT: '不足',
  APPROX: '约',
  RANGE: '区间',
};
const periodsZh: Readonly<Record<Exclude<MeasurementPeriod, 'OTHER'>, string>> = {
  YEAR: '全年',
  FIRST_HALF: '上半年',
  SECOND_HALF: '下半年',
  UNSTATED: '未说明',
};

const periodZh = ({ period, periodStart, periodEnd }: Period): string =>
  period === 'OTHER' ? `${periodStart ?? '未说明'}至${periodEnd ?? '未说明'}` : periodsZh[period];

const asWritten = (value: string): Words => ({ value, zh: value });

interface Aspect {
  readonly code: CautionCode;
  readonly en: string;
  readonly zh: string;
  readonly read: (each: Comparable) => Words;
}

const aspects: readonly Aspect[] = [
  { code: 'UNIT', en: 'Units', zh: '单位', read: ({ unit }) => asWritten(unit) },
  {
    code: 'BASIS',
    en: 'Bases',
    zh: '计量口径',
    read: ({ basis }) => ({ value: basis, zh: basesZh[basis] }),
  },
  {
    code: 'COMPARATOR',
    en: 'Comparators',
    zh: '比较方式',
    read: ({ comparator }) => ({ value: comparator, zh: comparatorsZh[comparator] }),
  },
  {
    code: 'SCOPE',
    en: 'Scopes',
    zh: '适用范围',
    read: ({ scope }) =>
      scope === null ? { value: 'the whole city', zh: '全市' } : asWritten(scope),
  },
  {
    code: 'POPULATION',
    en: 'Populations',
    zh: '统计范围',
    read: ({ population }) =>
      population === null ? { value: 'not said', zh: '未说明' } : asWritten(population),
  },
  {
    code: 'PERIOD',
    en: 'Periods',
    zh: '时段',
    read: (each) => ({ value: labelOfPeriod(each), zh: periodZh(each) }),
  },
];

/** What would be warned of, without the words: none where measurements may be set side by side. */
export const cautionCodesOf = (measurements: readonly Comparable[]): CautionCode[] => [
  ...aspects
    .filter(({ read }) => groupByValue(measurements, read).length > 1)
    .map(({ code }) => code),
  ...(measurements.some(isWithheld) ? (['WITHHELD'] as const) : []),
  ...(measurements.some(isDoubtful) ? (['DOUBTFUL_BASIS'] as const) : []),
];

const isWithheld = ({ value }: Comparable): boolean => value === null;
const isDoubtful = ({ basisDoubt }: Comparable): boolean => basisDoubt !== null;

/**
 * Why measurements must not be set side by side without a word; none where they may.
 *
 * @param namesOf what a city is called, by its id
 */
export function cautionsOf(
  measurements: readonly Comparable[],
  namesOf: (cityId: string) => CityNames,
): Caution[] {
  const said = labelsBy(namesOf);
  return cautionCodesOf(measurements).map((code) => {
    const aspect = aspects.find((each) => each.code === code);
    if (aspect) return ofUnlike(aspect, measurements, said);
    return code === 'WITHHELD'
      ? ofWithheld(measurements.filter(isWithheld), said)
      : ofDoubtful(measurements.filter(isDoubtful), said);
  });
}

function ofUnlike(
  { code, en, zh, read }: Aspect,
  measurements: readonly Comparable[],
  said: Labels,
): Caution {
  const groups = groupByValue(measurements, read);
  return {
    code,
    values: groups.map(({ words }) => words.value),
    measurementIds: idsOf(measurements),
    message: `${en} differ: ${groups.map(({ words, of }) => `${words.value} (${said.en(of)})`).join('; ')}.`,
    messageZh: `${zh}不同:${groups.map(({ words, of }) => `${words.zh}(${said.zh(of)})`).join(';')}。`,
  };
}

const ofWithheld = (withheld: readonly Comparable[], said: Labels): Caution => ({
  code: 'WITHHELD',
  values: [],
  measurementIds: idsOf(withheld),
  message: `Figures are withheld by the source: ${said.en(withheld)}.`,
  messageZh: `原文未公开数值:${said.zh(withheld)}。`,
});

const ofDoubtful = (doubtful: readonly Comparable[], said: Labels): Caution => ({
  code: 'DOUBTFUL_BASIS',
  values: [...new Set(doubtful.map(({ basisDoubt }) => basisDoubt as string))],
  measurementIds: idsOf(doubtful),
  message: `Bases are open, a running total or new: ${said.en(doubtful)}.`,
  messageZh: `原文未说明是累计还是新增:${said.zh(doubtful)}。`,
});

/** Measurements in words, each of which is said once. */
interface Labels {
  readonly en: (measurements: readonly Comparable[]) => string;
  readonly zh: (measurements: readonly Comparable[]) => string;
}

function labelsBy(namesOf: (cityId: string) => CityNames): Labels {
  const en = ({ cityId, year, kind }: Comparable): string => {
    const { name, nameEn } = namesOf(cityId);
    return `${nameEn ?? name} ${year} ${kind}`;
  };
  const zh = ({ cityId, year, kind }: Comparable): string =>
    `${namesOf(cityId).name}${year}年${kind === 'target' ? '目标' : '完成情况'}`;
  return {
    en: (measurements) => [...new Set(measurements.map(en))].join(', '),
    zh: (measurements) => [...new Set(measurements.map(zh))].join('、'),
  };
}

const idsOf = (measurements: readonly Comparable[]): string[] => measurements.map(({ id }) => id);

interface Group {
  readonly words: Words;
  readonly of: Comparable[];
}

/** The measurements by the value that each has, in the order in which values occur. */
function groupByValue(
  measurements: readonly Comparable[],
  read: (each: Comparable) => Words,
): Group[] {
  const groups = new Map<string, Group>();
  for (const each of measurements) {
    const words = read(each);
    const group = groups.get(words.value);
    if (group) group.of.push(each);
    else groups.set(words.value, { words, of: [each] });
  }
  return [...groups.values()];
}
