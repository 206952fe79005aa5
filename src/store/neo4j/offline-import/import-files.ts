import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset, EdgeRecord } from '../../../model/graph.js';
import {
  definitionOf,
  type NodeType,
  type RelationType,
  relationTypeNames,
} from '../../../model/ontology.js';
import { sha256 } from '../../../util/sha256.js';
import type { GraphSource } from '../../graph-source.js';
import { type StoredGraph, storedGraphOf } from '../load/stored-graph.js';
import { StreamedGraph, storedOrder } from '../load/streamed/streamed-graph.js';
import { displayName, manifestLabel, ownedLabel } from '../schema/names.js';
import {
  nodeColumnsOf,
  relationColumnsOf,
  type StoredColumn,
  shownProperty,
} from '../schema/stored-columns.js';
import type { StoredNode } from '../schema/stored-properties.js';
import type { Manifest } from '../served/manifest.js';
import { markerFrom, storageFormat } from '../served/marker.js';
import { type CsvCell, CsvFile, columnTypes } from './csv-file.js';
import { type MissingList, publishStatements } from './publish-script.js';

/** The arguments of `neo4j-admin database import full`, an option a line, which it reads from a file. */
export const argumentsFile = 'neo4j-admin.args';
/** What is run in the database when it was imported. */
export const publishFile = 'publish.cypher';

/** What was written. */
export interface ImportFiles {
  readonly revision: string;
  readonly nodes: number;
  readonly relations: number;
}

/** Bytes of the longest value that the import takes without being told: its own default. */
const ownBuffer = 4 * 2 ** 20;

/** Writes a graph that is in memory: see {@link writeStored}. */
export const writeImportFiles = (dataset: Dataset, folder: string): Promise<ImportFiles> =>
  writeStored(storedGraphOf(dataset, firstSlotOf(dataset.revision)), folder);

/**
 * Writes a graph as it is read: see {@link writeStored}.
 *
 * @throws {UnsoundGraph} where the source holds no whole and sound graph; nothing is written then
 */
export async function writeImportFilesOf(
  source: GraphSource,
  folder: string,
  onRead: (done: number, total: number) => void,
): Promise<ImportFiles> {
  const graph = await StreamedGraph.read(source, onRead);
  const slot = firstSlotOf(source.revision);
  try {
    graph.begin(slot);
    return await writeStored(
      {
        slot,
        nodesOf: (type) => graph.nodesOf(type),
        edgesOf: (type) => graph.edgesOf(type),
        summary: async () => {
          const { graph: summary, manifest } = graph.summary();
          return {
            marker: markerFrom(summary, { slot, generation: 1, publication: slot }),
            manifest: { ...manifest, publication: slot },
          };
        },
      },
      folder,
    );
  } finally {
    await graph.close();
  }
}

/**
 * Writes a graph as files that `neo4j-admin database import full` makes a database of, with all that a
 * load stores, and a script that publishes it. See docs/exports.md.
 *
 * @param folder one that is not there yet, or is empty
 * @throws {ImportFormError} where the graph has what cannot be imported
 */
async function writeStored(graph: StoredGraph, folder: string): Promise<ImportFiles> {
  await mkdir(folder, { recursive: true });
  const writer = new FolderWriter(folder, graph.slot);
  try {
    for (const type of storedOrder)
      for await (const nodes of graph.nodesOf(type)) {
        await writer.addNodes(type, nodes);
      }
    for (const type of relationTypeNames)
      for await (const edges of graph.edgesOf(type)) {
        await writer.addEdges(type, edges);
      }
    const { marker, manifest } = await graph.summary();
    await writer.addManifest(manifest);
    await writer.close();
    const { nodes, relations, missing } = writer;
    const lines = publishStatements({ marker, missing, nodes, relations });
    await writeFile(join(folder, publishFile), lines.map((line) => `${line};\n`).join(''));
    await writeFile(join(folder, argumentsFile), `${writer.arguments().join('\n')}\n`);
    return { revision: marker.revision, nodes, relations };
  } catch (error) {
    await writer.close().catch(() => {});
    throw error;
  }
}

/** A file, and the option that names it. */
interface Entry {
  readonly file: CsvFile;
  readonly option: string;
}

class FolderWriter {
  nodes = 0;
  relations = 0;
  readonly #folder: string;
  readonly #slot: string;
  readonly #entries = new Map<string, Entry>();
  readonly #missing = new Map<string, MissingList>();

  constructor(folder: string, slot: string) {
    this.#folder = folder;
    this.#slot = slot;
  }

  get missing(): readonly MissingList[] {
    return [...this.#missing.values()];
  }

  async addNodes(type: NodeType, nodes: readonly StoredNode[]): Promise<void> {
    const { label, properties } = definitionOf(type);
    const columns = nodeColumnsOf(type);
    const own = Object.keys(properties);
    const shown = shownProperty(type);
    for (const { node, derived } of nodes) {
      const values: CsvCell[] = [node.id];
      for (const name of own) values.push(node.properties[name] ?? null);
      values.push(...(derived as readonly CsvCell[]));
      this.#noteEmptyLists(columns, values, { label });
      const file = await this.#nodeFile(label, columns, values, shown !== undefined);
      values.push(this.#slot);
      if (shown !== undefined) values.push(String(node.properties[shown]));
      await file.add(values);
    }
    this.nodes += nodes.length;
  }

  async addEdges(type: RelationType, edges: readonly EdgeRecord[]): Promise<void> {
    const columns = relationColumnsOf(type);
    const own = columns.slice(2).map(({ name }) => name);
    const file = await this.#file(`${type}.csv`, `--relationships=${type}=`, () => [
      ...columns.map(header),
      ':START_ID',
      ':END_ID',
    ]);
    for (const { id, from, to, evidence, properties } of edges) {
      const values: CsvCell[] = [id, evidence];
      for (const name of own) values.push(properties[name] ?? null);
      this.#noteEmptyLists(columns, values, { relation: type });
      values.push(from, to);
      await file.add(values);
    }
    this.relations += edges.length;
  }

  async addManifest(manifest: Manifest): Promise<void> {
    const { publication } = manifest;
    const lists = ['parts', 'digests', 'formerIds', 'currentIds'] as const;
    const file = await this.#file(`${manifestLabel}.csv`, `--nodes=${manifestLabel}=`, () => [
      'slot:string',
      'publication:string',
      'lists:string',
      ...lists.map((property) => `${property}:string[]`),
    ]);
    const cells = lists.map((property) => {
      const value = manifest[property];
      if (value.length > 0) return value;
      this.#missing.set(`manifest ${property}`, { label: manifestLabel, property, value });
      return null;
    });
    await file.add([this.#slot, publication, manifest.lists, ...cells]);
  }

  /** A property has one type a file, so nodes with `false` for an absent value are in files of their own. */
  #nodeFile(
    label: string,
    columns: readonly StoredColumn[],
    values: readonly CsvCell[],
    isShown: boolean,
  ): Promise<CsvFile> {
    const absent = (at: number): boolean => columns[at]?.orFalse === true && values[at] === false;
    const suffix = columns
      .filter((_, at) => absent(at))
      .map(({ name }) => `-no${name.replace(/^_|OrFalse$/g, '')}`)
      .join('');
    return this.#file(`${label}${suffix}.csv`, `--nodes=${label}:${ownedLabel}=`, () => [
      'id:ID',
      ...columns
        .slice(1)
        .map((column, at) => (absent(at + 1) ? `${column.name}:boolean` : header(column))),
      'slot:string',
      ...(isShown ? [`${displayName}:string`] : []),
    ]);
  }

  async #file(name: string, option: string, columns: () => readonly string[]): Promise<CsvFile> {
    const known = this.#entries.get(name);
    if (known) return known.file;
    const file = await CsvFile.create(join(this.#folder, name), name, columns());
    this.#entries.set(name, { file, option: `${option}${name}` });
    return file;
  }

  #noteEmptyLists(
    columns: readonly StoredColumn[],
    values: readonly CsvCell[],
    owner: Pick<MissingList, 'label' | 'relation'>,
  ): void {
    for (let at = 0; at < columns.length; at++) {
      const value = values[at];
      if (!Array.isArray(value) || value.length > 0) continue;
      const property = (columns[at] as StoredColumn).name;
      const key = `${owner.label ?? owner.relation} ${property}`;
      if (!this.#missing.has(key)) this.#missing.set(key, { ...owner, property, value: [] });
    }
  }

  arguments(): string[] {
    const files = [...this.#entries.values()].map(({ file }) => file);
    const longest = Math.max(0, ...files.map(({ longestCell }) => longestCell));
    return [
      ...[...this.#entries.values()].map(({ option }) => option),
      '--id-type=string',
      '--array-delimiter=U+001F',
      '--bad-tolerance=0',
      // The newer form, v2, is quicker, and breaks off where such a file is longer than the buffer.
      ...(files.some(({ hasLineBreaks }) => hasLineBreaks)
        ? ['--multiline-fields-format=v1', '--multiline-fields=true']
        : []),
      ...(longest > ownBuffer ? [`--read-buffer-size=${Math.ceil(longest / 2 ** 20) + 1}m`] : []),
    ];
  }

  async close(): Promise<void> {
    const results = await Promise.allSettled(
      [...this.#entries.values()].map(({ file }) => file.close()),
    );
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
}

const header = ({ name, kind }: StoredColumn): string => `${name}:${columnTypes[kind]}`;

/**
 * The slot and publication of an imported graph: the same for the same content, as nothing can be in a
 * database before it is imported, and what readers know by that name stays true of it.
 */
const firstSlotOf = (revision: string): string =>
  `1-${sha256(`import ${storageFormat} ${revision}`).slice(0, 8)}`;
