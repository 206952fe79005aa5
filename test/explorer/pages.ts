import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { GraphReader } from '../../src/store/store.js';
import { type Reader, useExplorer } from './explorer.js';

/** Opens pages of the explorer one after the other, each in a profile of its own. */
export function usePages(openReader?: () => Promise<GraphReader>) {
  const newReader = useExplorer(openReader);
  let reader: Reader | undefined;
  return {
    /**
     * Opens an address; the page that was open before is closed.
     *
     * @param prepare what is to be done with the page before it asks for anything
     */
    open: async (
      address: string,
      options: BrowserContextOptions = {},
      prepare: (page: Page) => Promise<unknown> = async () => undefined,
    ): Promise<Page> => {
      await reader?.page.context().close();
      reader = await newReader(options);
      await prepare(reader.page);
      await reader.open(address);
      return reader.page;
    },
    /** What axe finds wrong with the page that is open. */
    violations: async (): Promise<string[] | undefined> => reader?.violations(),
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

/** The words that are to be seen in an element once it is there, with single spaces between them. */
export async function textOf(element: Locator): Promise<string> {
  await element.first().waitFor({ state: 'attached' });
  return (await element.allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();
}

/** The sentence that the panel shows: what is marked in it. */
export const shownSentence = async (page: Page): Promise<string | null> =>
  page.getByRole('complementary').locator('mark').textContent();

/**
 * Clicks each figure within an element, and waits until the panel shows a sentence with its very words.
 *
 * @returns the words of the figures, in their order
 */
export async function openEachFigure(page: Page, within: Locator): Promise<string[]> {
  const doors = within.locator('[data-evidence]:has([lang="zh-CN"])');
  await doors.first().waitFor();
  const found: string[] = [];
  for (const door of await doors.all()) {
    const words = ((await door.locator('[lang="zh-CN"]').textContent()) ?? '').trim();
    await door.click();
    await page.getByRole('complementary').locator('mark', { hasText: words }).waitFor();
    found.push(words);
  }
  return found;
}

/** Presses Tab until the element with this role and name has the focus. */
export async function tabTo(
  page: Page,
  role: 'link' | 'button' | 'searchbox' | 'textbox' | 'row',
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
