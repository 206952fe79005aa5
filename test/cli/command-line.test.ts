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
