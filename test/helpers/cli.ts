import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach } from '@jest/globals';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Outcome {
  /** Exit code, or the signal that ended it. */
  readonly code: number | NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs: the built CLI in a process of its own, with only the settings that are given. */
export interface RunningCli {
  readonly process: ChildProcess;
  readonly outcome: Promise<Outcome>;
  /** The first line of standard output that matches; fails where the command ends without. */
  line(pattern: RegExp): Promise<string>;
}

export function startCli(
  args: readonly string[],
  settings: Record<string, string> = {},
  folder?: string,
): RunningCli {
  return running([process.execPath, main, ...args], settings, folder);
}

function running(
  [program, ...args]: readonly [string, ...string[]],
  settings: Record<string, string>,
  folder: string | undefined,
): RunningCli {
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, ...settings },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  const outcome = new Promise<Outcome>((resolve) => {
    child.on('close', (code, signal) =>
      resolve({ code: code ?? (signal as NodeJS.Signals), ...said }),
    );
  });
  const line = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = said.stdout.split('\n').find((each) => pattern.test(each));
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', look);
      look();
      void outcome.then(({ code, stderr }) =>
        reject(new Error(`ended with ${code} before ${pattern}: ${stderr}`)),
      );
    });
  return { process: child, outcome, line };
}

/** Where `serve` says that it answers. */
export const addressOf = async ({ line }: RunningCli): Promise<string> =>
  (await line(/^GraphQL is at /)).replace('GraphQL is at ', '');

/** Runs a command to its end. */
export const runCli = (
  args: readonly string[],
  settings?: Record<string, string>,
  folder?: string,
): Promise<Outcome> => startCli(args, settings, folder).outcome;

/** The same where the system lets it write no file of more than so many kilobytes. */
export const runCliWithin = (
  kilobytes: number,
  args: readonly string[],
  settings: Record<string, string>,
  folder: string,
): Promise<Outcome> =>
  running(
    // In blocks of 512 bytes.
    ['sh', '-c', `ulimit -f ${2 * kilobytes}; exec "$@"`, 'sh', process.execPath, main, ...args],
    settings,
    folder,
  ).outcome;

/** Starts `serve` in a process of its own, which is ended after the test, once it has told its address. */
export function servingProcesses() {
  const running: RunningCli[] = [];
  afterEach(async () => {
    for (const { process, outcome } of running.splice(0)) {
      process.kill('SIGKILL');
      await outcome;
    }
  });
  return async (settings: Record<string, string>) => {
    const cli = startCli(['serve'], settings);
    running.push(cli);
    return { ...cli, url: await addressOf(cli) };
  };
}
