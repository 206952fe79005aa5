import { describe, expect, test } from '@jest/globals';
import { Budget } from '../../src/model/budget.js';
import { Meter } from '../../src/model/meter.js';

describe('A meter', () => {
  test('draws all that was counted from the budget', () => {
    const budget = new Budget();
    const meter = new Meter();
    meter.during(budget, () => {
      for (let i = 0; i < 1_000; i++) {
        meter.addRows(1);
        meter.addObject(10);
        meter.addConditions(3);
      }
    });
    expect([budget.spent('rows'), budget.spent('bytes'), budget.spent('conditions')]).toEqual([
      2_000, 10_000, 3_000,
    ]);
  });

  test('ends the work soon after the budget is used up', () => {
    const meter = new Meter();
    let done = 0;
    const work = () => {
      for (; done < 1_000_000; done++) meter.addRows(1);
    };
    expect(() => meter.during(new Budget({ allowed: { rows: 1_000 } }), work)).toThrow(
      expect.objectContaining({ limit: 'rows', allowed: 1_000 }),
    );
    expect(done).toBeLessThan(1_500);
  });

  test('takes computing for computing time', () => {
    const meter = new Meter();
    const endless = () => {
      for (;;) meter.addConditions(1);
    };
    expect(() => meter.during(new Budget({ allowed: { milliseconds: 50 } }), endless)).toThrow(
      expect.objectContaining({ limit: 'milliseconds' }),
    );
  });

  test('counts nothing of one request for the next', () => {
    const meter = new Meter();
    const failing = () => {
      meter.addRows(100);
      throw new Error('wrong');
    };
    expect(() => meter.during(new Budget(), failing)).toThrow('wrong');
    const budget = new Budget();
    meter.during(budget, () => meter.addRows(1));
    expect(budget.spent('rows')).toBe(1);
  });
});
