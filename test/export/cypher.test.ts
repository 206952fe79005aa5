import { afterAll, expect, jest, test } from '@jest/globals';
import type { Dataset } from '../../src/model/graph.js';
import { definitionOf, nodeTypeNames, relationTypeNames } from '../../src/model/ontology.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../helpers/neo4j.js';
import { exportText } from './export-text.js';
import { nastyGraph, nastyNames, storeOf } from './nasty-graph.js';

jest.setTimeout(180_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

/** As cypher-shell reads it: a statement ends where a line ends with a semicolon. */
const statementsOf = (script: string): string[] =>
  script
    .split(';\n')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

describeOn(neo4j)('a Cypher script makes in an empty Neo4j', () => {
  const { run } = neo4j as TestNeo4j;
  const clear = () => run('MATCH (n:MinzhengExport) DETACH DELETE n');
  const load = async (dataset: Dataset, parameters = {}): Promise<void> => {
    await clear();
    const script = await exportText(await storeOf(dataset), { format: 'cypher', ...parameters });
    for (const statement of statementsOf(script)) await run(statement);
  };
  afterAll(async () => {
    await clear();
    await run('DROP CONSTRAINT minzheng_export_id IF EXISTS');
  });

  test('every node and relation, of its type', async () => {
    const seeds = await readDataset();
    await load(seeds);
    const nodes = await run(
      'MATCH (n:MinzhengExport) UNWIND labels(n) AS label WITH label WHERE label <> "MinzhengExport" RETURN label, count(*) AS count',
    );
    const counted = new Map(nodes.map(({ label, count }) => [label, count]));
    for (const type of nodeTypeNames)
      expect([type, counted.get(definitionOf(type).label)]).toEqual([
        type,
        seeds.nodes.filter((node) => node.type === type).length,
      ]);
    const relations = await run(
      'MATCH (:MinzhengExport)-[r]->(:MinzhengExport) RETURN type(r) AS type, count(*) AS count',
    );
    const related = new Map(relations.map(({ type, count }) => [type, count]));
    for (const type of relationTypeNames)
      expect([type, related.get(type) ?? 0]).toEqual([
        type,
        seeds.edges.filter((edge) => edge.type === type).length,
      ]);
  });

  test('each relation from its own start to its own end', async () => {
    const seeds = await readDataset();
    await load(seeds);
    const relations = await run(
      'MATCH (a:MinzhengExport)-[r]->(b:MinzhengExport) RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to',
    );
    const written = relations.map(({ id, type, from, to }) => [id, type, from, to].join(' '));
    const expected = seeds.edges.map(({ id, type, from, to }) => [id, type, from, to].join(' '));
    expect(written.sort()).toEqual(expected.sort());
  });

  test('the properties and the proof that they have', async () => {
    const seeds = await readDataset();
    await load(seeds, { types: 'DOCUMENT,CITY', cities: 'city:qufu' });
    const document = seeds.nodes.find(({ id }) => id === 'document:qufu-2020-plan');
    const [found] = await run(
      'MATCH (n:Document:MinzhengExport {id: "document:qufu-2020-plan"}) RETURN properties(n) AS it',
    );
    expect(found?.it).toEqual({ id: document?.id, ...document?.properties });
    const edge = seeds.edges.find(
      ({ type, from }) => type === 'PUBLISHED_BY' && from === document?.id,
    );
    const [related] = await run(
      'MATCH (:Document:MinzhengExport {id: "document:qufu-2020-plan"})-[r:PUBLISHED_BY]->(n) RETURN properties(r) AS it',
    );
    expect(related?.it).toEqual({ id: edge?.id, evidence: edge?.evidence });
  });

  test('names as they were, and figures of their kind', async () => {
    await load(nastyGraph());
    const names = await run('MATCH (n:Place:MinzhengExport) RETURN n.name AS name ORDER BY n.id');
    expect(names.map(({ name }) => name)).toEqual([...nastyNames]);
    const kinds = await run(
      'MATCH (n:Target:MinzhengExport) RETURN n.value AS value, n.value IS :: FLOAT AS isFloat, n.year IS :: INTEGER AS isInt',
    );
    expect(kinds).toEqual([{ value: -3, isFloat: true, isInt: true }]);
  });

  test('nothing twice: a second run is refused', async () => {
    const small = nastyGraph();
    await load(small);
    const script = await exportText(await storeOf(small), { format: 'cypher' });
    const [, creating] = statementsOf(script) as [string, string];
    await expect(run(creating)).rejects.toThrow(/already exists/);
  });
});
