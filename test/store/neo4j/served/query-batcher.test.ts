import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Budget } from '../../../../src/model/budget.js';
import { GraphError } from '../../../../src/model/errors.js';
import type { BatchedQuery } from '../../../../src/store/neo4j/served/batched-query.js';
import { HeldAnswers } from '../../../../src/store/neo4j/served/held-answers.js';
import type { Marker } from '../../../../src/store/neo4j/served/marker.js';
import { QueryBatcher } from '../../../../src/store/neo4j/served/query-batcher.js';
import { Ticker } from '../../../../src/util/ticker.js';

const marker = { revision: 'r' } as Marker;
const tooMuch = new Error('too much for one statement');
const away = new GraphError('STORE_UNAVAILABLE', 'away');

const query = (
  word: string,
  { text = 'text', limit = 20, alone = false } = {},
): BatchedQuery<string> => ({
  text,
  limits: { limit },
  valuesFor: () => ({ word }),
  alone,
  answer: (rows, { revision }) => `${rows.join()} of ${revision}`,
});

const queries = (words: string) => Array.from(words, (word) => query(word));

function promiseAndResolve() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Batches queries to a database that gives back the words it is asked for, as many at once as it bears. */
function open({
  most = Number.POSITIVE_INFINITY,
  failure = tooMuch as Error,
  takes = 0 as number | ((word: string) => number),
  /** No statement ends before. */
  until = Promise.resolve(),
  bytesOf = (_: string): number => 0,
  slowAtOnce = Number.POSITIVE_INFINITY,
} = {}) {
  const sent: string[] = [];
  const ended: string[] = [];
  const batcher = new QueryBatcher({
    ticker: new Ticker(),
    held: new HeldAnswers(Number.POSITIVE_INFINITY),
    slowAtOnce,
    send: async (batch, bounds) => {
      const words = batch.map((each) => each.valuesFor('slot').word as string);
      sent.push(words.join(''));
      try {
        await until;
        const time = typeof takes === 'number' ? takes : Math.max(...words.map(takes));
        for (const end = performance.now() + time; performance.now() < end; ) {
          await setTimeout(10);
          bounds.check();
        }
        for (const word of words) bounds.onBytes(bytesOf(word));
      } catch (error) {
        ended.push(words.join(''));
        throw error;
      }
      if (words.length > most) throw failure;
      return { marker, rows: words.map((word) => [word]), milliseconds: 100 };
    },
    isCausedByQuery: (error) => error === tooMuch,
  });
  const askAll = (all: readonly BatchedQuery<string>[]) =>
    Promise.all(all.map((each) => batcher.ask(each)));
  return { sent, ended, batcher, askAll };
}

test('queries of one turn that differ in values only are one statement, and each gets its own rows', async () => {
  const { sent, askAll } = open();
  expect(await askAll(queries('aba'))).toEqual(['a of r', 'b of r', 'a of r']);
  expect(sent).toEqual(['aba']);
});

test('queries with another text or other limits are statements of their own', async () => {
  const { sent, askAll } = open();
  await askAll([query('a'), query('b', { text: 'other' }), query('c', { limit: 21 })]);
  expect(sent).toEqual(['a', 'b', 'c']);
});

test('a query shares its statement with at most seven others', async () => {
  const { sent, askAll } = open();
  await askAll(queries('abcdefghijk'));
  expect(sent).toEqual(['abcdefgh', 'ijk']);
});

test('a query that may take long is a statement of its own, and nobody waits for it', async () => {
  const { sent, askAll } = open();
  await askAll([query('a'), query('b', { alone: true }), query('c')]);
  expect(sent).toEqual(['b', 'ac']);
});

test('queries that may take long share a statement where their like lately did not', async () => {
  const { sent, askAll } = open();
  const may = (word: string) => query(word, { alone: true });
  await askAll([may('a')]);
  await askAll([may('b'), may('c')]);
  expect(sent).toEqual(['a', 'bc']);
});

test('queries that may take long go alone again once one of their like did', async () => {
  const { sent, askAll } = open({ takes: (word) => (word === 'b' ? 60 : 0) });
  const may = (word: string) => query(word, { alone: true });
  await askAll([may('a')]);
  await askAll([may('b')]);
  await askAll([may('c'), may('d')]);
  expect(sent).toEqual(['a', 'b', 'c', 'd']);
});

test('queries that are too much together are asked one by one', async () => {
  const { sent, askAll } = open({ most: 1 });
  expect(await askAll(queries('ab'))).toEqual(['a of r', 'b of r']);
  expect(sent).toEqual(['ab', 'a', 'b']);
});

test('queries that are too much even alone fail one by one', async () => {
  const { sent, batcher } = open({ most: 0 });
  const outcomes = await Promise.allSettled(queries('ab').map((each) => batcher.ask(each)));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(sent).toEqual(['ab', 'a', 'b']);
});

test('all queries of a statement fail at once where the database is away', async () => {
  const { sent, askAll } = open({ most: 1, failure: away });
  await expect(askAll(queries('ab'))).rejects.toBe(away);
  expect(sent).toEqual(['ab']);
});

test('a query that cannot read its rows fails, and those that share the statement do not', async () => {
  const { batcher } = open();
  const unreadable: BatchedQuery<string> = {
    ...query('b'),
    answer: () => {
      throw new Error('unreadable');
    },
  };
  const [first, second] = await Promise.allSettled([
    batcher.ask(query('a')),
    batcher.ask(unreadable),
  ]);
  expect(first).toEqual({ status: 'fulfilled', value: 'a of r' });
  expect(second?.status).toBe('rejected');
});

test('a query whose rows do not suffice is followed by the one that its answer names', async () => {
  const { sent, batcher } = open();
  const near: BatchedQuery<string> = { ...query('near'), answer: () => query('far') };
  expect(await batcher.ask(near)).toBe('far of r');
  expect(sent).toEqual(['near', 'far']);
});

test('queries that come while four statements are under way gather until one of these ends', async () => {
  const { promise: until, resolve: goOn } = promiseAndResolve();
  const { sent, batcher } = open({ until });
  const answers: Promise<string>[] = [];
  for (const each of queries('abcdefg')) {
    answers.push(batcher.ask(each));
    await setImmediate();
  }
  expect(sent).toEqual(['a', 'b', 'c', 'd']);
  goOn();
  expect(await Promise.all(answers)).toEqual(Array.from('abcdefg', (word) => `${word} of r`));
  expect(sent.slice(4)).toEqual(['efg']);
});

test('queries of a text that lately took long are statements of their own, and do not wait', async () => {
  const { sent, askAll } = open({ takes: 500 });
  await askAll(queries('a'));
  await askAll(queries('bcdefg'));
  expect(sent).toEqual(Array.from('abcdefg'));
});

test('a query is asked anew in the next turn, whatever was answered before', async () => {
  const { sent, batcher } = open();
  await batcher.ask(query('a'));
  await batcher.ask(query('a'));
  expect(sent).toEqual(['a', 'a']);
});

test('a query whose client goes away fails at once, and those that share its statement do not', async () => {
  const { sent, ended, batcher } = open({ takes: 300 });
  const budget = new Budget();
  const gone = batcher.ask(query('a'), budget);
  const other = batcher.ask(query('b'), new Budget());
  await setImmediate();
  budget.cancel();
  const first = gone.catch(({ name }: Error) => name);
  expect(await Promise.race([first, other])).toBe('CancelledError');
  expect(await other).toBe('b of r');
  expect(sent).toEqual(['ab']);
  expect(ended).toEqual([]);
});

test('a statement is ended when the last of those who share it has gone away', async () => {
  const { ended, batcher } = open({ takes: 5_000 });
  const budgets = [new Budget(), new Budget()];
  const answers = budgets.map((budget, at) => batcher.ask(query('ab'.charAt(at)), budget));
  await setImmediate();
  for (const budget of budgets) budget.cancel();
  const outcomes = await Promise.allSettled(answers);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await setTimeout(100);
  expect(ended).toEqual(['ab']);
});

test('a query whose client goes away while it waits is not sent', async () => {
  const { promise: until, resolve: goOn } = promiseAndResolve();
  const { sent, batcher } = open({ until });
  const answers: Promise<string>[] = [];
  for (const each of queries('abcd')) {
    answers.push(batcher.ask(each));
    await setImmediate();
  }
  const budget = new Budget();
  const gone = batcher.ask(query('e'), budget);
  budget.cancel();
  await expect(gone).rejects.toMatchObject({ name: 'CancelledError' });
  const last = batcher.ask(query('f'));
  goOn();
  await Promise.all([...answers, last]);
  expect(sent).toEqual(['a', 'b', 'c', 'd', 'f']);
});

test('queries that wait fail with those that were sent where the database is away', async () => {
  const { promise: until, resolve: goOn } = promiseAndResolve();
  const { sent, batcher } = open({ most: 0, failure: away, until });
  const answers: Promise<string>[] = [];
  for (const each of queries('abcdefg')) {
    answers.push(batcher.ask(each));
    await setImmediate();
  }
  goOn();
  const outcomes = await Promise.allSettled(answers);
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason)).toEqual(
    Array.from('abcdefg', () => away),
  );
  expect(sent).toEqual(['a', 'b', 'c', 'd']);
});

/** Of requests that have had more than little, so that none has a turn beside the others. */
const askLong = ({ batcher }: ReturnType<typeof open>, each: BatchedQuery<string>) => {
  const budget = new Budget();
  budget.spend('statementMilliseconds', 1_000);
  return batcher.ask(each, budget);
};

test('statements of which it is not known how long they take wait, beyond so many', async () => {
  const opened = open({ slowAtOnce: 1, takes: 200 });
  const asked = ['a', 'b'].map((word) => askLong(opened, query(word, { text: word })));
  await setTimeout(15);
  expect(opened.sent).toEqual(['a']);
  expect(await Promise.all(asked)).toEqual(['a of r', 'b of r']);
});

test('statements that are known to be quick do not wait for slow ones', async () => {
  const opened = open({ slowAtOnce: 1, takes: (word) => (word === 'b' ? 200 : 0) });
  await askLong(opened, query('a', { text: 'quick' }));
  const slow = askLong(opened, query('b', { text: 'slow' }));
  const quick = askLong(opened, query('c', { text: 'quick' })).then(() => 'quick');
  expect(await Promise.race([slow, quick])).toBe('quick');
  await slow;
});

test('statements that wait for their turn fail where the database is away', async () => {
  const opened = open({ slowAtOnce: 1, most: 0, failure: away, takes: 20 });
  const asked = ['a', 'b'].map((word) => askLong(opened, query(word, { text: word })));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(opened.sent).toEqual(['a']);
});

test('a statement that waits for its turn is not sent once its client has gone away', async () => {
  const opened = open({ slowAtOnce: 1, takes: 200 });
  const budget = new Budget();
  budget.spend('statementMilliseconds', 1_000);
  const first = askLong(opened, query('a', { text: 'first' }));
  const gone = opened.batcher.ask(query('b', { text: 'second' }), budget);
  await setImmediate();
  budget.cancel();
  await expect(gone).rejects.toThrow('gone away');
  await first;
  await setTimeout(15);
  expect(opened.sent).toEqual(['a']);
});

test('each query spends its part of the time that a statement takes', async () => {
  const { batcher } = open();
  const budgets = [new Budget(), new Budget()];
  await Promise.all(budgets.map((budget, at) => batcher.ask(query('ab'.charAt(at)), budget)));
  expect(budgets.map((budget) => budget.spent('statementMilliseconds'))).toEqual([50, 50]);
});

test('a query that has used up its time fails, and those that share its statement do not', async () => {
  const { batcher } = open();
  const budget = new Budget({ allowed: { statementMilliseconds: 10 } });
  const [spent, other] = await Promise.allSettled([
    batcher.ask(query('a'), budget),
    batcher.ask(query('b'), new Budget()),
  ]);
  expect(spent).toMatchObject({
    status: 'rejected',
    reason: { kind: 'LIMIT_EXCEEDED', limit: 'statementMilliseconds' },
  });
  expect(other).toEqual({ status: 'fulfilled', value: 'b of r' });
});

test('an answer that is too long to be shared is asked for by each alone, and paid by whose it is', async () => {
  const { sent, batcher } = open({ bytesOf: (word) => (word === 'a' ? 5_000_000 : 1_000) });
  const budgets = [new Budget({ allowed: { storeBytes: 2_000_000 } }), new Budget()];
  const [long, short] = await Promise.allSettled(
    budgets.map((budget, at) => batcher.ask(query('ab'.charAt(at)), budget)),
  );
  expect(sent).toEqual(['ab', 'a', 'b']);
  expect(long).toMatchObject({ reason: { kind: 'LIMIT_EXCEEDED', limit: 'storeBytes' } });
  expect(short).toEqual({ status: 'fulfilled', value: 'b of r' });
  expect(budgets[1]?.spent('storeBytes')).toBe(1_000);
});

test('a query spends the rows that it reads', async () => {
  const { batcher } = open();
  const budget = new Budget({ allowed: { rows: 2 } });
  await batcher.ask(query('a'), budget);
  expect(budget.spent('rows')).toBe(1);
  await batcher.ask(query('a'), budget);
  await expect(batcher.ask(query('a'), budget)).rejects.toMatchObject({ limit: 'rows' });
});
