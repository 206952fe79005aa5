import type { SelectionSetNode } from 'graphql';
import { answering } from '../../model/answering.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type SearchField,
} from '../../model/ontology.js';
import type { Row, Selection } from '../../model/plan.js';
import type { SearchAnswer, SearchHit } from '../../store/questions.js';
import type { Answer } from '../compile/answer.js';
import type { Operation } from '../compile/collect-fields.js';
import { nodeTypesOf } from '../compile/node-types-of.js';
import { objectReader, type Read, type SelectedField } from '../compile/object-reader.js';
import { SelectionBuilder } from '../compile/selection-compiler.js';
import { type Highlight, highlightsOf } from './highlights.js';

/** A page of a search, and what is known of the whole. */
export interface SearchPage extends SearchAnswer {
  /** Hits before the page. */
  readonly skip: number;
  readonly hasNextPage: boolean;
  /** The words that were searched for. */
  readonly words: readonly string[];
  /** True where they are parts of the words that were given. */
  readonly widened: boolean;
  /** The cursor of a hit of the page. */
  readonly cursorAt: (index: number) => string;
}

const testsOfHighlights = 400;

interface HitOfPage {
  readonly page: SearchPage;
  readonly hit: SearchHit;
  readonly index: number;
}

type Facet = NonNullable<SearchPage['facets']>[number];

/** Turns what is selected of a search into what the store selects of its hits, and hits into answers. */
export class SearchCompiler {
  /** Types that are searched. */
  readonly types: readonly NodeType[];
  wantsCount = false;
  wantsFacets = false;
  wantsHits = false;
  /** Makes the answer of a page. */
  readonly complete: Read<SearchPage, Answer>;
  private readonly node: SelectionBuilder;

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
    this.complete = objectReader<SearchPage>(operation, 'SearchConnection', sets, path, (field) =>
      this.connectionField(field),
    );
  }

  build(): Selection {
    return this.node.build();
  }

  private connectionField({ name, sets, path }: SelectedField): Read<SearchPage> {
    switch (name) {
      case 'totalCount':
        this.wantsCount = true;
        return ({ total }) => total;
      case 'facets': {
        this.wantsFacets = true;
        const complete = objectReader<Facet>(this.operation, 'SearchFacet', sets, path, ownField);
        return ({ facets }) => facets?.map(complete);
      }
      case 'widened':
        return ({ widened }) => widened;
      case 'edges': {
        this.wantsHits = true;
        const complete = objectReader<HitOfPage>(
          this.operation,
          'SearchEdge',
          sets,
          path,
          (field) => this.edgeField(field),
        );
        return (page) => page.hits.map((hit, index) => complete({ page, hit, index }));
      }
      default:
        this.wantsHits = true;
        return objectReader(this.operation, 'PageInfo', sets, path, pageInfoField);
    }
  }

  private edgeField({ name, sets, path }: SelectedField): Read<HitOfPage> {
    switch (name) {
      case 'score':
        return ({ hit }) => hit.score;
      case 'cursor':
        return ({ page, index }) => page.cursorAt(index);
      case 'highlights':
        return this.highlights(sets, path);
      default: {
        const complete = this.node.addView(sets, path);
        return ({ hit }) => complete(hit.row);
      }
    }
  }

  private highlights(sets: readonly SelectionSetNode[], path: string): Read<HitOfPage> {
    const complete = objectReader<Highlight>(this.operation, 'Highlight', sets, path, ownField);
    const searched = this.searchedValues();
    return ({ page, hit: { row } }) => {
      const type = this.types.length > 1 ? (row[0] as NodeType) : (this.types[0] as NodeType);
      // To fold a text and find a word in it takes as long as some hundreds of tests of conditions do.
      answering.addConditions(testsOfHighlights * page.words.length);
      return highlightsOf(type, page.words, (field) => searched(row, type, field)).map(complete);
    };
  }

  /** Selects the searched properties of every type, in which the words are highlighted. */
  private searchedValues(): (row: Row, type: NodeType, field: SearchField) => unknown {
    const readers = new Map<NodeType, Map<SearchField, Read<Row>>>();
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

/** A field that its source has under the same name. */
const ownField = <Source extends object>({ name }: SelectedField): Read<Source> => {
  const key = name as keyof Source;
  return (source) => source[key];
};

const pageInfoField = ({ name }: SelectedField): Read<SearchPage> => {
  switch (name) {
    case 'hasNextPage':
      return ({ hasNextPage }) => hasNextPage;
    case 'hasPreviousPage':
      return ({ skip }) => skip > 0;
    case 'startCursor':
      return ({ hits, cursorAt }) => (hits.length > 0 ? cursorAt(0) : null);
    default:
      return ({ hits, cursorAt }) => (hits.length > 0 ? cursorAt(hits.length - 1) : null);
  }
};
