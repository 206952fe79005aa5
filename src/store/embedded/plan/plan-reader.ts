import { isDeepStrictEqual } from 'node:util';
import type { PropertyValue } from '../../../model/graph.js';
import type { Meter } from '../../../model/meter.js';
import {
  type NodeType,
  nodeTypeNames,
  type RelationField,
  type RelationType,
  relationField,
  relationTypesAt,
} from '../../../model/ontology.js';
import type {
  Cell,
  ContextSelection,
  EdgeSelection,
  NodeSelection,
  Plan,
  ProvenSelection,
  RelationSelection,
  Row,
  Selection,
} from '../../../model/plan.js';
import { CodePoints } from '../../../util/code-points.js';
import type { Column } from '../snapshot/columns.js';
import { propertyOf } from '../snapshot/node-properties.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Table } from '../snapshot/tables.js';
import { edgePredicate, mixedPredicate, type Predicate, testsIn } from './conditions.js';
import type { NodeFinder } from './node-finder.js';
import { firstInOrder, firstWhere, Ordering } from './ordering.js';

/** The row of a node, by its number; null where its type is not selected. */
type ReadNode = (node: number) => Row | null;
/** The nodes that a plan starts at, and what reads their rows. */
export interface OpenPlan {
  readonly nodes: readonly number[];
  readonly readNode: ReadNode;
  /** Null where not asked for. */
  readonly total: number | null;
}

/** An entry of a relation's list: the node `origin` reaches by `edge`. */
type ReadEntry = (origin: number, edge: number, node: number) => Row;
type ReadRelation = (origin: number) => Cell;

/** How many relations of a type a node has, at either end. */
type DegreeOf = (node: number, type: RelationType) => number;

/** Reads the rest of a list that was left unfinished. */
export type Rest = () => void;

/** Answers plans from one snapshot. What a selection compiles to is cached as long as the selection lives. */
export class PlanReader {
  readonly #snapshot: Snapshot;
  readonly #finder: NodeFinder;
  readonly #meter: Meter;
  readonly #degreeOf: DegreeOf;
  readonly #compiled = new WeakMap<Selection, ReadNode>();
  /** Where lists may be left unfinished: what was. */
  #rests: Rest[] | undefined;

  constructor(snapshot: Snapshot, finder: NodeFinder, meter: Meter, degreeOf: DegreeOf) {
    this.#snapshot = snapshot;
    this.#finder = finder;
    this.#meter = meter;
    this.#degreeOf = degreeOf;
  }

  /**
   * Finds where a plan starts, and gives its rows one after the other, so that whoever reads them can
   * stop between two of them.
   *
   * @throws {GraphError} BAD_USER_INPUT where a position does not fit its order.
   */
  open({ start, select }: Plan): OpenPlan {
    const readNode = this.rowReader(select);
    if ('ids' in start) {
      const nodes = start.ids.map((id) => this.#snapshot.numberOf(id));
      return { nodes: nodes.filter((node) => node !== undefined), readNode, total: null };
    }
    const shown = select.length > 0 ? start : { ...start, page: { ...start.page, limit: 0 } };
    return { ...this.#finder.find(shown), readNode };
  }

  /**
   * Reads rows for about as long as a turn takes. One row may hold lists within lists, and take far longer
   * than that; then the lists that are reached after it are left unfinished in the rows.
   *
   * @returns what finishes them, to be called in such turns as well, the last one first
   */
  inTurn(read: () => void): Rest[] {
    const rests: Rest[] = [];
    this.#rests = rests;
    try {
      read();
      return rests;
    } finally {
      this.#rests = undefined;
    }
  }

  /** The row of a node, by its number; null where its type is not selected. */
  rowReader(selection: Selection): ReadNode {
    let readNode = this.#compiled.get(selection);
    if (!readNode) {
      readNode = this.#compile(selection);
      this.#compiled.set(selection, readNode);
    }
    return readNode;
  }

  #compile(selection: Selection): ReadNode {
    const [only] = selection;
    if (only && selection.length === 1) {
      const { base, size } = this.#snapshot.table(only.type);
      const read = this.#node(only, []);
      return (node) => (node >= base && node < base + size ? read(node) : null);
    }
    const byType: (((node: number) => Row) | undefined)[] = nodeTypeNames.map((type) => {
      const entry = selection.find((candidate) => candidate.type === type);
      return entry && this.#node(entry, [type]);
    });
    return (node) => byType[this.#snapshot.typeOf[node] as number]?.(node) ?? null;
  }

  #node(
    { type, properties, relations, degrees, proven, contexts }: NodeSelection,
    head: readonly PropertyValue[],
  ): (node: number) => Row {
    const table = this.#snapshot.table(type);
    const { base } = table;
    const columns = properties.map((property) => columnOf(table, property));
    const fields = relations.map((relation) => this.#relation(type, relation));
    if (degrees) fields.push(this.#degrees(type));
    if (proven) fields.push(this.#proven(proven));
    for (const context of contexts ?? []) fields.push(this.#context(context));
    const meter = this.#meter;
    // An empty list takes as much as a row does.
    const made = 1 + fields.length;
    return (node) => {
      meter.addRows(made);
      const row: Cell[] = [...head];
      for (const column of columns) row.push(column[node - base] as PropertyValue);
      for (const field of fields) row.push(field(node));
      return row;
    };
  }

  /** How many relations a node has, by the types that nodes of its type may have. */
  #degrees(type: NodeType): ReadRelation {
    const types = relationTypesAt(type);
    const meter = this.#meter;
    return (node) => {
      meter.addConditions(types.length);
      return types.map((relation) => this.#degreeOf(node, relation));
    };
  }

  /** The relations that a passage proves. */
  #proven({ properties, evidence }: ProvenSelection): ReadRelation {
    const snapshot = this.#snapshot;
    const { offsets, members } = snapshot.proven;
    const reads = properties.map((property) => this.#provenProperty(property));
    const readEvidence = evidence && this.#evidence(evidence);
    const meter = this.#meter;
    return (passage) => {
      const edges = members.subarray(offsets[passage], offsets[passage + 1]);
      meter.addRows(edges.length);
      const rows = Array.from(edges, (edge): Row => {
        const row: Cell[] = reads.map((read) => read(edge));
        if (readEvidence) row.push(readEvidence(edge));
        return row;
      });
      return { rows, total: null };
    };
  }

  /** The words around a passage. */
  #context({ before, after }: ContextSelection): ReadRelation {
    const passages = this.#snapshot.table('EVIDENCE');
    const documents = this.#snapshot.table('DOCUMENT');
    const [starts, ends, texts] = [
      columnOf(passages, 'start'),
      columnOf(passages, 'end'),
      columnOf(documents, 'text'),
    ];
    const { base, offsets, nodes } = this.#snapshot.adjacency(
      relationField('EVIDENCE', 'document'),
    );
    // Passages of a document follow each other.
    let lastText: unknown;
    let points = new CodePoints('');
    const meter = this.#meter;
    return (passage) => {
      meter.addRows(1);
      const at = offsets[passage - base] as number;
      if (at === offsets[passage - base + 1]) return null;
      const text = texts[(nodes[at] as number) - documents.base] as string;
      if (text !== lastText) points = new CodePoints(text);
      lastText = text;
      const start = starts[passage - passages.base] as number;
      const end = ends[passage - passages.base] as number;
      return [
        points.slice(Math.max(0, start - before), start),
        points.slice(end, Math.min(points.length, end + after)),
      ];
    };
  }

  #provenProperty(property: string): (edge: number) => PropertyValue {
    const snapshot = this.#snapshot;
    switch (property) {
      case 'id':
        return (edge) => snapshot.edgeId(edge);
      case 'type':
        return (edge) => snapshot.edgeTypeOf(edge);
      case 'from':
        return (edge) => snapshot.ids[snapshot.from[edge] as number] as string;
      case 'to':
        return (edge) => snapshot.ids[snapshot.to[edge] as number] as string;
      case 'evidence':
        return (edge) => snapshot.evidenceIds(edge);
      default:
        return (edge) => {
          const { base, columns } = snapshot.edgeTable(snapshot.edgeTypeOf(edge));
          return (columns.get(property)?.[edge - base] ?? null) as PropertyValue;
        };
    }
  }

  #relation(owner: NodeType, selection: RelationSelection): ReadRelation {
    const field = relationField(owner, selection.field);
    const list = this.#snapshot.adjacency(field);
    const { base, offsets, nodes, edges } = list;
    const accepts = this.#filter(field, selection);
    const readEntry = this.entryReader(field.relation, selection);
    if (field.cardinality === 'one')
      return (origin) => {
        const end = offsets[origin - base + 1] as number;
        for (let at = offsets[origin - base] as number; at < end; at++)
          if (!accepts || accepts(at))
            return readEntry?.(origin, edges[at] as number, nodes[at] as number) ?? null;
        return null;
      };
    const entriesOf = this.#page(field, selection, accepts);
    const { page: _, ...unpaged } = selection;
    const firsts =
      selection.firstOf === undefined ? undefined : this.#page(field, unpaged, accepts);
    const count = (start: number, end: number): number =>
      firsts ? firsts(start, end).length : countOf(start, end, accepts);
    const readEntries = (
      rows: Row[],
      origin: number,
      entries: readonly number[],
      first: number,
    ): void => {
      for (let next = first; next < entries.length; next++) {
        if (this.#rests && this.#meter.isLong) {
          this.#rests.push(() => readEntries(rows, origin, entries, next));
          return;
        }
        const at = entries[next] as number;
        rows.push((readEntry as ReadEntry)(origin, edges[at] as number, nodes[at] as number));
      }
    };
    return (origin) => {
      const start = offsets[origin - base] as number;
      const end = offsets[origin - base + 1] as number;
      const rows: Row[] = [];
      if (readEntry && end > start) readEntries(rows, origin, entriesOf(start, end), 0);
      return { rows, total: selection.count ? count(start, end) : null };
    };
  }

  /** Whether an entry, by its index in the field's lists, is wanted; undefined where all are. */
  #filter(
    field: RelationField,
    { node, where, whereEdge }: RelationSelection,
  ): Predicate | undefined {
    const { nodes, edges } = this.#snapshot.adjacency(field);
    const types = typesOf(field, node);
    const reaches =
      where || types.length < field.targets.length
        ? mixedPredicate(this.#snapshot, types, where, this.#meter)
        : undefined;
    const by = whereEdge && edgePredicate(this.#snapshot, field.relation, whereEdge, this.#meter);
    if (!reaches && !by) return undefined;
    const meter = this.#meter;
    const tests = whereEdge ? testsIn(whereEdge) : 1;
    return (at) => {
      meter.addConditions(tests);
      return (!by || by(edges[at] as number)) && (!reaches || reaches(nodes[at] as number));
    };
  }

  /** The entries of a page, of those from one index of the field's lists to another, in order. */
  #page(
    field: RelationField,
    { firstOf, ...selection }: RelationSelection,
    accepts: Predicate | undefined,
  ): (start: number, end: number) => readonly number[] {
    const { node, order, page } = selection;
    const { nodes, edges } = this.#snapshot.adjacency(field);
    const defaultOrder = field.order ?? [];
    const shape = { types: typesOf(field, node), relation: field.relation };
    const ordering = new Ordering(this.#snapshot, shape, order ?? defaultOrder);
    const isAfter = page?.after && ordering.after(page.after);
    const comesAfter = (at: number) =>
      !isAfter || isAfter(nodes[at] as number, edges[at] as number);
    const limit = page?.limit ?? Number.POSITIVE_INFINITY;
    if (firstOf !== undefined) {
      const { page: _, ...unpaged } = selection;
      const inOrder = this.#page(field, unpaged, accepts);
      const valueAt = (at: number) => propertyOf(this.#snapshot, nodes[at] as number, firstOf);
      return (start, end) => {
        const seen = new Set<unknown>();
        const firsts = inOrder(start, end).filter((at) => {
          const { size } = seen;
          return seen.add(valueAt(at)).size > size;
        });
        return firsts.filter(comesAfter).slice(0, limit);
      };
    }
    if (order === undefined || isDeepStrictEqual(order, defaultOrder))
      return (start, end) => {
        const taken: number[] = [];
        // The list is in this order already.
        let at = isAfter ? firstWhere(start, end, comesAfter) : start;
        for (; at < end && taken.length < limit; at++) if (!accepts || accepts(at)) taken.push(at);
        return taken;
      };
    const compare = (left: number, right: number) =>
      ordering.compare(
        nodes[left] as number,
        edges[left] as number,
        nodes[right] as number,
        edges[right] as number,
      );
    const meter = this.#meter;
    return (start, end) => {
      // Each is compared with others to be sorted.
      meter.addConditions(end - start);
      const taken: number[] = [];
      for (let at = start; at < end; at++)
        if (comesAfter(at) && (!accepts || accepts(at))) taken.push(at);
      return firstInOrder(taken, limit, compare);
    };
  }

  /** What is shown of an entry; undefined where nothing is. */
  entryReader(
    relation: RelationType,
    { edge, node }: Pick<RelationSelection, 'edge' | 'node'>,
  ): ReadEntry | undefined {
    const readNode = node.length > 0 ? this.rowReader(node) : undefined;
    if (edge) {
      const readEdge = this.#edge(relation, edge);
      return (origin, number, reached) => [readEdge(origin, number), readNode?.(reached) ?? null];
    }
    return readNode && ((_, __, reached) => readNode(reached) as Row);
  }

  #edge(
    relation: RelationType,
    { properties, evidence, firstEvidenceOnly = false, origin }: EdgeSelection,
  ): (origin: number, edge: number) => Row {
    const table = this.#snapshot.edgeTable(relation);
    const values = properties.map((property) => {
      if (property === 'id') return (edge: number) => this.#snapshot.edgeId(edge);
      const column = columnOf(table, property);
      return (edge: number) => column[edge - table.base] as PropertyValue;
    });
    const readEvidence = evidence && this.#evidence(evidence, firstEvidenceOnly);
    const readOrigin = origin && this.rowReader(origin);
    return (from, edge) => {
      const row: Cell[] = values.map((valueFor) => valueFor(edge));
      if (readEvidence) row.push(readEvidence(edge));
      if (readOrigin) row.push(readOrigin(from));
      return row;
    };
  }

  /** The proof of a relation, by id; where so asked, only what is read first. */
  #evidence(evidence: NodeSelection, firstOnly = false): (edge: number) => readonly Row[] {
    const { offsets, members } = this.#snapshot.evidence;
    const read = this.#node(evidence, []);
    return (edge) => {
      const proof = members.subarray(offsets[edge], offsets[edge + 1]);
      const inOrder = proof.length > 1 ? proof.slice().sort() : proof;
      return Array.from(firstOnly ? inOrder.subarray(0, 1) : inOrder, read);
    };
  }
}

function typesOf(field: RelationField, selection: Selection): readonly NodeType[] {
  if (selection.length === 0) return field.targets;
  return field.targets.filter((type) => selection.some((entry) => entry.type === type));
}

function countOf(start: number, end: number, accepts: Predicate | undefined): number {
  if (!accepts) return end - start;
  let total = 0;
  for (let at = start; at < end; at++) if (accepts(at)) total++;
  return total;
}

function columnOf({ columns }: Table, property: string): Column {
  const column = columns.get(property);
  if (!column) throw new Error(`The ontology has no property ${property} there`);
  return column;
}
