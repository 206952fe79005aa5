#!/usr/bin/env node
// Takes the picture of the explorer at the head of the README, of the seeds, in a real Chromium: after a
// build, `npm run picture`.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { readDataset } from '../dist/server/read-dataset.js';
import { startService } from '../dist/server/service.js';
import { EmbeddedStore } from '../dist/store/embedded/embedded-store.js';

const reader = new EmbeddedStore();
await reader.load(await readDataset());
const service = await startService({ reader, host: '127.0.0.1', port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 720 } });
const search = new URLSearchParams({ q: '泰州 养老 2024', show: 'figures' });
await page.goto(`${service.url.replace('graphql', 'search')}?${search}`, {
  waitUntil: 'networkidle',
});
await page
  .getByRole('button', { name: /1000张/ })
  .first()
  .click();
await page.getByRole('complementary').getByRole('link').first().waitFor();
await page.screenshot({ path: fileURLToPath(new URL('../docs/explorer.png', import.meta.url)) });
await browser.close();
await service.close();
