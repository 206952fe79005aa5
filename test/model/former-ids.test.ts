import { expect, test } from '@jest/globals';
import { amongIds, currentIdsOf } from '../../src/model/former-ids.js';
import type { NodeRecord } from '../../src/model/graph.js';

const node = (id: string, ...formerIds: string[]): NodeRecord => ({
  type: 'PROGRAM',
  id,
  properties: { formerIds },
});

test('a former id leads to the thing that had it', () => {
  const current = currentIdsOf([node('a', 'b', 'c'), node('d', 'e')]);
  expect([...current]).toEqual([
    ['b', 'a'],
    ['c', 'a'],
    ['e', 'd'],
  ]);
  expect([...amongIds(current, ['a', 'e', 'e', 'none'])]).toEqual([['e', 'd']]);
});

test('an id that a node has is no former one, whatever another node says', () => {
  expect(currentIdsOf([node('a', 'b'), node('b')]).size).toBe(0);
});
