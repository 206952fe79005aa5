import { access } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import {
  isDay,
  isKeyName,
  type KeyEntry,
  makeKey,
  nameRule,
  readKeyFile,
  writeKeyFile,
} from '../server/auth/key-file.js';
import { isScope, type Scope, scopeNames } from '../server/auth/scopes.js';
import { printable } from '../util/printable.js';
import { quoted } from '../util/quoted.js';
import { UserError } from '../util/user-error.js';

interface AddOptions {
  readonly file: string;
  readonly scopes: readonly Scope[];
  readonly rate?: number;
  readonly expires?: string;
}

/** `keys add`: makes a key and prints it, this once; the file has what it is told by. */
async function add(name: string, { file, scopes, rate, expires }: AddOptions): Promise<void> {
  const keys = (await exists(file)) ? await readKeyFile(file) : [];
  if (keys.some((key) => key.name === name))
    throw new UserError(`${file} has a key ${quoted(name)} already: remove it, or name another.`);
  const { key, entry } = makeKey({
    ...{ name, scopes },
    ...(rate !== undefined && { requestsPerMinute: rate }),
    ...(expires !== undefined && { expires }),
  });
  await writeKeyFile(file, [...keys, entry]);
  console.error(`The key of ${name}, which is shown this once (${scopes.join(', ')}):`);
  console.log(key);
}

/** `keys list`: what each key is for. */
async function list({ file }: { file: string }): Promise<void> {
  for (const key of await readKeyFile(file)) console.log(printable(lineOf(key)));
}

const lineOf = ({ name, id, scopes, requestsPerMinute, expires }: KeyEntry): string =>
  [
    `${name}: ${scopes.join(', ')}`,
    ...(requestsPerMinute === undefined ? [] : [`${requestsPerMinute} requests a minute`]),
    ...(expires === undefined ? [] : [`until ${expires}`]),
    `begins with mzg_${id}`,
  ].join('; ');

/** `keys remove`: a service that reads the file takes the key no more, within seconds. */
async function remove(name: string, { file }: { file: string }): Promise<void> {
  const keys = await readKeyFile(file);
  const others = keys.filter((key) => key.name !== name);
  if (others.length === keys.length) throw new UserError(`${file} has no key ${quoted(name)}.`);
  await writeKeyFile(file, others);
  console.error(`${name} is removed.`);
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

function readName(name: string): string {
  if (!isKeyName(name)) throw new InvalidArgumentError(`${nameRule}.`);
  return name;
}

function readScopes(text: string): readonly Scope[] {
  const names = text.split(',').map((name) => name.trim());
  if (!names.every(isScope))
    throw new InvalidArgumentError(`Give some of ${scopeNames.join(', ')}, between commas.`);
  return [...new Set(names)];
}

function readRate(text: string): number {
  const rate = Number(text);
  if (!Number.isSafeInteger(rate) || rate < 1)
    throw new InvalidArgumentError('Give a whole number above 0.');
  return rate;
}

function readDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Give a day such as 2027-01-31.');
  return text;
}

/** Tells the command line of the command. */
export function register(program: Command): void {
  const keys = program.command('keys').description('make, list and remove API keys');
  const file = ['--file <file>', 'file of keys, which KEYS_FILE names', 'keys.json'] as const;
  keys
    .command('add')
    .description('make a key and print it, this once')
    .argument('<name>', 'whose it is: for logs and metrics', readName)
    .option(...file)
    .option('--scopes <scopes>', `some of ${scopeNames.join(', ')}`, readScopes, ['read'])
    .option('--rate <number>', 'requests a minute (default: MAX_REQUESTS_PER_MINUTE)', readRate)
    .option('--expires <day>', 'the first day on which it is not taken any more', readDay)
    .action(add);
  keys
    .command('list')
    .description('print what each key is for')
    .option(...file)
    .action(list);
  keys
    .command('remove')
    .description('remove a key: a running service takes it no more within seconds')
    .argument('<name>')
    .option(...file)
    .action(remove);
}
