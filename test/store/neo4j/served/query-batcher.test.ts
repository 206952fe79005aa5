import { setImmediate, setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Question } from '../../../../src/store/neo4j/served/batched-query.js';
import type { Marker } from '../../../../src/store/neo4j/served/marker.js';
import { SharedStatements } from '../../../../src/store/neo4j/served/query-batcher.js';

const marker = { revision: 'r' } as Marker;
const heavy = new Error('too much for one statement');
const away = new Error('away');

const question = (
  word: string,
  { text = 'text', limit = 20, alone = false } = {},
): Question<string> => ({
  text,
  limits: { limit },
  valuesFor: () => ({ word }),
  alone,
  answer: (rows, { revision }) => `${rows.join()} of ${revision}`,
});

/** A database that gives back the words it is asked for, in one statement as many as it bears. */
function shared({ most = Number.POSITIVE_INFINITY, failure = heavy, takes = 0 } = {}) {
  const asked: unknown[][] = [];
  const statements = new SharedStatements({
    send: async (questions) => {
      const words = questions.map((each) => each.valuesFor('slot').word);
      asked.push(words);
      if (takes > 0) await setTimeout(takes);
      if (words.length > most) throw failure;
      return { marker, rows: words.map((word) => [word]) };
    },
    isOfOne: (error) => error === heavy,
  });
  const askAll = (questions: readonly Question<string>[]) =>
    Promise.all(questions.map((each) => statements.ask(each)));
  return { asked, statements, askAll };
}

describe('questions that come in one turn', () => {
  test('travel together where they differ in values, and each gets its own rows', async () => {
    const { asked, askAll } = shared();
    const answers = await askAll(['a', 'b', 'a'].map((word) => question(word)));
    expect(asked).toEqual([['a', 'b', 'a']]);
    expect(answers).toEqual(['a of r', 'b of r', 'a of r']);
  });

  test('travel apart where they have another text or other limits', async () => {
    const { asked, askAll } = shared();
    await askAll([question('a'), question('b', { text: 'other' }), question('c', { limit: 21 })]);
    expect(asked).toEqual([['a'], ['b'], ['c']]);
  });

  test('wait for no more than seven others', async () => {
    const { asked, askAll } = shared();
    await askAll(Array.from('abcdefghijk', (word) => question(word)));
    expect(asked.map(({ length }) => length)).toEqual([8, 3]);
  });

  test('do not wait for one that may take long', async () => {
    const { asked, askAll } = shared();
    await askAll([question('a'), question('b', { alone: true }), question('c')]);
    expect(asked).toEqual([['b'], ['a', 'c']]);
  });

  test('are asked one by one where together they are too much', async () => {
    const { asked, askAll } = shared({ most: 1 });
    expect(await askAll([question('a'), question('b')])).toEqual(['a of r', 'b of r']);
    expect(asked).toEqual([['a', 'b'], ['a'], ['b']]);
  });

  test('fail one by one where each alone is too much', async () => {
    const { asked, statements } = shared({ most: 0 });
    const outcomes = await Promise.allSettled(
      ['a', 'b'].map((word) => statements.ask(question(word))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toEqual([['a', 'b'], ['a'], ['b']]);
  });

  test('fail together where the database is away', async () => {
    const { asked, askAll } = shared({ most: 1, failure: away });
    await expect(askAll([question('a'), question('b')])).rejects.toBe(away);
    expect(asked).toEqual([['a', 'b']]);
  });

  test('fail alone where one has an answer that it cannot read', async () => {
    const { statements } = shared();
    const unreadable: Question<string> = {
      ...question('b'),
      answer: () => {
        throw new Error('unreadable');
      },
    };
    const [first, second] = await Promise.allSettled([
      statements.ask(question('a')),
      statements.ask(unreadable),
    ]);
    expect(first).toEqual({ status: 'fulfilled', value: 'a of r' });
    expect(second?.status).toBe('rejected');
  });

  test('are asked what their answer tells to ask instead', async () => {
    const { asked, statements } = shared();
    const again: Question<string> = { ...question('near'), answer: () => question('far') };
    expect(await statements.ask(again)).toBe('far of r');
    expect(asked).toEqual([['near'], ['far']]);
  });

  test('and those that come while four statements are under way gather until one of these ends', async () => {
    const { asked, statements } = shared({ takes: 30 });
    const answers: Promise<string>[] = [];
    for (const word of 'abcdefg') {
      answers.push(statements.ask(question(word)));
      await setImmediate();
    }
    expect(asked).toEqual([['a'], ['b'], ['c'], ['d']]);
    expect(await Promise.all(answers)).toEqual(Array.from('abcdefg', (word) => `${word} of r`));
    expect(asked.slice(4)).toEqual([['e', 'f', 'g']]);
  });

  test('travel apart, and do not wait, where they are known to take long', async () => {
    const { asked, askAll } = shared({ takes: 500 });
    await askAll([question('a')]);
    await askAll(Array.from('bcdefg', (word) => question(word)));
    expect(asked).toEqual(Array.from('abcdefg', (word) => [word]));
  });

  test('of the next turn are asked anew', async () => {
    const { asked, statements } = shared();
    await statements.ask(question('a'));
    await statements.ask(question('a'));
    expect(asked).toEqual([['a'], ['a']]);
  });
});
