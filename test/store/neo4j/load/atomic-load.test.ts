import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Dataset, EdgeRecord, NodeRecord } from '../../../../src/model/graph.js';
import type { RelationType } from '../../../../src/model/ontology.js';
import type { Plan } from '../../../../src/model/plan.js';
import { revisionOf } from '../../../../src/model/revision.js';
import { readDataset } from '../../../../src/server/read-dataset.js';
import { type GraphSource, UnsoundGraph } from '../../../../src/store/graph-source.js';
import { Neo4jWriter } from '../../../../src/store/neo4j/writer.js';
import type { GraphReader, GraphWriter, LoadProgress } from '../../../../src/store/store.js';
import type { StoreUnderTest } from '../../../contract/store-contract.js';
import { compileStores } from '../../../helpers/compiled-store.js';
import { sourceOf } from '../../../helpers/graph-source.js';
import { GraphBuilder, plansOfTwoCities } from '../../../helpers/graphs.js';
import { describeOn, openNeo4jStore, startNeo4j, type TestNeo4j } from '../../../helpers/neo4j.js';
import { databaseText } from '../../../helpers/neo4j-text.js';
import { collectGarbage } from '../../../helpers/reachable-heap.js';

jest.setTimeout(180_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

/** In bytes, when nothing is left to collect. */
function memoryInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** A graph in which every name is the tag, so that two of them cannot mix unseen. */
function graphOf(tag: string, programs: number): Dataset {
  const graph = new GraphBuilder().node('city:a', { name: tag });
  for (let at = 0; at < programs; at++)
    graph.node(`program:a:${at}`, { name: tag }, { city: 'city:a' });
  return graph.build();
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;

const cityWithPrograms: Plan = {
  start: { ids: ['city:a'] },
  select: [
    {
      type: 'CITY',
      properties: ['name'],
      relations: [
        { field: 'programs', node: [{ type: 'PROGRAM', properties: ['name'], relations: [] }] },
      ],
    },
  ],
};

/** The tag of the graph that is read, demanded of every row of it. */
async function tagOf(reader: GraphReader, graphs: Record<string, Dataset>): Promise<string> {
  const { rows, revision } = await reader.read(cityWithPrograms);
  const [[tag, programs] = []] = rows as unknown as [[string, { rows: [string][] }]];
  const graph = graphs[tag as string] as Dataset;
  expect(revision).toBe(graph.revision);
  expect(programs?.rows.length).toBe(graph.nodes.length - 1);
  expect(new Set(programs?.rows.flat())).toEqual(new Set([tag]));
  return tag as string;
}

describeOn(neo4j)('a load that reads as it writes', () => {
  const server = neo4j as TestNeo4j;
  let store: StoreUnderTest;
  let writer: Neo4jWriter;
  beforeEach(async () => {
    store = await openNeo4jStore(server);
    writer = store.writer as Neo4jWriter;
  });
  afterEach(() => store.close());

  test('writes what any load does, beside what is served, and can be changed in place', async () => {
    // A manifest may be cut elsewhere: that it is true is shown by the change in place.
    const text = async () =>
      (await databaseText(server)).filter(
        (line) => !/MinzhengManifest|MinzhengRevision/.test(line),
      );
    const dataset = await readDataset();
    await writer.load(dataset);
    const whole = await text();
    await writer.load(graphOf('old', 3));
    const { nodes, edges } = dataset;
    expect(await writer.loadStreamed(sourceOf(dataset))).toMatchObject({
      ...{ changed: true, nodesWritten: nodes.length, relationsWritten: edges.length },
      nodesDeleted: 4,
    });
    expect(await text()).toEqual(whole);
    expect(await writer.loadStreamed(sourceOf(dataset))).toMatchObject({ changed: false });
    const [first, ...rest] = nodes as [NodeRecord, ...NodeRecord[]];
    const renamed = [{ ...first, properties: { ...first.properties, name: '别名市' } }, ...rest];
    const revision = revisionOf({ nodes: renamed, edges });
    expect(await writer.load({ revision, nodes: renamed, edges })).toMatchObject({
      ...{ nodesWritten: 1, relationsWritten: 0, nodesDeleted: 0 },
    });
  });

  test('goes on where it was killed, and writes nothing twice', async () => {
    const compiled = compileStores();
    const graph = graphOf('new', 12_000);
    writeFileSync(join(compiled.folder, 'new.json'), JSON.stringify(graph));
    // Of the relations three statements are all: later it could be done.
    for (const moment of [['nodes', String(Math.random() * 50)], ['relations']]) {
      const load = spawn(
        process.execPath,
        [
          'test/helpers/neo4j-load.js',
          join(compiled.folder, 'store/neo4j'),
          JSON.stringify(server.settings),
          join(compiled.folder, 'new.json'),
          ...['SIGKILL', ...moment],
        ],
        { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, STREAMED: '1' } },
      );
      const [code, signal] = await once(load, 'exit');
      expect([code, signal]).toEqual([null, 'SIGKILL']);
    }
    compiled.remove();
    const report = await writer.loadStreamed(sourceOf(graph));
    expect(report).toMatchObject({ changed: true, nodesWritten: 0, nodesDeleted: 0 });
    expect(report.relationsWritten).toBeLessThan(12_000);
    expect(await tagOf(store.reader, { new: graph })).toBe('new');
    const [counts] = await server.run(
      'MATCH (n:MinzhengNode) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS relations',
    );
    expect(counts).toEqual({ nodes: 12_001, relations: 12_000 });
    const stored = await server.run(
      'MATCH (from)-[r]->(to) RETURN r.id AS id, from.id AS from, to.id AS to ORDER BY id',
    );
    expect(stored).toEqual(graph.edges.map(({ id, from, to }) => ({ id, from, to })).sort(byId));
    expect(await server.run('MATCH (l:MinzhengLane) RETURN l')).toEqual([]);
  });

  test('does not go on with what another graph’s load has left', async () => {
    await server.run(
      `CREATE (:MinzhengLane {slot: '1-left', lane: 0, plan: 'other', done: 3})
       CREATE (:MinzhengNode:Program {slot: '1-left', id: 'program:left'})`,
    );
    expect(await writer.loadStreamed(sourceOf(graphOf('new', 10)))).toMatchObject({
      ...{ nodesWritten: 11, nodesDeleted: 1 },
    });
    expect(await server.run('MATCH (l:MinzhengLane) RETURN l')).toEqual([]);
  });

  test.each([
    ['an end of a relation', { to: 'city:b' }, 'city:b is missing.'],
    ['what proves a relation', { evidence: ['evidence:a:1-2'] }, 'evidence:a:1-2 is missing.'],
  ])(
    'publishes nothing where its check did not see that %s is missing',
    async (_, change, message) => {
      const source = sourceOf(graphOf('new', 10));
      async function* edgesOf(type: RelationType): AsyncGenerator<readonly EdgeRecord[]> {
        for await (const edges of source.edgesOf(type))
          yield edges.map((edge, at) => (at === 7 ? { ...edge, ...change } : edge));
      }
      const load = writer.loadStreamed({ ...source, edgesOf });
      await expect(load).rejects.toThrow(new UnsoundGraph(message));
      expect(await writer.isEmpty()).toBe(true);
      expect(await server.run('MATCH ()-[r]->() RETURN r')).toEqual([]);
    },
  );

  test('writes nothing where the graph is not sound', async () => {
    const source: GraphSource = {
      ...sourceOf(graphOf('new', 10)),
      check: () => Promise.reject(new Error('The content has another revision.')),
    };
    await expect(writer.loadStreamed(source)).rejects.toThrow('another revision');
    expect(await server.run('MATCH (n:MinzhengNode) WHERE n.slot IS NOT NULL RETURN n')).toEqual(
      [],
    );
  });
});

describeOn(neo4j)('A relation is stored with its id, its passages and its own properties', () => {
  const server = neo4j as TestNeo4j;
  const graph = plansOfTwoCities();
  let store: StoreUnderTest;
  beforeEach(async () => {
    store = await openNeo4jStore(server);
  });
  afterEach(() => store.close());

  test.each<[string, (writer: Neo4jWriter) => Promise<unknown>]>([
    ['by a whole load', (writer) => writer.load(graph)],
    ['by one that reads as it writes', (writer) => writer.loadStreamed(sourceOf(graph))],
    [
      'by one that changes what is served',
      async (writer) => {
        const { nodes } = graph;
        const edges = graph.edges.filter(({ type }) => type !== 'RESPONSIBLE_FOR');
        await writer.load({ revision: revisionOf({ nodes, edges }), nodes, edges });
        const report = await writer.load(graph);
        expect(report).toMatchObject({ nodesDeleted: 0 });
      },
    ],
  ])('%s', async (_, load) => {
    await load(store.writer as Neo4jWriter);
    const stored = await server.run(
      `MATCH (from:MinzhengNode)-[r]->(to)
       WITH from, r, to, [key IN ['start', 'roleOrder'] WHERE r[key] IS NOT NULL | valueType(r[key])] AS kinds
       RETURN type(r) AS type, from.id AS from, to.id AS to, properties(r) AS properties, kinds
       ORDER BY r.id`,
    );
    const expected = [...graph.edges]
      .sort(byId)
      .map(({ type, id, from, to, evidence, properties }) => {
        const own = Object.entries(properties).filter(([, value]) => value !== null);
        const integers = own.filter(([, value]) => typeof value === 'number');
        return {
          ...{ type, from, to },
          properties: { id, evidence, ...Object.fromEntries(own) },
          kinds: integers.map(() => 'INTEGER NOT NULL'),
        };
      });
    expect(stored).toEqual(expected);
  });
});

describeOn(neo4j)('a whole load into Neo4j', () => {
  const server = neo4j as TestNeo4j;
  let store: StoreUnderTest;
  let reader: GraphReader;
  let writer: GraphWriter;
  const ownedNodes = async () => {
    const [counts] = await server.run(
      'MATCH (n:MinzhengNode) RETURN count(n) AS nodes, count(DISTINCT n.slot) AS slots',
    );
    return counts;
  };
  beforeEach(async () => {
    store = await openNeo4jStore(server);
    ({ reader, writer } = store);
  });
  afterEach(() => store.close());

  test('leaves one copy of the graph, whose nodes have captions for people', async () => {
    await writer.load(graphOf('old', 30));
    const report = await writer.load(
      new GraphBuilder()
        .node('city:a', { name: '曲阜' })
        .node('document:a', { title: '计划' }, { city: 'city:a', year: 'year:2023' })
        .node('year:2023', { year: 2023 })
        .node('section:a', { heading: '养老服务' }, { document: 'document:a' })
        .build(),
    );
    expect(report).toMatchObject({ changed: true, nodesWritten: 4, nodesDeleted: 31 });
    expect(await ownedNodes()).toEqual({ nodes: 4, slots: 1 });
    const shown = await server.run(
      `MATCH (n:MinzhengNode)
       RETURN [label IN labels(n) WHERE label <> 'MinzhengNode'][0] AS label,
              coalesce(n.name, n.title, n._displayName) AS caption ORDER BY label`,
    );
    expect(shown.map(({ label, caption }) => `${label} ${caption}`)).toEqual([
      'City 曲阜',
      'Document 计划',
      'Section 养老服务',
      'Year 2023',
    ]);
    const types = await server.run('MATCH (:MinzhengNode)-[r]->() RETURN DISTINCT type(r) AS type');
    expect(types.map(({ type }) => type).sort()).toEqual(['COVERS', 'IN_DOCUMENT', 'PUBLISHED_BY']);
  });

  test('reports every batch, and ends each phase at the total that it named', async () => {
    const progress: LoadProgress[] = [];
    await writer.load(graphOf('big', 12_000), (step) => progress.push(step));
    const nodes = progress.filter(({ phase }) => phase === 'nodes');
    expect(nodes.length).toBeGreaterThan(2);
    for (const phase of ['schema', 'nodes', 'relations', 'publish'])
      expect(progress.findLast((step) => step.phase === phase)).toEqual({
        phase,
        done: expect.any(Number),
        total: progress.findLast((step) => step.phase === phase)?.done,
      });
  });

  test('holds no more than a batch in memory, however large the graph is', async () => {
    const graph = graphOf('甲', 25_000);
    const held: number[] = [];
    await writer.load(graph, ({ phase }) => {
      if (phase === 'nodes' || phase === 'relations') held.push(memoryInUse());
    });
    expect(held.length).toBeGreaterThan(9);
    // A batch is 5,000 rows, of about 2 MB here.
    expect(Math.max(...held) - (held[0] as number)).toBeLessThan(8 * 2 ** 20);
  });

  test('deletes and changes nothing that others have, whatever its labels, types and properties', async () => {
    await server.run(
      `CREATE (:Theirs {id: 'x'}),
         (program:Theirs:Program {slot: 'theirs', id: 'program:a:0', name: 'theirs'}),
         (city:Theirs:MinzhengNode:City {id: 'city:a', name: 'theirs'}),
         (program)-[:OF_CITY {id: 'of_city:x', evidence: ['evidence:x']}]->(city)`,
    );
    const foreign = () =>
      server.run(
        `MATCH (n:Theirs) OPTIONAL MATCH (n)-[r]->(m:Theirs)
         WITH labels(n) AS labels, properties(n) AS node, type(r) AS type, properties(r) AS relation
         RETURN * ORDER BY node.id`,
      );
    const before = await foreign();
    const graphs = { old: graphOf('old', 3), new: graphOf('new', 4) };
    await writer.load(graphs.old);
    // A relation to a node of ours goes with that when it is replaced, its other end does not.
    await server.run(
      `MATCH (program:Theirs:Program), (city:MinzhengNode {id: 'city:a'}) WHERE city.slot IS NOT NULL
       CREATE (program)-[:OF_CITY {id: 'of_city:y', evidence: []}]->(city)`,
    );
    expect(await tagOf(reader, graphs)).toBe('old');
    await writer.load(graphs.new);
    expect(await tagOf(reader, graphs)).toBe('new');
    expect(await foreign()).toEqual(before);
    await server.run('MATCH (n:Theirs) DETACH DELETE n');
  });

  test('drops indexes that an older version of the project made, and nobody else’s', async () => {
    await writer.load(graphOf('old', 3));
    await server.run('CREATE INDEX minzheng_older IF NOT EXISTS FOR (n:Program) ON (n.older)');
    await server.run(
      'CREATE CONSTRAINT minzheng_older_key IF NOT EXISTS FOR (n:MinzhengNode) REQUIRE n.older IS UNIQUE',
    );
    await server.run('CREATE INDEX theirs IF NOT EXISTS FOR (n:Program) ON (n.theirs)');
    const names = async () =>
      (await server.run('SHOW INDEXES YIELD name')).map(({ name }) => name as string);
    const before = await names();
    await writer.load(graphOf('new', 3));
    const after = await names();
    expect(before.filter((name) => !after.includes(name)).sort()).toEqual([
      'minzheng_older',
      'minzheng_older_key',
    ]);
    expect(after).toContain('theirs');
    await server.run('DROP INDEX theirs');
  });

  test('deletes what a killed load left, also where there is nothing to load', async () => {
    await writer.load(graphOf('old', 3));
    await server.run(
      `UNWIND range(1, 40) AS i CREATE (:MinzhengNode:Program {slot: '1-left', id: 'program:' + i})`,
    );
    const report = await writer.load(graphOf('old', 3));
    expect(report).toMatchObject({ changed: false, nodesWritten: 0, nodesDeleted: 40 });
    expect(await ownedNodes()).toEqual({ nodes: 4, slots: 1 });
  });

  test('is refused with STORE_UNAVAILABLE while another one runs, and changes nothing', async () => {
    const other = new Neo4jWriter(server.settings, { patience: 500 });
    await writer.load(graphOf('old', 3));
    let refusal: Promise<unknown> | undefined;
    await writer.load(graphOf('new', 20_000), ({ phase }) => {
      if (phase === 'nodes') refusal ??= other.load(graphOf('third', 3)).catch((error) => error);
    });
    expect(await refusal).toMatchObject({
      kind: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('Another load'),
    });
    expect((await reader.info()).revision).toBe(graphOf('new', 20_000).revision);
    await other.close();
  });

  test('is whole for readers at any moment, also when it is killed', async () => {
    const compiled = compileStores();
    const graphs: Record<string, Dataset> = {
      old: graphOf('old', 6_000),
      new: graphOf('new', 7_000),
    };
    for (const [tag, graph] of Object.entries(graphs))
      writeFileSync(join(compiled.folder, `${tag}.json`), JSON.stringify(graph));
    const startLoad = (tag: string) =>
      spawn(
        process.execPath,
        [
          'test/helpers/neo4j-load.js',
          join(compiled.folder, 'store/neo4j'),
          JSON.stringify(server.settings),
          join(compiled.folder, `${tag}.json`),
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
    await writer.load(graphs.old as Dataset);

    let reading = true;
    const seen: string[] = [];
    const readers = [0, 1].map(async () => {
      while (reading) seen.push(await tagOf(reader, graphs));
    });
    let served = 'old';
    let interrupted = 0;
    for (const phase of ['nodes', 'relations', 'publish', 'cleanup']) {
      const load = startLoad(served === 'old' ? 'new' : 'old');
      const ended = new Promise((resolve) => load.once('exit', resolve));
      for await (const said of load.stdout) if (String(said).includes(phase)) break;
      await wait(Math.random() * 50);
      load.kill('SIGKILL');
      await ended;
      served = await tagOf(reader, graphs);
      if ((await ownedNodes())?.slots === 2) interrupted++;
    }
    expect(interrupted).toBeGreaterThan(0);
    await writer.load(graphs[served === 'old' ? 'new' : 'old'] as Dataset);
    reading = false;
    await Promise.all(readers);
    compiled.remove();
    expect(new Set(seen)).toEqual(new Set(['old', 'new']));
    expect(await ownedNodes()).toMatchObject({ slots: 1 });
  });
});
