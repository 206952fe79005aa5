import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { tableNames } from '../../src/export/csv/tables.js';
import { exportFormats } from '../../src/export/formats.js';
import type { Dataset } from '../../src/model/graph.js';
import { revisionOf } from '../../src/model/revision.js';
import { readDataset } from '../../src/server/read-dataset.js';
import type { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import type { GraphReader, GraphWriter } from '../../src/store/store.js';
import { runCli } from '../helpers/cli.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../helpers/neo4j.js';
import { databaseText } from '../helpers/neo4j-text.js';
import { openSeeds } from '../helpers/run-query.js';
import { exportText } from './export-text.js';

jest.setTimeout(300_000);
const neo4j = await startNeo4j('to stop');
afterAll(() => neo4j?.release());

describeOn(neo4j)('an export from Neo4j is that of the embedded store, byte for byte:', () => {
  let reader: GraphReader;
  let writer: GraphWriter;
  let embedded: EmbeddedStore;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const store = await openNeo4jStore(neo4j as TestNeo4j);
    await store.writer.load(await readDataset());
    ({ reader, writer, close } = store);
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

  test('an import by neo4j-admin is what a load writes, is served, and is changed in place', async () => {
    const server = neo4j as TestNeo4j;
    const loaded = await databaseText(server);
    const folder = await mkdtemp(join(tmpdir(), 'import-'));
    try {
      const exported = await runCli(
        ['export', '--format', 'neo4j-admin', '--output', 'graph'],
        {},
        folder,
      );
      expect(exported).toMatchObject({ code: 0, stdout: expect.stringMatching(commands) });
      // As of files that are longer than what the import reads at once.
      await appendFile(join(folder, 'graph/neo4j-admin.args'), '--read-buffer-size=256k\n');
      await importInto(await server.folder(), join(folder, 'graph'));
      await server.start();
      const script = await readFile(join(folder, 'graph/publish.cypher'), 'utf8');
      for (const statement of script.split(/;\n/)) if (statement) await server.run(statement);
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(await databaseText(server)).toEqual(loaded);
    await expectSame({ format: 'jsonl' });
    const dataset = await readDataset();
    expect(await writer.load(dataset)).toMatchObject({ changed: false, nodesDeleted: 0 });
    expect(await writer.load(renamed(dataset))).toMatchObject({
      nodesWritten: 1,
      relationsWritten: 0,
      nodesDeleted: 0,
    });
  });
});

const commands =
  /neo4j-admin database import full neo4j @neo4j-admin\.args\n[\s\S]*cypher-shell -u neo4j -f publish\.cypher/;

/** What a person with the tools of Neo4j would do, by those that tests have. */
const importInto = (data: string, files: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, [
    ...['scripts/neo4j.js', `--import=${files}`, `--data=${data}`, '--overwrite'],
  ]);

/** The same graph with another name for one of its cities. */
function renamed({ nodes, edges }: Dataset): Dataset {
  const at = nodes.findIndex(({ type }) => type === 'CITY');
  const changed = nodes.map((node, index) =>
    index === at ? { ...node, properties: { ...node.properties, name: '别名市' } } : node,
  );
  return { revision: revisionOf({ nodes: changed, edges }), nodes: changed, edges };
}
