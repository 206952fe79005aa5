import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isObjectType } from 'graphql';
import { buildGraphSchema } from '../../src/graphql/schema.js';
import { seedsFolder } from '../../src/server/read-dataset.js';
import type { GraphReader } from '../../src/store/store.js';
import { sha256 } from '../../src/util/sha256.js';
import { dataOf, everyNode, everyPage, type Json, openSeeds } from '../helpers/run-query.js';

let seeds: GraphReader;
/** Texts of the documents as code points, by document id. */
const texts = new Map<string, readonly string[]>();
beforeAll(async () => {
  seeds = await openSeeds();
  const { documents } = await dataOf(seeds, '{ documents { nodes { id text } } }');
  for (const { id, text } of documents.nodes) texts.set(id, [...text]);
});

const proof = 'quote start end document { id }';

/** What is wrong with proof that should be there; nothing where the text at its place is its quote. */
function faults(of: string, evidence: readonly Json[]): string[] {
  if (evidence.length === 0) return [`${of} has no evidence`];
  return evidence.flatMap(({ quote, start, end, document }) => {
    const found = texts.get(document.id)?.slice(start, end).join('');
    return quote.length > 0 && found === quote
      ? []
      : [`${of}: ${document.id} says ${found} from ${start} to ${end}, not ${quote}`];
  });
}

describe('documents', () => {
  test('are their files, byte for byte', async () => {
    const { documents } = await dataOf(seeds, '{ documents { nodes { sourceFile sha256 text } } }');
    expect(documents.nodes).toHaveLength(5);
    const sums = await readFile(`${seedsFolder}/documents/SHA256SUMS`, 'utf8');
    for (const document of documents.nodes) {
      const bytes = await readFile(`${seedsFolder}/${document.sourceFile}`);
      expect(Buffer.from(document.text, 'utf8').equals(bytes)).toBe(true);
      expect(document.sha256).toBe(sha256(bytes.toString('utf8')));
      expect(sums).toContain(document.sha256);
    }
  });

  test('hold their sections where these say', async () => {
    const { documents } = await dataOf(
      seeds,
      '{ documents { nodes { id sections { ordinal heading text start end } } } }',
    );
    for (const { id, sections } of documents.nodes) {
      expect(sections).not.toEqual([]);
      for (const { text, start, end } of sections)
        expect(texts.get(id)?.slice(start, end).join('')).toBe(text);
    }
  });
});

describe('every quote stands in its document, from start to end in code points', () => {
  const entities = [
    'cities',
    'policies',
    'programs',
    'brands',
    'indicators',
    'departments',
    'officials',
    'places',
    'concepts',
  ];

  test.each([...entities, 'policyAreas', 'beneficiaryGroups'])('of all %s', async (list) => {
    const nodes: readonly Json[] = entities.includes(list)
      ? await everyNode(seeds, list, 'id')
      : (await dataOf(seeds, `{ ${list} { id } }`))[list];
    expect(nodes).not.toEqual([]);
    for (const { id } of nodes) {
      const edges = await everyPage(async (after) => {
        const { node } = await dataOf(
          seeds,
          `query ($id: ID!, $after: String) { node(id: $id) { ... on Entity {
            evidence(first: 100, after: $after) {
              edges { node { ${proof} } } pageInfo { hasNextPage endCursor } } } } }`,
          { id, after },
        );
        return node.evidence;
      });
      expect(
        faults(
          id,
          edges.map(({ node }) => node),
        ),
      ).toEqual([]);
    }
  });

  test.each(['targets', 'results'])('of all %s, where their own words stand too', async (list) => {
    const nodes = await everyNode(seeds, list, `id text document { id } evidence { ${proof} }`);
    expect(nodes).not.toEqual([]);
    expect(nodes.flatMap(({ id, evidence }) => faults(id, [evidence]))).toEqual([]);
    for (const { document, evidence } of nodes) expect(evidence.document).toEqual(document);
  });

  test('of all responsibilities', async () => {
    const answering = `id responsibilities { document { id } evidence { ${proof} } }`;
    const { documents } = await dataOf(
      seeds,
      `{ documents { nodes { sections { ${answering} } } } }`,
    );
    const owners = [
      ...documents.nodes.flatMap(({ sections }: Json) => sections),
      ...(await everyNode(seeds, 'programs', answering)),
      ...(await everyNode(seeds, 'brands', answering)),
      ...(await everyNode(seeds, 'policies', answering)),
      ...(await everyNode(seeds, 'targets', answering)),
    ];
    const all = owners.flatMap(({ id, responsibilities }) =>
      responsibilities.map((each: Json) => ({ id, ...each })),
    );
    expect(all.length).toBeGreaterThan(100);
    expect(all.flatMap(({ id, evidence }) => faults(id, [evidence]))).toEqual([]);
    for (const { document, evidence } of all) expect(evidence.document).toEqual(document);
  });

  test('of all mentions of policies', async () => {
    const policies = await everyNode(
      seeds,
      'policies',
      `id mentions { document { id } evidence { ${proof} } }`,
    );
    for (const { id, mentions } of policies)
      expect(
        faults(
          id,
          mentions.map(({ evidence }: Json) => evidence),
        ),
      ).toEqual([]);
  });
});

describe('every relation that a list follows is proven by quotes', () => {
  const schema = buildGraphSchema();
  /** Lists of each node type, but for the proof itself. */
  const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')
      ? Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
          // Passages are the proof themselves.
          .filter(({ name }) => name !== 'evidence' && name !== 'passages')
          .map((field) => [type.name, field.name] as const)
      : [],
  );
  const roots: Readonly<Record<string, string>> = {
    City: 'cities { nodes { id } }',
    Year: 'years { id }',
    Policy: 'policies(first: 100) { nodes { id } }',
    Program: 'programs(first: 100) { nodes { id } }',
    ServiceBrand: 'brands(first: 100) { nodes { id } }',
    Indicator: 'indicators(first: 100) { nodes { id } }',
    Department: 'departments(first: 100) { nodes { id } }',
    Official: 'officials(first: 100) { nodes { id } }',
    Place: 'places(first: 100) { nodes { id } }',
    PolicyArea: 'policyAreas { id }',
    BeneficiaryGroup: 'beneficiaryGroups { id }',
    Concept: 'concepts(first: 100) { nodes { id } }',
    IndicatorFamily: 'indicatorFamilies { id }',
  };

  test('there are such lists', () => {
    expect(lists.length).toBeGreaterThan(30);
    expect(new Set(lists.map(([type]) => type))).toEqual(new Set(Object.keys(roots)));
  });

  /** Lists that the five documents leave empty. */
  const empty = ['Place.targets'];

  test.each(lists)('%s.%s', async (type, field) => {
    const { found } = await dataOf(seeds, `{ found: ${roots[type]} }`);
    const ids: string[] = (found.nodes ?? found).map(({ id }: Json) => id);
    let proven = 0;
    for (const id of ids) {
      const edges = await everyPage(async (after) => {
        const { node } = await dataOf(
          seeds,
          `query ($id: ID!, $after: String) { node(id: $id) { ... on ${type} {
            list: ${field}(first: 100, after: $after) {
              edges { evidence { ${proof} } } pageInfo { hasNextPage endCursor } } } } }`,
          { id, after },
        );
        return node.list;
      });
      expect(edges.flatMap(({ evidence }) => faults(`${id}.${field}`, [evidence].flat()))).toEqual(
        [],
      );
      proven += edges.length;
    }
    expect(proven > 0).toBe(!empty.includes(`${type}.${field}`));
  });
});
