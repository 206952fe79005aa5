import { afterAll, test } from '@jest/globals';
import { readDataset } from '../../src/server/read-dataset.js';
import { describeInChromium } from '../helpers/chromium.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../helpers/neo4j.js';
import { usePages } from './pages.js';

// A server that others gave us is not ours to stop.
const neo4j = process.env.NEO4J_TEST_URI ? undefined : await startNeo4j('to stop');
afterAll(() => neo4j?.release());

describeOn(neo4j)('While its Neo4j is stopped', () =>
  describeInChromium('a service goes on, and says what it cannot answer: a researcher', () => {
    const { stop, start } = neo4j as TestNeo4j;
    const { open } = usePages(async () => {
      const { reader, writer } = await openNeo4jStore(neo4j as TestNeo4j);
      await writer.load(await readDataset());
      await writer.close();
      return reader;
    });

    test('reads on what was seen, and all else by itself when it is back', async () => {
      const page = await open('/brand:qingdao:qingqingweitong');
      const other = await page.context().newPage();
      const figures = '/search?q=救助&show=figures';
      await other.goto(new URL(figures, page.url()).href);
      await other.locator('main [data-evidence]').first().waitFor();
      await stop();

      // Nothing is said before anything is asked for; then where and since when.
      const away = page.getByRole('status').filter({ hasText: '数据服务暂时连不上' });
      await page.getByRole('link', { name: '提法', exact: true }).click();
      await page.getByRole('alert').getByText('以前没有看过').waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: '青情卫童' }).waitFor();
      await away.getByText(/这里显示的是 .* 读到的内容/).waitFor();
      await page.goForward();
      await page.getByRole('alert').waitFor();
      // The other page stands, and a sentence that was not read is told so in its place.
      await other.locator('main [data-evidence]').first().click();
      await other.getByRole('complementary').getByRole('alert').waitFor();

      await start();
      await page.getByRole('link', { name: '殡葬改革' }).first().waitFor();
      await away.waitFor({ state: 'detached' });
      await other.getByRole('complementary').locator('mark').waitFor();
    });
  }),
);
