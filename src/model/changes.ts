import { byCodeUnits } from '../util/compare.js';
import { type Comparable, cautionCodesOf } from './comparability.js';
import { differencesBetween, type IndicatorTraits } from './indicator-differences.js';
import { type NodeType, nodeTypeNames, typeOfId } from './ontology.js';
import { figureKey } from './timeline.js';

/** What became of a matter from the documents of one year to those of another. */
export const changeKinds = [
  'APPEARED',
  'CONTINUED',
  'GONE',
  'VALUE_RAISED',
  'VALUE_LOWERED',
  'TARGET_REPORTED',
  'RELATED',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A named thing that a document states. */
export interface StatedThing {
  readonly id: string;
  /** The first of the sentences of the year's documents that state it. */
  readonly evidenceId: string | null;
}

/** A target or a result that a document states. */
export interface StatedFigure extends Comparable {
  readonly indicatorId: string;
  readonly evidenceId: string | null;
  /** Of a result, the target that it reports on, and that one's evidence; null where none is known. */
  readonly target: {
    readonly id: string;
    readonly documentId: string;
    readonly evidenceId: string | null;
  } | null;
}

/** An indicator that figures give values of. */
export interface MeasuredIndicator extends IndicatorTraits {
  readonly id: string;
  readonly familyId: string | null;
}

/** What the documents of one year state. */
export interface YearOfDocuments {
  readonly documentIds: readonly string[];
  readonly things: readonly StatedThing[];
  readonly figures: readonly StatedFigure[];
}

export interface Change {
  readonly kind: ChangeKind;
  /** Of values and relatedness the indicator, of a report the target, else the thing. */
  readonly subjectId: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Of RELATED: the indicator under which the matter goes on. */
  readonly counterpartId: string | null;
}

/**
 * What changed from one year's documents of a city to another's: by type in the ontology's order, then by
 * id. Things are compared by identity, indicators also by family, and values only where no caution warns
 * of setting them side by side. Where one of the years has no document, nothing can be said to be gone,
 * or to be new.
 */
export function changesBetween(
  from: YearOfDocuments,
  to: YearOfDocuments,
  indicators: readonly MeasuredIndicator[],
): Change[] {
  if (from.documentIds.length === 0 || to.documentIds.length === 0) return [];
  return [
    ...changesOfThings(from.things, to.things),
    ...changesOfIndicators(
      from.figures,
      to.figures,
      new Map(indicators.map((each) => [each.id, each])),
    ),
    ...reportsOnTargets(from, to),
  ].sort(
    (a, b) =>
      typeOrder(a.subjectId) - typeOrder(b.subjectId) || byCodeUnits(a.subjectId, b.subjectId),
  );
}

const typeOrder = (id: string): number => nodeTypeNames.indexOf(typeOfId(id) as NodeType);

const change = (
  kind: ChangeKind,
  subjectId: string,
  before: string | null,
  after: string | null,
  counterpartId: string | null = null,
): Change => ({ kind, subjectId, before, after, counterpartId });

function changesOfThings(from: readonly StatedThing[], to: readonly StatedThing[]): Change[] {
  const before = firstById(from);
  const after = firstById(to);
  return [
    ...[...before.values()].map(({ id, evidenceId }) => {
      const now = after.get(id);
      return now
        ? change('CONTINUED', id, evidenceId, now.evidenceId)
        : change('GONE', id, evidenceId, null);
    }),
    ...[...after.values()]
      .filter(({ id }) => !before.has(id))
      .map(({ id, evidenceId }) => change('APPEARED', id, null, evidenceId)),
  ];
}

function firstById<Thing extends { readonly id: string }>(things: readonly Thing[]) {
  const first = new Map<string, Thing>();
  for (const thing of things) if (!first.has(thing.id)) first.set(thing.id, thing);
  return first;
}

function changesOfIndicators(
  from: readonly StatedFigure[],
  to: readonly StatedFigure[],
  indicators: ReadonlyMap<string, MeasuredIndicator>,
): Change[] {
  const before = byIndicator(from);
  const after = byIndicator(to);
  const changes: Change[] = [];
  const counterparts = new Set<string>();
  for (const [id, then] of before) {
    const now = after.get(id);
    if (now) {
      changes.push(...changesOfValues(id, then, now));
      continue;
    }
    const counterpart = nearestOf(id, [...after.keys()], indicators);
    const evidence = then[0]?.evidenceId ?? null;
    if (counterpart === undefined) changes.push(change('GONE', id, evidence, null));
    else {
      counterparts.add(counterpart);
      const goesOn = after.get(counterpart)?.[0]?.evidenceId ?? null;
      changes.push(change('RELATED', id, evidence, goesOn, counterpart));
    }
  }
  for (const [id, now] of after)
    if (!before.has(id) && !counterparts.has(id))
      changes.push(change('APPEARED', id, null, now[0]?.evidenceId ?? null));
  return changes;
}

function byIndicator(figures: readonly StatedFigure[]): Map<string, StatedFigure[]> {
  const groups = new Map<string, StatedFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.indicatorId);
    if (group) group.push(figure);
    else groups.set(figure.indicatorId, [figure]);
  }
  return groups;
}

/** The indicator of the same family with the fewest differences; undefined where there is none. */
function nearestOf(
  id: string,
  others: readonly string[],
  indicators: ReadonlyMap<string, MeasuredIndicator>,
): string | undefined {
  const own = indicators.get(id);
  if (!own || own.familyId === null) return undefined;
  return others
    .flatMap((other) => indicators.get(other) ?? [])
    .filter(({ familyId }) => familyId === own.familyId)
    .map((other) => ({ id: other.id, unlike: differencesBetween(own, other).length }))
    .sort((a, b) => a.unlike - b.unlike || byCodeUnits(a.id, b.id))[0]?.id;
}

/** Each value that can be compared, and otherwise that the indicator is still spoken of. */
function changesOfValues(
  id: string,
  then: readonly StatedFigure[],
  now: readonly StatedFigure[],
): Change[] {
  const compared = then.flatMap((before) => {
    const after = onlyOne(now.filter((each) => areComparable(before, each)));
    // Two figures that could be meant leave open which of them it is.
    if (!after || onlyOne(then.filter((each) => areComparable(each, after))) !== before) return [];
    const [was, is] = [before.value as number, after.value as number];
    const kind = is > was ? 'VALUE_RAISED' : is < was ? 'VALUE_LOWERED' : 'CONTINUED';
    return [change(kind, id, before.evidenceId, after.evidenceId)];
  });
  return compared.length > 0
    ? compared
    : [change('CONTINUED', id, then[0]?.evidenceId ?? null, now[0]?.evidenceId ?? null)];
}

const onlyOne = <Item>(items: readonly Item[]): Item | undefined =>
  items.length === 1 ? items[0] : undefined;

/** Both promised or both reported, of the same stretch of their years, and nothing to be warned of. */
function areComparable(before: StatedFigure, after: StatedFigure): boolean {
  const key = figureKey(before);
  if (key === undefined || key !== figureKey(after)) return false;
  // The dates of two years differ: that they are the same stretch of each is what the key says.
  return cautionCodesOf([before, after]).every((code) => code === 'PERIOD');
}

function reportsOnTargets(from: YearOfDocuments, to: YearOfDocuments): Change[] {
  const reports = to.figures.flatMap(({ target, evidenceId }) =>
    target && from.documentIds.includes(target.documentId)
      ? [change('TARGET_REPORTED', target.id, target.evidenceId, evidenceId)]
      : [],
  );
  return [...new Map(reports.map((each) => [each.subjectId, each])).values()];
}
