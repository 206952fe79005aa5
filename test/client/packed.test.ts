import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { defaultApi } from '../../src/server/configuration.js';
import { type Service, startService } from '../../src/server/service.js';
import { describeInChromium, openChromium } from '../helpers/chromium.js';
import { openSeeds } from '../helpers/run-query.js';

jest.setTimeout(60_000);

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Another team's program: only the packed package, no dependency of it, and the platform. */
const program = (url: string): string => `
import { BrandsDocument, GraphClient, GraphRequestError } from 'minzheng-graph/client';
const client = new GraphClient({ url: ${JSON.stringify(url)} });
const names = [];
for await (const { name } of client.items(BrandsDocument, { first: 5 }, ({ brands }) => brands))
  names.push(name);
const code = await client
  .request(BrandsDocument, { first: 101 })
  .catch((error) => error instanceof GraphRequestError && error.code);
export const answer = [names.length > 5, names.includes('青暖助'), code];
`;
const expected = [true, true, 'LIMIT_EXCEEDED'];

let folder: string;
let service: Service;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-client-'));
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const installed = join(folder, 'node_modules', 'minzheng-graph');
  await mkdir(installed, { recursive: true });
  await run('sh', ['-c', `tar -xzf *.tgz --strip-components=1 -C ${JSON.stringify(installed)}`], {
    cwd: folder,
  });
  service = await startService({
    reader: await openSeeds(),
    host: 'localhost',
    port: 0,
    api: { ...defaultApi, corsOrigins: '*' },
  });
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

test('the packed client works in a folder of its own, without any dependency', async () => {
  const source = `${program(service.url)}\nconsole.log(JSON.stringify(answer));`;
  await writeFile(join(folder, 'program.mjs'), source);
  const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual(expected);
});

describeInChromium('the packed client in a browser', () => {
  let pages: Server;
  beforeAll(async () => {
    pages = createServer((request, response) => {
      if (request.url === '/') {
        const imports = {
          'minzheng-graph/client': '/node_modules/minzheng-graph/dist/client/index.js',
        };
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(
          `<script type="importmap">${JSON.stringify({ imports })}</script><script type="module">${program(service.url).replace('export const answer', 'window.answer')}</script>`,
        );
        return;
      }
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      createReadStream(join(folder, request.url as string))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    });
    await new Promise<void>((resolve) => pages.listen(0, 'localhost', resolve));
  });
  afterAll(() => new Promise((resolve) => pages.close(resolve)));

  test('works from a page of another origin', async () => {
    const browser = await openChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${(pages.address() as AddressInfo).port}/`);
      const answer = await page.waitForFunction('window.answer');
      expect(await answer.jsonValue()).toEqual(expected);
    } finally {
      await browser.close();
    }
  });
});
