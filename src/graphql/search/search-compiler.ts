import type { FieldNode, GraphQLObjectType, SelectionSetNode } from 'graphql';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type SearchField,
} from '../../model/ontology.js';
import type { Row, Selection } from '../../model/plan.js';
import type { SearchAnswer, SearchHit } from '../../store/questions.js';
import { type Answer, answerOf } from '../compile/answer.js';
import { collectFields, type Operation, selectionSetsOf } from '../compile/collect-fields.js';
import { nodeTypesOf } from '../compile/node-types-of.js';
import { SelectionBuilder } from '../compile/selection-compiler.js';
import { highlightsOf } from './highlights.js';

/** A page of a search, and what is known of the whole. */
export interface SearchPage extends SearchAnswer {
  /** Hits before the page. */
  readonly skip: number;
  readonly hasNextPage: boolean;
  readonly words: readonly string[];
  readonly widened: boolean;
  readonly cursorAt: (place: number) => string;
}

type Read = (page: SearchPage) => unknown;
type ReadHit = (page: SearchPage, place: number) => unknown;

/** Turns what is selected of a search into what the store selects of its hits, and hits into answers. */
export class SearchCompiler {
  readonly types: readonly NodeType[];
  count = false;
  facets = false;
  rows = false;
  private readonly node: SelectionBuilder;
  private readonly reads: readonly [string, Read][];

  constructor(
    private readonly operation: Operation,
    sets: readonly SelectionSetNode[],
    path: string,
    types: readonly NodeType[] | undefined,
  ) {
    const findable = nodeTypesOf(operation.schema, 'SearchResult');
    const wanted = types ? findable.filter((type) => types.includes(type)) : findable;
    this.types = nodeTypeNames.filter((type) => wanted.includes(type));
    this.node = new SelectionBuilder(operation, this.types);
    this.reads = this.each('SearchConnection', sets, (name, nodes) =>
      this.connectionField(name, nodes, path),
    );
  }

  build(): Selection {
    return this.node.build();
  }

  complete(page: SearchPage): Answer {
    const answer = answerOf('SearchConnection');
    for (const [key, read] of this.reads) answer[key] = read(page);
    return answer;
  }

  private each<T>(
    typeName: string,
    sets: readonly SelectionSetNode[],
    compile: (name: string, nodes: readonly FieldNode[]) => T,
  ): [string, T][] {
    const type = this.operation.schema.getType(typeName) as GraphQLObjectType;
    return [...collectFields(this.operation, type, sets)].map(([key, nodes]) => [
      key,
      compile((nodes[0] as FieldNode).name.value, nodes),
    ]);
  }

  private connectionField(name: string, nodes: readonly FieldNode[], path: string): Read {
    switch (name) {
      case 'totalCount':
        this.count = true;
        return ({ total }) => total;
      case 'facets': {
        this.facets = true;
        const reads = this.each('SearchFacet', selectionSetsOf(nodes), (field) => field);
        return ({ facets }) =>
          facets?.map((facet) =>
            fill('SearchFacet', reads, (field) => facet[field as keyof typeof facet]),
          );
      }
      case 'widened':
        return ({ widened }) => widened;
      case '__typename':
        return () => 'SearchConnection';
      case 'edges': {
        this.rows = true;
        const reads = this.each('SearchEdge', selectionSetsOf(nodes), (field, below) =>
          this.edgeField(field, below, `${path}.edges`),
        );
        return (page) =>
          page.hits.map((_, place) => fill('SearchEdge', reads, (read) => read(page, place)));
      }
      default: {
        this.rows = true;
        const reads = this.each('PageInfo', selectionSetsOf(nodes), (field) => pageInfo(field));
        return (page) => fill('PageInfo', reads, (read) => read(page));
      }
    }
  }

  private edgeField(name: string, nodes: readonly FieldNode[], path: string): ReadHit {
    switch (name) {
      case '__typename':
        return () => 'SearchEdge';
      case 'score':
        return ({ hits }, place) => (hits[place] as SearchHit).score;
      case 'cursor':
        return ({ cursorAt }, place) => cursorAt(place);
      case 'highlights':
        return this.highlights(selectionSetsOf(nodes));
      default: {
        const complete = this.node.addView(selectionSetsOf(nodes), `${path}.node`);
        return ({ hits }, place) => complete((hits[place] as SearchHit).row);
      }
    }
  }

  private highlights(sets: readonly SelectionSetNode[]): ReadHit {
    const reads = this.each('Highlight', sets, (field) => field);
    const searched = this.searchedValues();
    return ({ hits, words }, place) => {
      const { row } = hits[place] as SearchHit;
      const type = this.types.length > 1 ? (row[0] as NodeType) : (this.types[0] as NodeType);
      return highlightsOf(type, words, (field) => searched(row, type, field)).map((highlight) =>
        fill('Highlight', reads, (field) => highlight[field as keyof typeof highlight]),
      );
    };
  }

  /** Takes the searched properties of every type joined. */
  private searchedValues(): (row: Row, type: NodeType, field: SearchField) => unknown {
    const readers = new Map<NodeType, Map<SearchField, (row: Row) => unknown>>();
    for (const type of this.types)
      readers.set(
        type,
        new Map(
          definitionOf(type).searched.map((field) => [field, this.node.addPropertyOf(type, field)]),
        ),
      );
    return (row, type, field) => readers.get(type)?.get(field)?.(row);
  }
}

const pageInfo = (name: string): Read => {
  switch (name) {
    case 'hasNextPage':
      return ({ hasNextPage }) => hasNextPage;
    case 'hasPreviousPage':
      return ({ skip }) => skip > 0;
    case 'startCursor':
      return ({ hits, cursorAt }) => (hits.length > 0 ? cursorAt(0) : null);
    case 'endCursor':
      return ({ hits, cursorAt }) => (hits.length > 0 ? cursorAt(hits.length - 1) : null);
    default:
      return () => 'PageInfo';
  }
};

/** Answers field by field; `__typename` is the type's own. */
function fill<T>(
  typeName: string,
  reads: readonly [string, T][],
  value: (read: T) => unknown,
): Answer {
  const answer = answerOf(typeName);
  for (const [key, read] of reads) answer[key] = read === '__typename' ? typeName : value(read);
  return answer;
}
