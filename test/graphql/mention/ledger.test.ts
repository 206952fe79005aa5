import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../../src/model/graph.js';
import { readDataset } from '../../../src/server/read-dataset.js';
import type { GraphReader } from '../../../src/store/store.js';
import { describeLedgers } from '../../contract/ledger-contract.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import { dataOf, type Json, openGraph, runQuery } from '../../helpers/run-query.js';

let reader: GraphReader;
let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset();
  reader = await openGraph(dataset);
});

describeLedgers('the embedded store', () => ({ reader, dataset }));

test('mentions of no kind are none, and a page goes on after its cursor', async () => {
  const query = `query ($after: String) { document(id: "document:qufu-2020-plan") { ledger {
    none: mentions(kinds: []) { totalCount nodes { id } }
    some: mentions(kinds: [TITLE, QUOTED_NAME], first: 9, after: $after) { totalCount
      nodes { id kind } pageInfo { hasNextPage endCursor } } } } }`;
  const ids: string[] = [];
  let total = 0;
  for (let after: string | null = null; ; ) {
    const { none, some }: Json = (await dataOf(reader, query, { after })).document.ledger;
    expect(none).toEqual({ totalCount: 0, nodes: [] });
    for (const { kind } of some.nodes) expect(['TITLE', 'QUOTED_NAME']).toContain(kind);
    ids.push(...some.nodes.map(({ id }: Json) => id));
    total = some.totalCount;
    if (!some.pageInfo.hasNextPage) break;
    after = some.pageInfo.endCursor;
  }
  expect(new Set(ids).size).toBe(total);
  expect(total).toBeGreaterThan(20);
});

test('31项 is shown whole where a page break cuts it', async () => {
  const { results } = await dataOf(
    reader,
    `{ results(first: 100, filter: { city: { name: { eq: "XX市" } } }) { nodes { displayText evidence { quote displayQuote } } } }`,
  );
  const cut = results.nodes.find(({ displayText }: Json) => displayText === '31项');
  expect(cut.evidence.quote).toContain('3\n2、1项');
  expect(cut.evidence.displayQuote).toContain('31项');
});

describe('the words around a passage', () => {
  const asking = (context: string) =>
    `{ node(id: "target:qufu-2020-plan:elderly-care-beds") { ... on Target { evidence { ${context} { before after } } } } }`;

  test('count characters beyond the basic plane as one', async () => {
    const graph = new GraphBuilder()
      .node('city:a')
      .node('year:2023', { year: 2023 })
      .node('document:a', { text: '𠮷甲😀乙𠮷' }, { city: 'city:a', year: 'year:2023' })
      .node('evidence:a:000002-000003', { start: 2, end: 3 }, { document: 'document:a' });
    const { node } = await dataOf(
      await openGraph(graph.build()),
      `{ node(id: "evidence:a:000002-000003") { ... on Evidence {
        all: context { before after } near: context(before: 1, after: 1) { before after } } } }`,
    );
    expect(node).toEqual({
      all: { before: '𠮷甲', after: '乙𠮷' },
      near: { before: '甲', after: '乙' },
    });
  });

  test.each([
    ['context(before: 501)', 'LIMIT_EXCEEDED', 'node.evidence.context.before'],
    ['context(after: -1)', 'BAD_USER_INPUT', 'node.evidence.context.after'],
  ])('%s is refused', async (context, code, argument) => {
    const { errors } = await runQuery(reader, asking(context));
    expect(errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code, argument }) }),
    ]);
  });
});
