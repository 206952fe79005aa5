import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type ASTNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { buildGraphSchema } from '../../src/graphql/schema.js';
import type { GraphReader } from '../../src/store/store.js';
import { openSeeds, runQuery } from '../helpers/run-query.js';
import { requests, storedOperations, variablesOfStored } from './queries.js';

/** What the requests of queries.ts reach of the schema, and that they reach something. */
const schema = buildGraphSchema();
const answered = Object.values(requests).filter(({ code }) => code === undefined);

/** `Type.field` of every field that a request selects, `Type.field(argument)` of every argument it gives. */
function reached(): Set<string> {
  const found = new Set<string>();
  for (const { query } of answered) {
    const types = new TypeInfo(schema);
    const enter = (node: ASTNode): void => {
      if (node.kind !== Kind.FIELD) return;
      for (const owner of ownersOf(types.getParentType())) {
        found.add(`${owner}.${node.name.value}`);
        for (const argument of node.arguments ?? [])
          found.add(`${owner}.${node.name.value}(${argument.name.value})`);
      }
    };
    visit(parse(query), visitWithTypeInfo(types, { enter }));
  }
  return found;
}

/** A type, or the types that an interface or a union stands for. */
function ownersOf(type: GraphQLCompositeType | null | undefined): string[] {
  if (!type) return [];
  if (!isAbstractType(type)) return [type.name];
  return schema.getPossibleTypes(type).map(({ name }) => name);
}

const all = reached();
const fieldsOf = (type: string) =>
  Object.values((schema.getType(type) as GraphQLObjectType).getFields());

test('Every field of the root is asked by a request that is answered', () => {
  const missing = fieldsOf('Query')
    .map(({ name }) => `Query.${name}`)
    .filter((name) => !all.has(name));
  expect(missing).toEqual([]);
});

test('Every argument of the root is given by a request that is answered', () => {
  const missing = fieldsOf('Query')
    .flatMap(({ name, args }) => args.map((argument) => `Query.${name}(${argument.name})`))
    .filter((name) => !all.has(name));
  expect(missing).toEqual([]);
});

test('Every field of every type is selected by a request that is answered', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  );
  const missing = types
    .flatMap(({ name }) => fieldsOf(name).map((field) => `${name}.${field.name}`))
    .filter((name) => !all.has(name));
  expect(missing).toEqual([]);
});

/**
 * Those of the explorer are asked by its pages: see test/explorer. Of those for a thing of one kind only they are
 * asked here that have parts which no other has, as a database plans each anew; test/assistant asks all.
 */
const askedElsewhere =
  /^Explorer|^Assistant(?:Brand|Group|Indicator|IndicatorFamily|Official|Place|PolicyArea|Term|Year)$/;

test('Every stored operation has its variables', () => {
  expect(Object.keys(variablesOfStored).sort()).toEqual(
    storedOperations
      .map(({ name }) => name)
      .filter((name) => !askedElsewhere.test(name))
      .sort(),
  );
});

describe('A request of the corpus', () => {
  let seeds: GraphReader;
  beforeAll(async () => {
    seeds = await openSeeds();
  });

  test.each(Object.entries(requests))('has the outcome that it says: %s', async (_, request) => {
    const { query, variables, code } = request;
    if (code !== 'GRAPHQL_PARSE_FAILED' && code !== 'GRAPHQL_VALIDATION_FAILED')
      expect(validate(schema, parse(query))).toEqual([]);
    const { errors = [] } = await runQuery(seeds, query, variables);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(code ? [code] : []);
  });

  // What finds nothing anywhere would be equal everywhere.
  test.each(
    Object.entries(requests).filter(([name, { code }]) => !code && name !== 'nothing found'),
  )('finds something: %s', async (_, { query, variables }) => {
    const { data } = await runQuery(seeds, query, variables);
    expect(JSON.stringify(data)).toMatch(/"[^"]+":("|\d)/);
  });
});
