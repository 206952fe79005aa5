import { describe, expect, test } from '@jest/globals';
import type { EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import { digestOf, RevisionHash, revisionOf } from '../../src/model/revision.js';
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

test('the revision is another where nodes of one part are in another order', () => {
  const nodes = [brand, { ...brand, id: 'brand:a:y' }];
  expect(revisionOf({ nodes, edges: [] })).not.toBe(
    revisionOf({ nodes: nodes.reverse(), edges: [] }),
  );
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

  test('where relations come before nodes, or between them', () => {
    const hash = new RevisionHash();
    hash.addNode(brand);
    for (const each of graph.edges) hash.addEdge(each);
    hash.addNode(year);
    expect(hash.digest().revision).toBe(revision);
  });
});

describe('the digest of a part', () => {
  const lines = (records: readonly object[]): string =>
    records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const edgeLine = ({
    evidence,
    from,
    id,
    properties: { inherited, role },
    to,
    type,
  }: EdgeRecord) => ({
    ...{ evidence, from, id, properties: { inherited, role }, to, type },
  });

  test.each([
    [0, 0],
    [0, 1],
    [1, 0],
    [300, 1],
    [1, 700],
    [30_000, 40_000],
  ])('is that of canonical JSON, of %d nodes and %d relations', (nodes, edges) => {
    const many: Graph = {
      nodes: Array.from({ length: nodes }, (_, at) => ({
        ...{ type: 'PROGRAM', id: `program:a:${at}`, properties: { name: '青松', cityId: null } },
      })),
      edges: Array.from({ length: edges }, (_, at) => ({ ...edge, id: `edge/${at}` })),
    };
    const wanted = sha256(
      [
        many.nodes.map(({ id, properties: { cityId, name }, type }) => ({
          ...{ id, properties: { cityId, name }, type },
        })),
        many.edges.map(edgeLine),
      ]
        .map((records) => sha256(lines(records)))
        .join(' '),
    );
    const parts = nodes + edges > 0 ? [['city:a', wanted]] : [];
    expect(digestOf(many)).toEqual({ parts, revision: sha256(JSON.stringify(parts)) });
  });

  test('is the same where its records are mixed with those of many others', () => {
    const own = Array.from({ length: 2_000 }, (_, at) => ({ ...edge, id: `edge/${at}` }));
    const mixed = own.flatMap((each, at) => [
      each,
      { ...edge, id: `other/${at}`, from: `official:b${at % 7}:wang` },
    ]);
    const alone = digestOf({ nodes: [brand], edges: own }).parts;
    expect(digestOf({ nodes: [brand], edges: mixed }).parts).toContainEqual(alone[0]);
  });
});
