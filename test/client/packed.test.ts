import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { defaultApi } from '../../src/server/configuration.js';
import { type Service, startService } from '../../src/server/service.js';
import { describeInChromium, openChromium, openProfile } from '../helpers/chromium.js';
import { openSeeds } from '../helpers/run-query.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Another team's program: only the packed package, no dependency of it, and the platform. */
const program = (url: string): string => `
import { BrandsDocument, GraphClient, GraphRequestError } from 'minzheng-graph-client';
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
let packed: { readonly size: number; readonly filename: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-client-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: join(root, 'packages/client'),
  });
  [packed] = JSON.parse(stdout);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  // It has no dependencies, so nothing is asked for over a network.
  const quietly = ['--offline', '--no-audit', '--no-fund'];
  const { stderr } = await run('npm', ['install', ...quietly, `./${packed.filename}`], {
    cwd: folder,
  });
  expect(stderr).toBe('');
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

test('the package is small, brings nothing along, and says what it is', async () => {
  expect(packed.size).toBeLessThan(70_000);
  const installed = join(folder, 'node_modules');
  expect((await readdir(installed)).filter((name) => !name.startsWith('.'))).toEqual([
    'minzheng-graph-client',
  ]);
  const files = await readdir(join(installed, 'minzheng-graph-client'));
  expect(files.sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
});

test('the package has the version of the service', async () => {
  const versions = ['package.json', 'packages/client/package.json'].map(
    async (file) => JSON.parse(await readFile(join(root, file), 'utf8')).version,
  );
  const [service, client] = await Promise.all(versions);
  expect(client).toBe(service);
});

test('its types are whole: a strict program compiles, and one that asks amiss does not', async () => {
  const compile = async (name: string, source: string): Promise<string> => {
    await writeFile(join(folder, name), source);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--noEmit'];
    const types = ['--types', '', '--lib', 'es2022,dom'];
    return run(process.execPath, [tsc, ...options, ...types, name], { cwd: folder }).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    );
  };
  const imports = `import { GraphClient, partsOf, possibleTypes, graphcacheKeys, type PartialDateText, TargetsDocument } from 'minzheng-graph-client';
const client = new GraphClient({ url: '' });`;
  const wellAsked = `${imports}
for await (const { dueOn } of client.items(TargetsDocument, { first: 2 }, ({ targets }) => targets)) {
  const date: PartialDateText | null = dueOn;
  if (date !== null) partsOf(date).month?.toFixed();
}
for await (const page of client.pages(TargetsDocument, {}, ({ targets }) => targets)) page.totalCount.toFixed();
possibleTypes.Node?.length; graphcacheKeys.PageInfo?.();`;
  expect(await compile('well.ts', wellAsked)).toBe('');
  expect(
    await compile('amiss.ts', `${imports} await client.request(TargetsDocument, { frist: 2 });`),
  ).toContain("'frist' does not exist");
});

test('a bundle has only the operations that its program asks for', async () => {
  const { outputFiles } = await build({
    stdin: { contents: program('/graphql'), resolveDir: folder },
    ...{ bundle: true, minify: true, format: 'esm', write: false },
  });
  const text = outputFiles[0]?.text ?? '';
  expect(text).toContain('query Brands');
  expect(text).not.toContain('query Targets');
  expect(text.length).toBeLessThan(10_000);
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
          'minzheng-graph-client': '/node_modules/minzheng-graph-client/dist/index.js',
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
      const page = await (await openProfile(browser)).newPage();
      await page.goto(`http://localhost:${(pages.address() as AddressInfo).port}/`);
      const answer = await page.waitForFunction('window.answer');
      expect(await answer.jsonValue()).toEqual(expected);
    } finally {
      await browser.close();
    }
  });
});
