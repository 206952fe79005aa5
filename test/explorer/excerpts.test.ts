import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeInChromium } from '../helpers/chromium.js';
import { runCli } from '../helpers/cli.js';
import { usePages } from './pages.js';
import { csvOf, fileOf } from './taking-along.js';

const beds = 'evidence:qingdao-2023-plan:000782-000797';
const qufu = 'evidence:qufu-2020-plan:002161-002171';
const meals = 'evidence:qingdao-2023-plan:000815-000831';
const unknown = 'evidence:nobody:000001-000002';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-excerpts-'));
});
afterAll(() => rm(folder, { recursive: true }));

describeInChromium('The folder of excerpts', () => {
  const { open, violations } = usePages();

  /** The page of excerpts of a reader who has collected these sentences. */
  const openWith = (
    ids: readonly string[],
    options: BrowserContextOptions = {},
    path = '/excerpts',
  ): Promise<Page> =>
    open(path, options, (page) =>
      page.addInitScript(
        `localStorage.getItem('excerpts') ?? localStorage.setItem('excerpts', ${JSON.stringify(
          JSON.stringify(ids.map((id) => ({ id, note: '' }))),
        )})`,
      ),
    );
  const marked = (page: Page): Promise<string[]> =>
    page.locator('main blockquote mark').allTextContents();
  const first = (page: Page) => page.locator('main blockquote mark').first().waitFor();

  test('holds what was collected beside a sentence, and the bar counts it', async () => {
    const page = await open(`/document:qingdao-2023-plan?e=${beds}`);
    await page.getByRole('button', { name: '摘录', exact: true }).click();
    await page.getByRole('link', { name: '摘录 1' }).click();
    await first(page);
    expect(await marked(page)).toEqual(['建成家庭养老床位3800张以上']);
    await page.getByText('字符 782–797').waitFor();
  });

  test('is sorted by documents, or in one’s own order, which the keyboard changes', async () => {
    const page = await openWith([beds, qufu, meals]);
    await first(page);
    expect(await marked(page)).toEqual([
      '建成家庭养老床位3800张以上',
      '建成老年人助餐服务机构1100处',
      '新增养老床位200张',
    ]);
    await page.getByRole('radio', { name: '按自己的顺序' }).check();
    await page.waitForURL(/excerpts\?by=own/);
    const up = page.getByRole('button', { name: '上移：建成老年人助餐服务机构1100处' });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByText('移到第 2 句，共 3 句').waitFor({ state: 'attached' });
    // It stays under the fingers.
    await page.locator('button:focus[aria-label="上移：建成老年人助餐服务机构1100处"]').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('移到第 1 句，共 3 句').waitFor({ state: 'attached' });
    expect((await marked(page))[0]).toBe('建成老年人助餐服务机构1100处');
    await page.reload();
    await first(page);
    expect((await marked(page))[0]).toBe('建成老年人助餐服务机构1100处');
  });

  test('takes back what was removed, with its note', async () => {
    const page = await openWith([beds, qufu]);
    await first(page);
    const note = page.getByRole('textbox', { name: '注：新增养老床位200张' });
    await note.fill('与青岛口径不同');
    await page.getByRole('button', { name: '移出：新增养老床位200张' }).focus();
    await page.keyboard.press('Enter');
    await note.waitFor({ state: 'detached' });
    // What had the focus is gone, or can no longer be pressed: the focus stays within the page.
    await page.locator('main :focus').waitFor();
    await page.getByRole('button', { name: '撤销' }).focus();
    await page.keyboard.press('Enter');
    expect(await note.inputValue()).toBe('与青岛口径不同');
    // The whole of what was written in one note is one step.
    await page.keyboard.press('Enter');
    expect(await note.inputValue()).toBe('');
    await page.getByRole('button', { name: '撤销', disabled: true }).waitFor();
    await page.locator('main :focus:not(:disabled)').waitFor();
  });

  test('asks for all its sentences at once', async () => {
    const asked: string[] = [];
    const page = await open('/excerpts', {}, async (fresh) => {
      await fresh.addInitScript(
        `localStorage.setItem('excerpts', ${JSON.stringify(
          JSON.stringify([beds, qufu, meals].map((id) => ({ id, note: '' }))),
        )})`,
      );
      fresh.on('request', (request) => {
        if (request.url().includes('/graphql')) asked.push(request.url());
      });
    });
    await first(page);
    expect(asked).toHaveLength(1);
  });

  test('says by its id what the graph does not have, and shows the rest', async () => {
    const page = await openWith([beds, unknown]);
    await page.getByText('1 句在现在的数据里没有：').waitFor();
    await page.getByText(unknown).waitFor();
    expect(await marked(page)).toEqual(['建成家庭养老床位3800张以上']);
    await page.getByRole('button', { name: '移出这些' }).click();
    await page.getByText(unknown).waitFor({ state: 'detached' });
  });

  test('says that it is full, and takes no more', async () => {
    const many = Array.from(
      { length: 500 },
      (_, at) => `evidence:nobody:${String(at).padStart(6, '0')}-999999`,
    );
    const page = await openWith(many, {}, `/document:qingdao-2023-plan?e=${beds}`);
    await page.getByText('摘录夹已满：最多 500 句。').waitFor();
    expect(await page.getByRole('button', { name: '摘录', exact: true }).isDisabled()).toBe(true);
  });

  test('goes into a paper as GB/T 7714, into a manager as RIS and BibTeX', async () => {
    const page = await openWith([beds, qufu]);
    await first(page);
    const text = async (button: string) => (await fileOf(page, button)).content.toString('utf8');
    expect(await text('GB/T 7714')).toBe(
      '青岛市民政局. 2023年青岛市民政局工作计划[Z]. [2023]: (二)扩大优质养老服务供给, 字符 782-797.\n' +
        '曲阜市民政局. 曲阜市民政局关于印发《2020年全市民政工作要点》的通知[Z]. 2020-04-08: 9. 优化养老服务供给, 字符 2161-2171.\n',
    );
    const ris = await text('RIS');
    expect(ris.match(/^TY {2}- GOVDOC\r$/gm)).toHaveLength(2);
    expect(ris.match(/^ER {2}- ?\r$/gm)).toHaveLength(2);
    expect((await text('BibTeX')).match(/^@misc\{/gm)).toHaveLength(2);
  });

  test('is copied with its form, sentence by sentence with its source', async () => {
    const page = await openWith([beds], { permissions: ['clipboard-read', 'clipboard-write'] });
    await first(page);
    await page.getByRole('button', { name: '复制（带格式）' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate<{ html: string; text: string }>(`(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => (await item.getType(type)).text();
      return { html: await read('text/html'), text: await read('text/plain') };
    })()`);
    expect(copied.html).toContain('<blockquote');
    expect(copied.html).toContain('建成家庭养老床位3800张以上');
    expect(copied.html).toMatch(
      /href="[^"]*document:qingdao-2023-plan\?at=782-797&amp;r=[0-9a-f]{12}"/,
    );
    expect(copied.text).toBe(
      '“建成家庭养老床位3800张以上”\n青岛市民政局. 2023年青岛市民政局工作计划[Z]. [2023]: (二)扩大优质养老服务供给, 字符 782-797.\n',
    );
  });

  test('goes into a table with the very sentences, in their order', async () => {
    const page = await openWith([beds, qufu, meals]);
    await first(page);
    const rows = await csvOf(page);
    expect(rows.map((row) => row.原文)).toEqual(await marked(page));
    expect(rows[0]).toMatchObject({
      城市: '青岛市',
      年份: '2023',
      起: '782',
      止: '797',
      标识: beds,
    });
  });

  test('goes into a packet that verify finds the same, and that opens again with its notes', async () => {
    const page = await openWith([beds, qufu]);
    await first(page);
    await page.getByRole('textbox', { name: /^注：建成家庭/ }).fill('“家庭”二字要紧');
    const { name, content } = await fileOf(page, '摘录包');
    expect(name).toMatch(/^摘录夹\.packet [0-9a-f]{12} \d{4}-\d\d-\d\d\.json$/);
    const packet = JSON.parse(content.toString('utf8'));
    expect(packet.items[0].proves.nodes).toContainEqual(
      expect.objectContaining({
        type: 'TARGET',
        values: expect.objectContaining({ value: 3800, comparator: 'GTE', unit: '张' }),
      }),
    );
    const file = join(folder, 'packet.json');
    await writeFile(file, content);
    const { code, stdout, stderr } = await runCli(['verify', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('2 same, 0 moved, 0 changed, 0 gone');

    const other = await open('/excerpts');
    await other.getByLabel('打开摘录包').last().setInputFiles(file);
    await other.getByText('打开了摘录包：加入 2 句，已有 0 句。').waitFor();
    await first(other);
    expect(await other.getByRole('textbox', { name: /^注：建成家庭/ }).inputValue()).toBe(
      '“家庭”二字要紧',
    );
  });

  test('says where a packet has other words than the graph', async () => {
    const page = await openWith([beds]);
    await first(page);
    const packet = JSON.parse((await fileOf(page, '摘录包')).content.toString('utf8'));
    packet.items[0].quote = '建成家庭养老床位3900张以上';
    const file = join(folder, 'other.json');
    await writeFile(file, JSON.stringify(packet));
    await page.getByLabel('打开摘录包').last().setInputFiles(file);
    await page.getByText('摘录包里的原文不同：').waitFor();
    await page.getByText('建成家庭养老床位3900张以上').waitFor();
  });

  test.each([
    ['no JSON', '{', '文件不是 JSON，没有打开'],
    ['something else', '{"format":"minzheng-graph","version":5}', '这不是摘录包'],
    [
      'a broken packet',
      '{"format":"minzheng-graph-packet","version":1,"revision":"x","items":[{"id":"city:qufu","quote":"","note":""}]}',
      '摘录包有错，没有打开：items[0].id',
    ],
  ])('does not open %s, and says why', async (_, content, message) => {
    const page = await open('/excerpts');
    const file = join(folder, 'broken.json');
    await writeFile(file, content);
    await page.getByLabel('打开摘录包').last().setInputFiles(file);
    await page.getByText(message).waitFor();
    await page.getByText('还没有摘录。').waitFor();
  });

  test.each([
    ['zh-CN', 'light', 1280],
    ['en-US', 'dark', 360],
  ] as const)(
    'has no fault that axe finds and fits its window: %s, %s, %i px',
    async (locale, colorScheme, width) => {
      for (const path of ['/excerpts', '/excerpts?by=own', `/bench?id=${beds},${qufu},${meals}`]) {
        const page = await openWith(
          [beds, qufu, unknown],
          {
            locale,
            colorScheme,
            viewport: { width, height: 800 },
          },
          path,
        );
        await page
          .getByText(/3800张以上/)
          .first()
          .waitFor();
        expect([path, await violations()]).toEqual([path, []]);
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect([path, overflow]).toEqual([path, 0]);
      }
    },
  );
});

describeInChromium('The bench', () => {
  const { open } = usePages();
  const three = `/bench?id=${beds},${qufu},${meals}`;

  test('sets sentences side by side, city and year on top, and marks what only one has', async () => {
    const page = await open(three);
    await page.locator('table').waitFor();
    expect(await page.locator('thead th').allTextContents()).toEqual([
      '青岛市 2023',
      '曲阜市 2020',
      '青岛市 2023',
    ]);
    const cells = page.locator('tbody tr').first().locator('td');
    // 养老 and 床位 stand in two of the three; 3800 in one.
    expect(await cells.nth(0).locator('mark').allTextContents()).toContain('3800');
    expect(await cells.nth(0).locator('mark').allTextContents()).not.toContain('床位');
    expect(await cells.nth(1).locator('mark').allTextContents()).toContain('200');
    expect((await cells.allTextContents())[0]).toBe('建成家庭养老床位3800张以上');
  });

  test('puts figures into one row only where unit and basis are the same', async () => {
    const page = await open(three);
    await page.locator('tbody tr').nth(3).waitFor();
    const rows = await page
      .locator('tbody tr')
      .evaluateAll((all) =>
        all
          .slice(1, -1)
          .map((row) =>
            [...(row as unknown as { children: Iterable<{ textContent: string }> }).children].map(
              ({ textContent }) => textContent.replace(/\s+/g, ' ').trim(),
            ),
          ),
      );
    expect(rows.map(([head]) => head)).toEqual(['+ 新增 · 张', '+ 新增 · 处']);
    expect(rows[0]?.[1]).toContain('3800张以上');
    expect(rows[0]?.[2]).toContain('200张');
    expect(rows[0]?.[3]).toContain('没有这一种数字');
    expect(rows[1]?.[3]).toContain('1100处');
  });

  test('is copied as a table with its sources as notes', async () => {
    const page = await open(three, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('tbody tr').nth(3).waitFor();
    await page.getByRole('button', { name: '复制表格（带脚注）' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(text).toContain('\t青岛市 2023\t曲阜市 2020\t青岛市 2023\n');
    expect(text).toContain('原文\t建成家庭养老床位3800张以上 [1]\t新增养老床位200张 [2]\t');
    expect(text).toContain('\n[2] 曲阜市民政局. 曲阜市民政局关于印发');
  });

  test('is opened from the sentences that are chosen among the excerpts, by keyboard', async () => {
    const page = await open('/excerpts', {}, (fresh) =>
      fresh.addInitScript(
        `localStorage.setItem('excerpts', ${JSON.stringify(
          JSON.stringify([beds, qufu].map((id) => ({ id, note: '' }))),
        )})`,
      ),
    );
    for (const words of ['建成家庭养老床位3800张以上', '新增养老床位200张']) {
      await page.getByRole('checkbox', { name: `选来对照：${words}` }).focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('link', { name: '对照所选（2）' }).press('Enter');
    await page.waitForURL(`**/bench?id=${beds},${qufu}`);
  });

  test('is opened from cells of the comparison that Space has chosen', async () => {
    const page = await open('/compare?i=indicator:senior-canteens');
    const cell = page.getByRole('checkbox', { name: '选来对照：XX市 2023' });
    await cell.focus();
    await page.keyboard.press('Space');
    await page.getByRole('link', { name: /^并排对照 \d 句$/ }).click();
    await page.waitForURL(/bench\?id=evidence:xx-2023-half-year-report:/);
    await page.getByText('全年计划新建老年食堂370个').first().waitFor();
  });

  test('says what it has no room for, what the graph has not, and that one is too few', async () => {
    const page = await open(`/bench?id=${unknown},${beds}`);
    await page.getByText(unknown).waitFor();
    await page.getByText('请再选一句').waitFor();
  });
});
