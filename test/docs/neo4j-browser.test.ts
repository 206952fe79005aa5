import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readSeeds } from '../../src/dataset/read-seeds.js';
import { colourOf, hexOf, isLight } from '../../src/model/colours.js';
import type { Dataset } from '../../src/model/graph.js';
import { definitionOf, type NodeType, nodeTypeNames, nodeTypes } from '../../src/model/ontology.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../helpers/neo4j.js';

jest.setTimeout(120_000);

const { href: renderer } = new URL('../../scripts/neo4j-browser-style.js', import.meta.url);
const { browserStyle } = (await import(renderer)) as {
  browserStyle(
    types: Readonly<Record<string, { label: string; caption: string }>>,
    lookOf: (type: NodeType) => { colour: string; isLight: boolean },
  ): string;
};
const style = (): string =>
  browserStyle(nodeTypes, (type) => ({
    colour: hexOf(colourOf(type)),
    isLight: isLight(colourOf(type)),
  }));
const docs = new URL('../../docs/', import.meta.url);
const pages = await Promise.all(
  ['neo4j-browser.md', 'gephi-and-bloom.md'].map((name) => readFile(new URL(name, docs), 'utf8')),
);
const queries = [...pages.join('\n').matchAll(/^### (.+)\n[\s\S]*?```cypher\n([\s\S]+?)```/gm)].map(
  ([, heading, query]) => [heading as string, query as string] as const,
);

describe('the style sheet for Neo4j Browser', () => {
  test('is what the ontology says: after a change, run npm run schema and commit it', async () => {
    expect(style()).toBe(await readFile(new URL('neo4j-browser.grass', docs), 'utf8'));
  });

  test('gives every type a colour of its own', () => {
    const colours = style().match(/(?<=node\.\w+ \{\n {2}color: )#\w+/g);
    expect(new Set(colours).size).toBe(nodeTypeNames.length);
  });
});

const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('the five documents in Neo4j Browser', () => {
  const server = neo4j as TestNeo4j;
  const run = async (heading: string) => {
    const query = queries.find(([title]) => title.startsWith(heading))?.[1];
    return server.run(query as string);
  };

  beforeAll(async () => {
    const store = await openNeo4jStore(server);
    await store.writer.load((await readSeeds('seeds')).dataset as Dataset);
    await store.close();
  });

  test('there are three queries to begin with, one more for concepts, and none has anything that Neo4j warns of', async () => {
    expect(queries.length).toBe(4);
    for (const [, query] of queries) {
      const { warnings } = await server.explain(query, {});
      expect({ query, warnings }).toEqual({ query, warnings: [] });
    }
  });

  test('the picture of a city shows its brands, with programme and policy area', async () => {
    const found = await run('What a city presents');
    const names = found.map(({ brand, area }) => [nameOf(brand), nameOf(area)]);
    expect(names.sort()).toEqual([
      ['幸福童享', '儿童福利和未成年人保护'],
      ['祥泰颐养', '养老服务'],
    ]);
    expect(nameOf(found[0]?.city)).toBe('泰州市');
  });

  test('the table of promises begins with the greatest, and has its sentence', async () => {
    const found = await run('What a city promised');
    expect(found.length).toBe(6);
    expect(found[0]).toEqual({
      ...{ indicator: '家庭养老床位', comparator: 'GTE', value: 3800, unit: '张' },
      quote: '建成家庭养老床位3800张以上',
    });
  });

  test('the picture of responsibilities shows officials with the sections that they lead', async () => {
    const found = await run('Who answers');
    const officials = new Set(found.map(({ official }) => nameOf(official)));
    expect(officials).toContain('孔维健');
    expect(found.every(({ duty, section }) => duty && section)).toBe(true);
  });

  test('a node shows its own properties, its id and slot; all else begins with _', async () => {
    for (const type of nodeTypeNames) {
      const { label, properties } = definitionOf(type);
      const [{ keys } = {}] = await server.run(
        `MATCH (n:${label}) UNWIND keys(n) AS key RETURN collect(DISTINCT key) AS keys`,
      );
      const shown = (keys as string[]).filter((key) => !key.startsWith('_'));
      const own = ['id', 'slot', ...Object.keys(properties)];
      expect({ type, foreign: shown.filter((key) => !own.includes(key)) }).toEqual({
        type,
        foreign: [],
      });
      expect(keys).toContain('id');
    }
  });
});

const nameOf = (node: unknown): unknown =>
  (node as { properties: { name?: string } } | null | undefined)?.properties.name;
