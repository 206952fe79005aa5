import { createHash, timingSafeEqual } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import { type Client, namedClient } from './client.js';
import { idOfKey, type KeyEntry, readKeyFile } from './key-file.js';

/** How often it is looked whether the file has changed, in milliseconds. */
const lookEvery = 2_000;

interface HeldKey {
  readonly hash: Buffer;
  readonly client: Client;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** Compared with where there is no key of that id, so that it takes as long. */
const noKey: Buffer = Buffer.alloc(32);

/** The keys of a file. What is changed in the file holds within seconds, without a restart. */
export class KeyRing {
  readonly #file: string;
  readonly #onProblem: (error: unknown) => void;
  #keys: ReadonlyMap<string, HeldKey>;
  #reading: Promise<void> | undefined;

  private constructor(
    file: string,
    keys: readonly KeyEntry[],
    onProblem: (error: unknown) => void,
  ) {
    this.#file = file;
    this.#keys = held(keys);
    this.#onProblem = onProblem;
    // By time, as what Kubernetes mounts changes by a link that tells nobody.
    watchFile(file, { interval: lookEvery, persistent: false }, this.#readAgain);
  }

  /**
   * @param onProblem is told where the file is changed into one that cannot be used: the keys before hold on
   * @throws {KeyFileError} where it cannot be used now
   */
  static async open(file: string, onProblem: (error: unknown) => void): Promise<KeyRing> {
    return new KeyRing(file, await readKeyFile(file), onProblem);
  }

  /** Who holds a key; undefined where nobody does, or it has expired. */
  find(key: string): Client | undefined {
    const id = idOfKey(key);
    if (id === undefined) return undefined;
    const found = this.#keys.get(id);
    const hash = createHash('sha256').update(key).digest();
    const isRight = timingSafeEqual(hash, found?.hash ?? noKey);
    return found && isRight && Date.now() < found.endsAt ? found.client : undefined;
  }

  close(): void {
    unwatchFile(this.#file, this.#readAgain);
  }

  readonly #readAgain = (): void => {
    this.#reading ??= readKeyFile(this.#file)
      .then((keys) => {
        this.#keys = held(keys);
      }, this.#onProblem)
      .finally(() => {
        this.#reading = undefined;
      });
  };
}

const held = (keys: readonly KeyEntry[]): ReadonlyMap<string, HeldKey> =>
  new Map(
    keys.map(({ name, id, sha256, scopes, requestsPerMinute, expires }) => [
      id,
      {
        hash: Buffer.from(sha256, 'hex'),
        client: namedClient(name, new Set(scopes), requestsPerMinute),
        endsAt: expires === undefined ? Number.POSITIVE_INFINITY : Date.parse(expires),
      },
    ]),
  );
