import { type NodeType, relationField } from '../../model/ontology.js';
import type { PlanAnswer, RelationSelection, Row, Selection } from '../../model/plan.js';

/** Most reads that one statement answers: they wait for each other. */
const mostTogether = 8;

/** What is found of some ids: each row with the place of its id, in the order of these. */
export interface Found {
  readonly revision: string;
  readonly rows: readonly (readonly [place: number, row: Row])[];
}

interface Waiting {
  readonly ids: readonly string[];
  readonly resolve: (answer: PlanAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads by id that select the same and come in one turn of the event loop travel as one statement,
 * whichever requests they are of: what a statement costs beside what it reads is more than a small
 * answer does. Where lists are within lists a read goes alone, as an answer may be long.
 */
export class GatheredReads {
  readonly #waiting = new Map<Selection, Waiting[]>();
  readonly #find: (ids: readonly string[], select: Selection) => Promise<Found>;

  /** @param find sends one statement */
  constructor(find: (ids: readonly string[], select: Selection) => Promise<Found>) {
    this.#find = find;
  }

  read(ids: readonly string[], select: Selection): Promise<PlanAnswer> {
    return new Promise((resolve, reject) => {
      const one = { ids, resolve, reject };
      const others = this.#waiting.get(select);
      if (others) others.push(one);
      else if (depthOf(select) > 1) void this.#answer(select, [one]);
      else {
        this.#waiting.set(select, [one]);
        setImmediate(() => this.#send(select));
      }
    });
  }

  #send(select: Selection): void {
    const all = this.#waiting.get(select) ?? [];
    this.#waiting.delete(select);
    for (let at = 0; at < all.length; at += mostTogether)
      void this.#answer(select, all.slice(at, at + mostTogether));
  }

  async #answer(select: Selection, together: readonly Waiting[]): Promise<void> {
    try {
      const ids = together.flatMap((one) => one.ids);
      const { revision, rows } = await this.#find(ids, select);
      let next = 0;
      let end = 0;
      for (const one of together) {
        end += one.ids.length;
        const own: Row[] = [];
        for (let found = rows[next]; found && found[0] < end; found = rows[++next])
          own.push(found[1]);
        one.resolve({ revision, rows: own, total: null });
      }
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }
}

const depths = new WeakMap<Selection, number>();

/** How deep relations are selected within relations, those to a single node not counted. */
function depthOf(select: Selection): number {
  let depth = depths.get(select);
  if (depth === undefined) {
    depth = Math.max(
      0,
      ...select.flatMap(({ type, relations }) => relations.map((each) => depthBelow(type, each))),
    );
    depths.set(select, depth);
  }
  return depth;
}

const depthBelow = (type: NodeType, { field, node }: RelationSelection): number =>
  depthOf(node) + (relationField(type, field).cardinality === 'many' ? 1 : 0);
