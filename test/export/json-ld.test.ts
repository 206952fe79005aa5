import { beforeAll, describe, expect, test } from '@jest/globals';
import jsonld from 'jsonld';
import type { Dataset } from '../../src/model/graph.js';
import type { NodeType } from '../../src/model/ontology.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { exportText } from './export-text.js';
import { nastyGraph, nastyNames, storeOf } from './nasty-graph.js';

// biome-ignore lint/suspicious/noExplicitAny: a processor's output, looked into field by field
type Loose = any;

const offline: Loose = {
  documentLoader: (url: string): never => {
    throw new Error(`${url} was asked for`);
  },
};
const processor = jsonld as Loose;
const schema = 'https://schema.org/';
const skos = 'http://www.w3.org/2004/02/skos/core#';
const oa = 'http://www.w3.org/ns/oa#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const iri = (id: string): string => `urn:minzheng-graph:${id}`;

let seeds: Dataset;
let nodes: Map<string, Loose>;
let quads: Loose[];
beforeAll(async () => {
  seeds = await readDataset();
  const document = JSON.parse(await exportText(await storeOf(seeds), { format: 'jsonld' }));
  const flat = await processor.flatten(document, undefined, offline);
  nodes = new Map(flat.map((node: Loose) => [node['@id'], node]));
  quads = await processor.toRDF(document, offline);
}, 60_000);

const countOfType = (type: string): number =>
  [...nodes.values()].filter((node) => node['@type']?.includes(type)).length;
const countOf = (...types: NodeType[]): number =>
  seeds.nodes.filter(({ type }) => types.includes(type)).length;

describe('a JSON-LD processor finds, without the network,', () => {
  test.each<[string, NodeType[]]>([
    [`${skos}Concept`, ['INDICATOR', 'POLICY_AREA', 'BENEFICIARY_GROUP']],
    [`${schema}Report`, ['DOCUMENT']],
    [`${schema}Observation`, ['TARGET', 'RESULT']],
    [`${schema}GovernmentService`, ['SERVICE_BRAND']],
    [`${schema}Legislation`, ['POLICY']],
    [`${schema}Person`, ['OFFICIAL']],
    [`${oa}Annotation`, ['EVIDENCE']],
  ])('as many %s as there are %s', (type, types) => {
    expect(countOfType(type)).toBe(countOf(...types));
  });

  test('a triple for each relation, and a statement where it has proof', () => {
    const statements = [...nodes.values()].filter((node) =>
      node['@type']?.includes(`${rdf}Statement`),
    );
    const drawn = seeds.edges.filter(({ type }) => type !== 'PROVEN_BY' && type !== 'QUOTED_FROM');
    expect(statements).toHaveLength(
      drawn.filter(
        ({ evidence, properties }) => evidence.length + Object.keys(properties).length > 0,
      ).length,
    );
    const triples = new Set(
      quads.map(({ subject, predicate, object }) =>
        [subject.value, predicate.value, object.value].join(' '),
      ),
    );
    for (const node of statements)
      expect(triples).toContain(
        ['subject', 'predicate', 'object'].map((part) => node[rdf + part][0]['@id']).join(' '),
      );
  });

  test('every proof of a node or a relation', () => {
    const bodies = quads.filter(({ predicate }) => predicate.value === `${oa}hasBody`);
    const proofs = new Set<string>();
    for (const { type, from, to, id, evidence } of seeds.edges) {
      if (type === 'PROVEN_BY') proofs.add(`${to} ${from}`);
      for (const one of evidence) proofs.add(`${one} ${id}`);
    }
    expect(bodies).toHaveLength(proofs.size);
  });
});

test('indicators are concepts with Chinese labels', () => {
  expect(nodes.get(iri('indicator:home-care-beds'))).toMatchObject({
    [`${skos}prefLabel`]: [{ '@value': '家庭养老床位', '@language': 'zh' }],
    [`${skos}inScheme`]: [{ '@id': iri('scheme:indicators') }],
  });
});

test('a measurement has its figure, unit, indicator and city', () => {
  const target = nodes.get(iri('target:qingdao-2023-plan:home-care-beds'));
  expect(target[`${schema}measuredProperty`]).toEqual([{ '@id': iri('indicator:home-care-beds') }]);
  expect(nodes.get(target[`${schema}value`][0]['@id'])).toMatchObject({
    [`${schema}minValue`]: [{ '@value': 3800 }],
    [`${schema}unitText`]: [{ '@value': '张' }],
  });
});

test('selectors of a passage select its words, by code points and by the words themselves', () => {
  const texts = new Map(
    [...nodes.values()]
      .filter((node) => node['@type']?.includes(`${schema}Report`))
      .map((node) => [node['@id'], Array.from(node[`${schema}text`][0]['@value'] as string)]),
  );
  const blank = (reference: Loose): Loose => nodes.get(reference['@id']);
  let checked = 0;
  for (const node of nodes.values()) {
    if (!node['@type']?.includes(`${oa}Annotation`)) continue;
    const target = blank(node[`${oa}hasTarget`][0]);
    const [position, quote] = target[`${oa}hasSelector`].map(blank);
    const text = texts.get(target[`${oa}hasSource`][0]['@id']) as string[];
    const [start, end] = ['start', 'end'].map((name) => position[oa + name][0]['@value']);
    expect(text.slice(start, end).join('')).toBe(quote[`${oa}exact`][0]['@value']);
    checked++;
  }
  expect(checked).toBe(countOf('EVIDENCE'));
});

test('names are what they were', async () => {
  const document = JSON.parse(await exportText(await storeOf(nastyGraph()), { format: 'jsonld' }));
  const expanded = await processor.expand(document, offline);
  const names = expanded
    .filter((node: Loose) => node['@type']?.includes(`${schema}Place`))
    .map((node: Loose) => node[`${schema}name`][0]['@value']);
  expect(names).toEqual([...nastyNames]);
});
