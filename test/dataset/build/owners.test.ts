import { describe, expect, test } from '@jest/globals';
import { datasetOf, type Loose, nodeOf, reached } from '../../helpers/seeds.js';

const policyOf = (change: Loose) =>
  datasetOf((_, plan) => {
    delete plan.policies[0].city;
    Object.assign(plan.policies[0], change);
  });

describe('whose a policy is', () => {
  test.each<[string, Loose, string, string | null, string | null]>([
    ['is the document’s city', {}, 'policy:jia:yanglao-tiaoli', 'city:jia', null],
    [
      'is the city that it names',
      { city: 'sheng' },
      'policy:sheng:yanglao-tiaoli',
      'city:sheng',
      null,
    ],
    ['is the nation', { city: null }, 'policy:national:yanglao-tiaoli', null, 'NATIONAL'],
    [
      'is a province without a name',
      { level: 'PROVINCE' },
      'policy:jia:yanglao-tiaoli',
      null,
      'PROVINCE',
    ],
    ['is said to be unsaid', { level: 'UNSAID' }, 'policy:jia:yanglao-tiaoli', null, 'UNSAID'],
  ])('%s', (_, change, id, cityId, level) => {
    const dataset = policyOf(change);
    expect(nodeOf(dataset, id).properties).toMatchObject({ cityId, level });
    expect(reached(dataset, 'OF_CITY', id)).toEqual(cityId === null ? [] : [cityId]);
  });
});

test('an unnamed province’s office of one city is not that of another', () => {
  const dataset = datasetOf((_, plan) => {
    plan.departments.push({
      key: 'shengting',
      name: '全面',
      kind: 'BUREAU',
      level: 'PROVINCE',
      evidence: ['责任科室'],
      reading: 'for the test',
    });
  });
  expect(nodeOf(dataset, 'department:jia:shengting').properties).toMatchObject({
    cityId: null,
    level: 'PROVINCE',
  });
});
