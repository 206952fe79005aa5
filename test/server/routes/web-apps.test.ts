import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { defaultApi } from '../../../src/server/configuration.js';
import { serveWebApps, type WebApp, webApps } from '../../../src/server/routes/web-apps.js';

const root = mkdtempSync(join(tmpdir(), 'web-apps-'));
afterAll(() => rmSync(root, { recursive: true }));

/** An app of one page and one script, with a policy of its own. */
function app(
  name: string,
  pages: WebApp['pages'],
  isServed: WebApp['isServed'] = () => true,
): WebApp {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), `<title>${name}</title>`);
  writeFileSync(join(folder, 'main.js'), `console.log('${name}')`);
  const policy = `default-src 'none'; report-uri /${name}`;
  return {
    folder: pathToFileURL(`${folder}/`),
    prefix: `/${name}/`,
    policy,
    pages,
    isOpen: true,
    isServed,
  };
}

/** A server of these apps, asked by path; `/graphql` shows who has it. */
async function serveApps(apps: readonly WebApp[], settings: Partial<typeof defaultApi> = {}) {
  const http = Fastify();
  servers.push(http);
  const page = serveWebApps(http, { ...defaultApi, ...settings }, apps);
  http.get('/graphql', (request, reply) => (page ? page(request, reply) : reply.send('GraphQL')));
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  const get = (path: string): Promise<Response> => fetch(address + path);
  return {
    get,
    bodyAt: async (path: string): Promise<string> => (await get(path)).text(),
    statusAt: async (path: string): Promise<number> => (await get(path)).status,
  };
}
const servers: FastifyInstance[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

describe('A web app', () => {
  test('has its files under its prefix, with their type and its policy', async () => {
    const { get } = await serveApps([app('editor', [])]);
    for (const [file, type] of [
      ['index.html', 'text/html; charset=utf-8'],
      ['main.js', 'text/javascript; charset=utf-8'],
    ]) {
      const { status, headers } = await get(`/editor/${file}`);
      expect(status).toBe(200);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': type,
        'content-security-policy': "default-src 'none'; report-uri /editor",
      });
    }
  });

  test('has no address beside its prefix that it does not ask for', async () => {
    const { bodyAt, statusAt } = await serveApps([app('editor', [])]);
    expect(await statusAt('/')).toBe(404);
    expect(await bodyAt('/graphql')).toBe('GraphQL');
    expect(await statusAt('/editor/%2e%2e%2fpackage.json')).toBe(404);
  });

  test('shows its page at the addresses that it asks for', async () => {
    const { bodyAt } = await serveApps([app('editor', ['/', '/graphql'])]);
    for (const address of ['/', '/graphql'])
      expect(await bodyAt(address)).toBe('<title>editor</title>');
  });

  test('gives way to the apps before it', async () => {
    const { bodyAt } = await serveApps([app('explorer', ['/']), app('editor', ['/', '/graphql'])]);
    expect(await bodyAt('/')).toBe('<title>explorer</title>');
    expect(await bodyAt('/graphql')).toBe('<title>editor</title>');
  });

  test('has the addresses of an app before it that is of no use with the settings', async () => {
    const { bodyAt, statusAt } = await serveApps([
      app('explorer', ['/'], () => false),
      app('editor', ['/']),
    ]);
    expect(await bodyAt('/')).toBe('<title>editor</title>');
    expect(await statusAt('/explorer/index.html')).toBe(404);
  });

  test('has no address where it was not built', async () => {
    const missing = { ...app('missing', ['/', '/graphql']), folder: new URL('file:///none/') };
    const { bodyAt } = await serveApps([missing, app('editor', ['/'])]);
    expect(await bodyAt('/')).toBe('<title>editor</title>');
    expect(await bodyAt('/graphql')).toBe('GraphQL');
  });
});

describe('The query editor', () => {
  const other = app('other', ['/']);
  test.each([{ introspection: false }, { operations: 'persisted' as const }])(
    'takes no other app with it where %j leaves it no use',
    async (settings) => {
      const { bodyAt, statusAt } = await serveApps([other, ...webApps], settings);
      expect(await bodyAt('/')).toBe('<title>other</title>');
      expect(await bodyAt('/other/main.js')).toContain('other');
      expect(await statusAt('/playground/index.html')).toBe(404);
      expect(await bodyAt('/graphql')).toBe('GraphQL');
    },
  );
});
