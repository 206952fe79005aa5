import type { EdgeRecord, NodeRecord, PartDigest } from '../model/graph.js';
import { restOfEdgeId } from '../model/ids.js';
import {
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationTypeNames,
} from '../model/ontology.js';
import { RevisionHash } from '../model/revision.js';
import type { GraphSource, GraphVisitor } from '../store/graph-source.js';
import { TextFilter } from '../util/text-filter.js';
import { blocksOf, type LineBlock } from './json-lines-chunks.js';
import { readHeader } from './json-lines-header.js';
import { checkEnds, checkRecord } from './record-checks.js';
import { SingleRelationSums } from './single-relation-sums.js';

/** Reads bytes of a file, from one on, up to another one that is not among them, or to its end. */
export interface FileRange {
  readonly size: number;
  read(from: number, to: number): AsyncIterable<Uint8Array>;
}

type Type = NodeType | RelationType;

/** The order of a dataset: nodes before relations, each by type. */
const ranks: ReadonlyMap<Type, number> = new Map(
  [...nodeTypeNames, ...relationTypeNames].map((type, rank) => [type, rank]),
);

/** Where the lines of a type are, in bytes. */
interface Range {
  readonly begin: number;
  end: number;
}

/**
 * An export in JSON Lines as it was written, sorted, read in bounded memory: of what is in it only a few
 * bytes a node are held. The first problem ends its check. `readJsonLines` names all that is wrong with a
 * file, takes lines in any order, and holds the whole graph.
 */
export class SortedJsonLines implements GraphSource {
  readonly revision: string;
  readonly #file: FileRange;
  readonly #ranges = new Map<Type, Range>();

  private constructor(file: FileRange, revision: string) {
    this.#file = file;
    this.revision = revision;
  }

  /** @throws {Error} where the header is none of a whole export */
  static async open(file: FileRange): Promise<SortedJsonLines> {
    for await (const { values } of blocksOf(file.read(0, file.size))) {
      const header = readHeader(values[0]);
      if ('refusal' in header) throw new Error(header.refusal);
      return new SortedJsonLines(file, header.revision);
    }
    throw new Error('The file is empty.');
  }

  async check(
    visitor: GraphVisitor,
    onRead: (done: number, total: number) => void,
  ): Promise<readonly PartDigest[]> {
    const { size } = this.#file;
    const checks = new SortedChecks();
    const hash = new RevisionHash();
    let type: Type | undefined;
    let isHeader = true;
    for await (const { values, starts } of blocksOf(this.#file.read(0, size))) {
      for (let at = 0; at < values.length; at++) {
        if (isHeader) {
          isHeader = false;
          continue;
        }
        const record = checkRecord(values[at], refuse);
        if (record === undefined) continue;
        const item = 'node' in record ? record.node : record.edge;
        if (item.type !== type) {
          this.#begin(item.type, starts[at] as number, type);
          type = item.type;
        }
        if ('node' in record) {
          checks.addNode(record.node);
          hash.addNode(record.node);
          visitor.node(record.node);
        } else {
          checks.addEdge(record.edge);
          hash.addEdge(record.edge);
          visitor.edge(record.edge);
        }
      }
      onRead(starts.at(-1) as number, size);
    }
    if (type !== undefined) (this.#ranges.get(type) as Range).end = size;
    checks.finish();
    onRead(size, size);
    const { revision, parts } = hash.digest();
    if (revision !== this.revision) refuse(`The content has revision ${revision}.`);
    return parts;
  }

  async *nodesOf(type: NodeType): AsyncGenerator<readonly NodeRecord[]> {
    for await (const { values } of this.#blocksOf(type))
      yield (values as { node: NodeType; id: string; properties: NodeRecord['properties'] }[]).map(
        ({ node, id, properties }) => ({ type: node, id, properties }),
      );
  }

  async *edgesOf(type: RelationType): AsyncGenerator<readonly EdgeRecord[]> {
    for await (const { values } of this.#blocksOf(type))
      yield (values as (Omit<EdgeRecord, 'type'> & { relation: RelationType })[]).map(
        ({ relation, id, from, to, properties, evidence }) => ({
          ...{ type: relation, id, from, to, properties, evidence },
        }),
      );
  }

  async *#blocksOf(type: Type): AsyncGenerator<LineBlock> {
    const range = this.#ranges.get(type);
    if (range) yield* blocksOf(this.#file.read(range.begin, range.end));
  }

  #begin(type: Type, at: number, before: Type | undefined): void {
    if (before !== undefined) (this.#ranges.get(before) as Range).end = at;
    this.#ranges.set(type, { begin: at, end: at });
  }
}

function refuse(message: string): never {
  throw new Error(message);
}

/** What `GraphLines` and `RelationChecks` demand, of records in a dataset's order. */
class SortedChecks {
  readonly #ids = new TextFilter();
  readonly #sums = new SingleRelationSums();
  #rank = -1;
  #id = '';

  addNode(node: NodeRecord): void {
    this.#demandOrder(node.type, node.id);
    this.#ids.add(node.id);
    this.#sums.addNode(node);
  }

  addEdge(edge: EdgeRecord): void {
    const { type, id, from, to, evidence } = edge;
    this.#demandOrder(type, id);
    checkEnds(edge, refuse);
    // By it, relations that begin at one node are neighbours.
    if (restOfEdgeId(id, type, from, to) === undefined) refuse(`${id} is no id of its ends.`);
    this.#demand(from);
    this.#demand(to);
    for (const one of evidence) this.#demand(one);
    this.#sums.addEdge(edge);
  }

  finish(): void {
    this.#sums.finish(refuse);
  }

  #demand(id: string): void {
    if (!this.#ids.mayHave(id)) refuse(`${id} is missing.`);
  }

  /** So that no id comes twice, too. */
  #demandOrder(type: Type, id: string): void {
    const rank = ranks.get(type) as number;
    if (rank < this.#rank || (rank === this.#rank && id <= this.#id))
      refuse(`${id} is not in a dataset's order.`);
    this.#rank = rank;
    this.#id = id;
  }
}
