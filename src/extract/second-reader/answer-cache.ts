import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readRegularFile } from '../../util/regular-file.js';
import { sha256 } from '../../util/sha256.js';
import { whyNotWritten } from '../../util/write-refusal.js';
import { WriteError, writeWhole } from '../../util/write-whole.js';
import { promptVersion } from './prompt.js';

/** Goes up where the files are written otherwise: those of another format are not read. */
export const cacheFormat = 1;
/** Most bytes of one answer, and of all together: the answers to some ten thousand documents. */
const maxBytes = 4 * 2 ** 20;
const maxTotal = 512 * 2 ** 20;

/** What decides an answer: neither address, key nor deadline. */
export interface CacheQuestion {
  readonly model: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly schema: string;
  readonly system: string;
  readonly user: string;
}

export interface KeptAnswer {
  readonly content: string;
  readonly finishReason: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

const namePattern = /^[0-9a-f]{32}\.json$/;

/**
 * Answers of a model as files that a person can read, one a question; the same files answer without a network.
 * Where they take more than the cache may, the oldest go.
 */
export class AnswerCache {
  readonly #folder: string;
  readonly #maxTotal: number;
  /** Bytes of the answers, the oldest first; undefined until one is written. */
  #sizes: Map<string, number> | undefined;
  #total = 0;

  /** @param mostBytes that all answers together may take on the disk */
  constructor(folder: string, mostBytes = maxTotal) {
    this.#folder = folder;
    this.#maxTotal = mostBytes;
  }

  static keyOf({ model, parameters, schema, system, user }: CacheQuestion): string {
    return sha256(
      JSON.stringify([cacheFormat, promptVersion, model, parameters, schema, system, user]),
    );
  }

  #path(key: string): string {
    return join(this.#folder, `${key.slice(0, 32)}.json`);
  }

  /** A kept answer; undefined where there is none, or its file is of another format, cut or changed. */
  async read(question: CacheQuestion): Promise<KeptAnswer | undefined> {
    const key = AnswerCache.keyOf(question);
    try {
      const content = await readRegularFile(this.#path(key), maxBytes);
      const kept = JSON.parse(content.toString('utf8')) as {
        format: number;
        key: string;
        sha256: string;
        answer: KeptAnswer;
      };
      const isWhole =
        kept.format === cacheFormat &&
        kept.key === key &&
        kept.sha256 === sha256(JSON.stringify(kept.answer));
      return isWhole ? kept.answer : undefined;
    } catch {
      return undefined;
    }
  }

  /** @throws {WriteError} where the folder cannot be written */
  async write(question: CacheQuestion, answer: KeptAnswer): Promise<void> {
    const key = AnswerCache.keyOf(question);
    const { model, parameters, user } = question;
    const file = {
      format: cacheFormat,
      key,
      promptVersion,
      model,
      parameters,
      question: user.split('\n'),
      sha256: sha256(JSON.stringify(answer)),
      answer,
    };
    const words = `${JSON.stringify(file, null, 2)}\n`;
    try {
      await mkdir(this.#folder, { recursive: true });
      const path = this.#path(key);
      const size = Buffer.byteLength(words);
      await this.#makeRoom(size);
      await writeWhole(path, words);
      this.#remember(basename(path), size);
    } catch (error) {
      const told =
        error instanceof WriteError
          ? error.message
          : `${this.#folder} cannot be written: ${whyNotWritten(error)}.`;
      // No answer is paid for that is then lost.
      throw new WriteError(`${told} Give another folder for answers by --reader-cache.`);
    }
  }

  async #makeRoom(size: number): Promise<void> {
    if (!this.#sizes) {
      this.#sizes = new Map();
      for (const kept of await keptIn(this.#folder)) this.#remember(kept.name, kept.size);
    }
    for (const [name, bytes] of this.#sizes) {
      if (this.#total + size <= this.#maxTotal) return;
      await rm(join(this.#folder, name), { force: true });
      this.#sizes.delete(name);
      this.#total -= bytes;
    }
  }

  #remember(name: string, size: number): void {
    this.#total += size - (this.#sizes?.get(name) ?? 0);
    this.#sizes?.delete(name);
    this.#sizes?.set(name, size);
  }
}

/** The answers of a folder, the oldest first. */
async function keptIn(
  folder: string,
): Promise<readonly { readonly name: string; readonly size: number }[]> {
  const names = (await readdir(folder)).filter((name) => namePattern.test(name));
  const kept = await Promise.all(
    names.map(async (name) => ({ name, stats: await lstat(join(folder, name)) })),
  );
  return kept
    .sort((a, b) => a.stats.mtimeMs - b.stats.mtimeMs)
    .map(({ name, stats: { size } }) => ({ name, size }));
}
