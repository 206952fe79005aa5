import {
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
  EdgeSelection,
  NodeSelection,
  RelationRows,
  RelationSelection,
  Row,
  Selection,
} from '../../model/plan.js';
import { type Answer, graphqlNameOf } from './answer.js';
import type { Operation } from './collect-fields.js';
import { ConnectionCompiler, type ListEntries } from './connection-compiler.js';
import { derivedFieldOf } from './derived-fields.js';
import { type EdgeType, edgeTypes } from './edge-types.js';
import { cursorScope, listArguments, positionKeys } from './list-arguments.js';
import { type NestedObject, nestedObjectOf } from './nested-objects.js';
import { objectReader, type Read, type SelectedField } from './object-reader.js';
import { listedTypeName } from './page-types.js';
import { reachedFieldOf } from './reached-fields.js';

/**
 * Turns what a request selects into the selection of a plan, and the plan's rows back into answers.
 *
 * There is one rule: a leaf field is the property of the same name, a composite field is the relation
 * of the same name, and what is neither is derived from such fields (`derived-fields.ts`), shows them
 * under other names (`nested-objects.ts`), or shows what relations reach in a way of its own
 * (`reached-fields.ts`). One pass
 * over a selection gives both the store's selection and the function that reads its rows, so that
 * neither can ask for what the other does not know.
 */

/** What is selected of a node of one of several types. Views share its row; each makes answers of its own. */
export class SelectionBuilder {
  private readonly builders: Map<NodeType, NodeSelectionBuilder>;

  constructor(
    private readonly operation: Operation,
    types: readonly NodeType[],
  ) {
    this.builders = new Map(types.map((type) => [type, new NodeSelectionBuilder(operation, type)]));
  }

  /**
   * Adds what one field of the operation selects.
   *
   * @param path of the response, for errors
   */
  addView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    return this.readerByType((builder) => builder.addView(sets, path));
  }

  /** The same for one type only, which is added where it is none of the types yet; its rows must be of that type. */
  addViewOf(type: NodeType, sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    let builder = this.builders.get(type);
    if (!builder) {
      builder = new NodeSelectionBuilder(this.operation, type);
      this.builders.set(type, builder);
    }
    return builder.addView(sets, path);
  }

  /** Adds a property beside what views select. */
  addProperty(property: string): Read<Row> {
    return this.readerByType((builder) => builder.addProperty(property));
  }

  /** Adds a property of one type only; its rows must be of that type. */
  addPropertyOf(type: NodeType, property: string): Read<Row> {
    return (this.builders.get(type) as NodeSelectionBuilder).addProperty(property);
  }

  /** Lays out the rows: nothing can be added after it. */
  build(): Selection {
    const offset = this.builders.size > 1 ? 1 : 0;
    return [...this.builders.values()].map((builder) => builder.build(offset));
  }

  /** Rows of several types begin with their type, rows of one type do not. */
  private readerByType<Value>(
    add: (builder: NodeSelectionBuilder) => Read<Row, Value>,
  ): Read<Row, Value> {
    const readers = new Map([...this.builders].map(([type, builder]) => [type, add(builder)]));
    const [only, ...others] = readers.values();
    if (only && others.length === 0) return only;
    return (row) => (readers.get(row[0] as NodeType) as Read<Row, Value>)(row);
  }
}

/** What is selected of a node of one type. */
class NodeSelectionBuilder {
  private readonly typeName: string;
  private readonly objectType: GraphQLObjectType;
  private readonly properties: string[] = [];
  private readonly relations: RelationSelection[] = [];
  private offset = 0;

  constructor(
    private readonly operation: Operation,
    private readonly type: NodeType,
  ) {
    this.typeName = graphqlNameOf(type);
    this.objectType = operation.schema.getType(this.typeName) as GraphQLObjectType;
  }

  addView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    return objectReader<Row>(this.operation, this.typeName, sets, path, (field) =>
      this.addField(field),
    );
  }

  addProperty(name: string): Read<Row> {
    let index = this.properties.indexOf(name);
    if (index < 0) index = this.properties.push(name) - 1;
    return (row) => row[this.offset + index];
  }

  build(offset: number): NodeSelection {
    this.offset = offset;
    return { type: this.type, properties: this.properties, relations: this.relations };
  }

  private addField(field: SelectedField): Read<Row> {
    const derived = derivedFieldOf(this.typeName, field.name);
    if (derived) {
      const needed = this.addView([derived.needs], field.path);
      return (row) => derived.derive(needed(row));
    }
    const compose = reachedFieldOf(this.typeName, field.name);
    if (compose) {
      const { selection, complete } = compose({
        operation: this.operation,
        field,
        entriesOf: (type, relation) =>
          new RelationEntries(this.operation, relationField(type, relation), undefined),
        ownProperty: (name) => this.addProperty(name),
      });
      const cell = this.addCell(selection);
      return (row) => complete(cell(row), row);
    }
    const nested = nestedObjectOf(this.typeName, field.name);
    if (nested) return this.addNested(nested, field);
    return this.addNamed(field.name, this.objectType, field);
  }

  /** @param name of the property or the relation that a field of `shownBy` shows */
  private addNamed(name: string, shownBy: GraphQLObjectType, field: SelectedField): Read<Row> {
    const { type } = shownBy.getFields()[field.name] as { type: GraphQLOutputType };
    return isLeafType(getNamedType(type))
      ? this.addProperty(name)
      : this.addRelation(name, type, field);
  }

  private addNested(
    { typeName, presentBy, fields }: NestedObject,
    field: SelectedField,
  ): Read<Row> {
    const type = this.operation.schema.getType(typeName) as GraphQLObjectType;
    const mark = this.addProperty(presentBy);
    const complete = objectReader<Row>(this.operation, typeName, field.sets, field.path, (inner) =>
      this.addNamed(fields[inner.name] as string, type, inner),
    );
    return (row) => (mark(row) === null ? null : complete(row));
  }

  private addRelation(name: string, fieldType: GraphQLOutputType, field: SelectedField): Read<Row> {
    const relation = relationField(this.type, name);
    const { selection, complete } = compileRelation(this.operation, relation, fieldType, field);
    const cell = this.addCell(selection);
    return (row) => complete(cell(row) as never);
  }

  /** Adds a relation to the selection, and gives the function that reads its cell of a row. */
  private addCell(selection: RelationSelection): Read<Row> {
    const index = this.relations.push(selection) - 1;
    return (row) => row[this.offset + this.properties.length + index];
  }
}

interface CompiledRelation {
  readonly selection: RelationSelection;
  /** Reads the cell that the relation has in the row of the node that it is read from. */
  readonly complete: Read<RelationRows | Row | null>;
}

/** Compiles a relation that is seen as a page, as one entry, as a list, or as the first of a list. */
function compileRelation(
  operation: Operation,
  relation: RelationField,
  fieldType: GraphQLOutputType,
  { nodes, sets, path }: SelectedField,
): CompiledRelation {
  const { field, cardinality } = relation;
  const named = getNamedType(fieldType) as GraphQLObjectType;
  const listed = listedTypeName(named);
  const entries = new RelationEntries(operation, relation, edgeTypes[listed ?? named.name]);
  if (listed !== undefined) {
    const list = listArguments(operation, relation, nodes, path);
    const keys = positionKeys(list.order, relation);
    const connection = new ConnectionCompiler(
      operation,
      entries,
      cursorScope(list.order, relation),
      keys,
    );
    const complete = connection.compile(named, sets, path);
    return {
      selection: { field, ...entries.build(), ...connection.selectList(list) },
      complete: (cell) => complete(cell as RelationRows, list),
    };
  }
  const complete = entries.addView(sets, path);
  const selected = entries.build();
  if (cardinality === 'one')
    return {
      selection: { field, ...selected },
      complete: (cell) => (cell === null ? null : complete(cell as Row)),
    };
  if (isListType(isNonNullType(fieldType) ? fieldType.ofType : fieldType))
    return {
      selection: { field, ...selected },
      complete: (cell) => (cell as RelationRows).rows.map(complete),
    };
  return {
    selection: { field, page: { limit: 1 }, ...selected },
    complete: (cell) => {
      const first = (cell as RelationRows).rows[0];
      return first ? complete(first) : null;
    },
  };
}

/** Entries of a relation: the node reached and, where something asks for it, the relation itself. */
class RelationEntries implements ListEntries {
  private readonly node: SelectionBuilder;
  private readonly origin: SelectionBuilder;
  private readonly evidence: SelectionBuilder;
  private readonly edgeProperties: string[] = [];
  private wantsEdge = false;
  private wantsEvidence = false;
  private wantsOrigin = false;

  /** @param edgeType where the entries are shown as relations, not as the nodes reached */
  constructor(
    private readonly operation: Operation,
    private readonly relation: RelationField,
    private readonly edgeType: EdgeType | undefined,
  ) {
    this.node = new SelectionBuilder(operation, relation.targets);
    this.origin = new SelectionBuilder(operation, [relation.owner]);
    this.evidence = new SelectionBuilder(operation, ['EVIDENCE']);
  }

  addView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    const { edgeType } = this;
    if (!edgeType) return this.addNodeView(sets, path);
    this.wantsEdge = true;
    return objectReader<Row>(this.operation, edgeType.typeName, sets, path, (field) =>
      this.edgeField(edgeType, field),
    );
  }

  addEvidenceView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer[]> {
    this.wantsEdge = this.wantsEvidence = true;
    const complete = this.evidence.addView(sets, path);
    return (entry) => {
      const rows = (entry[0] as Row)[this.edgeProperties.length] as readonly Row[];
      return rows.map(complete);
    };
  }

  addKey({ on, property }: OrderKey): Read<Row> {
    if (on === 'edge') return this.edgeProperty(property);
    const read = this.node.addProperty(property);
    return (entry) => read(this.nodeRow(entry));
  }

  /** Lays out the entries: nothing can be added after it. */
  build(): { node: Selection; edge?: EdgeSelection } {
    const node = this.node.build();
    if (!this.wantsEdge) return { node };
    return {
      node,
      edge: {
        properties: this.edgeProperties,
        ...(this.wantsEvidence && { evidence: this.evidence.build()[0] as NodeSelection }),
        ...(this.wantsOrigin && { origin: this.origin.build() }),
      },
    };
  }

  private addNodeView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    const complete = this.node.addView(sets, path);
    return (entry) => complete(this.nodeRow(entry));
  }

  /** A field of the relation itself: its property, its evidence, that evidence's document, or an end. */
  private edgeField({ ends }: EdgeType, { name, sets, path }: SelectedField): Read<Row> {
    if (Object.hasOwn(relationDefinitionOf(this.relation.relation).properties, name))
      return this.edgeProperty(name);
    if (name === 'evidence') {
      const complete = this.addEvidenceView(sets, path);
      return (entry) => complete(entry)[0] ?? null;
    }
    const end = ends[name];
    if (end === undefined) {
      const complete = this.addEvidenceView([documentOnly(sets)], path);
      return (entry) => complete(entry)[0]?.document ?? null;
    }
    if ((end === 'to') === (this.relation.direction === 'out')) return this.addNodeView(sets, path);
    this.wantsOrigin = true;
    const complete = this.origin.addView(sets, path);
    return (entry) => complete((entry[0] as Row)[this.originIndex()] as Row);
  }

  private edgeProperty(name: string): Read<Row> {
    this.wantsEdge = true;
    let index = this.edgeProperties.indexOf(name);
    if (index < 0) index = this.edgeProperties.push(name) - 1;
    return (entry) => (entry[0] as Row)[index];
  }

  /** Entries have two parts where the relation itself is selected: see the model's `Row`. */
  private nodeRow(entry: Row): Row {
    return this.wantsEdge ? (entry[1] as Row) : entry;
  }

  private originIndex(): number {
    return this.edgeProperties.length + (this.wantsEvidence ? 1 : 0);
  }
}

/** `{ document { … } }` around what is selected of the document itself. */
const documentOnly = (sets: readonly SelectionSetNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: sets.map((selectionSet) => ({
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'document' },
    selectionSet,
  })),
});
