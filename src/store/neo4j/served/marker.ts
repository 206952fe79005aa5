import neo4j, { type ManagedTransaction, type Transaction } from 'neo4j-driver';
import type { GraphInParts } from '../../../model/graph-in-parts.js';
import { listLengthsFrom, type TotalsByField } from '../../../model/list-lengths.js';
import { definitionOf, type NodeType, nodeTypeNames } from '../../../model/ontology.js';
import type { GraphInfo } from '../../store.js';
import { markerLabel } from '../schema/names.js';

/**
 * The form in which a load writes nodes and relations. Raise it when that changes, also where only the
 * name of a property does: readers then refuse what was loaded in another form, and a load writes
 * everything anew, also where the revision is the same.
 */
export const storageFormat = 10;

/** The node that says which load is served. */
export interface Marker {
  readonly storageFormat: number;
  /** The load's own name, which no other load has: what a reader checks an answer against. */
  readonly publication: string;
  /** The `slot` property of the nodes that are served. */
  readonly slot: string;
  /** How many loads there were. */
  readonly generation: number;
  readonly revision: string;
  /** Nodes by type, evidence included. */
  readonly counts: Readonly<Record<NodeType, number>>;
  /** How many former ids lead to its things: where there are none, none need to be looked for. */
  readonly formerIds: number;
  readonly info: GraphInfo;
}

/**
 * What the marker says while the served slot is being changed in place: which two markers may follow, of
 * which the slot's manifest tells the right one. See docs/adr/0009-incremental-load.md.
 */
export interface Change {
  readonly storageFormat: number;
  /** No graph's: an answer that was begun before the change does not have it at its end. */
  readonly publication: string;
  readonly from: Marker;
  readonly to: Marker;
}

export const isChange = (state: Marker | Change): state is Change => 'from' in state;

const markerPattern = `(m:${markerLabel} {name: 'current'})`;

/**
 * The whole marker is one property, because a statement that reads two properties of a node may see a
 * change of them half done.
 */
export const readMarker = `MATCH ${markerPattern} RETURN m.state AS state`;

/**
 * Ends every read: the publication of the marker after all else was read.
 *
 * @param before fields that the records have before it
 */
export const readPublication = (before = ''): string =>
  `MATCH ${markerPattern}\nRETURN ${before}m.publication AS row`;

/** Holds the marker until the transaction's end. */
export const lockMarker = `MATCH ${markerPattern} SET m.lockedAt = datetime()`;

const write = `MERGE ${markerPattern}
SET m = $marker, m.name = 'current', m.loadedAt = datetime()`;

/** The properties beside `state` and `publication` are for people. */
export async function writeMarker(
  transaction: Transaction | ManagedTransaction,
  state: Marker | Change,
): Promise<void> {
  const { slot, generation, revision } = isChange(state) ? state.from : state;
  const { publication } = state;
  await transaction.run(write, {
    marker: {
      publication,
      slot,
      generation: neo4j.int(generation),
      revision,
      state: JSON.stringify(state),
    },
  });
}

export const parseMarker = (state: string): Marker | Change => JSON.parse(state) as Marker | Change;

/** What a marker says of a graph. */
export interface GraphSummary {
  readonly revision: string;
  /** Nodes by type, evidence included. */
  readonly counts: Readonly<Record<NodeType, number>>;
  /** Relations of the graph layer. */
  readonly edgeCount: number;
  /** How many former ids lead to its things. */
  readonly formerIds: number;
  readonly lists: TotalsByField;
}

/**
 * The marker of a load that puts a graph into a slot.
 *
 * @param lists those of the graph
 */
export const markerOf = (
  { revision, counts, edgeCount, formerIds }: GraphInParts,
  lists: TotalsByField,
  load: Pick<Marker, 'publication' | 'slot' | 'generation'>,
): Marker => markerFrom({ revision, counts, edgeCount, formerIds: formerIds.size, lists }, load);

export function markerFrom(
  { revision, counts, edgeCount, formerIds, lists }: GraphSummary,
  load: Pick<Marker, 'publication' | 'slot' | 'generation'>,
): Marker {
  const graphCounts = Object.fromEntries(
    nodeTypeNames.map((type) => [type, definitionOf(type).layer === 'graph' ? counts[type] : 0]),
  ) as Record<NodeType, number>;
  const listLengths = listLengthsFrom(lists);
  const nodeCount = Object.values(graphCounts).reduce((sum, count) => sum + count, 0);
  return {
    storageFormat,
    ...load,
    revision,
    counts,
    formerIds,
    info: { revision, counts: graphCounts, nodeCount, edgeCount, listLengths },
  };
}
