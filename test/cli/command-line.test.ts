import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, jest, test } from '@jest/globals';
import { runCli } from '../helpers/cli.js';

jest.setTimeout(60_000);

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'serv'])(
  'where there is no command %s, that is said with the commands that there are',
  async (word) => {
    const { code, stdout, stderr } = await runCli([word]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`error: unknown command '${word}'`);
    for (const command of ['serve', 'load', 'export', 'validate'])
      expect(stderr).toMatch(new RegExp(`^ +${command} `, 'm'));
    expect(stderr).not.toMatch(/^ +at /m);
  },
);

/** A command as a shell runs it, its output given to others. */
function inShell(line: string) {
  const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
  const command = `"${process.execPath}" "${main}"`;
  const script = line.replace('minzheng-graph', command);
  const env = { PATH: process.env.PATH };
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-o', 'pipefail', '-c', script], {
    ...{ encoding: 'utf8', env },
  });
  return { code: status, stdout, stderr };
}

test.each(['validate', 'export --format jsonl --output -'])(
  '%s ends in quiet where the reader of its output has seen enough',
  (command) => {
    const { code, stdout, stderr } = inShell(`minzheng-graph ${command} | head -n 1`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toHaveLength(2);
  },
);

test.each(['validate', 'export --format jsonl --output -'])(
  '%s says in a sentence that the disk is full',
  (command) => {
    const { code, stderr } = inShell(`minzheng-graph ${command} > /dev/full`);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'The output cannot be written: the disk is full: make room, then try again.\n',
    });
  },
);
