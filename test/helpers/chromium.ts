import { existsSync } from 'node:fs';
import { describe, jest } from '@jest/globals';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Milliseconds that a busy machine may take for a page that was never asked for, and for all of one test. */
const patience = { page: 90_000, test: 300_000 };

/** Tests in a real browser: skipped, and said so, where there is none; in CI that is a failure. */
export function describeInChromium(title: string, tests: () => void): void {
  jest.setTimeout(patience.test);
  if (existsSync(executablePath) || process.env.CI) describe(title, tests);
  else {
    console.warn(`SKIPPED: ${title}. There is no Chromium at ${executablePath}; set CHROMIUM.`);
    describe.skip(title, tests);
  }
}

/** A browser of its own, without a sandbox where the user is root: Chromium refuses to start there. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });

/** A profile of its own, with patience. */
export async function openProfile(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience.page);
  return context;
}
