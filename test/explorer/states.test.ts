import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { GraphError } from '../../src/model/errors.js';
import type { Dataset } from '../../src/model/graph.js';
import { defaultApi } from '../../src/server/configuration.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { serveWebApps, type WebApp, webApps } from '../../src/server/routes/web-apps.js';
import { type Service, startService } from '../../src/server/service.js';
import type { GraphReader } from '../../src/store/store.js';
import { describeInChromium, openChromium, openProfile } from '../helpers/chromium.js';
import { openGraph } from '../helpers/run-query.js';

/** A store that can be switched off, and then cannot be reached. */
function switchable(store: GraphReader) {
  const state = { isAway: false };
  const reader = new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        if (state.isAway && name !== 'close') throw new GraphError('STORE_UNAVAILABLE', 'Away');
        return member.apply(target, given);
      };
    },
  });
  return { reader, state };
}

/** The seeds as another revision of them, in which 青暖助 has another name. */
const renamed = (dataset: Dataset): Dataset => ({
  ...dataset,
  revision: 'e'.repeat(64),
  nodes: dataset.nodes.map((node) =>
    node.id === 'brand:qingdao:qingnuanzhu'
      ? { ...node, properties: { ...node.properties, name: '青暖助新名' } }
      : node,
  ),
});

describeInChromium('When the service is away', () => {
  let browser: Browser;
  let dataset: Dataset;
  let service: Service;
  beforeAll(async () => {
    dataset = await readDataset();
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  const brand = 'brand:qingdao:qingnuanzhu';

  async function serve(reader: GraphReader, port = 0): Promise<string> {
    // What the service has answered once it could answer without its store.
    const api = { ...defaultApi, answerCacheBytes: 0 };
    service = await startService({ reader, host: '127.0.0.1', port, api });
    return service.url.replace('/graphql', '');
  }

  const profile = (serviceWorkers: 'allow' | 'block'): Promise<BrowserContext> =>
    openProfile(browser, { locale: 'zh-CN', serviceWorkers });

  /** Opens an address, and waits until the browser has kept an answer in which these words are. */
  async function see(page: Page, address: string, words: string): Promise<void> {
    await page.goto(address);
    await page.locator('h1').first().waitFor();
    // Asked again from here: `waitForFunction` takes the promise of an answer for the answer.
    while (!(await page.evaluate(isKept, words))) await page.waitForTimeout(100);
  }

  /** In the browser: whether it has kept an answer in which these words are. */
  const isKept = async (words: string): Promise<boolean> => {
    const { indexedDB } = globalThis as unknown as { indexedDB: Loose };
    // Opening what is not there would make it, without the page's stores in it.
    const all = await indexedDB.databases();
    if (!all.some(({ name }: Loose) => name === 'minzheng-explorer')) return false;
    return new Promise((resolve) => {
      const opening = indexedDB.open('minzheng-explorer');
      opening.onsuccess = () => {
        const database = opening.result;
        const reading = database.transaction('answers').objectStore('answers').getAll();
        reading.onsuccess = () => {
          database.close();
          resolve(reading.result.some(({ text }: Loose) => text.includes(words)));
        };
      };
    });
  };

  // biome-ignore lint/suspicious/noExplicitAny: the browser's own, whose types tests do not have
  type Loose = any;

  test('a page that was seen opens with a banner that says how old it is; one that was not says so, and comes by itself', async () => {
    const { reader, state } = switchable(await openGraph(dataset));
    const root = await serve(reader);
    const context = await profile('block');
    const page = await context.newPage();
    await see(page, `${root}/${brand}`, '深化“青暖助”救助品牌');
    state.isAway = true;
    await page.getByRole('link', { name: '责任' }).first().click();
    const banner = page.getByRole('status').filter({ hasText: '数据服务暂时连不上' });
    await banner.waitFor();
    await page.getByRole('alert').getByText('以前没有看过').waitFor();
    await page.goto(`${root}/${brand}`);
    await page.getByRole('heading', { level: 1, name: '青暖助' }).waitFor();
    await banner.getByText(`版本 ${dataset.revision.slice(0, 12)}`).waitFor();
    expect(await banner.textContent()).toMatch(/\d{4}年\d+月\d+日 \d+:\d+/);

    await page.getByRole('link', { name: '文件' }).first().click();
    await page.getByRole('alert').first().waitFor();
    state.isAway = false;
    await page.getByRole('link', { name: '2023年青岛市民政局工作计划' }).waitFor();
    await banner.waitFor({ state: 'detached' });
    await context.close();
    await service.close();
  });

  test('the page itself starts while nothing answers, with all that was seen, and goes on when the service is back', async () => {
    let root = await serve(await openGraph(dataset));
    const context = await profile('allow');
    const page = await context.newPage();
    await see(page, `${root}/`, 'policyAreas');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await see(page, `${root}/${brand}`, '深化“青暖助”救助品牌');
    await see(page, `${root}/plan?city=city:xx&year=2023`, 'planResultGaps');
    await see(page, `${root}/document:qufu-2020-plan`, '儒乡圣地·孝养曲阜');
    // Pages only: answers of the API are kept by the page, which knows their revision.
    const kept = await page.evaluate<string[]>(`(async () => {
      const urls = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) urls.push(url);
      return urls;
    })()`);
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((url) => !url.includes('/explorer/'))).toEqual([]);
    await service.close();

    for (const [address, heading] of [
      [brand, '青暖助'],
      ['plan?city=city:xx&year=2023', 'XX市 2023 计划与结果'],
      ['document:qufu-2020-plan', '曲阜市民政局关于印发《2020年全市民政工作要点》的通知'],
      ['', '地方民政工作，逐句可查'],
    ] as const) {
      await page.goto(`${root}/${address}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByRole('status').filter({ hasText: '暂时连不上' }).waitFor();
    }
    await page.goto(`${root}/concepts`);
    await page.getByRole('alert').getByText('以前没有看过').waitFor();
    root = await serve(await openGraph(dataset), Number(new URL(root).port));
    await page.getByRole('link', { name: '殡葬改革' }).first().waitFor();
    await page.getByRole('status').filter({ hasText: '暂时连不上' }).waitFor({ state: 'detached' });
    await context.close();
    await service.close();
  });

  test('what was kept of another revision is not shown as if it were of this one', async () => {
    const root = await serve(await openGraph(dataset));
    const context = await profile('block');
    const page = await context.newPage();
    await see(page, `${root}/${brand}`, '深化“青暖助”救助品牌');
    await see(page, `${root}/documents`, '2023年青岛市民政局工作计划');
    await service.close();
    await serve(await openGraph(renamed(dataset)), Number(new URL(root).port));

    // What was kept is shown at once, and that the data has changed is said though nothing else is asked.
    await page.goto(`${root}/${brand}`);
    await page.getByRole('heading', { level: 1, name: '青暖助', exact: true }).waitFor();
    await page.getByRole('status').filter({ hasText: '数据已更新（eeeeeeeeeeee）' }).waitFor();
    await page.getByRole('button', { name: '重新读取' }).click();
    await page.getByRole('heading', { level: 1, name: '青暖助新名' }).waitFor();
    // Now a page of the old revision is read anew, though it is kept.
    const asked = page.waitForRequest(/graphql/);
    await page.getByRole('link', { name: '文件' }).first().click();
    await asked;
    await page.getByRole('link', { name: '2023年青岛市民政局工作计划' }).waitFor();
    await context.close();
    await service.close();
  });
});

describeInChromium('When another build of the page is served', () => {
  let browser: Browser;
  let api: Service;
  let folder: string;
  let http: FastifyInstance;
  let port = 0;
  const [explorer] = webApps as readonly [WebApp];
  const home = '地方民政工作，逐句可查';
  const newHome = '地方民政工作，句句可查';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minzheng-build-'));
    await makeNewBuild();
    api = await startService({
      reader: await openGraph(await readDataset()),
      host: '127.0.0.1',
      port: 0,
    });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await http?.close();
    await api?.close();
    await rm(folder, { recursive: true });
  });

  /** Writes the build as another one: other words on the home page, and so other names of all its files. */
  async function makeNewBuild(): Promise<void> {
    const names = await readdir(explorer.folder);
    const hashes = names.flatMap((name) => /-([\w-]{8})\.(?:js|css)$/.exec(name)?.[1] ?? []);
    const anyHash = new RegExp(hashes.join('|'), 'g');
    const renew = (text: string): string =>
      text.replaceAll(anyHash, (hash) => [...hash].reverse().join('')).replaceAll(home, newHome);
    await mkdir(join(folder, 'explorer'));
    for (const name of names) {
      const text = await readFile(new URL(name, explorer.folder), 'utf8');
      // The worker knows the page by a hash of what is in it.
      const made =
        name === 'service-worker.js'
          ? text.replace(/[0-9a-f]{64}/g, (each) => each.replace(/./, 'x'))
          : text;
      await writeFile(join(folder, 'explorer', renew(name)), renew(made));
    }
  }

  /** Serves a build in the place of the one before. */
  async function serve(build: URL): Promise<string> {
    await http?.close();
    http = fastify({ forceCloseConnections: true });
    serveWebApps(http, defaultApi, [{ ...explorer, folder: build }]);
    http.all('/graphql', async ({ method, url, body }, reply) => {
      const answer = await fetch(`${api.url}${url.replace('/graphql', '')}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(method === 'POST' && { body: JSON.stringify(body) }),
      });
      const { status, headers } = answer;
      return reply
        .code(status)
        .header('content-type', headers.get('content-type'))
        .send(await answer.text());
    });
    const root = await http.listen({ host: '127.0.0.1', port });
    port = Number(new URL(root).port);
    return root;
  }
  const newBuild = (): URL => pathToFileURL(`${join(folder, 'explorer')}/`);
  const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** In the browser: whether the worker of another build stands ready. */
  const isNewWaiting =
    'navigator.serviceWorker.getRegistration().then((known) => known?.waiting != null)';
  const noticeOf = (page: Page) => page.getByRole('status').filter({ hasText: '本页有新版本' });
  const lookAgain = (page: Page) =>
    page.evaluate('void document.dispatchEvent(new Event("visibilitychange"))');
  /** In the browser: the scripts that its worker keeps. */
  const keptScripts = `(async () => {
    const urls = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) urls.push(url);
    return urls.map((url) => new URL(url).pathname.split('/').at(-1)).filter((name) => name.endsWith('.js'));
  })()`;

  test('a page that stands open goes on with its own parts, says so, and is the new one when it is opened anew; then nothing of the old is kept', async () => {
    const root = await serve(explorer.folder);
    const context = await openProfile(browser, { locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(root);
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    // From now on the worker looks after it.
    await page.reload();
    await h1(page, home);
    const old = await page.evaluate<string[]>(keptScripts);
    expect(old.length).toBeGreaterThan(20);

    await serve(newBuild());
    await page.getByRole('link', { name: '提法', exact: true }).click();
    await page.getByRole('link', { name: '殡葬改革' }).first().waitFor();
    await page.goBack();
    await h1(page, home);
    await lookAgain(page);
    await noticeOf(page).getByRole('button', { name: '打开新版本' }).click();
    await h1(page, newHome);
    await lookAgain(page);

    // The new worker waits for the last page of the old one to be closed.
    while (!(await page.evaluate(isNewWaiting))) await page.waitForTimeout(100);
    await page.close();
    const next = await context.newPage();
    await next.goto(`${root}/about`);
    await h1(next, '关于与方法');
    expect(await noticeOf(next).count()).toBe(0);
    let kept = await next.evaluate<string[]>(keptScripts);
    while (kept.some((name) => old.includes(name))) {
      await next.waitForTimeout(100);
      kept = await next.evaluate<string[]>(keptScripts);
    }
    expect(kept).toHaveLength(old.length);
    await http.close();
    await next.goto(root);
    await h1(next, newHome);
    await context.close();
  });

  test('a page that nothing was kept of says which part is gone, and opens it with the new build', async () => {
    const root = await serve(explorer.folder);
    const context = await openProfile(browser, { locale: 'zh-CN', serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(root);
    await h1(page, home);
    await serve(newBuild());
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '关于与方法' })
      .click();
    const missing = page.getByRole('alert').filter({ hasText: '网页的这一部分没有读到' });
    await missing.getByRole('button').click();
    await h1(page, '关于与方法');
    await page.goto(root);
    await h1(page, newHome);
    await context.close();
  });
});
