import { expect, test } from '@jest/globals';
import { type PartialDateText, partsOf } from '../../src/client/index.js';

test.each<[PartialDateText, object]>([
  ['2023', { year: 2023 }],
  ['2023-06', { year: 2023, month: 6 }],
  ['2023-06-30', { year: 2023, month: 6, day: 30 }],
])('%s has the parts that the source names, and no others', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});
