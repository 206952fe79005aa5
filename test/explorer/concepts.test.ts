import { expect, test } from '@jest/globals';
import { describeInChromium } from '../helpers/chromium.js';
import { shownSentence, usePages, withFurtherCities } from './pages.js';
import { csvOf } from './taking-along.js';

describeInChromium('Concepts', () => {
  const { open } = usePages();

  test('the picture has a row for each concept and a mark where a document of a city and year uses it', async () => {
    const page = await open('/concepts');
    const row = page.getByRole('row', { name: /^殡葬改革 / });
    await row.waitFor();
    const cells = await row.getByRole('cell').allInnerTexts();
    const said = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
    expect(said).toEqual([
      expect.stringContaining('未提及'),
      '曲阜市 2020 用了“殡葬改革”',
      expect.stringContaining('未提及'),
      expect.stringContaining('未提及'),
      '泰州市 2024 用了“殡葬改革”',
    ]);
    // All 176, whatever an answer's pages hold.
    expect(await page.locator('tbody tr').count()).toBe(176);
  });

  test('a mark opens the sentence that uses the concept', async () => {
    const page = await open('/concepts');
    await page.getByRole('button', { name: '泰州市 2024 用了“15分钟养老服务圈”' }).click();
    expect(await shownSentence(page)).toContain('15分钟');
  });

  test('kinds and words narrow it down, and stand in the address', async () => {
    const page = await open('/concepts');
    await page.getByRole('checkbox', { name: /改革/ }).check();
    await page.getByRole('searchbox', { name: '词语' }).fill('殡葬');
    await page.waitForURL(/words=/);
    await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('tbody th').allInnerTexts()).toEqual(['殡葬改革']);
    await page.reload();
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tbody th').allInnerTexts()).toEqual(['殡葬改革']);
  });

  test('the table has the same concepts as the picture, with field and uses in words', async () => {
    const page = await open('/concepts?kind=STRATEGY');
    await page.locator('tbody tr').first().waitFor();
    const drawn = await page.locator('tbody th').allInnerTexts();
    await page.getByRole('link', { name: '表', exact: true }).click();
    await page.getByRole('columnheader', { name: '用在' }).first().waitFor();
    const written = await page.locator('tbody th a').allInnerTexts();
    expect(written).toEqual(drawn);
    const row = page.getByRole('row', { name: /^八八战略/ });
    expect(await row.getByRole('button').allInnerTexts()).toEqual(['XX市 2023']);
  });

  test('of many cities the columns are years, with the number of cities that use the concept', async () => {
    const page = await open('/concepts?words=殡葬改革', {}, withFurtherCities(40));
    const row = page.getByRole('row', { name: /^殡葬改革 / });
    await row.waitFor();
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      '提法',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
    expect(
      (await row.getByRole('link').allInnerTexts()).slice(1).map((text) => text.trim()),
    ).toEqual([
      expect.stringMatching(/2020 用了“殡葬改革”的城市数\s1$/),
      expect.stringMatching(/2024 用了“殡葬改革”的城市数\s1$/),
    ]);
  });

  test('of many cities the table names those that use a concept when it is asked to', async () => {
    const asked: string[] = [];
    const page = await open('/concepts?as=table&words=殡葬改革', {}, async (fresh) => {
      fresh.on('request', (request) => {
        if (/graphql/.test(request.url())) asked.push(decodeURIComponent(request.url()));
      });
      await withFurtherCities(40)(fresh);
    });
    const row = page.getByRole('row', { name: /^殡葬改革 / });
    await row.getByText('2020 1 个城市').waitFor();
    expect(asked.filter((url) => url.includes('"ids"'))).toEqual([]);
    expect((await csvOf(page)).map(({ 年份, 城市数 }) => `${年份} ${城市数}`)).toEqual([
      '2020 1',
      '2024 1',
    ]);
    await row.getByRole('button', { name: '列出城市' }).click();
    await row.getByRole('button', { name: '曲阜市 2020' }).click();
    expect(await shownSentence(page)).toContain('殡葬改革');
    expect(asked.filter((url) => url.includes('"ids"'))).toHaveLength(1);
  });

  test('a concept leads to its own page', async () => {
    const page = await open('/concepts?words=殡葬改革');
    await page.getByRole('link', { name: '殡葬改革' }).click();
    await page.getByRole('heading', { level: 1, name: '殡葬改革' }).waitFor();
  });
});
