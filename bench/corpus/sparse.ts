import type { EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import { edgeId, evidenceId, idOf } from '../../src/model/ids.js';
import {
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationTypeNames,
} from '../../src/model/ontology.js';
import { RevisionHash } from '../../src/model/revision.js';
import type { GraphChunk } from '../../src/store/questions.js';
import { sha256 } from '../../src/util/sha256.js';
import { type CorpusSize, writeRecords } from './corpus.js';

/** How many documents, each of another city, and how many programmes in each. */
export interface SparseSize {
  readonly documents: number;
  readonly programs: number;
}

const year = 2020;
const yearId = idOf('YEAR', String(year));

/**
 * A graph of as many nodes as one likes that says little: of each programme its name, its city, and the
 * passage of a dozen characters that proves it. Nothing is responsible, measured or mentioned. It shows how
 * much memory a load takes, and not how fast one is.
 */
export async function writeSparse(size: SparseSize, file: string): Promise<CorpusSize> {
  const hash = new RevisionHash();
  const written = { nodes: 0, relations: 0 };
  for (const { nodes = [], edges = [] } of sparseRecords(size)) {
    for (const node of nodes) hash.addNode(node);
    for (const edge of edges) hash.addEdge(edge);
    written.nodes += nodes.length;
    written.relations += edges.length;
  }
  async function* chunks(): AsyncGenerator<GraphChunk> {
    for (const { nodes, edges } of sparseRecords(size))
      if (nodes) yield { nodes };
      else if (edges) yield { edges };
  }
  await writeRecords(hash.digest().revision, chunks(), file);
  return written;
}

interface Program {
  readonly id: string;
  readonly name: string;
  /** The id of what proves it. */
  readonly passage: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

interface Records {
  readonly nodes?: readonly NodeRecord[];
  readonly edges?: readonly EdgeRecord[];
}

/** In a dataset's order, those of one document at a time. */
export function* sparseRecords(size: SparseSize): Generator<Records> {
  const documents = Array.from({ length: size.documents }, (_, at) => new SparseDocument(at, size));
  const year: NodeRecord = { type: 'YEAR', id: yearId, properties: { year: 2020 } };
  for (const type of nodeTypeNames)
    if (type === 'YEAR') yield { nodes: [year] };
    else for (const document of documents) yield { nodes: document.nodes(type) };
  for (const type of relationTypeNames) {
    // Relations are in the order of the nodes that they begin at: documents come before programmes.
    for (const document of documents) yield { edges: document.edges(type, 'DOCUMENT') };
    for (const document of documents) yield { edges: document.edges(type) };
  }
}

/** A document, its city, and its programmes. */
class SparseDocument {
  readonly #key: string;
  readonly #programs: number;
  readonly #cityId: string;
  readonly #id: string;

  constructor(at: number, { documents, programs }: SparseSize) {
    this.#key = `s${padded(at, documents)}`;
    this.#programs = programs;
    this.#cityId = idOf('CITY', this.#key);
    this.#id = idOf('DOCUMENT', this.#key);
  }

  nodes(type: NodeType): NodeRecord[] {
    const names = { aliases: [], nameEn: null, pinyin: this.#key, aliasPinyin: [] };
    if (type === 'CITY') {
      const own = { name: `${this.#key}市`, years: [year], level: 'PREFECTURE', province: null };
      const properties = { ...names, ...own, anonymized: false, parentId: null };
      return [{ type, id: this.#cityId, properties }];
    }
    if (type === 'DOCUMENT') {
      const text = this.#all(({ quote }) => quote).join('');
      const about = { title: `${this.#key}工作计划`, pinyin: this.#key, kind: 'WORK_PLAN' };
      const source = { sourceFile: `documents/${this.#key}.txt`, sha256: sha256(text), text };
      const properties = {
        ...{ ...about, ...source, period: 'YEAR', issuedOn: null, artefacts: [] },
        ...{ ledgerCounts: [0, 0, 0], year, cityId: this.#cityId },
      };
      return [{ type, id: this.#id, properties }];
    }
    if (type === 'PROGRAM')
      return this.#all(({ id, name, quote }) => {
        const own = { name, years: [year], formerIds: [], quotes: [quote], kind: 'ACTION' };
        const properties = { ...names, ...own, cityId: this.#cityId, policyAreaId: null };
        return { type, id, properties };
      });
    if (type === 'EVIDENCE')
      return this.#all(({ passage, quote, start, end }) => ({
        ...{ type, id: passage, properties: { quote, start, end, documentId: this.#id } },
      }));
    return [];
  }

  /** @param begin the type of those that are wanted of several; absent where that is not the document */
  edges(type: RelationType, begin?: 'DOCUMENT'): EdgeRecord[] {
    const edge = (from: string, to: string): EdgeRecord => ({
      ...{ type, id: edgeId(type, from, to), from, to, properties: {}, evidence: [] },
    });
    const document = this.#id;
    if (begin === 'DOCUMENT') {
      if (type === 'PUBLISHED_BY') return [edge(document, this.#cityId)];
      if (type === 'COVERS') return [edge(document, yearId)];
      if (type === 'PROVEN_BY') return [edge(document, this.#program(0).passage)];
      return [];
    }
    if (type === 'OF_CITY') return this.#all(({ id }) => edge(id, this.#cityId));
    if (type === 'PROVEN_BY') return this.#all(({ id, passage }) => edge(id, passage));
    if (type === 'QUOTED_FROM') return this.#all(({ passage }) => edge(passage, document));
    return [];
  }

  #all<Result>(make: (program: Program) => Result): Result[] {
    return Array.from({ length: this.#programs }, (_, at) => make(this.#program(at)));
  }

  #program(at: number): Program {
    const number = padded(at, this.#programs);
    const quote = `实施第${number}项行动。`;
    const [start, end] = [at * quote.length, (at + 1) * quote.length];
    return {
      id: idOf('PROGRAM', this.#key, number),
      name: `第${number}项行动`,
      passage: evidenceId(this.#key, start, end),
      ...{ quote, start, end },
    };
  }
}

/** With as many digits as the last has, so that the order of the texts is that of the numbers. */
const padded = (at: number, count: number): string =>
  String(at).padStart(String(count - 1).length, '0');
