import type { Dataset, EdgeRecord, NodeRecord, PropertyValue } from '../../../model/graph.js';
import {
  type NodeType,
  nodeTypeNames,
  type RelationField,
  type RelationType,
  relationField,
} from '../../../model/ontology.js';
import type { NodeSelection, RelationSelection, Selection } from '../../../model/plan.js';
import { compareKeys, type Scalar, totalOrder } from '../../order.js';
import { keptPartsOf, mostKept } from './precomputed-lists.js';

/** Something of a node, which is known by its place among all nodes. */
type Reading<Value> = (place: number) => Value;

/** The same, knowing what it read last. */
function lastKnown<Value>(read: Reading<Value>): Reading<Value> {
  let last: { readonly place: number; readonly value: Value } | undefined;
  return (place) => {
    if (last?.place !== place) last = { place, value: read(place) };
    return last.value;
  };
}

/** A node of a list, and the relation that leads to it. */
interface Entry {
  readonly place: number;
  readonly node: NodeRecord;
  readonly edge: EdgeRecord;
}

/**
 * The texts of the kept lists of a dataset's nodes. Made when they are asked for: all of them would be
 * a good part of the dataset once more. What is held is numbers: places of nodes, and of relations.
 */
export class KeptTexts {
  readonly #nodes: readonly NodeRecord[];
  readonly #edges: readonly EdgeRecord[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #ends = new Map<string, Ends>();
  readonly #readings = new Map<string, Reading<Entry[]>>();
  readonly #texts: ReadonlyMap<NodeType, readonly Reading<string | null>[]>;

  constructor({ nodes, edges }: Pick<Dataset, 'nodes' | 'edges'>) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.#places = new Map(nodes.map(({ id }, place) => [id, place]));
    this.#texts = new Map(
      nodeTypeNames.map((type) => [
        type,
        keptPartsOf(type).map(({ selection }) => this.#text(type, selection)),
      ]),
    );
    this.#takeEnds();
  }

  /** Those of a node, as {@link keptPartsOf} its type has the parts; null for those of a list that is too long. */
  of({ type, id }: NodeRecord): (string | null)[] {
    const texts = this.#texts.get(type) as readonly Reading<string | null>[];
    if (texts.length === 0) return [];
    const place = this.#places.get(id) as number;
    return texts.map((text) => text(place));
  }

  #text(owner: NodeType, selection: RelationSelection): Reading<string | null> {
    const entries = this.#entries(relationField(owner, selection.field), selection);
    const show = this.#entry(selection);
    return (place) => {
      const found = entries(place);
      return found.length > mostKept ? null : JSON.stringify(found.map(show));
    };
  }

  /** The cell of a relation within a list: its entry, or its rows. */
  #cell(owner: NodeType, selection: RelationSelection): Reading<unknown> {
    const field = relationField(owner, selection.field);
    const entries = this.#entries(field, selection);
    const show = this.#entry(selection);
    if (field.cardinality === 'many')
      return (place) => entries(place).slice(0, selection.page?.limit).map(show);
    return (place) => {
      const [entry] = entries(place);
      return entry ? show(entry) : null;
    };
  }

  /** What a relation leads to, in its own order; the parts of a list, one after the other, have it found once. */
  #entries(field: RelationField, { node }: RelationSelection): Reading<Entry[]> {
    const types = node.map(({ type }) => type);
    const key = [field.owner, field.field, ...types].join();
    const known = this.#readings.get(key);
    if (known) return known;
    const ends = this.#endsOf(field);
    const compare = comparisonOf(field);
    const reading = lastKnown((place) => {
      const entries: Entry[] = [];
      for (let at = ends.begins[place] as number; at < (ends.begins[place + 1] as number); at++) {
        const end = ends.places[at] as number;
        const found = this.#nodes[end] as NodeRecord;
        if (types.includes(found.type))
          entries.push({
            place: end,
            node: found,
            edge: this.#edges[ends.edges[at] as number] as EdgeRecord,
          });
      }
      return entries.length > 1 ? entries.sort(compare) : entries;
    });
    this.#readings.set(key, reading);
    return reading;
  }

  #entry({ node, edge }: RelationSelection): (entry: Entry) => unknown {
    const row = this.#row(node);
    if (!edge) return row;
    return (entry) => [edge.properties.map((name) => propertyOf(entry.edge, name)), row(entry)];
  }

  #row(selection: Selection): (entry: Entry) => unknown {
    const tagged = selection.length > 1;
    const rows = new Map(selection.map((own) => [own.type, this.#rowOf(own, tagged)]));
    return (entry) => rows.get(entry.node.type)?.(entry);
  }

  #rowOf(
    { type, properties, relations }: NodeSelection,
    tagged: boolean,
  ): (entry: Entry) => unknown[] {
    const cells = relations.map((relation) => this.#cell(type, relation));
    return ({ node, place }) => {
      const row: unknown[] = tagged ? [type] : [];
      for (const property of properties) row.push(propertyOf(node, property));
      for (const cell of cells) row.push(cell(place));
      return row;
    };
  }

  #endsOf({ relation, direction }: RelationField): Ends {
    const key = `${relation} ${direction}`;
    const known = this.#ends.get(key);
    const ends = known ?? new Ends(relation, direction);
    if (!known) this.#ends.set(key, ends);
    return ends;
  }

  /** One look at each relation for all that read it: there are a million and more. */
  #takeEnds(): void {
    const all = [...this.#ends.values()];
    const found = new Map<RelationType, number[]>(all.map(({ relation }) => [relation, []]));
    for (let at = 0; at < this.#edges.length; at++) {
      const { type, from, to } = this.#edges[at] as EdgeRecord;
      found.get(type)?.push(at, this.#places.get(from) as number, this.#places.get(to) as number);
    }
    for (const ends of all) ends.take(found.get(ends.relation) as number[], this.#nodes.length);
  }
}

/** The relations of one type by the node that they are read from. */
class Ends {
  readonly relation: RelationType;
  readonly #direction: RelationField['direction'];
  /** Where those of each node begin; the last is where all end. */
  begins = new Uint32Array();
  /** The place of what each leads to. */
  places = new Uint32Array();
  /** The place of each among all relations. */
  edges = new Uint32Array();

  constructor(relation: RelationType, direction: RelationField['direction']) {
    this.relation = relation;
    this.#direction = direction;
  }

  /** @param found three numbers a relation: its place, and those of the nodes from and to which it leads */
  take(found: readonly number[], nodes: number): void {
    const [near, far] = this.#direction === 'out' ? ([1, 2] as const) : ([2, 1] as const);
    const begins = new Uint32Array(nodes + 1);
    for (let at = near; at < found.length; at += 3) {
      const place = found[at] as number;
      begins[place + 1] = (begins[place + 1] as number) + 1;
    }
    for (let place = 1; place <= nodes; place++)
      begins[place] = (begins[place] as number) + (begins[place - 1] as number);
    this.begins = begins;
    const next = begins.slice();
    this.places = new Uint32Array(found.length / 3);
    this.edges = new Uint32Array(found.length / 3);
    for (let at = 0; at < found.length; at += 3) {
      const place = found[at + near] as number;
      const own = next[place] as number;
      next[place] = own + 1;
      this.places[own] = found[at + far] as number;
      this.edges[own] = found[at] as number;
    }
  }
}

/** By the order of a relation's list where none is asked for, made total. */
function comparisonOf(field: RelationField): (left: Entry, right: Entry) => number {
  const keys = totalOrder(field.order ?? [], { types: field.targets, relation: field.relation });
  return (left, right) => {
    for (const { property, direction, on = 'node' } of keys) {
      const sign = compareKeys(
        propertyOf(left[on], property) as Scalar | null,
        propertyOf(right[on], property) as Scalar | null,
        direction === 'DESC',
      );
      if (sign !== 0) return sign;
    }
    return 0;
  };
}

const propertyOf = (
  { id, properties }: NodeRecord | EdgeRecord,
  property: string,
): PropertyValue => (property === 'id' ? id : (properties[property] ?? null));
