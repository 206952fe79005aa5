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

test('src/client/generated is what schema and operations give: after a change, run npm run codegen and commit it', async () => {
  const committed = 'src/client/generated/';
  const config = parse(await readFile(join(root, 'codegen.yml'), 'utf8'));
  const folder = await mkdtemp(join(tmpdir(), 'minzheng-codegen-'));
  const generated = `${join(folder, 'generated')}/`;
  const moved = join(folder, 'codegen.yml');
  await writeFile(
    moved,
    stringify({ ...config, generates: { [generated]: config.generates[committed] } }),
  );
  await promisify(execFile)(
    process.execPath,
    ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', moved],
    { cwd: root },
  );
  const files = await readdir(generated);
  expect(files.sort()).toEqual((await readdir(join(root, committed))).sort());
  for (const file of files)
    expect(await readFile(join(root, committed, file), 'utf8')).toBe(
      await readFile(join(generated, file), 'utf8'),
    );
  await rm(folder, { recursive: true });
});
