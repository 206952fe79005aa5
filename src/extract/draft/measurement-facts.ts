import type { IndicatorEntry } from '../../dataset/read/vocabulary.js';
import type { ResultAnnotation, TargetAnnotation } from '../../model/annotation.js';
import type { DocumentPeriod, MeasurementPeriod } from '../../model/ontology.js';
import { findAll } from '../../util/find-all.js';
import type { Figure } from './measurements.js';
import type { Reading, Stretch } from './reading.js';

type Fact = TargetAnnotation & ResultAnnotation;

interface Context {
  readonly reading: Reading;
  readonly header: { readonly year: number; readonly period: DocumentPeriod };
  /** The period that a figure has by its place. */
  periodAt(at: number): MeasurementPeriod;
  indicatorOf(figure: Figure): { readonly entry: IndicatorEntry; readonly isKnown: boolean };
  keyOf(list: string, name: string): string;
  programAt(at: Stretch): { key: string; name: { readonly at: Stretch } } | undefined;
}

export interface MeasurementFacts {
  readonly targets: readonly TargetAnnotation[];
  readonly results: readonly ResultAnnotation[];
  readonly origins: readonly {
    readonly list: 'targets' | 'results';
    readonly key: string;
    readonly rules: readonly string[];
  }[];
  /** `targets.<key>` of each figure. */
  readonly facts: ReadonlyMap<Figure, string>;
}

/** Figures as facts of an annotation, those that hold or answer others under their keys. */
export function measurementsOf(figures: readonly Figure[], context: Context): MeasurementFacts {
  const { reading } = context;
  const named = new Map(
    figures.map((figure) => {
      const { entry, isKnown } = context.indicatorOf(figure);
      const list = figure.role === 'target' ? ('targets' as const) : ('results' as const);
      const key = context.keyOf(list, figure.noun || entry.name);
      return [figure, { entry, isKnown, list, key }] as const;
    }),
  );
  const targets: TargetAnnotation[] = [];
  const results: ResultAnnotation[] = [];
  const origins: MeasurementFacts['origins'][number][] = [];
  for (const [figure, { entry, isKnown, list, key }] of named) {
    const near = context.programAt(figure.at);
    const quoted = quotedOf(reading, figure, context.periodAt(figure.at.start), near?.name.at);
    const quote = reading.quote(quoted);
    // Words that do not name the undertaking prove nothing of it.
    const program = near && quote.quote.includes(reading.slice(near.name.at)) ? near : undefined;
    const period = periodOf(figure, quote.quote, context);
    const whole = figure.partOf && named.get(figure.partOf);
    const isPart =
      whole !== undefined &&
      whole.list === list &&
      whole.entry.basis === entry.basis &&
      figure.partQuoted !== undefined;
    const target = figure.target && named.get(figure.target);
    const due = list === 'targets' ? figure.time.due : undefined;
    const notes = [
      figure.note,
      due !== undefined && figure.time.dueLine !== undefined
        ? `Due by a line of the item: ${figure.time.dueLine}.`
        : undefined,
    ].filter((note) => note !== undefined);
    const fact: Fact = {
      key,
      indicator: entry.key,
      value: figure.value,
      ...(figure.upperValue !== undefined && { upperValue: figure.upperValue }),
      comparator: figure.comparator,
      unit: figure.unit,
      basis: entry.basis,
      text: figure.text,
      ...(figure.scope && { scope: figure.scope }),
      ...(figure.time.year !== context.header.year && { year: figure.time.year }),
      ...period,
      ...(due !== undefined && { dueOn: due }),
      ...(isPart && {
        partOf: { ref: whole.key, ...reading.quote(figure.partQuoted as Stretch) },
      }),
      ...(program && { program: program.key }),
      ...(list === 'results' &&
        target?.list === 'targets' && {
          target: { ref: target.key, ...reading.quote(around(figure, figure.target as Figure)) },
        }),
      ...(list === 'results' &&
        figure.completionRate !== undefined && { statedCompletionRate: figure.completionRate }),
      ...(list === 'results' &&
        figure.rank && {
          rank: {
            place: figure.rank.place,
            among: figure.rank.among,
            ...reading.quote(figure.rank.at),
          },
        }),
      ...quote,
      ...(figure.reading && { reading: figure.reading }),
      ...(notes.length > 0 && { note: notes.join(' ') }),
    };
    origins.push({
      list,
      key,
      rules: [...figure.rules, isKnown ? 'indicator.known' : 'indicator.new'],
    });
    if (list === 'targets') targets.push(fact);
    else results.push(fact);
  }
  return {
    targets,
    results,
    origins,
    facts: new Map([...named].map(([figure, { list, key }]) => [figure, `${list}.${key}`])),
  };
}

const around = (one: Figure, other: Figure): Stretch => ({
  start: Math.min(one.quoted.start, other.quoted.start),
  end: Math.max(one.at.end, other.at.end),
});

/** The words of a figure, with those of its undertaking, its time and its rate of completion. */
function quotedOf(
  reading: Reading,
  figure: Figure,
  period: MeasurementPeriod,
  program: Stretch | undefined,
): Stretch {
  let { start, end } = figure.quoted;
  const take = (words: Stretch | undefined): void => {
    if (!words) return;
    start = Math.min(start, words.start);
    end = Math.max(end, words.end);
  };
  take(program);
  const { dueWords, saidWords, said } = figure.time;
  if (figure.role === 'target') take(dueWords);
  if (said && said.period !== period) take(saidWords);
  if (figure.rateEnd !== undefined) end = Math.max(end, figure.rateEnd);
  // The words of the figure stand in their quote once, so that it is clear which are meant.
  if (figure.rules[0] !== 'table.cell')
    for (const at of findAll(
      reading.text.slice(start, figure.at.start),
      figure.text,
    ).toReversed()) {
      if (/\d/.test(reading.text[start + at - 1] ?? '')) continue;
      start += at + figure.text.length;
      while (start < figure.at.start && /[,，、；;\s]/u.test(reading.text[start] as string))
        start++;
      break;
    }
  return { start, end };
}

const timeWords = /[年月日]|季度/u;

/** The period that the words of a figure say, where its place does not say it already. */
function periodOf(
  { time, at, role }: Figure,
  quote: string,
  { periodAt, header }: Context,
): Partial<Pick<Fact, 'period' | 'periodStart' | 'periodEnd'>> {
  const inherited = periodAt(at.start);
  const { said } = time;
  if (said && timeWords.test(quote)) {
    if (said.period !== 'OTHER') return said.period === inherited ? {} : { period: said.period };
    return said;
  }
  // A figure of another year is not of the half that the document speaks of.
  const isOther = time.year !== header.year && inherited !== 'YEAR' && role === 'target';
  return isOther && timeWords.test(quote) ? { period: 'YEAR' } : {};
}
