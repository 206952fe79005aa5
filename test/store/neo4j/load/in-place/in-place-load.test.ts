import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dataset } from '../../../../../src/model/graph.js';
import type { Plan } from '../../../../../src/model/plan.js';
import { searchFor } from '../../../../../src/model/search.js';
import { Neo4jReader } from '../../../../../src/store/neo4j/reader.js';
import type { GraphReader, GraphWriter, LoadProgress } from '../../../../../src/store/store.js';
import type { StoreUnderTest } from '../../../../contract/store-contract.js';
import { compileStores } from '../../../../helpers/compiled-store.js';
import { GraphBuilder } from '../../../../helpers/graphs.js';
import {
  describeOn,
  openNeo4jStore,
  patientStatements,
  startNeo4j,
  type TestNeo4j,
} from '../../../../helpers/neo4j.js';
import { Choices, changedGraph, randomGraph } from '../../../../helpers/random-graphs.js';
import { recordsOf } from '../../../../helpers/records-of.js';
import { servedSlotOf, storedIn } from '../../../../helpers/stored-in.js';
import { WayToNeo4j } from '../../../../helpers/way-to-neo4j.js';
import { withClock } from '../../../../helpers/with-clock.js';

jest.setTimeout(240_000);
const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

/** Many programmes of one city, of which every third is the tag's own in name, relation and being. */
function graphOf(tag: string, programs = 600): Dataset {
  const graph = new GraphBuilder()
    .node('city:a', { name: '曲阜' })
    .node('city:b', { name: '济宁' });
  for (let at = 0; at < programs; at++) {
    const own = at % 3 === 0;
    const id = own && at % 2 === 0 ? `program:a:${at}-${tag}` : `program:a:${at}`;
    const city = own && tag === 'new' ? 'city:b' : 'city:a';
    graph.node(id, { name: own ? tag : 'kept' }, { city });
  }
  return graph.build();
}

const citiesWithPrograms: Plan = {
  start: { ids: ['city:a', 'city:b'] },
  select: [
    {
      type: 'CITY',
      properties: ['name'],
      relations: [
        {
          field: 'programs',
          node: [{ type: 'PROGRAM', properties: ['id', 'name', 'cityId'], relations: [] }],
        },
      ],
    },
  ],
};

/** Every programme of a graph, as {@link citiesWithPrograms} finds it. */
const programsIn = ({ nodes }: Dataset): unknown[] =>
  nodes
    .filter(({ type }) => type === 'PROGRAM')
    .map(({ id, properties: { name, cityId } }) => [id, name, cityId])
    .sort();

async function expectOneOf(reader: GraphReader, graphs: readonly Dataset[]): Promise<Dataset> {
  const { revision, rows } = await reader.read(citiesWithPrograms);
  const graph = graphs.find((one) => one.revision === revision) as Dataset;
  const found = (rows as unknown as [string, { rows: unknown[] }][]).flatMap(
    ([, { rows }]) => rows,
  );
  expect(found.sort()).toEqual(programsIn(graph));
  return graph;
}

/** All that a reader can stream. */
const streamed = async (reader: GraphReader) => contentOf(await recordsOf(reader));

/** By id: stores order what they stream by code points, the tests' graphs by units. */
const contentOf = ({ nodes, edges }: Pick<Dataset, 'nodes' | 'edges'>) => ({
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: new Map(edges.map((edge) => [edge.id, edge])),
});

describeOn(neo4j)('a load that changes little', () => {
  const server = neo4j as TestNeo4j;
  let store: StoreUnderTest;
  let reader: GraphReader;
  let writer: GraphWriter;
  beforeEach(async () => {
    store = await openNeo4jStore(server);
    ({ reader, writer } = store);
  });
  afterEach(() => store.close());

  const servedSlot = () => servedSlotOf(server);
  const stored = () => storedIn(server);

  const expectFullLoadIsEqual = async (dataset: Dataset) => {
    const found = await stored();
    await server.clear();
    await writer.load(dataset);
    expect(found).toEqual(await stored());
  };

  const found = async () => {
    const { hits, total, facets } = await reader.search({
      request: { ...searchFor(['养老']) },
      select: [{ type: 'PROGRAM', properties: ['id'], relations: [] }],
      limit: 100,
      skip: 0,
      count: true,
      facets: true,
    });
    return { total, facets, ids: hits.map(({ row }) => row[0] as unknown).sort() };
  };

  test('stores, change by change, exactly what a whole load of the same graph stores', async () => {
    let inPlace = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const choices = new Choices(draw);
        let dataset = randomGraph(choices);
        fc.pre(dataset.nodes.length > 40);
        await server.clear();
        await writer.load(dataset);
        const slot = await servedSlot();
        for (let step = 0; step < 3; step++) {
          dataset = changedGraph(choices, dataset);
          await writer.load(dataset);
          expect(await streamed(reader)).toEqual(contentOf(dataset));
          expect((await reader.info()).revision).toBe(dataset.revision);
        }
        if ((await servedSlot()) === slot) inPlace++;
        const hits = await found();
        await expectFullLoadIsEqual(dataset);
        expect(await found()).toEqual(hits);
      }),
      { seed: 7, numRuns: 3, endOnFailure: true },
    );
    expect(inPlace).toBe(3);
  });

  test('writes what differs and nothing else', async () => {
    const graph = (name: string, extra: boolean) => {
      const builder = new GraphBuilder().node('city:a', { name: '曲阜' });
      for (let at = 0; at < 1_000; at++)
        builder.node(`program:a:${at}`, { name: at === 500 ? name : 'kept' }, { city: 'city:a' });
      if (extra) builder.node('program:a:500-a', {}, { city: 'city:a', partOf: 'program:a:0' });
      return builder.build();
    };
    await writer.load(graph('old', false));
    const slot = await servedSlot();
    const progress: LoadProgress[] = [];
    const report = (dataset: Dataset) => writer.load(dataset, (step) => progress.push(step));
    expect(await report(graph('new', false))).toMatchObject({
      changed: true,
      nodesWritten: 1,
      relationsWritten: 0,
      nodesDeleted: 0,
    });
    // Of the parts of the graph one was read, and that is told.
    expect(progress.filter(({ phase }) => phase === 'compare')).toEqual(
      [0, 1].map((done) => ({ phase: 'compare', done, total: 1 })),
    );
    expect(await report(graph('new', true))).toMatchObject({
      nodesWritten: 1,
      relationsWritten: 2,
    });
    expect(await report(graph('new', false))).toMatchObject({ nodesWritten: 0, nodesDeleted: 1 });
    expect(await report(graph('new', false))).toMatchObject({ changed: false });
    expect(await servedSlot()).toBe(slot);
    await expectFullLoadIsEqual(graph('new', false));
  });

  test('finds a section by the year that its document has by now', async () => {
    const graph = (year: 2022 | 2023) => {
      const builder = new GraphBuilder()
        .node('city:a', { name: '曲阜' })
        .node('year:2022', { year: 2022 })
        .node('year:2023', { year: 2023 })
        .node('document:a', {}, { city: 'city:a', year: `year:${year}` })
        .node('section:a', { heading: '养老服务' }, { document: 'document:a' });
      // So many that the document and its section are in parts of their own.
      for (let at = 0; at < 200; at++) builder.node(`program:a:${at}`, {}, { city: 'city:a' });
      return builder.build();
    };
    const sectionsOf = async (year: number) => {
      const { hits } = await reader.search({
        request: { ...searchFor(['养老服务']), years: [year] },
        select: [{ type: 'SECTION', properties: ['id'], relations: [] }],
        ...{ limit: 10, skip: 0, count: false, facets: false },
      });
      return hits.map(({ row }) => row[0]);
    };
    await writer.load(graph(2022));
    const slot = await servedSlot();
    expect(await sectionsOf(2022)).toEqual(['section:a']);
    await writer.load(graph(2023));
    expect(await servedSlot()).toBe(slot);
    expect(await sectionsOf(2022)).toEqual([]);
    expect(await sectionsOf(2023)).toEqual(['section:a']);
    await expectFullLoadIsEqual(graph(2023));
  });

  test('shows the passage that is the first of a target by now, though the target is what it was', async () => {
    const graph = (starts: readonly number[], linked: readonly number[]) => {
      const builder = new GraphBuilder()
        .node('city:a', { name: '曲阜' })
        .node('year:2023', { year: 2023 })
        .node('document:a', {}, { city: 'city:a', year: 'year:2023' })
        .node('indicator:a');
      for (const [at, start] of starts.entries())
        builder.node(`evidence:a:${at}`, { quote: '3800张', start }, { document: 'document:a' });
      // So many that the passages and the target are in parts of their own.
      for (let at = 0; at < 200; at++) builder.node(`program:a:${at}`, {}, { city: 'city:a' });
      return builder
        .node(
          'target:a',
          { text: '3800张' },
          {
            ...{ city: 'city:a', year: 'year:2023', document: 'document:a' },
            ...{ indicator: 'indicator:a', evidence: linked.map((at) => `evidence:a:${at}`) },
          },
        )
        .build();
    };
    const firstPassages = async () => {
      const { rows } = await reader.read({
        start: { ids: ['target:a'] },
        select: [
          {
            type: 'TARGET',
            properties: [],
            relations: [
              {
                field: 'evidence',
                page: { limit: 1 },
                node: [{ type: 'EVIDENCE', properties: ['id', 'start'], relations: [] }],
              },
            ],
          },
        ],
      });
      return rows.map(([list]) => (list as { rows: unknown }).rows);
    };
    await writer.load(graph([5, 9], [1]));
    const slot = await servedSlot();
    expect(await firstPassages()).toEqual([[['evidence:a:1', 9]]]);
    const steps: [Dataset, unknown][] = [
      [graph([5, 8], [1]), [['evidence:a:1', 8]]],
      [graph([5, 8], [1, 0]), [['evidence:a:0', 5]]],
      [graph([5, 8], []), []],
    ];
    for (const [dataset, expected] of steps) {
      await writer.load(dataset);
      expect(await firstPassages()).toEqual([expected]);
    }
    expect(await servedSlot()).toBe(slot);
    await expectFullLoadIsEqual(graph([5, 8], []));
  });

  test('finds what differs among ids with characters beyond the basic plane', async () => {
    const graph = (tag: string) => {
      const builder = new GraphBuilder().node('city:a', { name: '曲阜' });
      for (const letter of ['a', 'é', '\ud7ff', '\uff21', '𠮷', '😀'])
        for (let at = 0; at < 100; at++)
          builder.node(
            `program:${letter}:${at}`,
            { name: at === 70 ? tag : 'kept' },
            { city: 'city:a' },
          );
      return builder.build();
    };
    await writer.load(graph('old'));
    expect(await writer.load(graph('new'))).toMatchObject({ nodesWritten: 6, nodesDeleted: 0 });
    expect(await streamed(reader)).toEqual(contentOf(graph('new')));
  });

  /**
   * What others have beside the graph and on it: nodes with our labels and properties, and relations of
   * our types. Only what has the label MinzhengNode, a slot and an id is our node; only what has one of
   * our types, an id and evidence is our relation.
   */
  const drawForeign = (slot: string) =>
    server.run(
      `MATCH (stays:MinzhengNode {slot: $slot, id: 'program:a:1'})
       MATCH (changes:MinzhengNode {slot: $slot, id: 'program:a:3'})
       MATCH (city:MinzhengNode {slot: $slot, id: 'city:a'})
       CREATE (copy:Program:Theirs {slot: $slot, id: 'program:a:3', name: 'theirs', _searchKeys: 'x'}),
         (:Program:Theirs {slot: $slot, id: 'program:a:0-old', name: 'theirs'}),
         (unslotted:Program:Theirs:MinzhengNode {id: 'program:a:2'}),
         (nameless:Program:Theirs:MinzhengNode {slot: $slot, name: 'theirs'}),
         (copy)-[:OF_CITY {id: 'ours-alike', evidence: ['evidence:x']}]->(unslotted),
         (copy)-[:OF_CITY {id: 'to-ours', evidence: ['evidence:x']}]->(city),
         (changes)-[:OF_CITY {id: 'to-theirs', evidence: ['evidence:x']}]->(copy),
         (changes)-[:IN_SECTION {id: 'without-evidence'}]->(stays),
         (stays)-[:PRESENTS {evidence: ['without-id']}]->(changes),
         (changes)-[:OF_CITY {note: 'theirs'}]->(city),
         (changes)-[:KNOWS {id: 'of-another-type', evidence: ['evidence:x']}]->(stays)`,
      { slot },
    );
  const foreign = async () => ({
    nodes: await server.run(
      'MATCH (n:Theirs) WITH labels(n) AS labels, properties(n) AS properties RETURN * ORDER BY properties.id, properties.name',
    ),
    relations: await server.run(
      `MATCH (a)-[r]->(b) WHERE r.id IS NULL OR r.evidence IS NULL OR type(r) = 'KNOWS' OR a:Theirs OR b:Theirs
       WITH a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties RETURN * ORDER BY from, type, to, properties.id`,
    ),
  });
  const removeForeign = () => server.run('MATCH (n:Theirs) DETACH DELETE n');

  test('changes and deletes nothing that others have beside the graph or drew on it', async () => {
    const [old, young] = [graphOf('old'), graphOf('new')];
    await writer.load(old);
    const slot = await servedSlot();
    await drawForeign(slot);
    const before = await foreign();
    expect([before.nodes.length, before.relations.length]).toEqual([4, 7]);
    await writer.load(young);
    expect(await servedSlot()).toBe(slot);
    expect(await foreign()).toEqual(before);
    await writer.load(old);
    expect(await servedSlot()).toBe(slot);
    expect(await foreign()).toEqual(before);
    await removeForeign();
  });

  test('does not take what others drew for a change of the graph', async () => {
    await writer.load(graphOf('old'));
    await drawForeign(await servedSlot());
    const more = new GraphBuilder()
      .node('city:a', { name: '曲阜' })
      .node('city:b', { name: '济宁' });
    for (let at = 0; at < 600; at++) {
      const own = at % 3 === 0;
      const id = own && at % 2 === 0 ? `program:a:${at}-old` : `program:a:${at}`;
      more.node(id, { name: own ? 'old' : at === 1 ? 'changed' : 'kept' }, { city: 'city:a' });
    }
    expect(await writer.load(more.build())).toMatchObject({
      nodesWritten: 1,
      relationsWritten: 0,
      nodesDeleted: 0,
    });
    await removeForeign();
  });

  test('mends what someone has deleted, where it meets it', async () => {
    const young = new GraphBuilder().node('city:a', { name: '曲阜' });
    for (let at = 0; at < 300; at++) young.node(`program:a:${at}`, {}, { city: 'city:a' });
    await writer.load(young.build());
    const slot = await servedSlot();
    await server.run(`MATCH (n:MinzhengNode {id: 'city:a'}) DETACH DELETE n`);
    const grown = young.node('program:a:z', {}, { city: 'city:a' }).build();
    expect(await writer.load(grown)).toMatchObject({ nodesWritten: 2, relationsWritten: 301 });
    expect(await servedSlot()).toBe(slot);
    expect(await streamed(reader)).toEqual(contentOf(grown));
  });

  test('writes everything anew where a node is gone that it leads to, and where the manifest is not to be believed', async () => {
    const graph = new GraphBuilder().node('city:a').node('city:b');
    for (let at = 0; at < 100; at++) graph.node(`program:a:${at}`, {}, { city: 'city:a' });
    for (const [id, harm] of [
      ['program:a:w', `MATCH (n:MinzhengNode {id: 'city:b'}) DETACH DELETE n`],
      ['program:a:x', `MATCH (p:MinzhengManifest) SET p.digests = [each IN p.digests | 'x']`],
      ['program:a:y', `MATCH (p:MinzhengManifest) SET p.lists = '[["CITY.programs",1,1]]'`],
      ['program:a:z', 'MATCH (p:MinzhengManifest) REMOVE p.parts, p.lists'],
    ] as const) {
      await writer.load(graph.build());
      const slot = await servedSlot();
      await server.run(harm);
      const grown = graph.node(id, {}, { city: 'city:b' }).build();
      await writer.load(grown);
      expect(await servedSlot()).not.toBe(slot);
      expect(await streamed(reader)).toEqual(contentOf(grown));
    }
  });

  describe('in a process that is killed or hangs', () => {
    const compiled = compileStores();
    const graphs = { old: graphOf('old'), new: graphOf('new') };
    for (const [tag, graph] of Object.entries(graphs))
      writeFileSync(join(compiled.folder, `${tag}.json`), JSON.stringify(graph));
    afterAll(() => compiled.remove());

    /** How far the clock of the next load is off, in milliseconds. */
    let clock: number | undefined;
    const start = (tag: string, ...interruption: string[]) => {
      const load = spawn(
        process.execPath,
        [
          'test/helpers/neo4j-load.js',
          join(compiled.folder, 'store/neo4j'),
          JSON.stringify(server.settings),
          join(compiled.folder, `${tag}.json`),
          ...interruption,
        ],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
          env: { ...process.env, ...(clock !== undefined && { NODE_OPTIONS: withClock(clock) }) },
        },
      );
      load.stdout.resume();
      const ended = new Promise<string | null>((resolve) =>
        load.once('exit', (_, signal) => resolve(signal)),
      );
      return { load, ended };
    };

    const way = new WayToNeo4j({ readsOnly: true });
    /** One who may read, and nothing else. */
    let onlyReader: Neo4jReader;
    beforeEach(async () => {
      const uri = await way.open(server.settings.uri);
      onlyReader = new Neo4jReader({ ...server.settings, uri }, { timeout: patientStatements });
    });
    afterEach(async () => {
      await onlyReader.close();
      way.close();
    });

    /** Readers that ask all the time; gives what they saw, in order, once they are told to stop. */
    const readAllTheTime = () => {
      const seen: Dataset[][] = [[], []];
      let reading = true;
      const readers = seen.map(async (own) => {
        while (reading) {
          own.push(await expectOneOf(onlyReader, [graphs.old, graphs.new]));
          // The processors are for the loads, too.
          await pause(20);
        }
      });
      return async () => {
        reading = false;
        await Promise.all(readers);
        return seen;
      };
    };
    /** Waits until the change of a load that was killed is committed or undone. */
    const changeIsOver = () => server.run('MATCH (p:MinzhengManifest) SET p.lockedAt = datetime()');
    const markedState = async () =>
      (await server.run('MATCH (m:MinzhengRevision) RETURN m.state AS state'))[0]?.state;

    test('is whole for who may only read, at whatever moment it is killed', async () => {
      await writer.load(graphs.old);
      const slot = await servedSlot();
      const stopped = readAllTheTime();
      let served = graphs.old;
      for (const { moment, after = [], serves } of [
        { moment: 'nodes', serves: 'old' },
        { moment: 'relations 2', serves: 'old' },
        { moment: 'publish 0', serves: 'old' },
        // Announced, and not committed.
        { moment: 'publish 1', serves: 'old' },
        { moment: 'publish 1', after: ['4'] },
        { moment: 'publish 1', after: ['15'] },
        // Committed, and not published.
        { moment: 'publish 2', serves: 'new' },
        { moment: 'publish 3', serves: 'new' },
      ]) {
        const next = served === graphs.old ? graphs.new : graphs.old;
        const load = start(next === graphs.old ? 'old' : 'new', 'SIGKILL', moment, ...after);
        expect(await load.ended).toBe('SIGKILL');
        await changeIsOver();
        const left = await markedState();
        const found = await expectOneOf(onlyReader, [served, next]);
        if (serves) expect(found).toBe(serves === 'old' ? served : next);
        served = found;
        expect(await streamed(onlyReader)).toEqual(contentOf(served));
        expect((await onlyReader.info()).revision).toBe(served.revision);
        expect(await markedState()).toBe(left);
      }
      expect((await stopped()).flat().length).toBeGreaterThan(0);
      expect(await servedSlot()).toBe(slot);
      const next = served === graphs.old ? graphs.new : graphs.old;
      expect(await writer.load(next)).toMatchObject({ changed: true });
      expect(await servedSlot()).toBe(slot);
      await expectFullLoadIsEqual(next);
    });

    test('does the same where its clock is an hour off, and so does the next one', async () => {
      await writer.load(graphs.old);
      for (const [off, before, after, tag] of [
        [3_600_000, graphs.old, graphs.new, 'new'],
        [-3_600_000, graphs.new, graphs.old, 'old'],
      ] as const) {
        clock = off;
        await start(tag, 'SIGKILL', 'publish 1').ended;
        await expectOneOf(onlyReader, [before]);
        expect(await start(tag).ended).toBe(null);
        await expectOneOf(onlyReader, [after]);
      }
      clock = undefined;
      expect(await writer.load(graphs.new)).toMatchObject({ changed: true });
      await expectOneOf(onlyReader, [graphs.new]);
    });

    test('is ended by the next load', async () => {
      await writer.load(graphs.old);
      await start('new', 'SIGKILL', 'publish 2').ended;
      expect(await writer.load(graphs.new)).toMatchObject({ changed: false });
      await expectOneOf(reader, [graphs.new]);
      await start('old', 'SIGKILL', 'publish 1').ended;
      expect(await writer.load(graphs.old)).toMatchObject({ changed: true });
      await expectOneOf(reader, [graphs.old]);
    });

    test('lets readers go on with the graph before while it hangs, and then with the one after', async () => {
      await writer.load(graphs.old);
      for (const [tag, before, after] of [
        ['new', graphs.old, graphs.new],
        ['old', graphs.new, graphs.old],
      ] as const) {
        const stopped = readAllTheTime();
        const { load, ended } = start(tag, 'SIGSTOP', 'publish 1');
        const said = async () => JSON.parse((await markedState()) as string);
        while (!('from' in (await said()))) await expectOneOf(onlyReader, [before]);
        for (let asked = 0; asked < 5; asked++) await expectOneOf(onlyReader, [before]);
        load.kill('SIGCONT');
        await ended;
        await expectOneOf(onlyReader, [after]);
        for (const seen of await stopped()) {
          const change = seen.indexOf(after);
          expect(seen.slice(change < 0 ? seen.length : change)).not.toContain(before);
        }
      }
    });
  });
});
