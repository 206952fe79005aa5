import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readDataset } from '../../../src/server/read-dataset.js';
import { Neo4jReader, type Statement } from '../../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../../src/store/neo4j/writer.js';
import type { GraphReader } from '../../../src/store/store.js';
import { describeOn, patientStatements, startNeo4j, type TestNeo4j } from '../../helpers/neo4j.js';
import { counting, dataOf, openSeeds } from '../../helpers/run-query.js';

jest.setTimeout(120_000);

const deep = `{ city(id: "city:qufu") { name
  documents { nodes { title sections { heading
    programs { name targets { nodes { text
      evidence { quote section { heading } } } } } } } } } }`;

const wide = `{ programs(first: 100) { totalCount edges { cursor evidence { quote } node {
  name kind aliases years
  city { name parent { name } } policyArea { name } partOf { name } parts { name } brands { name }
  places { name } beneficiaries { name } policies { name issuers { name } } taskForces { name }
  sections { heading document { title } }
  responsibilities { role inherited document { title } evidence { quote }
    party { ... on Department { name parent { name } } ... on Official { name departments { name } } }
    subject { ... on Program { name } } }
  lowest: targets(first: 3, orderBy: [{ field: VALUE }], filter: { not: { unit: { eq: "%" } } }) {
    totalCount nodes { value indicator { name unit } results { value } } }
  highest: results(first: 3, orderBy: [{ field: VALUE, direction: DESC }]) { nodes { value target { value } } }
  evidence(first: 2) { nodes { quote section { heading } } }
} } } }`;

/** Requests that a plan can foresee whole: by id, by name, lists, lists within lists. */
const requests: readonly (readonly [string, string, number])[] = [
  ['city → documents → sections → programmes → targets → evidence', deep, 1],
  ['a hundred programmes with all that hangs on them', wide, 1],
  ['a name', '{ brand(name: "青暖助") { name evidence { nodes { quote } } } }', 1],
  [
    'a count',
    '{ targets(filter: { indicator: { name: { contains: "床位" } } }) { totalCount } }',
    1,
  ],
  [
    'many ids of one type',
    '{ nodes(ids: ["city:qufu", "city:xx", "city:qufu"]) { ... on City { name brands { nodes { name } } } } }',
    1,
  ],
  [
    'ids of three types: one a type',
    '{ nodes(ids: ["city:xx", "year:2023", "year:2020", "brand:qingdao:qingnuanzhu"]) { id } }',
    3,
  ],
  ['two root fields: one each', '{ brands { totalCount } policies { totalCount } }', 2],
];

describe('the embedded store is read once', () => {
  let seeds: GraphReader;
  beforeAll(async () => {
    seeds = await openSeeds();
  });

  test.each(requests)('%s', async (_, query, expected) => {
    const { reader, reads } = counting(seeds);
    await dataOf(reader, query);
    expect(reads()).toBe(expected);
  });

  test('and the deep answer is really deep', async () => {
    const { city } = await dataOf(seeds, deep);
    expect(JSON.stringify(city)).toContain('重点改造22处农村幸福院');
  });
});

const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('Neo4j is sent one statement', () => {
  const statements: Statement[] = [];
  let reader: Neo4jReader;
  let seeds: GraphReader;
  beforeAll(async () => {
    const { settings, clear } = neo4j as TestNeo4j;
    await clear();
    const writer = new Neo4jWriter(settings);
    await writer.load(await readDataset());
    await writer.close();
    reader = new Neo4jReader(settings, {
      timeout: patientStatements,
      onStatement: (statement) => statements.push(statement),
    });
    await reader.info();
    seeds = await openSeeds();
  });
  afterAll(() => reader.close());

  test.each(requests)('%s', async (_, query, expected) => {
    statements.length = 0;
    const data = await dataOf(reader, query);
    expect(statements).toHaveLength(expected);
    expect(data).toEqual(await dataOf(seeds, query));
  });
});
