import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { sha256 } from '../../src/util/sha256.js';
import { docOf, docxOf, paragraph } from '../extract/input/word-files.js';
import { runCli } from '../helpers/cli.js';

jest.setTimeout(60_000);

const plan = '云江市民政局2025年工作要点\n新建养老床位1200张,惠及老年人。';
let folder: string;
const inside = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-extract-'));
  await writeFile(inside('a.txt'), plan);
  await writeFile(
    inside('b.docx'),
    docxOf({
      body: plan
        .split('\n')
        .map((line) => paragraph(line))
        .join(''),
    }),
  );
  await writeFile(inside('c.wps'), docOf(plan));
  await writeFile(inside('d.txt'), '');
});
afterAll(() => rm(folder, { recursive: true }));

test('extract --text prints the text of record, and says where it comes from', async () => {
  const { code, stdout, stderr } = await runCli(['extract', '--text', inside('b.docx')]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${plan}\n` });
  expect(stderr).toMatch(/^b\.docx: docx, \d+ characters, SHA-256 [0-9a-f]{12}/);
});

test('extract --text reads a whole folder, tells the files without text, and goes on', async () => {
  const output = inside('out');
  const { code, stderr } = await runCli(['extract', '--text', folder, '--output', output]);
  expect(code).toBe(1);
  expect(stderr).toContain('d.txt EMPTY: The file is empty. Give one with text.');
  expect((await readdir(output)).sort()).toEqual([
    'a.source.json',
    'a.txt',
    'b.source.json',
    'b.txt',
    'c.source.json',
    'c.txt',
  ]);
  const record = JSON.parse(await readFile(join(output, 'c.source.json'), 'utf8')) as {
    source: { sha256: string };
  };
  expect(record.source.sha256).toBe(sha256(await readFile(inside('c.wps'))));
  expect(await readFile(join(output, 'c.txt'), 'utf8')).toBe(plan);
});

test('extract ends a file that takes longer than the deadline', async () => {
  const { code, stderr } = await runCli([
    'extract',
    '--text',
    '--deadline',
    '0.001',
    inside('a.txt'),
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain('a.txt TOO_COSTLY: Reading the file took more than 0.001 seconds.');
});

test('extract says what is wrong with a path', async () => {
  const { code, stderr } = await runCli(['extract', '--text', inside('none.pdf')]);
  expect(code).toBe(1);
  expect(stderr).toContain('none.pdf does not exist');
});
