import { isDeepStrictEqual } from 'node:util';
import type { EdgeRecord, NodeRecord, PartName } from '../../../../model/graph.js';
import type { GraphInParts, PartRecords } from '../../../../model/graph-in-parts.js';
import { partOfNode } from '../../../../model/parts.js';
import {
  DerivedProperties,
  dependentsOf,
  derivedNamesOf,
  surroundingsIn,
} from '../../schema/stored-properties.js';
import type { Manifest } from '../../served/manifest.js';
import { edgeText, nodeText } from './record-text.js';
import { type RunAll, readParts, readStoredNodes } from './stored-parts.js';

/** What has to be created, updated and removed. */
export interface Changes<Item> {
  readonly created: readonly Item[];
  readonly updated: readonly Item[];
  readonly removed: readonly Item[];
}

/** What has to be changed in a slot so that it holds a dataset. */
export interface Difference {
  readonly nodes: Changes<NodeRecord>;
  readonly edges: Changes<EdgeRecord>;
  /** Of the nodes that are created or updated. */
  readonly derived: DerivedProperties;
}

/**
 * Most nodes that are read to be compared. To read one costs a good part of writing it, and where so many
 * parts differ the change is hardly a small one.
 */
const maxNodesRead = 50_000;
/**
 * Most that one transaction changes. It is in the server's memory until it is committed, and readers
 * wait for as long as its commit takes.
 */
const maxNodesChanged = 20_000;
const maxEdgesChanged = 100_000;
/**
 * Largest share of the nodes that may differ, or that may have to be read where that takes more than one
 * statement. Above it, to write everything anew costs hardly more, and no reader waits for it.
 */
const maxShare = 0.5;
/** Nodes, of one part after the other, that are read at once, and parts. */
const nodesPerRead = 4_000;
const partsPerRead = 64;

/**
 * Finds what has to be changed in a slot so that it holds a graph. Reads, and asks for, only the parts
 * whose digests differ, and what is derived from what is in them.
 *
 * @returns undefined where so much differs that the graph is better written anew
 */
export async function differenceOf(
  graph: GraphInParts,
  manifest: Manifest,
  slot: string,
  run: RunAll,
  onProgress: (done: number, total: number) => void,
): Promise<Difference | undefined> {
  const size = Object.values(graph.counts).reduce((sum, count) => sum + count, 0);
  const differing = differingParts(graph, manifest);
  const wanted = graph.recordsOf(differing);
  const toRead = nodesIn(wanted.values());
  const isMost = toRead > nodesPerRead && toRead > size * maxShare;
  if (isMost || toRead > maxNodesRead) return undefined;
  const nodes = new Comparison<NodeRecord>((stored, node) => nodeText(stored) === nodeText(node));
  const edges = new Comparison<EdgeRecord>(
    (stored, edge) =>
      stored.from === edge.from && stored.to === edge.to && edgeText(stored) === edgeText(edge),
  );
  let done = 0;
  onProgress(done, wanted.size);
  for (const parts of inTurns(wanted)) {
    const stored = await readParts(parts, slot, run);
    const own = parts.map((part) => wanted.get(part) as PartRecords);
    nodes.compare(
      stored.nodes,
      own.flatMap((part) => part.nodes),
    );
    edges.compare(
      stored.edges,
      own.flatMap((part) => part.edges),
    );
    if (nodes.size > maxNodesChanged || edges.size > maxEdgesChanged) return undefined;
    done += parts.length;
    onProgress(done, wanted.size);
  }
  const dependents = dependentsOf(graph.around(differing), nodes.changedRecords(), edges.changes());
  const same = new Map(nodes.same.map((node) => [node.id, node]));
  const elsewhere = [...dependents].filter((id) => !same.has(id) && !nodes.has(id));
  if (elsewhere.length > maxNodesRead) return undefined;
  for (const node of await readStoredNodes(elsewhere, slot, run)) same.set(node.id, node);
  const isCompared = (id: string): boolean => same.has(id) || dependents.has(id);
  const near = graph.around(new Set([...differing, ...elsewhere.map(partOfNode)]));
  const derived = new DerivedProperties(
    surroundingsIn(near, { has: (id) => isCompared(id) || nodes.has(id) }, graph.documents),
    slot,
  );
  const updated = [...nodes.updated];
  for (const node of near.nodes) {
    if (nodes.has(node.id) || !isCompared(node.id)) continue;
    const stored = same.get(node.id);
    // One that is not stored is none that can be updated: that shows when it is written.
    if (!stored || !isDerivedEqual(stored, derived.of(node))) updated.push(node);
  }
  const { created, removed } = nodes;
  const changed = created.length + updated.length + removed.length;
  if (changed > maxNodesChanged || changed > size * maxShare) return undefined;
  return { nodes: { created, updated, removed }, edges, derived };
}

/** Those that either graph lacks, or whose digests are others. */
function differingParts(graph: GraphInParts, manifest: Manifest): ReadonlySet<PartName> {
  const stored = new Map(manifest.parts.map((part, at) => [part, manifest.digests[at]]));
  const differing = new Set<PartName>();
  for (const [part, digest] of graph.parts) {
    if (stored.get(part) !== digest) differing.add(part);
    stored.delete(part);
  }
  for (const part of stored.keys()) differing.add(part);
  return differing;
}

function nodesIn(parts: Iterable<PartRecords>): number {
  let count = 0;
  for (const { nodes } of parts) count += nodes.length;
  return count;
}

/** The names of parts, as many at once as are to be read at once. */
function* inTurns(parts: ReadonlyMap<PartName, PartRecords>): Generator<PartName[]> {
  let turn: PartName[] = [];
  let nodes = 0;
  for (const [name, part] of parts) {
    turn.push(name);
    nodes += part.nodes.length;
    if (nodes < nodesPerRead && turn.length < partsPerRead) continue;
    yield turn;
    turn = [];
    nodes = 0;
  }
  if (turn.length > 0) yield turn;
}

/** Collects the differences between stored records and those of a dataset. */
class Comparison<Item extends { readonly id: string }> implements Changes<Item> {
  readonly created: Item[] = [];
  readonly updated: Item[] = [];
  readonly removed: Item[] = [];
  /** As they are stored, where they are what they should be. */
  readonly same: Item[] = [];
  /** Of those that are updated, as they are stored. */
  readonly #before = new Map<string, Item>();
  readonly #changed = new Set<string>();
  readonly #isEqual: (stored: Item, wanted: Item) => boolean;

  constructor(isEqual: (stored: Item, wanted: Item) => boolean) {
    this.#isEqual = isEqual;
  }

  get size(): number {
    return this.#changed.size;
  }

  /** Whether a record is created, updated or removed. */
  has(id: string): boolean {
    return this.#changed.has(id);
  }

  compare(stored: readonly Item[], wanted: readonly Item[]): void {
    const missing = new Map(wanted.map((item) => [item.id, item]));
    for (const item of stored) {
      const own = missing.get(item.id);
      missing.delete(item.id);
      if (own && this.#isEqual(item, own)) this.same.push(item);
      else {
        this.#changed.add(item.id);
        if (own) {
          this.updated.push(own);
          this.#before.set(item.id, item);
        } else this.removed.push(item);
      }
    }
    for (const item of missing.values()) {
      this.created.push(item);
      this.#changed.add(item.id);
    }
  }

  /** All that is created, updated or removed, as it was and as it is to be. */
  changedRecords(): Item[] {
    return [...this.created, ...this.updated, ...this.#before.values(), ...this.removed];
  }

  *changes(): Generator<{ readonly before: Item | undefined; readonly after: Item | undefined }> {
    for (const after of this.created) yield { before: undefined, after };
    for (const after of this.updated) yield { before: this.#before.get(after.id), after };
    for (const before of this.removed) yield { before, after: undefined };
  }
}

const isDerivedEqual = ({ type, properties }: NodeRecord, values: readonly unknown[]): boolean =>
  derivedNamesOf(type).every((name, at) => isDeepStrictEqual(properties[name] ?? null, values[at]));
