import { type NodeType, type RelationField, relationFieldsOf } from '../../../model/ontology.js';
import type { Condition, Order, Page, Tests } from '../../../model/plan.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { nodePredicate, type Predicate } from './conditions.js';
import { type Range, runsOf, type SortedList, TypeIndexes } from './indexes.js';
import { firstInOrder, firstWhere, type IsAfter, Ordering } from './ordering.js';

export interface Query {
  readonly type: NodeType;
  readonly where?: Condition;
  readonly order?: Order;
  readonly page?: Page;
  readonly count?: boolean;
}

export interface Found {
  readonly nodes: readonly number[];
  readonly total: number | null;
}

/** Where to look for what meets a condition. */
interface Source {
  /** How many nodes there are to look at. */
  readonly size: number;
  /** The nodes, ascending, all that meet the condition among them. */
  readonly list: () => Uint32Array;
  /** True for the indexes' own lists, whose sorted forms are kept. */
  readonly kept: boolean;
  /** The part of the condition that needs no further test, where there is one. */
  readonly settles?: Condition;
}

type PropertyCondition = Extract<Condition, { property: string }>;
type RelationCondition = Extract<Condition, { relation: string }>;
type AnyCondition = Extract<Condition, { any: unknown }>;

/** A list is worth walking to only while it is this much shorter than all of its type. */
const worthwhile = 0.5;

/** Finds the nodes of a type that meet a condition, by the shortest way that the indexes offer. */
export class Finder {
  readonly #snapshot: Snapshot;
  readonly #indexes = new Map<NodeType, TypeIndexes>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** @throws {GraphError} BAD_USER_INPUT where the page's position does not fit the order. */
  find({ type, where, order = [], page, count = false }: Query): Found {
    const ordering = new Ordering(this.#snapshot, { types: [type] }, order);
    const isAfter = page?.after && ordering.after(page.after);
    const terms = conjunction(where);
    const source = this.#bestSource(type, terms) ?? this.#wholeOf(type);
    const rest = terms.filter((term) => term !== source.settles);
    const walk = this.#walk(type, source, { order, rest, page, isAfter });
    const holds = this.#predicate(type, walk.rest);
    const total = count ? countOf(walk, holds) : null;
    const limit = page?.limit ?? Number.POSITIVE_INFINITY;
    return { nodes: collect(walk, { limit, isAfter, holds, ordering }), total };
  }

  /** All nodes of the type that meet the condition, ascending. Shared: not to be changed. */
  all(type: NodeType, where?: Condition): Uint32Array {
    const terms = conjunction(where);
    const source = this.#bestSource(type, terms) ?? this.#wholeOf(type);
    const rest = terms.filter((term) => term !== source.settles);
    const holds = this.#predicate(type, rest);
    return holds ? source.list().filter(holds) : source.list();
  }

  #indexesOf(type: NodeType): TypeIndexes {
    let indexes = this.#indexes.get(type);
    if (!indexes) {
      indexes = new TypeIndexes(this.#snapshot, type);
      this.#indexes.set(type, indexes);
    }
    return indexes;
  }

  #predicate(type: NodeType, terms: readonly Condition[]): Predicate | undefined {
    return terms.length > 0 ? nodePredicate(this.#snapshot, type, { all: terms }) : undefined;
  }

  #wholeOf(type: NodeType): Source {
    const { size } = this.#snapshot.table(type);
    return { size, list: () => this.#indexesOf(type).all(), kept: true };
  }

  #bestSource(type: NodeType, terms: readonly Condition[]): Source | undefined {
    let best: Source | undefined;
    for (const term of terms) {
      const source = this.#sourceOf(type, term);
      if (source && (!best || source.size < best.size)) best = source;
    }
    return best;
  }

  #sourceOf(type: NodeType, term: Condition): Source | undefined {
    if ('property' in term) return this.#byProperty(type, term);
    if ('relation' in term) return this.#byRelation(type, term);
    if ('any' in term) return this.#byAny(type, term);
    return undefined;
  }

  /** What meets one of several conditions, where each of them has a source. */
  #byAny(type: NodeType, term: AnyCondition): Source | undefined {
    const sources: Source[] = [];
    let settled = true;
    for (const part of term.any) {
      const terms = conjunction(part);
      const source = this.#bestSource(type, terms);
      if (!source) return undefined;
      settled &&= terms.length === 1 && source.settles === terms[0];
      sources.push(source);
    }
    return {
      size: sources.reduce((sum, { size }) => sum + size, 0),
      list: () => union(sources.map(({ list }) => list())),
      kept: false,
      ...(settled && { settles: term }),
    };
  }

  #byProperty(type: NodeType, term: PropertyCondition): Source | undefined {
    const { property, tests } = term;
    const values = tests.eq !== undefined ? [tests.eq] : tests.in && [...new Set(tests.in)];
    if (!values) return undefined;
    if (property === 'id') {
      const { base, size } = this.#snapshot.table(type);
      const nodes = values
        .map((id) => this.#snapshot.numberOf(String(id)))
        .filter((node) => node !== undefined && node >= base && node < base + size);
      return {
        size: nodes.length,
        list: () => Uint32Array.from(nodes as number[]).sort(),
        kept: false,
      };
    }
    const indexes = this.#indexesOf(type);
    if (!indexes.finds(property)) return undefined;
    const lists = values.map((value) => indexes.having(property, value));
    const only = lists.length === 1 ? lists[0] : undefined;
    return {
      size: lists.reduce((sum, { length }) => sum + length, 0),
      list: () => only ?? union(lists),
      kept: only !== undefined,
      ...(testsGiven(tests).length === 1 && { settles: term }),
    };
  }

  /** Finds the related nodes first and goes back from them. */
  #byRelation(type: NodeType, term: RelationCondition): Source | undefined {
    const { relation, types, where, edge } = term;
    const field = relationFieldsOf(type).get(relation);
    if (!field || !where) return undefined;
    const { base, size } = this.#snapshot.table(type);
    const lists: Uint32Array[] = [];
    let total = 0;
    let others = false;
    for (const target of types ?? field.targets) {
      const back = backField(field, target);
      const terms = conjunction(where);
      if (!back) return undefined;
      const source = this.#bestSource(target, terms) ?? this.#wholeOf(target);
      if (source.size > size * worthwhile) return undefined;
      others ||= back.targets.length > 1;
      const { base: start, offsets, nodes } = this.#snapshot.adjacency(back);
      const holds = this.#predicate(
        target,
        terms.filter((each) => each !== source.settles),
      );
      for (const node of source.list())
        if (!holds || holds(node)) {
          const list = nodes.subarray(offsets[node - start], offsets[node - start + 1]);
          total += list.length;
          lists.push(list);
        }
      if (total > size * worthwhile) return undefined;
    }
    const isOwn = (node: number) => node >= base && node < base + size;
    return {
      size: total,
      list: () => (others ? union(lists).filter(isOwn) : union(lists)),
      kept: false,
      ...(!edge && { settles: term }),
    };
  }

  /**
   * Chooses how to go through a source: as it is, where ids give the order; by a kept form sorted by
   * the first key, narrowed where the condition says a range of it; or at once, to be sorted then.
   */
  #walk(type: NodeType, source: Source, { order, rest, page, isAfter }: Question): Walk {
    const [first] = order;
    const list = source.list();
    const whole = { start: 0, end: list.length };
    if (!first || first.property === 'id') {
      const byId = first?.direction === 'DESC' ? list.slice().reverse() : list;
      const start = isAfter
        ? firstWhere(0, list.length, (at) => isAfter(byId[at] as number, 0))
        : 0;
      return { list: byId, range: whole, parts: [{ ...whole, start }], sortParts: false, rest };
    }
    if (!source.kept) return { list, range: whole, parts: [whole], sortParts: true, rest };
    const sorted = this.#indexesOf(type).sorted(list, first.property);
    const ranged = rest.find(
      (term): term is PropertyCondition => 'property' in term && isRangeOf(first.property, term),
    );
    const range = ranged ? rangeOf(sorted, ranged.tests) : whole;
    return {
      list: sorted.nodes,
      range,
      parts: runsOf(sorted, range, first.direction, page?.after?.[0]),
      sortParts: order.length > 1,
      rest: rest.filter((term) => term !== ranged),
    };
  }
}

interface Question {
  readonly order: Order;
  readonly rest: readonly Condition[];
  readonly page: Page | undefined;
  readonly isAfter: IsAfter | undefined;
}

/** A way through candidates. */
interface Walk {
  readonly list: Uint32Array;
  /** The part of the list that may meet the condition. */
  readonly range: Range;
  /** The parts of the range to go through, one after the other, until the page is full. */
  readonly parts: Iterable<Range>;
  /** Whether each part has to be sorted, or comes in order as it is. */
  readonly sortParts: boolean;
  /** What is left to test. */
  readonly rest: readonly Condition[];
}

interface Collection {
  readonly limit: number;
  readonly isAfter: IsAfter | undefined;
  readonly holds: Predicate | undefined;
  readonly ordering: Ordering;
}

function countOf({ list, range }: Walk, holds: Predicate | undefined): number {
  const { start, end } = range;
  if (!holds) return end - start;
  let total = 0;
  for (let at = start; at < end; at++) if (holds(list[at] as number)) total++;
  return total;
}

function collect(walk: Walk, { limit, isAfter, holds, ordering }: Collection): number[] {
  const { list, parts, sortParts } = walk;
  const nodes: number[] = [];
  for (const { start, end } of parts) {
    const wanted = limit - nodes.length;
    if (wanted <= 0) break;
    const taken: number[] = [];
    for (let at = start; at < end && (sortParts || taken.length < wanted); at++) {
      const node = list[at] as number;
      if ((!isAfter || isAfter(node, 0)) && (!holds || holds(node))) taken.push(node);
    }
    const inOrder = sortParts
      ? firstInOrder(taken, wanted, (left, right) => ordering.compare(left, 0, right, 0))
      : taken;
    for (const node of inOrder) nodes.push(node);
  }
  return nodes;
}

/** The conditions that must all hold. */
function conjunction(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return [];
  return 'all' in condition ? condition.all.flatMap(conjunction) : [condition];
}

const rangeTests: ReadonlySet<string> = new Set(['gt', 'gte', 'lt', 'lte']);

function testsGiven(tests: Tests): string[] {
  return Object.keys(tests).filter((name) => tests[name as keyof Tests] !== undefined);
}

function isRangeOf(property: string, term: PropertyCondition): boolean {
  const given = testsGiven(term.tests);
  return term.property === property && given.length > 0 && given.every((n) => rangeTests.has(n));
}

/** The part of a sorted list whose values are numbers within the bounds. */
function rangeOf({ present, valueAt }: SortedList, { gt, gte, lt, lte }: Tests): Range {
  const firstAt = (holds: (value: number) => boolean) =>
    firstWhere(0, present, (at) => holds(valueAt(at) as number));
  if (present > 0 && typeof valueAt(0) !== 'number') return { start: 0, end: 0 };
  const start = Math.max(
    gt === undefined ? 0 : firstAt((value) => value > gt),
    gte === undefined ? 0 : firstAt((value) => value >= gte),
  );
  const end = Math.min(
    lt === undefined ? present : firstAt((value) => value >= lt),
    lte === undefined ? present : firstAt((value) => value > lte),
  );
  return { start, end: Math.max(start, end) };
}

/** The field by which a target reads the owner back. */
function backField({ relation, direction, owner }: RelationField, target: NodeType) {
  for (const field of relationFieldsOf(target).values())
    if (
      field.relation === relation &&
      field.direction !== direction &&
      field.targets.includes(owner)
    )
      return field;
  return undefined;
}

/** All that is in any of some lists (which may be in any order), ascending, once. */
function union(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  all.sort();
  let size = 0;
  for (let at = 0; at < all.length; at++)
    if (at === 0 || all[at] !== all[at - 1]) all[size++] = all[at] as number;
  return all.subarray(0, size);
}
