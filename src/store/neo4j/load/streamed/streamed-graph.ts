import { rm } from 'node:fs/promises';
import { FormerIds } from '../../../../model/former-ids.js';
import type { EdgeRecord, NodeRecord, PartDigest } from '../../../../model/graph.js';
import { noNodes } from '../../../../model/graph-in-parts.js';
import { textOfTotals } from '../../../../model/list-lengths.js';
import {
  isMeasurement,
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationDefinitionOf,
  typeOfId,
} from '../../../../model/ontology.js';
import { OwnTexts, type SectionRange, sectionRange } from '../../../../model/own-texts.js';
import { WriteError } from '../../../../util/write-whole.js';
import { type GraphSource, type GraphVisitor, UnsoundGraph } from '../../../graph-source.js';
import { compareText } from '../../../order.js';
import { provenText } from '../../schema/proven-relations.js';
import type { DocumentRecord } from '../../schema/search-keys.js';
import {
  DerivedProperties,
  firstEvidenceText,
  type StoredNode,
  type Surroundings,
} from '../../schema/stored-properties.js';
import type { Manifest } from '../../served/manifest.js';
import type { GraphSummary } from '../../served/marker.js';
import { partColumns } from '../new-manifest.js';
import { ListLengthCounter } from './list-length-counter.js';
import { Spill } from './spill.js';
import { makeWorkFolder } from './work-folder.js';

/** Passages, or measurements, whose surroundings are in memory at a time. */
const bucketSize = 2_048;

/** Passages first: what is stored of measurements has the words of their passages. */
export const storedOrder: readonly NodeType[] = [
  'EVIDENCE',
  ...nodeTypeNames.filter((type) => type !== 'EVIDENCE'),
];

/** How many nodes and relations there are. */
export interface GraphSize {
  readonly nodes: number;
  readonly relations: number;
}

/**
 * A graph that is read from a {@link GraphSource} a piece at a time, and given in the form in which it is
 * stored. What is stored of a node and comes from relations (of a passage those that it proves, of a
 * measurement its first passage) is put aside on disk by stretches of ids, and taken when the node's turn
 * comes. In memory are one stretch, the documents' cities and years, where sections begin and end, and the
 * digests of the parts.
 *
 * Its types are to be asked for in the {@link storedOrder}, each once, and then its relations.
 */
export class StreamedGraph {
  readonly #source: GraphSource;
  readonly #folder: string;
  readonly #reading: Reading;
  #derived: DerivedProperties | undefined;
  #parts: readonly PartDigest[] = [];
  readonly #passages: Stretches;
  readonly #proofs: Stretches;
  /** By id, for the passages of one stretch. */
  #proven = new Map<string, string[]>();
  #provenMeasurements = new Map<string, string[]>();
  /** By id, for the measurements of one stretch. */
  #first = new Map<string, readonly [passage: string, text: string]>();
  /** Former ids that are a node's own: no thing's former ones, then. */
  readonly #taken = new Set<string>();

  private constructor(source: GraphSource, folder: string) {
    this.#source = source;
    this.#folder = folder;
    this.#passages = new Stretches(new Spill(folder, 'passages'));
    this.#proofs = new Stretches(new Spill(folder, 'proofs'));
    this.#reading = new Reading(folder, this.#passages, this.#proofs);
  }

  /**
   * Reads and checks all of a source. `close` deletes what was put aside.
   *
   * @throws {UnsoundGraph} where it is no whole and sound graph, or cannot be read
   * @throws {WriteError} where nothing can be put aside
   */
  static async read(
    source: GraphSource,
    onRead: (done: number, total: number) => void,
  ): Promise<StreamedGraph> {
    const folder = await makeWorkFolder();
    const graph = new StreamedGraph(source, folder);
    try {
      graph.#parts = await source.check(graph.#reading, onRead);
      return graph;
    } catch (error) {
      await graph.close();
      if (error instanceof WriteError) throw error;
      throw new UnsoundGraph(String(error), { cause: error });
    }
  }

  get revision(): string {
    return this.#source.revision;
  }

  get size(): GraphSize {
    const { counts, relations } = this.#reading;
    return { nodes: Object.values(counts).reduce((sum, count) => sum + count, 0), relations };
  }

  /** To be called before anything is read. */
  begin(slot: string): void {
    const { documents, sections } = this.#reading;
    const surroundings: Surroundings = {
      documents,
      texts: new OwnTexts(sections),
      proven: (id) => this.#proven.get(id)?.join('\n') ?? null,
      firstEvidence: (id) => this.#first.get(id)?.[1] ?? null,
    };
    this.#derived = new DerivedProperties(surroundings, slot);
  }

  async *nodesOf(type: NodeType): AsyncGenerator<readonly StoredNode[]> {
    const derived = this.#derived as DerivedProperties;
    for await (const nodes of this.#source.nodesOf(type)) {
      const stored: StoredNode[] = [];
      for (const node of nodes) {
        if (this.#reading.formerIds.has(node.id)) this.#taken.add(node.id);
        if (type === 'EVIDENCE') await this.#passages.enter(node, this.#takePassages);
        else if (isMeasurement(type)) await this.#proofs.enter(node, this.#takeProofs);
        stored.push({ node, derived: derived.of(node) });
        if (type === 'EVIDENCE') this.#passOn(node);
      }
      yield stored;
    }
  }

  edgesOf(type: RelationType): AsyncIterable<readonly EdgeRecord[]> {
    return this.#source.edgesOf(type);
  }

  /** To be asked for when all was read. */
  summary(): { readonly graph: GraphSummary; readonly manifest: Omit<Manifest, 'publication'> } {
    const { counts, edgeCount, formerIds } = this.#reading;
    const current = formerIds.current((id) => this.#taken.has(id));
    const lists = this.#reading.lists.finish();
    return {
      graph: { revision: this.revision, counts, edgeCount, formerIds: current.size, lists },
      manifest: {
        ...partColumns(this.#parts),
        lists: textOfTotals(lists),
        formerIds: [...current.keys()],
        currentIds: [...current.values()],
      },
    };
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Gives the measurements of a passage what is stored of it with them. */
  #passOn(passage: NodeRecord): void {
    const measurements = this.#provenMeasurements.get(passage.id);
    if (!measurements) return;
    const text = firstEvidenceText(passage);
    for (const id of measurements) this.#proofs.add(id, `${id}\t${passage.id}\t${text}`);
  }

  readonly #takePassages = (lines: readonly string[]): void => {
    this.#proven = new Map();
    this.#provenMeasurements = new Map();
    for (const line of lines) {
      const end = line.indexOf('\t');
      const isProof = line[end + 1] === '\t';
      const known = isProof ? this.#provenMeasurements : this.#proven;
      const text = line.slice(isProof ? end + 2 : end + 1);
      const id = line.slice(0, end);
      const texts = known.get(id);
      if (texts) texts.push(text);
      else known.set(id, [text]);
    }
  };

  readonly #takeProofs = (lines: readonly string[]): void => {
    this.#first = new Map();
    for (const line of lines) {
      const [id, passage] = line.split('\t', 2) as [string, string];
      const known = this.#first.get(id);
      if (!known || compareText(passage, known[0]) < 0)
        this.#first.set(id, [passage, line.slice(id.length + passage.length + 2)]);
    }
  };
}

/** What is remembered of a graph while all of it is read for the first time. */
class Reading implements GraphVisitor {
  readonly counts = noNodes();
  relations = 0;
  edgeCount = 0;
  readonly documents = new Map<string, DocumentRecord>();
  readonly sections: SectionRange[] = [];
  readonly lists: ListLengthCounter;
  readonly formerIds = new FormerIds();
  readonly #passages: Stretches;
  readonly #proofs: Stretches;

  constructor(folder: string, passages: Stretches, proofs: Stretches) {
    this.lists = new ListLengthCounter(folder);
    this.#passages = passages;
    this.#proofs = proofs;
  }

  node(node: NodeRecord): void {
    const { type, id, properties } = node;
    this.counts[type]++;
    this.formerIds.add(node);
    if (type === 'DOCUMENT') {
      const { cityId, year } = properties as { cityId: string; year: number };
      this.documents.set(id, { properties: { cityId, year } });
    } else if (type === 'SECTION') {
      const { documentId, start, end, position } = sectionRange(node);
      this.sections.push({ id, documentId, start, end, position });
    } else if (type === 'EVIDENCE') this.#passages.note(node);
    else if (isMeasurement(type)) this.#proofs.note(node);
  }

  edge(edge: EdgeRecord): void {
    const { type, from, to, evidence } = edge;
    this.relations++;
    if (relationDefinitionOf(type).layer === 'graph') this.edgeCount++;
    this.lists.add(edge);
    if (evidence.length > 0) {
      const text = provenText([edge]);
      for (const id of new Set(evidence)) this.#passages.add(id, `${id}\t${text}`);
    }
    if (type === 'PROVEN_BY' && isMeasurement(typeOfId(from) as NodeType))
      this.#passages.add(to, `${to}\t\t${from}`);
  }
}

/** Nodes in a dataset's order, cut into stretches, and what is put aside for each until its turn. */
class Stretches {
  readonly #spill: Spill;
  /** The first id of each, by type. */
  readonly #starts = new Map<NodeType, { readonly number: number; readonly ids: string[] }>();
  #size = 0;
  #count = 0;
  #entered = -1;

  constructor(spill: Spill) {
    this.#spill = spill;
  }

  /** Every node, in order. */
  note({ type, id }: NodeRecord): void {
    let starts = this.#starts.get(type);
    if (!starts) {
      starts = { number: this.#count, ids: [] };
      this.#starts.set(type, starts);
      this.#size = bucketSize;
    }
    if (this.#size === bucketSize) {
      starts.ids.push(id);
      this.#count++;
      this.#size = 0;
    }
    this.#size++;
  }

  /** Puts a line aside for the stretch of a node. */
  add(id: string, line: string): void {
    this.#spill.add(this.#stretchOf(typeOfId(id) as NodeType, id), line);
  }

  /** Gives the lines of a node's stretch, where the node before was of another one. */
  async enter({ type, id }: NodeRecord, take: (lines: string[]) => void): Promise<void> {
    const starts = this.#starts.get(type);
    if (!starts) return;
    const next = starts.ids[this.#entered - starts.number + 1];
    if (this.#entered >= starts.number && (next === undefined || id < next)) return;
    this.#entered = this.#stretchOf(type, id);
    take(await this.#spill.take(this.#entered));
  }

  #stretchOf(type: NodeType, id: string): number {
    const starts = this.#starts.get(type);
    if (!starts) return -1;
    let low = 0;
    let high = starts.ids.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (id < (starts.ids[middle] as string)) high = middle;
      else low = middle;
    }
    return starts.number + low;
  }
}
