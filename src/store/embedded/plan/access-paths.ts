import type { Meter } from '../../../model/meter.js';
import { type NodeType, type RelationField, relationFieldsOf } from '../../../model/ontology.js';
import type { Condition } from '../../../model/plan.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { nodePredicate, type Predicate, type PropertyCondition, testNames } from './conditions.js';
import { TypeIndexes } from './indexes.js';
import { union } from './postings.js';

/**
 * A way to the nodes of a type that meet a condition. For `cityId = city:qufu and name contains 养老`
 * it may be the index of `cityId`: its candidates are the nodes of that city, the covered condition is
 * the one on the city, and the residual condition, still to be tested, the one on the name.
 */
export interface AccessPath {
  /** Number of candidates. */
  readonly size: number;
  /** The candidates, ascending: all nodes that meet the condition are among them. */
  readonly candidates: () => Uint32Array;
  /** True where the candidates are an index's own list, whose sorted forms are cached. */
  readonly isIndexList: boolean;
  /** The covered condition: one that every candidate meets. Absent where all have to be tested. */
  readonly covered?: Condition;
}

/** The access path that was chosen, and the residual condition: all of these have to be tested yet. */
export interface ChosenPath {
  readonly path: AccessPath;
  readonly residual: readonly Condition[];
}

type RelationCondition = Extract<Condition, { relation: string }>;
type AnyCondition = Extract<Condition, { any: unknown }>;

/** To go back from related nodes pays only while these, and what they lead to, are so few of the type. */
const mostOfType = 0.5;

/** Chooses access paths: of those that the indexes offer, the one with the fewest candidates. */
export class AccessPaths {
  readonly #snapshot: Snapshot;
  readonly #meter: Meter;
  readonly #indexes = new Map<NodeType, TypeIndexes>();

  constructor(snapshot: Snapshot, meter: Meter) {
    this.#snapshot = snapshot;
    this.#meter = meter;
  }

  /** The path to the nodes of a type that meet the condition; all of the type where no index helps. */
  choose(type: NodeType, condition: Condition | undefined): ChosenPath {
    const terms = conjunction(condition);
    const path = this.#best(type, terms) ?? this.#wholeType(type);
    return { path, residual: terms.filter((term) => term !== path.covered) };
  }

  indexesOf(type: NodeType): TypeIndexes {
    let indexes = this.#indexes.get(type);
    if (!indexes) {
      indexes = new TypeIndexes(this.#snapshot, type);
      this.#indexes.set(type, indexes);
    }
    return indexes;
  }

  /** What has to hold of a candidate; undefined where nothing has to. */
  predicate(type: NodeType, residual: readonly Condition[]): Predicate | undefined {
    if (residual.length === 0) return undefined;
    return nodePredicate(this.#snapshot, type, { all: residual }, this.#meter);
  }

  #wholeType(type: NodeType): AccessPath {
    const { size } = this.#snapshot.table(type);
    return { size, candidates: () => this.indexesOf(type).all(), isIndexList: true };
  }

  #best(type: NodeType, terms: readonly Condition[]): AccessPath | undefined {
    let best: AccessPath | undefined;
    for (const term of terms) {
      const path = this.#pathBy(type, term);
      if (path && (!best || path.size < best.size)) best = path;
    }
    return best;
  }

  #pathBy(type: NodeType, term: Condition): AccessPath | undefined {
    if ('property' in term) return this.#byProperty(type, term);
    if ('relation' in term) return this.#byRelation(type, term);
    if ('any' in term) return this.#byAny(type, term);
    return undefined;
  }

  /** What meets one of several conditions, where each of them has a path. */
  #byAny(type: NodeType, term: AnyCondition): AccessPath | undefined {
    const paths: AccessPath[] = [];
    let areCovered = true;
    for (const part of term.any) {
      const terms = conjunction(part);
      const path = this.#best(type, terms);
      if (!path) return undefined;
      areCovered &&= terms.length === 1 && path.covered === terms[0];
      paths.push(path);
    }
    return {
      size: paths.reduce((sum, { size }) => sum + size, 0),
      candidates: () => union(paths.map(({ candidates }) => candidates())),
      isIndexList: false,
      ...(areCovered && { covered: term }),
    };
  }

  #byProperty(type: NodeType, term: PropertyCondition): AccessPath | undefined {
    const { property, tests } = term;
    const values = tests.eq !== undefined ? [tests.eq] : tests.in && [...new Set(tests.in)];
    if (!values) return undefined;
    if (property === 'id') return this.#byIds(type, values.map(String));
    const indexes = this.indexesOf(type);
    if (!indexes.has(property)) return undefined;
    const lists = values.map((value) => indexes.lookUp(property, value));
    const only = lists.length === 1 ? lists[0] : undefined;
    return {
      size: lists.reduce((sum, { length }) => sum + length, 0),
      candidates: () => only ?? union(lists),
      isIndexList: only !== undefined,
      // What else is asked of the value, as in `in: […], contains: '养老'`, has to be tested.
      ...(testNames(tests).length === 1 && { covered: term }),
    };
  }

  #byIds(type: NodeType, ids: readonly string[]): AccessPath {
    const { base, size } = this.#snapshot.table(type);
    const nodes = ids
      .map((id) => this.#snapshot.numberOf(id))
      .filter((node) => node !== undefined && node >= base && node < base + size);
    return {
      size: nodes.length,
      candidates: () => Uint32Array.from(nodes as number[]).sort(),
      isIndexList: false,
    };
  }

  /** Finds the related nodes first and goes back from them. */
  #byRelation(type: NodeType, term: RelationCondition): AccessPath | undefined {
    const { relation, types, where, edge } = term;
    const field = relationFieldsOf(type).get(relation);
    if (!field || !where) return undefined;
    const { base, size } = this.#snapshot.table(type);
    const most = size * mostOfType;
    const lists: Uint32Array[] = [];
    let total = 0;
    let leadToOthers = false;
    for (const target of types ?? field.targets) {
      const back = fieldBack(field, target);
      if (!back) return undefined;
      const { path, residual } = this.choose(target, where);
      if (path.size > most) return undefined;
      leadToOthers ||= back.targets.length > 1;
      const { base: start, offsets, nodes } = this.#snapshot.adjacency(back);
      const holds = this.predicate(target, residual);
      for (const node of path.candidates())
        if (!holds || holds(node)) {
          const list = nodes.subarray(offsets[node - start], offsets[node - start + 1]);
          this.#meter.addConditions(1);
          total += list.length;
          lists.push(list);
        }
      if (total > most) return undefined;
    }
    const isOfType = (node: number) => node >= base && node < base + size;
    return {
      size: total,
      candidates: () => (leadToOthers ? union(lists).filter(isOfType) : union(lists)),
      isIndexList: false,
      // That some related node meets it and that some relation has the property may be two relations.
      ...(!edge && { covered: term }),
    };
  }
}

/** The conditions that must all hold. */
function conjunction(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return [];
  return 'all' in condition ? condition.all.flatMap(conjunction) : [condition];
}

/** The field by which a target reads the owner back. */
function fieldBack({ relation, direction, owner }: RelationField, target: NodeType) {
  for (const field of relationFieldsOf(target).values())
    if (
      field.relation === relation &&
      field.direction !== direction &&
      field.targets.includes(owner)
    )
      return field;
  return undefined;
}
