import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ReviewDesk } from '../../../src/extract/review/desk.js';
import { makeKey } from '../../../src/server/auth/key-file.js';
import { type Scope, scopeNames } from '../../../src/server/auth/scopes.js';
import { readConfiguration } from '../../../src/server/configuration.js';
import type { RequestReport } from '../../../src/server/request/request-report.js';
import type { Service } from '../../../src/server/service.js';
import { bearer, keyFile } from '../../helpers/keys.js';
import { openSeeds } from '../../helpers/run-query.js';
import { eventually, serve } from '../../helpers/service.js';

const query = '{ years { year } }';
const asked = `/graphql?${new URLSearchParams({ query })}`;
const reports: RequestReport[] = [];
let service: Service;
let file: string;
let drafts: string;
/** A key of each scope alone. */
const keyOf = new Map<Scope, string>();
let expired: string;
let second: string;

async function open(settings: Record<string, string>): Promise<Service> {
  return serve(await openSeeds(), {
    api: readConfiguration(settings).api,
    observers: [{ onFinished: (report) => reports.push(report) }],
    drafts: new ReviewDesk(drafts, 'seeds', '李梅'),
  });
}

const to = (path: string, init: RequestInit = {}, at = service): Promise<Response> =>
  fetch(at.url.replace('/graphql', path), { redirect: 'manual', ...init });

const withKey = (path: string, key: string, init: RequestInit = {}): Promise<Response> =>
  to(path, { ...init, headers: { ...init.headers, ...bearer(key) } });

beforeAll(async () => {
  const made = await keyFile([
    ...scopeNames.map((scope) => ({ name: `only ${scope}`, scopes: [scope] })),
    { name: 'of yesterday', scopes: scopeNames, expires: '2020-01-01' },
    { name: 'second reader', scopes: ['read'], expires: '9999-01-01' },
  ]);
  ({ file } = made);
  drafts = await mkdtemp(join(tmpdir(), 'minzheng-drafts-'));
  scopeNames.forEach((scope, index) => {
    keyOf.set(scope, made.keys[index] as string);
  });
  [expired, second] = made.keys.slice(-2) as [string, string];
  service = await open({ KEYS_FILE: file });
});
afterAll(() => rm(drafts, { recursive: true }));

const decisions = '/review/drafts/a-plan/decisions';
/** Every address, and the scope that it takes. */
const addresses: readonly [path: string, scope: Scope | 'none'][] = [
  ['/graphql', 'read'],
  [asked, 'read'],
  ['/', 'none'],
  ['/search', 'none'],
  ['/brand:qingdao:qingnuanzhu', 'none'],
  ['/explorer/index.html', 'none'],
  ['/playground/index.html', 'read'],
  ['/mcp', 'read'],
  ['/metrics', 'metrics'],
  ['/nowhere', 'none'],
  ['/explorer/', 'read'],
  ['/export?format=jsonl', 'export'],
  ['/export?format=csv&table=brands', 'export'],
  ['/review/drafts', 'review'],
  ['/review/drafts/a-plan', 'review'],
  [decisions, 'review'],
  ['/health/live', 'none'],
  ['/health/ready', 'none'],
];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** What an address is there for; other methods of it are none of the route's, and take what all else does. */
const isServed = (path: string, method: string): boolean =>
  path.startsWith('/graphql') ||
  (path === decisions ? method === 'POST' : method === 'GET' || method === 'HEAD');

const body = JSON.stringify({ query });
const initOf = (method: string): RequestInit => ({
  method,
  ...(['POST', 'PUT', 'PATCH'].includes(method) && {
    body,
    headers: { 'content-type': 'application/json' },
  }),
});

/** Has everything that is kept of an answer be kept; gives the tag of the answer where it has one. */
async function askedBefore(path: string, scope: Scope, method: string) {
  let tag: string | undefined;
  for (let turn = 0; turn < 2; turn++) {
    const response = await withKey(path, keyOf.get(scope) as string, initOf(method));
    await response.text();
    tag = response.headers.get('etag') ?? undefined;
  }
  return tag;
}

const verdict = ({ status }: Response) =>
  status === 401 ? 'unknown' : status === 403 ? 'not allowed' : 'allowed';

describe.each(methods)('%s', (method) => {
  const cases = addresses.map(
    ([path, scope]) => [path, isServed(path, method) ? scope : 'read'] as const,
  );

  test.each(cases)('of %s takes the scope %s, and no other will do', async (path, scope) => {
    const known = scope === 'none' ? undefined : await askedBefore(path, scope, method);
    for (const own of scopeNames)
      for (const etag of known === undefined ? [undefined] : [undefined, known]) {
        const init = initOf(method);
        const headers = { ...init.headers, ...(etag !== undefined && { 'if-none-match': etag }) };
        const response = await withKey(path, keyOf.get(own) as string, { ...init, headers });
        const isAllowed = scope === 'none' || scope === own;
        expect([own, verdict(response)]).toEqual([own, isAllowed ? 'allowed' : 'not allowed']);
        await response.body?.cancel();
      }
  });

  test.each(cases)('of %s (%s) takes no key that is wrong, old, or none', async (path, scope) => {
    const wrong = (keyOf.get('read') as string).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const unknown = makeKey({ name: 'x', scopes: scopeNames }).key;
    const headers = [wrong, unknown, expired, 'nonsense'].map(bearer);
    for (const given of [{}, ...headers]) {
      const init = initOf(method);
      const response = await to(path, { ...init, headers: { ...init.headers, ...given } });
      expect(verdict(response)).toBe(scope === 'none' ? 'allowed' : 'unknown');
      await response.body?.cancel();
    }
  });
});

// What a page asks for by itself is the page's to tell: a browser would ask its user in between.
test.each([
  ['a program', '*/*', 'Bearer realm="minzheng-graph"'],
  [
    'who opens the address in a browser',
    'text/html,*/*;q=0.8',
    'Bearer realm="minzheng-graph", Basic realm="minzheng-graph", charset="UTF-8"',
  ],
])('%s that is refused is told how to say who it is', async (_, accept, ways) => {
  const response = await to(asked, { headers: { accept } });
  expect(response.headers.get('www-authenticate')).toBe(ways);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: expect.stringContaining('Authorization: Bearer'),
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  });
});

describe('as the password of a browser’s user a key', () => {
  const basic = (extra: Record<string, string> = {}): RequestInit => ({
    headers: {
      authorization: `Basic ${Buffer.from(`anybody:${keyOf.get('read')}`).toString('base64')}`,
      ...extra,
    },
  });

  test('is taken', async () => {
    expect((await to(asked, basic())).status).toBe(200);
  });

  // Browsers add it by themselves, whoever has them ask.
  test.each(['cross-site', 'same-site'])('is not, where a %s page asks by it', async (site) => {
    const asking = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
    expect((await to(asked, basic(asking))).status).toBe(401);
  });

  test('is, where a link was followed', async () => {
    const following = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    // By itself `fetch` says how it asks.
    const [response] = await once(
      get(service.url.replace('/graphql', asked), {
        headers: { ...basic().headers, ...following } as Record<string, string>,
      }),
      'response',
    );
    response.resume();
    expect(response.statusCode).toBe(200);
  });
});

describe('what one was answered', () => {
  test('is kept for nobody else: private, and by who asks', async () => {
    const { headers } = await withKey(asked, second);
    expect(headers.get('cache-control')).toBe('private, max-age=0, must-revalidate');
    expect(headers.get('vary')).toMatch(/\bauthorization\b/);
    const file = await withKey('/export?format=jsonl', keyOf.get('export') as string, {
      method: 'HEAD',
    });
    expect(file.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('has the name of its key in reports, and never the key', async () => {
    reports.length = 0;
    await (await withKey(asked, second)).text();
    expect(reports.map(({ principal }) => principal.name)).toEqual(['second reader']);
    expect(JSON.stringify(reports)).not.toContain(second);
  });

  test('comes from the cache for one who may do the same, and is not for one who asks without a key', async () => {
    const own = await open({ KEYS_FILE: file, ANONYMOUS_SCOPES: 'read' });
    const path = async (key?: string): Promise<string | undefined> => {
      reports.length = 0;
      await (await to(asked, key === undefined ? {} : { headers: bearer(key) }, own)).text();
      return reports[0]?.path;
    };
    expect(await path(keyOf.get('read'))).not.toBe('cache');
    expect(await path(second)).toBe('cache');
    expect(await path()).not.toBe('cache');
    expect(await path()).toBe('cache');
    const tag = (await withKeyAt(own, second)).headers.get('etag') as string;
    const known = { headers: { 'if-none-match': tag } };
    expect((await to(asked, known, own)).status).toBe(200);
    const same = { headers: { ...known.headers, ...bearer(keyOf.get('read') as string) } };
    expect((await to(asked, same, own)).status).toBe(304);
  });

  const withKeyAt = (at: Service, key: string) => to(asked, { headers: bearer(key) }, at);
});

test('a wrong key is refused where everybody may ask, too', async () => {
  const own = await open({ KEYS_FILE: file, ANONYMOUS_SCOPES: 'read' });
  expect((await to(asked, {}, own)).status).toBe(200);
  expect((await to(asked, { headers: bearer('nonsense') }, own)).status).toBe(401);
});

test('without keys and on this machine everybody may do everything', async () => {
  const own = await open({});
  expect((await to(asked, {}, own)).status).toBe(200);
  expect((await to('/export?format=jsonl', { method: 'HEAD' }, own)).status).toBe(200);
});

test('what is changed in the file holds without a restart; a broken one changes nothing', async () => {
  const made = await keyFile([{ name: 'first', scopes: ['read'] }]);
  const [first] = made.keys as [string];
  const problems: unknown[] = [];
  const own = await serve(await openSeeds(), {
    api: readConfiguration({ KEYS_FILE: made.file }).api,
    reportFailure: (error) => problems.push(error),
  });
  const statusOf = async (key: string) => (await to(asked, { headers: bearer(key) }, own)).status;
  const { key, entry } = makeKey({ name: 'later', scopes: ['read'] });
  const before = await readFile(made.file, 'utf8');

  await writeFile(made.file, '{');
  await eventually(async () => problems[0]);
  expect(String(problems[0])).toMatch(/is not JSON/);
  expect(await statusOf(first)).toBe(200);

  const { keys } = JSON.parse(before);
  await writeFile(made.file, JSON.stringify({ keys: [...keys, entry] }));
  await eventually(async () => ((await statusOf(key)) === 200 ? true : undefined));
  await writeFile(made.file, JSON.stringify({ keys: [entry] }));
  await eventually(async () => ((await statusOf(first)) === 401 ? true : undefined));
});

test('a page of another site may show nothing of this one', async () => {
  for (const path of ['/health/live', '/nowhere', asked, '/explorer/manifest.webmanifest']) {
    const { headers } = await to(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  }
});

test('a page tells nobody where its reader came from', async () => {
  const { headers } = await withKey('/', second);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
});

test('a browser of another origin may ask before it sends a key', async () => {
  const origin = 'https://a.example';
  const own = await open({ KEYS_FILE: file, CORS_ORIGINS: origin });
  const preflight = await to(
    '/graphql',
    {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    },
    own,
  );
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toMatch(/\bauthorization\b/);
  const refused = await to(asked, { headers: { origin } }, own);
  expect(refused.status).toBe(401);
  expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
});
