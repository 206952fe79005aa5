import { type NodeType, relationField } from '../../../model/ontology.js';
import type {
  EdgeSelection,
  NodeSelection,
  RelationSelection,
  Selection,
} from '../../../model/plan.js';
import { limitOf, type Places, type PlanShape } from '../cypher/plan-shape.js';
import { keptAnswer } from '../precomputed/precomputed-lists.js';

/**
 * Turns what the driver returned for a row into the plan's layout, in place.
 *
 * @param limits those of the question: a list that was kept comes without them
 */
export type RowDecoder = (row: unknown[], limits: PlanShape['limits']) => void;

/** The decoder of a node's row, or undefined where the row is right as it comes. */
export function rowDecoder(selection: Selection, places: Places): RowDecoder | undefined {
  if (selection.length === 1) return nodeDecoder(selection[0] as NodeSelection, 0, places);
  const decoders = new Map<unknown, RowDecoder>();
  for (const node of selection) {
    const decoder = nodeDecoder(node, 1, places);
    if (decoder) decoders.set(node.type satisfies NodeType, decoder);
  }
  return decoders.size === 0 ? undefined : (row, limits) => decoders.get(row[0])?.(row, limits);
}

function nodeDecoder(
  { type, properties, relations }: NodeSelection,
  offset: number,
  places: Places,
): RowDecoder | undefined {
  const first = offset + properties.length;
  const steps = relations.flatMap((relation, at) => {
    const step = relationDecoder(type, relation, first + at, places);
    return step ? [step] : [];
  });
  if (steps.length === 0) return undefined;
  return (row, limits) => {
    for (const step of steps) step(row, limits);
  };
}

/** True where the list comes with its count: a list that is whole counts itself. */
export const isCounted = ({ count, page, node, edge }: RelationSelection): boolean =>
  count === true && (page !== undefined || (node.length === 0 && !edge));

function relationDecoder(
  type: NodeType,
  relation: RelationSelection,
  at: number,
  places: Places,
): RowDecoder | undefined {
  const decode = entryDecoder(relation, places);
  if (relationField(type, relation.field).cardinality === 'one')
    return decode && ((row, limits) => row[at] !== null && decode(row[at] as unknown[], limits));
  const counted = isCounted(relation);
  const found: RowDecoder = (row, limits) => {
    const cell = row[at] as unknown[];
    const rows = (counted ? cell[0] : cell) as unknown[][];
    if (decode) for (const entry of rows) decode(entry, limits);
    row[at] = { rows, total: counted ? cell[1] : relation.count ? rows.length : null };
  };
  const kept = keptAnswer(type, relation);
  if (!kept) return found;
  const limitIn = limitOf(places, relation.page);
  return (row, limits) => {
    const cell = row[at];
    if (typeof cell === 'string') row[at] = kept.cellOf(cell, limitIn(limits));
    else found(row, limits);
  };
}

function entryDecoder({ edge, node }: RelationSelection, places: Places): RowDecoder | undefined {
  const decodeNode = rowDecoder(node, places);
  if (!edge) return decodeNode;
  const decodeEdge = edgeDecoder(edge, places);
  if (!decodeEdge && !decodeNode) return undefined;
  return (entry, limits) => {
    decodeEdge?.(entry[0] as unknown[], limits);
    if (entry[1] !== null) decodeNode?.(entry[1] as unknown[], limits);
  };
}

function edgeDecoder(
  { properties, evidence, origin }: EdgeSelection,
  places: Places,
): RowDecoder | undefined {
  const decodeEvidence = evidence && rowDecoder([evidence], places);
  const decodeOrigin = origin && rowDecoder(origin, places);
  if (!decodeEvidence && !decodeOrigin) return undefined;
  const originAt = properties.length + Number(evidence !== undefined);
  return (edge, limits) => {
    if (decodeEvidence)
      for (const row of edge[properties.length] as unknown[][]) decodeEvidence(row, limits);
    if (decodeOrigin && edge[originAt] !== null) decodeOrigin(edge[originAt] as unknown[], limits);
  };
}
