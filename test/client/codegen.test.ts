import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, jest, test } from '@jest/globals';
import { parse, stringify } from 'yaml';

jest.setTimeout(60_000);

const root = fileURLToPath(new URL('../..', import.meta.url));

test('what is generated for the client and the explorer is what schema and operations give: after a change, run npm run codegen and commit it', async () => {
  const config = parse(await readFile(join(root, 'codegen.yml'), 'utf8'));
  const folder = await mkdtemp(join(tmpdir(), 'minzheng-codegen-'));
  const movedOf = (path: string): string => join(folder, path);
  const moved = Object.entries(config.generates).map(([path, given]) => [
    path.endsWith('/') ? `${movedOf(path)}/` : movedOf(path),
    given,
  ]);
  const configuration = movedOf('codegen.yml');
  await writeFile(
    configuration,
    stringify({ ...config, generates: Object.fromEntries(moved) }).replaceAll(
      './scripts/',
      `${join(root, 'scripts')}/`,
    ),
  );
  await promisify(execFile)(
    process.execPath,
    ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', configuration],
    { cwd: root },
  );
  const generated = [join('src', 'client', 'cache-hints.ts')];
  for (const committed of [
    join('src', 'client', 'generated'),
    join('src', 'assistant', 'generated'),
    join('web', 'explorer', 'generated'),
  ]) {
    const files = await readdir(movedOf(committed));
    expect(files.sort()).toEqual((await readdir(join(root, committed))).sort());
    generated.push(...files.map((file) => join(committed, file)));
  }
  for (const file of generated)
    expect(await readFile(join(root, file), 'utf8')).toBe(await readFile(movedOf(file), 'utf8'));
  await rm(folder, { recursive: true });
});
