import { type NodeType, relationField } from '../../../model/ontology.js';
import type {
  EdgeSelection,
  NodeSelection,
  ProvenSelection,
  RelationSelection,
  Selection,
} from '../../../model/plan.js';
import { provenProperty } from '../schema/proven-relations.js';
import { reading } from '../served/reading.js';
import { firstEvidenceCells } from './first-evidence.js';

/**
 * Makes of a row as the driver gives it a row as the plan lays it out, in place: `[…]` of a list becomes
 * `{rows, total}`. Counts the rows of all lists in it, and each list, on the budget of who asks.
 */
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
  { type, properties, relations, degrees, proven }: NodeSelection,
  offset: number,
): RowDecoder | undefined {
  const first = offset + properties.length;
  const decoders = relations.flatMap(
    (relation, at) => relationDecoder(type, relation, first + at) ?? [],
  );
  if (proven) decoders.push(provenDecoder(proven, first + relations.length + (degrees ? 1 : 0)));
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
  const decode = entryDecoder(relation);
  if (relationField(type, relation.field).cardinality === 'one')
    return decode && ((row) => row[at] !== null && decode(row[at] as unknown[]));
  const rowsOfEntry = rowsOf(relation.node);
  const counted = isCounted(relation);
  const copied = firstEvidenceCells(type, relation);
  return (row) => {
    const cell = copied ? rowsOfCopy(row[at] as string | null, copied) : (row[at] as unknown[]);
    const rows = (counted ? cell[0] : cell) as unknown[][];
    reading.addRows(1 + rows.length * rowsOfEntry);
    if (decode) for (const entry of rows) decode(entry);
    row[at] = { rows, total: counted ? cell[1] : relation.count ? rows.length : null };
  };
}

/** True where a passage's own lines do not have all that is selected of the relations that it proves. */
export const isFromRelation = ({ properties, evidence }: ProvenSelection): boolean =>
  evidence !== undefined || properties.includes('evidence');

/** Makes rows of the lines in which a passage has the relations that it proves. */
function provenDecoder(proven: ProvenSelection, at: number): RowDecoder {
  const decodeEvidence = proven.evidence && rowDecoder([proven.evidence]);
  const reads = proven.properties.map((name) =>
    name === 'evidence' ? undefined : provenProperty(name),
  );
  const rowOf = (line: string, evidence?: unknown): unknown[] => {
    const cells = line.split('\t');
    return reads.map((read) => (read ? read(cells) : evidence));
  };
  if (!isFromRelation(proven))
    return (row) => {
      const rows = ((row[at] as string | null)?.split('\n') ?? []).map((line) => rowOf(line));
      reading.addRows(1 + rows.length);
      row[at] = { rows, total: null };
    };
  return (row) => {
    const found = row[at] as [string, string[], unknown[][]?][];
    const rows = found.map(([line, evidence, passages]) => {
      const cells = rowOf(line, evidence);
      if (!passages) return cells;
      reading.addRows(passages.length);
      if (decodeEvidence) for (const passage of passages) decodeEvidence(passage);
      return [...cells, passages];
    });
    reading.addRows(1 + rows.length);
    row[at] = { rows, total: null };
  };
}

/** The rows that are made for a node without its lists: its own, and one for each single node below it. */
function rowsOf(selection: Selection): number {
  const counts = selection.map(({ type, relations }) =>
    relations
      .filter(({ field }) => relationField(type, field).cardinality === 'one')
      .reduce((sum, { node }) => sum + rowsOf(node), 1),
  );
  return Math.max(1, ...counts);
}

/** `'["evidence:…","建成…",12,27]'` as a list of one row, with the cells that are selected. */
function rowsOfCopy(copy: string | null, cells: readonly number[]): unknown[][] {
  if (copy === null) return [];
  const values = JSON.parse(copy) as unknown[];
  return [cells.map((cell) => values[cell])];
}

/** The same for an entry of a relation's list. */
export function entryDecoder({
  edge,
  node,
}: Pick<RelationSelection, 'edge' | 'node'>): RowDecoder | undefined {
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
  if (!evidence && !decodeOrigin) return undefined;
  const originAt = properties.length + Number(evidence !== undefined);
  return (edge) => {
    if (evidence) {
      const rows = edge[properties.length] as unknown[][];
      reading.addRows(rows.length);
      if (decodeEvidence) for (const row of rows) decodeEvidence(row);
    }
    if (decodeOrigin && edge[originAt] !== null) decodeOrigin(edge[originAt] as unknown[]);
  };
}
