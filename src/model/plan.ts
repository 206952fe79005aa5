import type { PropertyValue } from './graph.js';
import type { NodeType, OrderKey } from './ontology.js';

/**
 * A plan is a whole read: at which nodes it starts, and which properties and relations it selects from
 * there. A store answers a plan at once (Neo4j with one Cypher statement, the embedded store with one
 * traversal). The rows of the answer have no keys: the plan says what each column is.
 */

/** What a property is compared with. All given tests must hold. */
export interface Tests {
  readonly eq?: string | number | boolean;
  readonly in?: readonly (string | number)[];
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
  readonly contains?: string;
  readonly startsWith?: string;
}

/**
 * A condition on a node (or, under `edge`, on the relation that reaches it). Logic is two-valued:
 * a test on an absent value does not hold, and its negation does. A list property passes where one
 * of its elements passes all tests. `all` of nothing holds; `any` of nothing does not. Without any
 * tests, a property passes where it is present (a list: where it has an element). A property or
 * relation that the node's type does not have is absent, and a test that cannot apply to a value
 * (`gt` on text) does not hold. Text compares by code point, case-sensitively.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly property: string; readonly tests: Tests }
  /** At least one related node of the given types (all of the relation's, unless said) meets both. */
  | {
      readonly relation: string;
      readonly types?: readonly NodeType[];
      readonly edge?: Condition;
      readonly where?: Condition;
    };

/**
 * Order keys, most significant first. Absent values come last, in either direction; text sorts by
 * code point, false before true. Stores make the order total themselves, by final keys that follow
 * whatever was asked for: the node's `id` ascending and then, in a relation's list where the
 * relation type has properties of its own (so that two nodes may be related more than once), the
 * relation's `id` ascending. List properties cannot be ordered by.
 */
export type Order = readonly OrderKey[];

/**
 * A position in an ordered list: the values of its order keys (null where absent) and then of the
 * final keys (see `Order`): the node's id and, where the relation type has properties, the relation's
 * id. Ordered by year, `[2023, 'target:a:beds']` is one. The final keys are always there, also where
 * the order itself has `id`. A page `after` a position holds what comes later in the order, whether or
 * not the row at the position still exists. A position with other values than its order asks for, by
 * number or kind, is BAD_USER_INPUT.
 */
export type Position = readonly (string | number | boolean | null)[];

export interface Page {
  readonly limit: number;
  readonly after?: Position;
}

/** What is selected of a node of one type. */
export interface NodeSelection {
  readonly type: NodeType;
  /** Names of its properties, `id` among them where wanted. */
  readonly properties: readonly string[];
  readonly relations: readonly RelationSelection[];
  /** Also how many relations of the graph it has, by type: see `relationTypesAt` of the ontology. */
  readonly degrees?: boolean;
  /** Of a passage of evidence, also the relations that it proves. */
  readonly proven?: ProvenSelection;
  /** Of a passage of evidence, also the words around it, once for each. */
  readonly contexts?: readonly ContextSelection[];
}

/** How many code points of a document are wanted before and after a passage, at most. */
export interface ContextSelection {
  readonly before: number;
  readonly after: number;
}

/**
 * What is selected of the relations that a passage proves. They come in a dataset's order: by type, in
 * the ontology's order, and then by id.
 */
export interface ProvenSelection {
  /**
   * `id`, `type`, `from` and `to` (the ids of the ends), `evidence` (the ids of all its proof, in reading
   * order) and properties of relation types, which are null where the relation's own type lacks them.
   */
  readonly properties: readonly string[];
  /** All its proof, by id. */
  readonly evidence?: NodeSelection;
}

/** What is selected of a node that may have one of several types, one entry a type; other nodes are skipped. */
export type Selection = readonly NodeSelection[];

/** What is selected of the relation itself. */
export interface EdgeSelection {
  /** `id` and the relation type's own properties. */
  readonly properties: readonly string[];
  /** Proof of the relation, in reading order. */
  readonly evidence?: NodeSelection;
  /** Of the proof no more than what is read first: `evidence { quote }` of a responsibility. */
  readonly firstEvidenceOnly?: boolean;
  /** What is selected again of the node that the relation is read from (the party of a responsibility). */
  readonly origin?: Selection;
}

export interface RelationSelection {
  /** The relation's name on the node read from, as in the ontology. */
  readonly field: string;
  readonly where?: Condition;
  /** Condition on the relation itself. */
  readonly whereEdge?: Condition;
  /** The ontology's order where absent. Ignored where at most one is found. */
  readonly order?: Order;
  /**
   * Of entries whose nodes have one value of this property, or none, only the first: of the documents that
   * use a concept, by year, the first of each city. Pages and counts are of these. No property with a list.
   */
  readonly firstOf?: string;
  /** All where absent. */
  readonly page?: Page;
  /** Also count all that meet the conditions, page or not. */
  readonly count?: boolean;
  readonly edge?: EdgeSelection;
  /**
   * Nodes of types that are not selected are skipped: neither in the rows nor counted. Empty where
   * only the count or the relation is wanted: then nodes of all the relation's types count.
   */
  readonly node: Selection;
}

export type Start =
  /** The nodes with these ids, in this order, a repeated one again, absent ones left out; of any type in the selection. */
  | { readonly ids: readonly string[] }
  /** Nodes of the selection's one type. */
  | {
      readonly type: NodeType;
      readonly where?: Condition;
      readonly order?: Order;
      readonly page?: Page;
      readonly count?: boolean;
    };

/**
 * A whole read. The brands of Qingdao by name, each with its policy area:
 *
 * ```ts
 * {
 *   start: {
 *     type: 'SERVICE_BRAND',
 *     where: { property: 'cityId', tests: { eq: 'city:qingdao' } },
 *     order: [{ property: 'name', direction: 'ASC' }],
 *   },
 *   select: [
 *     {
 *       type: 'SERVICE_BRAND',
 *       properties: ['name'],
 *       relations: [
 *         {
 *           field: 'policyArea',
 *           node: [{ type: 'POLICY_AREA', properties: ['name'], relations: [] }],
 *         },
 *       ],
 *     },
 *   ],
 * }
 * // rows: [['海之情', ['殡葬管理']], ['青暖助', ['社会救助']], …]
 * ```
 */
export interface Plan {
  readonly start: Start;
  readonly select: Selection;
}

/**
 * Rows without keys, in the plan's order.
 *
 * - a node: `[…properties, …relations, degrees?, proven relations?, …contexts]`; where its selection has more
 *   than one entry, its type comes first. Degrees are whole numbers, in the order of `relationTypesAt`; proven
 *   relations are `{ rows, total: null }`, each row `[…properties, evidence rows?]`; a context is
 *   `[words before, words after]`
 * - a relation of cardinality one: its entry, or null
 * - a relation of cardinality many: `{ rows, total }`; total is null where no count was asked for
 * - where neither node nor edge was selected there is nothing to show: no rows, or null, whatever is found
 * - an entry: the node, or where an `edge` was selected `[[…edge properties, evidence rows?, origin node?], node]`
 *   (node is null where the selection of the node is empty, origin where its type is not selected)
 */
export type Row = readonly Cell[];
export type Cell = PropertyValue | Row | RelationRows | readonly Row[];
export interface RelationRows {
  readonly rows: readonly Row[];
  readonly total: number | null;
}

export interface PlanAnswer extends RelationRows {
  /** The revision that every row of the answer belongs to. */
  readonly revision: string;
}
