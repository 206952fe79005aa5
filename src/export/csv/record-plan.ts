import type { PropertyValue } from '../../model/graph.js';
import { type NodeType, relationField } from '../../model/ontology.js';
import type {
  Cell,
  NodeSelection,
  RelationRows,
  RelationSelection,
  Row,
  Selection,
} from '../../model/plan.js';

/** What is read of a node: its id, these properties, and these relations by the ontology's names. */
export interface RecordPlan {
  readonly type: NodeType;
  readonly properties: readonly string[];
  readonly relations?: Readonly<Record<string, RelationPlan>>;
}

export interface RelationPlan {
  /** What is read of the nodes reached, an entry a type; none where their number is enough. */
  readonly nodes: readonly RecordPlan[];
  /** What is read of the relation itself. */
  readonly edge?: { readonly properties: readonly string[]; readonly evidence?: RecordPlan };
  /** Most nodes that are wanted, in the ontology's order. */
  readonly limit?: number;
}

/** A node as a plan read it. */
export interface GraphRecord {
  readonly type: NodeType;
  readonly id: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly relations: Readonly<Record<string, RecordList>>;
}

export interface RecordList {
  readonly records: readonly ReachedRecord[];
  /** How many there are, where no nodes were read. */
  readonly total: number | null;
}

/** A node with the relation that reached it. */
export interface ReachedRecord extends GraphRecord {
  readonly edge: Readonly<Record<string, PropertyValue>>;
  readonly edgeEvidence: readonly GraphRecord[];
}

const relationsOf = ({ relations = {} }: RecordPlan): [string, RelationPlan][] =>
  Object.entries(relations);

/** `id` is always the first property. */
export function selectionOf(plan: RecordPlan): NodeSelection {
  return {
    type: plan.type,
    properties: ['id', ...plan.properties],
    relations: relationsOf(plan).map(([field, relation]) => relationSelection(field, relation)),
  };
}

function relationSelection(field: string, { nodes, edge, limit }: RelationPlan): RelationSelection {
  const node: Selection = nodes.map(selectionOf);
  if (nodes.length === 0) return { field, node, count: true, page: { limit: 0 } };
  return {
    field,
    node,
    ...(limit !== undefined && { page: { limit } }),
    ...(edge && {
      edge: {
        properties: edge.properties,
        ...(edge.evidence && { evidence: selectionOf(edge.evidence) }),
      },
    }),
  };
}

/** A row of a plan that selects just this. */
export function recordOf(plan: RecordPlan, row: Row): GraphRecord {
  const named = plan.properties.map((name, at) => [name, row[at + 1] as PropertyValue]);
  const offset = 1 + plan.properties.length;
  const relations = relationsOf(plan).map(([field, relation], at) => [
    field,
    listOf(plan.type, field, relation, row[offset + at] as Cell),
  ]);
  return {
    type: plan.type,
    id: row[0] as string,
    properties: Object.fromEntries(named),
    relations: Object.fromEntries(relations),
  };
}

function listOf(type: NodeType, field: string, plan: RelationPlan, cell: Cell): RecordList {
  if (relationField(type, field).cardinality === 'one')
    return { records: cell === null ? [] : [entryOf(plan, cell as Row)], total: null };
  const { rows, total } = cell as RelationRows;
  return { records: rows.map((row) => entryOf(plan, row)), total };
}

function entryOf({ nodes, edge }: RelationPlan, entry: Row): ReachedRecord {
  const row = (edge ? entry[1] : entry) as Row;
  const [values = [], evidence] = edge ? [entry[0] as Row, edge.evidence] : [];
  const record =
    nodes.length === 1
      ? recordOf(nodes[0] as RecordPlan, row)
      : recordOf(nodes.find(({ type }) => type === row[0]) as RecordPlan, row.slice(1));
  return {
    ...record,
    edge: Object.fromEntries(
      (edge?.properties ?? []).map((name, at) => [name, values[at] as PropertyValue]),
    ),
    edgeEvidence: evidence
      ? (values[edge?.properties.length ?? 0] as readonly Row[]).map((each) =>
          recordOf(evidence, each),
        )
      : [],
  };
}
