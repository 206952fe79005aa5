import type { EdgeRecord } from '../../../model/graph.js';
import { edgeId, restOfEdgeId } from '../../../model/ids.js';

/** What an id says of a relation, and the store knows without it. */
type Ends = Pick<EdgeRecord, 'type' | 'from' | 'to'>;

/**
 * Ids of relations, by their numbers. An id begins with type and ends: only what follows is kept, of
 * most ids nothing. All of them as text would take more memory than all else that relations are.
 */
export class EdgeIds {
  readonly #rests = new Map<number, string>();
  /** Ids that do not begin so. */
  readonly #others = new Map<number, string>();

  /** @param intern gives equal texts as one and the same */
  add(edge: number, record: EdgeRecord, intern: (text: string) => string): void {
    const { type, id, from, to } = record;
    const rest = restOfEdgeId(id, type, from, to);
    if (rest === undefined) this.#others.set(edge, id);
    else if (rest !== '') this.#rests.set(edge, intern(rest));
  }

  at(edge: number, { type, from, to }: Ends): string {
    return this.#others.get(edge) ?? edgeId(type, from, to) + (this.#rests.get(edge) ?? '');
  }
}
