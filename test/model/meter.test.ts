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

  test('ends the work soon after its bytes are used up, however few objects have them', () => {
    const meter = new Meter();
    let done = 0;
    const work = () => {
      for (; done < 1_000; done++) meter.addObject(50_000);
    };
    expect(() => meter.during(new Budget({ allowed: { bytes: 500_000 } }), work)).toThrow(
      expect.objectContaining({ limit: 'bytes', allowed: 500_000 }),
    );
    expect(done).toBeLessThan(20);
  });

  test('counts computing time once, however often it is drawn', () => {
    const budget = new Budget();
    const before = process.cpuUsage();
    const meter = new Meter();
    meter.during(budget, () => {
      for (const end = performance.now() + 50; performance.now() < end; )
        meter.addConditions(1_024);
    });
    const { user, system } = process.cpuUsage(before);
    expect(budget.spent('milliseconds')).toBeLessThan((user + system) / 1_000 + 10);
  });

  test('says of work that it is long once it takes more than a moment', () => {
    const meter = new Meter();
    const lasting = (milliseconds: number) => () => {
      for (const end = performance.now() + milliseconds; performance.now() < end; );
      meter.addConditions(1_024);
      return meter.isLong;
    };
    expect(meter.during(undefined, lasting(10))).toBe(true);
    expect(meter.during(undefined, () => meter.isLong)).toBe(false);
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
