import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';

interface Survivor {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}
interface Accepted extends Survivor {
  readonly reason: string;
}
interface Mutant {
  readonly fileName: string;
  readonly location: Readonly<Record<'start' | 'end', { line: number; column: number }>>;
  readonly mutatorName: string;
  readonly replacement: string;
}
interface Sample {
  readonly every: number | Readonly<Record<string, number>>;
  readonly seed: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const scripts = new URL('../../scripts/mutation/', import.meta.url);
const { fromResult, idOf, isDrawn, mutantsOf, rangeOf, textAt, versionOf } = (await import(
  new URL('mutants.js', scripts).href
)) as {
  fromResult(mutant: Mutant): Mutant;
  idOf(mutant: Mutant): string;
  isDrawn(mutant: Mutant, sample: Sample): boolean;
  mutantsOf(file: string): Promise<readonly Mutant[]>;
  rangeOf(mutant: Mutant): string;
  textAt(mutant: Mutant): string;
  versionOf(file: string): string;
};
const { problemsOfAccepted, readAccepted, readResults, reasonOf, summaryOf } = (await import(
  new URL('results.js', scripts).href
)) as {
  problemsOfAccepted(
    accepted: readonly Accepted[],
    textOf: (file: string) => string | undefined,
  ): readonly string[];
  readAccepted(): readonly Accepted[];
  readResults(): object;
  reasonOf(survivor: Survivor, accepted: readonly Accepted[]): string | undefined;
  summaryOf(results: object, accepted: readonly Accepted[]): string;
};
const { isMeasured, recordedSample } = (await import(new URL('scope.js', scripts).href)) as {
  isMeasured(file: string): boolean;
  recordedSample: Sample;
};
const required = (name: string): unknown =>
  createRequire(import.meta.url)(fileURLToPath(new URL(name, scripts)));
const coveringTests = required('covering-tests.cjs') as (
  paths: readonly string[],
) => Promise<{ filtered: readonly string[] }>;
const NearestFirst = required('nearest-first.cjs') as new () => {
  sort(tests: readonly { path: string }[]): readonly { path: string }[];
};

const accepted: Accepted = {
  file: 'src/a.ts',
  from: 'at < 0',
  to: 'at <= 0',
  reason: 'The place is never the first one, as the text begins with a mark.',
};

describe('accepted survivors', () => {
  const textOf = (text: string | undefined) => () => text;

  test('of this repository name code that is there, and give a reason for each', () => {
    const read = (file: string) =>
      existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
    expect(problemsOfAccepted(readAccepted(), read)).toEqual([]);
  });

  test('are found in code that is broken over lines', () => {
    expect(problemsOfAccepted([accepted], textOf('if (at <\n  0) return;'))).toEqual([]);
  });

  test.each<[string, Accepted, string | undefined, RegExp]>([
    ['in a file that is gone', accepted, undefined, /there is no such file/],
    ['whose code has changed', accepted, 'if (at === 0) return;', /no longer says so/],
    ['that change nothing', { ...accepted, to: 'at < 0' }, 'at < 0', /changes nothing/],
    [
      'with a word for a reason',
      { ...accepted, reason: 'Equivalent.' },
      'at < 0',
      /not a sentence/,
    ],
  ])('%s are refused', (_, entry, text, problem) => {
    expect(problemsOfAccepted([entry], textOf(text))).toEqual([expect.stringMatching(problem)]);
  });

  test('that are listed twice are refused', () => {
    expect(problemsOfAccepted([accepted, accepted], textOf('at < 0'))).toEqual([
      expect.stringMatching(/twice/),
    ]);
  });

  test('explain a survivor of the same file, code and fault only', () => {
    expect(reasonOf(accepted, [accepted])).toBe(accepted.reason);
    expect(reasonOf({ ...accepted, to: 'true' }, [accepted])).toBeUndefined();
    expect(reasonOf({ ...accepted, file: 'src/b.ts' }, [accepted])).toBeUndefined();
  });
});

describe('the recorded run', () => {
  test('is told by its page', () => {
    const page = readFileSync(join(root, 'bench/mutation/README.md'), 'utf8');
    expect(summaryOf(readResults(), readAccepted())).toBe(page);
  });

  test('sums the files of a room, and parts survivors with a reason from others', () => {
    const tried = { date: '2026-01-31', version: '01234567', tests: 'room' };
    const survivor = { line: 7, mutator: 'EqualityOperator', from: 'at < 0', to: 'at <= 0' };
    const page = summaryOf(
      {
        sample: { every: { src: 60, 'src/model': 200, 'src/none': 9 }, seed: 1 },
        files: {
          'src/a.ts': { ...tried, mutants: 4, noticed: 3, survivors: [survivor] },
          'src/model/b.ts': { ...tried, mutants: 3, noticed: 2, survivors: [survivor] },
          'src/model/c/d.ts': { ...tried, mutants: 5, noticed: 5, survivors: [] },
        },
      },
      [accepted],
    );
    expect(page).toContain('one in 60 of `src`, 200 of `src/model`, 9 of `src/none`.');
    expect(page).toContain('Not tried yet: `src/none`.');
    expect(page).toContain('| **all** | 12 | 10 | 83.3 % |');
    expect(page).toContain('| **`src/model`** | 8 | 7 | 87.5 % |');
    expect(page).toContain('| `src/model/c` | 5 | 5 | 100.0 % |');
    const [, kept, open] = page.split(/^## .*$/m) as [string, string, string];
    expect(kept.trim().split('\n').at(-1)).toBe(
      `- \`src/a.ts:7\`: \`at < 0\` → \`at <= 0\`. ${accepted.reason}`,
    );
    expect(open.trim().split('\n').at(-1)).toBe('- `src/model/b.ts:7`: `at < 0` → `at <= 0`');
  });
});

test('no code counts up behind an `as`, which comes out of Stryker without its parentheses', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name))
    .filter((name) => name.endsWith('.ts'));
  const counting = sources.filter((file) =>
    / as \w+\)(\+\+|--)/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(counting).toEqual([]);
});

const mutantAt = (fileName: string, line = 0, column = 0, end = 5): Mutant => ({
  fileName,
  location: { start: { line, column }, end: { line, column: end } },
  mutatorName: 'EqualityOperator',
  replacement: 'at <= 0',
});

describe('a mutant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const fileName = join(folder, 'a.ts');
  const mutant = (line: number, column: number, end: number) =>
    mutantAt(fileName, line, column, end);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has one name in the plan of a run, which counts from 0, and in its result, from 1', () => {
    expect(idOf(fromResult(mutant(2, 5, 11)))).toBe(idOf(mutant(1, 4, 10)));
  });

  test('shows the code that it replaces', () => {
    writeFileSync(fileName, '// one\nif (at < 0) return;\n');
    expect(textAt(mutant(1, 4, 10))).toBe('at < 0');
  });

  test('is one of those that Stryker makes of a file, and is told to it by its place', async () => {
    const mutants = await mutantsOf('src/util/within.ts');
    expect(mutants.length).toBeGreaterThan(3);
    const [first] = mutants as [Mutant];
    const { start, end } = first.location;
    expect(rangeOf(first)).toBe(
      `src/util/within.ts:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`,
    );
    expect(textAt(first)).not.toBe('');
  });

  test('belongs to a version of its file, named as Git names it', () => {
    const file = 'src/util/within.ts';
    const name = execFileSync('git', ['hash-object', file], { cwd: root, encoding: 'utf8' });
    expect(versionOf(file)).toBe(name.slice(0, 8));
  });

  test('is in one sample of so many, whatever the seed', () => {
    const lines = Array.from({ length: 3000 }, (_, line) => mutant(line, 0, 6));
    const sample = (seed: number) => lines.filter((each) => isDrawn(each, { every: 10, seed }));
    expect(sample(1).length).toBeGreaterThan(200);
    expect(sample(1).length).toBeLessThan(400);
    expect(sample(1)).toEqual(sample(1));
    expect(sample(1)).not.toEqual(sample(2));
  });
});

test('the recorded sample has a number for every folder that it is drawn from', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name}`)
    .filter((file) => file.endsWith('.ts') && isMeasured(file));
  for (const file of files) {
    const place = { line: 0, column: 0 };
    const mutant = { ...mutantAt(join(root, file)), location: { start: place, end: place } };
    expect(() => isDrawn(mutant, recordedSample)).not.toThrow();
  }
});

test('a sample may draw more of one folder than of another; the innermost counts', () => {
  const every = { src: 1, 'src/a': 1_000_000, 'src/a/b': 1 };
  const isDrawnOf = (file: string) => isDrawn(mutantAt(join(root, file)), { every, seed: 1 });
  expect(['src/c.ts', 'src/a/c.ts', 'src/a/b/c.ts'].map(isDrawnOf)).toEqual([true, false, true]);
  expect(() => isDrawnOf('test/c.ts')).toThrow('test/c.ts is in no folder of the sample.');
});

describe('the test files that are run for a mutant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'covering-'));
  const tests = join(folder, 'tests.json');
  const paths = ['test/a.test.ts', 'test/b.test.ts'].map((path) => join(process.cwd(), path));
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are all of them before there is one', async () => {
    delete process.env.__STRYKER_ACTIVE_MUTANT__;
    expect((await coveringTests(paths)).filtered).toEqual(paths);
  });

  test('are those that reach it, as they lie in the copy that is tried', async () => {
    writeFileSync(tests, JSON.stringify({ 7: ['test/b.test.ts'] }));
    process.env.MUTATION_TESTS = tests;
    process.env.__STRYKER_ACTIVE_MUTANT__ = '7';
    expect((await coveringTests(paths)).filtered).toEqual([paths[1]]);
  });

  test('come in the order in which they were found to be near', () => {
    writeFileSync(tests, JSON.stringify({ 7: ['test/b.test.ts', 'test/a.test.ts'] }));
    process.env.MUTATION_TESTS = tests;
    process.env.__STRYKER_ACTIVE_MUTANT__ = '7';
    const sorted = new NearestFirst().sort(paths.map((path) => ({ path })));
    expect(sorted.map(({ path }) => path)).toEqual([paths[1], paths[0]]);
  });
});
