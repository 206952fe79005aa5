import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { currentIdsOf } from '../../../../model/former-ids.js';
import type { Dataset, EdgeRecord, NodeRecord } from '../../../../model/graph.js';
import { byCodeUnits } from '../../../../util/compare.js';
import type { DerivedProperties } from '../../schema/stored-properties.js';
import type { Manifest } from '../../served/manifest.js';
import { edgeText, nodeText } from './record-text.js';

/**
 * Nodes of a part when it is cut. Ids name the document, so a document's nodes are neighbours by id, and a
 * changed document changes a part or two of each type. Smaller parts would be less to read then, larger
 * ones a shorter manifest.
 */
export const partSize = 64;

/**
 * Where the parts of a graph begin. The ids of its nodes, in order, are cut into ranges:
 * `['', 'program:qufu:c', 'section:qufu-2020-plan:7', …]`. The first part begins before every id.
 *
 * A part begins only at an id without characters from U+D800 on. With such an id every order of texts
 * compares alike: that by UTF-16 units here, and that by code points in Neo4j's indexes.
 */
function cutParts(nodes: readonly NodeRecord[]): string[] {
  const ids = nodes.map(({ id }) => id).sort(byCodeUnits);
  const starts = [''];
  let size = 0;
  for (const id of ids) {
    if (size >= partSize && isPlain(id)) {
      starts.push(id);
      size = 0;
    }
    size++;
  }
  return starts;
}

/** True of an id that a part may begin at. */
export const isPlain = (id: string): boolean => !/[\ud800-\uffff]/.test(id);

/** The manifest of a slot that a dataset is written into as a whole. */
export async function newManifest(
  dataset: Dataset,
  derived: DerivedProperties,
  publication: string,
): Promise<Manifest> {
  const starts = cutParts(dataset.nodes);
  const parts = new Parts(dataset, starts, derived);
  return { publication, starts, digests: await parts.digests(), ...parts.formerIds() };
}

/** A dataset by parts: each has its nodes, and the relations that begin at them. */
export class Parts {
  readonly #dataset: Dataset;
  readonly #derived: DerivedProperties;
  readonly #nodes: Groups;
  readonly #edges: Groups;

  constructor(dataset: Dataset, starts: readonly string[], derived: DerivedProperties) {
    this.#dataset = dataset;
    this.#derived = derived;
    const { nodes, edges } = dataset;
    this.#nodes = new Groups(starts, nodes.length, (at) => (nodes[at] as NodeRecord).id);
    this.#edges = new Groups(starts, edges.length, (at) => (edges[at] as EdgeRecord).from);
  }

  /** Nodes in all. */
  get size(): number {
    return this.#dataset.nodes.length;
  }

  /** Former ids of its things, as the manifest has them. */
  formerIds(): Pick<Manifest, 'formerIds' | 'currentIds'> {
    const current = currentIdsOf(this.#dataset.nodes);
    return { formerIds: [...current.keys()], currentIds: [...current.values()] };
  }

  nodesOf(part: number): NodeRecord[] {
    return this.#nodes.of(part, this.#dataset.nodes);
  }

  edgesOf(part: number): EdgeRecord[] {
    return this.#edges.of(part, this.#dataset.edges);
  }

  /**
   * A digest of each part. Other work of this process may go on between two of them.
   *
   * @param onDigest is told how many of how many were made
   */
  async digests(onDigest: (done: number, total: number) => void = () => {}): Promise<string[]> {
    const digests: string[] = [];
    const total = this.#nodes.parts;
    for (let part = 0; part < total; part++) {
      digests.push(this.#digestOf(part));
      onDigest(part + 1, total);
      await nextTurn();
    }
    return digests;
  }

  /** 96 bits of a hash of everything that a load stores of a part. */
  #digestOf(part: number): string {
    const hash = createHash('sha256');
    let text = '';
    const add = (more: string): void => {
      text += more;
      if (text.length < maxHashedText) return;
      hash.update(text);
      text = '';
    };
    for (const node of this.nodesOf(part)) add(nodeText(node) + this.#derived.dependenciesOf(node));
    for (const edge of this.edgesOf(part)) add(edgeText(edge));
    return hash.update(text).digest('base64').slice(0, 16);
  }
}

/** Characters that are hashed at once: all that belongs to a part can be long. */
const maxHashedText = 32_000;

/** The indexes of a list's items, grouped by the part that each item belongs to. */
class Groups {
  readonly #indexes: Uint32Array;
  /** Where the indexes of each part begin; one more at the end, where all end. */
  readonly #begins: Uint32Array;

  constructor(starts: readonly string[], length: number, idAt: (at: number) => string) {
    const parts = new Uint32Array(length);
    const begins = new Uint32Array(starts.length + 1);
    let part = 0;
    for (let at = 0; at < length; at++) {
      const id = idAt(at);
      part = partOf(id, starts, part);
      parts[at] = part;
      begins[part + 1] = (begins[part + 1] as number) + 1;
    }
    for (let at = 1; at <= starts.length; at++)
      begins[at] = (begins[at] as number) + (begins[at - 1] as number);
    this.#begins = begins;
    this.#indexes = new Uint32Array(length);
    const next = begins.slice();
    for (const [at, own] of parts.entries()) {
      this.#indexes[next[own] as number] = at;
      next[own] = (next[own] as number) + 1;
    }
  }

  /** Number of parts. */
  get parts(): number {
    return this.#begins.length - 1;
  }

  of<Item>(part: number, items: readonly Item[]): Item[] {
    const indexes = this.#indexes.subarray(this.#begins[part], this.#begins[part + 1]);
    return Array.from(indexes, (index) => items[index] as Item);
  }
}

function isWithin(id: string, starts: readonly string[], part: number): boolean {
  const next = starts[part + 1];
  return id >= (starts[part] as string) && (next === undefined || id < next);
}

/** @param last the part of the record before: records come sorted, so the next one is mostly of the same */
export function partOf(id: string, starts: readonly string[], last: number): number {
  if (isWithin(id, starts, last)) return last;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (id < (starts[middle] as string)) high = middle;
    else low = middle;
  }
  return low;
}
