import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { type Question, wrapReader } from '../../../src/store/wrap-reader.js';
import { dataOf, openSeeds } from '../../helpers/run-query.js';

let store: GraphReader;
let counting: GraphReader;
let questions: Question[] = [];
beforeAll(async () => {
  store = await openSeeds();
  counting = wrapReader(store, {
    answer: (ask, question) => {
      questions.push(question);
      return ask();
    },
  });
});
beforeEach(() => {
  questions = [];
});

const comparison = (fields: string): string =>
  `{ compareIndicator(id: "indicator:nursing-beds-added") { ${fields} } }`;

describe('an object that a program works out', () => {
  test('shows a field under each of its names, with what each selects', async () => {
    const { compareIndicator } = await dataOf(
      store,
      comparison('cells { town: city { id } same: city { name } city { title: name id } }'),
    );
    for (const { town, same, city } of compareIndicator.cells)
      expect({ town, same }).toEqual({ town: { id: city.id }, same: { name: city.title } });
    expect(compareIndicator.cells.length).toBeGreaterThan(0);
  });

  test('shows what a node shows where it is asked for by its id', async () => {
    const fields = 'id text value evidence { quote } city { name }';
    const { compareIndicator } = await dataOf(store, comparison(`cells { targets { ${fields} } }`));
    const targets = compareIndicator.cells.flatMap(({ targets }: { targets: object[] }) => targets);
    const ids = targets.map(({ id }: { id: string }) => id);
    const { nodes } = await dataOf(
      store,
      `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Target { ${fields} } } }`,
      { ids },
    );
    expect(targets).toEqual(nodes);
    expect(ids.length).toBeGreaterThan(0);
  });

  test('reads all nodes that it shows, of whatever type, at once', async () => {
    await dataOf(counting, comparison('years'));
    const alone = questions.length;
    questions = [];
    await dataOf(
      counting,
      comparison('indicator { name } cities { name } cells { city { id } targets { id } }'),
    );
    expect(questions).toHaveLength(alone + 1);
  });

  test('reads no nodes where it shows none', async () => {
    await dataOf(counting, '{ dataset { revision counts { type count } } }');
    expect(questions).toEqual(['info']);
  });
});

test('The nodes of all paths are read at once', async () => {
  const ask = (fields: string): Promise<{ paths: object[] }> =>
    dataOf(counting, `{ paths(from: "city:qingdao", to: "city:taizhou") { ${fields} } }`);
  const { paths } = await ask('truncated');
  const alone = questions.length;
  questions = [];
  await ask('edges { evidence { quote } }');
  expect(paths.length).toBeGreaterThan(1);
  expect(questions).toHaveLength(alone + 1);
});
