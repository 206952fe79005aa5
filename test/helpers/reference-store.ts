import type { Dataset, EdgeRecord, NodeRecord, PropertyValue } from '../../src/model/graph.js';
import {
  type RelationField,
  type RelationType,
  relationDefinitionOf,
  relationField,
  relationFieldsOf,
  relationTypesAt,
} from '../../src/model/ontology.js';
import type {
  Cell,
  Condition,
  ContextSelection,
  NodeSelection,
  Order,
  Page,
  Plan,
  PlanAnswer,
  Position,
  ProvenSelection,
  RelationRows,
  RelationSelection,
  Row,
  Selection,
  Tests,
} from '../../src/model/plan.js';
import type { WhichRelations } from '../../src/store/questions.js';

/** An entry of a list: a node, and the relation that reaches it where one does. */
interface Entry {
  readonly node: NodeRecord;
  readonly edge?: EdgeRecord;
}

type RelatedEntry = Required<Entry>;

/** Answers plans as their definition reads, by looking at everything each time. For comparison only. */
export class ReferenceStore {
  readonly #dataset: Dataset;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  read({ start, select }: Plan): PlanAnswer {
    const { revision, nodes } = this.#dataset;
    if ('ids' in start) {
      const found = start.ids.flatMap((id) => nodes.filter((node) => node.id === id));
      return { revision, rows: this.#rows(found, select), total: null };
    }
    const entries = nodes
      .filter((node) => node.type === start.type)
      .filter((node) => !start.where || this.#holds(start.where, node))
      .map((node) => ({ node }));
    const page = pageOf(entries, start.order ?? [], start.page);
    return {
      revision,
      rows: this.#rows(
        page.map(({ node }) => node),
        select,
      ),
      total: start.count ? entries.length : null,
    };
  }

  /** The entries of a relation's list, all of them, in order. */
  list(owner: NodeRecord, selection: RelationSelection): RelatedEntry[] {
    const field = relationField(owner.type, selection.field);
    const { node: select, where, whereEdge } = selection;
    const entries = this.#related(owner, field)
      .filter(({ node }) => select.length === 0 || select.some(({ type }) => type === node.type))
      .filter(({ node }) => !where || this.#holds(where, node))
      .filter(({ edge }) => !whereEdge || this.#holds(whereEdge, edge));
    const inOrder = pageOf(entries, selection.order ?? field.order ?? []);
    const { firstOf } = selection;
    if (firstOf === undefined) return inOrder;
    const grouped = ({ node }: RelatedEntry) => propertyOf(node, firstOf);
    return inOrder.filter(
      (entry, at) => inOrder.findIndex((other) => grouped(other) === grouped(entry)) === at,
    );
  }

  /** A page of all relations of a type, and how many there are. */
  relations(
    type: RelationType,
    { where, order, page, select }: Omit<WhichRelations, 'type' | 'count'>,
  ): { rows: Row[]; edges: EdgeRecord[]; total: number } {
    const entries = this.#dataset.edges
      .filter((edge) => edge.type === type && (!where || this.#holds(where, edge)))
      .map((edge) => ({ edge, node: this.#node(edge.from) }));
    const shown = pageOf(entries, order, page);
    const isShown = select.edge || select.node.length > 0;
    return {
      rows: isShown
        ? shown.map((entry) => this.#entry(this.#node(entry.edge.to), entry, select))
        : [],
      edges: shown.map(({ edge }) => edge),
      total: entries.length,
    };
  }

  #rows(nodes: readonly NodeRecord[], select: Selection): Row[] {
    return nodes.map((node) => this.#row(node, select)).filter((row) => row !== null);
  }

  #row(node: NodeRecord, select: Selection): Row | null {
    const entry = select.find(({ type }) => type === node.type);
    if (!entry) return null;
    const cells: Cell[] = [
      ...entry.properties.map((property) => propertyOf(node, property)),
      ...entry.relations.map((relation) => this.#relation(node, relation)),
      ...(entry.degrees ? [this.#degrees(node)] : []),
      ...(entry.proven ? [this.#proven(node, entry.proven)] : []),
      ...(entry.contexts ?? []).map((context) => this.#context(node, context)),
    ];
    return select.length > 1 ? [node.type, ...cells] : cells;
  }

  #degrees({ id, type }: NodeRecord): number[] {
    const own = this.#dataset.edges.filter(({ from, to }) => from === id || to === id);
    return relationTypesAt(type).map(
      (relation) => own.filter((edge) => edge.type === relation).length,
    );
  }

  #context(passage: NodeRecord, { before, after }: ContextSelection): Cell {
    const [document] = this.#related(passage, relationField('EVIDENCE', 'document'));
    if (!document) return null;
    const text = [...(document.node.properties.text as string)];
    const { start, end } = passage.properties as Readonly<Record<string, number>>;
    return [
      text.slice(Math.max(0, (start as number) - before), start).join(''),
      text.slice(end, (end as number) + after).join(''),
    ];
  }

  #proven(passage: NodeRecord, { properties, evidence }: ProvenSelection): RelationRows {
    const rows = this.#dataset.edges
      .filter((edge) => edge.evidence.includes(passage.id))
      .map((edge) => [
        ...properties.map((name) =>
          name === 'type' || name === 'from' || name === 'to' || name === 'evidence'
            ? edge[name]
            : propertyOf(edge, name),
        ),
        ...(evidence ? [this.#evidence(edge, evidence)] : []),
      ]);
    return { rows, total: null };
  }

  #relation(owner: NodeRecord, selection: RelationSelection): Cell {
    const field = relationField(owner.type, selection.field);
    const entries = this.list(owner, selection);
    const shown = selection.edge || selection.node.length > 0;
    const show = (entry: RelatedEntry): Row => this.#entry(owner, entry, selection);
    if (field.cardinality === 'one') return shown && entries[0] ? show(entries[0]) : null;
    const page = pageOf(entries, selection.order ?? field.order ?? [], selection.page);
    return { rows: shown ? page.map(show) : [], total: selection.count ? entries.length : null };
  }

  #entry(
    owner: NodeRecord,
    { node, edge }: RelatedEntry,
    selection: Pick<RelationSelection, 'edge' | 'node'>,
  ): Row {
    const row = this.#row(node, selection.node);
    if (!selection.edge) return row as Row;
    const { properties, evidence, firstEvidenceOnly, origin } = selection.edge;
    const cells: Cell[] = properties.map((property) => propertyOf(edge, property));
    const proof = evidence && this.#evidence(edge, evidence);
    if (proof) cells.push(firstEvidenceOnly ? proof.slice(0, 1) : proof);
    if (origin) cells.push(this.#row(owner, origin));
    return [cells, row];
  }

  #evidence(edge: EdgeRecord, select: NodeSelection): Row[] {
    const proof = this.#dataset.nodes.filter(({ id }) => edge.evidence.includes(id));
    return this.#rows(proof, [select]);
  }

  #related(owner: NodeRecord, { relation, direction, targets }: RelationField): RelatedEntry[] {
    const [near, far] = direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
    return this.#dataset.edges
      .filter((edge) => edge.type === relation && edge[near] === owner.id)
      .map((edge) => ({ edge, node: this.#node(edge[far]) }))
      .filter(({ node }) => targets.includes(node.type));
  }

  #node(id: string): NodeRecord {
    return this.#dataset.nodes.find((node) => node.id === id) as NodeRecord;
  }

  #holds(condition: Condition, on: NodeRecord | EdgeRecord): boolean {
    if ('all' in condition) return condition.all.every((part) => this.#holds(part, on));
    if ('any' in condition) return condition.any.some((part) => this.#holds(part, on));
    if ('not' in condition) return !this.#holds(condition.not, on);
    if ('property' in condition) {
      const value = propertyOf(on, condition.property);
      const elements = value === null ? [] : Array.isArray(value) ? value : [value];
      return elements.some((element) => passes(element, condition.tests));
    }
    if ('from' in on) {
      const reference = relationDefinitionOf(on.type).refers?.[condition.relation];
      if (!reference) return false;
      const id =
        typeof reference.by === 'string' ? on[reference.by] : on.properties[reference.by.property];
      const node = this.#dataset.nodes.find((each) => each.id === id);
      return (
        node !== undefined &&
        reference.types.includes(node.type) &&
        (condition.types?.includes(node.type) ?? true) &&
        (!condition.where || this.#holds(condition.where, node))
      );
    }
    const owner = on as NodeRecord;
    const field = relationFieldsOf(owner.type).get(condition.relation);
    if (!field) return false;
    return this.#related(owner, field).some(
      ({ node, edge }) =>
        (condition.types ?? field.targets).includes(node.type) &&
        (!condition.edge || this.#holds(condition.edge, edge)) &&
        (!condition.where || this.#holds(condition.where, node)),
    );
  }
}

/** The position of an entry in a list of this order. */
export function positionOf({ node, edge }: Entry, order: Order): Position {
  const keys = order.map(({ property, on }) => propertyOf(on === 'edge' ? edge : node, property));
  const several = edge && Object.keys(relationDefinitionOf(edge.type).properties).length > 0;
  return [...keys, node.id, ...(several ? [edge.id] : [])] as Position;
}

function pageOf<E extends Entry>(entries: readonly E[], order: Order, page?: Page): E[] {
  const compare = (a: Position, b: Position): number => {
    for (const [at, value] of a.entries()) {
      const sign = compareValues(value, b[at] ?? null, order[at]?.direction === 'DESC');
      if (sign !== 0) return sign;
    }
    return 0;
  };
  const { after, limit } = page ?? {};
  return entries
    .map((entry) => ({ entry, position: positionOf(entry, order) }))
    .sort((a, b) => compare(a.position, b.position))
    .filter(({ position }) => !after || compare(position, after) > 0)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

type Value = Position[number];

function compareValues(a: Value, b: Value, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const sign = typeof a === 'string' ? compareCodePoints(a, b as string) : a < b ? -1 : 1;
  return descending ? -sign : sign;
}

function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0) as number);
  const right = Array.from(b, (character) => character.codePointAt(0) as number);
  const at = left.findIndex((point, index) => point !== right[index]);
  if (at < 0) return left.length - right.length;
  return at >= right.length ? 1 : (left[at] as number) - (right[at] as number);
}

function propertyOf(on: NodeRecord | EdgeRecord | undefined, property: string): PropertyValue {
  return (property === 'id' ? on?.id : on?.properties[property]) ?? null;
}

function passes(value: string | number | boolean, tests: Tests): boolean {
  const number = typeof value === 'number' ? value : Number.NaN;
  const text = typeof value === 'string' ? value : undefined;
  return (
    (tests.eq === undefined || value === tests.eq) &&
    (tests.in === undefined || tests.in.some((one) => one === value)) &&
    (tests.gt === undefined || number > tests.gt) &&
    (tests.gte === undefined || number >= tests.gte) &&
    (tests.lt === undefined || number < tests.lt) &&
    (tests.lte === undefined || number <= tests.lte) &&
    (tests.contains === undefined || (text?.includes(tests.contains) ?? false)) &&
    (tests.startsWith === undefined || (text?.startsWith(tests.startsWith) ?? false))
  );
}
