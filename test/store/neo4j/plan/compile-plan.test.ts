import { describe, expect, test } from '@jest/globals';
import type { NodeType } from '../../../../src/model/ontology.js';
import type { NodeSelection, RelationSelection } from '../../../../src/model/plan.js';
import { shapeOf } from '../../../../src/store/neo4j/cypher/plan-shape.js';
import { compilePlan } from '../../../../src/store/neo4j/plan/compile-plan.js';
import { plans } from './plans.js';

describe('a plan is compiled to one statement', () => {
  test.each(Object.entries(plans))('%s', (_, plan) => {
    expect(compilePlan(plan).text).toMatchSnapshot();
  });

  test('the statement has no value of the plan in it', () => {
    const hostile = "x' OR 1=1 //";
    const { text } = compilePlan({
      start: {
        type: 'PROGRAM',
        where: { property: 'name', tests: { eq: hostile, contains: hostile } },
        order: [{ property: 'name', direction: 'ASC' }],
        page: { limit: 7, after: [hostile, hostile] },
      },
      select: [{ type: 'PROGRAM', properties: ['id'], relations: [] }],
    });
    expect(text).not.toContain('1=1');
    expect(text).not.toContain('7');
  });

  test('a plan that names what the ontology does not have is refused', () => {
    const select = (property: string) => [{ type: 'CITY', properties: [property], relations: [] }];
    expect(() =>
      compilePlan({ start: { ids: [] }, select: select('name') as never }),
    ).not.toThrow();
    expect(() =>
      compilePlan({ start: { ids: [] }, select: select('id] RETURN 1') as never }),
    ).toThrow('The ontology has no property');
  });
});

describe('a step names the types that it leads to, but where it can lead to no others:', () => {
  const typed = (type: NodeType, field: string, ...types: NodeType[]) => {
    const node = types.map((each) => ({ type: each, properties: ['id'], relations: [] }));
    const relations = [{ field, node }];
    const select = [{ type, properties: ['id'], relations }];
    const { text } = compilePlan({ start: { ids: ['x'] }, select });
    return /\(n\d+:(\S*MinzhengNode)\)/.exec(text)?.[1];
  };

  test.each<[NodeType, string, readonly NodeType[], string]>([
    ['POLICY', 'responsibilities', ['DEPARTMENT', 'OFFICIAL'], 'MinzhengNode'],
    ['POLICY', 'responsibilities', ['OFFICIAL'], 'Official&MinzhengNode'],
    ['OFFICIAL', 'responsibilities', ['PROGRAM', 'POLICY'], '(Program|Policy)&MinzhengNode'],
    [
      'OFFICIAL',
      'responsibilities',
      ['SECTION', 'PROGRAM', 'SERVICE_BRAND', 'TARGET', 'POLICY'],
      'MinzhengNode',
    ],
  ])('from %s by %s to %j', (type, field, types, labels) => {
    expect(typed(type, field, ...types)).toBe(labels);
  });
});

test('two tests of a list are tests of one and the same element', () => {
  const { text } = compilePlan({
    start: {
      type: 'OFFICIAL',
      where: { property: 'posts', tests: { startsWith: '局', contains: '长' } },
    },
    select: [{ type: 'OFFICIAL', properties: ['id'], relations: [] }],
  });
  expect(text).toMatch(
    /any\((\w+) IN n0\.posts WHERE \(?\1 CONTAINS [^ ]+ AND \1 STARTS WITH [^ ]+\)/,
  );
});

describe('an answer may be long where lists are within lists:', () => {
  const step = (field: string, type: NodeType, ...relations: RelationSelection[]) => ({
    field,
    node: [{ type, properties: ['id'], relations }],
  });
  const proofs: RelationSelection = {
    field: 'evidence',
    node: [{ type: 'EVIDENCE', properties: ['id'], relations: [], proven: { properties: [] } }],
  };
  const city = (...inner: RelationSelection[]) => step('city', 'CITY', ...inner);
  const brands = (...inner: RelationSelection[]) => step('brands', 'SERVICE_BRAND', ...inner);
  const targets = (...inner: RelationSelection[]) => step('targets', 'TARGET', ...inner);

  test.each<[string, readonly RelationSelection[], boolean]>([
    ['nothing', [], false],
    ['one node', [city()], false],
    ['a list', [brands()], false],
    ['lists side by side', [brands(), targets()], false],
    ['a list of what has one', [targets(city())], false],
    ['one that has a list', [city(targets())], false],
    ['a list of what has a list', [targets(brands())], true],
    ['the second of two lists has a list', [brands(), targets(brands())], true],
    ['over one node, a list of what has a list', [city(targets(brands()))], true],
    ['passages with what each proves', [proofs], true],
  ])('%s', (_, relations, isDeep) => {
    const select = [{ type: 'PROGRAM' as const, properties: ['id'], relations }];
    expect(compilePlan({ start: { ids: ['x'] }, select }).isDeep).toBe(isDeep);
  });
});

describe('the first passage that proves a node', () => {
  const passage = (properties: readonly string[] = ['quote']): NodeSelection => ({
    type: 'EVIDENCE',
    properties,
    relations: [],
  });
  const first: RelationSelection = { field: 'evidence', page: { limit: 1 }, node: [passage()] };
  const textFor = (type: NodeType, relation: RelationSelection) =>
    compilePlan({
      start: { ids: ['x'] },
      select: [{ type, properties: ['id'], relations: [relation] }],
    }).text;

  test.each<[NodeType, readonly string[]]>([
    ['TARGET', ['quote', 'start', 'end']],
    ['RESULT', ['id']],
    ['TARGET', []],
  ])('of a %s is read from the node itself, with %j', (type, properties) => {
    const text = textFor(type, { ...first, node: [passage(properties)] });
    expect(text).toContain('RETURN [\nn0.id,\nn0._firstEvidence\n]');
    expect(text).not.toContain('PROVEN_BY');
  });

  const bySection = { relation: 'section' };
  const section = { field: 'section', node: [] };
  test.each<[string, RelationSelection]>([
    ['with all the others', { field: 'evidence', node: [passage()] }],
    ['with the second', { ...first, page: { limit: 2 } }],
    ['of a later page', { ...first, page: { limit: 1, after: ['evidence:x:1'] } }],
    ['in another order', { ...first, order: [{ property: 'quote', direction: 'ASC' }] }],
    ['that meets a condition', { ...first, where: bySection }],
    ['whose relation meets a condition', { ...first, whereEdge: { all: [] } }],
    ['with the number of all', { ...first, count: true }],
    ['with the relation', { ...first, edge: { properties: ['id'] } }],
    ['with its document’s id', { ...first, node: [passage(['quote', 'documentId'])] }],
    ['with its section', { ...first, node: [{ ...passage(), relations: [section] }] }],
    [
      'among nodes of other types',
      { ...first, node: [passage(), { ...passage(['name']), type: 'CITY' }] },
    ],
    ['of which nothing is shown', { ...first, node: [] }],
  ])('of a measurement is stepped to where it is read %s', (_, relation) => {
    const text = textFor('TARGET', relation);
    expect(text).not.toContain('_firstEvidence');
    if (relation.node.length > 0) expect(text).toContain('PROVEN_BY');
  });

  test.each<[string, RelationSelection]>([
    ['a passage among brands', { ...first, field: 'brands' }],
    ['a city among passages', { ...first, node: [{ ...passage(['id']), type: 'CITY' }] }],
  ])('is not read in place of what is never there: %s', (_, relation) => {
    expect(textFor('TARGET', relation)).toContain('RETURN [\nn0.id,\n[]\n]');
  });

  test('of anything else is stepped to', () => {
    expect(textFor('PROGRAM', first)).toMatch(/PROVEN_BY/);
    expect(textFor('PROGRAM', first)).not.toContain('_firstEvidence');
  });
});

describe('the shape of a plan', () => {
  const programs = (eq: string, after?: readonly [string, string], limit = 5) => ({
    start: {
      type: 'PROGRAM' as const,
      where: { property: 'cityId', tests: { eq } },
      order: [{ property: 'name', direction: 'ASC' as const }],
      page: { limit, ...(after && { after }) },
    },
    select: [{ type: 'PROGRAM' as const, properties: ['id'], relations: [] }],
  });

  test('is the same for other values', () => {
    expect(shapeOf(programs('city:a', ['x', 'y'])).key).toBe(
      shapeOf(programs('city:b', ['u', 'v'], 6)).key,
    );
  });

  test('is another for another condition, page or kind of value', () => {
    const shapes = [
      programs('city:a'),
      programs('city:a', undefined, 1),
      programs('city:a', ['x', 'y']),
      programs('city:a', ['食堂（一）', 'y']),
      programs('city:a', [] as never),
      programs(7 as never),
    ].map((plan) => shapeOf(plan).key);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
