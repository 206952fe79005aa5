// npm run bench:pages: see docs/performance.md for what it measures.
import { chromium, type Page } from 'playwright-core';
import { ourBuild } from '../build.js';
import { Child } from '../child.js';
import { type BareGraph, serveBareGraph } from './bare-graph.js';
import { address, answerWithLargeDrawing, beginning, largest } from './large-drawing.js';
import { counters, Meter, type Spent, togetherOf } from './spent.js';

const rounds = Number(process.argv[2] ?? 3);
const viewport = { width: 1_280, height: 800 };

/** One thing that a reader does, on the explorer's page and on a bare one that does the same. */
interface Act {
  readonly name: string;
  readonly own: (() => Promise<Spent>) | undefined;
  readonly bare: (() => Promise<Spent>) | undefined;
}

const service = new Child(ourBuild.cli, {
  arguments: ['serve'],
  environment: { HOST: '127.0.0.1', PORT: '0', NEO4J_URI: undefined },
});
const base = (await service.told(/http:\S+/)).replace('/graphql', '');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const acts = [...(await graphActs()), ...(await pageActs())];
  const spent = acts.map(() => ({ own: [] as Spent[], bare: [] as Spent[] }));
  for (let round = 0; round < rounds; round++)
    for (const [at, { own, bare }] of acts.entries()) {
      if (own) spent[at]?.own.push(await own());
      if (bare) spent[at]?.bare.push(await bare());
      console.error(`${round + 1}: ${acts[at]?.name}`);
    }
  console.log(
    [
      `Rounds: ${rounds}; ${largest.nodes} things and ${largest.lines} lines in the picture.`,
      '',
      '| what is done | script a frame, of the bare page | with style and layout | longest task, bare | tasks over 50 ms, bare |',
      '| --- | --: | --: | --: | --: |',
      ...acts.map(({ name }, at) => rowOf(name, spent[at] as (typeof spent)[number])),
    ].join('\n'),
  );
} finally {
  await browser.close();
  service.end();
}

function rowOf(
  name: string,
  { own, bare }: { readonly own: readonly Spent[]; readonly bare: readonly Spent[] },
): string {
  const ours = togetherOf(own);
  if (bare.length === 0)
    return `| ${name} | ${ours.scriptPerFrame.toFixed(1)} ms | ${ours.workPerFrame.toFixed(1)} ms | ${ours.longest} ms | ${ours.long} |`;
  const peer = togetherOf(bare);
  const ratio = (key: 'scriptPerFrame' | 'workPerFrame'): string =>
    `${(ours[key] / peer[key]).toFixed(2)} (${ours[key].toFixed(1)} / ${peer[key].toFixed(1)} ms)`;
  return `| ${name} | ${ratio('scriptPerFrame')} | ${ratio('workPerFrame')} | ${ours.longest} / ${peer.longest} ms | ${ours.long} / ${peer.long} |`;
}

/** A page that is watched, and asks nothing of others. */
async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    serviceWorkers: 'block',
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(counters);
  return page;
}

/** The largest picture: moved, zoomed, pointed at, taken hold of, chosen in and expanded. */
async function graphActs(): Promise<Act[]> {
  const own = await newPage();
  await answerWithLargeDrawing(own);
  await own.goto(`${base}${address}`);
  await own.locator('[aria-rowcount]').waitFor();
  const drawing = await drawingIn(own);
  const frame = await own.locator('[role=img] canvas').first().boundingBox();
  if (!frame) throw new Error('The explorer draws no picture');

  const bare = await newPage();
  await serveBareGraph(bare, `${base}/bare`, frame, drawing);
  await bare.goto(`${base}/bare`);
  const meters = { own: await Meter.of(own), bare: await Meter.of(bare) };
  const middle = {
    own: { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 },
    bare: { x: frame.width / 2, y: frame.height / 2 },
  };
  const both = (name: string, act: (page: Page, at: Point) => Promise<unknown>): Act => ({
    name: `the picture is ${name}`,
    own: () => meters.own.spends(() => act(own, middle.own)),
    bare: () => meters.bare.spends(() => act(bare, middle.bare)),
  });
  const first = own.getByRole('treegrid').getByRole('row').first();
  const tree = own.getByRole('treegrid');
  /** The menu of the chosen thing stands beside it. */
  const chosenIn = async (page: Page): Promise<Point> => {
    if (page === bare) return bare.evaluate<Point>(`positionOf(${JSON.stringify(beginning)})`);
    await first.click();
    const menu = await own.locator('[class*=anchor]').boundingBox();
    return { x: (menu?.x ?? 0) - 28, y: (menu?.y ?? 0) + 20 };
  };
  const places = { own: await chosenIn(own), bare: await chosenIn(bare) };
  await own.keyboard.press('Escape');
  return [
    both('moved', ({ mouse }, { x, y }) => dragged(mouse, { x: x + 3, y: y + 3 }, 10)),
    both('zoomed', async ({ mouse }, { x, y }) => {
      await mouse.move(x, y);
      for (let step = 0; step < 3; step++) await mouse.wheel(0, -240);
      for (let step = 0; step < 3; step++) await mouse.wheel(0, 240);
    }),
    both('pointed at', async ({ mouse }, { x, y }) => {
      for (let step = 0; step < 30; step++)
        await mouse.move(x - 200 + 7 * step, y + 80 * Math.sin(step));
    }),
    {
      name: 'a thing is taken hold of and put back',
      own: () => meters.own.spends(() => dragged(own.mouse, places.own, 8)),
      bare: () => meters.bare.spends(() => dragged(bare.mouse, places.bare, 8)),
    },
    {
      name: 'a thing is chosen in the table, ten times the next',
      own: async () => {
        await first.click();
        await tree.locator('tr[tabindex="0"]').focus();
        return meters.own.spends(async () => {
          for (let step = 0; step < 10; step++) await own.keyboard.press('ArrowDown');
        });
      },
      bare: undefined,
    },
    {
      name: 'a thing is expanded by twenty, and that is undone',
      own: async () => {
        await tree.getByRole('row').nth(1).click();
        const spent = await meters.own.spends(async () => {
          await own
            .getByRole('button', { name: /^组成 / })
            .first()
            .click();
          await own.locator(`[aria-rowcount="${largest.nodes}"]`).waitFor();
          await own.keyboard.press('Control+z');
          await own.locator(`[aria-rowcount="${largest.nodes - 20}"]`).waitFor();
        });
        await own.keyboard.press('Escape');
        return spent;
      },
      bare: undefined,
    },
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Takes hold of what is there, moves it away step by step, and back. */
async function dragged(mouse: Page['mouse'], { x, y }: Point, steps: number): Promise<void> {
  await mouse.move(x, y);
  await mouse.down();
  for (let step = 1; step <= steps; step++) await mouse.move(x + 4 * step, y + 2 * step);
  for (let step = steps; step >= 0; step--) await mouse.move(x + 4 * step, y + 2 * step);
  await mouse.up();
}

/** Things with their places and lines, as the drawing that is taken along has them: they are worked out beside the page. */
async function drawingIn(page: Page): Promise<BareGraph> {
  for (;;) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG', exact: true }).click();
    let svg = '';
    for await (const chunk of await (await download).createReadStream()) svg += chunk;
    const nodes = [...svg.matchAll(/data-id="([^"]+)".*?translate\(([-\d.]+) ([-\d.]+)\)/g)].map(
      ([, id, x, y]) => ({ id: id as string, x: Number(x) + 11, y: Number(y) + 11 }),
    );
    if (nodes.length < largest.nodes - 20) continue;
    const at = new Map(nodes.map(({ id, x, y }) => [`${x} ${y}`, id]));
    const lines = [
      ...svg.matchAll(/<line x1="([-\d.]+)" y1="([-\d.]+)" x2="([-\d.]+)" y2="([-\d.]+)"/g),
    ].flatMap(([, x1, y1, x2, y2]) => {
      const [one, other] = [at.get(`${x1} ${y1}`), at.get(`${x2} ${y2}`)];
      return one && other ? [[one, other] as const] : [];
    });
    return { nodes, lines };
  }
}

/** Typing, reading, comparing: each beside the same page without its scripts. */
async function pageActs(): Promise<Act[]> {
  const act = async (
    name: string,
    path: string,
    prepare: (page: Page) => Promise<unknown>,
    does: (page: Page) => Promise<unknown>,
  ): Promise<Act> => {
    const own = await newPage();
    await own.goto(`${base}${path}`, { waitUntil: 'networkidle' });
    await own.locator('main h1').first().waitFor();
    const bare = await newPage();
    const still = (await own.content()).replaceAll(/<script[^>]*>.*?<\/script>/gs, '');
    await bare.route(`${base}/bare`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: still }),
    );
    await bare.goto(`${base}/bare`, { waitUntil: 'networkidle' });
    const meters = { own: await Meter.of(own), bare: await Meter.of(bare) };
    return {
      name,
      own: async () => {
        await prepare(own);
        return meters.own.spends(() => does(own));
      },
      bare: async () => {
        await prepare(bare);
        return meters.bare.spends(() => does(bare));
      },
    };
  };
  const box = (page: Page) => page.getByRole('combobox').first();
  const scroll = async ({ mouse }: Page): Promise<void> => {
    await mouse.move(640, 500);
    for (let step = 0; step < 20; step++) await mouse.wheel(0, 200);
  };
  const toTop = (page: Page) => page.evaluate('scrollTo(0, 0)');
  return [
    await act(
      'words are typed into the box',
      '/',
      (page) => box(page).fill(''),
      (page) => box(page).pressSequentially('泰州养老 2024 qingdao', { delay: 30 }),
    ),
    await act('the reader is scrolled', '/document:xx-2023-half-year-report', toTop, scroll),
    await act(
      'the reader is scrolled with the ledger',
      '/document:xx-2023-half-year-report?ledger=1',
      toTop,
      scroll,
    ),
    await act('a comparison is scrolled', '/board?area=area:elderly-care', toTop, scroll),
  ];
}
