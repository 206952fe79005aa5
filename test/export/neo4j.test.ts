import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { tableNames } from '../../src/export/csv/tables.js';
import { exportFormats } from '../../src/export/formats.js';
import { readDataset } from '../../src/server/read-dataset.js';
import type { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import type { GraphReader } from '../../src/store/store.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../helpers/neo4j.js';
import { openSeeds } from '../helpers/run-query.js';
import { exportText } from './export-text.js';

jest.setTimeout(180_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('an export from Neo4j is that of the embedded store, byte for byte:', () => {
  let reader: GraphReader;
  let embedded: EmbeddedStore;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const store = await openNeo4jStore(neo4j as TestNeo4j);
    await store.writer.load(await readDataset());
    ({ reader, close } = store);
    embedded = await openSeeds();
  });
  afterAll(async () => {
    await close();
    await neo4j?.clear();
  });

  const filter = { cities: 'city:qingdao,city:qufu', years: '2019,2020' };
  const expectSame = async (parameters: Record<string, string>): Promise<void> =>
    expect(await exportText(reader, parameters)).toBe(await exportText(embedded, parameters));

  test.each(Object.keys(exportFormats))('%s, whole and filtered', async (format) => {
    await expectSame({ format });
    await expectSame({ format, ...filter });
  });

  describe('the table of', () => {
    test.each(tableNames)('%s, whole and filtered', async (table) => {
      await expectSame({ format: 'csv', table });
      await expectSame({ format: 'csv', table, ...filter });
    });
  });
});
