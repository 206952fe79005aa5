import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReviewDesk } from '../../src/extract/review/desk.js';
import { annotationYaml, drafted, plan } from '../extract/review/drafts.js';
import { describeInChromium } from '../helpers/chromium.js';
import { openSeeds } from '../helpers/run-query.js';
import { eventually } from '../helpers/service.js';
import { useExplorer } from './explorer.js';
import { textOf } from './pages.js';

describeInChromium('Drafts', () => {
  let folder: string;
  const inside = (ending: string): string => join(folder, `yunjiang-2025-plan${ending}`);
  const open = useExplorer(openSeeds, async () => {
    folder = await mkdtemp(join(tmpdir(), 'minzheng-drafts-'));
    await writeFile(inside('.yaml'), annotationYaml);
    await writeFile(inside('.txt'), plan);
    await writeFile(inside('.sheet.json'), JSON.stringify(drafted().sheet));
    return { drafts: new ReviewDesk(folder, 'seeds', '李梅') };
  });
  beforeAll(() => rm(inside('.review.jsonl'), { force: true }));
  afterAll(() => rm(folder, { recursive: true }));
  const verdicts = async (): Promise<string[]> =>
    (await readFile(inside('.review.jsonl'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { verdict: string }).verdict);

  test('a draft is reviewed from the list by the keys of the terminal, and by mouse', async () => {
    const { page, open: go } = await open();
    await go('/drafts');
    await page.getByRole('link', { name: '云江市民政局2025年工作要点' }).click();
    const card = page.getByRole('region', { name: '待定的一问' });
    await card.getByText('文件 · 第 1 行').waitFor();
    // Words and names stand in the place of codes and keys.
    expect(await textOf(card.locator('dl'))).toContain('类别 工作计划');
    expect(await textOf(card.locator('dl'))).toContain('时段 全年 发布单位 云江市民政局');
    await page.keyboard.press('a');
    await card.getByText('未引的提法 · 第 5 行').waitFor();
    await page.keyboard.press('s');
    await card.getByRole('heading', { name: '市民政局 = 云江市民政局' }).waitFor();
    await card.getByText('“市民政局”和“云江市民政局”是不是同一个？').waitFor();
    await card.getByRole('button', { name: '不是同一个' }).waitFor();
    await page.keyboard.press('r');
    await card.getByRole('heading', { name: '适老化改造工程' }).waitFor();
    await page.keyboard.press('r');
    await card.getByRole('button', { name: '就是错了' }).click();
    await card.getByRole('heading', { name: '2000人以上' }).waitFor();
    await page.keyboard.press('u');
    await card.getByRole('heading', { name: '适老化改造工程' }).waitFor();
    expect(await verdicts()).toEqual(['ACCEPTED', 'REJECTED', 'REJECTED', 'UNDONE']);
  });

  test('words of the text lead to their question, which is edited in a form', async () => {
    const { page, open: go } = await open();
    await go('/drafts?draft=yunjiang-2025-plan');
    await page.locator('[data-question]', { hasText: '1200张' }).click();
    const card = page.getByRole('region', { name: '待定的一问' });
    await card.getByRole('heading', { name: '1200张' }).waitFor();
    await page.keyboard.press('e');
    await card.getByLabel('数值').fill('1300');
    await card.getByRole('button', { name: '就这样' }).click();
    await card
      .getByRole('alert')
      .filter({ hasText: /这样答不行：数值与原词不符.*1300/s })
      .waitFor();
    await card.getByLabel('数值').fill('1200');
    await card.getByLabel('备注').fill('含改建');
    await card.getByRole('button', { name: '就这样' }).click();
    await card.getByRole('alert').waitFor({ state: 'detached' });
    await eventually(async () => ((await verdicts()).at(-1) === 'EDITED' ? true : undefined));
  });

  test.each([
    ['zh-CN', 'light', 1280],
    ['en', 'dark', 360],
  ] as const)(
    'in %s, %s, at %d pixels axe finds nothing wrong, and nothing is cut off',
    async (locale, colorScheme, width) => {
      const reader = await open({ locale, colorScheme, viewport: { width, height: 800 } });
      await reader.open('/drafts?draft=yunjiang-2025-plan');
      await reader.page.keyboard.press('e');
      await reader.page.locator('form input').first().waitFor();
      expect(await reader.violations()).toEqual([]);
      expect(await reader.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(
        true,
      );
    },
  );

  test('where no drafts are reviewed, the page says how it is begun', async () => {
    const { page, open: go } = await open();
    await go('/drafts?draft=none');
    await page.getByText('npm start -- --drafts drafts').waitFor();
  });
});
