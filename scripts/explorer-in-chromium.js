import { chromium } from 'playwright-core';
import { readDataset } from '../dist/server/read-dataset.js';
import { startService } from '../dist/server/service.js';
import { EmbeddedStore } from '../dist/store/embedded/embedded-store.js';

/**
 * Serves the seeds from memory, opens a Chromium, and closes both when the work is done, or has failed.
 * Needs a build.
 *
 * @param {(browser: import('playwright-core').Browser, explorer: URL) => Promise<void>} work
 */
export async function withExplorer(work) {
  const reader = new EmbeddedStore();
  await reader.load(await readDataset());
  const service = await startService({ reader, host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    await work(browser, new URL('/', service.url));
  } finally {
    await browser.close();
    await service.close();
  }
}
