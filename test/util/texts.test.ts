import { describe, expect, test } from '@jest/globals';
import { byCodeUnits } from '../../src/util/compare.js';
import { deepFreeze } from '../../src/util/deep-freeze.js';
import { findAll } from '../../src/util/find-all.js';
import { sha256 } from '../../src/util/sha256.js';
import { holds } from '../../src/util/span.js';
import { leaveOut } from '../../src/util/text-view.js';

describe('findAll', () => {
  test.each([
    ['养老', '养老服务与养老', [0, 5]],
    ['aa', 'aaaaa', [0, 2]],
    ['x', 'abc', []],
    ['', 'abc', []],
    ['abc', 'abc', [0]],
  ])('finds %j in %j at %j, none overlapping another', (words, text, found) => {
    expect(findAll(text, words)).toEqual(found);
  });
});

describe('holds', () => {
  const outer = { start: 2, end: 6 };
  test.each([
    [2, 6, true],
    [3, 5, true],
    [4, 4, true],
    [1, 5, false],
    [3, 7, false],
    [0, 1, false],
    [7, 9, false],
  ])('says of a span from %i to %i, beside one from 2 to 6: %p', (start, end, isHeld) => {
    expect(holds(outer, { start, end })).toBe(isHeld);
  });
});

describe('A text with passages left out', () => {
  const view = leaveOut('a--bc--d', /--/g);

  test('is what is left', () => {
    expect(view.text).toBe('abcd');
    expect(leaveOut('--a--', /--/g).text).toBe('a');
    expect(leaveOut('abc', /--/g).text).toBe('abc');
  });

  test('maps where a passage starts to the original', () => {
    expect([0, 1, 2, 3, 4].map((offset) => view.original(offset))).toEqual([0, 3, 4, 7, 8]);
  });

  test('maps where a passage ends to just behind its last character', () => {
    expect([0, 1, 2, 3, 4].map((offset) => view.originalEnd(offset))).toEqual([0, 1, 4, 5, 8]);
  });
});

test('byCodeUnits orders as JavaScript compares texts, whatever the locale', () => {
  expect(['b', 'a', 'Z', '养', 'a', 'é'].sort(byCodeUnits)).toEqual([
    'Z',
    'a',
    'a',
    'b',
    'é',
    '养',
  ]);
  expect(byCodeUnits('a', 'a')).toBe(0);
});

test('deepFreeze freezes every object and list of a tree, and returns it', () => {
  const tree = { list: [{ leaf: 1 }], none: null, text: 'x' };
  expect(deepFreeze(tree)).toBe(tree);
  expect([tree, tree.list, tree.list[0]].every(Object.isFrozen)).toBe(true);
});

test('sha256 of a text is that of its UTF-8 bytes', () => {
  expect(sha256('养老')).toBe(sha256(new TextEncoder().encode('养老')));
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
