import { describe, expect, test } from '@jest/globals';
import { GraphAssembly } from '../../../src/dataset/build/graph-assembly.js';
import { byCodeUnits } from '../../../src/util/compare.js';

const brand = 'brand:a:x';

describe('a node that is added twice is one', () => {
  const graph = new GraphAssembly();
  graph.node('SERVICE_BRAND', brand, { name: '青松', aliases: ['松', '青'], cityId: null });
  graph.node('SERVICE_BRAND', brand, { name: '青杉', aliases: ['青', '杉'], cityId: 'city:a' });
  graph.node('SERVICE_BRAND', brand, { cityId: 'city:b', policyAreaId: undefined });
  const [node] = graph.nodes();

  test('with the lists of both joined, each element once', () =>
    expect(node?.properties.aliases).toEqual(['松', '青', '杉']));

  test('with other values as they were first given, null being none', () => {
    expect(node?.properties.name).toBe('青松');
    expect(node?.properties.cityId).toBe('city:a');
  });

  test('with null and empty lists for what nothing gave', () => {
    expect(node?.properties.policyAreaId).toBeNull();
    expect(node?.properties.quotes).toEqual([]);
    expect(node?.properties.years).toEqual([]);
  });

  test('with its properties in the order of the ontology', () =>
    expect(Object.keys(node?.properties ?? {})).toEqual([
      'name',
      'aliases',
      'nameEn',
      'pinyin',
      'aliasPinyin',
      'years',
      'formerIds',
      'quotes',
      'cityId',
      'policyAreaId',
    ]));

  test('without its name among its aliases, whichever came first', () => {
    const other = new GraphAssembly();
    other.node('PLACE', 'place:a:x', { aliases: ['甲', '乙'] });
    other.node('PLACE', 'place:a:x', { name: '甲' });
    expect(other.nodes()[0]?.properties.aliases).toEqual(['乙']);
  });

  test('whose false and zero are values', () => {
    const other = new GraphAssembly();
    other.node('CITY', 'city:a', { anonymized: false });
    other.node('CITY', 'city:a', { anonymized: true });
    other.node('TARGET', 'target:a', { value: 0 });
    other.node('TARGET', 'target:a', { value: 5 });
    expect(
      other.nodes().map(({ properties }) => properties.anonymized ?? properties.value),
    ).toEqual([false, 0]);
  });
});

describe('a relation that is added twice is one', () => {
  const graph = new GraphAssembly();
  graph.edge('OF_CITY', brand, 'city:a', ['e2', 'e1']);
  graph.edge('OF_CITY', brand, 'city:a', ['e3', 'e1']);
  graph.edge('RESPONSIBLE_FOR', 'official:a:w', brand, ['e1'], ['LEAD'], {
    role: 'LEAD',
    rank: '0',
  });
  graph.edge('RESPONSIBLE_FOR', 'official:a:w', brand, ['e2'], ['LEAD'], {
    role: 'LEAD',
    rank: '1',
  });
  graph.edge('RESPONSIBLE_FOR', 'official:a:w', brand, [], ['COOPERATING'], {
    role: 'COOPERATING',
  });
  const edges = graph.edges(byCodeUnits);

  test('proven by the evidence of both, each once, in reading order', () =>
    expect(edges[0]).toMatchObject({
      id: 'of-city/brand:a:x/city:a',
      evidence: ['e1', 'e2', 'e3'],
    }));

  test('with the properties that were first given', () =>
    expect(edges.find(({ id }) => id.endsWith('LEAD'))).toMatchObject({
      properties: { role: 'LEAD', rank: '0' },
      evidence: ['e1', 'e2'],
    }));

  test('unless something tells them apart', () => {
    expect(edges).toHaveLength(3);
    expect(graph.hasEdge('RESPONSIBLE_FOR', 'official:a:w', brand, ['LEAD'])).toBe(true);
    expect(graph.hasEdge('RESPONSIBLE_FOR', 'official:a:w', brand, ['RESPONSIBLE'])).toBe(false);
    expect(graph.hasEdge('RESPONSIBLE_FOR', 'official:a:w', brand, [])).toBe(false);
  });

  test('among others of its type', () => {
    expect(graph.edgesOf('OF_CITY')).toHaveLength(1);
    expect(graph.edgesOf('RESPONSIBLE_FOR')).toHaveLength(2);
    expect(graph.edgesOf('PRESENTS')).toEqual([]);
  });
});

test('nodes and relations are sorted by type, in the order of the ontology, and then by id', () => {
  const graph = new GraphAssembly();
  graph.node('EVIDENCE', 'evidence:a', {});
  graph.node('SERVICE_BRAND', 'brand:b', {});
  graph.node('SERVICE_BRAND', 'brand:a', {});
  graph.node('CITY', 'city:z', {});
  graph.edge('PROVEN_BY', 'city:z', 'evidence:a', []);
  graph.edge('OF_CITY', 'brand:b', 'city:z', []);
  graph.edge('OF_CITY', 'brand:a', 'city:z', []);
  expect(graph.nodes().map(({ id }) => id)).toEqual(['city:z', 'brand:a', 'brand:b', 'evidence:a']);
  expect(graph.edges(byCodeUnits).map(({ id }) => id)).toEqual([
    'of-city/brand:a/city:z',
    'of-city/brand:b/city:z',
    'proven-by/city:z/evidence:a',
  ]);
});

test('proofs of a node are joined, each once', () => {
  const graph = new GraphAssembly();
  graph.prove(brand, ['e2', 'e1']);
  graph.prove(brand, ['e1', 'e3']);
  expect([...(graph.proofs().get(brand) ?? [])]).toEqual(['e2', 'e1', 'e3']);
});

test('what is not there has no type and no property', () => {
  const graph = new GraphAssembly();
  graph.node('CITY', 'city:a', { name: '甲市' });
  expect(graph.has('city:a')).toBe(true);
  expect(graph.has('city:b')).toBe(false);
  expect(graph.property('city:a', 'name')).toBe('甲市');
  expect(graph.property('city:a', 'level')).toBeNull();
  expect(graph.property('city:b', 'name')).toBeNull();
  expect(graph.typeOf('city:a')).toBe('CITY');
  expect(() => graph.typeOf('city:b')).toThrow('The graph has no node city:b');
});
