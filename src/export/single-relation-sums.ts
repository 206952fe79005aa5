import type { EdgeRecord, NodeRecord } from '../model/graph.js';
import { type NodeType, nodeTypeNames, relationFieldsOf, typeOfId } from '../model/ontology.js';
import { TextHash } from '../util/text-hash.js';

/** A relation that a node has once at most, and what was seen of it. */
interface Single {
  readonly field: string;
  readonly relation: string;
  readonly required: boolean;
  readonly idProperty: string | undefined;
  readonly targets: ReadonlySet<NodeType>;
  readonly said: HashSum;
  readonly found: HashSum;
  /** Of the node that had one last. */
  last: string;
}

/** A sum of hashes: two of them are equal where they are of the same texts, in whatever order. */
class HashSum {
  #high = 0;
  #low = 0;
  #count = 0;

  add({ high, low }: TextHash): void {
    this.#high = (this.#high + high) >>> 0;
    this.#low = (this.#low + low) >>> 0;
    this.#count++;
  }

  equals(other: HashSum): boolean {
    return this.#high === other.#high && this.#low === other.#low && this.#count === other.#count;
  }
}

/**
 * Finds whether `RelationChecks` would find a problem, in memory that does not grow: instead of the id
 * that each node repeats of a relation, and of the one that the relation leads to, it holds a sum of all of
 * either. It takes relations in a dataset's order, and does not know which node is at fault.
 */
export class SingleRelationSums {
  readonly #hash = new TextHash();
  readonly #byType = new Map<NodeType, readonly Single[]>(
    nodeTypeNames.map((type) => [
      type,
      [...relationFieldsOf(type).values()]
        .filter(({ direction, cardinality }) => direction === 'out' && cardinality === 'one')
        .map(({ field, relation, required, idProperty, targets }) => ({
          ...{ field, relation, required: required === true, idProperty, last: '' },
          ...{ targets: new Set(targets), said: new HashSum(), found: new HashSum() },
        })),
    ]),
  );

  addNode({ type, id, properties }: NodeRecord): void {
    for (const { required, idProperty, said } of this.#byType.get(type) as readonly Single[]) {
      const other = idProperty === undefined ? null : properties[idProperty];
      if (typeof other === 'string') said.add(this.#hash.hash(`${id} ${other}`));
      else if (required) said.add(this.#hash.hash(id));
    }
  }

  /** @throws {Error} where a node has a second one */
  addEdge({ type, from, to }: EdgeRecord): void {
    const fromType = typeOfId(from) as NodeType;
    for (const single of this.#byType.get(fromType) as readonly Single[]) {
      const { relation, targets, idProperty, required, found } = single;
      if (relation !== type || !targets.has(typeOfId(to) as NodeType)) continue;
      if (single.last === from) throw new Error(`${from} has ${relation} twice.`);
      single.last = from;
      if (idProperty !== undefined) found.add(this.#hash.hash(`${from} ${to}`));
      else if (required) found.add(this.#hash.hash(from));
    }
  }

  finish(report: (message: string) => void): void {
    for (const [type, singles] of this.#byType)
      for (const { field, said, found } of singles)
        if (!said.equals(found)) report(`${field} of a ${type} is not as its relation says.`);
  }
}
