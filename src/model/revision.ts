import { createHash, type Hash } from 'node:crypto';
import { byCodeUnits } from '../util/compare.js';
import { sha256 } from '../util/sha256.js';
import type { EdgeRecord, NodeRecord, PartDigest, PartName, PropertyValue } from './graph.js';
import { partOfEdge, partOfNode } from './parts.js';

/** What a graph is known by. */
export interface GraphDigest {
  /** Hexadecimal. Equal revisions are equal graphs. */
  readonly revision: string;
  /** Of every part that has anything in it, in the order of their names: two graphs differ where these do. */
  readonly parts: readonly PartDigest[];
}

/** Characters of one part that are hashed at once: many calls cost more than a long text. */
const mostOfPart = 32_000;
/** Characters that are held in all until they are hashed. */
const mostHeld = 4_000_000;

/** Records of one kind in one part. */
class Records {
  #hash: Hash | undefined;
  #text = '';

  /** @returns whether the text was hashed */
  add(line: string): boolean {
    this.#text += line;
    const isFull = this.#text.length > mostOfPart;
    if (isFull) this.flush();
    return isFull;
  }

  flush(): void {
    if (this.#text === '') return;
    this.#hash ??= createHash('sha256');
    this.#hash.update(this.#text);
    this.#text = '';
  }

  /** Hexadecimal. Nothing can be added after it. */
  digest(): string {
    // Most parts are short, and one call is enough for them.
    if (this.#hash === undefined) return sha256(this.#text);
    this.flush();
    return this.#hash.digest('hex');
  }
}

interface Part {
  readonly nodes: Records;
  readonly edges: Records;
}

/**
 * Computes the revision of a graph whose records come one after the other: the SHA-256 of the digests of its
 * parts (see {@link PartName}). The digest of a part is the SHA-256 of two, of its nodes and of its
 * relations, as lines of canonical JSON: the same on every machine, and whatever the order of an object's
 * keys. The order of the nodes counts, and that of the relations: a dataset sorts them.
 */
export class RevisionHash {
  readonly #parts = new Map<PartName, Part>();
  #held = 0;
  /** The part of the node or relation before: mostly, the next one is of the same. */
  #end = '';
  #part: Part | undefined;

  addEdge({ type, id, from, to, properties, evidence }: EdgeRecord): void {
    const record = { evidence, from, id, properties: inOrder(properties), to, type };
    this.#add(this.#partNamed(partOfEdge({ from, to })).edges, record);
  }

  addNode({ type, id, properties }: NodeRecord): void {
    const record = { id, properties: inOrder(properties), type };
    this.#add(this.#partNamed(partOfNode(id)).nodes, record);
  }

  /** Nothing can be added after it. */
  digest(): GraphDigest {
    const parts = [...this.#parts]
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(
        ([name, { nodes, edges }]): PartDigest => [
          name,
          sha256(`${nodes.digest()} ${edges.digest()}`),
        ],
      );
    return { revision: revisionOfParts(parts), parts };
  }

  #partNamed(name: PartName): Part {
    if (name === this.#end && this.#part) return this.#part;
    let part = this.#parts.get(name);
    if (!part) {
      part = { nodes: new Records(), edges: new Records() };
      this.#parts.set(name, part);
    }
    this.#end = name;
    this.#part = part;
    return part;
  }

  #add(records: Records, record: object): void {
    const line = `${JSON.stringify(record)}\n`;
    this.#held = records.add(line) ? this.#held : this.#held + line.length;
    if (this.#held < mostHeld) return;
    for (const { nodes, edges } of this.#parts.values()) {
      nodes.flush();
      edges.flush();
    }
    this.#held = 0;
  }
}

/** The revision of a graph by the digests of its parts, in the order of their names. */
export const revisionOfParts = (parts: readonly PartDigest[]): string =>
  sha256(JSON.stringify(parts));

/** What a whole graph is known by: see {@link RevisionHash}. */
export function digestOf({ nodes, edges }: GraphRecords): GraphDigest {
  const hash = new RevisionHash();
  for (const node of nodes) hash.addNode(node);
  for (const edge of edges) hash.addEdge(edge);
  return hash.digest();
}

/** A whole graph, each kind of record in a dataset's order. */
export interface GraphRecords {
  readonly nodes: Iterable<NodeRecord>;
  readonly edges: Iterable<EdgeRecord>;
}

/** The revision of a whole graph: see {@link RevisionHash}. */
export const revisionOf = (graph: GraphRecords): string => digestOf(graph).revision;

/** The canonical form is JSON whose keys are sorted: JSON.stringify writes them as they were put in. */
function inOrder(properties: NodeRecord['properties']): object {
  // biome-ignore lint/plugin: its keys are names of the ontology, as no other record is taken in.
  const ordered: Record<string, PropertyValue> = {};
  for (const name of Object.keys(properties).sort())
    ordered[name] = properties[name] as PropertyValue;
  return ordered;
}
