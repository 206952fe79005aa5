import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  type SelectionSetNode,
} from 'graphql';
import {
  definitionOf,
  type NodeType,
  type OrderKey,
  type RelationField,
  relationDefinitionOf,
  relationField,
} from '../../model/ontology.js';
import type {
  ContextSelection,
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
import { graphEdgeView, graphNodeView, inDatasetOrder, provingRelations } from './graph-views.js';
import { listArguments, placesOf } from './list-arguments.js';
import { ledgerCounts, plainObject, spansOf } from './listed-values.js';
import { type NestedObject, nestedObjectOf } from './nested-objects.js';
import { objectReader, type Read, type SelectedField } from './object-reader.js';
import { listedTypeName } from './page-types.js';
import { contextOf } from './passage-context.js';
import { reachedFieldOf } from './reached-fields.js';
import { selectedUnder } from './selected-under.js';

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

  /** Adds what one field of the operation selects of the node as it is drawn. */
  addGraphNode(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    return this.readerByType((builder) => builder.addGraphNode(sets, path));
  }

  /** Adds what one field of the operation selects of a passage and all that it proves. */
  addPassage(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    return this.readerByType((builder) => builder.addPassage(sets, path));
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
  private readonly provenProperties: string[] = [];
  private provenEvidence: SelectionBuilder | undefined;
  private readonly contexts: ContextSelection[] = [];
  private wantsDegrees = false;
  private wantsProven = false;
  private offset = 0;

  constructor(
    private readonly operation: Operation,
    private readonly type: NodeType,
  ) {
    this.typeName = graphqlNameOf(type);
    this.objectType = operation.schema.getType(this.typeName) as GraphQLObjectType;
  }

  /** By `Type.field`: fields that show what the node has in a way that no other type does. */
  private readonly ownFields: Readonly<Record<string, (field: SelectedField) => Read<Row>>> = {
    'Document.passages': (field) => this.addRelation('quotes', this.fieldOf(field), field),
    'Document.ledger': (field) => this.addLedger(field),
    'Document.artefacts': (field) => this.addArtefacts(field),
    'Evidence.proves': ({ sets, path }) => this.addPassage(sets, path),
    'Evidence.context': (field) => this.addContext(field),
    'Mention.explainedBy': (field) => this.addGraphNodes(['explainedBy'], field),
  };

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
    const { type, properties, relations, provenProperties, provenEvidence } = this;
    return {
      type,
      properties,
      relations,
      ...(this.wantsDegrees && { degrees: true }),
      ...(this.wantsProven && {
        proven: {
          properties: provenProperties,
          ...(provenEvidence && { evidence: provenEvidence.build()[0] as NodeSelection }),
        },
      }),
      ...(this.contexts.length > 0 && { contexts: this.contexts }),
    };
  }

  addGraphNode(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    const parts = {
      type: this.type,
      view: (inner: readonly SelectionSetNode[], at: string) => this.addView(inner, at),
      property: (name: string) => this.addProperty(name),
      caption: () => this.addProperty(definitionOf(this.type).caption),
      degrees: () => this.addDegrees(),
    };
    return graphNodeView(this.operation, parts, sets, path);
  }

  addPassage(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    return objectReader<Row>(this.operation, 'Passage', sets, path, (field) => {
      switch (field.name) {
        case 'evidence':
          return this.addView(field.sets, field.path);
        case 'nodes':
          return this.addGraphNodes(provingRelations, field);
        default:
          return this.addProvenRelations(field);
      }
    });
  }

  /** Adds the nodes that relations lead to, as they are drawn: each once, in a dataset's order. */
  private addGraphNodes(names: readonly string[], { sets, path }: SelectedField): Read<Row> {
    const lists = names.map((name) => {
      const { field, targets } = relationField(this.type, name);
      const builder = new SelectionBuilder(this.operation, targets);
      const complete = builder.addGraphNode(sets, path);
      const idOf = builder.addProperty('id');
      const cell = this.addCell({ field, node: builder.build() });
      const [only] = targets;
      const typeOf = (row: Row) => (targets.length > 1 ? row[0] : only) as NodeType;
      return (row: Row) =>
        (cell(row) as RelationRows).rows.map((found) => ({
          type: typeOf(found),
          id: idOf(found) as string,
          complete: () => complete(found),
        }));
    });
    return (row) =>
      inDatasetOrder(lists.flatMap((list) => list(row))).map(({ complete }) => complete());
  }

  private addProvenRelations({ sets, path }: SelectedField): Read<Row> {
    this.wantsProven = true;
    const { provenProperties } = this;
    const property = (name: string): Read<Row> => {
      let index = provenProperties.indexOf(name);
      if (index < 0) index = provenProperties.push(name) - 1;
      return (relation) => relation[index];
    };
    const evidence = (inner: readonly SelectionSetNode[], at: string): Read<Row, Answer[]> => {
      this.provenEvidence ??= new SelectionBuilder(this.operation, ['EVIDENCE']);
      const complete = this.provenEvidence.addView(inner, at);
      return (relation) => (relation[provenProperties.length] as readonly Row[]).map(complete);
    };
    const complete = graphEdgeView(this.operation, { property, evidence }, sets, path);
    return (row) => (row[this.provenIndex()] as RelationRows).rows.map(complete);
  }

  private addDegrees(): Read<Row> {
    this.wantsDegrees = true;
    return (row) => row[this.degreesIndex()];
  }

  private degreesIndex(): number {
    return this.offset + this.properties.length + this.relations.length;
  }

  private provenIndex(): number {
    return this.degreesIndex() + (this.wantsDegrees ? 1 : 0);
  }

  private addField(field: SelectedField): Read<Row> {
    const derived = derivedFieldOf(this.typeName, field.name);
    if (derived) {
      const needed = this.addView([derived.needs], field.path);
      const given = this.argumentsOf(field);
      return (row) => derived.derive(needed(row), given);
    }
    const compose = reachedFieldOf(this.typeName, field.name);
    if (compose) {
      const { selection, complete } = compose({
        operation: this.operation,
        field,
        entriesOf: (type, relation) =>
          new RelationEntries(this.operation, relationField(type, relation)),
        ownProperty: (name) => this.addProperty(name),
        ownRelation: (selection) => this.addCell(selection),
      });
      const cell = this.addCell(selection);
      return (row) => complete(cell(row), row);
    }
    const own = this.ownFields[`${this.typeName}.${field.name}`];
    if (own) return own(field);
    const nested = nestedObjectOf(this.typeName, field.name);
    if (nested) return this.addNested(nested, field);
    return this.addNamed(field.name, this.objectType, field);
  }

  /** @param name of the property or the relation that a field of `shownBy` shows */
  private addNamed(name: string, shownBy: GraphQLObjectType, field: SelectedField): Read<Row> {
    const shown = this.fieldOf(field, shownBy);
    return isLeafType(getNamedType(shown.type))
      ? this.addProperty(name)
      : this.addRelation(name, shown, field);
  }

  private fieldOf({ name }: SelectedField, shownBy = this.objectType): ShownField {
    return shownBy.getFields()[name] as ShownField;
  }

  private argumentsOf(field: SelectedField): Readonly<Record<string, unknown>> {
    const [node] = field.nodes as readonly [FieldNode];
    return getArgumentValues(this.fieldOf(field), node, this.operation.variableValues);
  }

  private addLedger({ sets, path }: SelectedField): Read<Row> {
    const ledger = this.operation.schema.getType('Ledger') as GraphQLObjectType;
    return objectReader<Row>(this.operation, 'Ledger', sets, path, (field) => {
      if (field.name === 'mentions')
        return this.addRelation('mentions', this.fieldOf(field, ledger), field);
      const counts = this.addProperty('ledgerCounts');
      const complete = plainObject(this.operation, 'LedgerCount', field);
      return (row) => ledgerCounts(counts(row) as readonly number[]).map(complete);
    });
  }

  private addArtefacts(field: SelectedField): Read<Row> {
    const offsets = this.addProperty('artefacts');
    const complete = plainObject(this.operation, 'Span', field);
    return (row) => spansOf(offsets(row) as readonly number[]).map(complete);
  }

  private addContext(field: SelectedField): Read<Row> {
    const given = this.argumentsOf(field);
    const at = this.contexts.push(contextOf(given, field.path)) - 1;
    const complete = plainObject(this.operation, 'EvidenceContext', field);
    return (row) => {
      const [before, after] = row[this.provenIndex() + (this.wantsProven ? 1 : 0) + at] as Row;
      return complete({ before, after });
    };
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

  /** @param shown the field of the API that shows the relation */
  private addRelation(name: string, shown: ShownField, field: SelectedField): Read<Row> {
    const relation = relationField(this.type, name);
    const { selection, complete } = compileRelation(this.operation, relation, shown, field);
    const cell = this.addCell(selection);
    return (row) => complete(cell(row) as never);
  }

  /** Adds a relation to the selection, and gives the function that reads its cell of a row. */
  private addCell(selection: RelationSelection): Read<Row> {
    const index = this.relations.push(selection) - 1;
    return (row) => row[this.offset + this.properties.length + index];
  }
}

type ShownField = GraphQLField<unknown, unknown>;

interface CompiledRelation {
  readonly selection: RelationSelection;
  /** Reads the cell that the relation has in the row of the node that it is read from. */
  readonly complete: Read<RelationRows | Row | null>;
}

/** Compiles a relation that is seen as a page, as one entry, as a list, or as the first of a list. */
function compileRelation(
  operation: Operation,
  relation: RelationField,
  shown: ShownField,
  { nodes, sets, path }: SelectedField,
): CompiledRelation {
  const { type: fieldType } = shown;
  const { field, cardinality } = relation;
  const named = getNamedType(fieldType) as GraphQLObjectType;
  const listed = listedTypeName(named);
  const entries = new RelationEntries(operation, relation, listed ?? named.name);
  if (listed !== undefined) {
    const list = listArguments(operation, relation, shown, nodes, path);
    const connection = new ConnectionCompiler(operation, entries, placesOf(relation, list.order));
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
      selection: {
        field,
        ...filteredAndOrdered(operation, relation, shown, nodes, path),
        ...selected,
      },
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

/** Of responsibilities, lists without pages have a filter and an order, too. */
function filteredAndOrdered(
  operation: Operation,
  relation: RelationField,
  shown: ShownField,
  nodes: SelectedField['nodes'],
  path: string,
): Pick<RelationSelection, 'whereEdge' | 'order'> {
  if (relation.relation !== 'RESPONSIBLE_FOR') return {};
  const { whereEdge, order } = listArguments(operation, relation, shown, nodes, path);
  return { ...(whereEdge && { whereEdge }), ...(order !== relation.order && { order }) };
}

/** Entries of a relation: the node reached and, where something asks for it, the relation itself. */
export class RelationEntries implements ListEntries {
  private readonly node: SelectionBuilder;
  private readonly origin: SelectionBuilder;
  private readonly evidence: SelectionBuilder;
  private readonly edgeProperties: string[] = [];
  private wantsEdge = false;
  private wantsEvidence = false;
  private wantsAllEvidence = false;
  private wantsOrigin = false;

  private readonly edgeType: EdgeType | undefined;

  /**
   * @param shownAs name of the GraphQL type that an entry is shown as: that of the node reached, or another
   * @param origins types of the node that it is read from, where it may be of several
   */
  constructor(
    private readonly operation: Operation,
    private readonly relation: RelationField,
    private readonly shownAs?: string,
    origins: readonly NodeType[] = [relation.owner],
  ) {
    this.edgeType = shownAs === undefined ? undefined : edgeTypes[shownAs];
    this.node = new SelectionBuilder(operation, relation.targets);
    this.origin = new SelectionBuilder(operation, origins);
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
    this.wantsEdge = this.wantsEvidence = this.wantsAllEvidence = true;
    const complete = this.evidence.addView(sets, path);
    return (entry) => this.evidenceRows(entry).map(complete);
  }

  addFirstEvidenceView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer | null> {
    this.wantsEdge = this.wantsEvidence = true;
    const complete = this.evidence.addView(sets, path);
    return (entry) => {
      const [first] = this.evidenceRows(entry);
      return first ? complete(first) : null;
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
        ...(this.wantsEvidence && !this.wantsAllEvidence && { firstEvidenceOnly: true }),
        ...(this.wantsOrigin && { origin: this.origin.build() }),
      },
    };
  }

  private addNodeView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer> {
    const complete =
      this.shownAs === 'Passage' ? this.node.addPassage(sets, path) : this.node.addView(sets, path);
    return (entry) => complete(this.nodeRow(entry));
  }

  /** A field of the relation itself: its property, its evidence, that evidence's document, or an end. */
  private edgeField({ ends }: EdgeType, { name, sets, path }: SelectedField): Read<Row> {
    const { properties } = relationDefinitionOf(this.relation.relation);
    if (name === 'id' || Object.hasOwn(properties, name)) return this.edgeProperty(name);
    if (name === 'evidence') return this.addFirstEvidenceView(sets, path);
    const end = ends[name];
    if (end === undefined) {
      const complete = this.addFirstEvidenceView([selectedUnder('document', sets)], path);
      return (entry) => complete(entry)?.document ?? null;
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

  private evidenceRows(entry: Row): readonly Row[] {
    return (entry[0] as Row)[this.edgeProperties.length] as readonly Row[];
  }

  private originIndex(): number {
    return this.edgeProperties.length + (this.wantsEvidence ? 1 : 0);
  }
}
