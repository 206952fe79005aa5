import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInChromium } from '../helpers/chromium.js';
import { shownSentence, usePages } from './pages.js';

const addressOf = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname);

describeInChromium('Keys', () => {
  const { open } = usePages();
  const canteens = '/compare?i=indicator:senior-canteens';

  test.each([
    ['h', '/'],
    ['d', '/documents'],
    ['c', '/compare'],
    ['r', '/responsibility'],
    ['p', '/plan'],
  ])('g %s goes to %s', async (key, address) => {
    const page = await open('/about');
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await page.waitForURL((url) => url.pathname === address);
    await page.locator('h1').first().waitFor();
  });

  test('g p goes to the plan of the city and year that one looks at', async () => {
    const page = await open('/document:xx-2023-half-year-report');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('heading', { level: 1, name: 'XX市 2023 计划与结果' }).waitFor();
  });

  test('? lists every key, in the dialog and on the page about it', async () => {
    const page = await open('/about');
    const listed = async () =>
      (await page.locator('dialog dl div, main dl div:has(kbd)').allInnerTexts()).map((row) =>
        row.replace(/\s+/g, ' '),
      );
    const about = await listed();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor();
    expect((await listed()).slice(about.length)).toEqual(about);
    expect(about).toContain('g p 计划与结果');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('e, ] and [ go from sentence to sentence, and Escape back to where one was', async () => {
    const page = await open(canteens);
    await page.locator('td[data-status]').first().waitFor();
    await page.keyboard.press(']');
    expect(await shownSentence(page)).toBe('全年计划新建老年食堂370个');
    await page.keyboard.press(']');
    await page.getByRole('complementary').getByText('目前完成171个').first().waitFor();
    await page.keyboard.press('[');
    await page.getByRole('complementary').getByText('全年计划新建老年食堂370个').first().waitFor();
    await page.keyboard.press('e');
    await page.locator('#sentence:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await page.locator(':focus', { hasText: '370个' }).waitFor();
    await page.keyboard.press('e');
    expect(await shownSentence(page)).toBe('全年计划新建老年食堂370个');
  });

  test('c copies the citation, and b collects the sentence', async () => {
    const page = await open(canteens, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: '171个' }).first().click();
    expect(await shownSentence(page)).toContain('171个');
    await page.keyboard.press('c');
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('[Z]');
    await page.keyboard.press('b');
    await page.getByRole('button', { name: '已摘录', pressed: true }).waitFor();
    await page.keyboard.press('b');
    await page.getByRole('button', { name: '摘录', pressed: false, exact: true }).waitFor();
  });

  test('in a document j and k go by passages, J and K by sections, and figures switch marks', async () => {
    const page = await open('/document:qufu-2020-plan');
    await page.keyboard.press('j');
    await page.waitForURL(/e=evidence/);
    const first = page.url();
    await page.keyboard.press('j');
    await page.waitForURL((url) => url.href !== first);
    await page.keyboard.press('k');
    await page.waitForURL(first);

    await page.keyboard.press('Shift+J');
    await page.waitForURL(/at=/);
    const section = page.url();
    await page.keyboard.press('Shift+J');
    await page.waitForURL((url) => url.href !== section);
    await page.keyboard.press('Shift+K');
    await page.waitForURL(section);

    const targets = page.getByRole('button', { name: /^目标 \d+$/ });
    await page.keyboard.press('1');
    await targets.and(page.locator('[aria-pressed=false]')).waitFor();
    await page.keyboard.press('1');
    await targets.and(page.locator('[aria-pressed=true]')).waitFor();
    await page.keyboard.press('u');
    await page.getByRole('region', { name: '台账' }).waitFor();
    await page.keyboard.press('v');
    await page.getByRole('button', { name: '原样', pressed: true }).waitFor();
  });

  test('arrows go from cell to cell of a matrix, and Enter opens what is in it', async () => {
    const page = await open(canteens);
    await page.getByRole('rowheader', { name: 'XX市' }).getByRole('link').focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    await page.locator(':focus', { hasText: '370个' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await shownSentence(page)).toBe('全年计划新建老年食堂370个');
    await page.keyboard.press('ArrowUp');
    await page.locator('td[data-status]:focus, td[data-status] :focus').waitFor();
  });

  test('are letters in a field, and while a character is composed', async () => {
    const page = await open('/responsibility?city=city:qufu&year=2020');
    const field = page.getByRole('searchbox', { name: '词语' });
    await field.focus();
    await page.keyboard.type('gh?');
    expect(await field.inputValue()).toBe('gh?');
    expect(addressOf(page)).toBe('/responsibility');

    await page.locator('main').focus();
    await page.evaluate(`for (const key of ['?', 'g', 'h'])
      document.querySelector('main').dispatchEvent(
        new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }))`);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(addressOf(page)).toBe('/responsibility');
  });

  test('can be switched off, and stay off', async () => {
    const page = await open('/about');
    await page.getByRole('checkbox', { name: /启用单键操作/ }).uncheck();
    await page.reload();
    await page.getByRole('checkbox', { name: /启用单键操作/, checked: false }).waitFor();
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(addressOf(page)).toBe('/about');
  });
});
