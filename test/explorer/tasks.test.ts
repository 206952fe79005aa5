import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page, Request } from 'playwright-core';
import { readDataset } from '../../src/server/read-dataset.js';
import type { Service } from '../../src/server/service.js';
import { describeInChromium } from '../helpers/chromium.js';
import {
  describeOn,
  openNeo4jStore,
  patientApi,
  startNeo4j,
  type TestNeo4j,
} from '../helpers/neo4j.js';
import { openSeeds } from '../helpers/run-query.js';
import { send, serve } from '../helpers/service.js';
import { openEachFigure, shownSentence, tabTo, textOf, usePages } from './pages.js';

const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

/** What the pages of the tasks have asked their service, each once. */
const asked = new Map<string, { readonly url: string; readonly init: RequestInit }>();

const remember = (request: Request): void => {
  const [url, method, body] = [request.url(), request.method(), request.postData()];
  if (!/\/graphql/.test(url)) return;
  const headers = { 'content-type': 'application/json' };
  const init = { method, ...(body !== null && { body, headers }) };
  asked.set(`${method} ${url} ${body}`, { url, init });
};

describeInChromium('On the embedded store a researcher', () => theTasks(usePages(openSeeds)));
describeOn(neo4j)('On Neo4j', () =>
  describeInChromium('a researcher', () => {
    let ours: Service;
    beforeAll(async () => {
      const { reader, writer } = await openNeo4jStore(neo4j as TestNeo4j);
      await writer.load(await readDataset());
      await writer.close();
      ours = await serve(reader, { api: patientApi });
    });

    test('sees all of this, too: each request of these pages has the same answer, byte for byte', async () => {
      expect(asked.size).toBeGreaterThan(50);
      for (const { url, init } of asked.values()) {
        const here = new URL(ours.url).origin + url.slice(new URL(url).origin.length);
        const [found, expected] = [await send(here, init), await send(url, init)];
        expect({ url, init, text: found.text }).toEqual({ url, init, text: expected.text });
        expect(found.json.errors).toBeUndefined();
      }
    }, 900_000);
  }),
);

/** What researchers come with, from the home page to the words of the source. */
function theTasks({ open: openPage }: ReturnType<typeof usePages>): void {
  const open = (address: string, options: BrowserContextOptions = {}): Promise<Page> =>
    openPage(address, options, async (page) => page.on('request', remember));
  const block = (page: Page, heading: string | RegExp): Locator =>
    page.locator('section', { has: page.getByRole('heading', { level: 2, name: heading }) }).last();

  test('sees what 泰州 promised for 养老 in 2024, each figure in its sentence, and what is near elsewhere', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: '泰州 2024 年对养老承诺了什么？' }).click();
    await page.getByRole('link', { name: /^数字/ }).click();
    await page.getByRole('link', { name: '新增护理型养老床位' }).waitFor();
    const promised = await openEachFigure(page, page.getByRole('main'));
    // Beside the 13 that a person counts the graph has read 全部 (every community) and 全员 (every carer).
    expect(promised.sort()).toEqual(
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

    await page
      .getByRole('navigation', { name: '其他视图' })
      .getByRole('link', { name: '看板' })
      .click();
    await page.locator('td[data-city="泰州市"]').first().waitFor();
    expect(decodeURIComponent(new URL(page.url()).search)).toBe(
      '?area=area:elderly-care&city=city:taizhou&year=2024',
    );
    const elsewhere = async (family: string) =>
      openEachFigure(
        page,
        page.locator('section', { hasText: family }).locator('td:not([data-city="泰州市"])'),
      );
    expect((await elsewhere('养老床位')).sort()).toEqual(
      ['200张', '3800张以上', '3761张', '1010张'].sort(),
    );
    // 180余处 of 养老大食堂 is an indicator of the family, too, and so is the rate 94.34%.
    expect((await elsewhere('老年助餐')).sort()).toEqual(
      ['1100处', '180余处', '370个', '171个', '达94.34%'].sort(),
    );
    const text = (await textOf(page.getByRole('main'))).replaceAll(',', '');
    // The sum of all beds, and of those reported.
    expect(text).not.toMatch(/9771|4771|合计|总计/);
  });

  test('finds by keyboard alone who in 曲阜 answers for 殡葬, and the sentence that says so', async () => {
    const page = await open('/');
    await tabTo(page, 'link', '责任');
    await page.keyboard.press('Enter');
    await tabTo(page, 'link', '2020 工作计划');
    await page.keyboard.press('Enter');
    await tabTo(page, 'searchbox', '词语');
    await page.keyboard.insertText('殡葬');
    await page.getByText('承上 3 项').waitFor();

    const text = await textOf(page.getByRole('main'));
    expect(text).toContain('八、加强社会事务管理');
    expect(text).toMatch(/牵头 人 赵树志/);
    expect(text).toMatch(/负责 部 社会事务科/);
    expect(text).toContain('推进移风易俗和殡葬改革');
    // Its item 16 names 殡葬 in passing, and it does not answer for it.
    expect(text).not.toContain('基层政权建设和社区治理科');

    await tabTo(page, 'button', /赵树志 牵头/);
    await page.keyboard.press('Enter');
    expect(await shownSentence(page)).toBe('(牵头领导:赵树志。责任科室:社会事务科)');
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(decodeURIComponent(new URL(page.url()).search)).toBe(
      '?city=city:qufu&year=2020&words=殡葬',
    );
  });

  test('draws 幸福颐养 and what carries it by keyboard alone, and takes its sentence along with a note', async () => {
    const page = await open('/');
    await page.keyboard.press('g');
    await page.keyboard.press('g');
    await tabTo(page, 'searchbox', '画上');
    await page.keyboard.insertText('幸福颐养');
    await tabTo(page, 'button', /幸福颐养 XX市 品牌/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'row', /^品牌 幸福颐养 /);
    await page.keyboard.press('x');
    await page.locator('li button:focus', { hasText: '品牌项目' }).waitFor();
    await page.keyboard.press('Enter');
    const project = page.locator('tr', { hasText: '幸福颐养工程' });
    await project.waitFor();
    await page.locator('tr:focus').waitFor();
    await page.keyboard.press('End');
    await project.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    const quote = await shownSentence(page);
    expect(quote).toBe('高质量推进老年友好“幸福颐养”工程');
    await page.keyboard.press('b');
    await page.keyboard.press('g');
    await page.keyboard.press('x');
    await page.locator('main blockquote mark', { hasText: quote as string }).waitFor();
    await tabTo(page, 'textbox', /^注：/);
    await page.keyboard.insertText('两个项目同一品牌');
    await page.reload();
    expect(await page.getByRole('textbox', { name: /^注：/ }).inputValue()).toBe(
      '两个项目同一品牌',
    );
  });

  test('reads what 曲阜 is to reach for 殡葬, and by how much each town', async () => {
    const page = await open('/search?q=曲阜 殡葬&show=figures');
    const found = await openEachFigure(page, page.getByRole('main'));
    expect(found.sort()).toEqual(['2-3处', '50%以上'].sort());
    expect(await textOf(page.getByRole('main'))).toContain('每个镇街');
  });

  test('learns that XX市 has met none of its plan in the first half, and failed in none', async () => {
    const page = await open('/');
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '计划与结果' })
      .click();
    await page.getByRole('link', { name: '2023 工作报告 上半年' }).click();
    const reported = block(page, '有结果的目标');
    expect((await openEachFigure(page, reported)).sort()).toEqual(
      ['23人', '达22.8人', '370个', '171个', '9大', '7个'].sort(),
    );
    for (const rate of ['99.13%', '46.22%', '77.78%'])
      expect(await textOf(reported)).toContain(`${rate} 算出`);
    const rated = block(page, '报告了完成率');
    expect((await openEachFigure(page, rated)).sort()).toEqual(
      ['115家', '1107人', '1010张', '7212户'].sort(),
    );
    for (const rate of ['103%', '145%', '101%'])
      expect(await textOf(rated)).toContain(`${rate} 原文写明`);
    // The graph has read one more than a person counted: 全覆盖 of the three levels of 助联体.
    expect(await openEachFigure(page, block(page, '尚未到期'))).toHaveLength(17);
    expect(await textOf(page.getByRole('main'))).not.toMatch(/未完成|到期而未报告/);
  });

  test('learns the same in English on a phone', async () => {
    const page = await open('/plan?city=city:xx&year=2023', {
      locale: 'en-US',
      viewport: { width: 360, height: 740 },
    });
    const reported = block(page, /^Targets with a result/);
    await reported.waitFor();
    const text = await textOf(reported);
    for (const said of ['99.13% computed', '77.78% computed', '46.22% computed', 'Partly met'])
      expect(text).toContain(said);
    expect(await textOf(block(page, /^Rate reported/))).toContain('103% stated');
    expect(await textOf(block(page, /^Not yet due/).getByRole('heading'))).toContain('17');
    expect(
      await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '171个' }).first().click();
    expect(await shownSentence(page)).toContain('目前完成171个');
    await page.getByRole('button', { name: 'Close the source' }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  });

  test('compares 老年食堂 over all cities: what is stated, who is silent, and of which years nothing is held', async () => {
    const page = await open('/');
    await page.getByRole('combobox').fill('老年食堂');
    await page
      .getByRole('option', { name: /老年食堂.*指标/ })
      .first()
      .click();
    await page
      .getByRole('navigation', { name: '其他视图' })
      .getByRole('link', { name: '对照' })
      .click();
    await page.locator('td[data-status]').first().waitFor();
    const count = (status: string) => page.locator(`td[data-status="${status}"]`).count();
    // 养老大食堂 of 青岛 2019 (180余处) is an indicator of its own in the graph, and stands with the near ones.
    expect([await count('STATED'), await count('NOT_MENTIONED'), await count('NOT_HELD')]).toEqual([
      1, 4, 11,
    ]);
    const matrix = page.locator('table');
    expect(await openEachFigure(page, matrix)).toEqual(['370个', '171个']);
    expect(
      await matrix.locator('td[data-status="STATED"] sup a').first().getAttribute('title'),
    ).toBe('时段不同：全年 / 上半年');
    const near = page.locator('section', { hasText: '近似的指标' });
    expect(await openEachFigure(page, near)).toEqual(expect.arrayContaining(['180余处', '1100处']));
    await page.locator('tr', { hasText: '泰州市' }).getByRole('link', { name: '会议报道' }).click();
    await page.waitForURL('**/document:taizhou-2024-meeting');
  });

  test('searches 1236, and finds the system of 曲阜 with its three parts and six teams', async () => {
    const page = await open('/');
    await page.getByRole('combobox').fill('1236');
    await page.keyboard.press('Enter');
    const first = page.getByRole('main').getByRole('listitem').first();
    await first.getByRole('link', { name: '1236工作体系' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=1236');
    await page.reload();
    await first.getByRole('link', { name: '1236工作体系' }).click();
    const parts = block(page, /^组成/).getByRole('listitem');
    await parts.first().waitFor();
    expect(await parts.getByRole('link').allInnerTexts()).toEqual(
      expect.arrayContaining([
        '全省城市社区治理实验区建设',
        '全省社会救助制度创新试点',
        '儒乡圣地·孝养曲阜文化养老体系品牌打造',
      ]),
    );
    const teams = await block(page, /^部门/).getByRole('link').allInnerTexts();
    expect(teams.filter((name) => name.endsWith('工作专班'))).toHaveLength(6);
    await page.getByRole('button', { name: '全力构建“1236”工作体系' }).click();
    expect(await shownSentence(page)).toBe('全力构建“1236”工作体系');
  });

  test('reads the report of XX市 with all marks, its page breaks and its ledger', async () => {
    const page = await open('/documents');
    await page.getByRole('link', { name: /市民政局2023年上半年/ }).click();
    await page.getByRole('button', { name: '台账' }).click();
    const ledger = page.getByRole('region', { name: '台账' });
    // More quantities are read than a person counted (169); as many are set aside.
    await ledger.getByText('174 处：153 处是事实，21 处不作事实').waitFor();
    await ledger.getByText('不作事实的 26 处，各有理由').click();
    const rows = await ledger.getByRole('listitem').allInnerTexts();
    expect(rows).toHaveLength(26);
    for (const row of rows) expect(row.trim().split('\n')).toHaveLength(2);
    expect(rows.join(' ')).toMatch(/1-5月\s+日期/);
    expect(await textOf(page.getByRole('main'))).not.toContain('还没有说明');

    // Page numbers are raised out of the words and not read out: 3(2、)1项 is 31项.
    const text = page.locator('[data-document-text]');
    const breaks = await text.locator('[aria-hidden=true]').allTextContents();
    expect(breaks.join('').match(/\d+/g)?.map(Number)).toEqual(
      Array.from({ length: 16 }, (_, at) => at + 1),
    );
    const readOut = await text.locator(':scope > :not([aria-hidden=true])').allTextContents();
    expect(readOut.join('')).toContain('批示肯定,31项创新经验');
    await text.getByText('项创新经验').first().click();
    expect(await shownSentence(page)).toContain('31项');
    await page.getByRole('button', { name: '原样' }).click();
    await text.locator('[aria-hidden=true]').first().waitFor({ state: 'detached' });
    expect(await text.textContent()).toContain('3\n2、1项');
  });

  test('sees which brands 青岛 names in 2019 and in 2023, and that nothing is held of the years between', async () => {
    const page = await open('/city:qingdao');
    await page.getByRole('link', { name: '品牌的时间线' }).click();
    const named: Record<number, string[]> = { 2019: [], 2023: [] };
    const headings = page.getByRole('heading', { level: 2 });
    await headings.nth(7).waitFor();
    await page.getByText('首次提及').nth(7).waitFor();
    for (const brand of await page.locator('main section:has(h2)').all()) {
      const name = await brand.getByRole('heading', { level: 2 }).getByRole('link').textContent();
      for (const year of [2019, 2023]) {
        const cell = brand.locator('ol > li').filter({ hasText: new RegExp(`^${year}`) });
        const [door] = await cell.locator('[data-evidence]').all();
        if (!door) {
          expect(await textOf(cell)).toContain('未提及');
          continue;
        }
        await door.click();
        const words = (await door.textContent()) as string;
        await page.getByRole('complementary').locator('mark', { hasText: words }).waitFor();
        (named[year] as string[]).push(name as string);
      }
      for (const year of [2020, 2021, 2022])
        expect(
          await textOf(brand.locator('ol > li').filter({ hasText: new RegExp(`^${year}`) })),
        ).toBe(`${year} 未收录`);
    }
    expect(named[2019]?.sort()).toEqual(['青岛慈善义工服务队', '青岛红十字会水上救援队'].sort());
    // 冷静期 is 冷静期婚姻家庭辅导服务 in full.
    expect(named[2023]?.sort()).toEqual(
      [
        '青暖助',
        '青情卫童',
        '海之情',
        '冷静期婚姻家庭辅导服务',
        '福彩有爱·公益有我',
        '青岛养老服务',
      ].sort(),
    );
  });

  test('sees what 青岛 issued and drafted in 2019, with whom, each in its sentence', async () => {
    const page = await open('/responsibility?city=city:qingdao&year=2019');
    const acts = async (action: string) => {
      const group = page
        .locator('section', { has: page.getByRole('heading', { level: 3, name: action }) })
        .last();
      const rows = group.locator('ul').first().locator(':scope > li');
      await rows.first().waitFor();
      const found: string[] = [];
      for (const row of await rows.all()) {
        const [policy, ...parties] = await row.getByRole('link').allInnerTexts();
        for (const door of await row.locator('[data-evidence]').all()) {
          await door.click();
          // The policy's own name, or what the sentence says with it; the shortest name is 青岛市村务公开目录.
          await page.getByRole('complementary').locator('mark').waitFor();
          const document = await textOf(page.getByRole('complementary'));
          expect(document).toContain('2019三民活动述职');
        }
        found.push([policy, ...parties].join(' '));
      }
      return found.sort();
    };
    expect(await acts('出台')).toEqual(
      [
        '关于加强和完善城乡社区治理工作的实施意见',
        '青岛市村务公开目录',
        '青岛市社区专职工作者管理办法 市委组织部 财政部门',
        '青岛市关于完善社区专职工作者薪酬体系的指导意见 市委组织部 财政部门',
        '青岛市农村社会工作服务规范 市委组织部',
        // Without a title of its own; with 市发改委等部门.
        '建设社会智库的22项举措 市发改委',
      ].sort(),
    );
    expect(await acts('拟定')).toEqual(
      ['关于深化养老服务改革全面提升养老服务水平的意见', '政府购买养老服务管理办法'].sort(),
    );
  });
}
