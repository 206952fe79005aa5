import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
} from 'graphql';
import { buildGraphSchema } from '../../src/graphql/schema.js';
import { type NodeType, nodeTypes } from '../../src/model/ontology.js';
import type { GraphReader } from '../../src/store/store.js';
import { openSeeds, runQuery } from '../helpers/run-query.js';

/** What each argument of the root that takes an id names, and what an id that nothing has gives. */
interface Case {
  readonly type: NodeType | 'any';
  /** Other arguments that the field cannot do without. */
  readonly beside?: string;
  /** What it gives, where that is no error of the field. */
  readonly gives?: 'nothing found' | 'an error in its place';
}

const cases: Readonly<Record<string, Case>> = {
  'brand.id': { type: 'SERVICE_BRAND' },
  'changes.cityId': { type: 'CITY', beside: 'from: 2019, to: 2023' },
  'changes.policyArea': {
    type: 'POLICY_AREA',
    beside: 'cityId: "city:qingdao", from: 2019, to: 2023',
  },
  'city.id': { type: 'CITY' },
  'compareIndicator.id': { type: 'INDICATOR' },
  'compareIndicator.cityIds': { type: 'CITY', beside: 'id: "indicator:meal-service-sites"' },
  'concept.id': { type: 'CONCEPT' },
  'contradictions.cityIds': { type: 'CITY' },
  'coverage.cityIds': { type: 'CITY' },
  'department.id': { type: 'DEPARTMENT' },
  'document.id': { type: 'DOCUMENT' },
  'expand.among': {
    type: 'any',
    beside: 'id: "city:qufu", relation: "OF_CITY"',
    gives: 'nothing found',
  },
  'expand.cityIds': {
    type: 'CITY',
    beside: 'id: "city:qufu", relation: "OF_CITY"',
    gives: 'nothing found',
  },
  'expand.id': { type: 'any', beside: 'relation: "OF_CITY"' },
  'indicator.id': { type: 'INDICATOR' },
  'induced.ids': { type: 'any' },
  'namesakes.id': { type: 'any' },
  'neighborhood.id': { type: 'any' },
  'node.id': { type: 'any' },
  'nodes.ids': { type: 'any', gives: 'an error in its place' },
  'paths.avoidIds': {
    type: 'any',
    beside: 'from: "city:qufu", to: "city:jining"',
    gives: 'nothing found',
  },
  'paths.from': { type: 'any', beside: 'to: "city:qufu"' },
  'paths.to': { type: 'any', beside: 'from: "city:qufu"' },
  'planResultGaps.cityId': { type: 'CITY', beside: 'year: 2023' },
  'policy.id': { type: 'POLICY' },
  'program.id': { type: 'PROGRAM' },
  'search.areaIds': { type: 'POLICY_AREA', beside: 'query: "养老"', gives: 'nothing found' },
  'search.cityIds': { type: 'CITY', beside: 'query: "养老"', gives: 'nothing found' },
  'suggest.cityIds': { type: 'CITY', beside: 'text: "养老"', gives: 'nothing found' },
  'timeline.id': { type: 'SERVICE_BRAND' },
};

const queryType = buildGraphSchema().getQueryType() as GraphQLObjectType;
const fields = Object.values(queryType.getFields());
const takesId = ({ type }: GraphQLArgument): boolean => getNamedType(type).name === 'ID';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

test('Every argument of the root that takes an id is tried here', () => {
  const taking = fields.flatMap((field) =>
    field.args.filter(takesId).map(({ name }) => `${field.name}.${name}`),
  );
  expect(Object.keys(cases).sort()).toEqual(taking.sort());
});

/** Ids that nothing has, and no ids at all. */
const unknown = (type: Case['type']): [what: string, id: string][] => [
  ['of the type', `${nodeTypes[type === 'any' ? 'CITY' : type].idPrefix}:none`],
  ...(type === 'any'
    ? []
    : ([['of another type', type === 'CITY' ? 'year:2023' : 'city:qufu']] as [string, string][])),
  ['empty', ''],
  ['without parts', ':'],
  ['without a type', 'nonsense'],
  ['called like a part of every object', '__proto__'],
  ['with signs of query languages', 'city:\' OR "" = "\n𠮷'],
  ['10,000 characters long', `city:${'x'.repeat(10_000)}`],
];

/** Rejections that nobody waits for fail the test that is under way: it gives them the time. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe.each(Object.entries(cases))('%s', (name, { type, beside = '', gives }) => {
  const [fieldName, argument] = name.split('.') as [string, string];
  const field = queryType.getFields()[fieldName];
  const definition = field?.args.find((each) => each.name === argument) as GraphQLArgument;
  const isList = isListType(getNullableType(definition.type));
  const query = `query ($id: ID!) { found: ${fieldName}(${argument}: ${isList ? '[$id]' : '$id'} ${beside}) { __typename } brands { totalCount } }`;

  test.each(unknown(type))('an id that nothing has, %s', async (_, id) => {
    const { data, errors = [] } = await runQuery(seeds, query, { id });
    await settled();
    if (gives === 'nothing found') {
      expect(errors).toEqual([]);
      expect(data.found).not.toBeNull();
      return;
    }
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      path: gives ? ['found', 0] : ['found'],
      extensions: { code: 'NOT_FOUND', argument: isList ? `${argument}[0]` : argument },
      // Of a long one its beginning.
      message: expect.stringContaining(JSON.stringify(id).slice(0, 150)),
    });
    // A field that may be null leaves the other fields their answers.
    if (field && !String(field.type).endsWith('!'))
      expect(data).toEqual({ found: null, brands: { totalCount: 14 } });
  });
});

test('A search in a city that is not there finds nothing, and counts nothing', async () => {
  const { data } = await runQuery(
    seeds,
    '{ search(query: "养老", cityIds: ["city:none"]) { totalCount facets { count } edges { score } } }',
  );
  expect(data.search).toEqual({ totalCount: 0, facets: [], edges: [] });
});

test('A year that the graph says nothing of is null', async () => {
  expect(await runQuery(seeds, '{ year(year: 1) { id } }')).toEqual({ data: { year: null } });
});
