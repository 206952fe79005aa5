import type { Meter } from '../../../model/meter.js';
import { type RelationType, relationDefinitionOf } from '../../../model/ontology.js';
import type { Condition, PlanAnswer, Row } from '../../../model/plan.js';
import type { Scalar } from '../../order.js';
import type { WhichRelations } from '../../questions.js';
import { edgePredicate, testsIn } from '../plan/conditions.js';
import type { NodeFinder } from '../plan/node-finder.js';
import { firstInOrder, Ordering } from '../plan/ordering.js';
import type { PlanReader } from '../plan/plan-reader.js';
import { type Postings, postingsOf, union } from '../plan/postings.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** Lists the relations of one type. */
export class RelationLister {
  readonly #snapshot: Snapshot;
  readonly #finder: NodeFinder;
  readonly #reader: PlanReader;
  readonly #meter: Meter;
  /** By type and property; each is made when it is first asked for. */
  readonly #postings = new Map<string, Postings>();

  constructor(
    snapshot: Snapshot,
    { finder, reader }: { readonly finder: NodeFinder; readonly reader: PlanReader },
    meter: Meter,
  ) {
    this.#snapshot = snapshot;
    this.#finder = finder;
    this.#reader = reader;
    this.#meter = meter;
  }

  /** See {@link GraphQuestions.relations}. */
  list({ type, where, order, page, count, select }: WhichRelations): PlanAnswer {
    const { revision, from, to } = this.#snapshot;
    const types = [...new Set(relationDefinitionOf(type).ends.map((end) => end.from))];
    const ordering = new Ordering(this.#snapshot, { types, relation: type }, order);
    const found = this.#found({ type, where });
    const isAfter = page.after && ordering.after(page.after);
    const rest = isAfter ? found.filter((edge) => isAfter(from[edge] as number, edge)) : found;
    const shown = firstInOrder(rest, page.limit, (a, b) =>
      ordering.compare(from[a] as number, a, from[b] as number, b),
    );
    this.#meter.addRows(shown.length);
    const read = this.#reader.entryReader(type, select);
    const rows = read
      ? shown.map((edge): Row => read(to[edge] as number, edge, from[edge] as number))
      : [];
    return { revision, rows, total: count ? found.length : null };
  }

  #found({ type, where }: Pick<WhichRelations, 'type' | 'where'>): number[] {
    const holds = where && edgePredicate(this.#snapshot, type, where, this.#meter);
    const tests = where ? testsIn(where) : 1;
    const found: number[] = [];
    const test = (edge: number): void => {
      this.#meter.addConditions(tests);
      if (!holds || holds(edge)) found.push(edge);
    };
    const candidates = this.#candidates(type, where);
    if (candidates) {
      for (const edge of candidates) test(edge);
    } else {
      const { base, size } = this.#snapshot.edgeTable(type);
      for (let edge = base; edge < base + size; edge++) test(edge);
    }
    return found;
  }

  /**
   * Those among which all are that meet a condition, ascending: of some documents, where it asks for these by
   * their ids or by what they are. Undefined where they may be any.
   */
  #candidates(type: RelationType, where: Condition | undefined): Uint32Array | undefined {
    const conjuncts = where && 'all' in where ? where.all : where ? [where] : [];
    for (const part of conjuncts) {
      if ('relation' in part) {
        const found = this.#referring(type, part);
        if (found) return found;
      }
      if (!('property' in part) || !isReference(type, part.property)) continue;
      const { eq, in: among } = part.tests;
      const values = eq === undefined ? among : [eq];
      if (values) return this.#having(type, part.property, [...new Set(values)]);
    }
    return undefined;
  }

  /** Relations that refer to a node which meets a condition, where they hold its id. */
  #referring(
    type: RelationType,
    { relation, where }: Extract<Condition, { relation: string }>,
  ): Uint32Array | undefined {
    const reference = relationDefinitionOf(type).refers?.[relation];
    const [target, ...others] = reference?.types ?? [];
    if (!reference || !target || others.length > 0 || !where) return undefined;
    const { by } = reference;
    if (by === 'from' || by === 'to') return undefined;
    const { ids } = this.#snapshot;
    const nodes = this.#finder.all(target, where);
    return this.#having(
      type,
      by.property,
      Array.from(nodes, (node) => ids[node] as string),
    );
  }

  /** Relations that have one of the values, ascending. */
  #having(type: RelationType, property: string, values: readonly Scalar[]): Uint32Array {
    const key = `${type} ${property}`;
    let postings = this.#postings.get(key);
    if (!postings) {
      const { base, columns } = this.#snapshot.edgeTable(type);
      postings = postingsOf(columns.get(property) ?? [], base);
      this.#postings.set(key, postings);
    }
    const { listOf } = postings;
    return union(values.map((value) => listOf(value)));
  }
}

/** True of a property that holds the id of a node which the relation refers to. */
const isReference = (type: RelationType, property: string): boolean =>
  Object.values(relationDefinitionOf(type).refers ?? {}).some(
    ({ by }) => by !== 'from' && by !== 'to' && by.property === property,
  );
