import { expect, test } from '@jest/globals';
import { type Change, problemsOf } from '../../helpers/seeds.js';

const saying =
  (words: string, change: Change = () => undefined): Change =>
  (seed, plan, report) => {
    seed.texts['plan.txt'] = `${seed.texts['plan.txt']}\n${words}`;
    change(seed, plan, report);
  };
const gaps = (change: Change): string[] =>
  problemsOf(change).map(({ code, message }) => `${code} ${message}`);

test.each(['负责', '牵头', '配合', '联合', '会同', '主动对接'])(
  'a sentence with %s asks who answers for what',
  (word) =>
    expect(gaps(saying(`由有关部门${word}此事`))).toEqual([
      expect.stringMatching(
        `^DUTY_GAP no responsibility holds ${word} in “.*由有关部门${word}此事”$`,
      ),
    ]),
);

test.each<[string, string, Change]>([
  [
    'a responsibility',
    '会同财政部门办理',
    (_, plan) =>
      plan.responsibilities.push({
        role: 'COOPERATING',
        subject: { section: '2' },
        parties: [{ department: 'yanglao-ke' }],
        quote: '会同财政部门办理',
      }),
  ],
  [
    'an issuer',
    '联合财政部门印发',
    (_, plan) => {
      plan.departments[1].aliases = ['财政部门'];
      plan.policies[0].issuers = [{ ref: 'yanglao-ke', quote: '联合财政部门印发' }];
    },
  ],
  [
    'a name that has the word',
    '骨灰联合海葬',
    (_, plan) =>
      plan.programs.push({
        key: 'haizang',
        name: '骨灰联合海葬',
        kind: 'EVENT',
        evidence: ['骨灰联合海葬'],
      }),
  ],
  [
    'a not-fact',
    '配合有关部门',
    (_, plan) => {
      plan.notFacts = [{ quote: '配合有关部门', reason: 'GENERIC_DUTY' }];
    },
  ],
])('%s answers it', (_, words, change) => expect(gaps(saying(words, change))).toEqual([]));

test.each(['社会组织负责人', '残疾人联合会'])('%s is no duty', (words) =>
  expect(gaps(saying(words))).toEqual([]),
);
