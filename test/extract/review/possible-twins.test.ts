import { expect, test } from '@jest/globals';
import { formatTwins, possibleTwins } from '../../../src/extract/review/possible-twins.js';
import { readDataset } from '../../../src/server/read-dataset.js';
import { type Change, datasetOf } from '../../helpers/seeds.js';
import { formerId, knownId, oneThing, twoNames } from '../../helpers/two-names.js';

const kinds: Change = (seed, plan, report) => {
  twoNames(seed, plan, report);
  seed.texts['report.txt'] = (seed.texts['report.txt'] as string).replace('暖阳行动', '暖阳春行动');
  seed.texts['plan.txt'] = (seed.texts['plan.txt'] as string).replace('暖阳计划', '暖阳春计划');
  const words = JSON.stringify({ plan, report })
    .replaceAll('暖阳行动', '暖阳春行动')
    .replaceAll('推进“暖阳计划”', '推进“暖阳春计划”')
    .replaceAll('"暖阳计划"', '"暖阳春计划"');
  const changed = JSON.parse(words);
  Object.assign(plan, changed.plan);
  Object.assign(report, changed.report);
};

test('two wordings in two documents of a city are proposed to be one thing, with the reason', () => {
  const twins = possibleTwins(datasetOf(kinds));
  expect(twins).toEqual([
    {
      id: knownId,
      sameAs: formerId,
      reason: '暖阳春计划 and 暖阳春行动 differ in the word for their kind alone',
    },
  ]);
  expect(formatTwins(twins)).toBe(
    `warning MAY_BE_ONE ${knownId} and ${formerId}: 暖阳春计划 and 暖阳春行动 differ in the word for their kind alone. Where they are one, say sameAs: nuanyang-xingdong of the first.`,
  );
});

test('what is said to be one is not proposed again', () => {
  const merged: Change = (seed, plan, report) => {
    kinds(seed, plan, report);
    report.programs[0].sameAs = 'nuanyang';
  };
  expect(possibleTwins(datasetOf(merged))).toEqual([]);
  expect(possibleTwins(datasetOf(oneThing()))).toEqual([]);
});

test('what one document states both of is told apart already', () => {
  const inOne: Change = (seed, plan, report) => {
    kinds(seed, plan, report);
    seed.texts['plan.txt'] = `${seed.texts['plan.txt']}推进“暖阳春行动”。`;
    plan.programs.push({
      ...report.programs[0],
      beneficiaries: [],
      evidence: ['推进“暖阳春行动”'],
    });
  };
  expect(possibleTwins(datasetOf(inOne))).toEqual([]);
});

test('of the five documents nothing is proposed', async () => {
  expect(possibleTwins(await readDataset())).toEqual([]);
});
