import { createHash } from 'node:crypto';
import type { EdgeRecord, NodeRecord, PropertyValue } from './graph.js';

/** Records that are hashed in one call: many calls cost more than a long text. */
const batchSize = 500;

/**
 * Computes the revision of a graph whose records come one after the other, all relations before all
 * nodes: the SHA-256 of the content in canonical JSON, the same on every machine and whatever the
 * order of an object's keys. The order of the records counts: a dataset sorts them.
 */
export class RevisionHash {
  readonly #hash = createHash('sha256').update('{"edges":[');
  #batch: object[] = [];
  #separator = '';
  #part: 'edges' | 'nodes' = 'edges';

  /** @throws {Error} after the first node: a mistake in the program. */
  addEdge({ type, id, from, to, properties, evidence }: EdgeRecord): void {
    if (this.#part !== 'edges') throw new Error('Relations are hashed before nodes');
    this.#add({ evidence, from, id, properties: inOrder(properties), to, type });
  }

  addNode({ type, id, properties }: NodeRecord): void {
    this.#endEdges();
    this.#add({ id, properties: inOrder(properties), type });
  }

  /** The revision, hexadecimal. Nothing can be added after it. */
  digest(): string {
    this.#endEdges();
    this.#flush();
    return this.#hash.update(']}').digest('hex');
  }

  #add(record: object): void {
    if (this.#batch.push(record) === batchSize) this.#flush();
  }

  #endEdges(): void {
    if (this.#part === 'nodes') return;
    this.#flush();
    this.#hash.update('],"nodes":[');
    this.#separator = '';
    this.#part = 'nodes';
  }

  #flush(): void {
    if (this.#batch.length === 0) return;
    this.#hash.update(this.#separator).update(JSON.stringify(this.#batch).slice(1, -1));
    this.#separator = ',';
    this.#batch = [];
  }
}

/** The revision of a whole graph: see {@link RevisionHash}. */
export function revisionOf({
  nodes,
  edges,
}: {
  readonly nodes: Iterable<NodeRecord>;
  readonly edges: Iterable<EdgeRecord>;
}): string {
  const hash = new RevisionHash();
  for (const edge of edges) hash.addEdge(edge);
  for (const node of nodes) hash.addNode(node);
  return hash.digest();
}

/** The canonical form is JSON whose keys are sorted: JSON.stringify writes them as they were put in. */
function inOrder(properties: NodeRecord['properties']): object {
  // biome-ignore lint/plugin: its keys are names of the ontology, as no other record is taken in.
  const ordered: Record<string, PropertyValue> = {};
  for (const name of Object.keys(properties).sort())
    ordered[name] = properties[name] as PropertyValue;
  return ordered;
}
