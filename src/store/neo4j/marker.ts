import type { Dataset } from '../../model/graph.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  relationDefinitionOf,
} from '../../model/ontology.js';
import type { GraphInfo } from '../store.js';
import { markerLabel } from './names.js';

/**
 * The form in which a load writes nodes and relations. Raised when it changes: a reader then refuses
 * what was loaded in another form, and a load writes anew what it otherwise finds unchanged.
 */
export const layout = 1;

/** What the marker says: which load is served, and where it stands. */
export interface Marker {
  readonly layout: number;
  /** Never used twice, by no load of any database: what a reader checks an answer against. */
  readonly publication: string;
  /** The `slot` property of the nodes that are served. */
  readonly slot: string;
  /** How many loads there were. */
  readonly generation: number;
  readonly revision: string;
  /** Nodes by type, evidence included. */
  readonly counts: Readonly<Record<NodeType, number>>;
  readonly info: GraphInfo;
}

const markerPattern = `(m:${markerLabel} {name: 'current'})`;

/**
 * All of the marker in one property, because a statement that reads two properties of one node may
 * see a change of them half done.
 */
export const readMarker = `MATCH ${markerPattern} RETURN m.state AS state`;

/** Ends every read: what the marker says after all else was read. */
export const readPublication = `MATCH ${markerPattern}\nRETURN m.publication AS row`;

/** Publishes; the properties beside `state` and `publication` are for people. */
export const writeMarker = `MERGE ${markerPattern}
SET m = $marker, m.name = 'current', m.loadedAt = datetime()`;

export const parseMarker = (state: string): Marker => JSON.parse(state) as Marker;

/** The marker's properties, as `writeMarker` takes them. */
export const markerProperties = (marker: Marker): Record<string, string | number> => ({
  publication: marker.publication,
  slot: marker.slot,
  generation: marker.generation,
  revision: marker.revision,
  state: JSON.stringify(marker),
});

/** The marker of a whole load, which is known by its slot. */
export function markerOf(
  { revision, nodes, edges }: Dataset,
  slot: string,
  generation: number,
): Marker {
  const counts = Object.fromEntries(nodeTypeNames.map((type) => [type, 0])) as Record<
    NodeType,
    number
  >;
  for (const { type } of nodes) counts[type]++;
  const drawn = Object.fromEntries(
    nodeTypeNames.map((type) => [type, definitionOf(type).drawn ? counts[type] : 0]),
  ) as Record<NodeType, number>;
  const nodeCount = Object.values(drawn).reduce((sum, count) => sum + count, 0);
  const edgeCount = edges.filter(({ type }) => relationDefinitionOf(type).drawn).length;
  return {
    layout,
    publication: slot,
    slot,
    generation,
    revision,
    counts,
    info: { revision, counts: drawn, nodeCount, edgeCount },
  };
}
