#!/usr/bin/env node
// Takes the picture of the explorer at the head of the README, of the seeds, in a real Chromium: after a
// build, `npm run picture`.
import { fileURLToPath } from 'node:url';
import { withExplorer } from './explorer-in-chromium.js';

await withExplorer(async (browser, explorer) => {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 720 } });
  const address = new URL('/search', explorer);
  address.search = String(new URLSearchParams({ q: '泰州 养老 2024', show: 'figures' }));
  await page.goto(address.href, { waitUntil: 'networkidle' });
  await page
    .getByRole('button', { name: /1000张/ })
    .first()
    .click();
  await page.getByRole('complementary').getByRole('link').first().waitFor();
  await page.screenshot({ path: fileURLToPath(new URL('../docs/explorer.png', import.meta.url)) });
});
