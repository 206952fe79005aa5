import { parse } from 'yaml';
import { type ByName, byName } from '../../util/by-name.js';
import { readRegularFile } from '../../util/regular-file.js';
import { UserError } from '../../util/user-error.js';
import { factStates } from './agreement.js';
import type { Price } from './cost.js';
import type { MeasuredState, MeasuredStates } from './sheet.js';

/** How a second reader is asked. */
export interface ReaderSettings {
  /** Base address of the endpoint; `/chat/completions` is put behind it where it does not end so. */
  readonly url: URL;
  readonly model: string;
  /** Never shown, kept or sent elsewhere. */
  readonly key: string | undefined;
  /** Seconds that one answer may take. */
  readonly timeout: number;
  /** Most tokens of one answer. */
  readonly maxAnswerTokens: number;
  /** Most tokens of a run, questions and answers; what is kept from before costs none. */
  readonly maxTokens: number | undefined;
  readonly temperature: number;
  readonly price: Price | undefined;
  /** What this model was measured to be worth. */
  readonly measured: MeasuredStates | undefined;
}

/** What is given on the command line or in a file, by the names that the file has. */
export interface GivenReader {
  readonly url?: string;
  readonly model?: string;
  readonly keyEnv?: string;
  readonly timeout?: number;
  readonly maxAnswerTokens?: number;
  readonly maxTokens?: number;
  readonly temperature?: number;
  readonly price?: Price;
  readonly measured?: MeasuredStates;
}

const maxFileBytes = 64 * 1024;

const numbers: Readonly<ByName<readonly [least: number, most: number]>> = byName({
  timeout: [1, 3600],
  maxAnswerTokens: [256, 65_536],
  maxTokens: [1, 1_000_000_000],
  temperature: [0, 2],
});
const priceNames = ['perMillionPrompt', 'perMillionCached', 'perMillionCompletion'] as const;

/**
 * What a configuration file gives.
 *
 * @throws {UserError} with the name that is wrong in it
 */
export async function readReaderFile(path: string): Promise<GivenReader> {
  const wrong = (why: string): UserError => new UserError(`${path}: ${why}`);
  let value: unknown;
  try {
    value = parse((await readRegularFile(path, maxFileBytes)).toString('utf8'));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw wrong(`is no YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong('give url: and model:.');
  for (const [name, given] of Object.entries(value)) {
    if (['url', 'model', 'keyEnv'].includes(name)) {
      if (typeof given !== 'string') throw wrong(`${name} has to be words.`);
    } else if (numbers[name]) {
      const [least, most] = numbers[name];
      if (typeof given !== 'number' || !(given >= least && given <= most))
        throw wrong(`${name} has to be a number from ${least} to ${most}.`);
    } else if (name === 'price') {
      const price = given as Partial<Price> | null;
      if (
        typeof price?.currency !== 'string' ||
        priceNames.some((each) => !(typeof price[each] === 'number' && price[each] >= 0))
      )
        throw wrong(`price needs currency, ${priceNames.join(', ')}.`);
    } else if (name === 'measured') {
      if (!isMeasured(given))
        throw wrong(
          `measured needs facts, right and confidence (0 to 1) for states of ${factStates.join(', ')}, as npm run extract:eval prints them.`,
        );
    } else if (name === 'key')
      throw wrong('the key itself does not belong in a file: name its variable with keyEnv:.');
    else
      throw wrong(
        `${name} is no setting: there are url, model, keyEnv, ${Object.keys(numbers).join(', ')}, price and measured.`,
      );
  }
  return value as GivenReader;
}

const isMeasured = (given: unknown): boolean =>
  typeof given === 'object' &&
  given !== null &&
  Object.entries(given).every(
    ([state, value]: [string, Partial<MeasuredState> | null]) =>
      (factStates as readonly string[]).includes(state) &&
      [value?.facts, value?.right, value?.confidence].every((each) => Number(each) >= 0) &&
      Number(value?.confidence) <= 1,
  );

/**
 * The settings of a reader, checked; undefined where none is asked for.
 *
 * @param environment where the key is
 * @throws {UserError} where something is missing or means nothing; the key is in no message
 */
export function readerSettings(
  given: GivenReader,
  environment: Readonly<Record<string, string | undefined>>,
): ReaderSettings | undefined {
  const { url: address, model, keyEnv } = given;
  if (address === undefined && model === undefined && keyEnv === undefined) return undefined;
  if (address === undefined || model === undefined)
    throw new UserError(
      'A second reader needs its address and its model: give --reader-url and --reader-model, or a file with both by --reader.',
    );
  if (!URL.canParse(address)) throw new UserError('--reader-url is no address: give https://….');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new UserError('--reader-url has to begin with https:// or http://.');
  if (url.username !== '' || url.password !== '' || url.search !== '')
    throw new UserError(
      'A key does not belong in --reader-url: name the variable that holds it by --reader-key-env.',
    );
  if (!url.pathname.endsWith('/chat/completions'))
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  return {
    url,
    model,
    key: keyEnv === undefined ? undefined : keyIn(keyEnv, environment),
    timeout: given.timeout ?? 120,
    maxAnswerTokens: given.maxAnswerTokens ?? 4096,
    maxTokens: given.maxTokens,
    temperature: given.temperature ?? 0,
    price: given.price,
    measured: given.measured,
  };
}

function keyIn(name: string, environment: Readonly<Record<string, string | undefined>>): string {
  // Whoever gives the key in the place of its variable's name should not read it in an error.
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name) || /^sk_/i.test(name))
    throw new UserError(
      '--reader-key-env takes the name of an environment variable, not the key: READER_KEY.',
    );
  const key = environment[name]?.trim();
  if (!key)
    throw new UserError(`--reader-key-env: there is no variable of that name, or it is empty.`);
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new UserError(`--reader-key-env: the variable holds characters that no key has.`);
  return key;
}

/** Whether words that are sent there stay on this machine. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(?:\.\d{1,3}){3}$/.test(hostname);
