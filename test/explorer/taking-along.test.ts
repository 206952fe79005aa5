import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInChromium } from '../helpers/chromium.js';
import { tabTo, textOf, usePages } from './pages.js';
import { csvOf, fileOf } from './taking-along.js';

const beds = 'evidence:qingdao-2023-plan:000782-000797';

describeInChromium('What a view shows', () => {
  const { open } = usePages();

  const texts = async (page: Page, selector: string): Promise<string[]> =>
    (await page.locator(selector).allTextContents()).map((text) =>
      text.replaceAll(/\s+/g, ' ').trim(),
    );

  test('of the targets of 青岛 in 2023 is taken along as exactly the six rows shown', async () => {
    const page = await open('/plan?city=city:qingdao&year=2023');
    await page.getByRole('button', { name: 'CSV' }).waitFor();
    const rows = await csvOf(page);
    expect(rows).toHaveLength(6);
    const shown = await texts(page, 'main section li button [lang]');
    expect(rows.map((row) => row.计划)).toEqual(shown);
    expect(rows.find((row) => row.指标 === '家庭养老床位')).toMatchObject({
      计划: '3800张以上',
      目标值: '3800',
      单位: '张',
      目标原文: '建成家庭养老床位3800张以上',
    });
  });

  test('is named after the view, the revision and the day', async () => {
    const page = await open('/plan?city=city:qingdao&year=2023');
    const { name } = await fileOf(page, 'CSV');
    expect(name).toMatch(/^青岛市 2023 计划与结果 [0-9a-f]{12} \d{4}-\d\d-\d\d\.csv$/);
  });

  test.each<[string, string, string, (row: Record<string, string>) => string | undefined]>([
    [
      'figures of a search',
      '/search?q=养老床位&show=figures',
      'main ul button [lang]',
      (row) => row.原文说法,
    ],
    ['documents', '/documents', 'main table tbody th a[href*="document:"]', (row) => row.标题],
    [
      'sentences of a thing',
      '/brand:qingdao:qingnuanzhu',
      'main section:last-of-type li button [lang]',
      (row) => row.原文,
    ],
    [
      'uses of concepts',
      '/concepts?as=table&kind=REFORM',
      'main tbody td li',
      (row) => `${row.城市} ${row.年份}`,
    ],
  ])('is taken along with its very rows: %s', async (_, path, selector, cellOf) => {
    const page = await open(path);
    await page.locator(selector).first().waitFor();
    const rows = await csvOf(page, true);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => cellOf(row)?.replaceAll(/\s+/g, ' ').trim())).toEqual(
      await texts(page, selector),
    );
  });

  test('of what is held is taken along city by year, with what is not', async () => {
    const page = await open('/documents');
    await page.locator('main table tbody th a[href*="document:"]').first().waitFor();
    const rows = await csvOf(page);
    const table = page.locator('main table').first();
    expect(rows.filter((row) => row.类型 === '未收录')).toHaveLength(
      await table.getByText('未收录').count(),
    );
    expect(rows.map((row) => row.文件).filter(Boolean)).toHaveLength(
      await table.locator('td a').count(),
    );
  });

  test('of changes is taken along in the order of the page, with the words of both years', async () => {
    const page = await open('/changes?city=city:qingdao&from=2019&to=2023');
    await page.getByRole('button', { name: 'CSV' }).waitFor();
    const rows = await csvOf(page);
    const counts = (await texts(page, 'main section h2 .quiet')).map(Number);
    expect(rows).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
    expect(new Set(rows.map((row) => row.变化)).size).toBe(counts.length);
    expect(rows.every((row) => row['2019'] !== '' || row['2023'] !== '')).toBe(true);
  });

  test('of duties is taken along as filtered', async () => {
    const page = await open('/responsibility?document=document:qufu-2020-plan&words=殡葬');
    await page.getByRole('button', { name: 'CSV' }).waitFor();
    const rows = await csvOf(page);
    const [, direct = '', inherited = ''] =
      /(\d+)\D+(\d+)/.exec(await textOf(page.locator('main h2 + div .quiet'))) ?? [];
    expect(rows).toHaveLength(Number(direct) + Number(inherited));
    expect(rows.map((row) => row.负责者)).toContain('赵树志');
  });

  test('of a time line is taken along lane by lane, silence as silence', async () => {
    const page = await open('/timeline?id=brand:qingdao:qingnuanzhu,brand:taizhou:xiangtai-yiyang');
    await page.getByText('青暖助').first().waitFor();
    const rows = await csvOf(page);
    expect(new Set(rows.map((row) => row.标识))).toContain('brand:qingdao:qingnuanzhu');
    expect(rows.find((row) => row.年份 === '2023')?.原文).toContain('青暖助');
  });
});

describeInChromium('A drawing', () => {
  const { open } = usePages();

  test.each([
    ['the chart of a comparison', '/compare?i=indicator:senior-canteens&as=chart', '370个'],
    ['the matrix of a comparison', '/compare?i=indicator:senior-canteens', '370个'],
    ['the spread of concepts', '/concepts?kind=REFORM', '2023'],
    ['a time line', '/timeline?id=brand:qingdao:qingnuanzhu', '青暖助'],
  ])('of %s is light, has its words as text and needs no style sheet', async (_, path, words) => {
    const page = await open(path, { colorScheme: 'dark' });
    await page.locator('main :not(title)', { hasText: words }).first().waitFor();
    const svg = (await fileOf(page, 'SVG')).content.toString('utf8');
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).not.toMatch(/ class=|var\(|foreignObject/);
    expect(svg).toMatch(/<rect[^>]* fill="rgb\(255, 255, 255\)"/);
    const lines = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)].map(([, line]) => line);
    expect(lines.join('')).toContain(words);
    // The page itself is as dark as before.
    expect(await page.evaluate<string>('document.documentElement.dataset.theme ?? ""')).toBe('');
  });

  test('is taken along as a picture of twice the size, not empty', async () => {
    const page = await open('/compare?i=indicator:senior-canteens&as=chart', {
      bypassCSP: false,
    });
    const chart = page.locator('svg[aria-label="各城市各年的数字"]');
    await chart.waitFor();
    const { content } = await fileOf(page, 'PNG');
    expect(content.subarray(1, 4).toString('latin1')).toBe('PNG');
    const { width } = (await chart.boundingBox()) as { width: number };
    expect(content.readUInt32BE(16)).toBe(2 * (Math.round(width) + 32));
    const colours = await page.evaluate<number>(`(async () => {
      const blob = new Blob([Uint8Array.from(atob('${content.toString('base64')}'), (c) => c.charCodeAt(0))]);
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const seen = new Set();
      for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join());
      return seen.size;
    })()`);
    expect(colours).toBeGreaterThan(20);
  });
});

describeInChromium('A link', () => {
  const { open, violations } = usePages();

  /** The link that the button of a view makes. */
  async function linkOf(page: Page): Promise<string> {
    await page.getByRole('button', { name: '分享这一页' }).click();
    const field = page.getByRole('textbox', { name: /链接/ });
    await field.waitFor();
    return field.inputValue();
  }

  test('has room on a phone', async () => {
    const page = await open('/documents', { viewport: { width: 360, height: 740 } });
    await linkOf(page);
    const box = await page.getByRole('textbox', { name: /链接/ }).boundingBox();
    expect(box?.x).toBeGreaterThan(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(360);
  });

  test('to a sentence opens the same words in a fresh profile, and cites them', async () => {
    const page = await open(`/document:qingdao-2023-plan?at=782-797&e=${beds}`);
    await page.getByRole('complementary').locator('mark').waitFor();
    const link = await linkOf(page);
    expect(link).toMatch(
      /\/document:qingdao-2023-plan\?at=782-797&e=evidence:qingdao-2023-plan:000782-000797&r=[0-9a-f]{12}$/,
    );
    const fresh = await open(link.slice(new URL(link).origin.length));
    await fresh.getByRole('complementary').locator('mark').waitFor();
    expect(await fresh.getByRole('complementary').locator('mark').textContent()).toBe(
      '建成家庭养老床位3800张以上',
    );
    // The very words are in sight in the text, too.
    const words = fresh.locator('[data-document-text] [data-start="782"]');
    await words.waitFor();
    expect(await words.textContent()).toBe('建成家庭养老床位3800张以上');
    expect(await fresh.getByText('这个链接制作时的数据版本').count()).toBe(0);
    await fresh.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await fresh.getByRole('complementary').getByRole('button', { name: '复制引用' }).click();
    await fresh.getByRole('complementary').getByRole('button', { name: '已复制' }).waitFor();
    expect(await fresh.evaluate<string>('navigator.clipboard.readText()')).toBe(
      '青岛市民政局. 2023年青岛市民政局工作计划[Z]. [2023]: (二)扩大优质养老服务供给, 字符 782-797.',
    );
  });

  test('has the view’s parameters in their order, Chinese readable, what is as at first left out', async () => {
    const page = await open('/search?year=2024&show=figures&q=养老 床位&literal=0');
    expect(await linkOf(page)).toMatch(
      /\/search\?q=养老%20床位&year=2024&show=figures&r=[0-9a-f]{12}$/,
    );
  });

  test('of another revision says what of it is still there, item by item', async () => {
    const gone = 'evidence:qingdao-2023-plan:000790-000797';
    const page = await open(
      `/timeline?id=brand:qingdao:qingnuanzhu,brand:qingdao:none&e=${gone}&r=000000000000`,
    );
    await page.getByText('这个链接制作时的数据版本是 000000000000').waitFor();
    await page.getByRole('button', { name: '逐项看' }).click();
    const items = page.getByRole('status').getByRole('listitem');
    await page.getByRole('status').getByText('有变化').waitFor();
    expect((await items.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^仍在 .*青暖助/),
      '已没有 brand:qingdao:none',
      '有变化 原处没有这句依据了，附近现在是 建成家庭养老床位3800张以上',
    ]);
    expect(await violations()).toEqual([]);
  });

  test('is made by the keyboard, and is told where it cannot be copied', async () => {
    const page = await open('/documents');
    await tabTo(page, 'button', '分享这一页');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /链接/ }).waitFor();
  });
});

describeInChromium('The query behind a view', () => {
  const { open } = usePages();

  test('opens in the editor with its variables, and answers what the page shows', async () => {
    const page = await open('/compare?i=indicator:senior-canteens');
    await page.locator('td[data-status]').first().waitFor();
    await page.getByText('本页的查询').click();
    const link = page.getByRole('link', { name: '在编辑器中打开' });
    await link.waitFor();
    expect(await link.count()).toBe(1);
    const href = (await link.getAttribute('href')) as string;
    const asked = new URLSearchParams(new URL(href).hash.slice(1));
    const answer = await fetch(new URL('/graphql', page.url()), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: asked.get('query'),
        variables: JSON.parse(asked.get('variables') as string),
      }),
    });
    const { data } = (await answer.json()) as {
      data: { compareIndicator: { indicator: { name: string } } };
    };
    expect(data.compareIndicator.indicator.name).toBe('老年食堂');
  });

  test('is copied where the editor is off', async () => {
    const page = await open('/documents', {}, (fresh) =>
      fresh.route('**/graphql', (route) =>
        route.request().headers().accept === 'text/html'
          ? route.fulfill({ status: 400, json: { errors: [] } })
          : route.fallback(),
      ),
    );
    await page.getByText('本页的查询').click();
    await page.getByRole('button', { name: '复制查询' }).first().waitFor();
    expect(await page.getByRole('link', { name: '在编辑器中打开' }).count()).toBe(0);
  });
});
