import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { review } from '../../src/cli/review.js';
import { annotationYaml, drafted, plan } from '../extract/review/drafts.js';
import { runCli } from '../helpers/cli.js';

jest.setTimeout(30_000);

const legend = 'a accept · e edit · r reject · s skip · u undo · q quit';
let folder: string;
const inside = (ending: string): string => join(folder, `yunjiang-2025-plan${ending}`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-review-'));
  await writeFile(inside('.yaml'), annotationYaml);
  await writeFile(inside('.txt'), plan);
  await writeFile(inside('.sheet.json'), JSON.stringify(drafted().sheet));
});
afterEach(() => rm(folder, { recursive: true }));

/**
 * Types keys at a terminal, each when what it answers is on the screen, until the review ends.
 *
 * @returns all that was shown
 */
async function typing(
  ...answers: readonly (readonly [shown: string | RegExp, keys: string])[]
): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  // A prompt ends what it writes to, which a terminal does not let happen.
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 160, end: () => {} });
  const left = [...answers];
  let all = '';
  let unanswered = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    all += text;
    unanswered += text;
    const [next] = left;
    if (!next || unanswered.search(next[0]) < 0) return;
    left.shift();
    unanswered = '';
    // A prompt shows itself before it listens.
    setTimeout(() => input.write(next[1]), 20);
  });
  await review(inside('.yaml'), { by: '李梅' }, { input, output } as never);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is steered by
  return all.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
}

const record = async (): Promise<{ verdict: string; by: string; about: { words: string } }[]> =>
  (await readFile(inside('.review.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('review asks one question after the other, keeps each answer, and goes on where it was left', async () => {
  const first = await typing(
    [legend, 'a'],
    [legend, 's'],
    [legend, 'x'],
    ['x is none of the keys', 'a'],
    [legend, 'u'],
    [legend, 'q'],
  );
  expect(first).toContain('⟦云江市民政局2025年工作要点⟧');
  expect(first).toContain(legend);
  expect(first).toContain('taken back: ');
  const decisions = await record();
  expect(decisions.map(({ verdict }) => verdict)).toEqual(['ACCEPTED', 'ACCEPTED', 'UNDONE']);
  expect(decisions[0]).toMatchObject({
    by: '李梅',
    about: { words: '云江市民政局2025年工作要点' },
  });

  const second = await typing([legend, 'q']);
  expect(second).not.toContain('document: 云江市民政局');
  expect(second).toContain('open: concept: 适老化改造');
});

test('review edits a fact field by field, and tells what cannot stand', async () => {
  // The concept that is open, two names that are two things, then the first fact of a new rule.
  const shown = await typing(
    [legend, 'a'],
    [legend, 'a'],
    [legend, 'r'],
    [legend, 'e'],
    ['Which field?', '\u001b[A\u001b[A\r'],
    ['note:', '读两遍\r'],
    ['Which field?', '\r'],
    [legend, 'q'],
  );
  expect(shown).toContain('edited');
  expect((await record()).at(-1)).toMatchObject({
    verdict: 'EDITED',
    facts: [{ entry: { note: '读两遍' } }],
  });
});

test('review rejects with a reason', async () => {
  await typing(
    [legend, 'a'],
    [legend, 'a'],
    [legend, 'r'],
    [legend, 'r'],
    ['Why is it no fact?', '\u001b[B\r'],
    [legend, 'q'],
  );
  expect((await record()).at(-1)).toMatchObject({
    verdict: 'REJECTED',
    reason: 'HEADING_NUMBER',
  });
});

test('review is refused where there is no terminal', async () => {
  const { code, stderr } = await runCli(['review', inside('.yaml')]);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining('review asks at a terminal, and this is none'),
  });
});
