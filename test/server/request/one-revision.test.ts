import { describe, expect, test } from '@jest/globals';
import { Budget } from '../../../src/model/budget.js';
import { searchFor } from '../../../src/model/search.js';
import { OneRevision } from '../../../src/server/request/one-revision.js';
import type { ReadOptions } from '../../../src/store/questions.js';
import type { GraphReader } from '../../../src/store/store.js';

/** A reader whose answers are of these revisions, one after the other; it notes its last argument. */
function answering(...revisions: string[]) {
  const options: unknown[] = [];
  const called: string[] = [];
  const reader = new Proxy({} as GraphReader, {
    get:
      (_, name) =>
      async (...args: unknown[]) => {
        called.push(String(name));
        options.push(args.at(-1));
        return { revision: revisions.shift() as string };
      },
  });
  return { reader, options, called };
}

/** Each question that is answered from a graph, in a small form. */
const summaries = { degrees: true };
const questions = {
  read: (reader: GraphReader) => reader.read({ start: { ids: [] }, select: [] }),
  search: (reader: GraphReader) =>
    reader.search({
      request: { ...searchFor([]) },
      select: [],
      limit: 1,
      skip: 0,
      count: false,
      facets: false,
    }),
  edges: (reader: GraphReader) => reader.edges([], { limit: 1 }),
  neighbors: (reader: GraphReader) => reader.neighbors([], { limit: 1 }),
  expand: (reader: GraphReader) =>
    reader.expand('a', {
      ...{ relation: 'OF_CITY', limit: 1, count: false, evidence: false, summaries },
    }),
  relations: (reader: GraphReader) =>
    reader.relations({
      ...{ type: 'RESPONSIBLE_FOR', order: [], page: { limit: 1 }, count: false },
      select: { node: [] },
    }),
  namesakes: (reader: GraphReader) => reader.namesakes('a', { types: [], limit: 1, summaries }),
  shortestPaths: (reader: GraphReader) =>
    reader.shortestPaths('a', 'b', { maxLength: 1, limit: 1 }),
  nodeSummaries: (reader: GraphReader) => reader.nodeSummaries([]),
  subgraph: (reader: GraphReader) => reader.subgraph([], { limit: 1, summaries }),
  aggregate: (reader: GraphReader) => reader.aggregate({ type: 'TARGET', groupBy: [] }),
  info: (reader: GraphReader) => reader.info(),
} as const;

async function readAll(revisions: readonly string[]): Promise<OneRevision> {
  const watched = new OneRevision(answering(...revisions).reader, new Budget());
  for (const _ of revisions) await watched.reader.info();
  return watched;
}

describe('The revision of a request', () => {
  test('is none before anything was asked', async () => {
    const { revision, isMixed } = await readAll([]);
    expect({ revision, isMixed }).toEqual({ revision: undefined, isMixed: false });
  });

  test.each([[['a']], [['a', 'a', 'a']]])(
    'is the one of all its answers: %j',
    async (revisions) => {
      const { revision, isMixed } = await readAll(revisions);
      expect({ revision, isMixed }).toEqual({ revision: 'a', isMixed: false });
    },
  );

  test.each([[['a', 'b']], [['a', 'b', 'b']], [['a', 'b', 'a']], [['a', 'a', 'b']]])(
    'is none, and never one again, after answers of two: %j',
    async (revisions) => {
      const { revision, isMixed } = await readAll(revisions);
      expect({ revision, isMixed }).toEqual({ revision: undefined, isMixed: true });
    },
  );

  test.each(Object.entries(questions))('counts the answer to %s', async (_, ask) => {
    const watched = new OneRevision(answering('a', 'b').reader, new Budget());
    await watched.reader.info();
    await ask(watched.reader);
    expect(watched.isMixed).toBe(true);
  });

  test('does not count what the store serves by now: that answers nothing', async () => {
    const { reader } = answering('a');
    const watched = new OneRevision(
      Object.assign(Object.create(reader), { currentRevision: async () => 'b' }),
      new Budget(),
    );
    await watched.reader.info();
    expect(await watched.reader.currentRevision()).toBe('b');
    expect(watched.revision).toBe('a');
  });
});

describe('The reader of a request', () => {
  test.each(Object.entries(questions))('gives the request’s budget to %s', async (_, ask) => {
    const budget = new Budget();
    const store = answering('a');
    await ask(new OneRevision(store.reader, budget).reader);
    expect((store.options[0] as ReadOptions).budget).toBe(budget);
  });

  test('leaves the store open when it is closed', async () => {
    const store = answering();
    await new OneRevision(store.reader, new Budget()).reader.close();
    expect(store.called).toEqual([]);
  });
});
