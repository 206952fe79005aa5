import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../util/sha256.js';
import { whyNotWritten } from '../../util/write-refusal.js';
import { WriteError, writeWhole } from '../../util/write-whole.js';
import { promptVersion } from './prompt.js';

/** Goes up where the files are written otherwise: those of another format are not read. */
export const cacheFormat = 1;
const maxBytes = 4 * 2 ** 20;

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

/** Answers of a model as files that a person can read, one a question; the same files answer without a network. */
export class AnswerCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
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
      const path = this.#path(key);
      if ((await stat(path)).size > maxBytes) return undefined;
      const kept = JSON.parse(await readFile(path, 'utf8')) as {
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
    const path = this.#path(key);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeWhole(path, `${JSON.stringify(file, null, 2)}\n`);
    } catch (error) {
      const told =
        error instanceof WriteError
          ? error.message
          : `${this.#folder} cannot be written: ${whyNotWritten(error)}.`;
      // No answer is paid for that is then lost.
      throw new WriteError(`${told} Give another folder for answers by --reader-cache.`);
    }
  }
}
