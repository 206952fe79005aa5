import { readFileSync } from 'node:fs';
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Service } from '../../src/server/service.js';
import { openChromium } from './chromium.js';
import { openSeeds } from './run-query.js';
import { serve } from './service.js';

const axe = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

/** The explorer on the seeds, in a browser that both last as long as the tests of the file. */
export function useExplorer() {
  let browser: Browser;
  let service: Service;
  const pages: Page[] = [];

  beforeAll(async () => {
    service = await serve(await openSeeds());
    browser = await openChromium();
  }, 120_000);
  afterAll(() => browser?.close());

  return {
    /** Opens an address in a window of a fresh profile: Chinese and wide, unless it is said otherwise. */
    open: async (
      address: string,
      options: BrowserContextOptions = {},
      prepare: (page: Page) => Promise<unknown> = async () => undefined,
    ): Promise<Page> => {
      await Promise.all(pages.splice(0).map((page) => page.context().close()));
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      pages.push(page);
      await prepare(page);
      await page.goto(new URL(address, service.url).href);
      return page;
    },
  };
}

/** Lets the service answer that it holds a document of each of so many further cities, in 2019 to 2024. */
export const withFurtherCities =
  (count: number) =>
  (page: Page): Promise<unknown> =>
    page.route(/\/graphql/, async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { data?: { coverage?: unknown[] } };
      answer.data?.coverage?.push(
        ...Array.from({ length: count }, (_, at) => ({
          year: 2019 + (at % 6),
          city: { id: `city:further${at}`, name: `又一市${at}`, nameEn: null },
          documents: [
            { id: `document:further${at}`, title: '计划', kind: 'WORK_PLAN', period: 'YEAR' },
          ],
        })),
      );
      await route.fulfill({ response, json: answer });
    });

/** The words that are to be seen in an element, with single spaces between them. */
export const textOf = async (element: Locator): Promise<string> =>
  (await element.allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();

/** The sentence that the panel shows: what is marked in it. */
export const shownSentence = async (page: Page): Promise<string | null> =>
  page.getByRole('complementary').locator('mark').textContent();

/** What axe finds wrong with a page, each as its rule and the first element. */
export async function axeViolations(page: Page): Promise<string[]> {
  // The page's policy lets no script in that is put into it; what the browser evaluates is not bound by it.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const run = (
      globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    ).axe.run();
    return (await run).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** Presses Tab until the element with this role and name has the focus. */
export async function tabTo(
  page: Page,
  role: 'link' | 'button' | 'searchbox',
  name: string | RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 200; presses++) {
    const hasFocus = await wanted.evaluate((element) =>
      (element as unknown as { matches(selector: string): boolean }).matches(':focus'),
    );
    if (hasFocus) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No ${role} ${name} is reached with Tab`);
}
