import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  foldText,
  isCaseInvariant,
  matchTiers,
  maxRankedLength,
  nameKey,
  rankAfter,
  rankedLength,
  sampleLevelOf,
  searchRank,
  searchScore,
  sortKey,
} from '../../src/model/search.js';

const { calledByName, calledByAlias, inName, inCaptions, inTexts } = matchTiers;

describe('the order of hits', () => {
  /** The example in the documentation of `src/model/search.ts`: what a search for 养老 finds. */
  const hits = [
    { tier: calledByName, id: 'program:a:yanglao', caption: '养老', hash: '3fb8', score: 4.95 },
    { tier: calledByAlias, id: 'brand:a:yiyang', caption: '颐养', hash: '4092', score: 3.95 },
    { tier: inName, id: 'program:c:yanglao-fuwu', caption: '养老服务', hash: '268a', score: 2.9 },
    { tier: inName, id: 'program:b:yanglao-fuwu', caption: '养老服务', hash: '673e', score: 2.9 },
    { tier: inName, id: 'program:a:tizhi', caption: '养老服务提质行动', hash: '3567', score: 2.8 },
    {
      tier: inCaptions,
      id: 'section:x:2',
      caption: '推进养老服务高质量发展',
      hash: '200c',
      score: 1.73,
    },
    { tier: inTexts, id: 'target:y:beds', caption: '500张', hash: '0657', score: 1 },
    { tier: inTexts, id: 'target:x:beds', caption: '3800张以上', hash: '8676', score: 1 },
  ].map((hit) => ({ ...hit, rank: searchRank(hit.id, hit.caption) }));

  test('is that of the example: tiers, then short captions, then hashes', () => {
    const ordered = [...hits]
      .reverse()
      .sort((a, b) => b.tier - a.tier || sortKey(a.tier, a.rank) - sortKey(b.tier, b.rank));
    expect(ordered.map(({ id }) => id)).toEqual(hits.map(({ id }) => id));
  });

  test.each(hits)('$id has length, hash and score of the example', (hit) => {
    const { id, caption, hash, tier, score, rank } = hit;
    expect(rankedLength(rank)).toBe(caption.length);
    expect((rank % 2 ** 32).toString(16).padStart(8, '0').slice(0, 4)).toBe(hash);
    expect(Number(searchScore(tier, rank).toFixed(2))).toBe(score);
    expect(rank).toBe(searchRank(id, caption));
  });
});

describe('the rank', () => {
  test('counts no more of a caption than its bound', () => {
    const [bound, longer] = [maxRankedLength, maxRankedLength + 1].map((length) =>
      searchRank('id', '字'.repeat(length)),
    );
    expect(rankedLength(bound as number)).toBe(40);
    expect(longer).toBe(bound);
    expect(searchRank('id', '字'.repeat(39))).toBeLessThan(bound as number);
  });

  test('of a longer caption is above that of every shorter one', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `id${index}`);
    for (const id of ids) {
      expect(searchRank(id, '三个字')).toBeLessThan(rankAfter(3));
      expect(searchRank(id, '四个字的')).toBeGreaterThanOrEqual(rankAfter(3));
    }
  });

  test('is another for another id', () =>
    expect(searchRank('id1', '养老')).not.toBe(searchRank('id2', '养老')));
});

describe('the score', () => {
  test.each([inCaptions, inName, calledByAlias, calledByName])(
    'in tier %d is above the tier and at most one more, shorter captions nearer to that',
    (tier) => {
      const scores = [0, 1, 20, 40].map((length) =>
        searchScore(tier, searchRank('id', '字'.repeat(length))),
      );
      expect(scores[0]).toBe(tier + 1);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(new Set(scores).size).toBe(scores.length);
      expect(scores.at(-1)).toBeGreaterThan(tier);
    },
  );

  test('of words in texts alone is 1, whatever the caption', () => {
    expect(searchScore(inTexts, searchRank('id', '字'))).toBe(1);
    expect(searchScore(inTexts, searchRank('id', '字'.repeat(30)))).toBe(1);
  });
});

describe('the sample level', () => {
  const rank = (hash: number, length = 3) => length * 2 ** 32 + hash;

  test.each([
    [0xffff_ffff, 0],
    [0x8000_0000, 0],
    [0x7fff_ffff, 1],
    [0x4000_0000, 1],
    [0x3fff_ffff, 2],
    [0x03ff_ffff, 6],
    [1, 31],
    [0, 32],
  ])('of the hash %d is %d, whatever the length', (hash, level) => {
    expect(sampleLevelOf(rank(hash))).toBe(level);
    expect(sampleLevelOf(rank(hash, 40))).toBe(level);
  });

  test('halves the nodes with each step', () => {
    const levels = Array.from({ length: 4096 }, (_, index) =>
      sampleLevelOf(searchRank(`place:${index}`, '字')),
    );
    for (const level of [1, 2, 3, 4]) {
      const share = levels.filter((each) => each >= level).length / levels.length;
      expect(share * 2 ** level).toBeGreaterThan(0.8);
      expect(share * 2 ** level).toBeLessThan(1.2);
    }
  });
});

describe('folding', () => {
  test.each([
    ['ABC', 'abc'],
    ['abc 123', 'abc 123'],
    ['ＡＢｃ１２', 'abc12'],
    ['０９ａｚＡＺ', '09azaz'],
    ['：；＜＝＞？＠', ':;<=>?@'],
    ['／［｛', '/[{'],
    ['养老“品牌”', '养老“品牌”'],
    ['牵头领导：孔维健，1，236', '牵头领导:孔维健,1,236'],
    ['ÄÉΩЖ', 'äéωж'],
    ['İ', 'İ'],
    ['𐐀', '𐐀'],
    ['K', 'k'],
  ])('%s is %s', (text, folded) => expect(foldText(text)).toBe(folded));

  test('changes no length, and nothing that is folded', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        expect(folded).toHaveLength(text.length);
        expect(foldText(folded)).toBe(folded);
      }),
    ));

  test('leaves a word where it is, or the word is not case-invariant', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'AaＡａ1１9９养老。 Kkß') }),
        fc.string({ unit: fc.constantFrom(...'a1k9养老。 ß'), minLength: 1, maxLength: 2 }),
        (text, word) => {
          if (isCaseInvariant(word)) expect(text.indexOf(word)).toBe(foldText(text).indexOf(word));
        },
      ),
      { numRuns: 1000 },
    ));

  test.each([
    ['养老', true],
    ['“·”', true],
    ['a', false],
    ['z养', false],
    ['0', false],
    ['9', false],
    ['ä', false],
  ])('%s is case-invariant: %p', (word, is) => expect(isCaseInvariant(word)).toBe(is));
});

test('names that differ in case, width and white space alone have one key', () => {
  expect(nameKey(' Ａ 计划\t１')).toBe('a计划1');
  expect(nameKey('a计划1')).toBe('a计划1');
  expect(nameKey('a计划2')).not.toBe('a计划1');
});
