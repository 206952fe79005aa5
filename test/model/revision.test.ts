import { describe, expect, test } from '@jest/globals';
import type { EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import { RevisionHash, revisionOf } from '../../src/model/revision.js';
import { sha256 } from '../../src/util/sha256.js';

interface Graph {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
}

const brand: NodeRecord = {
  type: 'SERVICE_BRAND',
  id: 'brand:a:x',
  properties: { name: '青松', aliases: ['青松品牌', '松'], cityId: null },
};
const year: NodeRecord = { type: 'YEAR', id: 'year:2023', properties: { year: 2023 } };
const edge: EdgeRecord = {
  type: 'RESPONSIBLE_FOR',
  id: 'responsible-for/official:a:wang/brand:a:x',
  from: 'official:a:wang',
  to: 'brand:a:x',
  properties: { role: 'LEAD', inherited: false },
  evidence: ['evidence:d:000001-000005', 'evidence:d:000007-000009'],
};
const graph: Graph = { nodes: [brand, year], edges: [edge, { ...edge, id: 'other' }] };
const revision = revisionOf(graph);

const withNode = (change: Partial<NodeRecord>): Graph => ({
  ...graph,
  nodes: [{ ...brand, ...change }, year],
});
const withEdge = (change: Partial<EdgeRecord>): Graph => ({
  ...graph,
  edges: [
    { ...edge, ...change },
    { ...edge, id: 'other' },
  ],
});

describe('the revision is another where', () => {
  test.each<[string, Graph]>([
    ['a node is of another type', withNode({ type: 'PROGRAM' })],
    ['a node has another id', withNode({ id: 'brand:a:y' })],
    ['a node has another text', withNode({ properties: { ...brand.properties, name: '青杉' } })],
    ['a node has a value for none', withNode({ properties: { ...brand.properties, cityId: 'a' } })],
    [
      'a node has another element in a list',
      withNode({ properties: { ...brand.properties, aliases: ['青松品牌', '杉'] } }),
    ],
    [
      'a list of a node is in another order',
      withNode({ properties: { ...brand.properties, aliases: ['松', '青松品牌'] } }),
    ],
    [
      'a node has another number',
      { ...graph, nodes: [brand, { ...year, properties: { year: 2024 } }] },
    ],
    [
      'a number of a node is a text',
      { ...graph, nodes: [brand, { ...year, properties: { year: '2023' } }] },
    ],
    ['a node lacks a property', withNode({ properties: { name: '青松' } })],
    ['a node is missing', { ...graph, nodes: [brand] }],
    ['a node is added', { ...graph, nodes: [brand, year, { ...year, id: 'year:2024' }] }],
    ['nodes are in another order', { ...graph, nodes: [year, brand] }],
    ['a relation is of another type', withEdge({ type: 'PRESENTS' })],
    ['a relation has another id', withEdge({ id: 'responsible-for/x' })],
    ['a relation comes from another node', withEdge({ from: 'official:a:li' })],
    ['a relation leads to another node', withEdge({ to: 'brand:a:y' })],
    ['a relation is turned round', withEdge({ from: edge.to, to: edge.from })],
    [
      'a relation has another text',
      withEdge({ properties: { role: 'COOPERATING', inherited: false } }),
    ],
    ['a relation has another truth', withEdge({ properties: { role: 'LEAD', inherited: true } })],
    ['a relation lacks a property', withEdge({ properties: { role: 'LEAD' } })],
    [
      'a relation is proven by another passage',
      withEdge({ evidence: ['evidence:d:000001-000005', 'evidence:d:000007-000008'] }),
    ],
    [
      'a relation is proven by one passage fewer',
      withEdge({ evidence: [edge.evidence[0] as string] }),
    ],
    [
      "a relation's proof is in another order",
      withEdge({ evidence: [...edge.evidence].reverse() }),
    ],
    ['a relation is missing', { ...graph, edges: [edge] }],
    ['relations are in another order', { ...graph, edges: [...graph.edges].reverse() }],
    ['all relations are missing', { ...graph, edges: [] }],
    ['all nodes are missing', { ...graph, nodes: [] }],
  ])('%s', (_, changed) => expect(revisionOf(changed)).not.toBe(revision));
});

describe('the revision is the same', () => {
  const turned = <Part extends object>(part: Part): Part =>
    Object.fromEntries(Object.entries(part).reverse()) as Part;

  test('whatever the order of the keys of a node and its properties', () =>
    expect(
      revisionOf({
        ...graph,
        nodes: graph.nodes.map((node) => turned({ ...node, properties: turned(node.properties) })),
      }),
    ).toBe(revision));

  test('whatever the order of the keys of a relation and its properties', () =>
    expect(
      revisionOf({
        ...graph,
        edges: graph.edges.map((each) => turned({ ...each, properties: turned(each.properties) })),
      }),
    ).toBe(revision));

  test('where records come one after the other', () => {
    const hash = new RevisionHash();
    for (const each of graph.edges) hash.addEdge(each);
    for (const each of graph.nodes) hash.addNode(each);
    expect(hash.digest()).toBe(revision);
  });
});

describe('the revision is the SHA-256 of canonical JSON', () => {
  const canonical = ({ nodes, edges }: Graph): string =>
    JSON.stringify({
      edges: edges.map(({ evidence, from, id, properties: { inherited, role }, to, type }) => ({
        evidence,
        from,
        id,
        properties: { inherited, role },
        to,
        type,
      })),
      nodes: nodes.map(({ id, properties: { year: of }, type }) => ({
        id,
        properties: { year: of },
        type,
      })),
    });

  test.each([
    [0, 0],
    [0, 1],
    [1, 0],
    [499, 501],
    [500, 500],
    [501, 499],
    [1001, 1200],
  ])('of %d relations and %d nodes', (relations, nodes) => {
    const many: Graph = {
      edges: Array.from({ length: relations }, (_, index) => ({ ...edge, id: `edge/${index}` })),
      nodes: Array.from({ length: nodes }, (_, index) => ({
        ...year,
        id: `year:${index}`,
        properties: { year: index },
      })),
    };
    expect(revisionOf(many)).toBe(sha256(canonical(many)));
  });
});

test('a relation after the first node is a mistake of the caller', () => {
  const hash = new RevisionHash();
  hash.addNode(year);
  expect(() => hash.addEdge(edge)).toThrow('Relations are hashed before nodes');
});
