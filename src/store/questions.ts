import type { Budget } from '../model/budget.js';
import type { EdgeRecord, NodeRecord } from '../model/graph.js';
import type {
  MeasureBasis,
  MeasurementPeriod,
  MeasurementType,
  NodeType,
  RelationType,
} from '../model/ontology.js';
import type { Condition, Row, Selection } from '../model/plan.js';
import type { SearchRequest } from '../model/search.js';

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
   * then by alias; what has all words in its name; in a name, alias, title or heading; in its texts.
   * Within a tier by `sortKey` of the model, short captions first, and then by id.
   */
  readonly hits: readonly SearchHit[];
  /** Null where not asked for. */
  readonly total: number | null;
  /** Types with at least one hit, in the ontology's order; null where not asked for. */
  readonly facets: readonly { readonly type: NodeType; readonly count: number }[] | null;
}

/** A relation of the graph (proof left out) as an explorer sees it. */
export interface Edge {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  /** Ids of the evidence that proves it, in reading order; empty unless asked for. */
  readonly evidence: readonly string[];
}

/** A node of the graph (evidence left out) as an explorer sees it. */
export interface NodeSummary {
  readonly id: string;
  readonly type: NodeType;
  /** The value of the type's caption property, as text. */
  readonly caption: string;
  /** Number of relations that it has, in either direction, proof left out. */
  readonly degree: number;
  /** The same by relation type, in the ontology's order; types without any are left out. */
  readonly degrees: readonly { readonly type: RelationType; readonly count: number }[];
}

export interface NodeSummaries {
  readonly revision: string;
  /** In the order asked for, a repeated one again; unknown ids and evidence are left out. */
  readonly nodeSummaries: readonly NodeSummary[];
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
   * The nodes at the other ends of what {@link edges} gives for these nodes, types and limit.
   */
  neighbors(
    ids: readonly string[],
    which: { readonly types?: readonly NodeType[]; readonly limit: number },
    options?: ReadOptions,
  ): Promise<Neighbors>;
  /**
   * The shortest paths from one node to another along relations in either direction, proof left out: all
   * of the least length, in the order of the ids on them, up to a limit. Nodes of {@link hubTypes} may
   * begin or end a path, but not lie on one. None where one of the two is not there or both are the same.
   *
   * @param which.maxLength most relations on a path, up to {@link maxPathLength}
   */
  shortestPaths(
    from: string,
    to: string,
    which: { readonly maxLength: number; readonly limit: number },
    options?: ReadOptions,
  ): Promise<ShortestPaths>;
  /** Name and number of relations of these nodes. */
  nodeSummaries(ids: readonly string[], options?: ReadOptions): Promise<NodeSummaries>;
  /**
   * These nodes, as {@link nodeSummaries} gives them, with the relations between them, as {@link edges}
   * gives them.
   *
   * @param ids each once
   */
  subgraph(
    ids: readonly string[],
    which: { readonly limit: number; readonly evidence?: boolean },
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
