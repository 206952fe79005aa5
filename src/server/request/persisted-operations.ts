import { readFileSync } from 'node:fs';
import { sha256 } from '../../util/sha256.js';
import { packageRoot } from '../package-root.js';

/** The form of schema/persisted-operations.json, which is Apollo's for such files. */
export interface PersistedManifest {
  readonly format: 'apollo-persisted-query-manifest';
  readonly version: 1;
  readonly operations: readonly PersistedOperation[];
}

export interface PersistedOperation {
  /** SHA-256 of the body, hexadecimal: what a client sends in the body's place. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query';
  readonly body: string;
}

/** What is needed of one. */
export type StoredOperation = Pick<PersistedOperation, 'id' | 'body'> & { readonly name?: string };

const file = new URL('schema/persisted-operations.json', packageRoot);

/**
 * The stored operations, by hash. Apollo Server uses it as its cache of persisted queries; it takes no
 * additions, so clients cannot register operations of their own.
 */
export class PersistedOperations {
  private readonly bodies: ReadonlyMap<string, string>;

  constructor(readonly operations: readonly StoredOperation[]) {
    this.bodies = new Map(operations.map(({ id, body }) => [id, body]));
  }

  /** Those that come with the package. */
  static read(): PersistedOperations {
    const { operations } = JSON.parse(readFileSync(file, 'utf8')) as PersistedManifest;
    return new PersistedOperations(operations);
  }

  has(body: string): boolean {
    return this.bodies.has(sha256(body));
  }

  async get(key: string): Promise<string | undefined> {
    return this.bodies.get(key.slice(key.indexOf(':') + 1));
  }

  async set(): Promise<void> {}

  async delete(): Promise<boolean> {
    return false;
  }
}

/** The manifest of operations, by name. */
export const manifestOf = (bodies: readonly string[]): PersistedManifest => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: bodies
    .map((body) => ({
      id: sha256(body),
      name: /\bquery (\w+)/.exec(body)?.[1] ?? '',
      type: 'query' as const,
      body,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
});
