import { expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describeInChromium } from '../helpers/chromium.js';
import { usePages } from './pages.js';

describeInChromium('On paper', () => {
  const { open } = usePages();

  /** The words on each sheet that a page is printed on. */
  async function sheetsOf(page: Page): Promise<string[]> {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
    // A PDF has radicals in the place of the characters that look like them.
    return text.map((words) => words.normalize('NFKC').replaceAll(/\s+/g, ' '));
  }
  const printed = async (path: string, options?: BrowserContextOptions): Promise<string[]> => {
    const page = await open(path, options);
    // A browser asks before it prints; here nothing waits for what is still being read.
    await page.locator('main').getByText('正在读取').first().waitFor({ state: 'detached' });
    return sheetsOf(page);
  };

  test('every sheet says its address, the revision, the day and its number', async () => {
    const sheets = await printed('/plan?city=city:xx&year=2023');
    expect(sheets.length).toBeGreaterThan(1);
    for (const [at, words] of sheets.entries()) {
      const compact = words.replaceAll(' ', '');
      expect(compact).toMatch(
        /http:\/\/127\.0\.0\.1:\d+\/plan\?city=city:xx&year=2023&r=[0-9a-f]{12}·数据版本[0-9a-f]{12}·\d{4}年\d+月\d+日/,
      );
      expect(compact).toContain(`${at + 1}/${sheets.length}`);
    }
  });

  test('the matrix with all its years is on one sheet', async () => {
    const [first, ...others] = await printed('/compare?i=indicator:senior-canteens');
    expect(first).toMatch(/2019 2020 2021.2022 2023 2024/);
    expect(others).toEqual([]);
  });

  test('the graph is its table, with its steps and no buttons', async () => {
    const parts = 'program:xx:xingfu-yiyang-gongcheng%2BPART_OF';
    const sheets = await printed(
      `/graph?s=brand:xx:xingfu-yiyang,brand:xx:xingfu-yiyang%2BPRESENTS,${parts}`,
    );
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatch(
      /图谱 步骤 幸福颐养 幸福颐养 \+ 品牌项目 幸福颐养工程 \+ 组成 节点 8/,
    );
    expect(sheets[0]).not.toMatch(/SVG|打开视图文件/);
  });

  test('excerpts are numbered over all documents, each with its citation and the note that was written', async () => {
    const ids = ['qingdao-2023-plan:000782-000797', 'qufu-2020-plan:002161-002171'];
    const kept = ids.map((id, at) => ({ id: `evidence:${id}`, note: at === 0 ? '口径不同' : '' }));
    const page = await open('/excerpts', {}, (fresh) =>
      fresh.addInitScript(
        `localStorage.setItem('excerpts', ${JSON.stringify(JSON.stringify(kept))})`,
      ),
    );
    await page.locator('main blockquote').nth(1).waitFor();
    const words = (await sheetsOf(page)).join(' ').replaceAll(' ', '');
    expect(words).toMatch(/\[1\].*3800张以上.*2023年.*计划\[Z\].*口径不同/);
    expect(words).toMatch(/口径不同.*\[2\].*200张.*\[Z\]/);
    expect(words).not.toMatch(/添加注|在文件中打开/);
  });

  test('it is dark on white, whatever the screen is', async () => {
    const page = await open('/document:qufu-2020-plan');
    await page.getByRole('button', { name: /明暗/ }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe(
      'rgb(28, 33, 39)',
    );
  });
});
