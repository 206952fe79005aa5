import { afterAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../../../src/model/search.js';
import { analyzer } from '../../../../src/store/neo4j/schema/schema.js';
import {
  patternOf,
  stopWords,
  wordsQuery,
} from '../../../../src/store/neo4j/search/fulltext-query.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../../../helpers/neo4j.js';

jest.setTimeout(120_000);

const asIndexed = (word: string) => ({ texts: [foldText(word)], keys: [] });
const ask = (...words: string[]) => wordsQuery(words.map(asIndexed), ['quotes']);

test.each<[string, string]>([
  ['养老', '+((+quotes:"养老"))'],
  ['养', '+((+(quotes:养* quotes:*养)))'],
  ['2023年', '+((+quotes:*2023* +(quotes:年*)))'],
  ['a养b', '+((+(quotes:养)))'],
  ['99.86%', '+((+quotes:*99.86*))'],
  ['Ａ级', '+((+(quotes:级*)))'],
  ['“孝·养老”', '+((+(quotes:孝* quotes:*孝) +quotes:"养老"))'],
  ['the', ''],
  ['𠮷', ''],
])(
  'the index is asked for %s by its pairs of characters and its letters and digits',
  (word, clauses) => {
    expect(ask(word).clauses).toBe(clauses);
  },
);

test('a word is in a hit where it is in any of the fields', () => {
  expect(wordsQuery([asIndexed('养老')], ['name', 'quotes']).clauses).toBe(
    '+((+name:"养老") (+quotes:"养老"))',
  );
});

test.each(['养老', '养', '99', 'Love', '养老 养 99 love'])(
  'what the index finds for %s needs no proof',
  (words) => {
    expect(ask(...words.split(' ')).isExact).toBe(true);
  },
);

test.each(['养老院', '99.8', 'big', '养·', 'the', '养老 养老院'])(
  'what the index finds for %s must be proven',
  (words) => {
    expect(ask(...words.split(' ')).isExact).toBe(false);
  },
);

test('words that are too many or too long for one query are asked for in part, and proven', () => {
  const long = '养老服务'.repeat(60);
  const { clauses, isExact } = ask(long, '床位');
  expect(isExact).toBe(false);
  expect(clauses.length).toBeLessThan(long.length);
  expect(clauses).not.toBe('');
});

test('no word has anything in its query that is syntax of Lucene', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => {
      const chunks = ask(word).clauses.replaceAll(/quotes:|[+() "*]/g, '');
      expect(chunks).toMatch(/^[a-z0-9.,\u3400-\u4db5\u4e00-\u9fa5]*$/);
    }),
    { examples: [['a" OR slot:*'], ['养老~2'], ['[a TO b]']] },
  );
});

test.each<[string, string, string]>([
  ['a级', 'Ａ级', '高龄Ａ级'],
  ['99%', '９９%', '约９９%。'],
  ['love', 'LOVE', 'I LOVE it'],
  ['a.b', 'a.b', 'a.b'],
])('the pattern of %s is in a text that has it as %s', (word, _, text) => {
  expect(matches(word, text)).toBe(true);
});

test.each<[string, string]>([
  ['a.b', 'axb'],
  ['99', '9 9'],
  ['(a)', 'a'],
])('the pattern of %s is not in %s', (word, text) => {
  expect(matches(word, text)).toBe(false);
});

test.each([...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'])(
  'a pattern takes %s for what it is, in either width',
  (sign) => {
    const wide = String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
    expect(matches(`a${sign}b`, `xa${sign}by`)).toBe(true);
    expect(matches(`a${sign}b`, `xa${wide}by`)).toBe(true);
    expect(matches(`a${sign}b`, 'xacby')).toBe(false);
  },
);

/** Java's `(?s)` is the flag s of JavaScript. */
const matches = (word: string, text: string): boolean =>
  new RegExp(`^${patternOf(foldText(word)).replace('(?s)', '')}$`, 's').test(text);

const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('on a real Neo4j', () => {
  test('the analyzer leaves out exactly the words that we take it to leave out', async () => {
    const [{ stopwords } = {}] = await (neo4j as TestNeo4j).run(
      `CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer, stopwords
       WITH * WHERE analyzer = $analyzer RETURN stopwords`,
      { analyzer },
    );
    const theirs = (stopwords as string[]).filter((word) => word !== '');
    expect(theirs.sort()).toEqual([...stopWords].sort());
  });
});
