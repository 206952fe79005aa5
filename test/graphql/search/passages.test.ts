import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { dataOf, errorOf, type Json, openSeeds } from '../../helpers/run-query.js';

const query = `query ($query: String!, $types: [EntityType!], $first: Int) {
  search(query: $query, types: $types, first: 100) { edges {
    node { ... on Node { id } }
    passages(first: $first) { document { id text } start end text highlights { start end } } } } }`;

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

const edges = async (asked: object): Promise<Json[]> =>
  (await dataOf(seeds, query, { ...asked })).search.edges;

/** The characters of a document at a place. */
const at = ({ document }: Json, { start, end }: Json): string =>
  [...document.text].slice(start, end).join('');

describe('The passages of a hit', () => {
  test.each(['养老', '低保', '品牌', '“齐鲁敬老使者”'])(
    'are where they say in their document, and so are the words: %s',
    async (word) => {
      const passages = (await edges({ query: word })).flatMap((edge) => edge.passages);
      expect(passages.length).toBeGreaterThan(1);
      const bare = word.replace(/[“”]/gu, '');
      for (const passage of passages) {
        expect(at(passage, passage)).toBe(passage.text);
        for (const place of passage.highlights) expect(at(passage, place)).toContain(bare);
      }
    },
  );

  test('are of a brand in the sentence that proves it', async () => {
    const [{ passages }] = await edges({ query: '青暖助', types: ['SERVICE_BRAND'] });
    expect(passages.map(({ text }: Json) => text)).toEqual(['深化“青暖助”救助品牌']);
  });

  test('are the first proof of a hit whose proof has none of the words', async () => {
    const found = await edges({ query: '泰州 养老', types: ['TARGET'] });
    const unsaid = found.filter(({ passages }) => passages[0].highlights.length === 0);
    expect(unsaid.length).toBeGreaterThan(0);
    for (const { passages } of unsaid) expect(at(passages[0], passages[0])).toBe(passages[0].text);
  });

  test('are found across a page break, with it inside', async () => {
    const [{ node, passages }] = await edges({ query: '31项创新经验' });
    expect(node.id).toBe('section:xx-2023-half-year-report:1');
    expect(at(passages[0], passages[0].highlights[0])).toBe('3\n2、1项创新经验');
  });

  test('show a word within another once, as a part of the longer one, in the order of the text', async () => {
    const found = await edges({ query: '养老服务 服务', types: ['SECTION'] });
    const shown = found.flatMap(({ passages }) => passages);
    expect(shown.some((each) => each.highlights.length > 1)).toBe(true);
    expect(
      shown.some((each) => each.highlights.some((place: Json) => at(each, place) === '养老服务')),
    ).toBe(true);
    for (const { highlights } of shown)
      for (const [index, { start }] of highlights.entries())
        if (index > 0) expect(start).toBeGreaterThanOrEqual(highlights[index - 1].end);
  });

  test('of a sentence are one: no section around it and no document has it again', async () => {
    const sentence = '建成家庭养老床位3800张以上。';
    const found = await edges({ query: sentence, types: ['SECTION', 'DOCUMENT'] });
    expect(found.map(({ node }) => node.id)).toEqual(['section:qingdao-2023-plan:2.2']);
  });

  test('are as many as asked for', async () => {
    const [{ passages: none }] = await edges({ query: '养老', types: ['SECTION'], first: 0 });
    expect(none).toEqual([]);
    const one = await edges({ query: '养老', types: ['SECTION'], first: 1 });
    expect(Math.max(...one.map(({ passages }) => passages.length))).toBe(1);
  });

  test.each([
    [-1, 'BAD_USER_INPUT'],
    [11, 'LIMIT_EXCEEDED'],
  ])('are ten at most: %d is refused', async (first, code) => {
    const error = await errorOf(seeds, query, { query: '养老', first });
    expect(error).toMatchObject({ code, argument: 'search.edges.passages.first' });
  });
});
