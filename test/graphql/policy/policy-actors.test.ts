import { beforeAll, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { dataOf, openSeeds } from '../../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

test('a policy that was approved says by whom, in which document and sentence', async () => {
  const { policy } = await dataOf(
    seeds,
    `{ policy(id: "policy:xx:wencheng-yimin-anzhi-dagang") { mentions { action }
      actors { action department { name level city { id } } document { id } evidence { quote } } } }`,
  );
  expect(policy).toEqual({
    mentions: [{ action: 'APPROVES' }],
    actors: [
      {
        action: 'APPROVES',
        department: { name: '省政府', level: 'PROVINCE', city: null },
        document: { id: 'document:xx-2023-half-year-report' },
        evidence: {
          quote: '文成抽蓄电站移民安置规划大纲和乐清银溪水库、泰顺垟溪电站“封库令”获省政府批复',
        },
      },
    ],
  });
});

test('a policy that is evaluated is not carried out', async () => {
  const { policy } = await dataOf(
    seeds,
    '{ policy(id: "policy:qufu:minzheng-shisanwu-guihua") { mentions { action } actors { action } } }',
  );
  expect(policy).toEqual({ mentions: [{ action: 'EVALUATES' }], actors: [] });
});

test('whose a policy is may be national or unsaid', async () => {
  const { national, unsaid } = await dataOf(
    seeds,
    `{ national: policy(id: "policy:national:diming-guanli-tiaoli") { level city { id } }
      unsaid: policy(id: "policy:taizhou:diming-guanli-tiaoli-shishi-banfa") { level city { id } } }`,
  );
  expect(national).toEqual({ level: 'NATIONAL', city: null });
  expect(unsaid).toEqual({ level: 'UNSAID', city: null });
});
