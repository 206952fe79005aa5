#!/usr/bin/env node
// Takes a screenshot of each view of the explorer, in both languages, light and dark, wide and narrow, of
// the seeds, in a real Chromium: after a build, `npm run screenshots`. With words, only the files whose
// names have all of them: `npm run screenshots -- graph en dark`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withExplorer } from './explorer-in-chromium.js';

const folder = fileURLToPath(new URL('../.screenshots/', import.meta.url));
const words = process.argv.slice(2);

const brand = 'brand:xx:xingfu-yiyang';
const project = 'program:xx:xingfu-yiyang-gongcheng';
const excerpts = [
  'evidence:qingdao-2023-plan:000782-000797',
  'evidence:qingdao-2023-plan:000815-000831',
  'evidence:qufu-2020-plan:002161-002171',
];
const steps = [brand, `${brand}+PRESENTS`, `${project}+OF_PROGRAM`, `${project}+PART_OF`];

/** @typedef {import('playwright-core').Page} Page */
/** @param {string} key */
const press = (key) => (/** @type {Page} */ page) => page.keyboard.press(key);

/**
 * An address, and what is done there.
 *
 * @type {Readonly<Record<string, readonly [path: string, act?: (page: Page) => Promise<unknown>]>>}
 */
const views = {
  home: ['/'],
  'search-things': ['/search?q=养老&show=things'],
  'search-figures': ['/search?q=泰州 养老 2024&show=figures'],
  'search-sentences': ['/search?q=养老&city=city:qufu&show=sentences'],
  'search-nothing': ['/search?q=没有这样的词语组合'],
  documents: ['/documents'],
  coverage: ['/coverage'],
  compare: ['/compare?i=indicator:senior-canteens'],
  'compare-chart': ['/compare?i=indicator:senior-canteens&as=chart'],
  board: ['/board?area=area:elderly-care'],
  changes: ['/changes?city=city:qingdao&from=2019&to=2023'],
  plan: ['/plan?city=city:xx&year=2023'],
  responsibility: ['/responsibility?city=city:qufu&year=2020'],
  timeline: ['/timeline?id=brand:qingdao:qingnuanzhu'],
  concepts: ['/concepts?kind=REFORM'],
  'graph-empty': ['/graph'],
  'graph-steps': [`/graph?s=${steps.map(encodeURIComponent).join(',')}`],
  'graph-picture': [`/graph?as=picture&s=${steps.map(encodeURIComponent).join(',')}`],
  'graph-ring': [
    '/graph?as=picture&s=official:qufu:xing-hongbin,official:qufu:xing-hongbin%2BRESPONSIBLE_FOR',
  ],
  'excerpts-empty': ['/excerpts'],
  excerpts: ['/excerpts', collect],
  bench: [`/bench?id=${excerpts.join(',')}`],
  thing: [`/${brand}`],
  reader: [`/document:qingdao-2023-plan?e=${excerpts[0]}`],
  ledger: ['/document:xx-2023-half-year-report?ledger=1'],
  about: ['/about'],
  keys: ['/', press('?')],
  share: [
    '/compare?i=indicator:senior-canteens',
    (page) =>
      page
        .locator('header')
        .getByRole('button')
        .filter({ has: page.locator('.lucide-link-2') })
        .click(),
  ],
  away: ['/plan?city=city:xx&year=2023', leave],
};

/** @param {Page} page */
async function collect(page) {
  const kept = JSON.stringify(excerpts.map((id) => ({ id, note: '' })));
  await page.evaluate(`localStorage.setItem('excerpts', ${JSON.stringify(kept)})`);
  await page.reload({ waitUntil: 'networkidle' });
}

/** The service cannot be reached any more, and a page is opened that was never seen. @param {Page} page */
async function leave(page) {
  await page.route(/\/(graphql|health)/, (route) => route.abort());
  await page.locator('footer a[href="/coverage"]').click();
  await page.locator('[role=status]:not(main *)').waitFor();
}

const variants = ['zh-CN', 'en-GB'].flatMap((locale) =>
  /** @type {const} */ (['light', 'dark']).flatMap((colorScheme) =>
    [1440, 360].map((width) => ({
      name: [locale.slice(0, 2), colorScheme, width].join('.'),
      options: {
        locale,
        colorScheme,
        viewport: { width, height: width === 360 ? 740 : 900 },
        /** @type {'reduce'} */ reducedMotion: 'reduce',
        serviceWorkers: /** @type {const} */ ('block'),
      },
    })),
  ),
);

const wanted = variants
  .flatMap(({ name, options }) =>
    Object.entries(views).map(([view, [path, act]]) => ({
      file: `${view}.${name}.png`,
      path,
      act,
      options,
    })),
  )
  .filter(({ file }) => {
    const parts = file.split(/[.-]/);
    return words.every((word) => file.startsWith(`${word}.`) || parts.includes(word));
  });
if (wanted.length === 0) throw new Error(`No file name has all of ${words.join(' ')}.`);

await mkdir(folder, { recursive: true });
await withExplorer(async (browser, explorer) => {
  for (const { file, path, act, options } of wanted) {
    const page = await browser.newPage(options);
    page.on('pageerror', ({ message }) => console.error(`${file}: ${message}`));
    await page.goto(new URL(path, explorer).href, { waitUntil: 'networkidle' });
    await act?.(page);
    await page.screenshot({ path: `${folder}${file}` });
    await page.close();
  }
});
console.log(`${wanted.length} screenshots in ${folder}`);
