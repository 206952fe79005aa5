import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Budget } from '../../../../src/model/budget.js';
import { StatementTurns } from '../../../../src/store/neo4j/served/statement-turns.js';

const had = (milliseconds: number, expectedRows = 0): Budget => {
  const budget = new Budget();
  budget.expectedRows = expectedRows;
  budget.spend('statementMilliseconds', milliseconds);
  return budget;
};

/** Turns for statements that are called by a letter, with those that were begun, in order. */
function open({ most = 1, more = 0 } = {}) {
  const turns = new StatementTurns({ most, more });
  const begun: string[] = [];
  const unwanted = new Set<string>();
  const turnOf = new Map<string, Parameters<StatementTurns['take']>[0]>();
  const ask = async (name: string, ...budgets: readonly (Budget | undefined)[]) => {
    const turn = { budgets, isWanted: () => !unwanted.has(name) };
    turnOf.set(name, turn);
    const hasTurn = await turns.take(turn);
    if (hasTurn) begun.push(name);
    return hasTurn;
  };
  const end = async (name: string) => {
    turns.leave(turnOf.get(name) as Parameters<StatementTurns['take']>[0]);
    await setImmediate();
  };
  return { turns, begun, unwanted, ask, end };
}

test('So many statements are under way at once, and the next begins when one has ended', async () => {
  const { begun, ask, end } = open({ most: 2 });
  const asked = ['a', 'b', 'c'].map((name) => ask(name, had(1_000)));
  await setImmediate();
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  await Promise.all(asked);
  expect(begun).toEqual(['a', 'b', 'c']);
});

test.each([
  ['whose request has had less of the database’s time', had(900), had(100)],
  ['whose request is estimated to read less', had(100, 50_000), had(100, 10)],
  ['that is of no request', had(100), undefined],
])('Of those that wait the one begins first %s', async (_, more, less) => {
  const { begun, ask, end } = open();
  void ask('first', had(0));
  void ask('more', more);
  void ask('less', less);
  await end('first');
  expect(begun).toEqual(['first', 'less']);
});

test('A statement counts for the one that has had least of those who share it', async () => {
  const { begun, ask, end } = open();
  void ask('first', had(0));
  void ask('alone', had(200));
  void ask('shared', had(900), had(100));
  await end('first');
  expect(begun).toEqual(['first', 'shared']);
});

test('A request with statements under way waits for one that has none', async () => {
  const { begun, ask, end } = open({ most: 2 });
  const many = had(0);
  void ask('a1', many);
  void ask('a2', many);
  void ask('a3', many);
  void ask('b1', had(0));
  await end('a1');
  expect(begun).toEqual(['a1', 'a2', 'b1']);
});

test('Every fourth turn is for the one that has waited for longest, whatever its request has had', async () => {
  const { begun, ask, end } = open();
  void ask('first', had(0));
  void ask('old', had(900));
  for (const name of ['a', 'b', 'c', 'd']) void ask(name, had(0));
  for (const name of ['first', 'a', 'b', 'c']) await end(name);
  expect(begun).toEqual(['first', 'a', 'b', 'c', 'old']);
});

test('Beside as many as may be at once, requests that have had little have some of their own', async () => {
  const { begun, ask } = open({ most: 1, more: 1 });
  void ask('long', had(900));
  void ask('longer', had(1_000));
  void ask('little', had(10));
  void ask('large', had(0, 20_000));
  await setImmediate();
  expect(begun).toEqual(['long', 'little']);
});

test('What nobody wants any more has no turn, and takes none from others', async () => {
  const { begun, unwanted, ask, end } = open();
  void ask('first', had(0));
  const gone = ask('gone', had(0));
  void ask('last', had(0));
  unwanted.add('gone');
  await end('first');
  expect(await gone).toBe(false);
  expect(begun).toEqual(['first', 'last']);
});

test('Where the database is away, all that wait are told so', async () => {
  const { turns, ask } = open();
  void ask('first', had(0));
  const waiting = ['a', 'b'].map((name) => ask(name, had(0)));
  turns.giveUp(new Error('away'));
  const outcomes = await Promise.allSettled(waiting);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
