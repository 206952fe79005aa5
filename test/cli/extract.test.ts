import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { sha256 } from '../../src/util/sha256.js';
import { docOf, docxOf, paragraph } from '../extract/input/word-files.js';
import { runCli } from '../helpers/cli.js';

// Each draft is checked with all of the seeds, in a process of its own.
jest.setTimeout(180_000);

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

test('extract writes a draft that validate accepts, and refuses once its figure is changed', async () => {
  const output = inside('drafts');
  const { code, stderr } = await runCli(['extract', inside('b.docx'), '--output', output]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('1 targets') });
  const accepted = await runCli(['validate', '--drafts', output]);
  expect(accepted).toMatchObject({ code: 0, stdout: expect.stringContaining('accepted') });
  const sheet = JSON.parse(await readFile(join(output, 'yun-jiang-2025-plan.sheet.json'), 'utf8'));
  expect(sheet).toMatchObject({
    source: { name: 'b.docx', format: 'docx' },
    facts: expect.arrayContaining([
      expect.objectContaining({
        fact: expect.stringMatching(/^targets\./),
        confidence: expect.any(Number),
      }),
    ]),
  });
  const draft = join(output, 'yun-jiang-2025-plan.yaml');
  await writeFile(draft, (await readFile(draft, 'utf8')).replace('value: 1200', 'value: 1300'));
  const refused = await runCli(['validate', '--drafts', output]);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('VALUE_UNREADABLE') });
});

test('extract asks for what the text does not say', async () => {
  await writeFile(inside('e.txt'), '民政局工作要点\n新建养老床位1200张,惠及老年人。');
  const asked = await runCli(['extract', inside('e.txt')]);
  expect(asked).toMatchObject({ code: 1, stderr: expect.stringContaining('give --city') });
  const given = await runCli(['extract', inside('e.txt'), '--city', '云江市', '--year', '2025']);
  expect(given).toMatchObject({ code: 0, stdout: expect.stringContaining('city: yun-jiang') });
});

test('extract says what is wrong with a path', async () => {
  const { code, stderr } = await runCli(['extract', '--text', inside('none.pdf')]);
  expect(code).toBe(1);
  expect(stderr).toContain('none.pdf does not exist');
});
