import type { Budget } from '../model/budget.js';
import type { CitiesAndYears } from '../model/city-and-years.js';
import type { CurrentIds } from '../model/former-ids.js';
import type { EdgeRecord, NodeRecord } from '../model/graph.js';
import type {
  MeasureBasis,
  MeasurementPeriod,
  MeasurementType,
  NodeType,
  PolicyAction,
  RelationType,
  ResponsibilityRole,
} from '../model/ontology.js';
import type {
  Condition,
  Order,
  Page,
  PlanAnswer,
  RelationSelection,
  Row,
  Selection,
} from '../model/plan.js';
import type { SearchGroup, SearchGrouping, SearchRequest } from '../model/search.js';
import type { SuggestionForm, SuggestRequest } from '../model/suggestions.js';

/** A page of search hits, best first, and what is selected of each. */
export interface SearchPlan {
  readonly request: SearchRequest;
  /** Only nodes of the selected types are looked for. */
  readonly select: Selection;
  readonly limit: number;
  /** How many hits come before the page. */
  readonly skip: number;
  /** Also count all hits. */
  readonly count: boolean;
  /** Also count all hits by type. */
  readonly facets: boolean;
  /** Also count all hits by these; nothing where absent. */
  readonly groupings?: readonly SearchGrouping[];
}

export interface SearchHit {
  /** The model's `searchScore`. Greater is better; comparable only within one answer. */
  readonly score: number;
  /** The node, laid out by the plan's selection. */
  readonly row: Row;
}

export interface SearchAnswer {
  readonly revision: string;
  /**
   * By match tier, the best first (see `matchTiers` of the model): what is called exactly so by name,
   * then by alias; what has all words in its name; in a name, alias, title or heading; in its texts; what
   * is of all that the words are read as.
   * Within a tier by `sortKey` of the model, short captions first, and then by id.
   */
  readonly hits: readonly SearchHit[];
  /** Null where not asked for. */
  readonly total: number | null;
  /** Types with at least one hit, in the ontology's order; null where not asked for. */
  readonly facets: readonly { readonly type: NodeType; readonly count: number }[] | null;
  /** By what the plan asked for, each in the order of `byHits`; what no hit is of is left out. */
  readonly groups: Readonly<Partial<Record<SearchGrouping, readonly SearchGroup[]>>>;
}

/** A node that somebody may mean who types: see the model's suggestions.ts. */
export interface Suggestion {
  readonly id: string;
  readonly type: NodeType;
  /** The spelling that begins with the text or holds it, as it is shown. */
  readonly matched: string;
  readonly form: SuggestionForm;
}

export interface WhichSuggestions extends SuggestRequest {
  /** What else is told of the nodes; nothing where absent. */
  readonly summaries?: WhichSummaries;
}

export interface SuggestAnswer extends Partial<NodeSummaries> {
  readonly revision: string;
  /** Each node once, the best first. */
  readonly suggestions: readonly Suggestion[];
  /** Of the same nodes, in the same order; absent where not asked for. */
  readonly nodeSummaries?: readonly NodeSummary[];
}

export interface NearNames {
  readonly revision: string;
  readonly names: readonly string[];
}

/** A relation of the graph (proof left out) as an explorer sees it. */
export interface Edge {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  /** Of a responsibility (责任): the role of its party; null elsewhere. */
  readonly role: ResponsibilityRole | null;
  /** True where it is stated of the section around one of its ends; null where its type cannot be inherited. */
  readonly inherited: boolean | null;
  /** What is done with a policy (政策文件); null elsewhere. */
  readonly action: PolicyAction | null;
  /** Ids of the evidence that proves it, in reading order; empty unless asked for. */
  readonly evidence: readonly string[];
}

/** A node of the graph (evidence left out) as an explorer sees it. */
export interface NodeSummary {
  readonly id: string;
  readonly type: NodeType;
  /** The value of the type's caption property, as text. */
  readonly caption: string;
  /** The model's `cityOfNode`. */
  readonly cityId: string | null;
  /** The model's `yearOfNode`. */
  readonly year: number | null;
  /** The policy area (业务领域) that it concerns, which is of itself; null where it concerns none. */
  readonly policyAreaId: string | null;
  /** Number of relations that it has, in either direction, proof left out; null where not asked for. */
  readonly degree: number | null;
  /**
   * The same by relation type, in the ontology's order; types without any are left out. None where not
   * asked for.
   */
  readonly degrees: readonly { readonly type: RelationType; readonly count: number }[];
}

/** What nodes are of, and drawn with: their cities and their policy areas. */
export type PlaceType = 'CITY' | 'POLICY_AREA';

/** What is told of nodes beside what they are called and where they belong. */
export interface WhichSummaries {
  /** True for the numbers of their relations, too. */
  readonly degrees: boolean;
  /** Properties of the cities and policy areas that they are of: `{ CITY: ['id', 'name'] }`. */
  readonly places?: Readonly<Partial<Record<PlaceType, readonly string[]>>> | undefined;
}

export interface NodeSummaries {
  readonly revision: string;
  /** In the order asked for, a repeated one again; unknown ids and evidence are left out. */
  readonly nodeSummaries: readonly NodeSummary[];
  /** By id, what was asked for of the cities and policy areas that they are of; absent where nothing was. */
  readonly places?: ReadonlyMap<string, Row> | undefined;
}

/** Nodes with the relations between them. */
export interface Subgraph extends NodeSummaries, Edges {}

export interface Edges {
  readonly revision: string;
  readonly edges: readonly Edge[];
  /** True where there are more than the limit allowed. */
  readonly truncated: boolean;
}

export interface Neighbors {
  readonly revision: string;
  /** Ids, each once, in no order that means anything; nodes that were asked about are among them where they are each other's. */
  readonly ids: readonly string[];
  /** True where there are more relations than the limit allowed, so that a neighbour may be missing. */
  readonly truncated: boolean;
}

/** A page of the nodes that one relation type joins with a node. */
export interface Expansion extends NodeSummaries {
  /** By id, each once. */
  readonly nodeSummaries: readonly NodeSummary[];
  /** The relations of the type between the node and these, in a dataset's order. */
  readonly edges: readonly Edge[];
  /** True where others come after these. */
  readonly hasMore: boolean;
  /** How many there are, on this page or not; null where not asked for. */
  readonly total: number | null;
}

export interface WhichNeighbors extends CitiesAndYears {
  readonly relation: RelationType;
  /** Only nodes of these types. */
  readonly types?: readonly NodeType[] | undefined;
  /** Only those that come after this id. */
  readonly after?: string | undefined;
  /** Most nodes that are given. */
  readonly limit: number;
  /** Also count all of them. */
  readonly count: boolean;
  /** True for the ids of the relations' evidence, too. */
  readonly evidence: boolean;
  /** What is told of the nodes. */
  readonly summaries: WhichSummaries;
}

export interface Namesakes extends NodeSummaries {
  /** The node itself, and then the others by id, itself again where it is one of them; none where it is not there. */
  readonly nodeSummaries: readonly NodeSummary[];
}

export interface KnownIds {
  readonly revision: string;
  /** Those of the ids that were asked about that lead to a thing with another id. */
  readonly current: CurrentIds;
}

/** A list of all relations of one type, as a question about nodes cannot give it. */
export interface WhichRelations {
  readonly type: RelationType;
  /** On the relation itself. */
  readonly where?: Condition | undefined;
  /** Of the relation's own properties. The final keys are the id of where it begins, and its own. */
  readonly order: Order;
  readonly page: Page;
  /** Also count all that meet the condition. */
  readonly count: boolean;
  /** What is selected of each, and of its ends: `node` of where it begins, `edge.origin` of where it leads to. */
  readonly select: Pick<RelationSelection, 'edge' | 'node'>;
}

/** What a path may not lead over. Its two ends may be anything. */
export interface Avoided {
  readonly types?: readonly NodeType[] | undefined;
  readonly ids?: readonly string[] | undefined;
}

export interface ShortestPaths {
  readonly revision: string;
  /** Ids of the nodes on each path, from its beginning to its end. */
  readonly paths: readonly (readonly string[])[];
  /** True where there are more than {@link maxShortestPaths}: then none is given. */
  readonly tooMany: boolean;
}

/** Most paths among which the first are looked for. */
export const maxShortestPaths = 50_000;
/** Most relations on a path. */
export const maxPathLength = 10;

/** Types that are related to almost everything: two things of one year need have nothing in common. */
export const hubTypes: readonly NodeType[] = ['YEAR', 'POLICY_AREA'];

/** Keys of a group that are ids, and of what. */
export const groupNodeTypes = {
  cityId: 'CITY',
  indicatorId: 'INDICATOR',
  policyAreaId: 'POLICY_AREA',
} as const satisfies Readonly<Record<string, NodeType>>;

export type GroupNodeKey = keyof typeof groupNodeTypes;

export const groupNodeKeys = Object.keys(groupNodeTypes) as readonly GroupNodeKey[];

/** The keys of a group, most significant first: groups are sorted by them. */
export const groupKeys = [
  'cityId',
  'year',
  'indicatorId',
  'policyAreaId',
  'unit',
  'basis',
  'period',
] as const satisfies readonly (keyof AggregateGroup)[];

/** The keys that separate the groups of every aggregation. */
const always: readonly GroupKey[] = ['unit', 'basis', 'period'];

export type GroupKey = (typeof groupKeys)[number];

/** The keys that separate the groups of an aggregation: unit, basis and period always do, named or not. */
export const groupKeysOf = ({ groupBy }: Pick<Aggregation, 'groupBy'>): GroupKey[] =>
  groupKeys.filter((key) => always.includes(key) || (groupBy as readonly GroupKey[]).includes(key));

export interface Aggregation {
  readonly type: MeasurementType;
  readonly where?: Condition;
  /** Properties whose values make a group, beside unit, basis and period: see {@link groupKeysOf}. */
  readonly groupBy: readonly (GroupNodeKey | 'year')[];
  /**
   * Properties of the nodes that a group is of, by the key that holds the node's id: `{ cityId: ['name'] }`
   * gives each group the name of its city.
   */
  readonly joined?: Readonly<Partial<Record<GroupNodeKey, readonly string[]>>>;
}

export interface AggregateGroup {
  readonly cityId: string | null;
  readonly year: number | null;
  readonly indicatorId: string | null;
  readonly policyAreaId: string | null;
  readonly unit: string;
  readonly basis: MeasureBasis;
  readonly period: MeasurementPeriod;
  /** Measurements, withheld ones included. */
  readonly count: number;
  /** Measurements whose value the source withholds. */
  readonly withheld: number;
  /** Values that the sum leaves out, because a figure that holds them (其中) is in the group as well. */
  readonly parts: number;
  /**
   * Of the values that are there, parts of others left out (as `roundedSum` gives it); null where there
   * are none. A RANGE counts by its lower end.
   */
  readonly sum: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Values of the properties that were asked for by `joined`, in their order; null where it is of no such node. */
  readonly joined: Readonly<Partial<Record<GroupNodeKey, Row | null>>>;
}

/** Most nodes or relations of one chunk. */
export const chunkSize = 5_000;

export interface Aggregates {
  readonly revision: string;
  /** Sorted by {@link groupKeys}, absent last. */
  readonly groups: readonly AggregateGroup[];
}

/** A whole graph in chunks, nodes before relations, in a dataset's order. */
export type GraphChunk =
  | { readonly nodes: readonly NodeRecord[] }
  | { readonly edges: readonly EdgeRecord[] };

/** For whom a question is asked. */
export interface ReadOptions {
  /** Of the request that asks; without it, the store's own limits are all there are. */
  readonly budget?: Budget | undefined;
}

export interface StreamOptions extends ReadOptions {
  /**
   * Ids of the nodes that are wanted, with the relations that begin at them: what begins elsewhere may be
   * left out, where the store saves work by that.
   */
  readonly only?: ReadonlySet<string>;
}

/** Questions beside plans that a store answers. Each answers from one revision, like a plan. */
export interface GraphQuestions {
  /** Finds nodes by words. */
  search(plan: SearchPlan, options?: ReadOptions): Promise<SearchAnswer>;
  /**
   * Finds nodes by the beginning of a name, as somebody types it: by names, aliases, pinyin, initials,
   * English names and ids. None for a text without letters and digits.
   */
  suggest(request: WhichSuggestions, options?: ReadOptions): Promise<SuggestAnswer>;
  /**
   * Names and aliases that differ from a text by one wrong character: replaced, missing, too many, or
   * two neighbours that have changed places. Both are compared by the model's `spellingKey`; only names of
   * 3 to 40 characters are. Those that are not shorter than the text come first, then by code points.
   *
   * @param limit most names, up to the model's `maxNearNames`
   */
  nearNames(text: string, limit: number, options?: ReadOptions): Promise<NearNames>;
  /**
   * Relations of these nodes in either direction, proof left out, each once, in a dataset's order: by
   * type, in the ontology's order, and then by id.
   *
   * @param within true for only those with both ends among the nodes
   * @param types only those with an end of these types opposite to one of the nodes
   * @param limit most edges that are given
   * @param evidence true for the ids of their evidence, too
   */
  edges(
    ids: readonly string[],
    which: {
      readonly within?: boolean;
      readonly types?: readonly NodeType[];
      readonly limit: number;
      readonly evidence?: boolean;
    },
    options?: ReadOptions,
  ): Promise<Edges>;
  /**
   * The nodes at the other ends of what {@link edges} gives for these nodes, types and limit, of these types.
   */
  neighbors(
    ids: readonly string[],
    which: { readonly types?: readonly NodeType[]; readonly limit: number },
    options?: ReadOptions,
  ): Promise<Neighbors>;
  /**
   * Nodes that relations of one type join with a node, in either direction, proof left out; none where the
   * node is not there. What it costs is at most to look at all relations of the type that the node has.
   */
  expand(id: string, which: WhichNeighbors, options?: ReadOptions): Promise<Expansion>;
  /**
   * Nodes of these types that have a name or an alias of a node, as the model's `nameKey` compares them.
   *
   * @param which.limit most nodes that are given beside the node itself
   * @param which.summaries what is told of the nodes
   */
  namesakes(
    id: string,
    which: {
      readonly types: readonly NodeType[];
      readonly limit: number;
      readonly summaries: WhichSummaries;
    },
    options?: ReadOptions,
  ): Promise<Namesakes>;
  /**
   * Which of these ids are former ones, of things that were merged with others, and to which ids they lead.
   * All other questions know ids as they are now, and a former one as little as one that nothing ever had.
   */
  currentIds(ids: readonly string[], options?: ReadOptions): Promise<KnownIds>;
  /** A page of the relations of one type, each as a plan has an entry of a relation's list. */
  relations(which: WhichRelations, options?: ReadOptions): Promise<PlanAnswer>;
  /**
   * The shortest paths from one node to another along relations in either direction, proof left out: all
   * of the least length, in the order of the ids on them, up to a limit. Nodes of {@link hubTypes} may
   * begin or end a path, but not lie on one. None where one of the two is not there or both are the same.
   *
   * @param which.avoid what may begin or end a path, but not lie on one either
   * @param which.maxLength most relations on a path, up to {@link maxPathLength}
   */
  shortestPaths(
    from: string,
    to: string,
    which: { readonly maxLength: number; readonly limit: number; readonly avoid?: Avoided },
    options?: ReadOptions,
  ): Promise<ShortestPaths>;
  /** Name and number of relations of these nodes. */
  nodeSummaries(ids: readonly string[], options?: ReadOptions): Promise<NodeSummaries>;
  /**
   * These nodes, as {@link nodeSummaries} gives them, with the relations between them, as {@link edges}
   * gives them.
   *
   * @param ids each once
   * @param which.summaries what is told of the nodes
   */
  subgraph(
    ids: readonly string[],
    which: {
      readonly limit: number;
      readonly evidence?: boolean;
      readonly summaries: WhichSummaries;
    },
    options?: ReadOptions,
  ): Promise<Subgraph>;
  /** Adds measurements up by group. */
  aggregate(aggregation: Aggregation, options?: ReadOptions): Promise<Aggregates>;
  /**
   * The revision that is served now, or was a moment ago: a store that has to ask a database does so at
   * most every few milliseconds, however many want to know.
   */
  currentRevision(options?: ReadOptions): Promise<string>;
  /**
   * The whole graph, proof included, as it was loaded: written again, it has the same revision.
   *
   * @throws {GraphError} REVISION_CHANGED in the middle, where another revision is loaded meanwhile and
   *   the store cannot go on with the one that it began with
   */
  stream(options?: StreamOptions): AsyncIterable<GraphChunk>;
}
