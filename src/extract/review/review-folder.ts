import { appendFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readSeedFiles, seedFolders } from '../../dataset/read/seed-files.js';
import { readRegularFile, reasonOf } from '../../util/regular-file.js';
import { sha256 } from '../../util/sha256.js';
import { UserError } from '../../util/user-error.js';
import { whyNotWritten } from '../../util/write-refusal.js';
import type { Sheet } from '../draft/sheet.js';
import { type Decision, lineOf, parseRecord } from './decision.js';
import { parseAnnotation, type ReviewedDraft, ReviewSeeds } from './review.js';

const maxBytes = 16 * 2 ** 20;

/** A draft as its files have it, and what tells that they have changed. */
export interface DraftOnDisk {
  readonly draft: ReviewedDraft;
  /** Changes with the annotation, its sheet and its record. */
  readonly revision: string;
}

/**
 * The seeds that drafts of a folder are held against.
 *
 * @throws {UserError} where they cannot be read
 */
export async function openReviewSeeds(folder: string): Promise<ReviewSeeds> {
  const { files, problems } = await readSeedFiles(folder);
  if (problems[0]) throw new UserError(`The seeds cannot be read: ${problems[0].message}.`);
  return new ReviewSeeds(files);
}

/** What tells that a file of the seeds was added, changed or taken away: names, sizes and times. */
export async function seedsStamp(folder: string): Promise<string> {
  const stamps: string[] = [];
  for (const name of seedFolders) {
    const below = join(folder, name);
    for (const entry of (await readdir(below).catch(() => [])).sort()) {
      const stats = await stat(join(below, entry)).catch(() => undefined);
      stamps.push(`${name}/${entry} ${stats?.size} ${stats?.mtimeMs}`);
    }
  }
  return sha256(stamps.join('\n'));
}

const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Keys of the drafts of a folder, in order. */
export async function draftKeys(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
      .filter((key) => keyPattern.test(key))
      .sort();
  } catch (error) {
    throw new UserError(`${folder} ${reasonOf(error)}.`);
  }
}

/** Folder and key of a draft that is named by any of its files, or by its path without an ending. */
export function draftNamed(path: string): { readonly folder: string; readonly key: string } {
  const key = basename(path).replace(/\.(?:yaml|txt|sheet\.json|review\.jsonl)$/, '');
  if (!keyPattern.test(key))
    throw new UserError(`${path} names no draft: give its .yaml, as extract wrote it.`);
  return { folder: dirname(path), key };
}

const recordPath = (folder: string, key: string): string => join(folder, `${key}.review.jsonl`);

async function textAt(path: string): Promise<string> {
  return (await readRegularFile(path, maxBytes)).toString('utf8');
}

async function recordAt(path: string): Promise<string> {
  try {
    return await textAt(path);
  } catch (error) {
    // Nothing was decided yet.
    if ((error as Error).message.includes('does not exist')) return '';
    throw error;
  }
}

/**
 * A draft with its sheet and its record.
 *
 * @throws {UserError} where a file is missing, or is not what `extract` and `review` write
 */
export async function readDraft(folder: string, key: string): Promise<DraftOnDisk> {
  const path = (ending: string): string => join(folder, `${key}${ending}`);
  const [yaml, text, json, lines] = await Promise.all([
    textAt(path('.yaml')),
    textAt(path('.txt')),
    textAt(path('.sheet.json')),
    recordAt(recordPath(folder, key)),
  ]);
  return {
    draft: {
      key,
      text,
      annotation: parseAnnotation(yaml, `${key}.yaml`),
      sheet: parseSheet(json, `${key}.sheet.json`),
      record: parseRecord(lines, `${key}.review.jsonl`),
    },
    revision: sha256([yaml, json, lines].map((part) => sha256(part)).join()).slice(0, 16),
  };
}

function parseSheet(json: string, name: string): Sheet {
  try {
    const sheet = JSON.parse(json) as Sheet;
    if (Array.isArray(sheet.facts) && Array.isArray(sheet.proposed.indicators)) return sheet;
  } catch {
    // Told below.
  }
  throw new UserError(`${name} is no sheet: extract the document again.`);
}

/** Adds a decision to the record of a draft: one line, written at once. */
export async function addDecision(folder: string, key: string, decision: Decision): Promise<void> {
  const path = recordPath(folder, key);
  const before = await recordAt(path);
  // A line that was not written whole would take this one with it.
  const start = before === '' || before.endsWith('\n') ? '' : '\n';
  try {
    await appendFile(path, `${start}${lineOf(decision)}`);
  } catch (error) {
    throw new UserError(
      `${path} cannot be written: ${whyNotWritten(error)}. The decision is not kept.`,
    );
  }
}
