import { expect, test } from '@jest/globals';
import { editDistance } from '../../src/util/edit-distance.js';

test.each([
  ['', '', 0],
  ['PORT', 'PORT', 0],
  ['', 'PORT', 4],
  ['PORTS', 'PORT', 1],
  ['PRT', 'PORT', 1],
  ['POST', 'PORT', 1],
  ['PROT', 'PORT', 1],
  ['OPRT', 'PORT', 1],
  ['HOST', 'PORT', 2],
  ['MAX_DEPHT', 'MAX_DEPTH', 1],
])('from %p to %p it takes %i changes', (one, other, changes) => {
  expect(editDistance(one, other)).toBe(changes);
  expect(editDistance(other, one)).toBe(changes);
});
