import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Tests in a real browser: skipped, and said so, where there is none; in CI that is a failure. */
export function describeInChromium(title: string, tests: () => void): void {
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
