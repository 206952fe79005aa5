import { GraphError } from '../../model/errors.js';
import { definitionOf, type NodeType, typeOfId } from '../../model/ontology.js';
import type { Edge, NodeSummary } from '../../store/questions.js';

/** Nodes and relations to draw, in the API's words. `evidenceIds` are looked up where they are asked for. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly truncated: boolean;
}

export interface DrawnNode extends Omit<NodeSummary, 'caption'> {
  readonly label: string;
}

export interface DrawnEdge {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly evidenceIds: readonly string[];
}

export const drawnNode = ({ caption, ...summary }: NodeSummary): DrawnNode => ({
  ...summary,
  label: caption,
});

export const drawnEdge = ({ id, type, from, to, evidence }: Edge): DrawnEdge => ({
  id,
  type,
  source: from,
  target: to,
  evidenceIds: evidence,
});

/** Types that touch almost everything: a way through them says nothing. */
const hubs: readonly NodeType[] = ['YEAR', 'POLICY_AREA'];

export const isHub = (id: string): boolean => hubs.includes(typeOfId(id) as NodeType);

/** @throws {GraphError} NOT_FOUND where the id can be no drawn node's, or none was found for it */
export function expectDrawn(id: string, argument: string, found: unknown = true): void {
  const type = typeOfId(id);
  if (!type || definitionOf(type).layer !== 'graph' || !found)
    throw new GraphError(
      'NOT_FOUND',
      `${argument}: there is no node with the id ${JSON.stringify(id)}.`,
      {
        argument,
      },
    );
}

/** @throws {GraphError} LIMIT_EXCEEDED or BAD_USER_INPUT where a number is out of its range */
export function expectWithin(value: number, most: number, argument: string): void {
  if (value < 1)
    throw new GraphError(
      'BAD_USER_INPUT',
      `${argument}: ${value} is too small. Ask for 1 to ${most}.`,
      {
        argument,
      },
    );
  if (value > most)
    throw new GraphError('LIMIT_EXCEEDED', `${argument}: ${value} is more than ${most} at once.`, {
      argument,
    });
}
