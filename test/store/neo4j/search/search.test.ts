import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Dataset } from '../../../../src/model/graph.js';
import { searchFor } from '../../../../src/model/search.js';
import { Neo4jReader, type Statement } from '../../../../src/store/neo4j/reader.js';
import type { SearchPlan } from '../../../../src/store/questions.js';
import { GraphBuilder } from '../../../helpers/graphs.js';
import {
  describeOn,
  openNeo4jStore,
  patientStatements,
  startNeo4j,
  type TestNeo4j,
} from '../../../helpers/neo4j.js';
import { ReferenceQuestions } from '../../../helpers/reference-questions.js';

jest.setTimeout(240_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

/** How many nodes have a word, and where: in captions of so many characters, or in texts. */
interface Hits {
  readonly name?: readonly [length: number, count: number][];
  readonly alias?: number;
  readonly heading?: readonly [length: number, count: number][];
  readonly text?: number;
  /** Texts of sections whose headings have the word with a comma in it: the index takes these for hits. */
  readonly almostHeading?: number;
}

const words: Readonly<Record<string, Hits>> = {
  '甲乙: one name': { name: [[2, 1]] },
  '丙丁: as many names as one query takes': { name: [[4, 70]] },
  '戊己: a few names more': { name: [[4, 75]] },
  '庚辛: thousands of names alike': { name: [[4, 2_000]] },
  '壬癸: names of many lengths': {
    name: Array.from({ length: 30 }, (_, at): [number, number] => [at + 2, 5 * at]),
  },
  '子丑: a name, and thousands of texts': { name: [[2, 1]], text: 2_500 },
  '寅卯: some names, many headings, thousands of texts': {
    name: [[5, 30]],
    heading: [[8, 300]],
    text: 1_500,
  },
  '辰巳: aliases, fewer than a page, and thousands of texts': {
    alias: 8,
    name: [
      [6, 3],
      [9, 2],
    ],
    heading: [[12, 5]],
    text: 2_500,
  },
  '午未: headings of every document': { name: [[6, 15]], heading: [[6, 900]], text: 50 },
  '申酉: nothing': {},
  '甲子丑寅: texts, some under headings that are almost it': { text: 1_500, almostHeading: 30 },
};

const cities = 5;

function graphOfWords(): Dataset {
  const graph = new GraphBuilder().node('year:2023', { year: 2023 });
  for (let city = 0; city < cities; city++) {
    graph.node(`city:${city}`, { name: `城${city}` });
    graph.node(
      `document:${city}`,
      { title: '文', text: '文' },
      { city: `city:${city}`, year: 'year:2023' },
    );
  }
  let made = 0;
  const place = (name: string, aliases: readonly string[] = []) => {
    graph.node(`place:${made}`, { name, aliases }, { city: `city:${made % cities}` });
    made++;
  };
  const section = (heading: string, text: string) => {
    graph.node(`section:${made}`, { heading, text }, { document: `document:${made % cities}` });
    made++;
  };
  for (const [
    title,
    { name = [], alias = 0, heading = [], text = 0, almostHeading = 0 },
  ] of Object.entries(words)) {
    const word = wordOf(title);
    for (const [length, count] of name)
      for (let at = 0; at < count; at++) place(word.padEnd(length, '街'));
    for (let at = 0; at < alias; at++) place(`别称${at}`, [word]);
    for (const [length, count] of heading)
      for (let at = 0; at < count; at++) section(word.padEnd(length, '章'), '文');
    for (let at = 0; at < text; at++) section('节'.repeat(1 + (at % 3)), `关于${word}的文`);
    const [first, second, ...rest] = word;
    for (let at = 0; at < almostHeading; at++)
      section(`${first}${second}、${second}${rest.join('')}`, `关于${word}的文`);
  }
  return graph.build();
}

const wordOf = (title: string): string => title.split(':')[0] as string;

describeOn(neo4j)('in a graph of thousands of hits on a real Neo4j', () => {
  const server = neo4j as TestNeo4j;
  const dataset = graphOfWords();
  const reference = new ReferenceQuestions(dataset);
  const sent: Statement[] = [];
  let reader: Neo4jReader;
  beforeAll(async () => {
    const store = await openNeo4jStore(server);
    await store.writer.load(dataset);
    await store.close();
    reader = new Neo4jReader(server.settings, {
      timeout: patientStatements,
      onStatement: (statement) => sent.push(statement),
    });
    await reader.ping();
  });
  afterAll(() => reader?.close());

  const plan = (word: string, page: Partial<SearchPlan>): SearchPlan => ({
    request: { ...searchFor([word]) },
    select: (['PLACE', 'SECTION'] as const).map((type) => ({
      type,
      properties: ['id'],
      relations: [],
    })),
    ...{ skip: 0, limit: 20, count: false, facets: false },
    ...page,
  });

  /** The hits of a page, and how many statements they took. */
  const search = async (word: string, page: Partial<SearchPlan>) => {
    sent.length = 0;
    const { hits } = await reader.search(plan(word, page));
    return {
      hits: hits.map(({ score, row }) => ({ id: row[1], score })),
      statements: sent.length,
    };
  };

  test.each(Object.keys(words))('the first page has the best hits of %s', async (title) => {
    const word = wordOf(title);
    const ranked = reference.ranked({ ...searchFor([word]) });
    for (const limit of [2, 101]) {
      const first = await search(word, { limit });
      expect({ limit, hits: first.hits }).toEqual({ limit, hits: ranked.slice(0, limit) });
      expect(first.statements).toBeLessThanOrEqual(7);
    }
  });

  test.each(Object.keys(words))(
    'when asked again, the first page of %s takes two statements at most',
    async (title) => {
      const word = wordOf(title);
      for (const limit of [22, 102]) {
        const first = await search(word, { limit });
        const again = await search(word, { limit });
        expect(again.hits).toEqual(first.hits);
        expect(again.statements).toBeLessThanOrEqual(2);
      }
    },
  );

  test('a later page goes on where the one before it ended', async () => {
    const ranked = reference.ranked({ ...searchFor(['庚辛']) });
    const page = await search('庚辛', { skip: 300, limit: 20 });
    expect(page.hits).toEqual(ranked.slice(300, 320));
  });

  test('a search for two words of thousands of texts finds those that have both', async () => {
    const both = plan('', {});
    const { hits, total } = await reader.search({
      ...both,
      request: { ...searchFor(['子丑', '关于']), cityIds: ['city:1'] },
      limit: 30,
      count: true,
    });
    const ranked = reference.ranked({ ...searchFor(['子丑', '关于']), cityIds: ['city:1'] });
    expect(hits.map(({ row }) => row[1])).toEqual(ranked.slice(0, 30).map(({ id }) => id));
    expect(total).toBe(ranked.length);
  });

  test('one reader learns nothing of where another one begins its searches', async () => {
    await search('庚辛', { limit: 23 });
    const other = new Neo4jReader(server.settings, {
      timeout: patientStatements,
      onStatement: (statement) => sent.push(statement),
    });
    await other.ping();
    sent.length = 0;
    await other.search(plan('庚辛', { limit: 23 }));
    expect(sent.length).toBeGreaterThan(1);
    await other.close();
  });
});
