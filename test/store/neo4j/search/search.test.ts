import { describe, expect, test } from '@jest/globals';
import {
  matchTiers,
  rankedLength,
  sampleLevelOf,
  searchRank,
  searchScore,
  sortKey,
} from '../../../../src/model/search.js';
import { compileSearch } from '../../../../src/store/neo4j/search/search.js';
import { isQuestion } from '../../../../src/store/neo4j/served/batched-query.js';
import type { Marker } from '../../../../src/store/neo4j/served/marker.js';
import type { SearchAnswer } from '../../../../src/store/questions.js';

interface Hit {
  readonly find: number;
  readonly rank: number;
}

/** So many hits of a find, with captions of so many characters. */
type Stratum = readonly [find: number, length: number, count: number];

const hitsOf = (strata: readonly Stratum[]): Hit[] =>
  strata.flatMap(([find, length, count], stratum) =>
    Array.from({ length: count }, (_, at) => ({
      find,
      rank: searchRank(`place:${stratum}:${at}`, '字'.repeat(length)),
    })),
  );

const best = (a: Hit, b: Hit): number =>
  b.find - a.find || sortKey(a.find, a.rank) - sortKey(b.find, b.rank);

/** A query's own part of a look or a sample. */
const spreadIn = (query: string): number => Number(/_searchKeys:g(\d+)/.exec(query)?.[1] ?? 0);

/** Where the stratum of a look begins, among hits with its find. */
interface Beginning {
  readonly find: number;
  readonly begin: number;
}

const comesBefore = (hit: Hit, { find, begin }: Beginning): boolean =>
  hit.find > find || (hit.find === find && hit.rank < begin);

/** What a sample's statement returns; of the hits before a look's stratum where there is one query only. */
function sampleRows(
  hits: readonly Hit[],
  queries: readonly string[],
  most: number,
  last: Beginning,
) {
  const leasts = [matchTiers.inName, matchTiers.inCaptions, matchTiers.inTexts];
  return queries.flatMap((query, sample) => {
    const isSampled = (hit: Hit): boolean =>
      queries.length === 1 ? comesBefore(hit, last) : hit.find >= (leasts[sample] as number);
    const sampled = hits.filter(
      (hit) => isSampled(hit) && sampleLevelOf(hit.rank) >= spreadIn(query),
    );
    const counts = new Map<string, number>();
    for (const { find, rank } of sampled.slice(0, most)) {
      const key = `${find} ${find > matchTiers.inTexts ? rankedLength(rank) : 0}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].map(([key, count]) => [sample, ...key.split(' ').map(Number), count]);
  });
}

/** What a look's statement returns. */
function lookRows(
  hits: readonly Hit[],
  queries: readonly string[],
  { most, wanted, look }: { most: number; wanted: number; look: Beginning },
) {
  const stratum = queries.at(-1) as string;
  const length = /_searchKeys:l(\d+)/.exec(stratum)?.[1];
  const better = hits.filter((hit) => comesBefore(hit, look));
  const own = hits.filter(
    ({ find, rank }) =>
      find === look.find &&
      sampleLevelOf(rank) >= spreadIn(stratum) &&
      (length === undefined || rankedLength(rank) === Number(length)),
  );
  const full = [...(better.length >= most ? [false] : []), ...(own.length >= most ? [true] : [])];
  const found = full.length > 0 ? [] : [...better, ...own].sort(best);
  const page = found.slice(0, wanted);
  return page.length === 0
    ? [[full, 0, null, null, ['']]]
    : page.map((hit) => [full, found.length, hit.find, hit.rank, ['']]);
}

/** Answers the statements of a search as Neo4j would if these were all hits; how many there were, and the page. */
function search(words: string, hits: readonly Hit[], wanted: number) {
  let question = compileSearch({
    request: { words: [words] },
    select: [{ type: 'PLACE', properties: ['id'], relations: [] }],
    limit: wanted,
    skip: 0,
    count: false,
    facets: false,
  });
  let look: Beginning = { find: 0, begin: 0 };
  for (let statements = 1; ; statements++) {
    const values = question.valuesFor('1-a');
    const most = Number(values.most);
    let rows: unknown[];
    if (values.samples) rows = sampleRows(hits, values.samples as string[], most, look);
    else {
      look = values as unknown as Beginning;
      rows = lookRows(hits, values.looks as string[], { most, wanted, look });
    }
    const answered = question.answer(rows, { revision: 'r' } as Marker);
    if (!isQuestion(answered)) return { statements, answer: answered as SearchAnswer };
    question = answered;
    // Everything is looked at where no step was enough.
    if (question.alone) return { statements: Number.POSITIVE_INFINITY, answer: undefined };
  }
}

const { calledByName, calledByAlias, inName, inCaptions, inTexts } = matchTiers;

describe('a search takes few statements, whatever has the words', () => {
  const strata: Readonly<Record<string, readonly Stratum[]>> = {
    nothing: [],
    'one name': [[calledByName, 3, 1]],
    'as many as one look has': [[inName, 4, 70]],
    'a few more': [[inName, 4, 75]],
    'thousands of names alike': [[inName, 4, 5_000]],
    'names of many lengths': Array.from({ length: 30 }, (_, at) => [inName, at + 2, 40 * at]),
    'a name, and thousands of texts': [
      [calledByName, 4, 1],
      [inTexts, 9, 20_000],
    ],
    'an office of every city, and all that it does': [
      [calledByName, 5, 300],
      [inCaptions, 8, 700],
      [inTexts, 9, 7_000],
    ],
    'aliases, fewer than a page, and half of a large graph': [
      [calledByAlias, 6, 8],
      [inName, 6, 3],
      [inName, 9, 2],
      [inCaptions, 12, 5],
      [inTexts, 20, 100_000],
    ],
    'headings of every document': [
      [inName, 6, 15],
      [inCaptions, 6, 2_000],
      [inTexts, 9, 50],
    ],
  };

  test.each(Object.entries(strata))('%s', (name, list) => {
    const hits = hitsOf(list);
    for (const wanted of [2, 21, 101]) {
      const first = search(`词${name}${wanted}`, hits, wanted);
      expect(first.statements).toBeLessThanOrEqual(7);
      const expected = [...hits].sort(best).slice(0, wanted);
      const again = search(`词${name}${wanted}`, hits, wanted);
      const scores = expected.map(({ find, rank }) => searchScore(find, rank));
      expect(first.answer?.hits.map(({ score }) => score)).toEqual(scores);
      expect(again.answer).toEqual(first.answer);
      expect(again.statements).toBeLessThanOrEqual(2);
    }
  });
});
