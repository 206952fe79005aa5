import { describe, expect, test } from '@jest/globals';
import { datasetOf } from '../../helpers/seeds.js';
import { formerId, knownId, oneThing, twoNames } from '../../helpers/two-names.js';

const one = datasetOf(oneThing());
const programmes = one.nodes.filter(({ type }) => type === 'PROGRAM');
const targetsOf = (type: string, from: string): readonly string[] =>
  one.edges.filter((edge) => edge.type === type && edge.from === from).map(({ to }) => to);

describe('a thing that documents know under two keys', () => {
  test('is one node, with the names of both and the id that leads to it', () => {
    expect(programmes.map(({ id }) => id)).toEqual([knownId]);
    expect(programmes[0]?.properties).toMatchObject({
      name: '暖阳计划',
      aliases: ['暖阳行动'],
      aliasPinyin: ['nuan yang xing dong'],
      formerIds: [formerId],
      years: [2022, 2023],
      quotes: ['“暖阳行动”惠及老年人', '推进“暖阳计划”'],
    });
  });

  test('has the relations of both, each with all its proof', () => {
    expect(targetsOf('STATED_IN', knownId)).toEqual([
      'document:jia-2022-report',
      'document:jia-2023-plan',
    ]);
    const presents = one.edges.filter(({ type }) => type === 'PRESENTS');
    expect(presents.map(({ from, to }) => [from, to])).toEqual([['brand:jia:qingsong', knownId]]);
    expect(presents[0]?.evidence).toHaveLength(2);
    const serves = one.edges.filter(({ type }) => type === 'SERVES');
    expect(serves.map(({ from }) => from)).toEqual([knownId]);
    expect(serves[0]?.evidence).toHaveLength(2);
  });

  test('explains the mentions of both names', () => {
    const explained = one.edges.filter(({ type, to }) => type === 'EXPLAINED_BY' && to === knownId);
    expect(new Set(explained.map(({ from }) => from.split(':')[1]))).toEqual(
      new Set(['jia-2022-report', 'jia-2023-plan']),
    );
  });

  test('leaves nothing of the id that it is known by no longer', () => {
    const { nodes, edges } = one;
    const left = JSON.stringify({ nodes, edges }).split(formerId).length - 1;
    expect(left).toBe(1);
  });

  test('is one thing in every document that has the key, whichever says so', () => {
    const dataset = datasetOf(
      oneThing((programme, report, plan) => {
        delete programme.sameAs;
        plan.programs.push({
          ...plan.programs[0],
          key: programme.key,
          sameAs: 'nuanyang',
          aliases: ['暖阳行动'],
        });
        report.programs[0].reading = '暖阳行动';
        plan.programs[1].reading = '暖阳行动';
      }),
    );
    expect(dataset.nodes.filter(({ type }) => type === 'PROGRAM').map(({ id }) => id)).toEqual([
      knownId,
    ]);
  });

  test('is two again where it is said no longer', () => {
    const two = datasetOf(twoNames).nodes.filter(({ type }) => type === 'PROGRAM');
    expect(two.map(({ id, properties: { name, formerIds } }) => [id, name, formerIds])).toEqual([
      [knownId, '暖阳计划', []],
      [formerId, '暖阳行动', []],
    ]);
  });
});

test('what nobody merged has no former ids', () =>
  expect(
    datasetOf()
      .nodes.filter(({ properties }) => 'formerIds' in properties)
      .every(({ properties }) => (properties.formerIds as readonly string[]).length === 0),
  ).toBe(true));
