import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Plan, PlanAnswer } from '../../src/model/plan.js';
import type { GraphReader } from '../../src/store/store.js';
import { dataOf, openSeeds } from '../helpers/run-query.js';

test('the example of src/graphql/compile/README.md has the plan, the rows and the answer that it shows', async () => {
  const page = new URL('../../src/graphql/compile/README.md', import.meta.url);
  const blocks = [...(await readFile(page, 'utf8')).matchAll(/```\w+\n([\s\S]+?)```/g)];
  const [query, ...shown] = blocks.map(([, text]) => text as string);
  const seeds = await openSeeds();
  const seen: unknown[] = [];
  const reader = {
    read: async (plan: Plan): Promise<PlanAnswer> => {
      const answer = await seeds.read(plan);
      seen.push(plan, answer.rows);
      return answer;
    },
  } as GraphReader;
  const { brand } = await dataOf(reader, query as string);
  expect([...seen, brand]).toEqual(shown.map((text) => JSON.parse(text)));
});
