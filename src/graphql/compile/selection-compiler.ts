import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import {
  type NodeType,
  type OrderKey,
  type RelationField,
  relationDefinitionOf,
  relationField,
} from '../../model/ontology.js';
import type {
  Condition,
  EdgeSelection,
  NodeSelection,
  Order,
  Page,
  RelationRows,
  RelationSelection,
  Row,
  Selection,
} from '../../model/plan.js';
import { type Answer, answerOf, graphqlNameOf } from './answer.js';
import { collectFields, type Operation, selectionSetsOf } from './collect-fields.js';
import { encodeCursor } from './cursor.js';
import { derivedFieldOf } from './derived-fields.js';
import { type EdgeType, edgeTypes } from './edge-types.js';
import { type ListArguments, listArguments, positionKeys } from './list-arguments.js';

/**
 * Turns what a request selects into what a plan takes joined, and rows back into answers.
 *
 * The rule is one: a leaf field is the property of the same name, a composite field is the
 * relation of the same name; what is neither is derived from such fields. What is found is written down once, as a selection for the store and
 * a completion for its rows, so the two cannot come apart.
 */

export type Complete = (row: Row) => Answer;
type Write = (answer: Answer, row: Row) => void;

/** What a connection asks of the store, beside what it takes of each entry. */
export interface ListSelection {
  readonly where?: Condition;
  readonly order: Order;
  readonly page: Page;
  readonly count: boolean;
}

/** Selects from nodes that may be of several types. Views share the rows; each completes its own answers. */
export class SelectionBuilder {
  private readonly parts: ReadonlyMap<NodeType, NodePart>;

  constructor(operation: Operation, types: readonly NodeType[]) {
    this.parts = new Map(types.map((type) => [type, new NodePart(operation, type)]));
  }

  /** @param path of the response, for errors */
  addView(sets: readonly SelectionSetNode[], path: string): Complete {
    const views = new Map<NodeType, readonly Write[]>();
    for (const [type, part] of this.parts) views.set(type, part.addView(sets, path));
    const [only, ...others] = [...this.parts.values()];
    if (only && others.length === 0) {
      const writes = views.get(only.type) as readonly Write[];
      return (row) => fill(answerOf(only.typeName), writes, row);
    }
    return (row) => {
      const type = row[0] as NodeType;
      return fill(answerOf(graphqlNameOf(type)), views.get(type) as readonly Write[], row);
    };
  }

  /** Asks for a property beside what views select, and tells how to read it from a row. */
  addProperty(property: string): (row: Row) => unknown {
    const readers = new Map<NodeType, (row: Row) => unknown>();
    for (const [type, part] of this.parts) readers.set(type, part.property(property));
    if (readers.size === 1) return readers.values().next().value as (row: Row) => unknown;
    return (row) => (readers.get(row[0] as NodeType) as (row: Row) => unknown)(row);
  }

  /** The same for one type only. */
  addPropertyOf(type: NodeType, property: string): (row: Row) => unknown {
    return (this.parts.get(type) as NodePart).property(property);
  }

  /** Lays out the rows: nothing can be added after it. */
  build(): Selection {
    const offset = this.parts.size > 1 ? 1 : 0;
    return [...this.parts.values()].map((part) => part.build(offset));
  }
}

const fill = (answer: Answer, writes: readonly Write[], row: Row): Answer => {
  for (const write of writes) write(answer, row);
  return answer;
};

class NodePart {
  readonly typeName: string;
  private readonly objectType: GraphQLObjectType;
  private readonly properties: string[] = [];
  private readonly relations: RelationSelection[] = [];
  private offset = 0;

  constructor(
    private readonly operation: Operation,
    readonly type: NodeType,
  ) {
    this.typeName = graphqlNameOf(type);
    this.objectType = operation.schema.getType(this.typeName) as GraphQLObjectType;
  }

  property(name: string): (row: Row) => unknown {
    let index = this.properties.indexOf(name);
    if (index < 0) index = this.properties.push(name) - 1;
    return (row) => row[this.offset + index];
  }

  addView(sets: readonly SelectionSetNode[], path: string): Write[] {
    const writes: Write[] = [];
    for (const [key, nodes] of collectFields(this.operation, this.objectType, sets)) {
      const name = (nodes[0] as FieldNode).name.value;
      if (name === '__typename') {
        const { typeName } = this;
        writes.push((answer) => {
          answer[key] = typeName;
        });
        continue;
      }
      const read = this.field(name, nodes, `${path}.${key}`);
      writes.push((answer, row) => {
        answer[key] = read(row);
      });
    }
    return writes;
  }

  private field(name: string, nodes: readonly FieldNode[], path: string): (row: Row) => unknown {
    const derived = derivedFieldOf(this.typeName, name);
    if (derived) {
      const writes = this.addView([derived.needs], path);
      return (row) => derived.derive(fill(answerOf(this.typeName), writes, row));
    }
    const fieldType = (this.objectType.getFields()[name] as { type: GraphQLOutputType }).type;
    return isLeafType(getNamedType(fieldType))
      ? this.property(name)
      : this.relation(relationField(this.type, name), fieldType, nodes, path);
  }

  private relation(
    field: RelationField,
    fieldType: GraphQLOutputType,
    nodes: readonly FieldNode[],
    path: string,
  ): (row: Row) => unknown {
    const { selection, complete } = compileRelation(this.operation, field, fieldType, nodes, path);
    const index = this.relations.push(selection) - 1;
    return (row) => complete(row[this.offset + this.properties.length + index] as never);
  }

  build(offset: number): NodeSelection {
    this.offset = offset;
    return { type: this.type, properties: this.properties, relations: this.relations };
  }
}

type CompleteRelation = (cell: RelationRows | Row | null) => unknown;

function compileRelation(
  operation: Operation,
  field: RelationField,
  fieldType: GraphQLOutputType,
  nodes: readonly FieldNode[],
  path: string,
): { selection: RelationSelection; complete: CompleteRelation } {
  const named = getNamedType(fieldType) as GraphQLObjectType;
  const isConnection = named.name.endsWith('Connection');
  const isList = isListType(isNonNullType(fieldType) ? fieldType.ofType : fieldType);
  const target = field.targets[0] as NodeType;
  const edgeType = edgeTypes[isConnection ? named.name.slice(0, -'Connection'.length) : named.name];

  if (isConnection) {
    const list = listArguments(operation, field, target, nodes, path);
    const connection = new ConnectionCompiler(operation, field, list.order, edgeType);
    const complete = connection.compile(named, selectionSetsOf(nodes), path);
    return {
      selection: {
        field: field.field,
        ...connection.selectEntries(),
        ...connection.selectList(list),
      },
      complete: (cell) => complete(cell as RelationRows, list),
    };
  }
  const entry = new EntryCompiler(operation, field, edgeType);
  const complete = entry.addView(selectionSetsOf(nodes), path);
  const select = entry.build();
  if (field.cardinality === 'one')
    return {
      selection: { field: field.field, ...select },
      complete: (cell) => (cell === null ? null : complete(cell as Row)),
    };
  if (isList)
    return {
      selection: { field: field.field, ...select },
      complete: (cell) => (cell as RelationRows).rows.map(complete),
    };
  return {
    selection: { field: field.field, page: { limit: 1 }, ...select },
    complete: (cell) => {
      const first = (cell as RelationRows).rows[0];
      return first ? complete(first) : null;
    },
  };
}

/** Selects entries of a relation: the node reached and, where something asks for it, the relation itself. */
class EntryCompiler {
  private readonly node: SelectionBuilder;
  private readonly origin: SelectionBuilder;
  private readonly evidence: SelectionBuilder;
  private readonly edgeProperties: string[] = [];
  private wantsOrigin = false;
  private wantsEvidence = false;
  private hasEdge = false;

  constructor(
    private readonly operation: Operation,
    private readonly field: RelationField,
    private readonly edgeType: EdgeType | undefined,
  ) {
    this.node = new SelectionBuilder(operation, field.targets);
    this.origin = new SelectionBuilder(operation, [field.owner]);
    this.evidence = new SelectionBuilder(operation, ['EVIDENCE']);
  }

  addView(sets: readonly SelectionSetNode[], path: string): Complete {
    return this.edgeType
      ? this.addEdgeView(this.edgeType, sets, path)
      : this.addNodeView(sets, path);
  }

  /** Evidence of the relation itself. */
  addEvidenceView(sets: readonly SelectionSetNode[], path: string): (entry: Row) => Answer[] {
    this.hasEdge = this.wantsEvidence = true;
    const complete = this.evidence.addView(sets, path);
    return (entry) => this.evidenceRows(entry).map(complete);
  }

  /** A property of the node, or of the relation, beside what views select. */
  addKey({ on, property }: OrderKey): (entry: Row) => unknown {
    if (on === 'edge') return this.edgeProperty(property);
    const read = this.node.addProperty(property);
    return (entry) => read(this.nodeRow(entry));
  }

  build(): { node: Selection; edge?: EdgeSelection } {
    const node = this.node.build();
    if (!this.hasEdge) return { node };
    return {
      node,
      edge: {
        properties: this.edgeProperties,
        ...(this.wantsEvidence && { evidence: this.evidence.build()[0] as NodeSelection }),
        ...(this.wantsOrigin && { origin: this.origin.build() }),
      },
    };
  }

  private addNodeView(sets: readonly SelectionSetNode[], path: string): Complete {
    const complete = this.node.addView(sets, path);
    return (entry) => complete(this.nodeRow(entry));
  }

  private addEdgeView(edge: EdgeType, sets: readonly SelectionSetNode[], path: string): Complete {
    this.hasEdge = true;
    const objectType = this.operation.schema.getType(edge.typeName) as GraphQLObjectType;
    const writes: Write[] = [];
    for (const [key, nodes] of collectFields(this.operation, objectType, sets)) {
      const read = this.edgeField(
        edge,
        (nodes[0] as FieldNode).name.value,
        selectionSetsOf(nodes),
        `${path}.${key}`,
      );
      writes.push((answer, entry) => {
        answer[key] = read(entry);
      });
    }
    return (entry) => fill(answerOf(edge.typeName), writes, entry);
  }

  private edgeField(
    edge: EdgeType,
    name: string,
    sets: readonly SelectionSetNode[],
    path: string,
  ): (entry: Row) => unknown {
    if (name === '__typename') return () => edge.typeName;
    if (name in relationDefinitionOf(this.field.relation).properties)
      return this.edgeProperty(name);
    if (name === 'evidence') {
      const complete = this.addEvidenceView(sets, path);
      return (entry) => complete(entry)[0] ?? null;
    }
    const end = edge.ends[name];
    if (end === undefined) {
      const documentOfEvidence = this.addEvidenceView([documentOnly(sets)], path);
      return (entry) => documentOfEvidence(entry)[0]?.document ?? null;
    }
    if ((end === 'to') === (this.field.direction === 'out')) return this.addNodeView(sets, path);
    this.wantsOrigin = true;
    const complete = this.origin.addView(sets, path);
    return (entry) => complete((entry[0] as Row)[this.originIndex()] as Row);
  }

  private edgeProperty(name: string): (entry: Row) => unknown {
    this.hasEdge = true;
    let index = this.edgeProperties.indexOf(name);
    if (index < 0) index = this.edgeProperties.push(name) - 1;
    return (entry) => (entry[0] as Row)[index];
  }

  private nodeRow(entry: Row): Row {
    return this.hasEdge ? (entry[1] as Row) : entry;
  }

  private evidenceRows(entry: Row): readonly Row[] {
    return (entry[0] as Row)[this.edgeProperties.length] as readonly Row[];
  }

  private originIndex(): number {
    return this.edgeProperties.length + (this.wantsEvidence ? 1 : 0);
  }
}

/** Selects a page with its cursors and count, for lists of relations and at the root. */
export class ConnectionCompiler {
  private readonly entry: EntryCompiler | RootEntryCompiler;
  private readonly keys: Order;
  private count = false;
  private wantsRows = false;

  constructor(
    private readonly operation: Operation,
    source: RelationField | NodeType,
    private readonly order: Order,
    edgeType?: EdgeType,
  ) {
    this.entry =
      typeof source === 'string'
        ? new RootEntryCompiler(operation, source)
        : new EntryCompiler(operation, source, edgeType);
    this.keys =
      typeof source === 'string'
        ? positionKeys(order, source, undefined)
        : positionKeys(order, source.owner, source);
  }

  compile(
    connectionType: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    path: string,
  ): (rows: RelationRows, list: ListArguments) => Answer {
    const writes: ((answer: Answer, page: PageOfRows) => void)[] = [];
    for (const [key, nodes] of collectFields(this.operation, connectionType, sets)) {
      const read = this.connectionField(
        (nodes[0] as FieldNode).name.value,
        connectionType,
        nodes,
        `${path}.${key}`,
      );
      writes.push((answer, page) => {
        answer[key] = read(page);
      });
    }
    return (found, list) => {
      const answer = answerOf(connectionType.name);
      const page: PageOfRows = {
        rows: found.rows.length > list.first ? found.rows.slice(0, list.first) : found.rows,
        total: found.total,
        hasNextPage: found.rows.length > list.first,
        hasPreviousPage: list.page.after !== undefined,
      };
      for (const write of writes) write(answer, page);
      return answer;
    };
  }

  /** What the entries ask of the store. */
  selectEntries(): { node: Selection; edge?: EdgeSelection } {
    return this.entry.build();
  }

  /** What the list asks of the store: no rows where only their number is wanted. */
  selectList({ where, order, page }: ListArguments): ListSelection {
    return {
      ...(where && { where }),
      order,
      page: this.wantsRows ? page : { limit: 0 },
      count: this.count,
    };
  }

  private connectionField(
    name: string,
    connectionType: GraphQLObjectType,
    nodes: readonly FieldNode[],
    path: string,
  ): (page: PageOfRows) => unknown {
    const sets = selectionSetsOf(nodes);
    switch (name) {
      case '__typename':
        return () => connectionType.name;
      case 'totalCount':
        this.count = true;
        return (page) => page.total;
    }
    this.wantsRows = true;
    switch (name) {
      case 'nodes': {
        const complete = this.entry.addView(sets, path);
        return (page) => page.rows.map(complete);
      }
      case 'edges': {
        const complete = this.edges(edgeTypeOf(connectionType), sets, path);
        return (page) => page.rows.map(complete);
      }
      default:
        return this.pageInfo(sets);
    }
  }

  private edges(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    path: string,
  ): Complete {
    const writes: Write[] = [];
    for (const [key, nodes] of collectFields(this.operation, type, sets)) {
      const read = this.edgeField(
        (nodes[0] as FieldNode).name.value,
        type,
        selectionSetsOf(nodes),
        `${path}.${key}`,
      );
      writes.push((answer, entry) => {
        answer[key] = read(entry);
      });
    }
    return (entry) => fill(answerOf(type.name), writes, entry);
  }

  private edgeField(
    name: string,
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    path: string,
  ): (entry: Row) => unknown {
    switch (name) {
      case '__typename':
        return () => type.name;
      case 'cursor':
        return this.cursor();
      case 'evidence':
        return this.entry.addEvidenceView(sets, path);
      default:
        return this.entry.addView(sets, path);
    }
  }

  private pageInfo(sets: readonly SelectionSetNode[]): (page: PageOfRows) => Answer {
    const type = this.operation.schema.getType('PageInfo') as GraphQLObjectType;
    const reads: [string, (page: PageOfRows) => unknown][] = [];
    for (const [key, nodes] of collectFields(this.operation, type, sets))
      reads.push([key, this.pageInfoField((nodes[0] as FieldNode).name.value)]);
    return (page) => {
      const answer = answerOf(type.name);
      for (const [key, read] of reads) answer[key] = read(page);
      return answer;
    };
  }

  private pageInfoField(name: string): (page: PageOfRows) => unknown {
    switch (name) {
      case '__typename':
        return () => 'PageInfo';
      case 'hasNextPage':
        return (page) => page.hasNextPage;
      case 'hasPreviousPage':
        return (page) => page.hasPreviousPage;
    }
    const cursor = this.cursor();
    const at = name === 'startCursor' ? 0 : -1;
    return ({ rows }) => {
      const row = rows.at(at);
      return row ? cursor(row) : null;
    };
  }

  private cursor(): (entry: Row) => string {
    const reads = this.keys.map((key) => this.entry.addKey(key));
    return (entry) =>
      encodeCursor(
        this.order,
        reads.map((read) => (read(entry) ?? null) as string | number | null),
      );
  }
}

interface PageOfRows {
  readonly rows: readonly Row[];
  readonly total: number | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Entries of a list at the root: nodes that no relation led to. */
class RootEntryCompiler {
  private readonly node: SelectionBuilder;

  constructor(operation: Operation, type: NodeType) {
    this.node = new SelectionBuilder(operation, [type]);
  }

  addView(sets: readonly SelectionSetNode[], path: string): Complete {
    return this.node.addView(sets, path);
  }

  addEvidenceView(): (entry: Row) => Answer[] {
    return () => [];
  }

  addKey({ property }: OrderKey): (entry: Row) => unknown {
    return this.node.addProperty(property);
  }

  build(): { node: Selection } {
    return { node: this.node.build() };
  }
}

const edgeTypeOf = (connection: GraphQLObjectType): GraphQLObjectType =>
  getNamedType(
    (connection.getFields().edges as { type: GraphQLOutputType }).type,
  ) as GraphQLObjectType;

/** `{ document { … } }` around what is selected of the document itself. */
const documentOnly = (sets: readonly SelectionSetNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: sets.map((selectionSet) => ({
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'document' },
    selectionSet,
  })),
});
