import { describe, expect, test } from '@jest/globals';
import { Answer, longestAnswer } from '../../src/assistant/answer.js';

const items = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, at) => `${at}`.padEnd(length, '字'));

describe('an answer', () => {
  test('has a list whole where there is place, and says how many it has', () => {
    const answer = new Answer();
    answer.list('Things', ['one', 'two']);
    expect(answer.end('foot')).toBe('\n## Things: 2\none\ntwo\n\nfoot');
  });

  test('says nothing of a list of none', () => {
    const answer = new Answer();
    answer.list('Things', []);
    expect(answer.end('foot')).toBe('\nfoot');
  });

  test('cuts a list where the place ends, and says how many are missing and how to go on', () => {
    const answer = new Answer();
    answer.list('Things', items(50, 1_000), { goOn: (shown) => `Go on after ${shown}.` });
    const text = answer.end('foot');
    expect(text.length).toBeLessThanOrEqual(longestAnswer);
    expect(text).toMatch(/\(40 of 50 not shown here\. Go on after 10\.\)\n\nfoot$/);
  });

  test('counts what is not given as missing, too', () => {
    const answer = new Answer();
    answer.list('Things', ['one'], { total: 9, goOn: () => 'Ask for more.' });
    expect(answer.end('')).toContain('(8 of 9 not shown here. Ask for more.)');
  });

  test('names a list for which there is no place at all', () => {
    const answer = new Answer();
    answer.list('Long', items(50, 1_000));
    answer.list('Other', items(3, 2_000), { goOn: (shown) => `Ask for other, ${shown}.` });
    const text = answer.end('foot');
    expect(text).toContain('## Other: 3\n(3 of 3 not shown here. Ask for other, 0.)');
    expect(text.length).toBeLessThanOrEqual(longestAnswer);
  });

  test('stays within its bound however many lists are cut', () => {
    const answer = new Answer();
    for (let list = 0; list < 100; list++)
      answer.list(`List ${list}`, items(9, 900), { goOn: () => 'go on '.repeat(50) });
    expect(answer.end('f'.repeat(300)).length).toBeLessThanOrEqual(longestAnswer);
  });
});
