import { expect, test } from '@jest/globals';
import { isBrowsing } from '../../../src/server/request/is-browsing.js';

test.each([
  ['GET', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
  ['GET', 'application/json, Text/HTML ; q=0.1', true],
  ['GET', 'application/json, text/html;q=0', false],
  ['GET', 'text/html ; q=0.00, application/json', false],
  ['GET', 'application/json', false],
  ['GET', undefined, false],
  ['POST', 'text/html', false],
])('%s with Accept %s is a browser: %s', (method, accept, expected) => {
  expect(isBrowsing({ method, headers: accept === undefined ? {} : { accept } })).toBe(expected);
});
