import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';

/** The file that a button of the page hands out. */
export async function fileOf(
  page: Page,
  button: string,
  /** Of several of this name, one from the end. */
  fromEnd = false,
  within: Page | Locator = page,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const download = page.waitForEvent('download');
  const buttons = within.getByRole('button', { name: button, exact: true });
  await (fromEnd ? buttons.last() : buttons.first()).click();
  const file = await download;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

/** The rows of the CSV that a page hands out, by the heads of its columns. */
export async function csvOf(
  page: Page,
  fromEnd = false,
  within: Page | Locator = page,
): Promise<readonly Record<string, string>[]> {
  const { content } = await fileOf(page, 'CSV', fromEnd, within);
  const text = content.toString('utf8');
  if (!text.startsWith('\u{feff}')) throw new Error('The CSV has no byte-order mark');
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
    .data;
}
