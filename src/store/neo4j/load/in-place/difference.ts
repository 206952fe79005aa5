import { isDeepStrictEqual } from 'node:util';
import type { EdgeRecord, NodeRecord } from '../../../../model/graph.js';
import { type NodeType, relationTypeNames, typeOfId } from '../../../../model/ontology.js';
import { ownedLabel } from '../../schema/names.js';
import { type DerivedProperties, derivedNamesOf } from '../../schema/stored-properties.js';
import type { Statement } from '../../served/batched-query.js';
import type { Manifest } from '../../served/manifest.js';
import { type Parts, partSize } from './parts.js';
import { edgeText, nodeText } from './record-text.js';

/** What has to be created, updated and removed. */
interface Changes<Item> {
  readonly created: Item[];
  readonly updated: Item[];
  readonly removed: Item[];
}

/** What has to be changed in a slot so that it holds a dataset. */
export interface Difference {
  readonly nodes: Changes<NodeRecord>;
  readonly edges: Changes<EdgeRecord>;
  /** The digests of all parts of the dataset. */
  readonly digests: readonly string[];
  /** Those of the dataset. */
  readonly formerIds: Pick<Manifest, 'formerIds' | 'currentIds'>;
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
/** Parts grow where nodes are added between others. Once they are so many times as large, they are cut anew. */
const maxGrowth = 4;
/** Parts that one statement reads. */
const partsPerRead = 16;
/** Above every id, which begins with its type's prefix, in every order of texts. */
const afterAll = '\ud7ff';

const storedNodes = `UNWIND $ranges AS range
MATCH (n:${ownedLabel}) WHERE n.slot = $slot AND n.id >= range[0] AND n.id < range[1]`;
const readNodes = `${storedNodes}
RETURN properties(n) AS properties`;
/** A relation is ours if it has an id and evidence, even an empty list of it: those that others drew lack one. */
const readEdges = `${storedNodes}
MATCH (n)-[r]->(to:${ownedLabel}) WHERE r.id IS NOT NULL AND r.evidence IS NOT NULL
RETURN n.id AS from, type(r) AS type, to.id AS to, properties(r) AS properties`;

/** All records of a statement, as objects. */
export type RunAll = (text: string, parameters: Statement['parameters']) => Promise<Stored[]>;

/**
 * Finds what has to be changed in a slot so that it holds a dataset. Reads only the parts of the slot
 * whose digests differ.
 *
 * @returns undefined where so much differs that the dataset is better written anew
 */
export async function differenceOf(
  parts: Parts,
  manifest: Manifest,
  slot: string,
  derived: DerivedProperties,
  run: RunAll,
  onProgress: (phase: 'digests' | 'compare', done: number, total: number) => void,
): Promise<Difference | undefined> {
  const { starts } = manifest;
  if (parts.size > starts.length * partSize * maxGrowth) return undefined;
  const digests = await parts.digests((done, all) => onProgress('digests', done, all));
  const differing = [...starts.keys()].filter((part) => digests[part] !== manifest.digests[part]);
  const total = differing.length;
  onProgress('compare', 0, total);
  const toRead = differing.reduce((sum, part) => sum + parts.nodesOf(part).length, 0);
  const isMost = total > partsPerRead && toRead > parts.size * maxShare;
  if (isMost || toRead > maxNodesRead) return undefined;
  const nodes = new Comparison<NodeRecord>(
    (stored, node) =>
      nodeText(stored) === nodeText(node) && isDerivedEqual(stored, derived.of(node)),
  );
  const edges = new Comparison<EdgeRecord>(
    (stored, edge) =>
      stored.from === edge.from && stored.to === edge.to && edgeText(stored) === edgeText(edge),
  );
  for (let at = 0; at < total; at += partsPerRead) {
    const some = differing.slice(at, at + partsPerRead);
    const ranges = some.map((part) => [starts[part], starts[part + 1] ?? afterAll]);
    nodes.compare(
      (await run(readNodes, { slot, ranges })).map(nodeOf),
      some.flatMap((part) => parts.nodesOf(part)),
    );
    edges.compare(
      (await run(readEdges, { slot, ranges })).flatMap(edgeOf),
      some.flatMap((part) => parts.edgesOf(part)),
    );
    if (nodes.size > maxNodesChanged || edges.size > maxEdgesChanged) return undefined;
    onProgress('compare', Math.min(at + partsPerRead, total), total);
  }
  return nodes.size > parts.size * maxShare
    ? undefined
    : { nodes, edges, digests, formerIds: parts.formerIds() };
}

/** Collects the differences between stored records and those of a dataset. */
class Comparison<Item extends { readonly id: string }> implements Changes<Item> {
  readonly created: Item[] = [];
  readonly updated: Item[] = [];
  readonly removed: Item[] = [];
  readonly #isEqual: (stored: Item, wanted: Item) => boolean;

  constructor(isEqual: (stored: Item, wanted: Item) => boolean) {
    this.#isEqual = isEqual;
  }

  get size(): number {
    return this.created.length + this.updated.length + this.removed.length;
  }

  compare(stored: readonly Item[], wanted: readonly Item[]): void {
    const missing = new Map(wanted.map((item) => [item.id, item]));
    for (const item of stored) {
      const own = missing.get(item.id);
      missing.delete(item.id);
      if (!own) this.removed.push(item);
      else if (!this.#isEqual(item, own)) this.updated.push(own);
    }
    for (const item of missing.values()) this.created.push(item);
  }
}

type Stored = Readonly<Record<string, unknown>>;

const isDerivedEqual = ({ type, properties }: NodeRecord, values: readonly unknown[]): boolean =>
  derivedNamesOf(type).every((name, at) => isDeepStrictEqual(properties[name] ?? null, values[at]));

/** Among its properties are those that are derived. */
function nodeOf({ properties }: Stored): NodeRecord {
  const { id } = properties as { id: string };
  return { type: typeOfId(id) as NodeType, id, properties: properties as NodeRecord['properties'] };
}

const relationNames: ReadonlySet<unknown> = new Set(relationTypeNames);

function edgeOf({ type, from, to, properties }: Stored): EdgeRecord[] {
  if (!relationNames.has(type)) return [];
  const { id, evidence } = properties as Pick<EdgeRecord, 'id' | 'evidence'>;
  return [{ type, id, from, to, properties, evidence } as EdgeRecord];
}
