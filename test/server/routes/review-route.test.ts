import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ReviewDesk } from '../../../src/extract/review/desk.js';
import { annotationYaml, drafted, plan } from '../../extract/review/drafts.js';
import { openSeeds } from '../../helpers/run-query.js';
import { serve } from '../../helpers/service.js';

jest.setTimeout(30_000);

let folder: string;
let seeds: string;
let root: string;
let draft: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minzheng-desk-'));
  seeds = join(folder, 'own-seeds');
  await cp('seeds', seeds, { recursive: true });
  const inside = (ending: string): string => join(folder, `yunjiang-2025-plan${ending}`);
  await writeFile(inside('.yaml'), annotationYaml);
  await writeFile(inside('.txt'), plan);
  await writeFile(inside('.sheet.json'), JSON.stringify(drafted().sheet));
  await writeFile(join(folder, 'broken.yaml'), 'nothing');
  const { url } = await serve(await openSeeds(), {
    drafts: new ReviewDesk(folder, seeds, '李梅'),
  });
  root = url.replace(/graphql$/, 'review/drafts');
  draft = `${root}/yunjiang-2025-plan`;
});
afterAll(() => rm(folder, { recursive: true }));

interface Shown {
  readonly questions: readonly {
    readonly id: string;
    readonly words: string;
    readonly decision?: { readonly verdict: string; readonly by: string };
  }[];
}

async function read(): Promise<{ readonly etag: string; readonly shown: Shown }> {
  const response = await fetch(draft);
  return { etag: response.headers.get('etag') ?? '', shown: (await response.json()) as Shown };
}

const post = async (
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await fetch(`${draft}/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
};

const idOf = ({ questions }: Shown, words: string): string =>
  questions.find((each) => each.words === words)?.id ?? '';

test('the drafts of the folder are listed, and one that cannot be read with its reason', async () => {
  expect(await (await fetch(root)).json()).toEqual({
    drafts: [
      { key: 'broken', problem: expect.stringMatching(/broken\.(txt|sheet\.json) does not exist/) },
      expect.objectContaining({ key: 'yunjiang-2025-plan', title: '云江市民政局2025年工作要点' }),
    ],
  });
});

test('an answer is kept in the record, signed, and taken back', async () => {
  const { etag, shown } = await read();
  const question = idOf(shown, '1200张');
  const accepted = await post({ question, answer: 'accept' }, { 'if-match': etag });
  expect(accepted.status).toBe(200);
  const after = await read();
  expect(after.etag).not.toBe(etag);
  expect(after.shown.questions.find(({ id }) => id === question)?.decision).toMatchObject({
    verdict: 'ACCEPTED',
    by: '李梅',
  });
  expect(await readFile(join(folder, 'yunjiang-2025-plan.review.jsonl'), 'utf8')).toContain(
    `"question":"${question}","verdict":"ACCEPTED"`,
  );
  await post({ answer: 'undo', by: '王芳' }, { 'if-match': after.etag });
  const undone = (await read()).shown.questions.find(({ id }) => id === question);
  expect(undone).not.toHaveProperty('decision');
});

test('an edit is sent as the words of its fields, and refused where they cannot stand', async () => {
  const { etag, shown } = await read();
  const question = idOf(shown, '5000人以上');
  const edit = (fields: object): object => ({ question, answer: 'edit', form: 'targets', fields });
  const wrong = await post(edit({ value: '5001' }), { 'if-match': etag });
  expect(wrong).toMatchObject({ status: 400, text: expect.stringContaining('5001') });
  expect((await read()).etag).toBe(etag);
  const right = await post(edit({ note: '含外地老年人' }), { 'if-match': etag });
  expect(right).toMatchObject({ status: 200, text: expect.stringContaining('含外地老年人') });
});

test('two windows do not overwrite each other', async () => {
  const { etag, shown } = await read();
  const answer = { question: idOf(shown, '2000人以上'), answer: 'accept' };
  const both = await Promise.all([
    post(answer, { 'if-match': etag }),
    post(answer, { 'if-match': etag }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test('seeds that change while drafts are looked at count at once: an answer from before is refused', async () => {
  const before = await read();
  await appendFile(join(seeds, 'vocabulary/units.yaml'), '# changed\n');
  const after = await read();
  expect(after.etag).not.toBe(before.etag);
  expect(after.shown.questions).toEqual(before.shown.questions);
  const late = await post({ answer: 'undo' }, { 'if-match': before.etag });
  expect(late.status).toBe(412);
});

describe('what is refused', () => {
  test.each<[string, unknown, Record<string, string>, number]>([
    ['an answer about no state of the draft', { answer: 'undo' }, {}, 428],
    ['a page of another origin', { answer: 'undo' }, { origin: 'https://evil.example' }, 403],
    ['a form', 'answer=undo', { 'content-type': 'application/x-www-form-urlencoded' }, 403],
    ['what is no JSON', 'undo', { 'if-match': '"0"' }, 400],
    ['another answer', { answer: 'maybe' }, { 'if-match': 'etag' }, 400],
    ['a body that is too long', { by: 'x'.repeat(70_000) }, { 'if-match': '"0"' }, 413],
  ])('%s', async (_, body, headers, status) => {
    const { etag } = await read();
    const given = headers['if-match'] === 'etag' ? { ...headers, 'if-match': etag } : headers;
    expect(await post(body, given)).toMatchObject({ status });
  });

  test('another name of this machine, which another site may have made lead here', async () => {
    const status = await new Promise((resolve, reject) => {
      request(root, { headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  test.each(['none', '..%2Fseeds', 'Broken'])('a draft %s', async (key) => {
    expect((await fetch(`${root}/${key}`)).status).toBe(404);
  });

  test('everything, where the service was started without drafts', async () => {
    const { url } = await serve(await openSeeds());
    const answer = await fetch(url.replace(/graphql$/, 'review/drafts'));
    expect(answer.status).toBe(404);
  });
});
