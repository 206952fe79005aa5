import { execFile, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

jest.setTimeout(110_000);

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** A Python that has what requirements.txt asks for: the test installs nothing. */
const python = process.env.PYTHON ?? 'python3';
const needed = 'import ariadne_codegen, ipykernel, matplotlib, nbclient, nbformat, pandas, sys';
const found = spawnSync(python, ['-c', `${needed}; print(sys.executable)`], { encoding: 'utf8' });
const isThere = found.status === 0;
if (!isThere && process.env.PYTHON !== undefined)
  throw new Error(`${python} has not what examples/python/requirements.txt asks for`);

const executed = `
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read("first-look.ipynb", as_version=4)
NotebookClient(notebook, timeout=60).execute()
nbformat.write(notebook, sys.stdout)
`;

interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: string | readonly string[];
  readonly data?: Readonly<Record<string, string | readonly string[]>>;
}

const textOf = (text: string | readonly string[] | undefined): string =>
  typeof text === 'object' ? text.join('') : (text ?? '');

(isThere ? describe : describe.skip)('the Python example', () => {
  let folder: string;
  let outputs: readonly Output[];

  beforeAll(async () => {
    const { url } = await serve(await openSeeds());
    folder = await mkdtemp(join(tmpdir(), 'python-example-'));
    // In folders of the same names, as the schema is found from there.
    await cp(join(root, 'schema/schema.graphql'), join(folder, 'schema/schema.graphql'));
    const at = join(folder, 'examples/python');
    await cp(join(root, 'examples/python'), at, {
      recursive: true,
      filter: (path) => !/graph_client|\.venv/.test(path),
    });
    const bin = dirname(found.stdout.trim());
    const env = {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      GRAPH_URL: url,
      MPLCONFIGDIR: folder,
      IPYTHONDIR: folder,
    };
    // The one command of its README.
    await run('ariadne-codegen', [], { cwd: at, env });
    const options = { cwd: at, env, maxBuffer: 1 << 24 };
    const { stdout } = await run(python, ['-c', executed], options);
    const { cells } = JSON.parse(stdout) as { cells: { outputs?: Output[] }[] };
    outputs = cells.flatMap((cell) => cell.outputs ?? []);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const shown = (): string =>
    outputs.map(({ text, data }) => textOf(text) + textOf(data?.['text/plain'])).join('\n');

  test('shows targets with their sentences, and who answers', () => {
    expect(shown()).toMatch(/家庭养老床位\s+3800张以上/);
    expect(shown()).toMatch(/孔维健\s+LEAD/);
    expect(shown()).toMatch(/养老服务科\s+RESPONSIBLE/);
  });

  test('tells what is not mentioned from what is not held', () => {
    expect(shown()).toContain('NOT_MENTIONED');
    expect(shown()).toContain('NOT_HELD');
  });

  test('draws a chart whose Chinese labels have their characters', () => {
    const pictures = outputs.filter(({ data }) => data?.['image/png'] !== undefined);
    expect(pictures).toHaveLength(1);
    // A font that lacks a character is warned of there.
    const warnings = outputs
      .filter(({ name }) => name === 'stderr')
      .map(({ text }) => textOf(text));
    expect(warnings).toEqual([]);
  });

  test('ends with a citation', () => {
    expect(shown()).toContain('青岛市民政局. 2023年青岛市民政局工作计划[Z]');
  });

  test('is kept without answers, which would be of another revision some day', async () => {
    const file = join(root, 'examples/python/first-look.ipynb');
    const { cells } = JSON.parse(await readFile(file, 'utf8')) as {
      cells: { outputs?: unknown[] }[];
    };
    expect(cells.flatMap((cell) => cell.outputs ?? [])).toEqual([]);
  });
});
