import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, serve } from '../../helpers/service.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes that are reachable. */
function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

const fields = Array.from({ length: 40 }, (_, i) => i);

test('memory does not grow with the number of different queries that were asked', async () => {
  const { url } = await serve(await openSeeds());
  let asked = 0;
  const askOther = async (count: number): Promise<void> => {
    for (const end = asked + count; asked < end; asked++) {
      const names = fields.map((field) => `n${asked}_${field}: name`).join(' ');
      const { status } = await ask(url, `query Q${asked} { brand(name: "青暖助") { ${names} } }`);
      expect(status).toBe(200);
    }
  };
  // More than are kept of any kind.
  await askOther(600);
  const before = heap();
  await askOther(900);
  // Kept without a bound they take 100 MB and more.
  expect(heap() - before).toBeLessThan(30);
}, 120_000);
