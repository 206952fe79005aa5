import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Dataset } from '../../../../src/model/graph.js';
import { Neo4jReader } from '../../../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../../../src/store/neo4j/writer.js';
import type { LoadProgress } from '../../../../src/store/store.js';
import { GraphBuilder } from '../../../helpers/graphs.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../../../helpers/neo4j.js';
import { WayToNeo4j } from '../../../helpers/way-to-neo4j.js';

jest.setTimeout(120_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

const programs = 300;
/** Its programmes are called by the tag, the first ones by another. */
function graphOf(tag: string, others = 0): Dataset {
  const graph = new GraphBuilder().node('city:a', { name: '甲' });
  for (let at = 0; at < programs; at++)
    graph.node(`program:a:${at}`, { name: at < others ? '新' : tag }, { city: 'city:a' });
  return graph.build();
}

/** How long a call may take, and all that is made of it, in milliseconds. */
const deadline = 300;
const endsWithin = 8_000;

describeOn(neo4j)('A load whose user may not write', () => {
  const { settings, clear, run } = neo4j as TestNeo4j;
  const way = new WayToNeo4j({ readsOnly: true });
  afterAll(() => way.close());

  test('says so, and changes nothing', async () => {
    await clear();
    const allowed = new Neo4jWriter(settings);
    await allowed.load(graphOf('旧'));
    await allowed.close();
    const content = () =>
      run('MATCH (n) WITH labels(n) AS labels, properties(n) AS all RETURN * ORDER BY all.id');
    const before = await content();
    const uri = await way.open(settings.uri);
    const refused = new Neo4jWriter({ ...settings, uri });
    for (const graph of [graphOf('旧', 5), graphOf('全')])
      await expect(refused.load(graph)).rejects.toMatchObject({
        kind: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('User neo4j may not do this'),
      });
    await refused.close();
    expect(await content()).toEqual(before);
  });
});

describeOn(neo4j)('Where Neo4j does not answer a load any more,', () => {
  const { settings, clear } = neo4j as TestNeo4j;
  const before = graphOf('旧');
  const way = new WayToNeo4j();
  let uri: string;
  beforeAll(async () => {
    uri = await way.open(settings.uri);
  });
  afterAll(() => way.close());
  beforeEach(async () => {
    await clear();
    way.isStopped = false;
    await loadDirectly(before);
  });

  async function loadDirectly(dataset: Dataset) {
    const writer = new Neo4jWriter(settings, { patience: 4_000 });
    try {
      return await writer.load(dataset);
    } finally {
      await writer.close();
    }
  }

  /** Loads until the progress says so; gives the error, and how long it and the closing took. */
  async function stoppedAt(dataset: Dataset, isTime: (progress: LoadProgress) => boolean) {
    const writer = new Neo4jWriter({ ...settings, uri }, { deadline });
    let stoppedAt = 0;
    try {
      const outcome = writer.load(dataset, (progress) => {
        if (way.isStopped || !isTime(progress)) return;
        way.isStopped = true;
        stoppedAt = performance.now();
      });
      const error = await outcome.then(
        () => undefined,
        (reason: Error) => reason,
      );
      await writer.close();
      return { error, milliseconds: performance.now() - stoppedAt, stoppedAt };
    } finally {
      await writer.close();
    }
  }

  const served = async (): Promise<string> => {
    const reader = new Neo4jReader(settings);
    try {
      return await reader.currentRevision();
    } finally {
      await reader.close();
    }
  };

  const whole = graphOf('全');
  const little = graphOf('旧', 5);
  describe.each<[string, Dataset, LoadProgress['phase'], number]>([
    ['before it has written', whole, 'schema', 0],
    ['while it writes nodes', whole, 'nodes', 1],
    ['while it writes relations', whole, 'relations', 1],
    ['before it publishes', whole, 'publish', 0],
    ['while it deletes what was served', whole, 'cleanup', 1],
    ['while it compares', little, 'compare', 0],
    ['while it changes what is served', little, 'nodes', 0],
    ['before it announces a change', little, 'publish', 0],
    ['before it commits a change', little, 'publish', 1],
    ['before it settles a change', little, 'publish', 2],
  ])('%s,', (_, dataset, phase, done) => {
    test('it ends in time, its lock is free, and what is served is whole', async () => {
      const {
        error,
        milliseconds,
        stoppedAt: at,
      } = await stoppedAt(dataset, (progress) => progress.phase === phase && progress.done >= done);
      expect(at).toBeGreaterThan(0);
      expect(error).toMatchObject({
        kind: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('the load was given up'),
      });
      expect(milliseconds).toBeLessThan(endsWithin);
      expect([before.revision, dataset.revision]).toContain(await served());
      const next = graphOf('次');
      await loadDirectly(next);
      expect(await served()).toBe(next.revision);
    });
  });
});
