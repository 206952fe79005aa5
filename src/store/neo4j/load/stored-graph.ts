import type { Dataset, EdgeRecord } from '../../../model/graph.js';
import { inParts } from '../../../model/graph-in-parts.js';
import { listTotalsOf } from '../../../model/list-lengths.js';
import type { NodeType, RelationType } from '../../../model/ontology.js';
import { DerivedProperties, type StoredNode, surroundingsIn } from '../schema/stored-properties.js';
import type { Manifest } from '../served/manifest.js';
import { type Marker, markerOf } from '../served/marker.js';
import { manifestOf } from './new-manifest.js';

/** What is written when all nodes and relations are. */
export interface SlotSummary {
  readonly marker: Marker;
  readonly manifest: Manifest;
}

/** A whole graph as a load stores it in a slot, a piece at a time. */
export interface StoredGraph {
  readonly slot: string;
  nodesOf(type: NodeType): AsyncIterable<readonly StoredNode[]>;
  edgesOf(type: RelationType): AsyncIterable<readonly EdgeRecord[]>;
  /** To be asked when all nodes and relations were read. */
  summary(): Promise<SlotSummary>;
}

/** Records that are taken at once. */
const chunkSize = 5_000;

/** The first load of a database with a dataset that is in memory. */
export function storedGraphOf(dataset: Dataset, slot: string): StoredGraph {
  const derived = new DerivedProperties(surroundingsIn(dataset), slot);
  async function* chunks<Item, Result>(
    items: readonly Item[],
    make: (item: Item) => Result,
  ): AsyncGenerator<Result[]> {
    for (let at = 0; at < items.length; at += chunkSize)
      yield items.slice(at, at + chunkSize).map(make);
  }
  return {
    slot,
    nodesOf: (type) =>
      chunks(
        dataset.nodes.filter((node) => node.type === type),
        (node) => ({ node, derived: derived.of(node) }),
      ),
    edgesOf: (type) =>
      chunks(
        dataset.edges.filter((edge) => edge.type === type),
        (edge) => edge,
      ),
    summary: async () => {
      const graph = inParts(dataset);
      const lists = listTotalsOf(dataset);
      return {
        marker: markerOf(graph, lists, { slot, generation: 1, publication: slot }),
        manifest: manifestOf(graph, lists, slot),
      };
    },
  };
}
