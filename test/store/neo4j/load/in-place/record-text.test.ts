import { describe, expect, test } from '@jest/globals';
import type { EdgeRecord, NodeRecord } from '../../../../../src/model/graph.js';
import { edgeText, nodeText } from '../../../../../src/store/neo4j/load/in-place/record-text.js';

const node: NodeRecord = {
  type: 'POLICY_AREA',
  id: 'area:elderly-care',
  properties: { name: '养老服务', aliases: ['养老', '为老'], years: [2020, 2023] },
};
const edge: EdgeRecord = {
  type: 'RESPONSIBLE_FOR',
  id: 'responsible-for/official:a/program:a/LEAD',
  from: 'official:a',
  to: 'program:a',
  properties: { role: 'LEAD', inherited: false, rank: '1-00' },
  evidence: ['evidence:a:1', 'evidence:a:2'],
};

describe('the text of a node', () => {
  test.each<[string, Partial<NodeRecord>]>([
    ['its type', { type: 'BENEFICIARY_GROUP' }],
    ['its id', { id: 'area:children' }],
    ['a text', { properties: { ...node.properties, name: '养老' } }],
    ['an absent text', { properties: { ...node.properties, name: null } }],
    ['an element of a list', { properties: { ...node.properties, aliases: ['养老', '老'] } }],
    ['the order of a list', { properties: { ...node.properties, aliases: ['为老', '养老'] } }],
    ['where elements end', { properties: { ...node.properties, aliases: ['养老为', '老'] } }],
    ['the length of a list', { properties: { ...node.properties, years: [2020] } }],
    ['a number', { properties: { ...node.properties, years: [2020, 2024] } }],
  ])('differs with %s', (_, change) => {
    expect(nodeText({ ...node, ...change })).not.toBe(nodeText(node));
  });

  test('is the same whatever the order of the properties, and with what is derived beside them', () => {
    const { name, aliases, years } = node.properties;
    expect(
      nodeText({ ...node, properties: { years, _searchKeys: 's1', aliases, name } as never }),
    ).toBe(nodeText(node));
  });

  test('tells a text from a number, and an absent value from the word null', () => {
    const named = (name: unknown) => nodeText({ ...node, properties: { name } as never });
    expect(new Set([named('1'), named(1), named('null'), named(null)]).size).toBe(4);
  });
});

describe('the text of a relation', () => {
  test.each<[string, Partial<EdgeRecord>]>([
    ['its type', { type: 'CONCERNS' }],
    ['its id', { id: 'responsible-for/official:a/program:a/COOPERATING' }],
    ['a property', { properties: { ...edge.properties, inherited: true } }],
    ['its evidence', { evidence: ['evidence:a:1', 'evidence:a:3'] }],
    ['the number of its evidence', { evidence: ['evidence:a:1'] }],
  ])('differs with %s', (_, change) => {
    expect(edgeText({ ...edge, ...change })).not.toBe(edgeText(edge));
  });
});
