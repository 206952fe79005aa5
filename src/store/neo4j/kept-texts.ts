import type { Dataset, EdgeRecord, NodeRecord, PropertyValue } from '../../model/graph.js';
import {
  type NodeType,
  nodeTypeNames,
  type RelationField,
  type RelationType,
  relationField,
} from '../../model/ontology.js';
import type { NodeSelection, RelationSelection, Selection } from '../../model/plan.js';
import { compareKeys, type Scalar, totalOrder } from '../order.js';
import { keptListsOf, mostKept } from './kept-lists.js';

/** Something of a node, which is known by its place among all nodes. */
type Reading<Value> = (place: number) => Value;

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
  readonly #texts: ReadonlyMap<NodeType, readonly Reading<string | null>[]>;

  constructor({ nodes, edges }: Pick<Dataset, 'nodes' | 'edges'>) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.#places = new Map(nodes.map(({ id }, place) => [id, place]));
    this.#texts = new Map(
      nodeTypeNames.map((type) => [
        type,
        keptListsOf(type).map(({ selection }) => this.#text(type, selection)),
      ]),
    );
  }

  /** Those of a node, as {@link keptListsOf} its type has the lists; null for a list that is too long. */
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

  /** What a relation leads to, in its own order. */
  #entries(field: RelationField, { node }: RelationSelection): Reading<Entry[]> {
    const ends = this.#endsOf(field);
    const types = node.map(({ type }) => type);
    const compare = comparisonOf(field);
    return (place) => {
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
    };
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
    let ends = this.#ends.get(key);
    if (!ends) {
      const [near, far] =
        direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
      ends = endsOf(this.#nodes.length, this.#edges, relation, ({ [near]: from, [far]: to }) => [
        this.#places.get(from),
        this.#places.get(to),
      ]);
      this.#ends.set(key, ends);
    }
    return ends;
  }
}

/** The relations of one type by the node that they are read from. */
interface Ends {
  /** Where those of each node begin; the last is where all end. */
  readonly begins: Uint32Array;
  /** The place of what each leads to. */
  readonly places: Uint32Array;
  /** The place of each among all relations. */
  readonly edges: Uint32Array;
}

function endsOf(
  nodes: number,
  edges: readonly EdgeRecord[],
  relation: RelationType,
  placesOf: (edge: EdgeRecord) => readonly [from: number | undefined, to: number | undefined],
): Ends {
  const own: number[] = [];
  const begins = new Uint32Array(nodes + 1);
  for (const [at, edge] of edges.entries()) {
    if (edge.type !== relation) continue;
    const [from, to] = placesOf(edge);
    if (from === undefined || to === undefined) continue;
    own.push(at, from, to);
    begins[from + 1] = (begins[from + 1] as number) + 1;
  }
  for (let at = 1; at <= nodes; at++)
    begins[at] = (begins[at] as number) + (begins[at - 1] as number);
  const next = begins.slice();
  const ends = new Uint32Array(own.length / 3);
  const places = new Uint32Array(own.length / 3);
  for (let at = 0; at < own.length; at += 3) {
    const from = own[at + 1] as number;
    const place = next[from] as number;
    next[from] = place + 1;
    ends[place] = own[at] as number;
    places[place] = own[at + 2] as number;
  }
  return { begins, places, edges: ends };
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
