import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CodePoints } from '../../src/util/code-points.js';

describe('Offsets of a text count code points', () => {
  test.each([
    ['', 0],
    ['养老', 2],
    ['𠮷祥', 2],
    ['a𠮷𠮷b', 4],
    ['\ud842', 1],
    ['\udfb7\ud842', 2],
  ])('%j has %i of them', (text, length) => {
    expect(new CodePoints(text).length).toBe(length);
  });

  test('a character beyond the basic plane is one code point and two code units', () => {
    const points = new CodePoints('a𠮷b');
    expect([0, 1, 2, 3].map((offset) => points.toUnit(offset))).toEqual([0, 1, 3, 4]);
    expect([0, 1, 3, 4].map((unit) => points.fromUnit(unit))).toEqual([0, 1, 2, 3]);
    expect(points.slice(1, 2)).toBe('𠮷');
    expect(points.slice(2, 3)).toBe('b');
  });

  test('an offset beyond the end is the end', () => {
    expect(new CodePoints('a𠮷').toUnit(9)).toBe(3);
    expect(new CodePoints('a𠮷').slice(1, 9)).toBe('𠮷');
  });

  test('they are those of the platform’s own iteration, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '养', '𠮷', '🀄', '\n') }), (text) => {
        const points = new CodePoints(text);
        const characters = Array.from(text);
        expect(points.length).toBe(characters.length);
        for (let at = 0; at <= characters.length; at++) {
          const unit = characters.slice(0, at).join('').length;
          expect(points.toUnit(at)).toBe(unit);
          expect(points.fromUnit(unit)).toBe(at);
          expect(points.slice(at, at + 2)).toBe(characters.slice(at, at + 2).join(''));
        }
      }),
    );
  });
});
