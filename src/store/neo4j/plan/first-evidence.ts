import { isMeasurement, type NodeType } from '../../../model/ontology.js';
import type { RelationSelection } from '../../../model/plan.js';
import { firstEvidenceProperties } from '../schema/stored-properties.js';

/**
 * Where a relation selects no more than a measurement's first passage, of which the measurement itself has
 * a copy (`_firstEvidence`): the positions in that copy of what is selected. `evidence { quote start }` of
 * a target is [1, 2]. Undefined where the passages have to be stepped to.
 */
export function firstEvidenceCells(
  owner: NodeType,
  {
    field,
    where,
    whereEdge,
    order,
    page,
    count,
    edge,
    node: [passage, ...others],
  }: RelationSelection,
): readonly number[] | undefined {
  if (!isMeasurement(owner) || field !== 'evidence') return undefined;
  if (page?.limit !== 1 || page.after || where || whereEdge || order || count || edge)
    return undefined;
  if (passage?.type !== 'EVIDENCE' || others.length > 0) return undefined;
  const { relations, contexts = [], degrees, proven } = passage;
  if (relations.length > 0 || contexts.length > 0 || degrees || proven) return undefined;
  const cells = passage.properties.map((name) => firstEvidenceProperties.indexOf(name));
  return cells.includes(-1) ? undefined : cells;
}
