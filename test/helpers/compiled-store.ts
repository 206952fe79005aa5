import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

/**
 * Compiles what the stores consist of, for tests that run them in a process of their own. The folder
 * lies within the project, where packages are found.
 */
export function compileStores(): { readonly folder: string; remove(): void } {
  mkdirSync('.neo4j', { recursive: true });
  const folder = mkdtempSync(resolve('.neo4j/compiled-'));
  for (const part of ['model', 'store', 'util'])
    for (const entry of readdirSync(join('src', part), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
      const source = join(entry.parentPath, entry.name);
      const target = join(folder, relative('src', source).replace(/\.ts$/, '.js'));
      const { code } = transformFileSync(source, {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      });
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
