import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { shapeOf } from '../../../../src/store/neo4j/cypher/plan-shape.js';
import { compilePlan } from '../../../../src/store/neo4j/plan/compile-plan.js';
import { plansOfTwoCities } from '../../../helpers/graphs.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../../../helpers/neo4j.js';
import { plans } from './plans.js';

jest.setTimeout(120_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('on a real Neo4j', () => {
  const server = neo4j as TestNeo4j;
  beforeAll(async () => {
    const store = await openNeo4jStore(server);
    await store.writer.load(plansOfTwoCities());
    await store.close();
  });

  const explain = (name: string) => {
    const plan = plans[name] as (typeof plans)[string];
    const { values, limits } = shapeOf(plan);
    return server.explain(compilePlan(plan).text, {
      ...limits,
      batch: { questions: [values] },
      slot: '',
    });
  };

  test.each(Object.keys(plans))(
    'the statement for %s begins at an index, and Neo4j warns of nothing',
    async (name) => {
      const { operators, warnings } = await explain(name);
      expect(warnings).toEqual([]);
      expect(operators).not.toContain('AllNodesScan');
      expect(operators).not.toContain('NodeByLabelScan');
      expect(operators).not.toContain('CartesianProduct');
    },
  );

  test('the parts of a statement are read one after the other, as the check of the publication needs', async () => {
    const { operators } = await explain('one node by id');
    expect(operators.slice(0, 2)).toEqual(['ProduceResults', 'Union']);
  });

  test('a list takes its order from the index, so that a page costs a page', async () => {
    const { operators } = await explain('a list by name, counted by the marker');
    expect(operators).toContain('Limit');
    expect(operators).not.toContain('Top');
    expect(operators).not.toContain('Sort');
  });

  test('a filtered and sorted list finds equality and range in one index', async () => {
    const { operators, details } = await explain(
      'targets of an indicator from a value on, by value descending',
    );
    expect(details).toContainEqual(
      expect.stringMatching(/^NodeIndexSeek .*Target\(slot, indicatorId, value, id\)/),
    );
    expect(operators).toContain('PartialTop');
  });
});
