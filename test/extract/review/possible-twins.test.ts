import { describe, expect, test } from '@jest/globals';
import { readSeeds } from '../../../src/dataset/read-seeds.js';
import {
  formatTwins,
  type PossibleTwins,
  possibleTwins,
} from '../../../src/extract/review/possible-twins.js';
import type { Dataset } from '../../../src/model/graph.js';
import { seedsFolder } from '../../../src/server/read-dataset.js';
import { type Change, read } from '../../helpers/seeds.js';
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

/** What is proposed of the small seeds. */
function twinsOf(change: Change): readonly PossibleTwins[] {
  const { dataset, problems, toldApart } = read(change);
  expect(problems).toEqual([]);
  return possibleTwins(dataset as Dataset, toldApart);
}

test('two wordings in two documents of a city are proposed to be one thing, with the reason', () => {
  const twins = twinsOf(kinds);
  expect(twins).toEqual([
    {
      id: knownId,
      sameAs: formerId,
      reason: '暖阳春计划 and 暖阳春行动 differ in the word for their kind alone',
    },
  ]);
  expect(formatTwins(twins)).toBe(
    `warning MAY_BE_ONE ${knownId} and ${formerId}: 暖阳春计划 and 暖阳春行动 differ in the word for their kind alone. Say of the first sameAs: nuanyang-xingdong where they are one, and differentFrom: [nuanyang-xingdong] where they are two.`,
  );
});

test('what is said to be one is not proposed again', () => {
  const merged: Change = (seed, plan, report) => {
    kinds(seed, plan, report);
    report.programs[0].sameAs = 'nuanyang';
  };
  expect(twinsOf(merged)).toEqual([]);
  expect(twinsOf(oneThing())).toEqual([]);
});

describe('what is said to be two', () => {
  test.each(['of the one', 'of the other'])('is not proposed, when it is said %s', (which) => {
    const apart: Change = (seed, plan, report) => {
      kinds(seed, plan, report);
      if (which === 'of the one') plan.programs[0].differentFrom = ['nuanyang-xingdong'];
      else report.programs[0].differentFrom = ['nuanyang'];
    };
    expect(twinsOf(apart)).toEqual([]);
  });

  test('is two under whatever key either is known', () => {
    const apart: Change = (seed, plan, report) => {
      kinds(seed, plan, report);
      seed.texts['plan.txt'] = `${seed.texts['plan.txt']}推进“青云”。`;
      const { partOf: _, beneficiaries: __, ...programme } = report.programs[0];
      plan.programs.push({ ...programme, key: 'qingyun', name: '青云', evidence: ['推进“青云”'] });
      report.programs[0].sameAs = 'qingyun';
      plan.programs[0].differentFrom = ['nuanyang-xingdong'];
      // The plan states both: so nobody would ask about them.
    };
    const { problems, toldApart } = read(apart);
    expect(problems).toEqual([]);
    expect(toldApart.has('program:jia:qingyun', knownId)).toBe(true);
    expect(toldApart.has(knownId, formerId)).toBe(false);
  });

  test('changes nothing of the graph', () => {
    const apart: Change = (seed, plan, report) => {
      kinds(seed, plan, report);
      plan.programs[0].differentFrom = ['nuanyang-xingdong'];
    };
    expect(read(apart).dataset?.revision).toBe(read(kinds).dataset?.revision);
  });
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
  expect(twinsOf(inOne)).toEqual([]);
});

test('of the five documents nothing is proposed', async () => {
  const { dataset, toldApart } = await readSeeds(seedsFolder);
  expect(possibleTwins(dataset as Dataset, toldApart)).toEqual([]);
});
