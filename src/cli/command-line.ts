import { Command } from 'commander';
import { isGraphError } from '../model/errors.js';
import { type ByName, byName } from '../util/by-name.js';
import { printable } from '../util/printable.js';
import { reasonOf } from '../util/regular-file.js';
import { UserError } from '../util/user-error.js';
import { outliveOutput } from './unread-output.js';

/** Each is imported when it is asked for: no command should wait for what it does not use. */
const commands: Readonly<ByName<() => Promise<{ register(program: Command): void }>>> = byName({
  serve: () => import('./serve.js'),
  load: () => import('./load.js'),
  export: () => import('./export.js'),
  validate: () => import('./validate.js'),
  extract: () => import('./extract.js'),
  review: () => import('./review.js'),
  accept: () => import('./accept.js'),
  verify: () => import('./verify.js'),
  keys: () => import('./keys.js'),
  doctor: () => import('./doctor.js'),
  mcp: () => import('./mcp.js'),
});

outliveOutput();
// A file that would be larger than files may be (ulimit -f) is an error to tell, not the end of the process.
if (process.platform !== 'win32') process.on('SIGXFSZ', () => {});

const program = new Command('minzheng-graph')
  .description(
    'The civil-affairs graph: city work plans and reports, every fact proven by its sentence.',
  )
  .showHelpAfterError();

try {
  const asked = commands[process.argv[2] ?? ''];
  for (const read of asked ? [asked] : Object.values(commands)) (await read()).register(program);
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  const explained = explain(error);
  console.error(typeof explained === 'string' ? printable(explained) : explained);
  // The channel to a process that began this one would keep it.
  if (process.connected) process.exit();
}

/** A sentence where the user can fix the problem; the error with its stack where only a developer can. */
function explain(error: unknown): unknown {
  if (isGraphError(error) || error instanceof UserError) return error.message;
  const { code, port, path } = error as NodeJS.ErrnoException & { port?: number };
  if (path !== undefined && code !== undefined && port === undefined)
    return `${path} ${reasonOf(error)}.`;
  return addressProblems(port)[code ?? ''] ?? error;
}

function addressProblems(port: number | undefined): Readonly<Record<string, string>> {
  return {
    EADDRINUSE: `Port ${port} is taken: set PORT to another one.`,
    EACCES: `Port ${port} is not for this user: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST is ${process.env.HOST}: no address of this machine. Set HOST to one, or leave it out.`,
    ENOTFOUND: `HOST is ${process.env.HOST}: no such name. Set HOST to an address of this machine, or leave it out.`,
  };
}
