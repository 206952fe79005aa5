import { beforeAll, describe, expect, it } from '@jest/globals';
import { execute, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { PlannedOperation } from '../../../src/graphql/read/planned-operation.js';
import { buildGraphSchema } from '../../../src/graphql/schema.js';
import { NodeLoaders } from '../../../src/loaders/node-loaders.js';
import type { GraphReader } from '../../../src/store/store.js';
import { requests } from '../../e2e/queries.js';
import { openSeeds } from '../../helpers/run-query.js';

const schema = buildGraphSchema();
let reader: GraphReader;
beforeAll(async () => {
  reader = await openSeeds();
});

const contextValue = () => ({ reader, loaders: new NodeLoaders(reader), partialErrors: [] });

function planned(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(query);
  const operation = document.definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  return PlannedOperation.of(schema, document, operation)?.execute(variables, contextValue());
}

describe('A planned operation is answered as graphql-js answers it, byte for byte', () => {
  it.each(Object.entries(requests).filter(([, { code }]) => code === undefined))(
    '%s',
    async (_, { query, variables = {} }) => {
      const answer = await planned(query, variables);
      const document = parse(query);
      const expected = await execute({
        schema,
        document,
        variableValues: variables,
        contextValue: contextValue(),
      });
      expect(expected.errors).toBeUndefined();
      if (answer) expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
    },
  );

  it('answers every field of the graph itself', async () => {
    for (const query of [
      '{ brands { nodes { name } } }',
      '{ brand(name: "青暖助") { name } }',
      '{ node(id: "brand:qingdao:qingnuanzhu") { id } }',
      '{ nodes(ids: ["brand:qingdao:qingnuanzhu"]) { id } }',
      '{ years { year } }',
      '{ year(year: 1900) { year } }',
      '{ aggregateTargets(groupBy: [YEAR]) { year count average } }',
      '{ search(query: "助餐") { edges { node { __typename } } } }',
      '{ dataset { revision } }',
      '{ paths(from: "city:qingdao", to: "city:taizhou") { nodes { id } } }',
    ])
      expect(await planned(query)).toBeDefined();
  });

  it.each([
    ['what asks about the schema', '{ __schema { queryType { name } } dataset { revision } }'],
    ['what is no query', 'mutation { dataset { revision } }'],
    ['what fails', '{ program(id: "program:none") { id } }'],
    ['an unknown among many', '{ nodes(ids: ["brand:none"]) { id } }'],
  ])('leaves %s to graphql-js', async (_, query) => {
    expect(await planned(query)).toBeUndefined();
  });
});

describe('A planned operation starts a root field only where a plan answers it', () => {
  const brand = '"brand:qingdao:qingnuanzhu"';
  /** Arguments of the root fields that cannot be asked for without. */
  const needed: Readonly<Record<string, string>> = {
    aggregateResults: '(groupBy: [CITY])',
    aggregateTargets: '(groupBy: [CITY])',
    brand: `(id: ${brand})`,
    concept: '(name: "放管服")',
    changes: '(cityId: "city:qingdao", from: 2019, to: 2023)',
    city: '(id: "city:qufu")',
    compareIndicator: '(id: "indicator:home-care-beds")',
    department: '(id: "department:jining:jining-minzhengju")',
    document: '(id: "document:qufu-2020-plan")',
    expand: '(id: "city:qufu", relation: "OF_CITY")',
    induced: '(ids: ["city:qufu"])',
    indicator: '(id: "indicator:home-care-beds")',
    namesakes: `(id: ${brand})`,
    neighborhood: `(id: ${brand})`,
    node: `(id: ${brand})`,
    nodes: `(ids: [${brand}])`,
    paths: `(from: ${brand}, to: "city:qufu")`,
    planResultGaps: '(cityId: "city:qingdao", year: 2023)',
    policy: '(id: "policy:national:diming-guanli-tiaoli")',
    program: '(id: "program:qingdao:binyiguan-fuwu-zhiliang-tisheng")',
    search: '(query: "养老")',
    suggest: '(text: "养老")',
    timeline: `(id: ${brand})`,
    year: '(year: 2023)',
  };

  it.each(Object.keys(schema.getQueryType()?.getFields() ?? {}))('%s', async (name) => {
    const query = `{ ${name}${needed[name] ?? ''} { __typename } }`;
    const document = parse(query);
    const expected = await execute({ schema, document, contextValue: contextValue() });
    expect(expected.errors).toBeUndefined();
    const [operation] = document.definitions as [OperationDefinitionNode];
    const plan = PlannedOperation.of(schema, document, operation);
    if (!plan) return;
    const answer = await plan.execute({}, contextValue());
    expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
  });
});
