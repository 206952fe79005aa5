import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

const refused: Readonly<Record<string, string>> = {
  'a type of objects that any string becomes a key of':
    'export const read = (values: Record<string, number>) => values.a;',
  'an index signature that can be written to': 'export interface Values { [name: string]: number }',
  'a table that any name is looked up in':
    'export const table: Readonly<Record<string, number>> = { a: 1, b: 2 };',
  'such a table of one entry': 'const table: Readonly<Record<string, number>> = { a: 1 };',
  'an object without a prototype that has no type of its own':
    'export const values = Object.create(null);',
  'an assignment of all keys of an object':
    'export const join = (a: object, b: object) => Object.assign(a, b);',
  'a test by in of a name that is not written there':
    'export const has = (name: string, values: object) => name in values;',
};
const accepted: Readonly<Record<string, string>> = {
  'an object that is only read':
    'export const read = (values: Readonly<Record<string, number>>) => values.a;',
  'an object of known keys': "export const table: Record<'a' | 'b', number> = { a: 1, b: 2 };",
  'a check of what is written there':
    'export const table = { a: 1 } as const satisfies Record<string, number>;',
  'an index signature that is only read':
    'export interface Values { readonly [name: string]: number }',
  'a test by in of a name that is written there':
    "export const has = (values: object) => 'a' in values;",
};

/** The plugin's complaints about each file of a tree like this one. */
let complaints: ReadonlyMap<string, number>;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minzheng-names-'));
  mkdirSync(join(folder, 'src'));
  const all = Object.values({ ...refused, ...accepted });
  for (const [at, text] of all.entries()) writeFileSync(join(folder, `src/f${at}.ts`), `${text}\n`);
  writeFileSync(
    join(folder, 'biome.json'),
    JSON.stringify({
      plugins: [join(root, 'scripts/lint/names-from-outside.grit')],
      linter: { rules: { preset: 'none' } },
    }),
  );
  const args = ['lint', '--reporter=json', '--max-diagnostics=200', folder];
  const { stdout } = await run(join(root, 'node_modules/.bin/biome'), args, {
    cwd: folder,
  }).catch((error: { stdout: string }) => error);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[];
  };
  const counts = new Map<string, number>();
  for (const { category, location } of diagnostics) {
    expect(category).toBe('plugin');
    const { path } = location;
    const name = /f(\d+)\.ts$/.exec(typeof path === 'string' ? path : path.file)?.[1];
    const text = all[Number(name)] as string;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  complaints = counts;
  rmSync(folder, { recursive: true });
});

describe('the lint rule for names from outside', () => {
  test.each(Object.entries(refused))('refuses %s', (_, text) => {
    expect(complaints.get(text)).toBe(1);
  });

  test.each(Object.entries(accepted))('accepts %s', (_, text) => {
    expect(complaints.get(text)).toBeUndefined();
  });
});
