import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const bundle = new URL('../../dist/bundle/', import.meta.url);
const sdk = /^\/\/ node_modules\/@modelcontextprotocol\//m;

/** A part of the bundle, and what it cannot be read without. */
function partsReadWith(
  file: string,
  read = new Map<string, string>(),
): ReadonlyMap<string, string> {
  if (read.has(file)) return read;
  const code = readFileSync(new URL(file, bundle), 'utf8');
  read.set(file, code);
  for (const [, imported] of code.matchAll(/^(?:import|export)\b[^'"\n]*['"]\.\/([^'"]+)['"]/gm))
    partsReadWith(imported as string, read);
  // Names of what is imported may stand on lines of their own.
  for (const [, imported] of code.matchAll(/^\} from ['"]\.\/([^'"]+)['"]/gm))
    partsReadWith(imported as string, read);
  return read;
}

/** The part that a command is in. */
function partOf(command: string): string {
  const main = readFileSync(new URL('command-line.js', bundle), 'utf8');
  return new RegExp(`${command}: \\(\\) => import\\("\\./([^"]+)"\\)`).exec(main)?.[1] ?? '';
}

test('a start of serve reads nothing of what only assistants need; mcp does', () => {
  const ofServe = [...partsReadWith('command-line.js'), ...partsReadWith(partOf('serve'))];
  expect(ofServe.length).toBeGreaterThan(3);
  expect(ofServe.filter(([, code]) => sdk.test(code)).map(([file]) => file)).toEqual([]);
  const ofMcp = [...partsReadWith(partOf('mcp')).values()];
  expect(ofMcp.some((code) => sdk.test(code))).toBe(true);
});
