import type { Meter } from '../../../model/meter.js';
import { type RelationType, relationDefinitionOf } from '../../../model/ontology.js';
import type { Condition } from '../../../model/plan.js';
import type { Scalar } from '../../order.js';
import type { FoundRelations, WhichRelations } from '../../questions.js';
import { edgePredicate, testsIn } from '../plan/conditions.js';
import { firstInOrder, Ordering } from '../plan/ordering.js';
import { type Postings, postingsOf, union } from '../plan/postings.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** Lists the relations of one type. */
export class RelationLister {
  readonly #snapshot: Snapshot;
  readonly #meter: Meter;
  /** By type and property; each is made when it is first asked for. */
  readonly #postings = new Map<string, Postings>();

  constructor(snapshot: Snapshot, meter: Meter) {
    this.#snapshot = snapshot;
    this.#meter = meter;
  }

  /** See {@link GraphQuestions.relations}. */
  list({ type, where, order, page, count }: WhichRelations): FoundRelations {
    const { revision, ids, from, to } = this.#snapshot;
    const types = [...new Set(relationDefinitionOf(type).ends.map((end) => end.from))];
    const ordering = new Ordering(this.#snapshot, { types, relation: type }, order);
    const found = this.#found({ type, where });
    const isAfter = page.after && ordering.after(page.after);
    const rest = isAfter ? found.filter((edge) => isAfter(from[edge] as number, edge)) : found;
    const shown = firstInOrder(rest, page.limit, (a, b) =>
      ordering.compare(from[a] as number, a, from[b] as number, b),
    );
    this.#meter.addRows(shown.length);
    return {
      revision,
      relations: shown.map((edge) => ({
        id: this.#snapshot.edgeId(edge),
        from: ids[from[edge] as number] as string,
        to: ids[to[edge] as number] as string,
      })),
      total: count ? found.length : null,
    };
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
   * Those among which all are that meet a condition, ascending: of one document, where it asks for that.
   * Undefined where they may be any.
   */
  #candidates(type: RelationType, where: Condition | undefined): Uint32Array | undefined {
    const conjuncts = where && 'all' in where ? where.all : where ? [where] : [];
    for (const part of conjuncts) {
      if (!('property' in part) || !isReference(type, part.property)) continue;
      const { eq, in: among } = part.tests;
      const values = eq === undefined ? among : [eq];
      if (values) return this.#having(type, part.property, [...new Set(values)]);
    }
    return undefined;
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
