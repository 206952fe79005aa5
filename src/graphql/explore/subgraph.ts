import { GraphError } from '../../model/errors.js';
import { definitionOf, type NodeType, typeOfId } from '../../model/ontology.js';
import {
  type Edge,
  hubTypes,
  type NodeSummaries,
  type NodeSummary,
} from '../../store/questions.js';
import type { GraphReader } from '../../store/store.js';
import { quoted } from '../../util/quoted.js';

/** A part of the graph: the API's `Subgraph`, whose evidence is looked up where it is selected. */
export interface SubgraphParts {
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
  readonly truncated: boolean;
  /** Rows of the cities and policy areas that its nodes are of, where the store gave them. */
  readonly places?: NodeSummaries['places'];
}

export interface SubgraphNode extends Omit<NodeSummary, 'caption'> {
  readonly label: string;
}

export interface SubgraphEdge extends Omit<Edge, 'from' | 'to' | 'evidence'> {
  readonly source: string;
  readonly target: string;
  readonly evidenceIds: readonly string[];
}

// Named one by one: thousands are drawn at once, and to copy "the rest" of an object takes ten times as long.
export const toSubgraphNode = (summary: NodeSummary): SubgraphNode => ({
  id: summary.id,
  type: summary.type,
  label: summary.caption,
  cityId: summary.cityId,
  year: summary.year,
  policyAreaId: summary.policyAreaId,
  degree: summary.degree,
  degrees: summary.degrees,
});

export const toSubgraphEdge = (edge: Edge): SubgraphEdge => ({
  id: edge.id,
  type: edge.type,
  source: edge.from,
  target: edge.to,
  role: edge.role,
  inherited: edge.inherited,
  action: edge.action,
  evidenceIds: edge.evidence,
});

export const isHub = (id: string): boolean => hubTypes.includes(typeOfId(id) as NodeType);

/**
 * @param found false where the store has no such node
 * @throws {GraphError} NOT_FOUND where no node of the graph has the id: evidence is none of it
 */
export function expectGraphNode(id: string, argument: string, found = true): void {
  const type = typeOfId(id);
  if (!type || definitionOf(type).layer !== 'graph' || !found) throw unknownNode(id, argument);
}

export const unknownNode = (id: string, argument: string): GraphError =>
  new GraphError('NOT_FOUND', `${argument}: there is no node with the id ${quoted(id)}.`, {
    argument,
  });

/** @throws {GraphError} NOT_FOUND, naming the argument whose node is not there */
export async function expectNodes(
  reader: GraphReader,
  ids: Readonly<Record<string, string>>,
): Promise<readonly NodeSummary[]> {
  const { nodeSummaries } = await reader.nodeSummaries(Object.values(ids));
  const known = new Set(nodeSummaries.map(({ id }) => id));
  for (const [argument, id] of Object.entries(ids)) expectGraphNode(id, argument, known.has(id));
  return nodeSummaries;
}

/** @throws {GraphError} LIMIT_EXCEEDED or BAD_USER_INPUT where a number is out of its range */
export function expectWithin(value: number, max: number, argument: string): void {
  if (value < 1)
    throw new GraphError(
      'BAD_USER_INPUT',
      `${argument}: ${value} is too small. Ask for 1 to ${max}.`,
      {
        argument,
      },
    );
  if (value > max)
    throw new GraphError('LIMIT_EXCEEDED', `${argument}: ${value} is more than ${max} at once.`, {
      argument,
    });
}
