import type { Figure } from './measurements.js';

/** What a text says of its figures itself: that one is the sum of others, or what share or change it is. */
export type SumKind = 'PARTS' | 'COLUMN' | 'COMPLETION' | 'CHANGE';

/** One calculation over figures of a draft: where it agrees it is a second witness of each. */
export interface Sum {
  readonly kind: SumKind;
  readonly agrees: boolean;
  readonly figures: readonly Figure[];
  /** The calculation with its numbers: 5 + 7 = 12, and 12 is stated. */
  readonly message: string;
}

const shown = (value: number): string => String(Number(value.toPrecision(10)));

/** How far a figure may be from what was counted, as it is written: 5.2万 is within 500 of it. */
function slackOf({ value, text }: Pick<Figure, 'value' | 'text'>): number {
  const digits = /(\d[\d,，]*)(?:\.(\d+))?/.exec(text);
  if (!digits || value === null) return 0;
  const written = Number(`${digits[1]?.replace(/[,，]/g, '')}.${digits[2] ?? 0}`);
  const multiple = written === 0 ? 1 : Math.abs(value / written);
  const step = multiple * 10 ** -(digits[2]?.length ?? 0);
  return step === 1 && Number.isInteger(value) ? 0 : step / 2;
}

type Known = Figure & { readonly value: number };
/** Figures that say how many, and not that there are more or less. */
const isExact = (figure: Figure | undefined): figure is Known =>
  figure?.value != null && figure.comparator === 'EQ';

const isSame = (one: Figure, other: Figure): boolean =>
  one.unit === other.unit && one.scope === other.scope && one.noun === other.noun;

/** Every calculation that the figures of a text allow. */
export function sumsOf(figures: readonly Figure[]): readonly Sum[] {
  return [
    ...partsOf(figures),
    ...columnsOf(figures),
    ...figures.flatMap((figure) => completionOf(figure) ?? []),
    ...figures.flatMap((figure) => changeOf(figure, figures) ?? []),
  ];
}

/** Parts (其中) that come to more than their whole, or to all of it; less than all may leave some unsaid. */
function partsOf(figures: readonly Figure[]): readonly Sum[] {
  const byWhole = new Map<Figure, Known[]>();
  for (const figure of figures)
    if (figure.partOf && isExact(figure) && isExact(figure.partOf))
      byWhole.set(figure.partOf, [...(byWhole.get(figure.partOf) ?? []), figure]);
  return [...byWhole].flatMap(([whole, parts]): Sum[] => {
    if (parts.length < 2) return [];
    return sumOf('PARTS', whole as Known, parts, false);
  });
}

/** Rows of a table that come to the row of its total (合计). */
function columnsOf(figures: readonly Figure[]): readonly Sum[] {
  const columns = new Map<string, Figure[]>();
  for (const figure of figures)
    if (figure.column !== undefined)
      columns.set(figure.column, [...(columns.get(figure.column) ?? []), figure]);
  return [...columns.values()].flatMap((column) => {
    const totals = column.filter(({ isTotal }) => isTotal);
    const rows = column.filter(({ isTotal, partOf }) => !isTotal && !partOf);
    const [total] = totals;
    if (totals.length !== 1 || rows.length < 2 || total?.basis === 'RATE') return [];
    if (!isExact(total) || !rows.every(isExact)) return [];
    return sumOf('COLUMN', total, rows as Known[], true);
  });
}

function sumOf(kind: SumKind, whole: Known, parts: readonly Known[], isAll: boolean): Sum[] {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const slack = [whole, ...parts].reduce((all, each) => all + slackOf(each), 0);
  const agrees = Math.abs(sum - whole.value) <= slack + 1e-9;
  if (!agrees && !isAll && sum < whole.value) return [];
  const told = `${parts.map(({ value }) => shown(value)).join(' + ')} = ${shown(sum)} ${whole.unit}`;
  return [
    {
      kind,
      agrees,
      figures: [whole, ...parts],
      message: agrees
        ? `${told}, as stated.`
        : `${told}, but ${shown(whole.value)} is stated as the ${kind === 'PARTS' ? 'whole' : 'total'} (${whole.noun}).`,
    },
  ];
}

/** The stated rate of completion (完成率) is result over target. */
function completionOf(result: Figure): Sum | undefined {
  const { target, completionRate } = result;
  if (completionRate === undefined || !isExact(result) || target?.value == null) return undefined;
  if (target.value === 0 || target.unit !== result.unit || target.comparator === 'RANGE')
    return undefined;
  const rate = (result.value / target.value) * 100;
  const slack =
    rate * (slackOf(result) / Math.max(result.value, 1e-9) + slackOf(target) / target.value) +
    slackOf({ value: completionRate, text: String(completionRate) }) +
    (Number.isInteger(completionRate) ? 0.5 : 0);
  const agrees = Math.abs(rate - completionRate) <= slack + 1e-9;
  const told = `${shown(result.value)} of ${shown(target.value)} ${result.unit} is ${rate.toFixed(1)} %`;
  return {
    kind: 'COMPLETION',
    agrees,
    figures: [result, target],
    message: agrees
      ? `${told}, as stated.`
      : `${told}, but ${shown(completionRate)} % is stated (完成率).`,
  };
}

/** 由700元提高到760元,增长8.6%: level, base and change fit. */
function changeOf(change: Figure, figures: readonly Figure[]): Sum | undefined {
  const { level } = change;
  if (change.change === undefined || !isExact(change) || !isExact(level)) return undefined;
  const before = figures.find(
    (one) => one !== level && isSame(one, level) && one.time.year === level.time.year - 1,
  );
  const base = level.base ?? (isExact(before) ? before : undefined);
  if (!base || base.value === 0) return undefined;
  const difference = level.value - base.value;
  const isShare = change.unit === '%';
  const isPoints = /百分点$/u.test(change.unit);
  if (isPoints ? level.unit !== '%' : !isShare && change.unit !== level.unit) return undefined;
  // 10 % of a share may be meant as points or as a part of it.
  if (isShare && level.unit === '%') return undefined;
  const isFall = /降|减|短|少|低|落/u.test(change.change);
  const stated = isFall ? -change.value : change.value;
  const found = isShare ? (difference / base.value) * 100 : difference;
  const spread = slackOf(level) + slackOf({ value: base.value, text: base.text });
  const slack =
    (isShare ? (spread / base.value) * 100 : spread) +
    slackOf(change) +
    (isShare && Number.isInteger(change.value) ? 0.5 : 0);
  const agrees = Math.abs(found - stated) <= slack + 1e-9;
  const told = `from ${shown(base.value)} to ${shown(level.value)} ${level.unit} is ${isShare ? found.toFixed(1) : shown(found)} ${change.unit}`;
  return {
    kind: 'CHANGE',
    agrees,
    figures: [level, change, ...(before && !level.base ? [before] : [])],
    message: agrees
      ? `${told}, as stated.`
      : `${told}, but ${shown(stated)} ${change.unit} is stated.`,
  };
}
