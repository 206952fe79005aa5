import { randomBytes } from 'node:crypto';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { quoted } from '../../util/quoted.js';
import { readRegularFile } from '../../util/regular-file.js';
import { sha256 } from '../../util/sha256.js';
import { UserError } from '../../util/user-error.js';
import { whyNotWritten } from '../../util/write-refusal.js';
import { isScope, type Scope, scopeNames } from './scopes.js';

/** A key as it is kept: not the key itself, of which only its holder has a copy. */
export interface KeyEntry {
  /** For people, logs and metrics. */
  readonly name: string;
  /** The part of the key by which it is found; no secret. */
  readonly id: string;
  /** SHA-256 of the whole key, hexadecimal. A key is random, so that no slower hash is called for. */
  readonly sha256: string;
  readonly scopes: readonly Scope[];
  /** Undefined where the service's own rate holds. */
  readonly requestsPerMinute?: number;
  /** The first day on which it is not taken any more, in UTC: `2027-01-31`. */
  readonly expires?: string;
}

/** A file of keys cannot be used; the message has a line for each problem. */
export class KeyFileError extends UserError {
  override readonly name = 'KeyFileError';
}

const keyPattern = /^mzg_([0-9a-f]{12})_[\w-]{43}$/;
const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,63}$/u;
/** Largest file that is read, in bytes. */
const longestFile = 10_000_000;

/** The id of what has the form of a key; undefined of anything else. */
export const idOfKey = (key: string): string | undefined => keyPattern.exec(key)?.[1];

/** A new key of 256 random bits, and what is kept of it. */
export function makeKey(entry: Omit<KeyEntry, 'id' | 'sha256'>): {
  readonly key: string;
  readonly entry: KeyEntry;
} {
  const id = randomBytes(6).toString('hex');
  const key = `mzg_${id}_${randomBytes(32).toString('base64url')}`;
  const { name, ...rest } = entry;
  return { key, entry: { name, id, sha256: sha256(key), ...rest } };
}

/**
 * @throws {KeyFileError} naming everything that is wrong with it
 */
export async function readKeyFile(file: string): Promise<readonly KeyEntry[]> {
  let text: string;
  try {
    text = (await readRegularFile(file, longestFile)).toString('utf8');
  } catch (error) {
    throw new KeyFileError(
      `${(error as Error).message} A file of keys is made with minzheng-graph keys add.`,
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new KeyFileError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const keys = (content as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys))
    throw new KeyFileError(`${file} has no list of keys: give {"keys": []}, or make it anew.`);
  const problems = keys.flatMap((entry, index) =>
    problemsOf(entry).map((problem) => `${file}: keys[${index}]${problem}`),
  );
  for (const part of ['name', 'id'] as const) {
    const seen = new Set<unknown>();
    for (const entry of keys) {
      const value = entry?.[part];
      if (seen.has(value))
        problems.push(`${file}: two keys have the ${part} ${quoted(String(value))}.`);
      seen.add(value);
    }
  }
  if (problems.length > 0) throw new KeyFileError(problems.join('\n'));
  return keys as KeyEntry[];
}

const known = ['name', 'id', 'sha256', 'scopes', 'requestsPerMinute', 'expires'];

function problemsOf(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return [' is no object.'];
  const { name, id, sha256: hash, scopes, requestsPerMinute: rate, expires } = entry as KeyEntry;
  const problems: string[] = [];
  const demand = (isGood: boolean, part: string, mend: string) => {
    if (!isGood) problems.push(`.${part}: ${mend}.`);
  };
  demand(typeof name === 'string' && namePattern.test(name), 'name', nameRule);
  demand(/^[0-9a-f]{12}$/.test(String(id)), 'id', 'give 12 hexadecimal digits');
  demand(/^[0-9a-f]{64}$/.test(String(hash)), 'sha256', 'give 64 hexadecimal digits');
  const areScopes = Array.isArray(scopes) && scopes.length > 0 && scopes.every(isScope);
  demand(areScopes, 'scopes', `give a list of some of ${scopeNames.join(', ')}`);
  demand(
    rate === undefined || (Number.isSafeInteger(rate) && rate > 0),
    'requestsPerMinute',
    'give a whole number above 0, or leave it out',
  );
  demand(expires === undefined || isDay(expires), 'expires', 'give a day such as 2027-01-31');
  for (const part of Object.keys(entry))
    demand(known.includes(part), part, `is nothing that a key has: ${known.join(', ')}`);
  return problems;
}

export const nameRule =
  'give letters, digits, spaces, dots, hyphens and underscores, 64 at most, a letter or digit first';

export const isKeyName = (name: string): boolean => namePattern.test(name);

export const isDay = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** Replaces the file as a whole, for its owner's eyes only. */
export async function writeKeyFile(file: string, keys: readonly KeyEntry[]): Promise<void> {
  const part = join(dirname(file), `.${process.pid}.keys.part`);
  try {
    await writeFile(part, `${JSON.stringify({ keys }, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    await chmod(part, 0o600);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw new KeyFileError(`${file} cannot be written: ${whyNotWritten(error)}.`);
  }
}
