import { expect, test } from '@jest/globals';
import { readDataset } from '../../src/server/read-dataset.js';
import { exportText } from './export-text.js';
import { storeOf } from './nasty-graph.js';

test('a Cypher script is statements one after the other, of each record one row, and nothing else', async () => {
  const seeds = await readDataset();
  const script = await exportText(await storeOf(seeds), { format: 'cypher' });
  const [constraint, ...creating] = script.split(/(?<=;\n)/) as [string, ...string[]];
  expect(constraint).toMatch(/^(?:\/\/ [^\n]*\n)+CREATE CONSTRAINT [^\n]*;\n$/);
  const ids = creating.flatMap((statement) => {
    expect(statement).toMatch(/^UNWIND \[\n(?:\[[^\n]*\],?\n)+\] AS row\n[A-Z][^\n]*;\n$/);
    const rows = statement.split('\n').slice(1, -3);
    expect(rows.length).toBeLessThanOrEqual(500);
    return rows;
  });
  expect(ids.length).toBe(seeds.nodes.length + seeds.edges.length);
});
