import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Dataset, NodeRecord } from '../../src/model/graph.js';
import { revisionOf } from '../../src/model/revision.js';
import { defaultApi } from '../../src/server/configuration.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { type Service, startService } from '../../src/server/service.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { Neo4jReader } from '../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../src/store/neo4j/writer.js';
import type { GraphReader } from '../../src/store/store.js';
import { plansOfTwoCities } from '../helpers/graphs.js';
import {
  describeOn,
  patientApi,
  patientStatements,
  startNeo4j,
  type TestNeo4j,
} from '../helpers/neo4j.js';
import type { ReplyError } from '../helpers/run-query.js';
import { ask } from '../helpers/service.js';
import { requests } from './queries.js';

jest.setTimeout(180_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

/** Every way of asking, but not every field of every type again, of which a load knows nothing. */
const asked = Object.entries(requests).filter(([name]) => !name.startsWith('all of '));

/** Longer than a service takes what it last heard of the revision for true. */
const freshness = 50;

function revised(
  { nodes, edges }: Dataset,
  change: (node: NodeRecord) => NodeRecord,
  without: (edge: Dataset['edges'][number]) => boolean,
): Dataset {
  const graph = { nodes: nodes.map(change), edges: edges.filter((edge) => !without(edge)) };
  return { ...graph, revision: revisionOf(graph) };
}

/**
 * Where a field that must have a value fails, nothing is answered, and of several such fields the one
 * that failed first is told: then only the codes are the same.
 */
function comparable(text: string): string {
  const { data, errors } = JSON.parse(text);
  if (data !== null || !errors) return text;
  return [...new Set(errors.map((error: ReplyError) => error.extensions.code))].join();
}

describeOn(neo4j)('after every kind of load, answers are the same', () => {
  const { settings, clear } = neo4j as TestNeo4j;
  const embedded = new EmbeddedStore();
  let writer: Neo4jWriter;
  let services: Readonly<Record<'cold' | 'warm' | 'embedded', Service>>;
  const graphs: Record<string, Dataset> = {};
  beforeAll(async () => {
    await clear();
    writer = new Neo4jWriter(settings);
    const seeds = await readDataset();
    const target = seeds.nodes.find(
      ({ type, properties }) => type === 'TARGET' && properties.value,
    );
    const [brand] = seeds.nodes.filter(({ type }) => type === 'SERVICE_BRAND');
    const changed = revised(
      seeds,
      (node) => {
        if (node === target)
          return { ...node, properties: { ...node.properties, value: 1_236_789 } };
        if (node === brand) return { ...node, properties: { ...node.properties, name: '改名' } };
        return node;
      },
      ({ type, from }) => type === 'PRESENTS' && from === brand?.id,
    );
    Object.assign(graphs, { seeds, changed, others: plansOfTwoCities() });
    await writer.load(seeds);
    await embedded.load(seeds);
    const serve = (reader: GraphReader, answerCacheBytes: number) =>
      startService({
        reader,
        host: '127.0.0.1',
        port: 0,
        api: { ...patientApi, answerCacheBytes },
      });
    const patient = { timeout: patientStatements };
    services = {
      cold: await serve(new Neo4jReader(settings, patient), 0),
      warm: await serve(new Neo4jReader(settings, patient), defaultApi.answerCacheBytes),
      embedded: await serve(embedded, defaultApi.answerCacheBytes),
    };
  });
  afterAll(async () => {
    await Promise.all(Object.values(services).map((service) => service.close()));
    await writer.close();
  });

  /**
   * One that changes nothing is not among them: no answer can differ by what was not written. Nor is a first
   * load, after which `neo4j.test.ts` asks all of this.
   */
  describe.each([
    ['another graph altogether', 'others', 'everything'],
    ['the first graph again', 'seeds', 'everything'],
    ['a figure, a name, and relations taken away', 'changed', 'little'],
  ] as const)('%s', (_, name, extent) => {
    beforeAll(async () => {
      const graph = graphs[name] as Dataset;
      const { nodesWritten } = await writer.load(graph);
      await embedded.load(graph);
      const all = graph.nodes.length;
      if (extent === 'everything') expect(nodesWritten).toBe(all);
      else {
        expect(nodesWritten).toBeGreaterThan(0);
        expect(nodesWritten).toBeLessThan(all / 10);
      }
      await pause(freshness);
    });

    test.each(asked)('%s', async (__, { query, variables }) => {
      const answers = [];
      for (const { url } of [services.cold, services.warm, services.warm, services.embedded])
        answers.push(comparable((await ask(url, query, variables)).text));
      expect(new Set(answers).size).toBe(1);
    });
  });
});
