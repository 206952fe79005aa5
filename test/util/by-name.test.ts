import { describe, expect, test } from '@jest/globals';
import { byName } from '../../src/util/by-name.js';

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the name %s', (name) => {
  test('finds nothing where nobody gave it', () => {
    expect(byName({ usual: 1 })[name]).toBeUndefined();
  });

  test('finds what was put in', () => {
    const values = byName<number>();
    values[name] = 1;
    expect([values[name], Object.keys(values)]).toEqual([1, [name]]);
  });

  test('is taken over from what an object was read from', () => {
    expect(byName(JSON.parse(`{"${name}":1}`))[name]).toBe(1);
  });
});
