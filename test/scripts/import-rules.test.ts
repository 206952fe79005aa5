import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';

const { href } = new URL('../../scripts/import-rules.js', import.meta.url);
const { forbiddenTo, importOverrides, isImportOverride, mayImport, roomOf } = (await import(
  href
)) as {
  mayImport: Readonly<Record<string, readonly string[]>>;
  roomOf(file: string): string | undefined;
  forbiddenTo(room: string): readonly string[];
  importOverrides(): readonly object[];
  isImportOverride(override: object): boolean;
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts'));

/** Files of `src` that a file imports, statically or when it needs them. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)\.js'/g)].map(
    ([, specifier]) => `${posix.join(posix.dirname(file), specifier as string)}.ts`,
  );

test('every file of src belongs to a room', () => {
  expect(sources.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('every import goes along an arrow of the table', () => {
  const against = sources.flatMap((file) =>
    importsOf(file)
      .filter((imported) =>
        forbiddenTo(roomOf(file) as string).includes(roomOf(imported) as string),
      )
      .map((imported) => `${file} imports ${imported}`),
  );
  expect(against).toEqual([]);
});

test('every arrow of the table is used by an import', () => {
  const used = new Set(
    sources.flatMap((file) => importsOf(file).map((to) => `${roomOf(file)} → ${roomOf(to)}`)),
  );
  const shared = ['src/util', 'src/model', 'src/store'];
  const unused = Object.entries(mayImport).flatMap(([room, others]) =>
    others
      .filter((other) => !shared.includes(other) && !used.has(`${room} → ${other}`))
      .map((other) => `${room} → ${other}`),
  );
  expect(unused).toEqual([]);
});

test('the lint rules are those of the table', () => {
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  expect(overrides.filter(isImportOverride)).toEqual(importOverrides());
});

/** A file of every room, which another room might import. */
const exampleOf = (room: string): string =>
  room.endsWith('.ts')
    ? room
    : (sources.find((file) => roomOf(file) === room && posix.dirname(file) === room) ??
      (sources.find((file) => roomOf(file) === room) as string));

/** What lint says of a file in every room that imports from every other room, by room. */
async function refusals(): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
  try {
    const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ overrides }));
    const probes = new Map<string, { room: string; others: readonly string[] }>();
    for (const room of Object.keys(mayImport)) {
      const others = Object.keys(mayImport).filter((other) => other !== room);
      const probe = room.endsWith('.ts') ? room : `${room}/probe.ts`;
      const lines = others.map((other) => {
        const path = posix.relative(dirname(probe), exampleOf(other)).replace(/\.ts$/, '.js');
        return `import '${path.startsWith('.') ? path : `./${path}`}';\n`;
      });
      mkdirSync(join(folder, dirname(probe)), { recursive: true });
      writeFileSync(join(folder, probe), lines.join(''));
      probes.set(probe, { room, others });
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout } = await run(
      process.execPath,
      [
        biome,
        'lint',
        '--reporter=json',
        '--max-diagnostics=none',
        '--only=style/noRestrictedImports',
        '.',
      ],
      { cwd: folder },
    ).catch((error: { stdout: string }) => error);
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { location: { path: string; start: { line: number } } }[];
    };
    const refused = new Map(Object.keys(mayImport).map((room) => [room, [] as string[]]));
    for (const { location } of diagnostics) {
      const probe = probes.get(location.path.replaceAll('\\', '/'));
      const other = probe?.others[location.start.line - 1];
      if (probe && other) refused.get(probe.room)?.push(other);
    }
    return refused;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('lint', () => {
  let refused: Map<string, string[]>;
  beforeAll(async () => {
    refused = await refusals();
  });

  test.each(Object.keys(mayImport))('lets %s import what it may, and nothing else', (room) => {
    expect(refused.get(room)?.sort()).toEqual([...forbiddenTo(room)].sort());
  });
});
