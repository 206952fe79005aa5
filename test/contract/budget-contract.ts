import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Budget } from '../../src/model/budget.js';
import { searchFor } from '../../src/model/search.js';
import type { ReadOptions } from '../../src/store/questions.js';
import type { GraphReader } from '../../src/store/store.js';
import { plansOfTwoCities } from '../helpers/graphs.js';
import type { OpenStore, StoreUnderTest } from './store-contract.js';

const city = 'city:qufu';

/** Every question that a store answers, asked in a small form. */
const questions: Readonly<
  Record<string, (reader: GraphReader, options?: ReadOptions) => Promise<unknown>>
> = {
  read: (reader, options) => {
    const select = [{ type: 'CITY', properties: ['id'], relations: [] }] as const;
    return reader.read({ start: { ids: [city] }, select }, options);
  },
  search: (reader, options) =>
    reader.search(
      {
        request: { ...searchFor(['养老']) },
        select: [{ type: 'TARGET', properties: ['id'], relations: [] }],
        limit: 1,
        skip: 0,
        count: false,
        facets: false,
      },
      options,
    ),
  edges: (reader, options) => reader.edges([city], { limit: 1 }, options),
  neighbors: (reader, options) => reader.neighbors([city], { limit: 1 }, options),
  shortestPaths: (reader, options) =>
    reader.shortestPaths(city, 'program:qufu:a', { maxLength: 2, limit: 1 }, options),
  nodeSummaries: (reader, options) => reader.nodeSummaries([city], options),
  subgraph: (reader, options) =>
    reader.subgraph([city], { limit: 1, summaries: { degrees: true } }, options),
  aggregate: (reader, options) =>
    reader.aggregate({ type: 'TARGET', groupBy: ['cityId'] }, options),
  info: (reader, options) => reader.info(options),
  ping: (reader, options) => reader.ping(options),
  currentRevision: (reader, options) => reader.currentRevision(options),
  stream: (reader, options) => firstChunk(reader, options),
};

async function firstChunk(reader: GraphReader, options?: ReadOptions): Promise<unknown> {
  for await (const chunk of reader.stream(options)) return chunk;
  return undefined;
}

/** How every store heeds the budget that a question carries. */
export function describeBudgetContract(name: string, open: OpenStore): void {
  describe(`${name}, asked with a budget`, () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      await store.writer.load(plansOfTwoCities());
    });
    afterAll(async () => {
      await store.close();
    });

    test.each(Object.entries(questions))('%s answers as it does without one', async (_, ask) => {
      const budget = new Budget({ deadline: 60_000 });
      expect(await ask(store.reader, { budget })).toEqual(await ask(store.reader));
    });

    test.each(Object.entries(questions))('%s is refused after the deadline', async (_, ask) => {
      const budget = new Budget({ deadline: 0 });
      await expect(ask(store.reader, { budget })).rejects.toMatchObject({
        kind: 'LIMIT_EXCEEDED',
        limit: 'deadline',
      });
    });

    test.each(Object.entries(questions))('%s is refused where nobody waits', async (_, ask) => {
      const budget = new Budget();
      budget.cancel();
      await expect(ask(store.reader, { budget })).rejects.toMatchObject({ name: 'CancelledError' });
    });

    test('a stream ends after the chunk at which nobody waits any more', async () => {
      const budget = new Budget();
      let chunks = 0;
      const read = async (): Promise<void> => {
        for await (const _ of store.reader.stream({ budget })) {
          chunks++;
          budget.cancel();
        }
      };
      await expect(read()).rejects.toMatchObject({ name: 'CancelledError' });
      expect(chunks).toBe(1);
    });
  });
}
