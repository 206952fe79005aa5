import { describe, expect, test } from '@jest/globals';
import { Budget } from '../../src/model/budget.js';
import { searchFor } from '../../src/model/search.js';
import type { GraphChunk, ReadOptions } from '../../src/store/questions.js';
import type { GraphReader } from '../../src/store/store.js';
import { withBudget, wrapReader } from '../../src/store/wrap-reader.js';

/** A reader that answers each question with its name, and notes what it is called with. */
function noting() {
  const calls: [name: string, args: unknown[]][] = [];
  const reader = new Proxy({} as GraphReader, {
    get:
      (_, name) =>
      (...args: unknown[]) => {
        calls.push([String(name), args]);
        return name === 'stream' ? chunks() : Promise.resolve(name);
      },
  });
  /** The budget that the last call was given. */
  const lastBudget = (): Budget | undefined =>
    (calls.at(-1) as [string, unknown[]])[1].map((arg) => (arg as ReadOptions)?.budget).at(-1);
  return { reader, calls, lastBudget };
}

const chunk: GraphChunk = { nodes: [] };
async function* chunks(): AsyncGenerator<GraphChunk> {
  yield chunk;
}

async function allOf(asked: AsyncIterable<GraphChunk>): Promise<GraphChunk[]> {
  const all: GraphChunk[] = [];
  for await (const each of asked) all.push(each);
  return all;
}

const plan = { start: { ids: [] }, select: [] };
const search = {
  request: { ...searchFor([]) },
  select: [],
  limit: 1,
  skip: 0,
  count: false,
  facets: false,
};
const which = { limit: 1 };
const lengths = { maxLength: 2, limit: 1 };
const page = {
  ...({ relation: 'OF_CITY', limit: 1, count: true, evidence: false } as const),
  summaries: { degrees: true },
};
const named = { types: ['PLACE'], limit: 1, summaries: { degrees: false } } as const;
const listed = {
  ...({ type: 'RESPONSIBLE_FOR', order: [], page: { limit: 1 }, count: false } as const),
  select: { node: [] },
};
const aggregation = { type: 'TARGET', groupBy: [] } as const;

/** Each question that has one answer, with what it is asked with. */
const questions: readonly [
  name: string,
  args: readonly unknown[],
  ask: (reader: GraphReader, options?: ReadOptions) => Promise<unknown>,
][] = [
  ['read', [plan], (reader, options) => reader.read(plan, options)],
  ['search', [search], (reader, options) => reader.search(search, options)],
  ['edges', [['a'], which], (reader, options) => reader.edges(['a'], which, options)],
  ['neighbors', [['a'], which], (reader, options) => reader.neighbors(['a'], which, options)],
  ['expand', ['a', page], (reader, options) => reader.expand('a', page, options)],
  ['relations', [listed], (reader, options) => reader.relations(listed, options)],
  ['namesakes', ['a', named], (reader, options) => reader.namesakes('a', named, options)],
  [
    'shortestPaths',
    ['a', 'b', lengths],
    (reader, options) => reader.shortestPaths('a', 'b', lengths, options),
  ],
  ['nodeSummaries', [['a']], (reader, options) => reader.nodeSummaries(['a'], options)],
  ['aggregate', [aggregation], (reader, options) => reader.aggregate(aggregation, options)],
  ['info', [], (reader, options) => reader.info(options)],
  ['currentRevision', [], (reader, options) => reader.currentRevision(options)],
  ['ping', [], (reader, options) => reader.ping(options)],
];

describe('A wrapped reader', () => {
  test.each(questions)('does around %s what it is told', async (name, args, ask) => {
    const { reader, calls, lastBudget } = noting();
    const given = { budget: new Budget() };
    const other = { budget: new Budget() };
    const seen: unknown[] = [];
    const wrapped = wrapReader(reader, {
      async answer(asked, question, options) {
        seen.push(question, options);
        const answer = await asked(other);
        seen.push(answer);
        return answer;
      },
    });
    expect(await ask(wrapped, given)).toBe(name);
    expect(seen).toEqual([name, given, name]);
    expect(seen[1]).toBe(given);
    expect(calls).toEqual([[name, [...args, other]]]);
    expect(lastBudget()).toBe(other.budget);
  });

  test.each(questions)(
    'leaves %s to the reader where it is told nothing',
    async (name, args, ask) => {
      const { reader, calls, lastBudget } = noting();
      const given = { budget: new Budget() };
      expect(await ask(wrapReader(reader, {}), given)).toBe(name);
      expect(calls).toEqual([[name, [...args, given]]]);
      expect(lastBudget()).toBe(given.budget);
    },
  );

  test('does around a stream what it is told, and only around that', async () => {
    const { reader, calls } = noting();
    const other = { budget: new Budget() };
    const wrapped = wrapReader(reader, {
      async *stream(asked) {
        yield* asked(other);
        yield* asked(other);
      },
    });
    expect(await allOf(wrapped.stream())).toEqual([chunk, chunk]);
    await wrapped.info();
    expect(calls.map(([name, args]) => [name, args[0]])).toEqual([
      ['stream', other],
      ['stream', other],
      ['info', undefined],
    ]);
  });

  test('streams as the reader does where it is told nothing', async () => {
    const { reader, calls } = noting();
    const given = { budget: new Budget() };
    expect(await allOf(wrapReader(reader, {}).stream(given))).toEqual([chunk]);
    expect(calls).toEqual([['stream', [given]]]);
  });

  test('closes the reader, unless it is told otherwise', async () => {
    const { reader, calls } = noting();
    await wrapReader(reader, { close: async () => {} }).close();
    expect(calls).toEqual([]);
    await wrapReader(reader, {}).close();
    expect(calls).toEqual([['close', []]]);
  });
});

describe('A reader with a budget', () => {
  test.each(questions)('gives it to %s', async (name, args, ask) => {
    const { reader, calls, lastBudget } = noting();
    const budget = new Budget();
    expect(await ask(withBudget(reader, budget))).toBe(name);
    expect(calls).toEqual([[name, [...args, { budget }]]]);
    expect(lastBudget()).toBe(budget);
  });

  test('gives it to a stream, and leaves the store open when it is closed', async () => {
    const { reader, calls } = noting();
    const budget = new Budget();
    const bounded = withBudget(reader, budget);
    expect(await allOf(bounded.stream())).toEqual([chunk]);
    await bounded.close();
    expect(calls).toEqual([['stream', [{ budget }]]]);
  });
});
