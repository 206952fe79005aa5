import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegularFile, reasonOf } from '../../util/regular-file.js';
import { UserError } from '../../util/user-error.js';
import type { KeptDraft } from './check-draft.js';
import type { Sheet } from './sheet.js';

const maxBytes = 16 * 2 ** 20;

/** Writes a draft: `<key>.yaml` as the seeds have it, `<key>.txt` its text, `<key>.sheet.json` what is known of it. */
export async function writeDraft(
  folder: string,
  { key, yaml, text }: KeptDraft,
  sheet: Sheet,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${key}.yaml`), yaml);
  await writeFile(join(folder, `${key}.txt`), text);
  await writeFile(join(folder, `${key}.sheet.json`), `${JSON.stringify(sheet, null, 2)}\n`);
}

/**
 * The drafts of a folder, by their keys.
 *
 * @throws {UserError} where the folder cannot be read, or lacks a part of a draft
 */
export async function readDrafts(folder: string): Promise<readonly KeptDraft[]> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    throw new UserError(`${folder} ${reasonOf(error)}.`);
  }
  const keys = names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
  const read = async (name: string): Promise<string> =>
    (await readRegularFile(join(folder, name), maxBytes)).toString('utf8');
  return Promise.all(
    keys.map(async (key) => ({
      key,
      yaml: await read(`${key}.yaml`),
      text: await read(`${key}.txt`),
      proposed: proposedIn(await read(`${key}.sheet.json`), `${key}.sheet.json`),
    })),
  );
}

function proposedIn(json: string, name: string): KeptDraft['proposed'] {
  try {
    return (JSON.parse(json) as Sheet).proposed;
  } catch {
    throw new UserError(`${name} is no JSON: extract the document again.`);
  }
}
