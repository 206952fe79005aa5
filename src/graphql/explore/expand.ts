import { GraphError } from '../../model/errors.js';
import { graphRelationTypes, type NodeType, type RelationType } from '../../model/ontology.js';
import type { Edge, Expansion, NodeSummaries, WhichSummaries } from '../../store/questions.js';
import type { GraphReader } from '../../store/store.js';
import { quoted } from '../../util/quoted.js';
import { expectAtMost } from '../compile/argument-limits.js';
import { type CursorScope, cursorEncoder, decodeCursor } from '../compile/cursor.js';
import { pageSize } from '../shared/page.args.js';
import {
  expectGraphNode,
  expectNodes,
  type SubgraphEdge,
  type SubgraphNode,
  toSubgraphEdge,
  toSubgraphNode,
} from './subgraph.js';

export interface ExpansionPage {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface ExpansionParts {
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
  readonly pageInfo: ExpansionPage;
  readonly totalCount: number | null;
  /** Rows of the cities and policy areas that its nodes are of, where the store gave them. */
  readonly places: NodeSummaries['places'];
}

/** Relations looked through between the page and the nodes that are drawn already. */
const maxRelations = 20_000;

/**
 * A page of the nodes that relations of one type join with a node, by id, with these relations.
 *
 * @param asked.among nodes that are drawn already: the page then comes with all relations that join its nodes
 *   with them and with each other
 * @throws {GraphError} NOT_FOUND, BAD_USER_INPUT or LIMIT_EXCEEDED, naming the argument
 */
export async function expand(
  reader: GraphReader,
  id: string,
  asked: {
    readonly relation: string;
    readonly types: readonly NodeType[] | undefined;
    readonly cityIds: readonly string[] | undefined;
    readonly years: readonly number[] | undefined;
    readonly first: number | null;
    readonly after: string | null;
    readonly among: readonly string[] | undefined;
    readonly count: boolean;
    readonly evidence: boolean;
    readonly summaries: WhichSummaries;
  },
): Promise<ExpansionParts> {
  const { types, cityIds, years, among, count, evidence, summaries } = asked;
  expectGraphNode(id, 'id');
  const relation = expectRelation(asked.relation);
  for (const [name, values] of Object.entries({ types, cityIds, years }))
    expectAtMost('narrowing', values?.length ?? 0, name);
  expectAtMost('drawnIds', among?.length ?? 0, 'among');
  const limit = pageSize(asked.first, 'first');
  // By id, which is the only key of a position.
  const scope: CursorScope = { list: `expand ${relation} ${id}`, order: [] };
  const [after] =
    asked.after === null ? [] : decodeCursor(asked.after, scope, { types: [] }, 'after');
  const page = await reader.expand(id, {
    ...{ relation, types, cityIds, years, limit, count, evidence, summaries },
    after: after as string | undefined,
  });
  if (page.nodeSummaries.length === 0) await expectNodes(reader, { id });
  const edges = among ? await withRelations(reader, page, [id, ...among], evidence) : page.edges;
  const encode = cursorEncoder(scope);
  const cursorOf = (end: string | undefined) => (end === undefined ? null : encode([end]));
  return {
    nodes: page.nodeSummaries.map(toSubgraphNode),
    edges: edges.map(toSubgraphEdge),
    pageInfo: {
      hasNextPage: page.hasMore,
      hasPreviousPage: after !== undefined,
      startCursor: cursorOf(page.nodeSummaries[0]?.id),
      endCursor: cursorOf(page.nodeSummaries.at(-1)?.id),
    },
    totalCount: page.total,
    places: page.places,
  };
}

/** All relations among the nodes of a page and the drawn ones; those that the page has come first. */
async function withRelations(
  reader: GraphReader,
  { nodeSummaries, edges }: Pick<Expansion, 'nodeSummaries' | 'edges'>,
  drawn: readonly string[],
  evidence: boolean,
): Promise<readonly Edge[]> {
  const isNew = new Set(nodeSummaries.map(({ id }) => id));
  const found = await reader.subgraph([...new Set([...isNew, ...drawn])], {
    limit: maxRelations,
    evidence,
    summaries: { degrees: false },
  });
  const isThere = new Set(edges.map((edge) => edge.id));
  return [
    ...edges,
    ...found.edges.filter(
      (edge) => (isNew.has(edge.from) || isNew.has(edge.to)) && !isThere.has(edge.id),
    ),
  ];
}

function expectRelation(name: string): RelationType {
  const relation = graphRelationTypes.find((type) => type === name);
  if (relation) return relation;
  throw new GraphError(
    'BAD_USER_INPUT',
    `relation: there is no relation type ${quoted(name)}. Give one of ${graphRelationTypes.join(', ')}.`,
    { argument: 'relation' },
  );
}
