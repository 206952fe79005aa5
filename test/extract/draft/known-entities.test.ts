import { expect, test } from '@jest/globals';
import { entityOf, knownEntities } from '../../../src/extract/draft/known-entities.js';
import type { Annotation } from '../../../src/model/annotation.js';
import { read, type Seed, smallSeed } from '../../helpers/seeds.js';
import { oneThing, twoNames } from '../../helpers/two-names.js';

const annotationsOf = (change: typeof twoNames): readonly Annotation[] => {
  const seed: Seed = smallSeed();
  const { 'jia-2023-plan': plan, 'jia-2022-report': report } = seed.annotations;
  change(seed, plan, report);
  return Object.values(seed.annotations) as Annotation[];
};
const programme = (change: typeof twoNames, name: string) =>
  entityOf(knownEntities(annotationsOf(change)), 'jia', 'programs', name);

test('a name that two things go by is that of neither', () => {
  const twice: typeof twoNames = (seed, plan, report) => {
    twoNames(seed, plan, report);
    report.programs[0].aliases = ['暖阳计划'];
  };
  expect(programme(twice, '暖阳计划')).toBeUndefined();
  expect(programme(twice, '暖阳行动')?.key).toBe('nuanyang-xingdong');
});

test('a name of what is the same as another thing is that of the other', () => {
  expect(read(oneThing()).problems).toEqual([]);
  const known = { key: 'nuanyang', name: '暖阳计划', kind: 'PROJECT' };
  expect(programme(oneThing(), '暖阳行动')).toEqual(known);
  expect(programme(oneThing(), '暖阳计划')).toEqual(known);
});
