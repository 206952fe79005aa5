import { expect, test } from '@jest/globals';
import { evidenceOf, keyOf, quoteOf, splitTargetKey } from '../../src/model/annotation.js';

test.each([
  ['beds', { document: 'own', target: 'beds' }],
  ['jia-2023-plan/beds', { document: 'jia-2023-plan', target: 'beds' }],
  ['jia-2023-plan/', { document: 'jia-2023-plan', target: '' }],
  ['/beds', { document: '', target: 'beds' }],
  ['a/b/c', { document: 'a', target: 'b/c' }],
])('the target %s is %j', (key, split) => expect(splitTargetKey(key, 'own')).toEqual(split));

test('a reference is a key, or a key with the words that prove the relation', () => {
  const proven = { ref: 'wu', quote: '民政局局长', occurrence: 2 };
  expect([keyOf('wu'), quoteOf('wu')]).toEqual(['wu', undefined]);
  expect([keyOf(proven), quoteOf(proven)]).toEqual(['wu', proven]);
});

test('the evidence of a fact is listed, that of a policy under its mentions', () => {
  expect(evidenceOf({ evidence: ['a'] })).toEqual(['a']);
  expect(evidenceOf({ mentions: [{ quote: 'a' }] })).toEqual([{ quote: 'a' }]);
  expect(evidenceOf({})).toEqual([]);
});
