import type { NamedCityFragment } from '../../generated/graphql.js';
import type { Kind } from '../../state/kinds.js';
import type { Drawing, DrawnNode, DrawnRelation } from './drawing.js';

/** What of a drawing is to be seen: what does not pass is gone from picture and table alike. */
export interface Choice {
  readonly hiddenKinds: ReadonlySet<string>;
  /** Ids of cities; none means all. What no city owns stays. */
  readonly cities: ReadonlySet<string>;
  /** First and last year, both included. What has no year stays. */
  readonly years: readonly [first: number, last: number] | undefined;
  readonly focus: { readonly id: string; readonly within: 1 | 2 } | undefined;
}

export interface Shown {
  readonly nodes: readonly DrawnNode[];
  readonly relations: readonly DrawnRelation[];
  /** How many nodes each filter by itself takes away. */
  readonly gone: {
    readonly kinds: number;
    readonly cities: number;
    readonly years: number;
    /** Passes the filters, and lies too far from the focus. */
    readonly focus: number;
    /** All that are drawn and not to be seen. */
    readonly all: number;
  };
}

export function shownOf({ nodes, relations }: Drawing, choice: Choice): Shown {
  const { hiddenKinds, cities, years, focus } = choice;
  const isHidden = ({ type }: DrawnNode): boolean => hiddenKinds.has(type);
  const isElsewhere = ({ city }: DrawnNode): boolean =>
    cities.size > 0 && city !== null && !cities.has(city.id);
  const isOutOfRange = (node: DrawnNode): boolean => {
    const own = yearsOf(node);
    return (
      years !== undefined &&
      own.length > 0 &&
      !own.some((year) => years[0] <= year && year <= years[1])
    );
  };
  const count = (test: (node: DrawnNode) => boolean): number => nodes.filter(test).length;
  const passing = nodes.filter(
    (node) => !isHidden(node) && !isElsewhere(node) && !isOutOfRange(node),
  );
  const left = focus ? around(passing, relations, focus) : passing;
  const isLeft = new Set(left.map(({ id }) => id));
  return {
    nodes: left,
    relations: relations.filter(({ source, target }) => isLeft.has(source) && isLeft.has(target)),
    gone: {
      kinds: count(isHidden),
      cities: count(isElsewhere),
      years: count(isOutOfRange),
      focus: passing.length - left.length,
      all: nodes.length - left.length,
    },
  };
}

/** What is so many relations away from a thing. A focus that is not drawn leaves all. */
function around(
  nodes: readonly DrawnNode[],
  relations: readonly DrawnRelation[],
  { id, within }: NonNullable<Choice['focus']>,
): readonly DrawnNode[] {
  const passing = new Set(nodes.map((node) => node.id));
  if (!passing.has(id)) return nodes;
  const near = new Set([id]);
  for (let step = 0; step < within; step++) {
    const reached = new Set(near);
    for (const { source, target } of relations) {
      if (reached.has(source) && passing.has(target)) near.add(target);
      if (reached.has(target) && passing.has(source)) near.add(source);
    }
  }
  return nodes.filter((node) => near.has(node.id));
}

/** The years of a thing: its own, or those of the documents that name it; none where it has no time. */
export function yearsOf({ year, node }: DrawnNode): readonly number[] {
  if (year !== null) return [year];
  return 'years' in node ? node.years : [];
}

export interface Counted<Of> {
  readonly of: Of;
  readonly count: number;
}

/** What there is to filter by, of all that is drawn. */
export interface Filterable {
  readonly kinds: readonly Counted<Kind>[];
  readonly cities: readonly Counted<NamedCityFragment>[];
  /** Every year from the first to the last. */
  readonly years: readonly Counted<number>[];
}

export function filterableOf({ nodes }: Drawing): Filterable {
  const kinds = Map.groupBy(nodes, ({ type }) => type as Kind);
  const cities = Map.groupBy(
    nodes.flatMap(({ city }) => city ?? []),
    ({ id }) => id,
  );
  const years = Map.groupBy(nodes.flatMap(yearsOf), (year) => year);
  const first = Math.min(...years.keys());
  const span = years.size === 0 ? 0 : Math.max(...years.keys()) - first + 1;
  return {
    kinds: [...kinds].map(([of, { length: count }]) => ({ of, count })),
    cities: [...cities.values()].map((same) => ({
      of: same[0] as NamedCityFragment,
      count: same.length,
    })),
    years: Array.from({ length: span }, (_, at) => ({
      of: first + at,
      count: years.get(first + at)?.length ?? 0,
    })),
  };
}
