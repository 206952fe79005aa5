import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { dataOf, type Json, openSeeds, runQuery } from '../../helpers/run-query.js';

let seeds: GraphReader;
beforeAll(async () => {
  seeds = await openSeeds();
});

/** One object of each kind: what is asked, and where the object is. */
const objects: readonly (readonly [
  typeName: string,
  field: string,
  query: (selection: string) => string,
  find: (data: Json) => Json,
])[] = [
  ['City', 'name', (s) => `{ city(id: "city:qufu") { ${s} } }`, ({ city }) => city],
  [
    'Section',
    'heading',
    (s) => `{ node(id: "section:qufu-2020-plan:3") { ... on Section { ${s} } } }`,
    ({ node }) => node,
  ],
  ['CityConnection', 'totalCount', (s) => `{ cities { ${s} } }`, ({ cities }) => cities],
  [
    'CityEdge',
    'cursor',
    (s) => `{ cities(first: 1) { edges { ${s} } } }`,
    ({ cities }) => cities.edges[0],
  ],
  [
    'PageInfo',
    'hasNextPage',
    (s) => `{ cities { pageInfo { ${s} } } }`,
    ({ cities }) => cities.pageInfo,
  ],
  [
    'Responsibility',
    'role',
    (s) =>
      `{ node(id: "section:qufu-2020-plan:3") { ... on Section { responsibilities { ${s} } } } }`,
    ({ node }) => node.responsibilities[0],
  ],
  [
    'Evidence',
    'quote',
    (s) => `{ targets(first: 1) { nodes { evidence { ${s} } } } }`,
    ({ targets }) => targets.nodes[0].evidence,
  ],
  [
    'SearchConnection',
    'totalCount',
    (s) => `{ search(query: "养老") { ${s} } }`,
    ({ search }) => search,
  ],
  [
    'SearchEdge',
    'score',
    (s) => `{ search(query: "养老") { edges { ${s} } } }`,
    ({ search }) => search.edges[0],
  ],
  [
    'SearchFacet',
    'count',
    (s) => `{ search(query: "养老") { facets { ${s} } } }`,
    ({ search }) => search.facets[0],
  ],
  [
    'Highlight',
    'start',
    (s) => `{ search(query: "养老") { edges { highlights { ${s} } } } }`,
    ({ search }) => search.edges[0].highlights[0],
  ],
  [
    'MeasurementGroup',
    'count',
    (s) => `{ aggregateTargets(groupBy: []) { ${s} } }`,
    ({ aggregateTargets }) => aggregateTargets[0],
  ],
];

describe('An answer has its fields under their response keys, in the order of the operation', () => {
  test.each(objects)('%s', async (typeName, field, query, find) => {
    const plain = find(await dataOf(seeds, query(field)))[field];
    expect(plain).toEqual(expect.anything());

    const selection = `z: ${field} kind: __typename ${field} a: ${field} __typename z: ${field}`;
    const answer = find(await dataOf(seeds, query(selection)));
    expect(Object.entries(answer)).toEqual([
      ['z', plain],
      ['kind', typeName],
      [field, plain],
      ['a', plain],
      ['__typename', typeName],
    ]);
  });
});

describe('An error names an argument by the response keys that lead to it', () => {
  const tooMany = 'programs(first: 500) { totalCount }';
  test.each([
    ['of a node', `{ town: city(id: "city:qufu") { p: ${tooMany} } }`, 'town.p.first'],
    ['in nodes', `{ all: cities { n: nodes { ${tooMany} } } }`, 'all.n.programs.first'],
    ['in edges', `{ cities { e: edges { n: node { ${tooMany} } } } }`, 'cities.e.n.programs.first'],
    [
      'behind a relation',
      `{ documents { nodes { c: city { p: ${tooMany} } } } }`,
      'documents.nodes.c.p.first',
    ],
    [
      'behind a responsibility',
      `{ officials { nodes { r: responsibilities { nodes { s: subject { ... on ServiceBrand { p: ${tooMany} } } } } } } }`,
      'officials.nodes.r.nodes.s.p.first',
    ],
    [
      'in hits',
      `{ s: search(query: "养老") { hits: edges { n: node { ... on City { ${tooMany} } } } } }`,
      's.hits.n.programs.first',
    ],
    [
      'in groups',
      `{ g: aggregateTargets(groupBy: [CITY]) { c: city { ${tooMany} } } }`,
      'g.c.programs.first',
    ],
  ])('%s', async (_, query, argument) => {
    const { errors } = await runQuery(seeds, query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', argument });
  });
});
