import type { Meter } from '../../../model/meter.js';
import { relationDefinitionOf } from '../../../model/ontology.js';
import type { FoundRelations, WhichRelations } from '../../questions.js';
import { edgePredicate, testsIn } from '../plan/conditions.js';
import { firstInOrder, Ordering } from '../plan/ordering.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** Lists the relations of one type. */
export class RelationLister {
  readonly #snapshot: Snapshot;
  readonly #meter: Meter;

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
    const { base, size } = this.#snapshot.edgeTable(type);
    const holds = where && edgePredicate(this.#snapshot, type, where, this.#meter);
    const tests = where ? testsIn(where) : 1;
    const found: number[] = [];
    for (let edge = base; edge < base + size; edge++) {
      this.#meter.addConditions(tests);
      if (!holds || holds(edge)) found.push(edge);
    }
    return found;
  }
}
