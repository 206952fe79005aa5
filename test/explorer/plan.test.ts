import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from '../helpers/chromium.js';
import { shownSentence, textOf, usePages, withFurtherCities } from './pages.js';

/** The block under a heading that begins with these words. */
const block = (page: Page, heading: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name: heading }) }).last();

/** The rows of a block: those of its own list, not of lists within. */
const rowsOf = (of: Locator): Promise<string[]> =>
  of.locator('ul').first().locator(':scope > li').allInnerTexts();

describeInChromium('Plan and result', () => {
  const { open } = usePages();
  const xx = '/plan?city=city:xx&year=2023';

  test('where no city and year are named, those of which documents are held are offered', async () => {
    const page = await open('/plan');
    await page.getByRole('link', { name: '2023 工作报告 上半年' }).click();
    await page.getByRole('heading', { level: 1, name: 'XX市 2023 计划与结果' }).waitFor();
    expect(decodeURIComponent(new URL(page.url()).search)).toBe('?city=city:xx&year=2023');
  });

  test('of many cities those are offered whose name has the words', async () => {
    const page = await open('/plan', {}, withFurtherCities(40));
    await page.getByRole('searchbox', { name: '城市' }).fill('又一市17');
    await page.getByRole('heading', { name: '青岛市' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['又一市17']);
  });

  test('each target with a result has the computed rate between the two sentences, and none is met', async () => {
    const page = await open(xx);
    const reported = block(page, '有结果的目标');
    await reported.waitFor();
    const texts = await rowsOf(reported);
    expect(texts).toHaveLength(3);
    for (const [target, result, rate] of [
      ['23人', '达22.8人', '99.13%'],
      ['9大', '7个', '77.78%'],
      ['370个', '171个', '46.22%'],
    ] as const) {
      const text = texts.find((each) => each.includes(target) && each.includes(result));
      expect(text).toContain(`${rate} 算出`);
      expect(text).toContain('部分完成');
    }
    expect(await reported.locator('i').count()).toBe(3);
  });

  test('a rate that the source states without its target stands apart, upright', async () => {
    const page = await open(xx);
    const rated = block(page, '报告了完成率');
    await rated.waitFor();
    const texts = await rowsOf(rated);
    const found = texts.map((text) => text.replace(/\s+/g, ' '));
    expect(found).toHaveLength(4);
    for (const [figure, rate] of [
      ['115家', '103%'],
      ['1107人', '145%'],
      ['1010张', '101%'],
      ['7212户', '103%'],
    ] as const)
      expect(
        found.filter((text) => text.includes(figure) && text.includes(`${rate} 原文写明`)),
      ).toHaveLength(1);
    expect(await rated.locator('i').count()).toBe(0);
  });

  test('plans for the second half are not yet due, and none is called failed or silent', async () => {
    const page = await open(xx);
    const notDue = block(page, '尚未到期');
    await notDue.waitFor();
    const texts = await rowsOf(notDue);
    // The guide counts 16; the graph has read one more, 全覆盖 of 县、乡、村三级助联体.
    expect(texts).toHaveLength(17);
    for (const text of texts) expect(text).toContain('同一份报告为其后的时间定的计划');
    const all = await textOf(page.getByRole('main'));
    expect(all).not.toContain('未完成');
    expect(all).not.toContain('到期而未报告');
  });

  test('results without a target stand by section, in the order of the report', async () => {
    const page = await open(xx);
    const unplanned = block(page, '没有对应目标的结果');
    await unplanned.waitFor();
    const sections = await unplanned.locator('summary').allInnerTexts();
    const found = (heading: string) => sections.findIndex((section) => section.includes(heading));
    expect(found('突出打造“优享”亮点指标')).toBeGreaterThan(-1);
    expect(found('全力抓好“优享”省级指标')).toBeGreaterThan(found('突出打造“优享”亮点指标'));
    const counts = sections.map((section) => Number(/\d+$/.exec(section)?.[0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(59);
  });

  test.each([
    ['171个', '目前完成171个'],
    ['370个', '全年计划新建老年食堂370个'],
  ])('the figure %s opens its sentence', async (figure, sentence) => {
    const page = await open(xx);
    await page.getByRole('button', { name: figure }).first().click();
    expect(await shownSentence(page)).toContain(sentence);
  });

  test('targets of a plan on whose time no report is held are said to be so, and not silent', async () => {
    const page = await open('/plan?city=city:qingdao&year=2023');
    await block(page, '未收录报告的目标').waitFor();
    expect(await textOf(page.getByRole('main'))).not.toContain('报告没有提到');
  });
});
