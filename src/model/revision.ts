import { createHash } from 'node:crypto';
import { canonicalJson } from '../util/canonical-json.js';
import type { EdgeRecord, NodeRecord } from './graph.js';

/** SHA-256 of a graph's content: the same on every machine and whatever the order of its keys. */
export function revisionOf({
  nodes,
  edges,
}: {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
}): string {
  // Hashed record by record: the canonical JSON of a large graph is longer than a string may be.
  const hash = createHash('sha256');
  const add = (name: string, records: readonly unknown[]): void => {
    hash.update(`${JSON.stringify(name)}:[`);
    for (const [at, record] of records.entries())
      hash.update(at === 0 ? canonicalJson(record) : `,${canonicalJson(record)}`);
    hash.update(']');
  };
  hash.update('{');
  add('edges', edges);
  hash.update(',');
  add('nodes', nodes);
  return hash.update('}').digest('hex');
}
