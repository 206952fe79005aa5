import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, jest, test } from '@jest/globals';
import type { Service } from '../../src/server/service.js';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

jest.setTimeout(60_000);

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const example = (...args: string[]) =>
  run(process.execPath, ['examples/dist/answerable-offices.js', ...args], { cwd: root });

let service: Service;
beforeAll(async () => {
  // Fails where the program does not fit the package's public types.
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'examples'], { cwd: root });
  service = await serve(await openSeeds());
});

test('the example prints what 曲阜 promised its elderly, who answers for it, and the sentence', async () => {
  const { stdout, stderr } = await example('曲阜市', service.url);
  expect(stderr).toBe('');
  const title = '曲阜市民政局关于印发《2020年全市民政工作要点》的通知';
  for (const [promise, quote] of [
    ['2020 改造提升的乡镇敬老院: 4处', '改造提升乡镇敬老院4处'],
    ['2020 改造的农村幸福院: 22处', '重点改造22处农村幸福院'],
    ['2020 养老床位: 200张', '新增养老床位200张'],
    ['2020 农村幸福院规范运行率: 95%', '95%的农村幸福院规范运行'],
  ] as const) {
    const lines = stdout.split('\n');
    const at = lines.indexOf(promise);
    expect(lines.slice(at, at + 4)).toEqual([
      promise,
      '  牵头 孔维健',
      '  责任 养老服务科',
      expect.stringMatching(new RegExp(`^ {2}依据 “.*${quote}.*” \\(${title}, \\d+–\\d+\\)$`)),
    ]);
  }
});

test('the example says where a city has promised nothing', async () => {
  const { stdout } = await example('苏州市', service.url);
  expect(stdout).toBe('苏州市: nothing is promised in the documents that are loaded.\n');
});
