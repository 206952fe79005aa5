import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.js';

interface Manifest {
  readonly operations: readonly { readonly name: string; readonly body: string }[];
}

const manifest = JSON.parse(
  readFileSync(join(root, 'schema/persisted-operations.json'), 'utf8'),
) as Manifest;

/** By name, the operations of `schema/operations` as clients send them. */
export const storedOperations: ReadonlyMap<string, string> = new Map(
  manifest.operations.map(({ name, body }) => [name, body]),
);

/** @throws {Error} where there is no such operation */
export function storedOperation(name: string): string {
  const found = storedOperations.get(name);
  if (found === undefined) throw new Error(`schema/operations has no operation ${name}`);
  return found;
}
