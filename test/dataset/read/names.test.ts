import { describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../../src/model/graph.js';
import { type Change, datasetOf, problemsOf, seedFiles } from '../../helpers/seeds.js';
import { planFile } from '../problem-cases.js';

/** The seeds with a key under another name, wherever it stands. */
const renamed =
  (from: string, to: string): Change =>
  (seed) => {
    for (const part of [seed.annotations, seed.vocabulary])
      for (const [name, content] of Object.entries(part))
        part[name] = JSON.parse(
          JSON.stringify(content)
            .replaceAll(`"${from}"`, `"${to}"`)
            .replaceAll(`jia-2023-plan/${from}"`, `jia-2023-plan/${to}"`),
        );
  };

const linesOf = ({ nodes, edges }: Dataset, name: string): string[] =>
  [...nodes, ...edges].map((record) => JSON.stringify(record).replaceAll(name, 'usual')).sort();

test.each([
  ['brand', 'qingsong'],
  ['programme', 'nuanyang'],
  ['official', 'wang-yi'],
  ['department', 'yanglao-ke'],
  ['target and a result', 'beds'],
  ['policy', 'yanglao-tiaoli'],
  ['term of the vocabulary', 'home-care-beds'],
  ['city', 'jia'],
  ['policy area', 'elderly-care'],
])('the key of a %s may be constructor', (_, key) => {
  const odd = linesOf(datasetOf(renamed(key, 'constructor')), 'constructor');
  expect(odd).toEqual(linesOf(datasetOf(renamed(key, 'usual')), 'usual'));
});

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the name %s', (name) => {
  test.each<[string, (plan: string) => string]>([
    ['an annotation', (plan) => `${name}: [x]\n${plan}`],
    ['its document', (plan) => plan.replace('document:\n', `document:\n  ${name}: x\n`)],
    ['a fact', (plan) => plan.replace('  - key: nuanyang\n', `$&    ${name}: x\n`)],
  ])('is a property that %s has not', (_, change) => {
    const plan = new TextDecoder().decode(seedFiles().get(planFile));
    const problems = problemsOf((seed) => {
      seed.raw[planFile] = change(plan);
    });
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'SCHEMA',
        file: planFile,
        message: expect.stringContaining(`unknown property ${name}`),
      }),
    );
  });
});
