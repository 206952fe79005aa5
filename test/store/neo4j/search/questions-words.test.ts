import { afterAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../../../src/model/search.js';
import { analyzer } from '../../../../src/store/neo4j/schema/schema.js';
import { stopWords, wordsQuery } from '../../../../src/store/neo4j/search/fulltext-query.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../../../helpers/neo4j.js';

jest.setTimeout(120_000);

describe('words as a query of the full-text index', () => {
  const ask = (...words: string[]) => wordsQuery(words.map(foldText), ['text']);

  test.each<[string, string]>([
    ['养老', '+((+text:"养老"))'],
    ['养', '+((+(text:养* text:*养)))'],
    ['2023年', '+((+text:*2023* +(text:年*)))'],
    ['a养b', '+((+(text:养)))'],
    ['99.86%', '+((+text:*99.86*))'],
    ['Ａ级', '+((+(text:级*)))'],
    ['“孝·养老”', '+((+(text:孝* text:*孝) +text:"养老"))'],
    ['the', ''],
    ['𠮷', ''],
  ])('%s', (word, clauses) => {
    expect(ask(word).clauses).toBe(clauses);
  });

  test('need no proof where what the index matchTiers has them for certain', () => {
    expect(ask('养老', '养', '99', 'Love')).toMatchObject({ literals: [], patterns: [] });
    expect(ask('养老院', '99.8', 'big', '养·')).toMatchObject({
      literals: ['养老院', '养·'],
      patterns: [expect.stringContaining('8'), expect.stringContaining('[gG')],
    });
  });

  test('are proven where they are too many, or too long, for one query', () => {
    const long = '养老服务'.repeat(60);
    const { clauses, literals } = ask(long, '床位');
    expect(literals).toContain(long);
    expect(clauses.length).toBeLessThan(long.length);
  });

  test('have nothing in them that is syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => {
        const chunks = ask(word).clauses.replaceAll(/text:|[+() "*]/g, '');
        expect(chunks).toMatch(/^[a-z0-9.,\u3400-\u4db5\u4e00-\u9fa5]*$/);
      }),
      { examples: [['a" OR slot:*'], ['养老~2'], ['[a TO b]']] },
    );
  });
});

const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('the analyzer of a real Neo4j', () => {
  test('leaves out the words that we take it to leave out', async () => {
    const [{ stopwords } = {}] = await (neo4j as TestNeo4j).run(
      `CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer, stopwords
       WITH * WHERE analyzer = $analyzer RETURN stopwords`,
      { analyzer },
    );
    const theirs = (stopwords as string[]).filter((word) => word !== '');
    expect(theirs.sort()).toEqual([...stopWords].sort());
  });
});
