import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from '../helpers/chromium.js';
import { shownSentence, textOf, usePages } from './pages.js';

const brands = {
  2019: ['青岛慈善义工服务队', '青岛红十字会水上救援队'],
  2023: [
    '青暖助',
    '青情卫童',
    '海之情',
    '冷静期婚姻家庭辅导服务',
    '福彩有爱·公益有我',
    '青岛养老服务',
  ],
};

const lane = (page: Page, name: string): Locator =>
  page
    .locator('section', { has: page.getByRole('heading', { level: 2, name, exact: false }) })
    .last();

const yearOf = (of: Locator, year: number): Locator =>
  of.locator('ol > li').filter({ hasText: new RegExp(`^${year}`) });

describeInChromium('The time line', () => {
  const { open } = usePages();

  test('from the page of 青岛 one sees which brands it names in 2019 and in 2023', async () => {
    const page = await open('/city:qingdao');
    await page.getByRole('link', { name: '品牌的时间线' }).click();
    for (const [year, other] of [
      [2019, 2023],
      [2023, 2019],
    ] as const)
      for (const brand of brands[year]) {
        const found = lane(page, brand);
        await yearOf(found, year).getByText('首次提及').waitFor();
        expect(await textOf(yearOf(found, other))).toContain('未提及');
        expect(await textOf(yearOf(found, other))).not.toContain('首次提及');
      }
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(8);
  });

  test('years without a document are drawn as not held, those with a silent one as silent', async () => {
    const page = await open('/timeline?id=brand:qingdao:qingnuanzhu');
    const found = lane(page, '青暖助');
    await yearOf(found, 2023).getByRole('button').first().waitFor();
    for (const year of [2020, 2021, 2022])
      expect(await textOf(yearOf(found, year))).toBe(`${year} 未收录`);
    const silent = yearOf(found, 2019);
    expect(await textOf(silent)).toContain('未提及');
    expect(await silent.getByRole('link').getAttribute('href')).toMatch(
      /document:qingdao-2019-report$/,
    );
  });

  test('an entry opens its sentence', async () => {
    const page = await open('/timeline?id=brand:qingdao:qingnuanzhu');
    await page.getByRole('button', { name: '深化“青暖助”救助品牌' }).click();
    expect(await shownSentence(page)).toBe('深化“青暖助”救助品牌');
  });

  test('a thing found by name gets a lane, which stands in the address and can be taken away', async () => {
    const page = await open('/timeline?id=brand:qingdao:qingnuanzhu');
    await page.getByRole('searchbox', { name: '加入' }).fill('海之情');
    await page.getByRole('button', { name: /海之情.*品牌/ }).click();
    await lane(page, '海之情').waitFor();
    expect(decodeURIComponent(new URL(page.url()).search)).toBe(
      '?id=brand:qingdao:qingnuanzhu,brand:qingdao:haizhiqing',
    );
    await page.getByRole('button', { name: '去掉青暖助' }).click();
    await lane(page, '青暖助').waitFor({ state: 'detached' });
  });

  test('a thing that is not there leaves the other lanes', async () => {
    const page = await open('/timeline?id=brand:qingdao:nothing,brand:qingdao:qingnuanzhu');
    await page.getByRole('button', { name: '深化“青暖助”救助品牌' }).waitFor();
    expect(await textOf(page.getByRole('alert'))).toContain('本库没有这一项');
  });
});
