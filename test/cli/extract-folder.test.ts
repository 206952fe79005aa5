import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { runCli, startCli } from '../helpers/cli.js';

// Many documents are drafted, in processes of their own.
jest.setTimeout(180_000);

const count = 24;
const nameOf = (at: number): string => `${String(at).padStart(3, '0')}.txt`;
const planOf = (year: number): string =>
  [
    `云江市民政局${year}年工作要点`,
    '云江市民政局将坚持以人民为中心的发展思想,认真履行基本民生保障等职责,推动民政事业发展。',
    `一、养老服务\n新建家庭养老床位${year}张以上,开展“暖冬守护”行动。`,
  ].join('\n');

let folder: string;
const inside = (...names: string[]): string => join(folder, ...names);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-folder-'));
  await mkdir(inside('in', 'older'), { recursive: true });
  for (let at = 0; at < count; at++)
    await writeFile(inside('in', ...(at % 2 ? ['older'] : []), nameOf(at)), planOf(1950 + at));
  await writeFile(inside('in', '010-empty.txt'), '');
  await writeFile(inside('in', '011-broken.pdf'), '%PDF-1.7\n%%EOF');
});
afterAll(() => rm(folder, { recursive: true }));

const extract = (...options: string[]) => ['extract', inside('in'), '--year', '2020', ...options];
/** All files of a folder with what they say. */
const contentOf = async (name: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(inside(name)))
        .sort()
        .map(async (each) => [each, await readFile(inside(name, each), 'utf8')] as const),
    ),
  );
const drafted = async (name: string): Promise<number> =>
  (await readdir(inside(name)).catch(() => [])).filter((each) => each.endsWith('.yaml')).length;

test('a run that is killed is gone on with by the same command, to the same drafts', async () => {
  const whole = await runCli(extract('--output', inside('whole')));
  expect(whole.stderr).toContain(`${count} made, 0 there already, 2 problems.`);

  const killed = startCli(extract('--output', inside('out')));
  while ((await drafted('out')) < 3) await wait(10);
  killed.process.kill('SIGKILL');
  expect((await killed.outcome).code).toBe('SIGKILL');
  const before = await drafted('out');
  expect(before).toBeLessThan(count);
  // What a run leaves that is ended while it writes, for the first time and once more.
  const [first = ''] = (await readdir(inside('out'))).filter((each) => each.endsWith('.yaml'));
  await rm(inside('out', first));
  await writeFile(inside('out', 'yun-jiang-2020-plan-23.yaml.part'), 'document:\n  key: half');
  await writeFile(inside('out', 'yun-jiang-2020-plan-23.txt'), '云江');

  const again = await runCli(extract('--output', inside('out')));
  expect(again.stderr).toContain(
    `${count - before + 1} made, ${before - 1} there already, 2 problems.`,
  );
  expect(await contentOf('out')).toEqual(await contentOf('whole'));
});

test('a bad file stops no other, and all are told at the end', async () => {
  const { code, stderr } = await runCli(extract('--output', inside('whole')));
  expect(code).toBe(1);
  expect(stderr.trimEnd().split('\n')).toEqual([
    `Drafting files: ${count + 2}`,
    expect.stringMatching(/010-empty\.txt EMPTY: /),
    expect.stringMatching(/011-broken\.pdf UNREADABLE: /),
    `0 made, ${count} there already, 2 problems.`,
  ]);
});

test('a source that has changed is drafted anew, and so is what is asked for otherwise', async () => {
  await cp(inside('in'), inside('changed'), { recursive: true });
  await cp(inside('whole'), inside('anew'), { recursive: true });
  await writeFile(inside('changed', nameOf(0)), planOf(1999));
  const changed = await runCli([
    ...['extract', inside('changed'), '--year', '2020'],
    ...['--output', inside('anew')],
  ]);
  expect(changed.stderr).toContain(`1 made, ${count - 1} there already`);
  const otherwise = await runCli([
    ...['extract', inside('changed', nameOf(0)), '--year', '2021'],
    ...['--output', inside('anew')],
  ]);
  expect(otherwise.stderr).toContain('yun-jiang-2021-plan');
});

test('a draft that a person has changed is never written over', async () => {
  const [name = ''] = (await readdir(inside('whole'))).filter((each) => each.endsWith('.yaml'));
  const path = inside('whole', name);
  const words = `${await readFile(path, 'utf8')}# read by me\n`;
  await writeFile(path, words);
  const { code, stderr } = await runCli([
    ...extract('--output', inside('whole')),
    ...['--issuer', '云江市民政局'],
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain(`${name} was changed since it was drafted`);
  expect(await readFile(path, 'utf8')).toBe(words);
});

test('texts of record that are there are not made again, and two files of one name have two', async () => {
  await mkdir(inside('two', 'older'), { recursive: true });
  await writeFile(inside('two', 'plan.txt'), planOf(2001));
  await writeFile(inside('two', 'older', 'plan.txt'), planOf(2002));
  await writeFile(inside('two', 'their-copy.txt'), planOf(2002));
  const text = () => runCli(['extract', '--text', inside('two'), '--output', inside('texts')]);
  expect((await text()).stderr).toContain('2 made, 1 there already, 0 problems.');
  const made = await contentOf('texts');
  expect(Object.keys(made)).toEqual([
    'plan.source.json',
    'plan.txt',
    'plan.txt.source.json',
    'plan.txt.txt',
  ]);
  expect((await text()).stderr).toContain('0 made, 3 there already, 0 problems.');
  expect(await contentOf('texts')).toEqual(made);
});

test('a folder is not drafted into itself', async () => {
  const { code, stderr } = await runCli(extract('--output', inside('in')));
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('another folder') });
});
