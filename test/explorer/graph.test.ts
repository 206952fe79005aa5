import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Download, Locator, Page } from 'playwright-core';
import { describeInChromium } from '../helpers/chromium.js';
import { shownSentence, tabTo, textOf, usePages } from './pages.js';

const brand = 'brand:xx:xingfu-yiyang';
const project = 'program:xx:xingfu-yiyang-gongcheng';
const shop = 'program:xx:xingfu-yiyang-chaoshi';
const whole = [
  brand,
  `${brand}+PRESENTS`,
  `${project}+OF_PROGRAM`,
  `${project}+PART_OF`,
  `${shop}+OF_PROGRAM`,
];
const parts = [
  '敬老月',
  '老年友好城市建设现场会',
  '老年友好大擂台',
  '老年友好体验官',
  '老年食堂厨艺大赛',
];

const address = (steps: readonly string[], rest = ''): string =>
  `/graph?s=${steps.map((step) => step.replace('+', '%2B')).join(',')}${rest}`;

const tree = (page: Page): Locator => page.getByRole('treegrid', { name: '节点' });
/** The row of a thing, by its kind and name, or by its name alone. */
const row = (page: Page, name: string | RegExp): Locator =>
  tree(page).getByRole('row', { name: typeof name === 'string' ? new RegExp(` ${name} `) : name });
const menu = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const step = (page: Page, said: string): Locator =>
  page.getByRole('button', { name: `去掉这一步：${said}` });

/** The steps as the address has them. */
const stepsOf = (page: Page): string =>
  decodeURIComponent(new URL(page.url()).search)
    .replace('?', '')
    .split('&')
    .find((part) => part.startsWith('s='))
    ?.slice(2) ?? '';

/** Names in the tree, in its order. */
const namesIn = async (page: Page): Promise<string[]> => {
  await row(page, /./).first().waitFor();
  const names = await tree(page).locator('td:first-child [title]').all();
  return Promise.all(names.map(async (name) => (await name.getAttribute('title')) ?? ''));
};

async function contentOf(download: Promise<Download>): Promise<string> {
  const file = await (await download).path();
  return readFileSync(file, 'utf8');
}

async function take(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return contentOf(download);
}

/** Where each thing lies in the drawing that is taken along, by its id. */
async function placesIn(page: Page, count: number): Promise<Record<string, string>> {
  for (;;) {
    const svg = await take(page, 'SVG');
    const places = [...svg.matchAll(/data-id="([^"]+)".*?translate\(([^)]*)\)/g)];
    // They are worked out beside the page.
    if (places.length === count)
      return Object.fromEntries(places.map(([, id, place]) => [id, place]));
    await page.waitForTimeout(50);
  }
}

/** Operations that are asked of the service from now on, by what they ask with. */
function asked(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (/\/graphql/.test(request.url()))
      urls.push(decodeURIComponent(request.url()) + (request.postData() ?? ''));
  });
  return urls;
}

const built = new URL('../../dist/explorer/', import.meta.url);

test('page, picture and layout are at most 75 kB, compressed, and not in the first load', () => {
  const files = readdirSync(built).filter((name) =>
    /^(?:graph-page|picture|layout\.worker)-.*\.js$/.test(name),
  );
  expect(files).toHaveLength(3);
  const bytes = files.reduce(
    (sum, name) => sum + gzipSync(readFileSync(new URL(name, built)), { level: 9 }).length,
    0,
  );
  expect(bytes / 1_000).toBeLessThan(75);
  const html = readFileSync(new URL('index.html', built), 'utf8');
  for (const name of files) expect(html).not.toContain(name);
});

describeInChromium('The graph', () => {
  const { open, violations } = usePages();

  test('begins with a thing found by its name, and offers relations with their numbers', async () => {
    const page = await open('/graph');
    await page.getByRole('searchbox', { name: '画上' }).fill('幸福颐养');
    await page.getByRole('button', { name: /幸福颐养 XX市 品牌/ }).click();
    await row(page, /^品牌 幸福颐养 /).click();
    expect(await textOf(menu(page, '幸福颐养').getByRole('list'))).toBe('品牌项目 2 目标与完成 3');
    expect(stepsOf(page)).toBe(brand);
  });

  test('from the page of a thing it is one click away, and from what a search finds', async () => {
    const page = await open(`/${brand}`);
    await page.getByRole('link', { name: '绘图' }).click();
    await row(page, '幸福颐养').waitFor();
    expect(stepsOf(page)).toBe(brand);
    await page.getByRole('combobox', { name: '搜索' }).fill('幸福颐养');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /把这 \d+ 个画成图/ }).click();
    await row(page, '幸福颐养超市').waitFor();
    expect(await namesIn(page)).toEqual(
      expect.arrayContaining(['幸福颐养', '幸福颐养超市', '幸福颐养工程']),
    );
  });

  test('an expansion is one request, tells what it draws, and moves nothing that stands', async () => {
    const page = await open(address([brand]));
    await row(page, '幸福颐养').click();
    const urls = asked(page);
    await menu(page, '幸福颐养').getByRole('button', { name: '品牌项目 2' }).click();
    await row(page, '幸福颐养工程').waitFor();
    expect(await namesIn(page)).toEqual(['幸福颐养', '幸福颐养超市', '幸福颐养工程']);
    expect(urls).toHaveLength(1);
    const before = await placesIn(page, 3);

    await row(page, '幸福颐养工程').click();
    const offers = menu(page, '幸福颐养工程').getByRole('list');
    expect(await textOf(offers)).toBe('品牌 1 已展开 目标与完成 2 组成 5');
    await offers.getByRole('button', { name: '目标与完成 2' }).click();
    await row(page, /^目标 5个/).waitFor();
    await offers.getByRole('button', { name: '组成 5' }).click();
    await row(page, '敬老月').waitFor();
    expect(urls).toHaveLength(3);
    expect(await placesIn(page, 10)).toMatchObject(before);
    for (const name of parts) expect(await row(page, name).count()).toBe(1);
    for (const figure of ['5个', '25个'])
      expect(await textOf(row(page, new RegExp(`^目标 ${figure}`)))).toContain('2023-11 到期');
  });

  test.each([
    [/^目标 5个/, '年底前,再造5个样板镇街'],
    [/^目标 25个/, '25个样板村社'],
    [/^完成 XX万/, 'XX万老年人'],
    [/^项目 幸福颐养超市/, '“幸福颐养”超市'],
    [/^项目 敬老月/, '敬老月'],
  ])('a thing of the table leads to its words: %s', async (name, words) => {
    const page = await open(address(whole));
    await row(page, name)
      .getByRole('button', { name: /看原文/ })
      .click();
    const sentence = (await shownSentence(page)) ?? '';
    const said = words.replace(/^.*,/, '');
    expect(sentence.includes(said) || said.includes(sentence)).toBe(true);
  });

  test('a withheld number is shown as withheld', async () => {
    const page = await open(address(whole));
    expect(await textOf(row(page, /^完成 XX万/))).toContain('原文隐去');
    await row(page, /^完成 XX万/).click();
    expect(await textOf(menu(page, 'XX万 养老服务超市服务老年人'))).toContain('原文隐去');
  });

  test('relations say what they are, which are inherited, and lead to their sentence', async () => {
    const page = await open(address(whole, '&list=relations'));
    const relations = page.getByRole('table', { name: '关系' }).locator('tbody tr');
    await relations.first().waitFor();
    const said = await Promise.all((await relations.all()).map(textOf));
    expect(said).toContain('牌 幸福颐养 品牌项目 项 幸福颐养超市');
    expect(said).toContain('项 敬老月 组成部分 承 项 幸福颐养工程');
    expect(said.join()).not.toMatch(/所属城市|所属领域|见于|所在章节|XX市/);
    await relations.filter({ hasText: '敬老月' }).getByRole('button', { name: '组成部分' }).click();
    expect(await shownSentence(page)).toContain('老年友好“幸福颐养”工程');
  });

  test('the picture can be taken along as an image', async () => {
    const page = await open(address(whole));
    await placesIn(page, 11);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PNG', exact: true }).click();
    const image = readFileSync(await (await download).path());
    expect(image.subarray(1, 4).toString()).toBe('PNG');
    expect(image.readUInt32BE(16)).toBeGreaterThan(400);
  });

  test('inherited relations are drawn with gaps, and responsibilities by their role', async () => {
    const page = await open(
      address([
        'department:qufu:shehui-shiwu-ke',
        'department:qufu:shehui-shiwu-ke+RESPONSIBLE_FOR',
      ]),
    );
    await row(page, '社会事务科').waitFor();
    const svg = await take(page, 'SVG');
    expect(svg).toMatch(/stroke-dasharray="6 4"/);
    expect(svg).toMatch(/>负责<\/text>/);
    expect(svg).not.toMatch(/>责任<\/text>/);
  });

  test('no name of a ring of twenty covers another', async () => {
    const official = 'official:qufu:xing-hongbin';
    const page = await open(address([official, `${official}+RESPONSIBLE_FOR`]));
    await row(page, '邢洪彬').waitFor();
    const places = Object.values(await placesIn(page, 21)).map((at) => at.split(' ').map(Number));
    const covering = places.flatMap(([x = 0, y = 0], at) =>
      places
        .slice(at + 1)
        // Twelve characters beside each other, and the height of one.
        .filter(([left = 0, top = 0]) => Math.abs(left - x) < 160 && Math.abs(top - y) < 20),
    );
    expect(covering).toEqual([]);
  });

  test('the same steps give the same picture: after a reload, and after undo and redo', async () => {
    const page = await open(address([brand]));
    await row(page, '幸福颐养').click();
    await menu(page, '幸福颐养').getByRole('button', { name: '品牌项目 2' }).click();
    await row(page, '幸福颐养工程').click();
    await menu(page, '幸福颐养工程').getByRole('button', { name: '组成 5' }).click();
    await row(page, '敬老月').waitFor();
    const steps = stepsOf(page);
    const places = await placesIn(page, 8);
    const names = await namesIn(page);

    await page.getByRole('button', { name: '撤销' }).click();
    await row(page, '敬老月').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '重做' }).click();
    await row(page, '敬老月').waitFor();
    expect([stepsOf(page), await placesIn(page, 8)]).toEqual([steps, places]);

    await page.reload();
    await row(page, '敬老月').waitFor();
    expect([stepsOf(page), await placesIn(page, 8), await namesIn(page)]).toEqual([
      steps,
      places,
      names,
    ]);
    // What came as a link is undone step by step as well.
    await page.getByRole('button', { name: '撤销' }).click();
    await row(page, '敬老月').waitFor({ state: 'detached' });
    expect(stepsOf(page)).toBe(`${brand},${brand}+PRESENTS`);
  });

  test('steps are listed, and each can be taken out', async () => {
    const page = await open(address(whole));
    await step(page, '幸福颐养工程 + 组成').click();
    await row(page, '敬老月').waitFor({ state: 'detached' });
    expect(await row(page, /^目标 5个/).count()).toBe(1);
    await page.getByRole('button', { name: '撤销' }).click();
    await row(page, '敬老月').waitFor();
  });

  test('everything is done by the keyboard in the table', async () => {
    const page = await open(address([brand]));
    await row(page, '幸福颐养').waitFor();
    await tabTo(page, 'row', /^品牌 幸福颐养 /);
    const focused = async (): Promise<string> =>
      ((await page.locator(':focus').textContent()) ?? '').replace(/\s+/g, ' ');
    await page.keyboard.press('x');
    await page.locator('li button:focus', { hasText: '品牌项目 2' }).waitFor();
    await page.keyboard.press('Enter');
    await row(page, '幸福颐养工程').waitFor();
    await page.locator('tr:focus').waitFor();
    await page.keyboard.press('End');
    await page.locator('tr:focus', { hasText: '幸福颐养工程' }).waitFor();
    await page.keyboard.press('x');
    await page.locator('li button:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('组成 5');
    await page.keyboard.press('Enter');
    await row(page, '敬老月').waitFor();
    await page.locator('tr:focus', { hasText: '幸福颐养工程' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await shownSentence(page)).toContain('工程');

    await page.keyboard.press('p');
    await row(page, /幸福颐养工程.*已固定/).waitFor();
    expect(stepsOf(page)).toMatch(/,program:xx:xingfu-yiyang-gongcheng@-?\d+,-?\d+$/);
    await page.keyboard.press('f');
    await row(page, '幸福颐养超市').waitFor({ state: 'detached' });
    await page.keyboard.press('f');
    await row(page, '幸福颐养超市').waitFor();
    await page.keyboard.press('z');
    await row(page, '敬老月').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await row(page, '敬老月').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await row(page, '敬老月').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowLeft');
    await page.locator('tr:focus', { hasText: /^\s*牌\s*品牌\s*幸福颐养/ }).waitFor();
  });

  test('a menu that is asked for before the picture is there has the keyboard once it is', async () => {
    let letPass = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letPass = resolve;
    });
    const page = await open('/');
    await page.route(/\/picture-[^/]*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('g');
    await page.keyboard.press('g');
    await page.getByRole('searchbox', { name: '画上' }).fill('幸福颐养');
    await page.getByRole('button', { name: /幸福颐养 XX市 品牌/ }).click();
    await tabTo(page, 'row', /^品牌 幸福颐养 /);
    await page.keyboard.press('x');
    await page.locator('tr[aria-selected="true"]:focus').waitFor();
    letPass();
    await page.locator('li button:focus', { hasText: '品牌项目 2' }).waitFor();
  });

  test('what is longer than a page of neighbours comes twenty at a time', async () => {
    const office = 'department:qufu:yanglao-fuwu-ke';
    const page = await open(address([office]));
    await row(page, '养老服务科').click();
    const offer = menu(page, '养老服务科').getByRole('button', { name: /^负责的事/ });
    await offer.click();
    await offer.filter({ hasText: /20 \/ \d+，再展开 20 个/ }).waitFor();
    expect((await namesIn(page)).length).toBe(21);
    await offer.click();
    await step(page, '养老服务科 + 负责的事（到第 40 个）').waitFor();
    await row(page, /./).nth(40).waitFor();
    expect(stepsOf(page)).toBe(`${office},${office}+RESPONSIBLE_FOR,${office}+RESPONSIBLE_FOR:40`);
  });

  test('what no thing has as its id is told by its id, and the rest is drawn', async () => {
    const page = await open(address([brand, 'brand:xx:none', 'nonsense', `${brand}+PRESENTS`]));
    await row(page, '幸福颐养工程').waitFor();
    const alerts = page.getByRole('alert');
    expect(await textOf(alerts.first())).toContain('本库没有这些： brand:xx:none');
    expect(await textOf(alerts.last())).toContain('nonsense');
    await alerts.first().getByRole('button', { name: '去掉' }).click();
    await page.getByText('本库没有这些').waitFor({ state: 'detached' });
    expect(stepsOf(page)).toBe(`${brand},${brand}+PRESENTS`);
  });

  test('filters take kinds, cities and years out of picture and table, and say how many', async () => {
    const page = await open(address([...whole, 'brand:qingdao:qingnuanzhu', 'city:qufu']));
    await row(page, '青暖助').waitFor();
    const filters = page.getByRole('region', { name: '图例与筛选' });
    await filters.getByRole('checkbox', { name: /目标/ }).click();
    await row(page, /^目标 5个/).waitFor({ state: 'detached' });
    expect(await textOf(filters)).toContain('筛选去掉了 2 个节点');
    await filters.getByRole('checkbox', { name: /目标/ }).click();
    await filters.getByRole('checkbox', { name: /青岛市/ }).click();
    await row(page, '敬老月').waitFor({ state: 'detached' });
    expect(await namesIn(page)).toEqual(['青暖助']);
    await filters.getByRole('checkbox', { name: /青岛市/ }).click();
    await row(page, '敬老月').waitFor();
    await filters.getByRole('slider', { name: '年份 从' }).focus();
    await page.keyboard.press('End');
    await filters.getByText('1 个在所选年份之外').waitFor();
    expect(await row(page, '曲阜市').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('from')).toBe('2023');
  });

  test('a focus leaves what is one step or two away', async () => {
    const page = await open(address(whole));
    await row(page, '幸福颐养超市').click();
    await menu(page, '幸福颐养超市').getByRole('button', { name: '聚焦', exact: true }).click();
    await row(page, '敬老月').waitFor({ state: 'detached' });
    expect(await namesIn(page)).toEqual([
      '幸福颐养',
      '幸福颐养超市',
      'XX万 养老服务超市服务老年人',
    ]);
    await page.getByText('聚焦之外还有 8 个').waitFor();
    await page.getByRole('button', { name: '2 步' }).click();
    await row(page, '幸福颐养工程').waitFor();
    expect(await row(page, '敬老月').count()).toBe(0);
  });

  test('paths between two things do not lead through what is left out', async () => {
    const page = await open(
      address(['brand:qufu:ruxiang-shengdi-xiaoyang-qufu', 'department:qingdao:minzhengju']),
    );
    await row(page, '青岛市民政局').click();
    await menu(page, '青岛市民政局').getByRole('button', { name: '作为路径一端' }).click();
    await row(page, '儒乡圣地·孝养曲阜').click();
    await menu(page, '儒乡圣地·孝养曲阜').getByRole('button', { name: '作为路径一端' }).click();
    const paths = page.getByRole('region', { name: '路径' });
    const between = async (): Promise<string> => textOf(paths.getByRole('listitem'));
    await paths.getByText('第 1 条').waitFor();
    expect(await between()).toContain('文');
    await paths.getByRole('button', { name: '不经过文件' }).click();
    await paths.getByRole('button', { name: '可以再经过文件' }).waitFor();
    const signs = paths.locator('ol ol [aria-hidden]');
    await signs.getByText('文').first().waitFor({ state: 'detached' });
    await signs.getByText('城').first().waitFor();
    expect(await between()).toMatch(/所属城市.*青岛市.*上级城市.*曲阜市/);
    expect(decodeURIComponent(page.url())).toContain('avoid=DOCUMENT');
  });

  test('a path is drawn with all that lies on it', async () => {
    const page = await open(`${address([brand, shop])}&path=${brand},group:older-people`);
    const paths = page.getByRole('region', { name: '路径' });
    await paths.getByRole('button', { name: '画出来' }).first().click();
    await row(page, '老年人').waitFor();
    expect(stepsOf(page)).toContain('group:older-people');
  });

  test('a table of each kind has exactly the rows that are shown', async () => {
    const page = await open(address(whole));
    await row(page, '敬老月').waitFor();
    const nodes = parse(await take(page, 'CSV'), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(nodes.map(({ 名称: name }) => name)).toEqual(await namesIn(page));
    expect(nodes.find(({ 标识: id }) => id === brand)).toMatchObject({
      类型: '品牌',
      城市: 'XX市',
    });
    expect(nodes.filter(({ 到期: due }) => due === '2023-11')).toHaveLength(2);
    expect(nodes.filter(({ 说明: note }) => note === '原文隐去')).toHaveLength(1);

    await page.getByRole('button', { name: /^关系 \d/ }).click();
    const lines = page.getByRole('table', { name: '关系' }).locator('tbody tr');
    await lines.first().waitFor();
    const relations = parse(await take(page, 'CSV'), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    const texts = await Promise.all((await lines.all()).map(textOf));
    expect(relations).toHaveLength(texts.length);
    for (const [at, { 从: from, 关系: term, 到: to }] of relations.entries())
      expect(texts[at]?.replace(/ 承 /, ' ')).toMatch(new RegExp(`${from} ${term} . ${to}$`));

    await page.getByRole('button', { name: /^句子 \d/ }).click();
    const quotes = page.getByRole('list', { name: '句子' }).getByRole('listitem');
    await quotes.first().waitFor();
    const sentences = parse(await take(page, 'CSV'), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    const shown = await quotes.locator('button > span:first-child').allInnerTexts();
    expect(sentences.map(({ 原文: quote }) => quote)).toEqual(shown);
  });

  test('steps that are too many for a link are a file, which the page opens', async () => {
    const many = Array.from({ length: 90 }, (_, at) => `${brand}@${at},${at}`);
    const page = await open(address([...whole, ...many]));
    await row(page, '敬老月').waitFor();
    const steps = stepsOf(page);
    await page.getByRole('button', { name: '分享这一页' }).click();
    const text = await take(page, '保存成文件');
    const other = await open('/graph');
    await other.getByLabel('打开视图文件').setInputFiles({
      name: 'x.minzheng-view.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await row(other, '敬老月').waitFor();
    expect(stepsOf(other)).toBe(steps);
  });

  test('a file that holds no picture is refused in words', async () => {
    const page = await open('/graph');
    await page.getByLabel('打开视图文件').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"kind":"else"}'),
    });
    await page.getByRole('alert').getByText('这个文件里没有可以读出的图').waitFor();
  });

  test('what was seen opens again while the service is away', async () => {
    const page = await open(address(whole));
    await row(page, '敬老月').waitFor();
    await page.route('**/graphql**', (route) => route.abort());
    await page.getByRole('link', { name: '图谱' }).first().click();
    await page.getByText('从一个服务品牌').or(page.getByRole('alert')).first().waitFor();
    await page.goBack();
    await row(page, '敬老月').waitFor();
  });

  test('on a phone the table comes first, the picture behind a tab, in English too', async () => {
    const page = await open(address(whole), {
      locale: 'en-US',
      viewport: { width: 360, height: 720 },
    });
    await page.getByRole('treegrid', { name: 'Nodes' }).waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Picture' }).click();
    await page.getByRole('img', { name: /Picture: 11 nodes/ }).waitFor();
    expect(await violations()).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing wrong with it, %s', async (scheme) => {
    const page = await open(address(whole), { colorScheme: scheme });
    await row(page, '幸福颐养工程').click();
    await page.getByRole('img', { name: /图：11 个节点/ }).waitFor();
    expect(await violations()).toEqual([]);
    for (const list of [/^关系 \d/, /^句子 \d/]) {
      await page.getByRole('button', { name: list }).click();
      await page.waitForLoadState('networkidle');
      expect(await violations()).toEqual([]);
    }
    const begin = await open('/graph', { colorScheme: scheme });
    await begin.getByText('从一个服务品牌').waitFor();
    expect(await violations()).toEqual([]);
  });

  test('worker and silhouettes keep to the policy of the page', async () => {
    const broken: string[] = [];
    const page = await open(address(whole), { bypassCSP: false }, async (blank) => {
      blank.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) broken.push(message.text());
      });
    });
    await placesIn(page, 11);
    expect(broken).toEqual([]);
  });
});
