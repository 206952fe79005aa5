import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isListType,
  isNonNullType,
  type SelectionSetNode,
} from 'graphql';
import type { OrderKey } from '../../model/ontology.js';
import type { Condition, Order, Page, RelationRows, Row } from '../../model/plan.js';
import type { Answer } from './answer.js';
import type { Operation } from './collect-fields.js';
import { type CursorScope, cursorEncoder } from './cursor.js';
import { type ListArguments, type ListPlaces } from './list-arguments.js';
import { objectReader, type Read, type SelectedField } from './object-reader.js';

/**
 * The entries of a list, as its connection selects from them: each selection that is added gives the
 * function that reads it from an entry's row.
 */
export interface ListEntries {
  /** What is selected of the entry itself. */
  addView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer>;
  /** What is selected of the evidence of the relation that reaches the entry. */
  addEvidenceView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer[]>;
  /** The same of what is read first of that evidence. */
  addFirstEvidenceView(sets: readonly SelectionSetNode[], path: string): Read<Row, Answer | null>;
  /** A key of the list's order. */
  addKey(key: OrderKey): Read<Row>;
}

/** What a list asks of the store, beside what it takes of each entry. */
export interface ListSelection {
  readonly where?: Condition;
  readonly whereEdge?: Condition;
  readonly order: Order;
  readonly page: Page;
  readonly count: boolean;
}

/** A page of a list, and the place of the page in the list. */
interface PageOfRows {
  readonly rows: readonly Row[];
  readonly total: number | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Compiles a connection: a page of a list with its cursors and count, reached by a relation or at the root. */
export class ConnectionCompiler {
  private wantsCount = false;
  private wantsRows = false;

  private readonly scope: CursorScope;
  private readonly keys: Order;

  /**
   * @param source whose list it is: a node type's, or a relation's
   * @param order of the list
   */
  constructor(
    private readonly operation: Operation,
    private readonly entries: ListEntries,
    { scope, keys }: ListPlaces,
  ) {
    this.scope = scope;
    this.keys = keys;
  }

  /** Adds what is selected of the connection, and gives the function that makes its answers. */
  compile(
    connectionType: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    path: string,
  ): (found: RelationRows, list: ListArguments) => Answer {
    const complete = objectReader<PageOfRows>(
      this.operation,
      connectionType.name,
      sets,
      path,
      (field) => this.connectionField(connectionType, field),
    );
    return ({ rows, total }, { first, page }) =>
      complete({
        rows: rows.length > first ? rows.slice(0, first) : rows,
        total,
        hasNextPage: rows.length > first,
        hasPreviousPage: page.after !== undefined,
      });
  }

  /** What the list asks of the store, once all is compiled: no rows where only their number is wanted. */
  selectList({ where, whereEdge, order, page }: ListArguments): ListSelection {
    return {
      ...(where && { where }),
      ...(whereEdge && { whereEdge }),
      order,
      page: this.wantsRows ? page : { limit: 0 },
      count: this.wantsCount,
    };
  }

  private connectionField(
    connectionType: GraphQLObjectType,
    { name, sets, path }: SelectedField,
  ): Read<PageOfRows> {
    if (name === 'totalCount') {
      this.wantsCount = true;
      return ({ total }) => total;
    }
    this.wantsRows = true;
    switch (name) {
      case 'nodes': {
        const complete = this.entries.addView(sets, path);
        return ({ rows }) => rows.map(complete);
      }
      case 'edges': {
        const edgeType = getNamedType(
          (connectionType.getFields().edges as { type: GraphQLOutputType }).type,
        );
        const complete = objectReader<Row>(this.operation, edgeType.name, sets, path, (field) =>
          this.edgeField(edgeType as GraphQLObjectType, field),
        );
        return ({ rows }) => rows.map(complete);
      }
      default:
        return objectReader(this.operation, 'PageInfo', sets, path, (field) =>
          this.pageInfoField(field),
        );
    }
  }

  private edgeField(edgeType: GraphQLObjectType, { name, sets, path }: SelectedField): Read<Row> {
    switch (name) {
      case 'cursor':
        return this.cursor();
      case 'evidence': {
        const { type } = edgeType.getFields().evidence as { type: GraphQLOutputType };
        return isListType(isNonNullType(type) ? type.ofType : type)
          ? this.entries.addEvidenceView(sets, path)
          : this.entries.addFirstEvidenceView(sets, path);
      }
      default:
        return this.entries.addView(sets, path);
    }
  }

  private pageInfoField({ name }: SelectedField): Read<PageOfRows> {
    if (name === 'hasNextPage') return (page) => page.hasNextPage;
    if (name === 'hasPreviousPage') return (page) => page.hasPreviousPage;
    const cursor = this.cursor();
    const index = name === 'startCursor' ? 0 : -1;
    return ({ rows }) => {
      const row = rows.at(index);
      return row ? cursor(row) : null;
    };
  }

  private cursor(): Read<Row, string> {
    const reads = this.keys.map((key) => this.entries.addKey(key));
    const encode = cursorEncoder(this.scope);
    return (row) => encode(reads.map((read) => (read(row) ?? null) as string | number | null));
  }
}
