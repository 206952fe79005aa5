import { describe, expect, test } from '@jest/globals';
import {
  definitionOf,
  graphNodeTypes,
  nodeTypeNames,
  relationDefinitionOf,
} from '../../../src/model/ontology.js';
import { type Change, datasetOf, nodeOf, proofOf, reached } from '../../helpers/seeds.js';

const small = datasetOf();

describe('nodes', () => {
  test('have readable ids', () =>
    expect(
      small.nodes
        .filter(({ type }) => definitionOf(type).layer !== 'provenance' && type !== 'SECTION')
        .map(({ id }) => id),
    ).toEqual([
      'city:jia',
      'year:2022',
      'year:2023',
      'document:jia-2022-report',
      'document:jia-2023-plan',
      'policy:national:yanglao-tiaoli',
      'program:jia:nuanyang',
      'brand:jia:qingsong',
      'target:jia-2023-plan:beds',
      'target:jia-2023-plan:dibao',
      'result:jia-2022-report:beds',
      'indicator:dibao-payments',
      'indicator:home-care-beds',
      'family:dibao',
      'family:elderly-care-beds',
      'department:jia:minzhengju',
      'department:jia:yanglao-ke',
      'official:jia:wang-yi',
      'area:elderly-care',
      'group:older-people',
      'concept:fazhan-yanglao',
      'synonyms:dibao',
      'synonyms:tekun',
    ]));

  test('have every property of their type, and no other', () => {
    for (const { type, properties } of small.nodes)
      expect(Object.keys(properties)).toEqual(Object.keys(definitionOf(type).properties));
  });

  test('are sorted by type and id', () => {
    const places = small.nodes.map(
      ({ type, id }) => `${String(nodeTypeNames.indexOf(type)).padStart(2, '0')} ${id}`,
    );
    expect(places).toEqual([...places].sort());
  });

  test('are proven by words that stand where they say', () => {
    for (const node of small.nodes.filter(({ type }) => type === 'EVIDENCE')) {
      const { documentId, start, end, quote } = node.properties;
      const text = [...(nodeOf(small, documentId as string).properties.text as string)];
      expect(text.slice(start as number, end as number).join('')).toBe(quote);
    }
    for (const { type, id } of small.nodes)
      if (graphNodeTypes.includes(type)) expect(reached(small, 'PROVEN_BY', id)).not.toEqual([]);
  });

  test('measurements keep value, year and what they belong to', () =>
    expect(nodeOf(small, 'target:jia-2023-plan:beds').properties).toEqual({
      value: 3800,
      upperValue: null,
      comparator: 'GTE',
      unit: '张',
      basis: 'INCREMENT',
      basisDoubt: null,
      text: '3800张以上',
      displayText: '3800张以上',
      scope: null,
      period: 'YEAR',
      periodStart: '2023-01',
      periodEnd: '2023-12',
      note: null,
      partOfId: null,
      year: 2023,
      cityId: 'city:jia',
      indicatorId: 'indicator:home-care-beds',
      documentId: 'document:jia-2023-plan',
      policyAreaId: 'area:elderly-care',
      quotes: ['建成家庭养老床位3800张以上'],
      dueOn: null,
    }));

  test('measurements keep everything that the annotation says of them', () => {
    const dataset = datasetOf((seed, plan, report) => {
      Object.assign(plan.targets[0], { dueOn: '2023-11', scope: '家庭', note: 'a note' });
      Object.assign(report.results[0], { statedCompletionRate: 103, note: 'another' });
      Object.assign(report.results[0], {
        basisDoubt: '新增 says it',
        period: 'UNSTATED',
        rank: { place: 1, among: '全省', quote: '居全省首位' },
      });
      seed.texts['report.txt'] = `${seed.texts['report.txt']}居全省首位。`;
      Object.assign(report.results[0], {
        reading: '2-3',
        value: 2,
        upperValue: 3,
        comparator: 'RANGE',
      });
    });
    expect(nodeOf(dataset, 'target:jia-2023-plan:beds').properties).toMatchObject({
      dueOn: '2023-11',
      scope: '家庭',
      note: 'a note',
    });
    expect(nodeOf(dataset, 'result:jia-2022-report:beds').properties).toEqual({
      value: 2,
      upperValue: 3,
      comparator: 'RANGE',
      unit: '张',
      basis: 'INCREMENT',
      basisDoubt: '新增 says it',
      text: '3000张',
      displayText: '3000张',
      scope: null,
      period: 'UNSTATED',
      periodStart: null,
      periodEnd: null,
      note: 'another',
      partOfId: null,
      year: 2022,
      cityId: 'city:jia',
      indicatorId: 'indicator:home-care-beds',
      documentId: 'document:jia-2022-report',
      policyAreaId: 'area:elderly-care',
      quotes: ['新增养老床位3000张'],
      statedCompletionRate: 103,
      rankPlace: 1,
      rankAmong: '全省',
    });
  });

  test('documents keep their header and their whole text', () => {
    const { text, sha256, artefacts, ledgerCounts, ...rest } = nodeOf(
      small,
      'document:jia-2023-plan',
    ).properties;
    expect(rest).toEqual({
      title: '甲市民政局2023年工作计划',
      pinyin: 'jia shi min zheng ju 2023 nian gong zuo ji hua',
      kind: 'WORK_PLAN',
      period: 'YEAR',
      issuedOn: '2023-01',
      sourceFile: 'documents/plan.txt',
      year: 2023,
      cityId: 'city:jia',
    });
    expect(text).toMatch(/^甲市民政局2023年工作计划\n(?:.|\n)*发放低保金1\.5亿元。$/);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('entities keep what the annotation and the vocabulary say of them', () => {
    const properties = (id: string) => nodeOf(small, id).properties;
    expect(properties('official:jia:wang-yi')).toEqual({
      name: '王一',
      aliases: [],
      formerIds: [],
      nameEn: null,
      pinyin: 'wang yi',
      aliasPinyin: [],
      years: [2023],
      quotes: ['王一'],
      posts: ['牵头领导'],
    });
    expect(properties('department:jia:yanglao-ke')).toMatchObject({
      kind: 'OFFICE',
      cityId: 'city:jia',
    });
    expect(properties('policy:national:yanglao-tiaoli')).toMatchObject({
      kind: 'REGULATION',
      cityId: null,
    });
    expect(properties('program:jia:nuanyang')).toMatchObject({
      kind: 'PROJECT',
      years: [2022, 2023],
      quotes: ['“暖阳计划”成效明显', '推进“暖阳计划”'],
    });
    expect(properties('city:jia')).toEqual({
      name: '甲市',
      aliases: ['甲'],
      nameEn: 'Jia City',
      pinyin: 'jia shi',
      aliasPinyin: ['jia'],
      years: [2022, 2023],
      level: 'PREFECTURE',
      province: null,
      anonymized: false,
      parentId: null,
    });
    expect(properties('indicator:home-care-beds')).toEqual({
      name: '家庭养老床位',
      aliases: [],
      pinyin: 'jia ting yang lao chuang wei',
      aliasPinyin: [],
      years: [2022, 2023],
      unit: '张',
      basis: 'INCREMENT',
      nameEn: 'home care beds',
      object: '床位',
      population: '家庭养老',
      action: '建成',
      scopes: [],
      policyAreaId: 'area:elderly-care',
      familyId: 'family:elderly-care-beds',
    });
    expect(properties('family:elderly-care-beds')).toEqual({
      name: '养老床位',
      nameEn: 'elderly care beds',
      pinyin: 'yang lao chuang wei',
      years: [2022, 2023],
      policyAreaId: 'area:elderly-care',
    });
    expect(properties('concept:fazhan-yanglao')).toEqual({
      name: '发展养老',
      aliases: [],
      nameEn: 'development of elderly care',
      pinyin: 'fa zhan yang lao',
      aliasPinyin: [],
      years: [2023],
      kind: 'STRATEGY',
      policyAreaId: 'area:elderly-care',
    });
    expect(properties('group:older-people')).toEqual({
      name: '老年人',
      aliases: [],
      nameEn: 'older people',
      pinyin: 'lao nian ren',
      aliasPinyin: [],
      years: [2023],
    });
    expect(properties('year:2023')).toEqual({ year: 2023 });
  });

  test('a measurement of another year is in that year', () => {
    const dataset = datasetOf((_, __, report) => {
      report.results[0].year = 2021;
    });
    const id = 'result:jia-2022-report:beds';
    expect(nodeOf(dataset, id).properties.year).toBe(2021);
    expect(reached(dataset, 'IN_YEAR', id)).toEqual(['year:2021']);
    expect(reached(dataset, 'PROVEN_BY', 'year:2021')).toHaveLength(1);
  });
});

describe('relations', () => {
  test('lead between nodes that the ontology lets them join, with its properties', () => {
    const types = new Map(small.nodes.map(({ id, type }) => [id, type]));
    for (const edge of small.edges) {
      const { ends, properties } = relationDefinitionOf(edge.type);
      expect(ends).toContainEqual(
        expect.objectContaining({ from: types.get(edge.from), to: types.get(edge.to) }),
      );
      expect(Object.keys(edge.properties).sort()).toEqual(Object.keys(properties).sort());
    }
  });

  test('that are drawn are proven, and no others', () => {
    for (const edge of small.edges)
      expect(edge.evidence.length > 0).toBe(relationDefinitionOf(edge.type).layer === 'graph');
  });

  test('have ids of type, ends and what else tells them apart', () =>
    expect(small.edges.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'published-by/document:jia-2023-plan/city:jia',
        'mentions/document:jia-2023-plan/policy:national:yanglao-tiaoli/IMPLEMENTS',
        'responsible-for/official:jia:wang-yi/section:jia-2023-plan:1/LEAD/jia-2023-plan',
      ]),
    ));

  test('prefer their own quote to that of the fact', () => {
    const own = small.edges.find(({ type }) => type === 'PARENT_DEPARTMENT');
    expect(proofOf(small, own)).toEqual(['甲市民政局2023年工作计划']);
    const dataset = datasetOf((_, plan) => {
      plan.departments[1].evidence = ['甲市民政局2023年工作', '养老科'];
      plan.departments[1].parent = 'minzhengju';
    });
    const plain = dataset.edges.find(({ type }) => type === 'PARENT_DEPARTMENT');
    expect(proofOf(dataset, plain)).toEqual(['甲市民政局2023年工作']);
  });

  test('a result reports on the target of another document', () =>
    expect(reached(small, 'REPORTS_ON', 'result:jia-2022-report:beds')).toEqual([
      'target:jia-2023-plan:beds',
    ]));

  test('a measurement of a programme is one of the brand that presents it', () => {
    const edge = small.edges.find(({ type }) => type === 'OF_BRAND');
    expect(edge).toMatchObject({ from: 'target:jia-2023-plan:beds', to: 'brand:jia:qingsong' });
    expect(proofOf(small, edge)).toEqual(['推进“暖阳计划”']);
  });
});

describe('one key in two documents of a city is one thing', () => {
  const brand = nodeOf(small, 'brand:jia:qingsong');

  test('of both years, with the aliases of both', () =>
    expect(brand.properties).toMatchObject({
      years: [2022, 2023],
      aliases: ['青松品牌'],
      policyAreaId: 'area:elderly-care',
    }));

  test('its name is no alias', () => {
    const dataset = datasetOf((_, plan) => plan.brands[0].aliases.push('青松'));
    expect(nodeOf(dataset, brand.id).properties.aliases).toEqual(['青松品牌']);
  });

  test('stated in both and proven by both, in reading order', () => {
    expect(reached(small, 'STATED_IN', brand.id)).toEqual([
      'document:jia-2022-report',
      'document:jia-2023-plan',
    ]);
    expect(reached(small, 'IN_YEAR', brand.id)).toEqual(['year:2022', 'year:2023']);
    const city = small.edges.find(({ type, from }) => type === 'OF_CITY' && from === brand.id);
    expect(proofOf(small, city)).toEqual(['“青松”品牌叫响', '擦亮“青松”品牌']);
  });

  test('in two cities it is two', () => {
    const dataset = datasetOf((seed, _, report) => {
      seed.vocabulary['cities.yaml']?.push({ key: 'yi', name: '乙市', level: 'PREFECTURE' });
      report.document.city = 'yi';
    });
    expect(dataset.nodes.filter(({ type }) => type === 'SERVICE_BRAND')).toHaveLength(2);
  });
});

describe('vocabulary enters where something proves it', () => {
  const ids = (change?: Change): string[] => datasetOf(change).nodes.map(({ id }) => id);

  test('a parent city only where it is named itself', () => {
    expect(ids()).not.toContain('city:sheng');
    const dataset = datasetOf((seed, plan) => {
      Object.assign(seed.vocabulary['cities.yaml']?.[0], { aliases: ['甲'] });
      plan.mentions = [{ city: 'sheng', evidence: ['甲市民政局'] }];
    });
    expect(nodeOf(dataset, 'city:jia').properties.parentId).toBe('city:sheng');
    expect(reached(dataset, 'PARENT_CITY', 'city:jia')).toEqual(['city:sheng']);
  });

  test('an area by headings, mentions and what states it', () => {
    expect(ids()).not.toContain('area:charity');
    expect(
      ids((_, plan) => {
        plan.policies[0].policyArea = 'charity';
      }),
    ).toContain('area:charity');
  });

  test('a thing concerns its own area, or that of the nearest section around it, or none', () => {
    const area = (id: string, change?: Change): unknown =>
      nodeOf(datasetOf(change), id).properties.policyAreaId;
    expect(area('policy:national:yanglao-tiaoli')).toBe('area:elderly-care');
    expect(
      area('policy:national:yanglao-tiaoli', (_, plan) => {
        plan.policies[0].policyArea = 'charity';
      }),
    ).toBe('area:charity');
    expect(
      area('policy:national:yanglao-tiaoli', (_, plan) => {
        delete plan.sections[0].policyArea;
      }),
    ).toBeNull();
  });

  test('the section that gives an area proves it by its heading', () => {
    const edge = small.edges.find(
      ({ type, from }) => type === 'CONCERNS' && from === 'policy:national:yanglao-tiaoli',
    );
    expect(proofOf(small, edge)).toEqual(['一、发展养老服务']);
  });
});

describe('who answers for a section answers for what stands in it', () => {
  const parties = (change?: Change): (readonly unknown[])[] =>
    datasetOf(change)
      .edges.filter(
        ({ type, from }) => type === 'RESPONSIBLE_FOR' && from === 'official:jia:wang-yi',
      )
      .map(({ to, properties }) => [to, properties.role, properties.inherited]);

  test('sections below it, programmes, brands, policies and targets', () =>
    expect(parties()).toEqual([
      ['brand:jia:qingsong', 'LEAD', true],
      ['policy:national:yanglao-tiaoli', 'LEAD', true],
      ['program:jia:nuanyang', 'LEAD', true],
      ['section:jia-2023-plan:1.1', 'LEAD', true],
      ['section:jia-2023-plan:1.2', 'LEAD', true],
      ['section:jia-2023-plan:1', 'LEAD', false],
      ['target:jia-2023-plan:beds', 'LEAD', true],
    ]));

  const direct: Change = (_, plan) =>
    plan.responsibilities.push({
      role: 'LEAD',
      subject: { program: 'nuanyang' },
      parties: [{ official: 'wang-yi' }],
      quote: '王一',
    });

  test('what is said of the thing itself is not inherited as well', () => {
    expect(parties(direct)).toContainEqual(['program:jia:nuanyang', 'LEAD', false]);
    expect(parties(direct)).toHaveLength(7);
  });

  test('another role of the same party stands beside it', () =>
    expect(
      parties((seed, plan, report) => {
        direct(seed, plan, report);
        plan.responsibilities.at(-1).role = 'COOPERATING';
      }).filter(([subject]) => subject === 'program:jia:nuanyang'),
    ).toEqual([
      ['program:jia:nuanyang', 'COOPERATING', false],
      ['program:jia:nuanyang', 'LEAD', true],
    ]));

  test('leads come first, then the rest in the order of the source', () => {
    const ranks = small.edges
      .filter(({ type, to }) => type === 'RESPONSIBLE_FOR' && to === 'section:jia-2023-plan:1')
      .map(({ properties }) => properties.rank);
    expect(ranks).toEqual([
      expect.stringMatching(/^1-jia-2023-plan-\d{6}-000$/),
      expect.stringMatching(/^0-jia-2023-plan-\d{6}-000$/),
    ]);
  });
});
