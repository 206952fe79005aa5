import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Dataset, NodeRecord } from '../../src/model/graph.js';
import { revisionOf } from '../../src/model/revision.js';
import { defaultApi } from '../../src/server/configuration.js';
import { readDataset } from '../../src/server/read-dataset.js';
import type { Service } from '../../src/server/service.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { Neo4jReader } from '../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../src/store/neo4j/writer.js';
import type { GraphReader } from '../../src/store/store.js';
import { servingProcesses } from '../helpers/cli.js';
import { plansOfTwoCities } from '../helpers/graphs.js';
import {
  describeOn,
  patientApi,
  patientStatements,
  startNeo4j,
  type TestNeo4j,
} from '../helpers/neo4j.js';
import { openSeeds, type ReplyError } from '../helpers/run-query.js';
import { ask, type HttpAnswer, serve } from '../helpers/service.js';
import { withClock } from '../helpers/with-clock.js';
import { requests } from './queries.js';

// All of this asks a Neo4j the same statements, and to plan them takes it most of the time.
jest.setTimeout(300_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

/** Every way of asking, but not every field of every type again, of which a load knows nothing. */
const asked = Object.entries(requests).filter(([name]) => !name.startsWith('all of '));

const startServing = servingProcesses();

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
    const serveFrom = (reader: GraphReader, answerCacheBytes: number) =>
      serve(reader, { api: { ...patientApi, answerCacheBytes } });
    const patient = { timeout: patientStatements };
    services = {
      cold: await serveFrom(new Neo4jReader(settings, patient), 0),
      warm: await serveFrom(new Neo4jReader(settings, patient), defaultApi.answerCacheBytes),
      embedded: await serveFrom(embedded, defaultApi.answerCacheBytes),
    };
  });
  afterAll(() => writer.close());

  /**
   * One that changes nothing is not among them: no answer can differ by what was not written. Nor is a first
   * load, after which all of this is asked below.
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

    // Of another graph most have the same answer: that there is nothing.
    const telling = name === 'others' ? asked.filter((_, at) => at % 3 === 0) : asked;

    test.each(telling)('%s', async (__, { query, variables }) => {
      const answers = [];
      for (const { url } of [services.cold, services.warm, services.warm, services.embedded])
        answers.push(comparable((await ask(url, query, variables)).text));
      for (const answer of answers) expect(answer).toBe(answers[0]);
    });
  });

  const brandsQuery = '{ brands { nodes { id name } } }';
  const brandsIn = ({ nodes }: Dataset) =>
    nodes
      .filter(({ type }) => type === 'SERVICE_BRAND')
      .map(({ id, properties }) => `${id} ${properties.name}`)
      .sort();

  /** Asks one process all the time, by one connection. */
  class Asking {
    /** Revisions, each with when it was asked for. */
    readonly seen: { readonly revision: string; readonly began: number }[] = [];
    readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
    readonly #ended: Promise<void>;
    #isOn = true;

    constructor(url: string) {
      this.#ended = this.#ask(`${url}?${new URLSearchParams({ query: brandsQuery })}`);
    }

    async end(): Promise<void> {
      this.#isOn = false;
      await this.#ended.finally(() => this.#agent.destroy());
    }

    async #ask(address: string): Promise<void> {
      while (this.#isOn) {
        const began = performance.now();
        const answer = await new Promise<string>((resolve, reject) => {
          get(address, { agent: this.#agent }, (response) =>
            text(response).then(resolve, reject),
          ).on('error', reject);
        });
        const { data, extensions } = JSON.parse(answer);
        const { revision } = extensions;
        const graph = Object.values(graphs).find((each) => each.revision === revision) as Dataset;
        const brands = data.brands.nodes.map(({ id, name }: never) => `${id} ${name}`);
        expect(brands.sort()).toEqual(brandsIn(graph));
        this.seen.push({ revision, began });
        // The processors are for the load, too.
        await pause(20);
      }
    }
  }

  test('every process follows each load at once, and none goes back, whatever its clock says', async () => {
    const { seeds, changed, others } = graphs as Record<string, Dataset>;
    const loads = [seeds, changed, others, seeds] as Dataset[];
    await writer.load(loads[0] as Dataset);
    // So that Neo4j has planned it.
    await ask(services.cold.url, brandsQuery);
    const { uri, user, password } = settings;
    const store = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PORT: '0' };
    const several = await startServing({ ...store, WORKERS: '2' });
    await several.line(/^2 processes answer\.$/);
    const other = await startServing({ ...store, NODE_OPTIONS: withClock(-3_600_000) });
    const asking = [several, several, several, other].map(({ url }) => new Asking(url));
    const until = async (isSo: (one: Asking) => boolean) => {
      while (!asking.every(isSo)) await pause(10);
    };
    const knownFrom: number[] = [];
    try {
      await until(({ seen }) => seen.length > 0);
      for (const graph of loads.slice(1)) {
        await writer.load(graph);
        const from = performance.now() + freshness;
        knownFrom.push(from);
        await until(({ seen }) => (seen.at(-1)?.began ?? 0) > from);
      }
    } finally {
      await Promise.all(asking.map((one) => one.end()));
    }
    for (const { seen } of asking) {
      const steps = seen.filter(({ revision }, at) => revision !== seen[at - 1]?.revision);
      expect(steps.map(({ revision }) => revision)).toEqual(loads.map(({ revision }) => revision));
      for (const [at, from] of knownFrom.entries()) {
        const after = seen.find(({ began }) => began > from);
        expect(after?.revision).toBe(loads[at + 1]?.revision);
      }
    }
  });
});

/** An answer that is kept would be the same in any case. */
const keepsNoAnswers = { ...patientApi, answerCacheBytes: 0 };

describeOn(neo4j)('a service on Neo4j', () => {
  const { settings, clear } = neo4j as TestNeo4j;
  let onNeo4j: Service;
  let embedded: Service;
  beforeAll(async () => {
    await clear();
    const writer = new Neo4jWriter(settings);
    await writer.load(await readDataset());
    await writer.close();
    onNeo4j = await serve(new Neo4jReader(settings, { timeout: patientStatements }), {
      api: keepsNoAnswers,
    });
    embedded = await serve(await openSeeds(), { api: keepsNoAnswers });
  });

  describe('answers what one in this process answers, at first and again, byte for byte', () => {
    test.each(Object.entries(requests))('%s', async (_, { query, variables, code }) => {
      const first = await ask(embedded.url, query, variables);
      expect(first.json.errors?.[0]?.extensions.code).toBe(code);
      // The second time it is a known operation, and neither parsed nor validated.
      for (const { url } of [embedded, onNeo4j, onNeo4j]) {
        const { status, text } = await ask(url, query, variables);
        expect({ status, text }).toEqual({ status: first.status, text: first.text });
      }
    });
  });

  describe('continues as one in this process does, page after page', () => {
    test.each([
      [
        'a search',
        'search(query: "养老", first: 30, after: $after) { edges { score node { ... on Node { id } } }',
      ],
      [
        'a search of shorter words',
        'search(query: "养老床位机构建设", first: 1, after: $after) { widened edges { score }',
      ],
      [
        'a list',
        'targets(first: 40, after: $after, orderBy: [{ field: VALUE }]) { edges { cursor }',
      ],
    ])('%s', async (_, field) => {
      const query = `query ($after: String) { page: ${field} pageInfo { hasNextPage endCursor } } }`;
      let pages = 0;
      for (let after: string | null = null; pages < 20; ) {
        const ours: HttpAnswer = await ask(embedded.url, query, { after });
        expect((await ask(onNeo4j.url, query, { after })).text).toBe(ours.text);
        pages++;
        const { hasNextPage, endCursor } = ours.json.data.page.pageInfo;
        if (!hasNextPage) break;
        after = endCursor;
      }
      expect(pages).toBeGreaterThan(1);
    });
  });

  test('without a graph yet, says so until the load has come', async () => {
    await clear();
    const { status, json } = await ask(onNeo4j.url, '{ brands { totalCount } }');
    expect(status).toBe(503);
    expect(json.errors?.[0]).toMatchObject({
      message: 'The store cannot answer now. The same request may succeed later.',
      extensions: { code: 'STORE_UNAVAILABLE' },
    });
  });
});
