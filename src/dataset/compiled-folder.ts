import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../util/sha256.js';
import type { CompiledCity } from './build/city-part.js';
import type { SharedContribution } from './build/contribution.js';
import { type PackedContribution, packed, unpacked } from './build/packed-contribution.js';
import type {
  CompiledDocument,
  CompiledFacts,
  CompiledSeedFiles,
  SeedFile,
} from './compiled-documents.js';
import type { CompiledPart } from './seeds-in-parts.js';

/** What is kept, and the hash of the document's facts that it belongs to. */
interface Named<Content> {
  readonly facts: string;
  readonly content: Content;
}

interface KeptDocument extends Omit<CompiledDocument, 'away' | 'common'> {
  readonly away: readonly (readonly [part: string, PackedContribution])[];
  readonly common: PackedContribution;
}

/** In a folder of seeds, where what was found right is kept. It holds nothing else. */
export const compiledFolder = '.compiled';

/** What the folder is called in is nobody's to commit. */
const ignoreAll = '# Made by minzheng-graph. It can be deleted at any time.\n*\n';

/** What is kept of a document beside what is needed of it each time, by the end of the file's name. */
type Kind = 'facts' | 'home' | 'part';

/**
 * What was found right of some seeds, a file for each of theirs, and three more for a document: its facts, what
 * it gives to its city's part, and what is known of its own; and what is known of each city's part. A file's
 * name is the hash of what it was made from: the version of the rules, and
 * path and content of the seeds' file; its first line is the hash of the rest. So what is out of date is not
 * found, and what is damaged is not used. As a document can be found right a second time, and then gives
 * something else, it names its facts by their hash, and what is known of its part names the same. Where the
 * folder cannot be written to, nothing is kept.
 */
export class CompiledFolder implements CompiledSeedFiles {
  readonly #folder: string;
  readonly #version: string;
  /** Names of the files that were asked for or written. */
  readonly #used = new Set<string>(['.gitignore']);
  /** By the name of a document's file, the hash of its facts. */
  readonly #facts = new Map<string, string>();
  #isWritable = true;
  #isMade = false;

  /** @param version another one for all code that reads, checks and assembles seeds otherwise */
  constructor(seeds: string, version: string) {
    this.#folder = join(seeds, compiledFolder);
    this.#version = version;
  }

  document(file: SeedFile): CompiledDocument | undefined {
    const name = this.#nameOf(file);
    const kept = this.#read(name) as Named<KeptDocument> | undefined;
    if (!kept) return undefined;
    this.#facts.set(name, kept.facts);
    for (const kind of ['facts', 'home', 'part'] satisfies Kind[])
      this.#used.add(`${name}.${kind}`);
    const { away, common, ...content } = kept.content;
    return {
      ...content,
      away: away.map(([part, contribution]) => [part, unpacked(contribution)]),
      common: unpacked(common),
    };
  }

  keepDocument(
    file: SeedFile,
    document: CompiledDocument,
    facts: CompiledFacts,
    home: SharedContribution,
  ): void {
    const name = this.#nameOf(file);
    const body = JSON.stringify(facts);
    const digest = sha256(body);
    this.#facts.set(name, digest);
    this.#write(`${name}.facts`, body);
    this.#write(
      `${name}.home`,
      JSON.stringify({ facts: digest, content: packed(home) } satisfies Named<PackedContribution>),
    );
    const content: KeptDocument = {
      ...document,
      away: document.away.map(([part, contribution]) => [part, packed(contribution)]),
      common: packed(document.common),
    };
    this.#write(name, JSON.stringify({ facts: digest, content } satisfies Named<KeptDocument>));
  }

  facts(file: SeedFile): CompiledFacts | undefined {
    const name = this.#nameOf(file);
    return this.#read(`${name}.facts`, this.#facts.get(name)) as CompiledFacts | undefined;
  }

  home(file: SeedFile): SharedContribution | undefined {
    const kept = this.#ofFacts<PackedContribution>(file, 'home');
    return kept && unpacked(kept);
  }

  part(file: SeedFile): CompiledPart | undefined {
    return this.#ofFacts<CompiledPart>(file, 'part');
  }

  keepPart(file: SeedFile, content: CompiledPart): void {
    const name = this.#nameOf(file);
    const facts = this.#facts.get(name);
    if (facts !== undefined)
      this.#write(`${name}.part`, JSON.stringify({ facts, content } satisfies Named<CompiledPart>));
  }

  city(madeFrom: string): CompiledCity | undefined {
    return this.#read(this.#nameOfCity(madeFrom)) as CompiledCity | undefined;
  }

  keepCity(madeFrom: string, city: CompiledCity): void {
    this.#write(this.#nameOfCity(madeFrom), JSON.stringify(city));
  }

  value(file: SeedFile): unknown {
    return this.#read(this.#nameOf(file));
  }

  keepValue(file: SeedFile, value: unknown): void {
    this.#write(this.#nameOf(file), JSON.stringify(value));
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

  /** What is kept beside a document's facts, where it belongs to those that it has now. */
  #ofFacts<Content>(file: SeedFile, kind: Kind): Content | undefined {
    const name = this.#nameOf(file);
    const kept = this.#read(`${name}.${kind}`) as Named<Content> | undefined;
    return kept && kept.facts === this.#facts.get(name) ? kept.content : undefined;
  }

  /** @param digest what the file must hold, where that is known */
  #read(name: string, digest?: string): unknown {
    this.#used.add(name);
    try {
      const text = readFileSync(join(this.#folder, name), 'utf8');
      const end = text.indexOf('\n');
      const body = text.slice(end + 1);
      const own = sha256(body);
      const isWhole = text.slice(0, end) === own && (digest ?? own) === own;
      return isWhole ? JSON.parse(body) : undefined;
    } catch {
      return undefined;
    }
  }

  #write(name: string, body: string): void {
    if (!this.#isWritable) return;
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

  #nameOfCity(madeFrom: string): string {
    return `${sha256(`${this.#version}\0${madeFrom}`)}.city`;
  }

  #nameOf({ path, content }: SeedFile): string {
    return createHash('sha256').update(`${this.#version}\0${path}\0`).update(content).digest('hex');
  }
}
