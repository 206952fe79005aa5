import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInChromium } from '../helpers/chromium.js';
import { textOf, usePages } from './pages.js';

const main = async (page: Page): Promise<string> => await textOf(page.getByRole('main'));

describeInChromium('Responsibility', () => {
  const { open } = usePages();
  const qufu = '/responsibility?city=city:qufu&year=2020';
  const qingdao = '/responsibility?city=city:qingdao&year=2019';

  test('what inherits is marked and apart from what is said directly', async () => {
    const page = await open(qufu);
    const section = page.getByRole('listitem').filter({ hasText: '八、加强社会事务管理' }).first();
    await section.waitFor();
    // Each of its 12 things inherits from both its parties: 24 relations.
    expect(await textOf(section.locator('summary'))).toBe('承上 12 项');
    expect(await section.locator('details').getAttribute('open')).toBeNull();
    expect(await main(page)).toContain('直接 42 条，承上 503 条');
  });

  test('set out by party, each has what it answers for', async () => {
    const page = await open(`${qufu}&words=赵树志&role=LEAD`);
    await page.getByLabel('按部门和负责人').check();
    await page.waitForURL(/by=party/);
    const parties = page.getByRole('heading', { level: 3 });
    expect(await parties.allInnerTexts()).toEqual(['人\n赵树志']);
    const text = await main(page);
    for (const section of [
      '推进基层政权建设和城乡社区治理',
      '加强社会事务管理',
      '夯实民政事业发展基础',
    ])
      expect(text).toContain(section);
  });

  test.each([
    [
      '出台',
      [
        ['关于加强和完善城乡社区治理工作的实施意见', ''],
        ['青岛市村务公开目录', ''],
        ['青岛市社区专职工作者管理办法', '市委组织部 财政部门'],
        ['青岛市关于完善社区专职工作者薪酬体系的指导意见', '市委组织部 财政部门'],
        ['青岛市农村社会工作服务规范', '市委组织部'],
        // Without a title of its own; with 市发改委等部门.
        ['建设社会智库的22项举措', '市发改委'],
      ],
    ],
    [
      '拟定',
      [
        ['关于深化养老服务改革全面提升养老服务水平的意见', ''],
        ['政府购买养老服务管理办法', ''],
      ],
    ],
  ] as const)('what 青岛 has done in 2019: %s', async (action, expected) => {
    const page = await open(qingdao);
    const group = page
      .locator('section', { has: page.getByRole('heading', { level: 3, name: action }) })
      .last();
    await group.waitFor();
    const acts = group.locator('ul').first().locator(':scope > li');
    expect(await acts.count()).toBe(expected.length);
    for (const [policy, parties] of expected) {
      const act = acts.filter({ has: page.getByRole('link', { name: policy, exact: true }) });
      const found = await act.locator('dd').getByRole('link').allInnerTexts();
      expect(found.join(' ')).toBe(parties);
    }
  });

  test('every policy of 青岛 2019 opens the sentence that it stands in', async () => {
    const page = await open(qingdao);
    const buttons = page.getByRole('button', { name: /^原文 .*(意见|目录|办法|规范|举措)$/ });
    await buttons.first().waitFor();
    const names = await buttons.allInnerTexts();
    expect(names).toHaveLength(8);
    for (const [at, name] of names.entries()) {
      await buttons.nth(at).click();
      const policy = name.replace(/^原文\s*/, '');
      await page.getByRole('complementary').locator('mark', { hasText: policy }).waitFor();
    }
  });

  test('a document that names no one is silent', async () => {
    const page = await open('/responsibility?document=document:qingdao-2023-plan');
    await page.getByText('文件没有写明谁负责。').waitFor();
  });
});
