import { describe, expect, it } from '@jest/globals';
import { OneRevision } from '../../../src/server/request/one-revision.js';
import type { GraphReader } from '../../../src/store/store.js';

/** A reader whose answers are of these revisions, one after the other. */
function answering(...revisions: string[]): GraphReader {
  const next = async () => ({ revision: revisions.shift() as string });
  return new Proxy({} as GraphReader, { get: () => next });
}

describe('A request knows the revision that it is answered from', () => {
  it('while all its answers are of one', async () => {
    const reader = new OneRevision(answering('a', 'a', 'a'));
    expect(reader.revision).toBeUndefined();
    await reader.info();
    await reader.nodeSummaries([]);
    await reader.edges([], { limit: 1 });
    expect(reader.revision).toBe('a');
    expect(reader.mixed).toBe(false);
  });

  it('and knows when a load fell between two of them', async () => {
    const reader = new OneRevision(answering('a', 'b'));
    await reader.info();
    await reader.aggregate({ type: 'TARGET', groupBy: [] });
    expect(reader.revision).toBeUndefined();
    expect(reader.mixed).toBe(true);
  });
});
