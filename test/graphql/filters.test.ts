import { beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { buildGraphSchema } from '../../src/graphql/schema.js';
import type { GraphReader } from '../../src/store/store.js';
import { dataOf, everyNode, type Json, openSeeds } from '../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

/** What a case may look at, by list. */
const fields: Readonly<Record<string, string>> = {
  cities: 'id name level anonymized',
  documents: 'id title kind city { name } year { year }',
  policies:
    'id name kind years city { name level } policyArea { name aliases } mentions { action }',
  programs: `id name kind years city { name } policyArea { name aliases } brands { name aliases }
    responsibilities { party { ... on Department { name aliases } } }`,
  brands: 'id name years city { name } policyArea { name aliases }',
  targets: `id value unit basis period city { name } year { year } indicator { name unit policyArea { name } }
    responsibilities { party { ... on Department { name aliases } } }`,
  results: 'id value unit basis period city { name } year { year } indicator { name unit }',
  indicators: 'id name unit policyArea { name aliases }',
  departments: `id name kind years city { name anonymized }
    responsibilities(first: 100) { nodes { subject { ... on Section { policyArea { name aliases } } ... on Program { policyArea { name aliases } }
      ... on ServiceBrand { policyArea { name aliases } } ... on Policy { policyArea { name aliases } } ... on Target { indicator { policyArea { name aliases } } } } } }`,
  officials: `id name years posts documents { nodes { city { name } } } departments { name aliases }
    responsibilities(first: 100) { nodes { subject { ... on Section { policyArea { name aliases } } ... on Program { policyArea { name aliases } }
      ... on ServiceBrand { policyArea { name aliases } } ... on Policy { policyArea { name aliases } } ... on Target { indicator { policyArea { name aliases } } } } } }`,
  places: 'id name years city { name }',
  concepts: 'id name kind years policyArea { name aliases }',
};

const calls = (thing: Json, name: string): boolean =>
  thing !== null && (thing.name === name || thing.aliases?.includes(name) === true);
const answers = (node: Json, name: string): boolean =>
  node.responsibilities.some(({ party }: Json) => calls(party, name));

/** Whether a party answers for something of an area. */
const isOfArea = ({ responsibilities }: Json, name: string): boolean =>
  responsibilities.nodes.some(({ subject }: Json) =>
    calls(subject.indicator ? subject.indicator.policyArea : subject.policyArea, name),
  );

type Case = readonly [list: string, filter: object, holds: (node: Json) => boolean];

/** Other cases let some nodes through and others not, so that they can fail both ways. */
const nothing = () => false;
const everything = () => true;

const yanglao = '养老服务';
const cases: readonly Case[] = [
  ['cities', { id: { eq: 'city:qufu' } }, ({ id }) => id === 'city:qufu'],
  [
    'cities',
    { id: { in: ['city:qufu', 'city:none', 'city:xx'] } },
    ({ id }) => ['city:qufu', 'city:xx'].includes(id),
  ],
  [
    'cities',
    { name: { in: ['青岛市', '泰州市'] } },
    ({ name }) => ['青岛市', '泰州市'].includes(name),
  ],
  ['cities', { level: 'PREFECTURE' }, ({ level }) => level === 'PREFECTURE'],
  ['cities', { anonymized: true }, ({ anonymized }) => anonymized],
  ['cities', { anonymized: false }, ({ anonymized }) => !anonymized],
  ['cities', { not: { level: 'COUNTY' } }, ({ level }) => level !== 'COUNTY'],
  [
    'cities',
    { and: [{ level: 'PREFECTURE' }, { anonymized: false }] },
    (city) => city.level === 'PREFECTURE' && !city.anonymized,
  ],
  [
    'cities',
    { or: [{ level: 'COUNTY' }, { anonymized: true }] },
    (city) => city.level === 'COUNTY' || city.anonymized,
  ],

  [
    'documents',
    { id: { in: ['document:qufu-2020-plan'] } },
    ({ id }) => id === 'document:qufu-2020-plan',
  ],
  ['documents', { title: { contains: '计划' } }, ({ title }) => title.includes('计划')],
  ['documents', { title: { startsWith: '【2019' } }, ({ title }) => title.startsWith('【2019')],
  ['documents', { kind: 'WORK_PLAN' }, ({ kind }) => kind === 'WORK_PLAN'],
  ['documents', { city: { name: { eq: '青岛市' } } }, ({ city }) => city.name === '青岛市'],
  [
    'documents',
    { year: { gt: 2019, lt: 2024 } },
    ({ year }) => year.year > 2019 && year.year < 2024,
  ],
  [
    'documents',
    { and: [{ kind: 'WORK_REPORT' }, { not: { year: { eq: 2019 } } }] },
    (each) => each.kind === 'WORK_REPORT' && each.year.year !== 2019,
  ],
  [
    'documents',
    { or: [{ year: { eq: 2020 } }, { year: { eq: 2024 } }] },
    ({ year }) => [2020, 2024].includes(year.year),
  ],

  [
    'policies',
    { id: { eq: 'policy:qingdao:dimingcidian' } },
    ({ id }) => id.endsWith('dimingcidian'),
  ],
  ['policies', { name: { contains: '办法' } }, ({ name }) => name.includes('办法')],
  ['policies', { kind: 'MEASURES' }, ({ kind }) => kind === 'MEASURES'],
  [
    'policies',
    { action: 'DRAFTS' },
    ({ mentions }) => mentions.some(({ action }: Json) => action === 'DRAFTS'),
  ],
  ['policies', { city: { level: 'PROVINCE' } }, ({ city }) => city?.level === 'PROVINCE'],
  ['policies', { city: {} }, ({ city }) => city !== null],
  ['policies', { not: { city: {} } }, ({ city }) => city === null],
  ['policies', { year: { eq: 2019 } }, ({ years }) => years.includes(2019)],
  ['policies', { policyArea: { eq: yanglao } }, ({ policyArea }) => calls(policyArea, yanglao)],
  [
    'policies',
    { and: [{ action: 'DRAFTS' }, { action: 'PUBLISHES' }] },
    ({ mentions }) =>
      ['DRAFTS', 'PUBLISHES'].every((each) => mentions.some(({ action }: Json) => action === each)),
  ],
  [
    'policies',
    { or: [{ kind: 'LAW' }, { kind: 'REGULATION' }] },
    ({ kind }) => ['LAW', 'REGULATION'].includes(kind),
  ],

  ['programs', { id: { in: [] } }, nothing],
  ['programs', { name: { startsWith: '点亮' } }, ({ name }) => name.startsWith('点亮')],
  ['programs', { kind: 'PILOT' }, ({ kind }) => kind === 'PILOT'],
  ['programs', { city: { name: { eq: '泰州市' } } }, ({ city }) => city.name === '泰州市'],
  [
    'programs',
    { year: { in: [2019, 2024] } },
    ({ years }) => years.some((year: number) => [2019, 2024].includes(year)),
  ],
  [
    'programs',
    { policyArea: { contains: '儿童' } },
    ({ policyArea }) =>
      policyArea !== null &&
      [policyArea.name, ...policyArea.aliases].some((name: string) => name.includes('儿童')),
  ],
  [
    'programs',
    { brand: { eq: '幸福颐养' } },
    ({ brands }) => brands.some((brand: Json) => calls(brand, '幸福颐养')),
  ],
  ['programs', { department: { eq: '养老服务科' } }, (program) => answers(program, '养老服务科')],
  [
    'programs',
    { and: [{ department: { eq: '养老服务科' } }, { not: { kind: 'ACTION' } }] },
    (program) => answers(program, '养老服务科') && program.kind !== 'ACTION',
  ],
  [
    'programs',
    { or: [{ kind: 'PLATFORM' }, { kind: 'EVENT' }] },
    ({ kind }) => ['PLATFORM', 'EVENT'].includes(kind),
  ],

  ['programs', { not: { year: { eq: 2023 } } }, ({ years }) => !years.includes(2023)],
  ['documents', { not: { kind: 'WORK_PLAN' } }, ({ kind }) => kind !== 'WORK_PLAN'],

  ['brands', { id: { eq: 'brand:qingdao:qingnuanzhu' } }, ({ name }) => name === '青暖助'],
  ['brands', { name: { contains: '颐养' } }, ({ name }) => name.includes('颐养')],
  ['brands', { city: { not: { name: { eq: '青岛市' } } } }, ({ city }) => city.name !== '青岛市'],
  ['brands', { year: { lte: 2020 } }, ({ years }) => years.some((year: number) => year <= 2020)],
  [
    'brands',
    { policyArea: { in: ['养老服务', '社会救助'] } },
    ({ policyArea }) => ['养老服务', '社会救助'].some((name) => calls(policyArea, name)),
  ],
  ['programs', { not: { policyArea: { contains: '' } } }, ({ policyArea }) => policyArea === null],
  [
    'brands',
    { not: { policyArea: { contains: '养老' } } },
    ({ policyArea: { name, aliases } }) =>
      ![name, ...aliases].some((each) => each.includes('养老')),
  ],
  ['brands', { and: [] }, everything],
  ['brands', { or: [] }, nothing],

  [
    'targets',
    { id: { eq: 'target:qingdao-2023-plan:home-care-beds' } },
    ({ value }) => value === 3800,
  ],
  ['targets', { value: { gte: 100, lte: 1000 } }, ({ value }) => value >= 100 && value <= 1000],
  ['targets', { value: { in: [4, 22] } }, ({ value }) => [4, 22].includes(value)],
  ['targets', { unit: { eq: '%' } }, ({ unit }) => unit === '%'],
  ['targets', { period: 'SECOND_HALF' }, ({ period }) => period === 'SECOND_HALF'],
  ['targets', { basis: 'RATE' }, ({ basis }) => basis === 'RATE'],
  [
    'targets',
    { indicator: { name: { contains: '床位' } } },
    ({ indicator }) => indicator.name.includes('床位'),
  ],
  [
    'targets',
    { indicator: { policyArea: { eq: yanglao } } },
    ({ indicator }) => indicator.policyArea?.name === yanglao,
  ],
  ['targets', { city: { anonymized: true } }, ({ city }) => city.name === 'XX市'],
  ['targets', { year: { eq: 2024 } }, ({ year }) => year.year === 2024],
  ['targets', { department: { eq: '养老服务科' } }, (target) => answers(target, '养老服务科')],
  [
    'targets',
    { and: [{ basis: 'INCREMENT' }, { value: { gt: 500 } }] },
    ({ basis, value }) => basis === 'INCREMENT' && value > 500,
  ],
  [
    'targets',
    { or: [{ unit: { eq: '张' } }, { unit: { eq: '所' } }] },
    ({ unit }) => ['张', '所'].includes(unit),
  ],
  ['targets', { not: { unit: { in: ['%', '处'] } } }, ({ unit }) => !['%', '处'].includes(unit)],

  [
    'results',
    { id: { in: ['result:qingdao-2019-report:volunteers'] } },
    ({ value }) => value === 1_500_000,
  ],
  ['results', { value: { gt: 1e8 } }, ({ value }) => value !== null && value > 1e8],
  ['results', { not: { value: { gt: 1e8 } } }, ({ value }) => value === null || value <= 1e8],
  ['results', { value: {} }, ({ value }) => value !== null],
  ['results', { not: { value: {} } }, ({ value }) => value === null],
  [
    'results',
    { and: [{ unit: { eq: '元' } }, { not: { value: { gte: 0 } } }] },
    ({ unit, value }) => unit === '元' && value === null,
  ],
  ['results', { unit: { in: ['元', '户'] } }, ({ unit }) => ['元', '户'].includes(unit)],
  ['results', { period: 'OTHER' }, ({ period }) => period === 'OTHER'],
  ['results', { basis: 'AMOUNT' }, ({ basis }) => basis === 'AMOUNT'],
  ['results', { indicator: { unit: { eq: '家' } } }, ({ indicator }) => indicator.unit === '家'],
  ['results', { city: { id: { eq: 'city:qingdao' } } }, ({ city }) => city.name === '青岛市'],
  ['results', { year: { lt: 2023 } }, ({ year }) => year.year < 2023],
  [
    'results',
    { or: [{ value: { lt: 5 } }, { value: { gte: 1e8 } }] },
    ({ value }) => value !== null && (value < 5 || value >= 1e8),
  ],

  ['indicators', { id: { in: ['indicator:none'] } }, nothing],
  ['indicators', { name: { eq: '家庭养老床位' } }, ({ name }) => name === '家庭养老床位'],
  ['indicators', { unit: { eq: '张' } }, ({ unit }) => unit === '张'],
  [
    'indicators',
    { policyArea: { eq: '社会救助' } },
    ({ policyArea }) => calls(policyArea, '社会救助'),
  ],
  [
    'indicators',
    { and: [{ unit: { eq: '元' } }, { name: { contains: '发放' } }] },
    ({ unit, name }) => unit === '元' && name.includes('发放'),
  ],
  [
    'indicators',
    { or: [{ unit: { eq: '座' } }, { unit: { eq: '单' } }] },
    ({ unit }) => ['座', '单'].includes(unit),
  ],
  ['indicators', { not: { policyArea: {} } }, ({ policyArea }) => policyArea === null],

  [
    'departments',
    { id: { eq: 'department:qufu:yanglao-fuwu-ke' } },
    ({ id }) => id === 'department:qufu:yanglao-fuwu-ke',
  ],
  ['departments', { name: { eq: '市委' } }, ({ name }) => name === '市委'],
  ['departments', { kind: 'TASK_FORCE' }, ({ kind }) => kind === 'TASK_FORCE'],
  ['departments', { city: { anonymized: true } }, ({ city }) => city?.anonymized === true],
  [
    'departments',
    { and: [{ kind: 'OFFICE' }, { name: { contains: '办公室' } }] },
    ({ kind, name }) => kind === 'OFFICE' && name.includes('办公室'),
  ],
  [
    'departments',
    { or: [{ kind: 'GOVERNMENT' }, { kind: 'PARTY_ORGAN' }] },
    ({ kind }) => ['GOVERNMENT', 'PARTY_ORGAN'].includes(kind),
  ],
  ['departments', { not: { city: {} } }, ({ city }) => city === null],
  ['departments', { year: { eq: 2019 } }, ({ years }) => years.includes(2019)],
  ['departments', { policyArea: { eq: '殡葬' } }, (department) => isOfArea(department, '殡葬')],

  ['officials', { id: { eq: 'official:qufu:kong-weijian' } }, ({ name }) => name === '孔维健'],
  ['officials', { name: { startsWith: '孔' } }, ({ name }) => name.startsWith('孔')],
  [
    'officials',
    { posts: { contains: '局长' } },
    ({ posts }) => posts.some((post: string) => post.includes('局长')),
  ],
  ['officials', { year: { eq: 2020 } }, ({ years }) => years.includes(2020)],
  [
    'officials',
    { city: { name: { eq: '曲阜市' } } },
    ({ documents }) => documents.nodes.some(({ city }: Json) => city.name === '曲阜市'),
  ],
  [
    'officials',
    { office: { contains: '民政局' } },
    ({ departments }) =>
      departments.some(({ name, aliases }: Json) =>
        [name, ...aliases].some((each: string) => each.includes('民政局')),
      ),
  ],
  ['officials', { policyArea: { eq: yanglao } }, (official) => isOfArea(official, yanglao)],

  [
    'officials',
    { and: [{ year: { eq: 2020 } }, { name: { startsWith: '孔' } }] },
    ({ years, name }) => years.includes(2020) && name.startsWith('孔'),
  ],
  [
    'officials',
    { or: [{ year: { eq: 2024 } }, { name: { startsWith: '孔' } }] },
    ({ years, name }) => years.includes(2024) || name.startsWith('孔'),
  ],
  ['officials', { not: { year: { eq: 2020 } } }, ({ years }) => !years.includes(2020)],

  [
    'places',
    { and: [{ year: { eq: 2019 } }, { name: { contains: '区' } }] },
    ({ years, name }) => years.includes(2019) && name.includes('区'),
  ],
  [
    'places',
    { or: [{ year: { eq: 2020 } }, { name: { contains: '区' } }] },
    ({ years, name }) => years.includes(2020) || name.includes('区'),
  ],
  ['places', { not: { city: { name: { eq: '青岛市' } } } }, ({ city }) => city.name !== '青岛市'],
  ['places', { id: { in: ['place:none'] } }, nothing],
  ['places', { name: { contains: '区' } }, ({ name }) => name.includes('区')],
  ['places', { year: { eq: 2023 } }, ({ years }) => years.includes(2023)],
  ['places', { city: { name: { eq: '青岛市' } } }, ({ city }) => city.name === '青岛市'],

  ['concepts', { id: { eq: 'concept:fang-guan-fu' } }, ({ name }) => name === '放管服'],
  ['concepts', { name: { contains: '养老' } }, ({ name }) => name.includes('养老')],
  ['concepts', { kind: 'REFORM' }, ({ kind }) => kind === 'REFORM'],
  ['concepts', { year: { eq: 2019 } }, ({ years }) => years.includes(2019)],
  ['concepts', { policyArea: { eq: '殡葬' } }, ({ policyArea }) => calls(policyArea, '殡葬')],
  [
    'concepts',
    { and: [{ kind: 'SERVICE_MODEL' }, { year: { eq: 2024 } }] },
    ({ kind, years }) => kind === 'SERVICE_MODEL' && years.includes(2024),
  ],
  [
    'concepts',
    { or: [{ kind: 'STRATEGY' }, { not: { policyArea: {} } }] },
    ({ kind, policyArea }) => kind === 'STRATEGY' || policyArea === null,
  ],
  ['concepts', { not: { kind: 'INSTITUTION' } }, ({ kind }) => kind !== 'INSTITUTION'],
];

const typeOf: Readonly<Record<string, string>> = {
  cities: 'CityFilter',
  documents: 'DocumentFilter',
  policies: 'PolicyFilter',
  programs: 'ProgramFilter',
  brands: 'ServiceBrandFilter',
  targets: 'TargetFilter',
  results: 'ResultFilter',
  indicators: 'IndicatorFilter',
  departments: 'DepartmentFilter',
  officials: 'OfficialFilter',
  places: 'PlaceFilter',
  concepts: 'ConceptFilter',
};

const idsOf = async (list: string, filter: unknown): Promise<string[]> => {
  const data = await dataOf(
    seeds,
    `query ($filter: ${typeOf[list]}) { page: ${list}(first: 100, filter: $filter) { totalCount nodes { id } } }`,
    { filter },
  );
  const ids = data.page.nodes.map(({ id }: Json) => id);
  expect(ids).toHaveLength(Math.min(data.page.totalCount, 100));
  return ids;
};

describe('a filter gives the nodes for which it holds, no more and no fewer', () => {
  const all = new Map<string, Promise<readonly Json[]>>();
  const everyOf = (list: string): Promise<readonly Json[]> => {
    const known = all.get(list) ?? everyNode(seeds, list, fields[list] as string);
    all.set(list, known);
    return known;
  };

  test.each(
    cases.map(
      ([list, filter, holds]) => [list, JSON.stringify(filter), { filter, holds }] as const,
    ),
  )('%s %s', async (list, _, { filter, holds }) => {
    const nodes = await everyOf(list);
    const expected = nodes.filter(holds).map(({ id }) => id);
    if (holds !== nothing) expect(expected).not.toEqual([]);
    if (holds !== everything) expect(expected).not.toHaveLength(nodes.length);
    expect(await idsOf(list, filter)).toEqual(expected.slice(0, 100));
  });

  test('every field of every filter has a case', () => {
    const schema = buildGraphSchema();
    const filters = Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLInputObjectType =>
        isInputObjectType(type) &&
        'and' in type.getFields() &&
        // What it lists has no id: see responsibility/responsibilities.test.ts.
        type.name !== 'ResponsibilityFilter',
    );
    expect(filters.map(({ name }) => name).sort()).toEqual(Object.values(typeOf).sort());
    const missing = filters.flatMap((type) =>
      Object.keys(type.getFields())
        .filter(
          (key) => !cases.some(([list, filter]) => typeOf[list] === type.name && key in filter),
        )
        .map((key) => `${type.name}.${key}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('a filter by department', () => {
  // He answers for all of these, and is an official.
  const lists = ['programs', 'targets'] as const;

  test.each(lists)(
    'finds none of the %s for which an official of that name answers',
    async (list) => {
      const nodes = await everyNode(
        seeds,
        list,
        'responsibilities { party { ... on Entity { name } } }',
      );
      const named = nodes.filter(({ responsibilities }) =>
        responsibilities.some(({ party }: Json) => party.name === '孔维健'),
      );
      expect(named).not.toEqual([]);
      expect(await idsOf(list, { department: { eq: '孔维健' } })).toEqual([]);
    },
  );

  test.each(lists)('has all of the %s in its negation', async (list) => {
    const all = await idsOf(list, {});
    expect(await idsOf(list, { not: { department: { eq: '孔维健' } } })).toEqual(all);
  });
});

describe('null counts as not given', () => {
  test.each<[string, unknown, unknown]>([
    ['targets', null, {}],
    ['targets', { value: null, unit: { eq: '%' } }, { unit: { eq: '%' } }],
    ['targets', { value: { gte: 100, lt: null } }, { value: { gte: 100 } }],
    ['targets', { and: null, or: null, not: null, city: null }, {}],
    ['cities', { level: null, anonymized: true }, { anonymized: true }],
  ])('%s %j is %j', async (list, withNull, without) => {
    expect(await idsOf(list, withNull)).toEqual(await idsOf(list, without));
  });
});
