import { expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { readConfiguration } from '../../src/server/configuration.js';
import { describeInChromium } from '../helpers/chromium.js';
import { keyFile } from '../helpers/keys.js';
import { openSeeds } from '../helpers/run-query.js';
import { useExplorer } from './explorer.js';

const keys = await keyFile([
  { name: 'researcher', scopes: ['read'] },
  { name: 'archive', scopes: ['read', 'export'] },
  { name: 'monitor', scopes: ['metrics'] },
]);
const [reading, exporting, watching] = keys.keys as [string, string, string];

describeInChromium('Where the service asks for keys', () => {
  const { api } = readConfiguration({ KEYS_FILE: keys.file });
  const openProfile = useExplorer(openSeeds, async () => ({ api }));
  let reader: Awaited<ReturnType<typeof openProfile>>;

  /** Opens an address; a dialog of the browser's own would keep the page from ever being there. */
  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    await reader?.page.context().close();
    reader = await openProfile(options);
    await reader.open(address);
    return reader.page;
  }
  const giveKey = async (page: Page, key: string): Promise<void> => {
    await page.getByLabel('密钥', { exact: true }).fill(key);
    await page.getByRole('button', { name: '使用此密钥' }).click();
  };

  test('a reader without one is asked for it, in words, and sees nothing else', async () => {
    const page = await open('/documents');
    await page.getByRole('heading', { level: 1, name: '需要密钥' }).waitFor();
    await page.getByText('密钥由运行本服务的人发给你').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('曲阜');
    expect(await reader.violations()).toEqual([]);
  });

  test('in English, too', async () => {
    const page = await open('/', { locale: 'en-US' });
    await page.getByRole('heading', { level: 1, name: 'An access key is needed' }).waitFor();
  });

  test('a wrong one is told to be wrong, and is not kept', async () => {
    const page = await open('/');
    await giveKey(
      page,
      reading.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    );
    await page.getByRole('alert').getByText('本服务没有这个密钥').waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  test('one that is for something else is told to be that', async () => {
    const page = await open('/');
    await giveKey(page, watching);
    await page.getByText('没有 read 权限').waitFor();
  });

  test('a right one opens the page that was asked for, lasts as long as the tab, and can be forgotten', async () => {
    const page = await open('/brand:qingdao:qingnuanzhu');
    await giveKey(page, reading);
    const there = page.getByRole('heading', { level: 1, name: '青暖助' });
    await there.waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('page');
    await page.reload();
    await there.waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('heading', { level: 1, name: '需要密钥' }).waitFor();
    await page.getByRole('button', { name: '忘记我的密钥' }).click();
    await page.getByRole('heading', { level: 1, name: '需要密钥' }).waitFor();
  });

  test('one that is not for files says so, and one that is takes them', async () => {
    const page = await open('/about');
    await giveKey(page, reading);
    const file = page.getByRole('link', { name: /^JSON Lines/ });
    await file.click();
    await page.getByText('没有 export 权限').waitFor();
    await page.getByRole('heading', { level: 1, name: '关于与方法' }).waitFor();
    const downloading = page.waitForEvent('download');
    await giveKey(page, exporting);
    expect((await downloading).suggestedFilename()).toMatch(/\.jsonl$/);
    // Back to where the file was asked for.
    await page.locator('a:focus', { hasText: 'JSON Lines' }).waitFor();
  });
});
