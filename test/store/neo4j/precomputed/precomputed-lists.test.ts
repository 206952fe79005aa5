import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { NodeType } from '../../../../src/model/ontology.js';
import type { NodeSelection, RelationSelection } from '../../../../src/model/plan.js';
import { graphOfLists } from '../../../contract/short-lists-contract.js';
import type { StoreUnderTest } from '../../../contract/store-contract.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../../../helpers/neo4j.js';

jest.setTimeout(120_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

const of = (type: NodeType, ...properties: string[]): NodeSelection => ({
  type,
  properties,
  relations: [],
});
const measured = (...relations: RelationSelection[]): RelationSelection => ({
  field: 'targets',
  node: [{ type: 'TARGET', properties: ['text', 'value'], relations }],
});
const parties = [of('DEPARTMENT', 'name'), of('OFFICIAL', 'name')];

describeOn(neo4j)('a list that Neo4j keeps with a programme', () => {
  const server = neo4j as TestNeo4j;
  let store: StoreUnderTest;
  beforeAll(async () => {
    store = await openNeo4jStore(server);
    await store.writer.load(graphOfLists());
  });
  afterAll(() => store.close());

  test('is there where it has 24 entries at most, empty ones too', async () => {
    const found = await server.run(
      `MATCH (p:Program) WHERE p.id STARTS WITH 'program:a:'
       WITH p ORDER BY toInteger(split(p.id, ':')[2])
       RETURN p.keptTargets AS targets, p.keptResponsibilities AS responsibilities`,
    );
    const lengthsOf = (name: string) =>
      found.map((row) => (row[name] === null ? null : JSON.parse(row[name] as string).length));
    expect(lengthsOf('targets')).toEqual([0, 1, 2, 24, null, null]);
    expect(lengthsOf('responsibilities')).toEqual([0, 1, 2, 24, null, null]);
  });

  /** The rows of a list that would be kept, which was emptied by hand, and of one that is too long. */
  const rowsOf = async (relation: RelationSelection) => {
    await server.run(
      `MATCH (p:Program {id: 'program:a:24'})
       SET p.keptTargets = '[]', p.keptResponsibilities = '[]'`,
    );
    const { rows } = await store.reader.read({
      start: { ids: ['program:a:24', 'program:a:25'] },
      select: [{ type: 'PROGRAM', properties: [], relations: [relation] }],
    });
    return (rows as unknown as [{ rows: unknown[] }][]).map(([list]) => list.rows.length);
  };

  test.each<[string, RelationSelection]>([
    ['some of its properties', measured()],
    ['a page and the count', { ...measured(), page: { limit: 100 }, count: true }],
    ['the order that it has', { ...measured(), order: [{ property: 'id', direction: 'ASC' }] }],
    [
      'the indicator and the first passage of each',
      measured(
        { field: 'indicator', node: [of('INDICATOR', 'name')] },
        { field: 'evidence', page: { limit: 1 }, node: [of('EVIDENCE', 'quote')] },
      ),
    ],
    [
      'who answers, and as what',
      { field: 'responsibilities', edge: { properties: ['role'] }, node: parties },
    ],
  ])('answers who asks for %s: no step is needed', async (_, relation) => {
    expect(await rowsOf(relation)).toEqual([0, 25]);
  });

  test.each<[string, RelationSelection]>([
    ['another property', { field: 'targets', node: [of('TARGET', 'text', 'note')] }],
    ['another order', { ...measured(), order: [{ property: 'id', direction: 'DESC' }] }],
    ['some of its entries', { ...measured(), where: { property: 'text', tests: {} } }],
    ['what comes after one', { ...measured(), page: { limit: 100, after: [''] } }],
    ['all passages of each', measured({ field: 'evidence', node: [of('EVIDENCE', 'quote')] })],
    [
      'who answers by what words',
      {
        field: 'responsibilities',
        edge: { properties: ['role'], evidence: of('EVIDENCE', 'quote') },
        node: parties,
      },
    ],
    [
      'who answers for what',
      {
        field: 'responsibilities',
        edge: { properties: ['role'], origin: [of('PROGRAM', 'name')] },
        node: parties,
      },
    ],
    [
      'who answers in some role',
      {
        field: 'responsibilities',
        whereEdge: { property: 'role', tests: {} },
        node: parties,
      },
    ],
  ])('is passed over where %s is asked for', async (_, relation) => {
    expect(await rowsOf(relation)).toEqual([24, 25]);
  });
});
