import { expect, test } from '@jest/globals';
import { isPartialDate } from '../../../src/dataset/read/partial-date.js';

test.each([
  '2024',
  '0001',
  '2024-01',
  '2024-12',
  '2024-01-01',
  '2024-01-31',
  '2024-04-30',
  '2023-02-28',
  '2024-02-29',
  '2000-02-29',
])('%s is a date', (text) => expect(isPartialDate(text)).toBe(true));

test.each([
  '',
  '24',
  '02024',
  '2024-',
  '2024-0',
  '2024-00',
  '2024-13',
  '2024-1',
  '2024-01-',
  '2024-01-0',
  '2024-01-00',
  '2024-01-32',
  '2024-04-31',
  '2023-02-29',
  '2100-02-29',
  '2024-02-30',
  '2024/01/01',
  '2024-01-01T00:00',
  ' 2024',
  '2024年',
])('%j is no date', (text) => expect(isPartialDate(text)).toBe(false));
