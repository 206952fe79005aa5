import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../../src/model/graph.js';
import { readDataset } from '../../../src/server/read-dataset.js';
import type { GraphReader } from '../../../src/store/store.js';
import { describePassages } from '../../contract/passages-contract.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { counting, dataOf, openGraph, runQuery } from '../../helpers/run-query.js';

let reader: GraphReader;
let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset();
  reader = await openGraph(dataset);
});

describePassages('the embedded store', () => ({ reader, dataset }));

describe('a page of passages', () => {
  const id = 'document:xx-2023-half-year-report';
  const asking = (first: number) =>
    `{ document(id: "${id}") { passages(first: ${first}) { nodes { evidence { id } } } } }`;

  test('holds 100 where no number is given', async () => {
    const { document } = await dataOf(
      reader,
      `{ document(id: "${id}") { passages { nodes { evidence { id } } } } }`,
    );
    expect(document.passages.nodes).toHaveLength(100);
  });

  test('may hold 500', async () => {
    const { document } = await dataOf(reader, asking(500));
    expect(document.passages.nodes).toHaveLength(387);
  });

  test('of more than 500 is refused', async () => {
    const { errors } = await runQuery(reader, asking(501));
    expect(errors).toEqual([
      expect.objectContaining({
        message:
          'document.passages.first: 501 is more than 500 at once. Ask for 500 and page on with after.',
        extensions: expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
      }),
    ]);
  });

  test('is read with one plan, whatever is asked of what it proves', async () => {
    const counted = counting(reader);
    await dataOf(
      counted.reader,
      `{ document(id: "${id}") { passages(first: 500) { totalCount nodes { evidence { citation }
        nodes { id degree } edges { id evidence { quote } } } } } }`,
    );
    expect(counted.reads()).toBe(1);
  });
});

test('two selections of one passage get what each asks for', async () => {
  const { document } = await dataOf(
    reader,
    `{ document(id: "document:qufu-2020-plan") { passages(first: 1) { nodes {
      few: nodes { id } many: nodes { type label id } ids: edges { id } ends: edges { source target }
      proof: edges { evidence { start } } evidence { id proves { edges { type } } } } } } }`,
  );
  const [passage] = document.passages.nodes;
  expect(passage.few).toEqual(passage.many.map(({ id }: { id: string }) => ({ id })));
  expect(passage.ids.length).toBeGreaterThan(0);
  for (const part of [passage.ends, passage.proof, passage.evidence.proves.edges])
    expect(part).toHaveLength(passage.ids.length);
});

test('a passage that proves nothing but the rank of a result proves that result', async () => {
  const graph = new GraphBuilder()
    .node('city:a')
    .node('year:2023', { year: 2023 })
    .node('indicator:a')
    .node('document:a', {}, { city: 'city:a', year: 'year:2023' })
    .node('evidence:a:000000-000002', { start: 0, end: 2 }, { document: 'document:a' })
    .node('evidence:a:000003-000004', { start: 3, end: 4 }, { document: 'document:a' })
    .node(
      'result:a:b',
      {},
      {
        ...{ city: 'city:a', year: 'year:2023', indicator: 'indicator:a', document: 'document:a' },
        evidence: 'evidence:a:000000-000002',
        rankEvidence: 'evidence:a:000003-000004',
      },
    );
  const store = await openGraph(graph.build());
  const { document } = await dataOf(
    store,
    '{ document(id: "document:a") { passages { nodes { nodes { id } edges { id } } } } }',
  );
  expect(document.passages.nodes).toEqual([
    { nodes: [{ id: 'result:a:b' }], edges: [] },
    { nodes: [{ id: 'result:a:b' }], edges: [] },
  ]);
});

test('a relation that names a passage twice as its proof is proven by it once', async () => {
  const passage = 'evidence:a:000000-000002';
  const graph = new GraphBuilder()
    .node('city:a', {}, { parent: { to: 'city:b', evidence: [passage, passage] } })
    .node('city:b')
    .node('year:2023', { year: 2023 })
    .node('document:a', {}, { city: 'city:a', year: 'year:2023' })
    .node(passage, { start: 0, end: 2 }, { document: 'document:a' });
  const { node } = await dataOf(
    await openGraph(graph.build()),
    `{ node(id: "${passage}") { ... on Evidence { proves { edges { source target } } } } }`,
  );
  expect(node.proves.edges).toEqual([{ source: 'city:a', target: 'city:b' }]);
});
