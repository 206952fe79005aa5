import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInChromium } from '../helpers/chromium.js';
import { textOf, usePages } from './pages.js';
import { csvOf } from './taking-along.js';

/** Lets the service hand out at most so many rows of a list at once. */
const inPagesOf =
  (rows: number) =>
  (page: Page): Promise<unknown> =>
    page.route(/\/graphql/, (route) => {
      const url = new URL(route.request().url());
      const variables = JSON.parse(url.searchParams.get('variables') ?? '{}') as { first?: number };
      if (variables.first !== undefined)
        url.searchParams.set('variables', JSON.stringify({ ...variables, first: rows }));
      return route.continue({ url: url.href });
    });

describeInChromium('A list', () => {
  const { open } = usePages();

  test('of documents is whole, in its file too, however many are handed out at once', async () => {
    const page = await open('/documents', {}, inPagesOf(2));
    const rows = page.locator('main tbody th a[href*="document:"]');
    await rows.nth(4).waitFor();
    expect(await rows.count()).toBe(5);
    const titles = await rows.allTextContents();
    expect((await csvOf(page, true)).map((row) => row.标题)).toEqual(titles);
    expect(await page.getByText('显示').count()).toBe(0);
  });

  test('of documents says where it is cut', async () => {
    const page = await open('/documents', {}, (fresh) =>
      fresh.route(/\/graphql/, async (route) => {
        const response = await route.fetch();
        const answer = (await response.json()) as {
          data?: { documents?: { totalCount: number; pageInfo: { hasNextPage: boolean } } };
        };
        if (answer.data?.documents) {
          answer.data.documents.totalCount = 7_000;
          answer.data.documents.pageInfo.hasNextPage = true;
        }
        await route.fulfill({ response, json: answer });
      }),
    );
    await page.getByText(/显示 \d+ \/ 7000/).waitFor();
  });

  test('of counts names what is chosen, though it has no count any more', async () => {
    const page = await open('/search?q=泰州 养老 2024&city=city:qufu&type=POLICY');
    const filters = page.getByRole('region', { name: '筛选' });
    await filters.getByRole('checkbox', { name: '曲阜市 0' }).waitFor();
    expect(await textOf(filters)).not.toContain('city:');
    expect(await textOf(filters)).not.toContain('POLICY');
  });

  test('of hits says where words of a text are left out, and only there', async () => {
    const page = await open('/search?q=殡葬 曲阜');
    const hits = page.locator('main li a:has(mark)');
    await hits.first().waitFor();
    const texts = await hits.allInnerTexts();
    expect(texts.filter((text) => text.includes('…'))).toEqual([
      expect.stringMatching(/^…[^…]+…$/),
    ]);
    expect(texts.length).toBeGreaterThan(1);
  });
});
