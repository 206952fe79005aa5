import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { defaultApi } from '../../../src/server/configuration.js';
import type { Service } from '../../../src/server/service.js';
import { startService } from '../../../src/server/service.js';
import { describeInChromium, openChromium, openProfile } from '../../helpers/chromium.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, serve } from '../../helpers/service.js';

const tabs = new URL('../../../web/playground/tabs/', import.meta.url);
const questions = readdirSync(tabs).map((name) => readFileSync(new URL(name, tabs), 'utf8'));

let service: Service;
beforeAll(async () => {
  service = await serve(await openSeeds());
});

const browsing = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

test('the first tabs are the questions of the README', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const asked = [...readme.matchAll(/^### (.+)\n\n```graphql\n([\s\S]+?)```/gm)];
  expect(asked).toHaveLength(3);
  const unnamed = questions.map((question) => question.replace(/^query \w+ {$/m, '{'));
  for (const [, heading, query] of asked) expect(unnamed).toContain(`# ${heading}\n${query}`);
});

test.each(questions.map((query) => [query.split('\n', 1)[0] as string, query]))(
  'the tab "%s" has an answer',
  async (_, query) => {
    const { status, json } = await ask(service.url, query);
    expect(json.errors).toBeUndefined();
    expect(status).toBe(200);
    expect(JSON.stringify(json.data)).toMatch(/\p{Script=Han}/u);
  },
);

test('the page is served to browsers at /graphql, under a strict policy', async () => {
  for (const url of [service.url]) {
    const response = await fetch(url, browsing);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self';/,
    );
    const html = await response.text();
    for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(path).not.toMatch(/^\w+:\/\//);
      if (!path?.startsWith('data:'))
        expect((await fetch(new URL(path as string, url))).status).toBe(200);
    }
  }
});

test('the page is sent once: it is tagged', async () => {
  const first = await fetch(service.url, browsing);
  const again = await fetch(service.url, {
    headers: { ...browsing.headers, 'if-none-match': first.headers.get('etag') as string },
  });
  expect(again.status).toBe(304);
});

test.each([{ introspection: false }, { operations: 'persisted' as const }])(
  'there is no page with %j',
  async (settings) => {
    const bare = await startService({
      reader: await openSeeds(),
      host: '127.0.0.1',
      port: 0,
      api: { ...defaultApi, ...settings },
    });
    expect((await fetch(bare.url, browsing)).headers.get('content-type')).not.toContain('html');
    const files = bare.url.replace('/graphql', '/playground/index.html');
    expect((await fetch(files, browsing)).status).toBe(404);
    await bare.close();
  },
);

describeInChromium('In a browser the playground', () => {
  let browser: Browser;
  let page: Page;
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await openChromium();
    page = await (await openProfile(browser, { viewport: { width: 1400, height: 800 } })).newPage();
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(service.url);
    await page.waitForSelector('.graphiql-execute-button');
  });
  afterAll(() => browser?.close());

  test('shows a tab for each question', async () => {
    expect(await page.locator('.graphiql-tab').count()).toBe(questions.length);
  });

  test('answers the first question', async () => {
    await page.click('.graphiql-execute-button');
    const answer = page.locator('.result-window');
    await answer.getByText('祥泰颐养').first().waitFor();
    expect(await answer.textContent()).toContain('持续放大“祥泰颐养”品牌效应');
    const { PLAYGROUND_SCREENSHOT: path } = process.env;
    if (path) await page.screenshot({ path });
  });

  test('shows the documentation of the schema', async () => {
    await page.getByLabel('Show Documentation Explorer').click();
    await page
      .locator('.graphiql-doc-explorer')
      .getByText('Query', { exact: true })
      .first()
      .click();
    await page.locator('.graphiql-doc-explorer').getByText('compareIndicator').waitFor();
  });

  test('completes what is typed', async () => {
    await page.getByLabel('New tab').click();
    await page.locator('.graphiql-query-editor textarea').pressSequentially('{ indi');
    await page.locator('.CodeMirror-hints').getByText('indicators').waitFor();
    await page.keyboard.press('Escape');
  });

  test('opens its settings', async () => {
    await page.getByLabel('Open settings dialog').click();
    await page.getByRole('dialog').getByText('Theme').waitFor();
    await page.keyboard.press('Escape');
  });

  const asked = {
    query: 'query Asked($first: Int!) { brands(first: $first) { totalCount } }',
    variables: '{"first": 1}',
  };
  const editor = () => page.locator('.graphiql-query-editor .CodeMirror-code').textContent();

  test.each(['?', '#'])('opens the query that the address has after %s', async (mark) => {
    const fresh = await openProfile(browser);
    page = await fresh.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${service.url}${mark}${new URLSearchParams(asked)}`);
    await page.waitForSelector('.graphiql-execute-button');
    expect(await editor()).toContain('query Asked');
    await page.click('.graphiql-execute-button');
    await page.locator('.result-window').getByText('totalCount').waitFor();
    expect(await page.locator('.graphiql-tab').count()).toBe(questions.length + 1);
  });

  test('opens it beside the tabs that the browser has kept', async () => {
    // It keeps them half a second after a change.
    const kept = async () => {
      const { origins } = await page.context().storageState();
      return origins.flatMap(({ localStorage }) => localStorage);
    };
    const hasTab = async () =>
      (await kept()).some(
        ({ name, value }) => name.endsWith('tabState') && value.includes('Asked'),
      );
    while (!(await hasTab())) await page.waitForTimeout(50);
    await page.goto('about:blank');
    await page.goto(`${service.url}?${new URLSearchParams({ query: '{ years { year } }' })}`);
    await page.waitForSelector('.graphiql-execute-button');
    expect(await editor()).toContain('years');
    expect(await page.locator('.graphiql-tab').count()).toBe(questions.length + 2);
  });

  test('asks no other host, and breaks no policy', () => {
    const hosts = new Set(
      requested.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).host),
    );
    expect([...hosts]).toEqual([new URL(service.url).host]);
    expect(complaints).toEqual([]);
  });
});
