import type { EdgeRecord, NodeRecord } from '../model/graph.js';
import {
  type NodeType,
  nodeTypeNames,
  type RelationField,
  relationFieldsOf,
  typeOfId,
} from '../model/ontology.js';
import { brief } from './record-checks.js';

/** A relation that a node has once at most. */
interface SingleRelation extends Pick<RelationField, 'field' | 'relation' | 'required'> {
  readonly idProperty: string | undefined;
  readonly targets: ReadonlySet<NodeType>;
}

const singleRelations = new Map<NodeType, readonly SingleRelation[]>(
  nodeTypeNames.map((type) => [
    type,
    [...relationFieldsOf(type).values()]
      .filter(({ direction, cardinality }) => direction === 'out' && cardinality === 'one')
      .map(({ field, relation, required, idProperty, targets }) => ({
        ...{ field, relation, required, idProperty },
        targets: new Set(targets),
      })),
  ]),
);

/** Types of relations that some node has once at most; all others need no look. */
const relevant = new Set<string>(
  [...singleRelations.values()].flatMap((fields) => fields.map(({ relation }) => relation)),
);

/**
 * Checks what only a whole graph can show: that relations which must be are there, none of those that
 * may be there once is there twice, and ids that nodes repeat of them (`cityId`) are those ids.
 * It takes nodes before relations, and holds numbers instead of records.
 */
export class RelationChecks {
  /** A number for each id that was seen, from 1. */
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [''];
  readonly #types: (NodeType | undefined)[] = [undefined];
  /** Where the slots of a node begin, by its number: one for each of its type's single relations. */
  readonly #starts: number[] = [0];
  /** By slot, the number of the id that the node repeats, and of the one that a relation leads to; 0 for none. */
  readonly #repeated: number[] = [];
  readonly #found: number[] = [];
  /** How often slots were found that were found more than once. */
  readonly #again = new Map<number, number>();

  addNode({ type, id, properties }: NodeRecord): void {
    const number = this.#numberOf(id);
    this.#types[number] = type;
    this.#starts[number] = this.#repeated.length;
    for (const { idProperty } of singleRelations.get(type) as readonly SingleRelation[]) {
      const other = idProperty === undefined ? null : properties[idProperty];
      this.#repeated.push(typeof other === 'string' ? this.#numberOf(other) : 0);
      this.#found.push(0);
    }
  }

  /** @returns false where the relation begins at a node that did not come before it */
  addEdge({ type, from, to }: EdgeRecord): boolean {
    const number = this.#numbers.get(from);
    const nodeType = number === undefined ? undefined : this.#types[number];
    if (number === undefined || nodeType === undefined) return false;
    if (!relevant.has(type)) return true;
    const fields = singleRelations.get(nodeType) as readonly SingleRelation[];
    for (let at = 0; at < fields.length; at++) {
      const { relation, targets } = fields[at] as SingleRelation;
      if (relation !== type || !targets.has(typeOfId(to) as NodeType)) continue;
      const slot = (this.#starts[number] as number) + at;
      if (this.#found[slot] === 0) this.#found[slot] = this.#numberOf(to);
      else this.#again.set(slot, (this.#again.get(slot) ?? 1) + 1);
    }
    return true;
  }

  /** Reports what is wrong with the nodes, all relations being there. */
  finish(report: (id: string, message: string) => void): void {
    for (let number = 1; number < this.#ids.length; number++) {
      const type = this.#types[number];
      if (type === undefined) continue;
      const fields = singleRelations.get(type) as readonly SingleRelation[];
      for (let at = 0; at < fields.length; at++)
        this.#finishField(number, fields[at] as SingleRelation, at, report);
    }
  }

  #finishField(
    number: number,
    { field, relation, required, idProperty }: SingleRelation,
    at: number,
    report: (id: string, message: string) => void,
  ): void {
    const slot = (this.#starts[number] as number) + at;
    const [found, repeated] = [this.#found[slot] as number, this.#repeated[slot] as number];
    const id = this.#ids[number] as string;
    const times = this.#again.get(slot);
    if (times !== undefined) report(id, `${id} has ${times} ${relation} as ${field}.`);
    if (required && found === 0) report(id, `${id} lacks its ${field}.`);
    else if (idProperty !== undefined && repeated !== found)
      report(
        id,
        `${idProperty} of ${id} is ${this.#shown(repeated)}, its ${field} ${this.#shown(found)}.`,
      );
  }

  #shown(number: number): string {
    return brief(number === 0 ? null : this.#ids[number]);
  }

  #numberOf(id: string): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#ids.push(id) - 1;
      this.#numbers.set(id, number);
    }
    return number;
  }
}
