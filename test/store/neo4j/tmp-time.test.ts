import { readFileSync } from 'node:fs';
import { afterAll, expect, jest, test } from '@jest/globals';
import { readDataset } from '../../../src/server/read-dataset.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';
import { dataOf } from '../../helpers/run-query.js';
import { openEmbedded } from '../embedded/open.js';

jest.setTimeout(300_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());
describeOn(neo4j)('time', () => {
  test('reader', async () => {
    const dataset = await readDataset();
    const ours = await openNeo4jStore(neo4j as TestNeo4j);
    const embedded = await openEmbedded();
    await ours.writer.load(dataset);
    await embedded.writer.load(dataset);
    const query = readFileSync('schema/operations/document-reader.graphql', 'utf8');
    const times: string[] = [];
    const ids = [
      'document:xx-2023-half-year-report',
      'document:xx-2023-half-year-report',
      'document:xx-2023-half-year-report',
      'document:qufu-2020-plan',
      'document:xx-2023-half-year-report',
      'document:xx-2023-half-year-report',
    ];
    const answers: string[] = [];
    for (const [name, { reader }] of Object.entries({ embedded, neo4j: ours }))
      for (const document of ids) {
        const began = performance.now();
        const data = await dataOf(reader, query, { document });
        times.push(
          `${name} ${document} ${(performance.now() - began).toFixed(1)} ms ${JSON.stringify(data).length} chars`,
        );
        answers.push(JSON.stringify(data));
      }
    expect(answers.slice(0, 6)).toEqual(answers.slice(6));
    console.log(times.join('\n'));
    await Promise.all([ours.close(), embedded.close()]);
  });
});
