import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeWorkFolder } from '../../../../../src/store/neo4j/load/streamed/work-folder.js';

test('what a killed load put aside is deleted by the next one, and that of one under way is not', async () => {
  const { pid: ended } = spawnSync(process.execPath, ['-e', '']);
  const [left, others] = [ended, process.ppid].map((pid) =>
    join(tmpdir(), `minzheng-load-${pid}-test`),
  ) as [string, string];
  for (const folder of [left, others]) mkdirSync(folder);
  const made = await makeWorkFolder();
  expect([left, others, made].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  for (const folder of [others, made]) rmSync(folder, { recursive: true });
});
