import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { ServiceOptions } from '../../src/server/service.js';
import type { GraphReader } from '../../src/store/store.js';
import { openChromium, openProfile } from '../helpers/chromium.js';
import { patientApi } from '../helpers/neo4j.js';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

const axe = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

export interface Reader {
  readonly page: Page;
  /** Opens an address of the explorer, and waits until it has loaded. */
  open(path: string): Promise<void>;
  /** What axe finds wrong with the page as it is, a line each. */
  violations(): Promise<string[]>;
  /** Hosts that were asked since the page was opened. */
  hosts(): string[];
}

/** A browser with the explorer, for the tests of a file: on the seeds in memory unless another store is given. */
export function useExplorer(
  openReader: () => Promise<GraphReader> = openSeeds,
  options: () => Promise<Omit<Partial<ServiceOptions>, 'reader'>> = async () => ({}),
) {
  let browser: Browser;
  let origin: string;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    const { url } = await serve(await openReader(), { api: patientApi, ...(await options()) });
    origin = url.replace('/graphql', '');
    browser = await openChromium();
  });
  afterAll(() => browser?.close());

  /** A profile of its own: Chinese, light and wide unless it is said. */
  return async (options: BrowserContextOptions = {}): Promise<Reader> => {
    const context = await openProfile(browser, {
      locale: 'zh-CN',
      colorScheme: 'light',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      // Requests are watched and stopped in tests, which those of a worker are not.
      serviceWorkers: 'block',
      // Axe is put into the page, which the page's own policy would not allow.
      bypassCSP: true,
      ...options,
    });
    contexts.push(context);
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return {
      page,
      open: async (path) => {
        await page.goto(`${origin}${path}`);
        await page.waitForLoadState('networkidle');
        await page.locator('main h1').first().waitFor();
        expect(complaints).toEqual([]);
      },
      violations: async () => {
        await page.evaluate(axe);
        const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
          'axe.run().then(({ violations }) => violations)',
        );
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
      },
      hosts: () => [
        ...new Set(asked.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).host)),
      ],
    };
  };
}
