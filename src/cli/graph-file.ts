import type { ReadStream } from 'node:fs';
import { type LineProblem, maxProblems } from '../export/graph-lines.js';
import { openJsonLines } from '../export/json-lines-chunks.js';
import { readJsonLines } from '../export/json-lines-reader.js';
import { SortedJsonLines } from '../export/sorted-json-lines.js';
import type { Dataset } from '../model/graph.js';
import { EmbeddedStore } from '../store/embedded/embedded-store.js';
import type { GraphSource } from '../store/graph-source.js';
import type { GraphReader } from '../store/store.js';
import { FileError, openRegularFile, reasonOf } from '../util/regular-file.js';
import { UserError } from '../util/user-error.js';

/** A file holds no whole graph; the message lists every problem with its line. */
export class GraphFileError extends UserError {
  override readonly name = 'GraphFileError';

  constructor(file: string, problems: readonly LineProblem[]) {
    const more = problems.length >= maxProblems ? ' or more' : '';
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems${more}`;
    super(
      [
        ...problems.map(({ line, message }) => `${file}:${line} ${message}`),
        `${count} in ${file}: nothing of it is used.`,
      ].join('\n'),
    );
  }
}

/**
 * @param onRead is told how many bytes of how many were read
 * @throws {FileError} where the file cannot be read
 * @throws {GraphFileError} where it is no whole export in JSON Lines
 */
export async function readGraphFile(
  file: string,
  onRead: (done: number, total: number) => void = () => {},
): Promise<Dataset> {
  const { dataset, problems } = await readJsonLines(blocksOf(file, onRead)).catch((error) => {
    if (error instanceof FileError || typeof error?.code !== 'string') throw error;
    throw new FileError(`${file} ${reasonOf(error)}.`);
  });
  if (!dataset) throw new GraphFileError(file, problems);
  return dataset;
}

async function* blocksOf(
  file: string,
  onRead: (done: number, total: number) => void,
): AsyncGenerator<Uint8Array> {
  const { content, size } = await openStream(file);
  let done = 0;
  onRead(0, size);
  try {
    for await (const block of content as AsyncIterable<Uint8Array>) {
      yield block;
      done += block.length;
      onRead(done, size);
    }
  } finally {
    content.destroy();
  }
}

/** A file's bytes, as many as it has now: one that grows meanwhile has no end. */
async function openStream(file: string): Promise<{ content: ReadStream; size: number }> {
  const handle = await openRegularFile(file);
  const { size } = await handle.stat();
  const end = Math.max(size - 1, 0);
  return { content: handle.createReadStream({ highWaterMark: blockSize, end }), size };
}

/** A file that is read a piece at a time. */
export interface GraphFile {
  readonly source: GraphSource;
  /** In bytes. */
  readonly size: number;
  close(): Promise<void>;
}

/**
 * Opens an export in JSON Lines to be read in pieces, more than once.
 *
 * @returns undefined where the file is no whole export: `readGraphFile` says why
 * @throws {FileError} where the file cannot be read
 */
export async function openInPieces(file: string): Promise<GraphFile | undefined> {
  const handle = await openRegularFile(file);
  const { size, mtimeMs } = await handle.stat();
  async function* read(from: number, to: number): AsyncGenerator<Uint8Array> {
    const now = await handle.stat();
    if (now.size !== size || now.mtimeMs !== mtimeMs)
      throw new FileError(`${file} was changed while it was read: load it again.`);
    for (let at = from; at < to; ) {
      const block = Buffer.allocUnsafe(Math.min(blockSize, to - at));
      const { bytesRead } = await handle.read(block, 0, block.length, at);
      if (bytesRead === 0) throw new FileError(`${file} ends before it should: load it again.`);
      yield block.subarray(0, bytesRead);
      at += bytesRead;
    }
  }
  try {
    const source = await SortedJsonLines.open({ size, read });
    return { source, size, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    if (error instanceof FileError) throw error;
    return undefined;
  }
}

/** Bytes that are read of a file at once. */
const blockSize = 1 << 20;

/**
 * The graph of a file, held in this process. The file is read chunk by chunk, its lines in any order,
 * in the memory that its graph takes. Only where something is wrong with it, it is read again as a
 * whole, so that the error can say what. The search index is built, so that no search waits for it.
 *
 * @throws {FileError} where the file cannot be read
 * @throws {GraphFileError} where it is no whole export in JSON Lines
 */
export async function openGraphFile(file: string): Promise<GraphReader> {
  const store = new EmbeddedStore();
  const { content } = await openStream(file);
  try {
    const { revision, chunks } = await openJsonLines(content);
    await store.loadChunks(revision, chunks);
  } catch {
    await store.load(await readGraphFile(file));
  } finally {
    content.destroy();
  }
  await store.prepareSearch();
  return store;
}
