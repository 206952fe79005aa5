import { readFile } from 'node:fs/promises';
import { packageRoot } from './package-root.js';

/**
 * Another one wherever the code does by which texts of record, drafts and graphs are made; undefined where the
 * build says nothing of it, and all is to be made again.
 */
export async function rulesVersion(): Promise<string | undefined> {
  try {
    return await readFile(new URL('dist/rules-version', packageRoot), 'utf8');
  } catch {
    return undefined;
  }
}
