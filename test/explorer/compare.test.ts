import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import type { Browser, Locator, Page } from 'playwright-core';
import { describeInChromium, openChromium, openProfile } from '../helpers/chromium.js';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

describeInChromium('In a browser a researcher', () => {
  let browser: Browser;
  let root: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    root = (await serve(await openSeeds())).url.replace('/graphql', '');
    browser = await openChromium();
  });
  afterAll(() => browser?.close());

  interface Setting {
    readonly locale?: string;
  }

  /** A page of a reader who has seen nothing yet. */
  async function open(address: string, { locale = 'zh-CN' }: Setting = {}): Promise<Page> {
    const context = await openProfile(browser, {
      locale,
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${root}${address}`);
    await page.locator('h1').waitFor();
    return page;
  }

  const textsOf = async (all: Locator): Promise<string[]> =>
    (await all.allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());

  const sentenceOf = (page: Page): Locator => page.getByRole('complementary', { name: '原文' });

  /** The file that a button of the page hands out. */
  async function fileOf(page: Page, button: string): Promise<{ name: string; content: string }> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button, exact: true }).click();
    const file = await download;
    return {
      name: file.suggestedFilename(),
      content: readFileSync(await file.path(), 'utf8'),
    };
  }

  const canteens = '/compare?i=indicator:senior-canteens';

  test('sees 老年食堂 over all cities and years: one city states it, four documents are silent, eleven cells have no document', async () => {
    const page = await open(canteens);
    const cells = page.locator('td[data-status]');
    await cells.first().waitFor();
    const count = (status: string) => page.locator(`td[data-status="${status}"]`).count();
    // 养老大食堂 of 青岛 2019 is an indicator of its own in the graph, so 青岛 is silent in both years.
    expect([await count('STATED'), await count('NOT_MENTIONED'), await count('NOT_HELD')]).toEqual([
      1, 4, 11,
    ]);
    const [stated] = await textsOf(page.locator('td[data-status="STATED"]'));
    expect(stated).toContain('370个');
    expect(stated).toContain('171个');
    expect(stated).toContain('46.22%（算）');
    await page.close();
  });

  test('reads each kind of blank apart, also without seeing it', async () => {
    const page = await open(canteens);
    await page.locator('td[data-status]').first().waitFor();
    const unseen = async (status: string) =>
      new Set(await textsOf(page.locator(`td[data-status="${status}"] .unseen`)));
    expect(await unseen('NOT_MENTIONED')).toEqual(new Set(['未提及']));
    expect(await unseen('NOT_HELD')).toEqual(new Set(['未收录']));
    await page.close();
  });

  test('opens from a silent cell the document that is silent', async () => {
    const page = await open(canteens);
    await page.locator('tr', { hasText: '泰州市' }).getByRole('link', { name: '会议报道' }).click();
    await page.waitForURL('**/document:taizhou-2024-meeting');
    await page.close();
  });

  test.each([
    ['zh-CN', '时段不同：全年 / 上半年'],
    ['en-US', 'Periods differ: year / first half'],
  ])(
    'is warned in the page’s language (%s) at the cells that a warning is about',
    async (locale, words) => {
      const page = await open(canteens, { locale });
      await page.locator('td[data-status]').first().waitFor();
      const marks = page.locator('td[data-status="STATED"] sup a');
      expect(await marks.count()).toBe(2);
      expect(await marks.first().getAttribute('title')).toBe(words);
      expect(await page.locator('td:not([data-status="STATED"]) sup').count()).toBe(0);
      expect(await textsOf(page.locator('#note-1'))).toEqual([`1 ${words}`]);
      await page.close();
    },
  );

  test('has the near indicators of 老年食堂 below, with what tells them apart, and no sum', async () => {
    const page = await open(canteens);
    const near = page.locator('section', { hasText: '近似的指标' });
    await near.waitFor();
    const text = ((await near.textContent()) ?? '').replaceAll(/\s+/g, '');
    expect(text).toContain('养老大食堂');
    expect(text).toContain('180余处');
    expect(text).toContain('1100处');
    expect(text).toContain('30个');
    expect(text).toContain('单位处（本指标个）');
    // 370 + 30, 180 + 1100.
    expect(text).not.toMatch(/400|1280/);
    await page.close();
  });

  test('gets to the sentence of a figure in one step', async () => {
    const page = await open(canteens);
    await page.locator('td[data-status="STATED"]').getByRole('button', { name: '171个' }).click();
    await sentenceOf(page).getByText('目前完成171个').first().waitFor();
    await page.close();
  });

  test('takes the rows of the matrix along as CSV, with footnotes, as spreadsheets read Chinese', async () => {
    const page = await open(canteens);
    await page.locator('td[data-status]').first().waitFor();
    const { name, content } = await fileOf(page, 'CSV');
    // What it is, of which graph, and when it was taken.
    expect(name).toMatch(/^老年食堂 对照 [0-9a-f]{12} \d{4}-\d\d-\d\d\.csv$/);
    expect(content.startsWith('\u{feff}指标,城市,年份,')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(content.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    const own = data.filter((row) => row.近似指标 === '');
    const near = data.filter((row) => row.近似指标 !== '');
    const figures = await page.locator('td[data-status="STATED"] button').count();
    const blanks = await page.locator('td[data-status]:not([data-status="STATED"])').count();
    expect(own).toHaveLength(figures + blanks);
    expect(near.map((row) => row.原文说法).sort()).toEqual(
      (
        await textsOf(page.locator('section', { hasText: '近似的指标' }).locator('button [lang]'))
      ).sort(),
    );
    expect(own.filter((row) => row.状态 === '未收录')).toHaveLength(11);
    const result = own.find((row) => row.类型 === '完成');
    expect(result).toMatchObject({
      城市: 'XX市',
      年份: '2023',
      数值: '171',
      完成率: '46.22%（算）',
      注: '1 时段不同：全年 / 上半年',
    });
    await page.close();
  });

  test('sees target and result on one axis for each unit and basis', async () => {
    const page = await open(`${canteens}&as=chart`);
    const chart = page.locator('svg[aria-label="各城市各年的数字"]');
    await chart.waitFor();
    const texts = await textsOf(chart.locator('text'));
    expect(texts.filter((text) => /^[+=%¥] /.test(text))).toEqual([
      '+ 新增 · 个',
      '+ 新增 · 处',
      '% 比率 · %',
    ]);
    expect(await chart.getByRole('button').count()).toBe(6);
    await page.close();
  });

  test('reads what stands between two values of a chart in the dark, too', async () => {
    const page = await open(`${canteens}&as=chart`);
    await page.emulateMedia({ colorScheme: 'dark' });
    const words = page
      .locator('svg[aria-label="各城市各年的数字"] text', { hasText: ' / ' })
      .first();
    await words.waitFor();
    const fill = await words.evaluate((element) =>
      (element as unknown as { computedStyleMap(): Map<string, unknown> })
        .computedStyleMap()
        .get('fill')
        ?.toString(),
    );
    expect(fill).toBe('rgb(169, 177, 186)');
  });

  test('opens the sentence of a mark in the chart by keyboard', async () => {
    const page = await open(`${canteens}&as=chart`);
    const mark = page.getByRole('button', { name: /老年食堂 XX市 2023 完成 171个/ });
    await mark.focus();
    await page.keyboard.press('Enter');
    await sentenceOf(page).getByText('目前完成171个').first().waitFor();
    await page.close();
  });

  test('finds what the source withholds under the chart and not in it', async () => {
    const page = await open('/compare?i=indicator:disability-subsidies&as=chart');
    const withheld = page.locator('li', { hasText: 'XX亿元' });
    await withheld.first().waitFor();
    expect(await page.locator('svg[aria-label] text', { hasText: 'XX亿元' }).count()).toBe(0);
    await page.close();
  });

  test('takes the chart along as a drawing that needs no style sheet', async () => {
    const page = await open(`${canteens}&as=chart`);
    await page.locator('svg[aria-label="各城市各年的数字"]').waitFor();
    const { name, content } = await fileOf(page, 'SVG');
    expect(name).toMatch(/^老年食堂 对照 [0-9a-f]{12} .*\.svg$/);
    expect(content).toContain('370个');
    expect(content).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(content).not.toMatch(/class=|var\(/);
    // The blue of results, as the page draws it.
    expect(content).toContain('fill="rgb(51, 84, 227)"');
    await page.close();
  });

  test('keeps what is chosen in the address', async () => {
    const page = await open(canteens);
    await page.getByText('筛选', { exact: false }).first().click();
    await page.getByRole('checkbox', { name: '青岛市' }).check();
    await page.waitForURL(/city=city:qingdao/);
    await page.reload();
    await page.locator('td[data-status]').first().waitFor();
    expect(await textsOf(page.locator('tbody th'))).toEqual(['青岛市']);
    await page.close();
  });

  test('chooses an indicator to compare, or the board of an area', async () => {
    const page = await open('/compare');
    await page.getByRole('link', { name: '老年食堂', exact: true }).click();
    await page.waitForURL(/i=indicator:senior-canteens/);
    await page.goBack();
    await page.getByRole('link', { name: '看板' }).first().click();
    await page.waitForURL(/board\?area=area:elderly-care/);
    await page.close();
  });

  test.each([
    ['/indicator:senior-canteens', '对照', /compare\?i=indicator:senior-canteens/],
    [
      '/target:xx-2023-half-year-report:senior-canteens',
      '对照',
      /compare\?i=indicator:senior-canteens/,
    ],
    ['/area:elderly-care', '看板', /board\?area=area:elderly-care/],
    ['/city:qingdao', '前后变化', /changes\?city=city:qingdao/],
  ])('gets from %s to %s', async (address, link, where) => {
    const page = await open(address);
    await page
      .getByRole('navigation', { name: '其他视图' })
      .getByRole('link', { name: link })
      .click();
    await page.waitForURL(where);
    await page.close();
  });

  const elderlyCare = '/board?area=area:elderly-care&city=city:taizhou&year=2024';

  test('sees what 泰州 promised for 养老 in 2024, family by family', async () => {
    const page = await open(elderlyCare);
    const own = page.locator('td[data-city="泰州市"]');
    await own.first().waitFor();
    const figures = (await textsOf(own.locator('button [lang]'))).sort();
    // 全部 and 全员 are targets too: every community, every carer.
    expect(figures).toEqual(
      [
        '6所',
        '至少建成1所',
        '至少建成3所',
        '2家',
        '80个',
        '达17.5%',
        '30个',
        '达70%',
        '达80%',
        '1000张',
        '不低于80%',
        '达60%以上',
        '500人次',
        '全部',
        '全员',
      ].sort(),
    );
    await page.close();
  });

  test('sees what is near it elsewhere: beds and meals of other cities beside, none of them the same indicator', async () => {
    const page = await open(elderlyCare);
    await page.locator('td[data-city]').first().waitFor();
    const figuresIn = async (family: string) =>
      textsOf(
        page
          .locator('section', { hasText: family })
          .locator('tbody tr td:not([data-city="泰州市"]) button [lang]'),
      );
    expect((await figuresIn('养老床位')).sort()).toEqual(
      ['200张', '3800张以上', '3761张', '1010张'].sort(),
    );
    expect((await figuresIn('老年助餐')).sort()).toEqual(
      ['1100处', '180余处', '370个', '171个', '达94.34%'].sort(),
    );
    for (const row of await page
      .locator('tbody tr', { has: page.locator('td[data-city="泰州市"] button') })
      .all())
      expect(await row.locator('td:not([data-city="泰州市"]) button').count()).toBe(0);
    await page.close();
  });

  test('takes the figures of a board along as CSV', async () => {
    const page = await open(elderlyCare);
    const shown = page.locator('td[data-city] button [lang]');
    await shown.first().waitFor();
    const { content } = await fileOf(page, 'CSV');
    const { data } = Papa.parse<Record<string, string>>(content.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map((row) => row.原文说法).sort()).toEqual((await textsOf(shown)).sort());
    await page.close();
  });

  test('finds no sum on a board', async () => {
    const page = await open(elderlyCare);
    await page.locator('td[data-city]').first().waitFor();
    const text = ((await page.locator('main').textContent()) ?? '').replaceAll(',', '');
    // All beds: 200 + 3800 + 3761 + 1010 + 1000; those reported: 3761 + 1010.
    expect(text).not.toMatch(/9771|4771|合计|总计/);
    await page.close();
  });

  test('sees both years of 青岛 side by side, sentence by sentence', async () => {
    const page = await open('/changes?city=city:qingdao&from=2019&to=2023');
    const row = page.locator('li', { hasText: '转由同族指标 老年人助餐服务机构' }).first();
    await row.waitFor();
    expect(await textsOf(row.locator('button'))).toEqual([
      '建成养老大食堂180余处',
      '建成老年人助餐服务机构1100处',
    ]);
    await page.close();
  });

  test('is told of no change where a year has no document', async () => {
    const page = await open('/changes?city=city:qingdao&from=2020&to=2023');
    await page.getByText('2020 年没有收录文件').waitFor();
    const text = await page.locator('main').textContent();
    expect(text).not.toMatch(/新提及|后一年未提及|延续/);
    await page.close();
  });

  test('meets no error on the way', () => {
    expect(complaints).toEqual([]);
  });
});
