import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../util/sha256.js';
import type { CompiledDocument, CompiledSeedFiles, SeedFile } from './compiled-documents.js';

/** In a folder of seeds, where what was found right is kept. It holds nothing else. */
export const compiledFolder = '.compiled';

/** What the folder is called in is nobody's to commit. */
const ignoreAll = '# Made by minzheng-graph. It can be deleted at any time.\n*\n';

/**
 * What was found right of some seeds, a file for each of theirs. A file's name is the hash of what it was made
 * from: the version of the rules, and path and content of the seeds' file; its first line is the hash of the
 * rest. So what is out of date is not found, and what is damaged is not used. Where the folder cannot be
 * written to, nothing is kept.
 */
export class CompiledFolder implements CompiledSeedFiles {
  readonly #folder: string;
  readonly #version: string;
  /** Names of the files that were asked for or written. */
  readonly #used = new Set<string>(['.gitignore']);
  #isWritable = true;
  #isMade = false;

  /** @param version another one for all code that reads, checks and assembles seeds otherwise */
  constructor(seeds: string, version: string) {
    this.#folder = join(seeds, compiledFolder);
    this.#version = version;
  }

  document(file: SeedFile): CompiledDocument | undefined {
    return this.#read(file) as CompiledDocument | undefined;
  }

  keepDocument(file: SeedFile, document: CompiledDocument): void {
    this.#write(file, document);
  }

  value(file: SeedFile): unknown {
    return this.#read(file);
  }

  keepValue(file: SeedFile, value: unknown): void {
    this.#write(file, value);
  }

  /** Deletes what no file of the seeds was found in. To be called when all seeds were read and found right. */
  prune(): void {
    try {
      for (const name of readdirSync(this.#folder))
        if (!this.#used.has(name)) rmSync(join(this.#folder, name), { force: true });
    } catch {
      // There is no such folder, or it is not ours to write to.
    }
  }

  #read(file: SeedFile): unknown {
    const name = this.#nameOf(file);
    this.#used.add(name);
    try {
      const text = readFileSync(join(this.#folder, name), 'utf8');
      const end = text.indexOf('\n');
      const body = text.slice(end + 1);
      return text.slice(0, end) === sha256(body) ? JSON.parse(body) : undefined;
    } catch {
      return undefined;
    }
  }

  #write(file: SeedFile, value: unknown): void {
    if (!this.#isWritable) return;
    const name = this.#nameOf(file);
    const body = JSON.stringify(value);
    // Whole or not at all, whoever else writes it.
    const temporary = join(this.#folder, `${name}.${process.pid}`);
    try {
      this.#make();
      writeFileSync(temporary, `${sha256(body)}\n${body}`);
      renameSync(temporary, join(this.#folder, name));
      this.#used.add(name);
    } catch {
      this.#isWritable = false;
    }
  }

  #make(): void {
    if (this.#isMade) return;
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, '.gitignore'), ignoreAll);
    this.#isMade = true;
  }

  #nameOf({ path, content }: SeedFile): string {
    return createHash('sha256').update(`${this.#version}\0${path}\0`).update(content).digest('hex');
  }
}
