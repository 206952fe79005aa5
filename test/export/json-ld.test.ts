import { beforeAll, describe, expect, test } from '@jest/globals';
import jsonld from 'jsonld';
import { jsonLdContext, predicateOf } from '../../src/export/json-ld-terms.js';
import type { Dataset } from '../../src/model/graph.js';
import {
  type Comparator,
  definitionOf,
  type NodeType,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
} from '../../src/model/ontology.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { exportText } from './export-text.js';
import { measuredGraph, nastyGraph, nastyNames, storeOf } from './nasty-graph.js';

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

/** A predicate as a processor expands it. */
function predicateIriOf(type: RelationType): string {
  const predicate = predicateOf(type);
  const [prefix, name] = predicate.split(':') as [string, string];
  const base = (jsonLdContext as Readonly<Record<string, unknown>>)[prefix];
  return typeof base === 'string' ? base + name : predicate;
}

let seeds: Dataset;
let nodes: Map<string, Loose>;
let quads: Loose[];
let triples: Set<string>;
beforeAll(async () => {
  seeds = await readDataset();
  const document = JSON.parse(await exportText(await storeOf(seeds), { format: 'jsonld' }));
  const flat = await processor.flatten(document, undefined, offline);
  nodes = new Map(flat.map((node: Loose) => [node['@id'], node]));
  quads = await processor.toRDF(document, offline);
  triples = new Set(
    quads.map(({ subject, predicate, object }) =>
      [subject.value, predicate.value, object.value].join(' '),
    ),
  );
}, 60_000);

const countOfType = (type: string): number =>
  [...nodes.values()].filter((node) => node['@type']?.includes(type)).length;
const countOf = (...types: NodeType[]): number =>
  seeds.nodes.filter(({ type }) => types.includes(type)).length;

describe('a JSON-LD processor finds, without the network,', () => {
  test.each<[string, NodeType[]]>([
    [`${skos}Concept`, ['INDICATOR', 'POLICY_AREA', 'BENEFICIARY_GROUP', 'CONCEPT']],
    [`${schema}Report`, ['DOCUMENT']],
    [`${schema}Observation`, ['TARGET', 'RESULT']],
    [`${schema}GovernmentService`, ['SERVICE_BRAND']],
    [`${schema}Legislation`, ['POLICY']],
    [`${schema}Person`, ['OFFICIAL']],
    [`${oa}Annotation`, ['EVIDENCE', 'MENTION']],
  ])('as many %s as there are %s', (type, types) => {
    expect(countOfType(type)).toBe(countOf(...types));
  });

  test('a triple for each relation, from its own start to its own end', () => {
    const expected = seeds.edges
      .filter(({ type }) => type !== 'PROVEN_BY')
      .map(({ type, from, to }) => `${iri(from)} ${predicateIriOf(type)} ${iri(to)}`);
    expect(expected.filter((triple) => !triples.has(triple))).toEqual([]);
  });

  test('a statement for each relation with proof or properties, which has its properties', () => {
    const expected = seeds.edges.filter(
      ({ type, evidence, properties }) =>
        type !== 'PROVEN_BY' && evidence.length + Object.keys(properties).length > 0,
    );
    expect(countOfType(`${rdf}Statement`)).toBe(expected.length);
    for (const { id, type, from, to, properties } of expected) {
      const statement = nodes.get(encodeURI(iri(`relation:${id}`)));
      expect(statement).toMatchObject({
        [`${rdf}subject`]: [{ '@id': iri(from) }],
        [`${rdf}predicate`]: [{ '@id': predicateIriOf(type) }],
        [`${rdf}object`]: [{ '@id': iri(to) }],
      });
      // Copies of what the graph says otherwise are left out.
      const definitions = relationDefinitionOf(type).properties;
      for (const [name, value] of Object.entries(properties))
        if (!definitions[name]?.denormalised)
          expect(statement[`urn:minzheng-graph:ontology#${name}`]).toEqual([{ '@value': value }]);
    }
  });

  test('every proof of a node or a relation', () => {
    const bodies = quads
      .filter(({ predicate }) => predicate.value === `${oa}hasBody`)
      .map(({ subject, object }) => `${subject.value} ${object.value}`);
    const proofs = new Set<string>();
    for (const { type, from, to, id, evidence } of seeds.edges) {
      if (type === 'PROVEN_BY') proofs.add(`${iri(to)} ${iri(from)}`);
      for (const one of evidence) proofs.add(`${iri(one)} ${encodeURI(iri(`relation:${id}`))}`);
    }
    expect(bodies.sort()).toEqual([...proofs].sort());
  });
});

describe('The figure of a measurement', () => {
  test.each<[Comparator, number | null, number | null, object]>([
    ['EQ', 3, null, { value: 3 }],
    ['APPROX', 3, null, { value: 3 }],
    ['GT', 3, null, { value: 3 }],
    ['LT', 3, null, { value: 3 }],
    ['GTE', 3, null, { minValue: 3 }],
    ['LTE', 3, null, { maxValue: 3 }],
    ['RANGE', 2, 3, { minValue: 2, maxValue: 3 }],
    ['EQ', 0, null, { value: 0 }],
    ['EQ', null, null, {}],
    ['GTE', null, null, {}],
    ['LTE', null, null, {}],
  ])('%s %p to %p is written as %j', async (comparator, value, upperValue, figure) => {
    const dataset = measuredGraph({ comparator, value, upperValue, unit: '个' });
    const text = await exportText(await storeOf(dataset), { format: 'jsonld' });
    const target = JSON.parse(text)['@graph'].find(({ type }: Loose) => type?.includes('Target'));
    expect(target['schema:value']).toEqual({
      type: 'schema:QuantitativeValue',
      ...Object.fromEntries(
        Object.entries(figure).map(([name, number]) => [`schema:${name}`, number]),
      ),
      'schema:unitText': '个',
    });
  });
});

const dcterms = 'http://purl.org/dc/terms/';
const own = 'urn:minzheng-graph:ontology#';

test('each relation has the predicate that other tools know it by, or one of its own', () => {
  expect(
    Object.fromEntries(relationTypeNames.map((type) => [type, predicateIriOf(type)])),
  ).toMatchObject({
    PARENT_CITY: `${schema}containedInPlace`,
    PUBLISHED_BY: `${schema}spatialCoverage`,
    COVERS: `${dcterms}temporal`,
    ISSUED_BY: `${schema}publisher`,
    IN_DOCUMENT: `${schema}isPartOf`,
    PARENT_SECTION: `${dcterms}isPartOf`,
    CONCERNS: `${schema}about`,
    STATED_IN: `${schema}subjectOf`,
    MENTIONS: `${schema}mentions`,
    SERVES: `${schema}audience`,
    MEASURES: `${schema}measuredProperty`,
    AT_PLACE: `${schema}location`,
    PARENT_DEPARTMENT: `${schema}parentOrganization`,
    HOLDS_POST_AT: `${schema}worksFor`,
    RESPONSIBLE_FOR: `${own}responsibleFor`,
    PART_OF: `${own}partOf`,
    OF_PROGRAM: `${own}ofProgram`,
    OF_CITY: `${own}ofCity`,
  });
});

test.each<[NodeType, string[]]>([
  ['CITY', [`${schema}AdministrativeArea`]],
  ['YEAR', [`${dcterms}PeriodOfTime`]],
  ['DOCUMENT', [`${schema}Report`]],
  ['SECTION', [`${schema}Chapter`]],
  ['POLICY', [`${schema}Legislation`]],
  ['PROGRAM', [`${schema}Project`]],
  ['SERVICE_BRAND', [`${schema}GovernmentService`, `${schema}Brand`]],
  ['TARGET', [`${schema}Observation`]],
  ['RESULT', [`${schema}Observation`]],
  ['INDICATOR', [`${skos}Concept`, `${schema}Property`]],
  ['DEPARTMENT', [`${schema}GovernmentOrganization`]],
  ['OFFICIAL', [`${schema}Person`]],
  ['PLACE', [`${schema}Place`]],
  ['POLICY_AREA', [`${skos}Concept`]],
  ['BENEFICIARY_GROUP', [`${skos}Concept`, `${schema}Audience`]],
])('every %s is also %j', (type, types) => {
  const ids = seeds.nodes.filter((node) => node.type === type).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids)
    expect(nodes.get(encodeURI(iri(id)))['@type']).toEqual([
      own + definitionOf(type).label,
      ...types,
    ]);
});

/** Properties that are names: several of them are one term, in different languages. */
const named = ['name', 'aliases', 'nameEn', 'pinyin', 'searchWords'];
/** Of names that are not in Chinese characters; a processor writes tags in lower case. */
const languages: Readonly<Record<string, string>> = { nameEn: 'en', pinyin: 'zh-latn-pinyin' };

/** Terms of properties that common vocabularies have, by type. */
const terms: Readonly<Partial<Record<NodeType, Readonly<Record<string, string>>>>> = {
  DOCUMENT: {
    title: `${schema}name`,
    issuedOn: `${schema}datePublished`,
    sha256: `${schema}sha256`,
    text: `${schema}text`,
  },
  SECTION: {
    heading: `${schema}name`,
    position: `${schema}position`,
    start: `${own}startsAt`,
    end: `${own}endsAt`,
  },
  PROGRAM: {
    name: `${schema}name`,
    aliases: `${schema}alternateName`,
    pinyin: `${schema}alternateName`,
    kind: `${own}kind`,
  },
  CITY: { nameEn: `${schema}name` },
  OFFICIAL: { posts: `${schema}jobTitle` },
  TARGET: {
    scope: `${schema}description`,
    year: `${schema}observationDate`,
    note: `${skos}note`,
    comparator: `${own}comparator`,
  },
  INDICATOR: {
    name: `${skos}prefLabel`,
    nameEn: `${skos}prefLabel`,
    pinyin: `${skos}hiddenLabel`,
    aliases: `${skos}altLabel`,
    unit: `${own}unit`,
  },
  POLICY_AREA: { searchWords: `${skos}hiddenLabel` },
  SYNONYM_SET: { name: `${skos}prefLabel` },
};

test.each(
  Object.entries(terms).flatMap(([type, each]) =>
    Object.entries(each).map(([property, term]) => [type, property, term] as const),
  ),
)('the property of %s that is called %s is written as %s', (type, property, term) => {
  const having = seeds.nodes.filter(({ type: own, properties: { [property]: value } }) =>
    Array.isArray(value) ? own === type && value.length > 0 : own === type && value !== null,
  );
  expect(having.length).toBeGreaterThan(0);
  for (const { id, properties } of having) {
    const language = languages[property];
    const written = (nodes.get(encodeURI(iri(id)))[term] as Loose[])
      .filter((each) => !named.includes(property) || each['@language'] === (language ?? 'zh'))
      .map((each) => each['@value']);
    expect(written.sort()).toEqual([properties[property]].flat().sort());
  }
});

test('what only serves look-ups is not written: ids of other nodes, and quotes', () => {
  const names = new Set([...nodes.values()].flatMap((node) => Object.keys(node)));
  for (const name of ['cityId', 'documentId', 'indicatorId', 'policyAreaId', 'quotes'])
    expect(names).not.toContain(own + name);
});

test('indicators are concepts with labels in Chinese and in English', () => {
  expect(nodes.get(iri('indicator:home-care-beds'))).toMatchObject({
    [`${skos}prefLabel`]: [
      { '@value': '家庭养老床位', '@language': 'zh' },
      { '@value': 'new home care beds', '@language': 'en' },
    ],
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

test('selectors of a passage, and of a mention, select its words, by code points and by the words themselves', () => {
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
  expect(checked).toBe(countOf('EVIDENCE', 'MENTION'));
});

test('names are what they were', async () => {
  const document = JSON.parse(await exportText(await storeOf(nastyGraph()), { format: 'jsonld' }));
  const expanded = await processor.expand(document, offline);
  const names = expanded
    .filter((node: Loose) => node['@type']?.includes(`${schema}Place`))
    .map((node: Loose) => node[`${schema}name`][0]['@value']);
  expect(names).toEqual([...nastyNames]);
});
