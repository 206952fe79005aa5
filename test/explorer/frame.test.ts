import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { readDataset } from '../../src/server/read-dataset.js';
import type { GraphReader } from '../../src/store/store.js';
import { describeInChromium } from '../helpers/chromium.js';
import { dataOf, openGraph, openSeeds } from '../helpers/run-query.js';
import { useExplorer } from './explorer.js';
import { csvOf } from './taking-along.js';

const built = new URL('../../dist/explorer/', import.meta.url);

const formerId = 'brand:qingdao:qingnuan';

/** The seeds, of which a brand was known by another id before. */
async function openMerged(): Promise<GraphReader> {
  const seeds = await readDataset();
  return openGraph({
    ...seeds,
    nodes: seeds.nodes.map((node) =>
      node.id === 'brand:qingdao:qingnuanzhu'
        ? { ...node, properties: { ...node.properties, formerIds: [formerId] } }
        : node,
    ),
  });
}

/** Kilobytes of the first page, compressed: over this it takes long on a slow line. */
const largestFirstLoad = 240;

test('the first page is at most 240 kB, compressed', () => {
  const html = readFileSync(new URL('index.html', built), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\.\/explorer\/([^"]+)"/g)].map(([, name]) => name);
  expect(first.length).toBeGreaterThan(1);
  const bytes = first.reduce(
    (sum, name) =>
      sum + gzipSync(readFileSync(new URL(name as string, built)), { level: 9 }).length,
    0,
  );
  expect(bytes / 1_000).toBeLessThan(largestFirstLoad);
});

describeInChromium('The explorer', () => {
  const openProfile = useExplorer(openMerged);

  test('leads from the box to a thing by pinyin, with the keyboard alone', async () => {
    const { open, page } = await openProfile();
    await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('qingnuanzhu', { delay: 10 });
    await page
      .getByRole('option', { name: /青暖助/ })
      .first()
      .waitFor();
    // The last letters may still be asked about: the list changes until that is answered.
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=option][data-focused]').filter({ hasText: '青暖助' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '青暖助' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/brand:qingdao:qingnuanzhu');
  });

  test('shows a thing at an id that it had before, and says the one that it has', async () => {
    const { open, page } = await openProfile();
    await open(`/${formerId}?r=0123`);
    await page.getByRole('heading', { level: 1, name: '青暖助' }).waitFor();
    await page.waitForURL(/\/brand:qingdao:qingnuanzhu\?r=0123$/);
    await page.getByText(`曾用编号 ${formerId}`).waitFor();
    await open(`/graph?s=${formerId},${formerId}%2BPRESENTS&focus=${formerId}`);
    await page.waitForURL(/s=(brand:qingdao:qingnuanzhu)(,|%2C)\1%2BPRESENTS&focus=\1$/);
    await page.getByText('青暖助').first().waitFor();
  });

  test('takes former ids along where things have some', async () => {
    const { open, page } = await openProfile();
    await open('/city:qingdao');
    const brands = page.locator('section', { has: page.getByRole('heading', { name: /^品牌/ }) });
    const rows = await csvOf(page, false, brands);
    expect(rows.map((row) => row.曾用编号).filter(Boolean)).toEqual([formerId]);
    await open('/city:qufu');
    expect(Object.keys((await csvOf(page, true))[0] ?? {})).not.toContain('曾用编号');
  });

  test('keeps the words of a search as words in the address', async () => {
    const { open, page } = await openProfile();
    await open('/');
    await page.getByRole('combobox').fill('1236');
    await page.keyboard.press('Enter');
    await page.getByText('1236工作体系').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=1236');
    await page.reload();
    await page.getByText('1236工作体系').first().waitFor();
  });

  test('reads city, year and field out of the words, and lists what was promised', async () => {
    const { open, page } = await openProfile();
    await open('/search?q=泰州 养老 2024&show=figures');
    await page.getByText('读作').waitFor();
    for (const read of ['泰州市', '养老服务', '2024'])
      await page.locator('main').getByText(read, { exact: true }).first().waitFor();
    await page.getByText('新增护理型养老床位1000张').or(page.getByText('1000张')).first().waitFor();
  });

  test('shows the sentence of a figure beside it, and where it stands', async () => {
    const { open, page } = await openProfile();
    await open('/search?q=家庭养老床位&show=figures');
    await page
      .getByRole('button', { name: /3800张以上/ })
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: '原文' });
    await panel.getByText('建成家庭养老床位3800张以上').first().waitFor();
    await panel.getByRole('link', { name: '在文件中打开' }).click();
    await page.getByRole('heading', { level: 1, name: '2023年青岛市民政局工作计划' }).waitFor();
    expect(decodeURIComponent(page.url())).toContain('at=');
  });

  test.each(['', '?mark=promised', '?verbatim=1', '?ledger=1'])(
    'shows a document with the very words of its source: %s',
    async (search) => {
      const { documents } = await dataOf(await openSeeds(), '{ documents { nodes { id text } } }');
      const { open, page } = await openProfile();
      for (const { id, text } of documents.nodes) {
        await open(`/${id}${search}`);
        if (search === '?ledger=1') await page.waitForLoadState('networkidle');
        expect(
          await page.locator('[data-document-text]').evaluate((node) => node.textContent),
        ).toBe(text);
      }
    },
  );

  test.each(['/', '/documents', '/plan', '/city:qufu'])(
    'has the styles of its parts, whichever style sheet comes first: %s',
    async (path) => {
      const { open, page } = await openProfile();
      await open(path);
      await page.getByRole('navigation', { name: '主导航' }).waitFor();
      const line = await page.evaluate<string>(
        "getComputedStyle(document.querySelector('header nav a')).textDecorationLine",
      );
      expect(line).toBe('none');
    },
  );

  test('breaks no rule of its own policy', async () => {
    const { open, page } = await openProfile({ bypassCSP: false });
    const broken: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) broken.push(message.text());
    });
    for (const path of ['/', '/search?q=养老', '/document:qufu-2020-plan', '/city:qufu'])
      await open(path);
    await page.getByRole('combobox').fill('养老');
    await page.getByRole('option').first().waitFor();
    expect(broken).toEqual([]);
  });

  test('names the licences of all that the page is made of, and shows on a phone which page is open', async () => {
    const { page, open } = await openProfile({ viewport: { width: 360, height: 720 } });
    await open('/about');
    const [left, right] = await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '关于与方法' })
      .evaluate((link: { getBoundingClientRect(): { left: number; right: number } }) => {
        const { left, right } = link.getBoundingClientRect();
        return [left, right];
      });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
    const licences = page.getByRole('link', { name: '许可证' });
    const answer = await page.request.get(await licences.evaluate(({ href }) => href));
    expect(await answer.text()).toContain('react-aria-components');
  });

  test('says that there is no such thing', async () => {
    const { open, page } = await openProfile();
    await open('/');
    await page.goto(new URL('/brand:qingdao:none', page.url()).href);
    await page.getByRole('alert').getByText('本库没有这一项').waitFor();
  });
});
