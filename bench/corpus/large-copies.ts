import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeJsonLines } from '../../src/export/json-lines.js';
import { blocksOf } from '../../src/export/json-lines-chunks.js';
import type { Dataset, EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import { idOf } from '../../src/model/ids.js';
import { nodeTypeNames, relationTypeNames } from '../../src/model/ontology.js';
import { RevisionHash } from '../../src/model/revision.js';
import { byCodeUnits } from '../../src/util/compare.js';
import { type CopiesOptions, copiesOf } from './copies.js';
import type { CorpusSize } from './corpus.js';
import { UnitedGraph } from './united-graph.js';

/**
 * Writes what `makeCopies` gives, byte for byte, and holds one group of cities at a time: for corpora that
 * no memory holds. Each group goes to a file of its own, sorted; then all files are read at once, and what
 * several have is put together. Takes twice the corpus's room on disk.
 */
export async function writeLargeCopies(
  seeds: Dataset,
  options: CopiesOptions,
  file: string,
  tell: (what: string) => void = () => {},
): Promise<CorpusSize> {
  const folder = await mkdtemp(join(dirname(file), '.corpus-'));
  const groups: string[] = [];
  const years = new Map<string, number>();
  try {
    for (const add of copiesOf(seeds, options)) {
      const group = join(folder, String(groups.length));
      groups.push(group);
      await writeGroup(add, group, years);
      tell(`${groups.length} of ${options.copies} copies`);
    }
    return await unite(groups, readingOrder(years), file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A node, and the passages that its quotes are of, in the same order. */
interface NodeLine {
  readonly record: NodeRecord;
  readonly proofs: readonly string[];
}

interface EdgeLine {
  readonly record: EdgeRecord;
}

/** @param years is told the year of each document */
async function writeGroup(
  add: (graph: UnitedGraph) => void,
  file: string,
  years: Map<string, number>,
): Promise<void> {
  const graph = new UnitedGraph();
  add(graph);
  const { nodes, edges } = graph.finish();
  for (const { type, id, properties } of nodes)
    if (type === 'DOCUMENT') years.set(id, properties.year as number);
  const inReadingOrder = readingOrder(years);
  const proofs = new Map<string, string[]>();
  for (const { type, from, to } of edges)
    if (type === 'PROVEN_BY') {
      const known = proofs.get(from);
      if (known) known.push(to);
      else proofs.set(from, [to]);
    }
  const lines = await Lines.create(`${file}-nodes`);
  for (const record of nodes) {
    const quoted = 'quotes' in record.properties ? (proofs.get(record.id) ?? []) : [];
    await lines.add({ record, proofs: quoted.sort(inReadingOrder) } satisfies NodeLine);
  }
  await lines.close();
  const relations = await Lines.create(`${file}-edges`);
  for (const record of edges) await relations.add({ record } satisfies EdgeLine);
  await relations.close();
}

type Order = (a: string, b: string) => number;

/** The order of `UnitedGraph`: documents by year and id, then the place in the text. */
function readingOrder(years: ReadonlyMap<string, number>): Order {
  const documentOf = (passage: string) => idOf('DOCUMENT', passage.split(':')[1] as string);
  return (a, b) => {
    const [of, other] = [documentOf(a), documentOf(b)];
    const difference = (years.get(of) as number) - (years.get(other) as number);
    return difference || byCodeUnits(of, other) || byCodeUnits(a, b);
  };
}

async function unite(
  groups: readonly string[],
  inReadingOrder: Order,
  file: string,
): Promise<CorpusSize> {
  const hash = new RevisionHash();
  const size = { nodes: 0, relations: 0 };
  async function* chunks() {
    const files = (kind: string) => groups.map((group) => `${group}-${kind}`);
    for await (const same of merged<NodeLine>(files('nodes'), nodeTypeNames)) {
      const node = unitedNode(same, inReadingOrder);
      hash.addNode(node);
      size.nodes++;
      yield { nodes: [node] };
    }
    for await (const same of merged<EdgeLine>(files('edges'), relationTypeNames)) {
      const edge = unitedEdge(same, inReadingOrder);
      hash.addEdge(edge);
      size.relations++;
      yield { edges: [edge] };
    }
  }
  // The file begins with the revision, which is known at its end.
  const revision = '0'.repeat(64);
  const whole = await Lines.create(file);
  let header = '';
  for await (const line of writeJsonLines({ revision, chunks: chunks() })) {
    header ||= line;
    await whole.addText(line);
  }
  await whole.close();
  const handle = await open(file, 'r+');
  await handle.write(header.replace(revision, hash.digest().revision), 0);
  await handle.close();
  return size;
}

function unitedEdge(same: readonly EdgeLine[], inReadingOrder: Order): EdgeRecord {
  const [{ record }] = same as [EdgeLine];
  if (same.length === 1) return record;
  const evidence = [...new Set(same.flatMap((line) => line.record.evidence))];
  return { ...record, evidence: evidence.sort(inReadingOrder) };
}

function unitedNode(same: readonly NodeLine[], inReadingOrder: Order): NodeRecord {
  const [{ record }] = same as [NodeLine];
  if (same.length === 1) return record;
  const properties = { ...record.properties };
  const listsOf = (name: string) =>
    same.flatMap((line) => line.record.properties[name] as readonly (string | number)[]);
  if (Array.isArray(properties.years))
    properties.years = [...new Set(listsOf('years') as number[])].sort((a, b) => a - b);
  if ('quotes' in properties) {
    const quotes = new Map<string, string>();
    for (const line of same)
      for (const [at, passage] of line.proofs.entries())
        quotes.set(passage, (line.record.properties.quotes as readonly string[])[at] as string);
    const passages = [...quotes.keys()].sort(inReadingOrder);
    properties.quotes = passages.map((passage) => quotes.get(passage) as string);
  }
  return { ...record, properties };
}

interface Sorted {
  readonly record: { readonly type: string; readonly id: string };
}

/** Lines of sorted files in one order: those of equal ids together, in the order of the files. */
async function* merged<Line extends Sorted>(
  files: readonly string[],
  types: readonly string[],
): AsyncGenerator<readonly Line[]> {
  const ranks = new Map(types.map((type, rank) => [type, rank]));
  const compare = (a: Sorted, b: Sorted): number =>
    (ranks.get(a.record.type) as number) - (ranks.get(b.record.type) as number) ||
    byCodeUnits(a.record.id, b.record.id);
  /** With the least line first. */
  const cursors: { line: Line; readonly place: number; readonly lines: LineReader<Line> }[] = [];
  const enter = async (place: number, lines: LineReader<Line>): Promise<void> => {
    const line = lines.take() ?? (await lines.next());
    if (line === undefined) return;
    // Mostly the next line of a file is the least again.
    const at = cursors.findIndex((other) => (compare(line, other.line) || place - other.place) < 0);
    cursors.splice(at < 0 ? cursors.length : at, 0, { line, place, lines });
  };
  for (const [place, file] of files.entries()) await enter(place, new LineReader<Line>(file));
  for (let least = cursors.shift(); least; least = cursors.shift()) {
    const same = [least.line];
    await enter(least.place, least.lines);
    while (cursors[0] && compare(cursors[0].line, least.line) === 0) {
      const { line, place, lines } = cursors.shift() as (typeof cursors)[number];
      same.push(line);
      await enter(place, lines);
    }
    yield same;
  }
}

class LineReader<Line> {
  readonly #blocks: ReturnType<typeof blocksOf>;
  #values: readonly unknown[] = [];
  #at = 0;

  constructor(file: string) {
    this.#blocks = blocksOf(createReadStream(file));
  }

  /** A line that is in memory. */
  take(): Line | undefined {
    return this.#values[this.#at++] as Line | undefined;
  }

  async next(): Promise<Line | undefined> {
    const { value } = await this.#blocks.next();
    this.#values = value?.values ?? [];
    this.#at = 0;
    return this.take();
  }
}

/** Characters that are written at once. */
const blockSize = 1 << 20;

class Lines {
  readonly #handle: FileHandle;
  #text = '';

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async create(file: string): Promise<Lines> {
    return new Lines(await open(file, 'w'));
  }

  add(value: unknown): Promise<void> {
    return this.addText(`${JSON.stringify(value)}\n`);
  }

  async addText(text: string): Promise<void> {
    this.#text += text;
    if (this.#text.length >= blockSize) await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    await this.#handle.close();
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    await this.#handle.appendFile(text);
  }
}
