import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  type SelectionSetNode,
} from 'graphql';
import { answering } from '../../model/answering.js';
import { GraphError } from '../../model/errors.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type SearchField,
} from '../../model/ontology.js';
import type { Plan, Row, Selection } from '../../model/plan.js';
import type { SearchGroup, SearchGrouping } from '../../model/search.js';
import type { SearchAnswer, SearchHit } from '../../store/questions.js';
import type { Answer } from '../compile/answer.js';
import type { Operation } from '../compile/collect-fields.js';
import { nodeTypesOf } from '../compile/node-types-of.js';
import { objectReader, type Read, type SelectedField } from '../compile/object-reader.js';
import { SelectionBuilder } from '../compile/selection-compiler.js';
import { largestPage, pageSize } from '../shared/page.args.js';
import { type Highlight, highlightsOf } from './highlights.js';
import {
  maxPassages,
  passageRowId,
  passageSelection,
  passagesOf,
  type SearchPassage,
  type Span,
} from './passages.js';
import type { Understood } from './search-query.js';

/** A page of a search, and what is known of the whole. */
export interface SearchPage extends SearchAnswer {
  /** Hits before the page. */
  readonly skip: number;
  readonly hasNextPage: boolean;
  /** What was looked for literally: the words, in all their forms. */
  readonly texts: readonly string[];
  /** True where not the words that were given were found, but what they consist of or nearly are. */
  readonly widened: boolean;
  readonly understood: readonly Understood[];
  readonly setAside: readonly string[];
  readonly didYouMean: readonly string[];
  /** The cursor of a hit of the page. */
  readonly cursorAt: (index: number) => string;
}

const testsOfHighlights = 400;

/** A page, and the nodes that it shows beside its hits, by id. */
interface Shown {
  readonly page: SearchPage;
  readonly nodes: ReadonlyMap<string, Row>;
  /** Passages by the index of the hit, of a page of which they are selected. */
  readonly passages: readonly (readonly SearchPassage[])[];
}

interface Of<Value> extends Shown {
  readonly value: Value;
}

interface HitOfPage extends Shown {
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
  readonly complete: Read<Shown, Answer>;
  /** By what hits are counted. */
  readonly groupings = new Set<SearchGrouping>();
  /** How many passages are wanted of each hit; 0 where none are. */
  mostPassages = 0;
  private readonly node: SelectionBuilder;
  private readonly beside: SelectionBuilder;
  private readonly idsBeside: ((shown: Shown) => readonly string[])[] = [];
  private readonly idOf: Read<Row>;
  private readonly hitId: Read<Row>;

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
    this.beside = new SelectionBuilder(operation, []);
    this.complete = objectReader<Shown>(operation, 'SearchConnection', sets, path, (field) =>
      this.connectionField(field),
    );
    this.idOf = this.beside.addProperty('id');
    this.hitId = this.node.addProperty('id');
  }

  build(): Selection {
    return this.node.build();
  }

  /** The nodes that a page shows beside its hits; undefined where it shows none. */
  besideOf(shown: Omit<Shown, 'nodes'>): Plan | undefined {
    const all = { ...shown, nodes: new Map() };
    const ids = new Set(this.idsBeside.flatMap((idsOf) => idsOf(all)));
    return ids.size > 0 ? { start: { ids: [...ids] }, select: this.beside.build() } : undefined;
  }

  /** Rows of the plan of {@link besideOf}, by id. */
  byId(rows: readonly Row[]): Map<string, Row> {
    return new Map(rows.map((row) => [this.idOf(row) as string, row]));
  }

  /** The plan of what is read of a page's hits for their passages. */
  passagesPlan({ hits }: SearchPage): Plan {
    const ids = hits.map(({ row }) => this.hitId(row) as string);
    return { start: { ids }, select: passageSelection(this.types) };
  }

  /** Passages of each hit of a page, of the rows of {@link passagesPlan}. */
  passages({ hits, texts }: SearchPage, rows: readonly Row[]): SearchPassage[][] {
    const byId = new Map(rows.map((row) => [passageRowId(row, this.types), row]));
    return hits.map((hit) => {
      const row = byId.get(this.hitId(hit.row) as string);
      answering.addConditions(testsOfHighlights * texts.length);
      return row ? passagesOf(row, this.types, texts, this.mostPassages) : [];
    });
  }

  private connectionField({ name, sets, path, nodes }: SelectedField): Read<Shown> {
    switch (name) {
      case 'totalCount':
        this.wantsCount = true;
        return ({ page: { total } }) => total;
      case 'facets': {
        this.wantsFacets = true;
        const complete = objectReader<Facet>(this.operation, 'SearchFacet', sets, path, ownField);
        return ({ page: { facets } }) => facets?.map(complete);
      }
      case 'widened':
        return ({ page: { widened } }) => widened;
      case 'setAside':
        return ({ page: { setAside } }) => setAside;
      case 'didYouMean':
        return ({ page: { didYouMean } }) => didYouMean;
      case 'understood': {
        const complete = objectReader<Of<Understood>>(
          this.operation,
          'UnderstoodWord',
          sets,
          path,
          (field) => this.understoodField(field),
        );
        return (shown) => shown.page.understood.map((value) => complete({ ...shown, value }));
      }
      case 'cities':
        return this.groups('city', 'CityCount', nodes, sets, path);
      case 'years':
        return this.groups('year', 'YearCount', nodes, sets, path);
      case 'policyAreas':
        return this.groups('area', 'PolicyAreaCount', nodes, sets, path);
      case 'edges': {
        this.wantsHits = true;
        const complete = objectReader<HitOfPage>(
          this.operation,
          'SearchEdge',
          sets,
          path,
          (field) => this.edgeField(field),
        );
        return (shown) => shown.page.hits.map((hit, index) => complete({ ...shown, hit, index }));
      }
      default:
        this.wantsHits = true;
        return this.pageInfo(sets, path);
    }
  }

  private pageInfo(sets: readonly SelectionSetNode[], path: string): Read<Shown> {
    const complete = objectReader(this.operation, 'PageInfo', sets, path, pageInfoField);
    return ({ page }) => complete(page);
  }

  private understoodField({ name, sets, path }: SelectedField): Read<Of<Understood>> {
    switch (name) {
      case 'city':
        return this.nodeBeside('CITY', sets, path, ({ page }) =>
          page.understood.map(({ cityId }) => cityId),
        )(({ value }) => value.cityId);
      case 'policyArea':
        return this.nodeBeside('POLICY_AREA', sets, path, ({ page }) =>
          page.understood.map(({ areaId }) => areaId),
        )(({ value }) => value.areaId);
      default:
        return ({ value }) => value[name as 'text' | 'year' | 'alternatives'];
    }
  }

  private groups(
    by: SearchGrouping,
    typeName: string,
    nodes: SelectedField['nodes'],
    sets: readonly SelectionSetNode[],
    path: string,
  ): Read<Shown> {
    this.groupings.add(by);
    const most = this.firstOf('SearchConnection', nodes, path, largestPage);
    const groupsOf = ({ page }: Shown): readonly SearchGroup[] =>
      (page.groups[by] ?? []).slice(0, most);
    const complete = objectReader<Of<SearchGroup>>(
      this.operation,
      typeName,
      sets,
      path,
      (field) => {
        if (field.name === 'count') return ({ value }) => value.count;
        if (by === 'year') return ({ value }) => value.value;
        return this.nodeBeside(
          by === 'city' ? 'CITY' : 'POLICY_AREA',
          field.sets,
          field.path,
          (shown) => groupsOf(shown).map(({ value }) => value as string),
        )(({ value }) => value.value as string);
      },
    );
    return (shown) => groupsOf(shown).map((value) => complete({ ...shown, value }));
  }

  /** A field that shows a node beside the hits: which nodes the page shows there, and which one it is. */
  private nodeBeside(
    type: NodeType,
    sets: readonly SelectionSetNode[],
    path: string,
    idsOf: (shown: Shown) => readonly (string | null)[],
  ): <Source extends Shown>(idOf: Read<Source, string | null>) => Read<Source> {
    const complete = this.beside.addViewOf(type, sets, path);
    this.idsBeside.push((shown) => idsOf(shown).filter((id) => id !== null));
    return (idOf) => (source) => {
      const row = source.nodes.get(idOf(source) ?? '');
      return row ? complete(row) : null;
    };
  }

  /** The argument `first` of a field of the search. */
  private firstOf(
    typeName: string,
    [node]: SelectedField['nodes'],
    path: string,
    most: number,
  ): number {
    const field = (this.operation.schema.getType(typeName) as GraphQLObjectType).getFields()[
      node?.name.value as string
    ];
    const { first } = getArgumentValues(
      field as GraphQLField<unknown, unknown>,
      node as FieldNode,
      this.operation.variableValues,
    );
    return limitedFirst(first as number, most, `${path}.first`);
  }

  private edgeField({ name, sets, path, nodes }: SelectedField): Read<HitOfPage> {
    switch (name) {
      case 'score':
        return ({ hit }) => hit.score;
      case 'cursor':
        return ({ page, index }) => page.cursorAt(index);
      case 'highlights':
        return this.highlights(sets, path);
      case 'passages': {
        const most = this.firstOf('SearchEdge', nodes, path, maxPassages);
        this.mostPassages = Math.max(this.mostPassages, most);
        const complete = objectReader<Of<SearchPassage>>(
          this.operation,
          'SearchPassage',
          sets,
          path,
          (field) => this.passageField(field),
        );
        return ({ index, ...shown }) =>
          (shown.passages[index] ?? [])
            .slice(0, most)
            .map((value) => complete({ ...shown, value }));
      }
      default: {
        const complete = this.node.addView(sets, path);
        return ({ hit }) => complete(hit.row);
      }
    }
  }

  private passageField({ name, sets, path }: SelectedField): Read<Of<SearchPassage>> {
    switch (name) {
      case 'document':
        return this.nodeBeside('DOCUMENT', sets, path, ({ passages }) =>
          passages.flat().map(({ documentId }) => documentId),
        )(({ value }) => value.documentId);
      case 'highlights': {
        const complete = objectReader<Span>(this.operation, 'Span', sets, path, ownField);
        return ({ value }) => value.highlights.map(complete);
      }
      default:
        return ({ value }) => value[name as 'start' | 'end' | 'text'];
    }
  }

  private highlights(sets: readonly SelectionSetNode[], path: string): Read<HitOfPage> {
    const complete = objectReader<Highlight>(this.operation, 'Highlight', sets, path, ownField);
    const searched = this.searchedValues();
    return ({ page, hit: { row } }) => {
      const type = this.types.length > 1 ? (row[0] as NodeType) : (this.types[0] as NodeType);
      // To fold a text and find a word in it takes as long as some hundreds of tests of conditions do.
      answering.addConditions(testsOfHighlights * page.texts.length);
      return highlightsOf(type, page.texts, (field) => searched(row, type, field)).map(complete);
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

/** @throws {GraphError} BAD_USER_INPUT below 0, LIMIT_EXCEEDED above the most */
function limitedFirst(first: number | null, most: number, argument: string): number {
  const size = pageSize(first, argument);
  if (size > most)
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `${argument}: ${size} is more than ${most} at once. Ask for ${most} at most.`,
      { argument },
    );
  return size;
}

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
