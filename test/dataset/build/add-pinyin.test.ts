import { describe, expect, test } from '@jest/globals';
import { definitionOf, nodeTypeNames } from '../../../src/model/ontology.js';
import { datasetOf, nodeOf } from '../../helpers/seeds.js';

const dataset = datasetOf((_, plan) => {
  plan.brands[0].aliases = ['青松品牌', '青松', '《青松》品牌'];
  plan.places = [{ key: 'jia', name: '甲市', evidence: ['甲市民政局2023年'] }];
});

describe('in a dataset', () => {
  test.each(nodeTypeNames.filter((type) => 'pinyin' in definitionOf(type).properties))(
    'every %s has the pinyin of its name, and of each alias',
    (type) => {
      const nodes = dataset.nodes.filter((node) => node.type === type);
      expect(nodes).not.toEqual([]);
      for (const { properties } of nodes) {
        expect(properties.pinyin).toMatch(/^[\w]+( [\w]+)*$/);
        if (properties.aliases)
          expect(properties.aliasPinyin).toHaveLength((properties.aliases as string[]).length);
      }
    },
  );

  test('a brand has the pinyin of its name', () =>
    expect(nodeOf(dataset, 'brand:jia:qingsong').properties.pinyin).toBe('qing song'));

  test('two aliases that are typed alike have each their pinyin, in the order of the aliases', () => {
    const { aliases, aliasPinyin } = nodeOf(dataset, 'brand:jia:qingsong').properties;
    expect(aliases).toEqual(['青松品牌', '《青松》品牌']);
    expect(aliasPinyin).toEqual(['qing song pin pai', 'qing song pin pai']);
  });

  test('a document has the pinyin of its title', () =>
    expect(nodeOf(dataset, 'document:jia-2022-report').properties.pinyin).toBe(
      'jia shi min zheng ju 2022 nian gong zuo zong jie',
    ));

  test('a surname is read as one in the name of an official alone', () => {
    const read = datasetOf((seed, plan) => {
      seed.texts['plan.txt'] = (seed.texts['plan.txt'] as string).replaceAll('王一', '单一');
      plan.officials[0].name = '单一';
      plan.officials[0].evidence = ['单一'];
      plan.responsibilities[0].quote = '牵头领导:单一';
    });
    expect(nodeOf(read, 'official:jia:wang-yi').properties.pinyin).toBe('shan yi');
  });

  test('a reading of the vocabulary corrects every name that holds the word', () => {
    const read = datasetOf((seed) => {
      Object.assign(seed.vocabulary['readings.yaml']?.[0], { pinyin: 'nuan yong' });
    });
    expect(nodeOf(read, 'program:jia:nuanyang').properties.pinyin).toBe('nuan yong ji hua');
  });
});

describe('the English name', () => {
  test.each([
    ['city:jia', 'Jia City'],
    ['area:elderly-care', 'elderly care services'],
    ['group:older-people', 'older people'],
    ['concept:fazhan-yanglao', 'development of elderly care'],
    ['indicator:home-care-beds', 'home care beds'],
    ['family:elderly-care-beds', 'elderly care beds'],
  ])('of %s is the vocabulary’s', (id, name) =>
    expect(nodeOf(dataset, id).properties.nameEn).toBe(name),
  );

  test.each(['brand:jia:qingsong', 'program:jia:nuanyang', 'official:jia:wang-yi'])(
    'of %s, which documents name, is none',
    (id) => expect(nodeOf(dataset, id).properties.nameEn).toBeNull(),
  );
});
