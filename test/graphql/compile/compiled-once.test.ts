import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { compiledOnce } from '../../../src/graphql/compile/compiled-once.js';
import type { GraphReader } from '../../../src/store/store.js';
import { dataOf, openSeeds } from '../../helpers/run-query.js';

describe('A selection is compiled', () => {
  const schema = buildSchema('type Query { a: Int }');

  /** Compiles the one field of an operation; counts how often that is done. */
  function compiler() {
    const [operation, fragment] = parse(
      `{ cities(first: $own) { nodes { brands(first: $below) { totalCount } ...F } } }
       fragment F on City { programs(first: $inFragment) { totalCount } }`,
    ).definitions as [OperationDefinitionNode, FragmentDefinitionNode];
    const fieldNodes = operation.selectionSet.selections as FieldNode[];
    let times = 0;
    const info = { schema, fieldNodes, fragments: { F: fragment }, variableValues: {} };
    return (changed: Partial<typeof info> = {}, key = 'CITY') =>
      compiledOnce({ ...info, ...changed }, key, () => ({ times: ++times })).times;
  }

  test('once for an operation that comes again', () => {
    const compile = compiler();
    expect([compile(), compile()]).toEqual([1, 1]);
  });

  test('once, whatever the variables of the field’s own arguments are', () => {
    const compile = compiler();
    const counts = [1, 2].map((own) => compile({ variableValues: { own } }));
    expect(counts).toEqual([1, 1]);
  });

  test.each(['below', 'inFragment'])('for each value of a variable %s the field', (variable) => {
    const compile = compiler();
    const counts = [1, 2, 1].map((value) => compile({ variableValues: { [variable]: value } }));
    expect(counts).toEqual([1, 2, 1]);
  });

  test('for each schema', () => {
    const compile = compiler();
    const another = buildSchema('type Query { b: Int }');
    expect([compile(), compile({ schema: another })]).toEqual([1, 2]);
  });

  test('for each key', () => {
    const compile = compiler();
    expect([compile(), compile({}, 'CITY by name'), compile()]).toEqual([1, 2, 1]);
  });
});

describe('An operation that comes again with other variables has other answers', () => {
  let seeds: GraphReader;
  beforeAll(async () => {
    seeds = await openSeeds();
  });

  test('where they are arguments of a nested list', async () => {
    const query =
      'query ($n: Int) { city(id: "city:qufu") { targets(first: $n) { nodes { id } } } }';
    const counts = [];
    for (const n of [1, 2, 1])
      counts.push((await dataOf(seeds, query, { n })).city.targets.nodes.length);
    expect(counts).toEqual([1, 2, 1]);
  });

  test('where they include another selection of the same field', async () => {
    const query = `query ($more: Boolean!) {
      city(id: "city:qufu") { id } city(id: "city:qufu") @include(if: $more) { name }
    }`;
    const answers = [];
    for (const more of [false, true, false])
      answers.push((await dataOf(seeds, query, { more })).city);
    const id = 'city:qufu';
    expect(answers).toEqual([{ id }, { id, name: '曲阜市' }, { id }]);
  });
});
