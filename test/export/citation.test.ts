import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { dataOf, openSeeds } from '../helpers/run-query.js';
import { exportText } from './export-text.js';

test('the API and the table of evidence cite alike', async () => {
  const store = await openSeeds();
  const { targets } = await dataOf(
    store,
    `{ targets(first: 100, filter: { city: { name: { eq: "曲阜市" } } }) {
      nodes { evidence { id citation start end } } } }`,
  );
  const rows = parse(await exportText(store, { format: 'csv', table: 'evidence' }), {
    bom: true,
    columns: true,
  }) as Record<string, string>[];
  const citations = new Map(rows.map(({ id, citation }) => [id, citation]));
  expect(targets.nodes.length).toBeGreaterThan(0);
  for (const { evidence } of targets.nodes) {
    expect(evidence.citation).toBe(citations.get(evidence.id));
    expect(evidence.citation).toMatch(
      /^曲阜市民政局\. 曲阜市民政局关于印发《2020年全市民政工作要点》的通知\[Z\]\. 2020-04-08: \S.*, 字符 /,
    );
    expect(evidence.citation.endsWith(`字符 ${evidence.start}-${evidence.end}.`)).toBe(true);
  }
});
