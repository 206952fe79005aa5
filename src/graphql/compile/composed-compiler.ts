import {
  type FieldNode,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  type SelectionSetNode,
} from 'graphql';
import { type MeasurementType, type NodeType, typeOfId } from '../../model/ontology.js';
import type {
  Condition,
  NodeSelection,
  Plan,
  PlanAnswer,
  Row,
  Selection,
} from '../../model/plan.js';
import type { Answer } from './answer.js';
import type { Operation } from './collect-fields.js';
import { ConnectionCompiler } from './connection-compiler.js';
import { type ListArguments, placesOf, readListArguments } from './list-arguments.js';
import { objectReader, type Read, type SelectedField } from './object-reader.js';
import { RootEntries } from './root-entries.js';
import { SelectionBuilder } from './selection-compiler.js';

/**
 * An object of the API that a program works out of several reads, and no plan gives as a whole: a
 * comparison, a time line, a subgraph. `fields` says where its nodes come from; any other field is the
 * property of the same name.
 */
export interface Composition<Source> {
  readonly typeName: string;
  readonly fields: Readonly<Record<string, ComposedField<Source>>>;
}

export type ComposedField<Source> =
  | {
      readonly kind: 'node';
      readonly types: readonly NodeType[];
      readonly id: Read<Source, string | null>;
    }
  | {
      readonly kind: 'nodes';
      readonly type: NodeType;
      readonly ids: Read<Source, readonly string[]>;
    }
  | {
      readonly kind: 'page';
      readonly type: MeasurementType;
      readonly among: Read<Source, Condition>;
    }
  | {
      readonly kind: 'object';
      // biome-ignore lint/suspicious/noExplicitAny: of is what tells its source
      readonly composition: Composition<any>;
      readonly of: Read<Source, object | readonly object[]>;
    };

/** The node with this id; null where there is none. A field that is an interface has nodes of several types. */
export const nodeOf = <Source>(
  types: NodeType | readonly NodeType[],
  id: Read<Source, string | null>,
): ComposedField<Source> => ({ kind: 'node', types: [types].flat() as NodeType[], id });

/** The nodes with these ids, in their order. */
export const nodesOf = <Source>(
  type: NodeType,
  ids: Read<Source, readonly string[]>,
): ComposedField<Source> => ({ kind: 'nodes', type, ids });

/** A page of all nodes of the type that meet a condition. Only the outermost object may have pages. */
export const pageAmong = <Source>(
  type: MeasurementType,
  among: Read<Source, Condition>,
): ComposedField<Source> => ({ kind: 'page', type, among });

/** Another such object, or a list of them. */
export const objectsOf = <Source, Inner extends object>(
  composition: Composition<Inner>,
  of: Read<Source, Inner | readonly Inner[]>,
): ComposedField<Source> => ({ kind: 'object', composition, of });

/** What was read for objects, by which they become answers. */
export interface Lookups {
  /** Rows by node id. */
  readonly nodes: ReadonlyMap<string, Row>;
  /** Pages, in the order of {@link ComposedCompiler.pagesOf}. */
  readonly pages: readonly PlanAnswer[];
}

interface Looked<Source> extends Lookups {
  readonly source: Source;
}

/** A composed object as the operation selects it. */
interface CompiledObject {
  /** Adds the ids of all nodes that it shows. */
  readonly addIds: (source: object, ids: Set<string>) => void;
  readonly complete: Read<Looked<object>, Answer>;
}

interface CompiledPage {
  readonly among: Read<object, Condition>;
  readonly plan: (among: Condition) => Plan;
}

/**
 * Compiles what is selected of composed objects: what to look up once they are known, all nodes by one
 * plan, and the function that makes their answers.
 */
export class ComposedCompiler<Source extends object> {
  readonly #operation: Operation;
  readonly #nodes: SelectionBuilder;
  readonly #idOf: Read<Row>;
  readonly #pages: CompiledPage[] = [];
  readonly #whole: CompiledObject;
  readonly #select: Selection;

  /** @param path of the response, for errors */
  constructor(
    operation: Operation,
    composition: Composition<Source>,
    sets: readonly SelectionSetNode[],
    path: string,
  ) {
    this.#operation = operation;
    this.#nodes = new SelectionBuilder(operation, []);
    this.#whole = this.#object(composition, sets, path);
    this.#idOf = this.#nodes.addProperty('id');
    this.#select = this.#nodes.build();
  }

  /**
   * The plan that reads all nodes that the objects show; undefined where they show none.
   *
   * @param known by id, those that were read already
   */
  nodesOf(sources: readonly Source[], known?: ReadonlyMap<string, Row>): Plan | undefined {
    const ids = new Set<string>();
    for (const source of sources) this.#whole.addIds(source, ids);
    if (known) for (const id of known.keys()) ids.delete(id);
    return ids.size > 0 ? { start: { ids: [...ids] }, select: this.#select } : undefined;
  }

  /** What is read of such nodes; undefined where none is shown. */
  selectionOf(type: NodeType): NodeSelection | undefined {
    return this.#select.find((each) => each.type === type);
  }

  /** A row of {@link selectionOf} as one of the plan of {@link nodesOf}, which may be of several types. */
  rowOf(type: NodeType, row: Row): Row {
    return this.#select.length > 1 ? [type, ...row] : row;
  }

  /** The plans of the pages that the object shows. */
  pagesOf(source: Source): Plan[] {
    return this.#pages.map(({ among, plan }) => plan(among(source)));
  }

  /** Makes the answer of an object of what was read for it. */
  complete(source: Source, lookups: Lookups): Answer {
    return this.#whole.complete({ source, ...lookups });
  }

  /** Rows of the plan of {@link nodesOf}, by node id. */
  byId(rows: readonly Row[]): Map<string, Row> {
    return new Map(rows.map((row) => [this.#idOf(row) as string, row]));
  }

  #object<Inner>(
    { typeName, fields }: Composition<Inner>,
    sets: readonly SelectionSetNode[],
    path: string,
  ): CompiledObject {
    const parts: CompiledObject['addIds'][] = [];
    const complete = objectReader<Looked<object>>(
      this.#operation,
      typeName,
      sets,
      path,
      (selected) => {
        const field = Object.hasOwn(fields, selected.name) ? fields[selected.name] : undefined;
        return this.#field(typeName, field as ComposedField<object> | undefined, selected, parts);
      },
    );
    return {
      addIds: (source, ids) => {
        for (const add of parts) add(source, ids);
      },
      complete,
    };
  }

  #field(
    typeName: string,
    field: ComposedField<object> | undefined,
    selected: SelectedField,
    parts: CompiledObject['addIds'][],
  ): Read<Looked<object>> {
    const { name, sets, path } = selected;
    switch (field?.kind) {
      case 'node': {
        const { types, id } = field;
        const readers = new Map(
          types.map((type) => [type, this.#nodes.addViewOf(type, sets, path)]),
        );
        parts.push((source, ids) => {
          const found = id(source);
          if (found !== null) ids.add(found);
        });
        return ({ source, nodes }) => {
          const found = id(source) ?? '';
          const row = nodes.get(found);
          return (row && readers.get(typeOfId(found) as NodeType)?.(row)) ?? null;
        };
      }
      case 'nodes': {
        const complete = this.#nodes.addViewOf(field.type, sets, path);
        parts.push((source, ids) => {
          for (const id of field.ids(source)) ids.add(id);
        });
        return ({ source, nodes }) =>
          field.ids(source).flatMap((id) => {
            const row = nodes.get(id);
            return row ? [complete(row)] : [];
          });
      }
      case 'page':
        return this.#page(typeName, field, selected);
      case 'object': {
        const inner = this.#object(field.composition, sets, path);
        const listOf = (source: object): readonly object[] => {
          const found = field.of(source);
          return Array.isArray(found) ? found : [found];
        };
        parts.push((source, ids) => {
          for (const each of listOf(source)) inner.addIds(each, ids);
        });
        return ({ source, nodes, pages }) => {
          const found = field.of(source);
          const complete = (each: object): Answer => inner.complete({ source: each, nodes, pages });
          return Array.isArray(found) ? found.map(complete) : complete(found);
        };
      }
      default:
        return ({ source }) => (source as Readonly<Record<string, unknown>>)[name];
    }
  }

  #page(
    owner: string,
    { type, among }: Extract<ComposedField<object>, { kind: 'page' }>,
    { name, nodes, sets, path }: SelectedField,
  ): Read<Looked<object>> {
    const operation = this.#operation;
    const field = (operation.schema.getType(owner) as GraphQLObjectType).getFields()[name];
    if (!field) throw new Error(`${owner} has no field ${name}`);
    const given = getArgumentValues(field, nodes[0] as FieldNode, operation.variableValues);
    const list = readListArguments(given, type, path);
    const entries = new RootEntries(operation, type);
    const connection = new ConnectionCompiler(operation, entries, placesOf(type, list.order));
    const complete = connection.compile(getNamedType(field.type) as GraphQLObjectType, sets, path);
    const select = entries.build();
    const index =
      this.#pages.push({
        among,
        plan: (where) => ({
          start: { type, ...connection.selectList(narrowed(list, where)) },
          select,
        }),
      }) - 1;
    return ({ pages }) => complete(pages[index] as PlanAnswer, list);
  }
}

const narrowed = (list: ListArguments, among: Condition): ListArguments => ({
  ...list,
  where: list.where ? { all: [among, list.where] } : among,
});
