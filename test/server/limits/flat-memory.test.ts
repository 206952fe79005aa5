import { expect, test } from '@jest/globals';
import { reachableHeap } from '../../helpers/reachable-heap.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, serve } from '../../helpers/service.js';

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
  const before = reachableHeap();
  await askOther(900);
  // Kept without a bound they take 100 MB and more.
  expect(reachableHeap() - before).toBeLessThan(30);
}, 120_000);
