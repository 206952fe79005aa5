import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import graphology from 'graphology';
import { parse } from 'graphology-graphml';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

jest.setTimeout(60_000);

const run = promisify(execFile);
const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
/** Not installed for the tests: what is there is used. */
const describeWith = (program: string) => (isThere(program) ? describe : describe.skip);

const pageOf = (name: string): Promise<string> =>
  readFile(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');

let origin: string;
let folder: string;
beforeAll(async () => {
  ({ origin } = new URL((await serve(await openSeeds())).url));
  folder = await mkdtemp(join(tmpdir(), 'tables-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** An address of a page, at the service of the test. */
const at = (address: string): string => address.replace('http://localhost:4000', origin);

test('every address of the pages gives a table or a graph', async () => {
  const pages = await Promise.all(['gephi-and-bloom', 'spreadsheets'].map(pageOf));
  const addresses = pages.join('\n').match(/^http:\/\/localhost:4000\/export\S+$/gm) ?? [];
  expect(addresses).toHaveLength(4);
  for (const address of addresses) {
    const response = await fetch(at(address));
    expect([address, response.status]).toEqual([address, 200]);
    const text = await response.text();
    if (!address.includes('graphml')) expect(text.trim().split('\n').length).toBeGreaterThan(5);
    else {
      const graph = parse(graphology.MultiDirectedGraph, text);
      expect(graph.order).toBeGreaterThan(20);
      expect(graph.size).toBeGreaterThan(20);
    }
  }
});

describeWith('Rscript')('R', () => {
  test('runs the code of its page', async () => {
    const [, code = ''] = /```r\n([\s\S]+?)```/.exec(await pageOf('r')) ?? [];
    await writeFile(join(folder, 'page.R'), at(code));
    const { stdout } = await run('Rscript', ['--vanilla', 'page.R'], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const lines = stdout.split('\n');
    expect(lines[1]).toMatch(/家庭养老床位\s+GTE\s+3800\s+张\s+建成家庭养老床位3800张以上/);
    expect(stdout).toMatch(/青岛市民政局\. 2023年青岛市民政局工作计划\[Z\]/);
    expect(stdout).toMatch(/低保金发放额\s+元 AMOUNT\s+YEAR 530000000/);
  });
});

describeWith('soffice')('LibreOffice', () => {
  test('keeps texts as texts and figures as figures', async () => {
    const response = await fetch(
      `${origin}/export?format=csv&table=measurements&cities=city:xx&spreadsheet=true`,
    );
    await writeFile(join(folder, 'table.csv'), await response.text());
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const filter = '--infilter=Text - txt - csv (StarCalc):44,34,76,1';
    await run('soffice', [profile, '--headless', '--convert-to', 'xlsx', filter, 'table.csv'], {
      cwd: folder,
    });
    const files = unzipSync(await readFile(join(folder, 'table.xlsx')));
    const sheet = Buffer.from(files['xl/worksheets/sheet1.xml'] as Uint8Array).toString();
    const cells = (type: string): Set<string> =>
      new Set(
        [
          ...sheet.matchAll(new RegExp(`t="${type}">(?:<f[^>]*>[^<]*</f>)?<v>([^<]*)</v>`, 'g')),
        ].map(([, value]) => value as string),
      );
    // Texts that a formula gives.
    for (const text of ['2023-11', '2.1.2']) expect([...cells('str')]).toContain(text);
    expect([...cells('n')]).toContain('370');
  });
});
