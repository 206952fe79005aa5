import { describe, expect, test } from '@jest/globals';
import { Budget, type Expense } from '../../src/model/budget.js';

const expenses: readonly Expense[] = [
  'rows',
  'bytes',
  'conditions',
  'milliseconds',
  'statementMilliseconds',
];

describe('What a request uses up', () => {
  test.each(expenses)('%s may be spent up to what is allowed, and no further', (expense) => {
    const budget = new Budget({ allowed: { [expense]: 10 } });
    budget.spend(expense, 4);
    budget.spend(expense, 6);
    expect(budget.spent(expense)).toBe(10);
    expect(() => budget.spend(expense, 1)).toThrow(
      expect.objectContaining({
        kind: 'LIMIT_EXCEEDED',
        limit: expense,
        actual: 11,
        allowed: 10,
        message: expect.stringMatching(/^The request used 11 .+, more than the 10 allowed\./),
      }),
    );
  });

  test('each expense is counted apart from the others', () => {
    const budget = new Budget({ allowed: { rows: 1 } });
    for (const expense of expenses) if (expense !== 'rows') budget.spend(expense, 1_000_000);
    budget.spend('rows', 1);
    expect(expenses.map((expense) => budget.spent(expense))).toEqual([
      1, 1_000_000, 1_000_000, 1_000_000, 1_000_000,
    ]);
  });

  test('once it was too much, nothing more may be spent of anything, and no work begun', () => {
    const budget = new Budget({ allowed: { rows: 1 } });
    expect(budget.trySpend('rows', 2)).toBe(false);
    const error = expect.objectContaining({ limit: 'rows', actual: 2 });
    expect(() => budget.spend('bytes', 1)).toThrow(error);
    expect(() => budget.check()).toThrow(error);
    expect(budget.exceeded).toEqual(error);
  });

  test('who waits for too much hears of it at once', async () => {
    const budget = new Budget({ allowed: { rows: 1 } });
    const exceeded = budget.untilExceeded();
    budget.trySpend('rows', 2);
    expect(await exceeded).toBe(budget.exceeded);
  });

  test('any amount may be spent of what has no limit', () => {
    const budget = new Budget();
    budget.spend('bytes', Number.MAX_SAFE_INTEGER);
    budget.check();
  });
});

describe('The deadline of a request', () => {
  test('is told by its budget, as the milliseconds that are left', () => {
    const { remaining } = new Budget({ deadline: 10_000 });
    expect(remaining).toBeGreaterThan(5_000);
    expect(remaining).toBeLessThanOrEqual(10_000);
    expect(new Budget({ deadline: 0 }).remaining).toBe(0);
    expect(new Budget().remaining).toBe(Number.POSITIVE_INFINITY);
  });

  test('refuses further work once it has passed', () => {
    new Budget({ deadline: 10_000 }).check();
    new Budget().check();
    expect(() => new Budget({ deadline: 0 }).check()).toThrow(
      expect.objectContaining({ kind: 'LIMIT_EXCEEDED', limit: 'deadline', allowed: 0 }),
    );
  });

  test('fires the signal when it passes, with the error that names it', async () => {
    const { signal } = new Budget({ deadline: 300 });
    expect(signal.aborted).toBe(false);
    await fired(signal);
    expect(signal.reason).toMatchObject({
      kind: 'LIMIT_EXCEEDED',
      limit: 'deadline',
      allowed: 300,
    });
    expect(signal.reason.actual).toBeGreaterThanOrEqual(300);
  });

  test('has fired the signal already for who asks for it late', () => {
    expect(new Budget({ deadline: 0 }).signal.aborted).toBe(true);
  });

  test('fires no signal of a request that was answered before', async () => {
    const budget = new Budget({ deadline: 20 });
    const { signal } = budget;
    budget.end();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(signal.aborted).toBe(false);
  });
});

describe('A request that nobody waits for any more', () => {
  test('is refused further work', () => {
    const budget = new Budget();
    budget.cancel();
    expect(() => budget.check()).toThrow(expect.objectContaining({ name: 'CancelledError' }));
  });

  test('fires its signal at once', () => {
    const budget = new Budget({ deadline: 10_000 });
    const { signal } = budget;
    budget.cancel();
    expect(signal.aborted).toBe(true);
    expect(signal.reason).toMatchObject({ name: 'CancelledError' });
  });

  test('is of no interest once the request was answered', () => {
    const budget = new Budget();
    const { signal } = budget;
    budget.end();
    budget.cancel();
    expect({ isCancelled: budget.isCancelled, aborted: signal.aborted }).toEqual({
      isCancelled: false,
      aborted: false,
    });
    budget.check();
  });

  test('has fired the signal already for who asks for it late', () => {
    const budget = new Budget();
    budget.cancel();
    expect(budget.signal.reason).toMatchObject({ name: 'CancelledError' });
  });
});

describe('All that is left to do for a request is to end it', () => {
  test.each<[string, Budget, (budget: Budget) => void]>([
    ['once nobody waits for it', new Budget(), (budget) => budget.cancel()],
    ['once its deadline has passed', new Budget({ deadline: 0 }), () => {}],
    [
      'once it has used up an allowance',
      new Budget({ allowed: { rows: 1 } }),
      (budget) => budget.trySpend('rows', 2),
    ],
  ])('%s', (_, budget, use) => {
    use(budget);
    expect(budget.isOver).toBe(true);
  });

  test('not before', () => {
    const budget = new Budget({ deadline: 10_000, allowed: { rows: 1 } });
    budget.spend('rows', 1);
    expect(budget.isOver).toBe(false);
  });
});

describe('What a request weighs where turns are given', () => {
  test('is the time that was computed for it, where it read much', () => {
    const budget = new Budget();
    budget.spend('rows', 5_000);
    budget.spend('milliseconds', 40);
    expect(budget.weight).toBe(40);
  });

  test.each<[Expense, number]>([
    ['rows', 2_001],
    ['bytes', 1_000_001],
  ])('is no small matter once it holds many %s, however fast they were read', (expense, many) => {
    const budget = new Budget();
    budget.spend('milliseconds', 1);
    budget.spend(expense, many);
    expect(budget.weight).toBe(10);
  });

  test.each<[Expense, number]>([
    ['rows', 201],
    ['bytes', 65_537],
    ['conditions', 10_001],
  ])('is a part of that as long as it has few %s', (expense, many) => {
    const budget = new Budget();
    budget.spend('milliseconds', 12);
    expect(budget.weight).toBeLessThan(2);
    budget.spend(expense, many);
    expect(budget.weight).toBe(12);
  });
});

const fired = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
