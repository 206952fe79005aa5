/** In what two indicators of one family can differ. */
export const indicatorAspects = [
  'OBJECT',
  'POPULATION',
  'ACTION',
  'UNIT',
  'BASIS',
  'SCOPE',
] as const;
export type IndicatorAspect = (typeof indicatorAspects)[number];

/** What an indicator says of itself in each aspect; null where it does not say. */
export interface IndicatorTraits {
  /** What one unit of it is: 床位, 机构, 人员. */
  readonly object: string | null;
  /** Of whom or what. */
  readonly population: string | null;
  /** What is done to it: 新建, 改造, 累计. */
  readonly action: string | null;
  readonly unit: string;
  readonly basis: string;
  /** What one unit of its targets and results applies to: 每个市(区). */
  readonly scopes: readonly string[];
}

/** One thing in which two indicators differ, with what each has. */
export interface IndicatorDifference {
  readonly aspect: IndicatorAspect;
  readonly here: string | null;
  readonly there: string | null;
}

const readAspect: Readonly<Record<IndicatorAspect, (traits: IndicatorTraits) => string | null>> = {
  OBJECT: ({ object }) => object,
  POPULATION: ({ population }) => population,
  ACTION: ({ action }) => action,
  UNIT: ({ unit }) => unit,
  BASIS: ({ basis }) => basis,
  SCOPE: ({ scopes }) => (scopes.length === 0 ? null : [...scopes].sort().join('、')),
};

/**
 * What tells two indicators of one family apart: 新增护理型养老床位 and 家庭养老床位 differ in POPULATION,
 * 护理型养老 here and 家庭养老 there. Words are compared as they are written; there is no score.
 */
export const differencesBetween = (
  here: IndicatorTraits,
  there: IndicatorTraits,
): IndicatorDifference[] =>
  indicatorAspects
    .map((aspect) => ({
      aspect,
      here: readAspect[aspect](here),
      there: readAspect[aspect](there),
    }))
    .filter((difference) => difference.here !== difference.there);
