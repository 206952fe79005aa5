import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const { href } = new URL('../../scripts/licences.js', import.meta.url);
const { writeLicences } = (await import(href)) as {
  writeLicences(target: string, files: Iterable<string>): void;
};
const built = (file: string): Promise<string> =>
  readFile(new URL(`../../dist/${file}`, import.meta.url), 'utf8');

test.each([
  ['bundle/LICENCES.md', ['fastify', 'graphql', '@modelcontextprotocol/sdk', 'commander']],
  ['explorer/licences.md', ['react', 'sigma', 'workbox-precaching']],
  ['playground/licences.md', ['graphiql', 'react']],
])('%s has the licence of each package that is bundled there', async (file, names) => {
  const text = await built(file);
  for (const name of names) expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\S+\\n[A-Z]`, 'm'));
  expect(text).toContain('Permission is hereby granted, free of charge');
});

test('a package is named once, with the text of its licence; one of another licence is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'licences-'));
  const add = async (name: string, license: string, text?: string): Promise<string> => {
    const at = join(folder, 'node_modules', name);
    await mkdir(at, { recursive: true });
    await writeFile(join(at, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
    if (text !== undefined) await writeFile(join(at, 'LICENSE.txt'), text);
    return join(at, 'index.js');
  };
  const target = join(folder, 'licences.md');
  const free = await add('free', 'MIT', 'Do as you like.');
  writeLicences(target, [free, free.replace('index', 'other'), '/somewhere/own.js']);
  const text = await readFile(target, 'utf8');
  expect(text.match(/free 1\.2\.3\nMIT\n\nDo as you like\./g)).toHaveLength(1);
  const chosen = await add('chosen', '(MIT OR GPL-3.0)');
  writeLicences(target, [chosen, await add('both', 'MIT AND Zlib')]);
  for (const licence of ['GPL-3.0', 'MIT AND GPL-3.0', '(MIT OR ISC) AND GPL-3.0']) {
    const strict = await add('@a/strict', licence);
    expect(() => writeLicences(target, [free, strict])).toThrow(`@a/strict 1.2.3 (${licence})`);
  }
  await rm(folder, { recursive: true });
});
