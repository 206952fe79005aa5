import { type NodeType, relationField } from '../../../model/ontology.js';
import type {
  EdgeSelection,
  NodeSelection,
  RelationSelection,
  Selection,
} from '../../../model/plan.js';
import { firstEvidenceCells } from './first-evidence.js';

/** Makes of a row as the driver gives it a row as the plan lays it out, in place: `[…]` of a list becomes `{rows, total}`. */
export type RowDecoder = (row: unknown[]) => void;

/** The decoder of a node's row, or undefined where the row is right as it comes. */
export function rowDecoder(selection: Selection): RowDecoder | undefined {
  if (selection.length === 1) return nodeDecoder(selection[0] as NodeSelection, 0);
  const decoders = new Map<unknown, RowDecoder>();
  for (const node of selection) {
    const decoder = nodeDecoder(node, 1);
    if (decoder) decoders.set(node.type satisfies NodeType, decoder);
  }
  return decoders.size === 0 ? undefined : (row) => decoders.get(row[0])?.(row);
}

/** @param offset cells of the row before the node's properties */
function nodeDecoder(
  { type, properties, relations }: NodeSelection,
  offset: number,
): RowDecoder | undefined {
  const first = offset + properties.length;
  const decoders = relations.flatMap(
    (relation, at) => relationDecoder(type, relation, first + at) ?? [],
  );
  if (decoders.length === 0) return undefined;
  return (row) => {
    for (const decode of decoders) decode(row);
  };
}

/** True where the list comes with its count: a list that is whole counts itself. */
export const isCounted = ({ count, page, node, edge }: RelationSelection): boolean =>
  count === true && (page !== undefined || (node.length === 0 && !edge));

function relationDecoder(
  type: NodeType,
  relation: RelationSelection,
  at: number,
): RowDecoder | undefined {
  const copied = firstEvidenceCells(type, relation);
  if (copied) return (row) => expandFirstEvidence(row, at, copied);
  const decode = entryDecoder(relation);
  if (relationField(type, relation.field).cardinality === 'one')
    return decode && ((row) => row[at] !== null && decode(row[at] as unknown[]));
  const counted = isCounted(relation);
  return (row) => {
    const cell = row[at] as unknown[];
    const rows = (counted ? cell[0] : cell) as unknown[][];
    if (decode) for (const entry of rows) decode(entry);
    row[at] = { rows, total: counted ? cell[1] : relation.count ? rows.length : null };
  };
}

/** `'["evidence:…","建成…",12,27]'` becomes a list of one row with the cells that are selected. */
function expandFirstEvidence(row: unknown[], at: number, cells: readonly number[]): void {
  const copy = row[at] === null ? undefined : (JSON.parse(row[at] as string) as unknown[]);
  row[at] = { rows: copy ? [cells.map((cell) => copy[cell])] : [], total: null };
}

function entryDecoder({ edge, node }: RelationSelection): RowDecoder | undefined {
  const decodeNode = rowDecoder(node);
  if (!edge) return decodeNode;
  const decodeEdge = edgeDecoder(edge);
  if (!decodeEdge && !decodeNode) return undefined;
  return (entry) => {
    decodeEdge?.(entry[0] as unknown[]);
    if (entry[1] !== null) decodeNode?.(entry[1] as unknown[]);
  };
}

function edgeDecoder({ properties, evidence, origin }: EdgeSelection): RowDecoder | undefined {
  const decodeEvidence = evidence && rowDecoder([evidence]);
  const decodeOrigin = origin && rowDecoder(origin);
  if (!decodeEvidence && !decodeOrigin) return undefined;
  const originAt = properties.length + Number(evidence !== undefined);
  return (edge) => {
    if (decodeEvidence)
      for (const row of edge[properties.length] as unknown[][]) decodeEvidence(row);
    if (decodeOrigin && edge[originAt] !== null) decodeOrigin(edge[originAt] as unknown[]);
  };
}
