import { describe, expect, test } from '@jest/globals';
import type { NodeRecord } from '../../../src/model/graph.js';
import {
  definitionOf,
  nodeTypeNames,
  type PropertyDefinition,
  relationDefinitionOf,
  relationFieldsOf,
  relationTypeNames,
} from '../../../src/model/ontology.js';
import { type Change, datasetOf, type Loose, proofOf } from '../../helpers/seeds.js';

/** The small seeds with one of everything that a document can relate, the plan's with words of its own. */
const everything: Change = (seed, plan, report) => {
  Object.assign(seed.vocabulary['cities.yaml']?.[0] as object, { aliases: ['甲市民政局2023'] });
  plan.mentions = [
    { city: 'sheng', evidence: ['甲市民政局2023'] },
    { policyArea: 'charity', evidence: ['救助'] },
    { beneficiaryGroup: 'older-people', evidence: ['为老年人办好'] },
  ];
  Object.assign(seed.vocabulary['policy-areas.yaml']?.[1] as object, { aliases: ['救助'] });
  plan.places = [{ key: 'jia-qu', name: '甲市', evidence: ['甲市民政局2023年'] }];
  plan.departments[1].parent = { ref: 'minzhengju', quote: '甲市民政局2023' };
  plan.departments[1].partOf = { ref: 'nuanyang', quote: '推进“暖阳计划”' };
  plan.departments.push({
    key: 'minzhengbu',
    name: '民政',
    aliases: ['条例'],
    kind: 'BUREAU',
    city: null,
    evidence: ['市民政局'],
  });
  plan.officials[0].department = { ref: 'minzhengju', quote: '甲市民政局2023年工作计划' };
  Object.assign(plan.policies[0], {
    issuers: [
      { ref: 'minzhengju', quote: '甲市民政局2023年' },
      { ref: 'minzhengbu', quote: '市民政局' },
    ],
    mentions: [
      { action: 'IMPLEMENTS', quote: '落实《养老服务条例》' },
      { action: 'PUBLISHES', by: 'minzhengbu', quote: '《养老服务条例》' },
      { action: 'IMPLEMENTS', quote: '落实《养老服务' },
    ],
  });
  plan.programs.push({
    key: 'frame',
    name: '养老服务',
    kind: 'FRAMEWORK',
    evidence: [{ quote: '养老服务', occurrence: 1 }],
  });
  Object.assign(plan.programs[0], {
    partOf: { ref: 'frame', quote: '发展养老服务\n推进“暖阳计划”' },
    policies: [{ ref: 'yanglao-tiaoli', quote: '落实《养老服务条例》' }],
    places: [{ ref: 'jia-qu', quote: '甲市民政局2023年' }],
    beneficiaries: [{ ref: 'older-people', quote: '为老年人' }],
  });
  Object.assign(plan.targets[0], {
    brands: [{ ref: 'qingsong', quote: '擦亮“青松”品牌' }],
    places: [{ ref: 'jia-qu', quote: '甲市民政局2023年' }],
  });
  plan.targets[0].program = { ref: 'nuanyang', quote: '推进“暖阳计划”。\n(一)建设设施' };
  plan.targets[1].year = 2024;
  seed.texts['report.txt'] = `${seed.texts['report.txt']}居全省首位。`;
  report.results[0].rank = { place: 1, among: '全省', quote: '居全省首位' };
  plan.responsibilities.push(
    {
      role: 'COOPERATING',
      subject: { brand: 'qingsong' },
      parties: [{ department: 'yanglao-ke' }],
      quote: '科室',
    },
    {
      role: 'LEAD',
      subject: { target: 'dibao' },
      parties: [{ department: 'minzhengju' }],
      quote: '发放',
    },
    {
      role: 'LEAD',
      subject: { policy: 'yanglao-tiaoli' },
      parties: [{ official: 'wang-yi' }],
      quote: '王一',
    },
    {
      role: 'LEAD',
      subject: { program: 'frame' },
      parties: [{ official: 'wang-yi' }],
      quote: '领导',
    },
  );
  plan.programs[0].applies = [{ ref: 'fazhan-yanglao', quote: '一、发展养老服务' }];
  report.results[0].target = { ref: 'jia-2023-plan/beds', quote: '完成任务' };
};

const dataset = datasetOf(everything);
const heads = ['甲市民政局2023年工作计划'];
const plan = 'document:jia-2023-plan';
const beds = 'target:jia-2023-plan:beds';
const policy = 'policy:national:yanglao-tiaoli';

describe('a document relates', () => {
  test.each<[string, string[]]>([
    ['parent-city/city:jia/city:sheng', ['2022年,甲市民政局', ...heads]],
    [`published-by/${plan}/city:jia`, heads],
    [`covers/${plan}/year:2023`, heads],
    [`issued-by/${plan}/department:jia:minzhengju`, heads],
    [`issued-by/${policy}/department:jia:minzhengju`, ['甲市民政局2023年']],
    [`issued-by/${policy}/department:national:minzhengbu`, ['市民政局']],
    [`in-document/section:jia-2023-plan:1.1/${plan}`, ['(一)建设设施']],
    ['parent-section/section:jia-2023-plan:1.1/section:jia-2023-plan:1', ['(一)建设设施']],
    ['concerns/section:jia-2023-plan:1/area:elderly-care', ['一、发展养老服务']],
    [`concerns/${policy}/area:elderly-care`, ['一、发展养老服务']],
    ['concerns/program:jia:nuanyang/area:elderly-care', ['一、发展养老服务']],
    [
      'concerns/indicator:home-care-beds/area:elderly-care',
      ['新增养老床位3000张', '建成家庭养老床位3800张以上'],
    ],
    ['of-city/department:jia:yanglao-ke/city:jia', ['养老科']],
    ['of-city/place:jia:jia-qu/city:jia', ['甲市民政局2023年']],
    ['of-city/program:jia:frame/city:jia', ['养老服务']],
    [`of-city/${beds}/city:jia`, ['建成家庭养老床位3800张以上']],
    ['of-city/result:jia-2022-report:beds/city:jia', ['新增养老床位3000张']],
    [`in-year/${beds}/year:2023`, ['建成家庭养老床位3800张以上']],
    ['in-year/target:jia-2023-plan:dibao/year:2024', ['发放低保金1.5亿元']],
    ['in-year/city:jia/year:2022', ['2022年,甲市民政局']],
    ['in-year/city:sheng/year:2023', ['甲市民政局2023']],
    ['in-year/program:jia:frame/year:2023', ['养老服务']],
    [`stated-in/${policy}/${plan}`, ['落实《养老服务', '落实《养老服务条例》', '《养老服务条例》']],
    [`stated-in/official:jia:wang-yi/${plan}`, ['王一']],
    [`stated-in/area:charity/${plan}`, ['救助']],
    [`stated-in/group:older-people/${plan}`, ['为老年人', '为老年人办好']],
    [`in-section/${beds}/section:jia-2023-plan:1.1`, ['建成家庭养老床位3800张以上']],
    ['in-section/program:jia:frame/section:jia-2023-plan:1', ['养老服务']],
    [`mentions/${plan}/${policy}/IMPLEMENTS`, ['落实《养老服务', '落实《养老服务条例》']],
    [`mentions/${plan}/${policy}/PUBLISHES`, ['《养老服务条例》']],
    [`acts-on/department:national:minzhengbu/${policy}/PUBLISHES`, ['《养老服务条例》']],
    ['part-of/program:jia:nuanyang/program:jia:frame', ['发展养老服务\n推进“暖阳计划”']],
    ['part-of/department:jia:yanglao-ke/program:jia:nuanyang', ['推进“暖阳计划”']],
    ['presents/brand:jia:qingsong/program:jia:nuanyang', ['推进“暖阳计划”']],
    [`under-policy/program:jia:nuanyang/${policy}`, ['落实《养老服务条例》']],
    ['serves/program:jia:nuanyang/group:older-people', ['为老年人']],
    [
      'of-family/indicator:home-care-beds/family:elderly-care-beds',
      ['新增养老床位3000张', '建成家庭养老床位3800张以上'],
    ],
    ['applies/program:jia:nuanyang/concept:fazhan-yanglao', ['一、发展养老服务']],
    ['concerns/concept:fazhan-yanglao/area:elderly-care', ['一、发展养老服务']],
    [`stated-in/concept:fazhan-yanglao/${plan}`, ['一、发展养老服务']],
    [`measures/${beds}/indicator:home-care-beds`, ['建成家庭养老床位3800张以上']],
    [`of-program/${beds}/program:jia:nuanyang`, ['推进“暖阳计划”。\n(一)建设设施']],
    [
      `of-brand/${beds}/brand:jia:qingsong`,
      ['推进“暖阳计划”', '推进“暖阳计划”。\n(一)建设设施', '擦亮“青松”品牌'],
    ],
    [`at-place/${beds}/place:jia:jia-qu`, ['甲市民政局2023年']],
    ['at-place/program:jia:nuanyang/place:jia:jia-qu', ['甲市民政局2023年']],
    [`reports-on/result:jia-2022-report:beds/${beds}`, ['完成任务']],
    ['parent-department/department:jia:yanglao-ke/department:jia:minzhengju', ['甲市民政局2023']],
    ['holds-post-at/official:jia:wang-yi/department:jia:minzhengju', ['甲市民政局2023年工作计划']],
    [
      'responsible-for/official:jia:wang-yi/section:jia-2023-plan:1/LEAD/jia-2023-plan',
      ['牵头领导:王一'],
    ],
    [
      'responsible-for/department:jia:yanglao-ke/brand:jia:qingsong/COOPERATING/jia-2023-plan',
      ['科室'],
    ],
    [
      `responsible-for/department:jia:minzhengju/target:jia-2023-plan:dibao/LEAD/jia-2023-plan`,
      ['发放'],
    ],
    [`responsible-for/official:jia:wang-yi/${policy}/LEAD/jia-2023-plan`, ['王一']],
    ['responsible-for/official:jia:wang-yi/program:jia:frame/LEAD/jia-2023-plan', ['领导']],
    [`responsible-for/official:jia:wang-yi/${beds}/LEAD/jia-2023-plan`, ['牵头领导:王一']],
  ])('%s by %j', (id, quotes) => {
    const edge = dataset.edges.find((each) => each.id === id);
    expect(edge).toBeDefined();
    expect(proofOf(dataset, edge)).toEqual(quotes);
  });

  test('in every way that the ontology has', () =>
    expect([...new Set(dataset.edges.map(({ type }) => type))]).toEqual(relationTypeNames));

  test('nothing to the city that has none', () =>
    expect(
      dataset.edges.filter(
        ({ type, from }) =>
          type === 'OF_CITY' && (from === policy || from === 'department:national:minzhengbu'),
      ),
    ).toEqual([]));
});

describe('without words of its own a relation is proven by those of the thing that name its other end:', () => {
  type Named = readonly [name: string, id: string];
  const program: Named = ['暖阳计划', 'program:jia:nuanyang'];
  const brand: Named = ['青松', 'brand:jia:qingsong'];
  const office: Named = ['养老科', 'department:jia:yanglao-ke'];
  const bureau: Named = ['甲市民政局', 'department:jia:minzhengju'];
  const official: Named = ['王一', 'official:jia:wang-yi'];
  const frame: Named = ['康乐', 'program:jia:frame'];
  const policyOf: Named = ['养老服务条例', policy];
  const place: Named = ['南山', 'place:jia:nan-shan'];
  const group: Named = ['老年人', 'group:older-people'];
  const cases: readonly (readonly [relation: string, from: Named, to: Named])[] = [
    ['part-of', program, frame],
    ['under-policy', program, policyOf],
    ['at-place', program, place],
    ['serves', program, group],
    ['presents', brand, program],
    ['parent-department', office, bureau],
    ['part-of', office, program],
    ['holds-post-at', official, bureau],
  ];
  const words = ([from]: Named, [to]: Named) => `${from}与${to}相连`;
  const named = datasetOf((seed, annotation) => {
    const evidenceOf = ([name]: Named) =>
      cases.filter(([, [from]]) => from === name).map(([, from, to]) => words(from, to));
    const lines = cases.map(([, from, to]) => words(from, to));
    seed.texts['plan.txt'] = [seed.texts['plan.txt'], '南山与康乐', ...lines].join('\n');
    annotation.places = [{ key: 'nan-shan', name: '南山', evidence: ['南山与康乐'] }];
    annotation.programs.push({
      key: 'frame',
      name: '康乐',
      kind: 'FRAMEWORK',
      evidence: ['南山与康乐'],
    });
    const [programme, marque] = [annotation.programs[0], annotation.brands[0]];
    const [head, branch] = annotation.departments;
    const [person] = annotation.officials;
    head.evidence = heads;
    branch.evidence = ['责任科室:养老科'];
    person.evidence = ['牵头领导:王一'];
    Object.assign(programme, {
      ...{ partOf: 'frame', policies: ['yanglao-tiaoli'], places: ['nan-shan'] },
      beneficiaries: ['older-people'],
    });
    marque.programs = ['nuanyang'];
    Object.assign(branch, { parent: 'minzhengju', partOf: 'nuanyang' });
    person.department = 'minzhengju';
    programme.evidence.push(...evidenceOf(program));
    marque.evidence.push(...evidenceOf(brand));
    branch.evidence.push(...evidenceOf(office));
    person.evidence.push(...evidenceOf(official));
  });

  test.each(cases)('%s of %j and %j', (relation, from, to) => {
    const edge = named.edges.find(({ id }) => id === `${relation}/${from[1]}/${to[1]}`);
    expect(proofOf(named, edge)).toEqual([words(from, to)]);
  });
});

describe('the graph is as the ontology says:', () => {
  const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
    string: (value) => typeof value === 'string',
    int: Number.isInteger,
    float: (value) => typeof value === 'number',
    boolean: (value) => typeof value === 'boolean',
    strings: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
    ints: (value) => Array.isArray(value) && value.every(Number.isInteger),
  };
  const faults = (
    definitions: Readonly<Record<string, PropertyDefinition>>,
    properties: NodeRecord['properties'],
  ): string[] =>
    Object.entries(definitions).flatMap(([name, { kind, nullable, values }]) => {
      const value = properties[name] ?? null;
      if (value === null) return nullable ? [] : [`${name} is missing`];
      const fits = kinds[kind]?.(value) && (!values || values.includes(value as string));
      return fits ? [] : [`${name} is ${JSON.stringify(value)}`];
    });

  test.each(nodeTypeNames)('properties of %s are of their kinds', (type) => {
    const nodes = dataset.nodes.filter((node) => node.type === type);
    expect(nodes.length).toBeGreaterThan(0);
    for (const { properties } of nodes)
      expect(faults(definitionOf(type).properties, properties)).toEqual([]);
  });

  test('properties of relations are of their kinds', () => {
    for (const { type, properties } of dataset.edges)
      expect(faults(relationDefinitionOf(type).properties, properties)).toEqual([]);
  });

  test.each(
    nodeTypeNames.flatMap((type) =>
      [...relationFieldsOf(type).values()]
        .filter(({ cardinality }) => cardinality === 'one')
        .map((field) => [`${type}.${field.field}`, type, field] as const),
    ),
  )('%s is one, and the same that the node holds', (_, type, field) => {
    const { relation, targets, required, idProperty, denormalised = {} } = field;
    const types = new Map(dataset.nodes.map((node) => [node.id, node]));
    for (const node of dataset.nodes.filter((each) => each.type === type)) {
      const others = dataset.edges
        .filter((edge) => edge.type === relation && edge.from === node.id)
        .map(({ to }) => types.get(to))
        .filter((other) => other && targets.includes(other.type));
      expect(others.length).toBeLessThan(2);
      if (required) expect(others).toHaveLength(1);
      const [other] = others;
      if (idProperty) expect(node.properties[idProperty]).toBe(other?.id ?? null);
      for (const [copied, property] of Object.entries(denormalised))
        expect(node.properties[property]).toBe(other?.properties[copied]);
    }
  });
});

describe('a thing of another city', () => {
  const other = datasetOf((seed, annotation: Loose) => {
    seed.vocabulary['cities.yaml']?.push({
      key: 'yi',
      name: '乙市',
      level: 'PREFECTURE',
      province: '某省',
    });
    annotation.departments[1].city = 'yi';
    annotation.policies[0].city = 'yi';
  });

  test('has that city in its id', () => {
    const ids = other.nodes.map(({ id }) => id);
    expect(ids).toContain('department:yi:yanglao-ke');
    expect(ids).toContain('policy:yi:yanglao-tiaoli');
  });

  test('brings that city, with its level and province, proven by the same words', () => {
    const city = other.nodes.find(({ id }) => id === 'city:yi');
    expect(city?.properties).toEqual({
      name: '乙市',
      aliases: [],
      nameEn: 'yi in English',
      pinyin: 'yi shi',
      aliasPinyin: [],
      years: [2023],
      level: 'PREFECTURE',
      province: '某省',
      anonymized: false,
      parentId: null,
    });
    const proven = other.edges.filter(
      ({ type, from }) => type === 'PROVEN_BY' && from === 'city:yi',
    );
    expect(proven).toHaveLength(2);
  });

  test('is responsible under that id', () =>
    expect(
      other.edges.some(
        ({ type, from }) => type === 'RESPONSIBLE_FOR' && from === 'department:yi:yanglao-ke',
      ),
    ).toBe(true));
});
