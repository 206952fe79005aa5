import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Dataset, EdgeRecord } from '../../../src/model/graph.js';
import type { RelationType } from '../../../src/model/ontology.js';
import type { Service } from '../../../src/server/service.js';
import type { Finding } from '../../../src/store/finding.js';
import { Neo4jReader } from '../../../src/store/neo4j/reader.js';
import { Neo4jWriter } from '../../../src/store/neo4j/writer.js';
import { runCli } from '../../helpers/cli.js';
import { sourceOf } from '../../helpers/graph-source.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import {
  describeOn,
  patientApi,
  patientStatements,
  startNeo4j,
  type TestNeo4j,
} from '../../helpers/neo4j.js';
import { ask, eventually, send, serve } from '../../helpers/service.js';

jest.setTimeout(180_000);
// A server that is not ours is not to be broken, and other systems have no `prlimit`.
const isOurs = !process.env.NEO4J_TEST_URI && process.platform === 'linux';
const server = isOurs ? await startNeo4j('to stop') : undefined;
afterAll(() => server?.release());

/** A graph in which the city has this name. */
function graphOf(name: string, programs: number): Dataset {
  const graph = new GraphBuilder().node('city:a', { name });
  for (let at = 0; at < programs; at++) graph.node(`program:a:${at}`, {}, { city: 'city:a' });
  return graph.build();
}

const before = graphOf('旧', 3);
const next = graphOf('新', 6_000);

describeOn(server)('A service on a Neo4j', () => {
  const { settings, clear, stop, start, folder, fillDisk, makeRoom, run } = server as TestNeo4j;
  let service: Service;
  let writer: Neo4jWriter;
  beforeAll(async () => {
    await clear();
    writer = new Neo4jWriter(settings);
    await writer.load(before);
    service = await serve(new Neo4jReader(settings, { timeout: patientStatements }), {
      api: { ...patientApi, answerCacheBytes: 0 },
    });
  });
  afterAll(() => writer.close());

  const cities = () => ask(service.url, '{ cities { nodes { name } } }');
  const ready = () => send(service.url.replace('/graphql', '/health/ready'));
  /** Once there is an answer. */
  const nameOfCity = () =>
    eventually(async () => (await cities()).json.data?.cities?.nodes[0].name as string | undefined);

  async function expectAway() {
    const { status, json } = await cities();
    expect(status).toBe(503);
    expect(json.errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
    expect(await ready()).toMatchObject({
      ...{ status: 503, json: { status: 'unavailable', store: 'down' } },
    });
  }

  async function doctor() {
    const { code, stdout } = await runCli(['doctor', '--json'], {
      NEO4J_URI: settings.uri,
      NEO4J_USER: settings.user,
      NEO4J_PASSWORD: settings.password,
    });
    const findings = JSON.parse(stdout) as readonly Finding[];
    return { code, of: (about: string) => findings.filter((each) => each.about === about) };
  }

  test('whose disk is full answers until something is written, and a load says what happened', async () => {
    let fill = (): void => undefined;
    const isFull = new Promise<void>((resolve, reject) => {
      fill = () => void fillDisk().then(resolve, reject);
    });
    const source = sourceOf(next);
    /** Gives the relations of a first batch, and the rest when the disk is full. */
    async function* edgesOf(type: RelationType): AsyncGenerator<readonly EdgeRecord[]> {
      let given = 0;
      for await (const edges of source.edgesOf(type)) {
        if (given >= 5_000) await isFull;
        yield edges;
        given += edges.length;
      }
    }
    const load = writer.loadStreamed({ ...source, edgesOf }, ({ phase, done }) => {
      if (phase === 'relations' && done > 0) fill();
    });
    const error: Error = await load.then(
      () => new Error('It was loaded.'),
      (reason) => reason,
    );
    expect(error).toMatchObject({
      kind: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/could not write.*look whether its disk is full.*restart it/),
    });
    await expectAway();
  });

  test('that has given its database up is told to by doctor, with its disk', async () => {
    const { code, of } = await doctor();
    expect(code).toBe(1);
    expect(of('store')[0]?.text).toMatch(/look whether its disk is full/);
    expect(of('disk')[0]?.text).toMatch(/GB are free for the folder of Neo4j/);
  });

  test('serves what it did once there is room and it was restarted, and the load goes on', async () => {
    await makeRoom();
    await expectAway();
    await stop();
    await start();
    expect(await nameOfCity()).toBe('旧');
    const report = await writer.loadStreamed(sourceOf(next));
    expect(report).toMatchObject({ changed: true, nodesWritten: 0 });
    expect(report.relationsWritten).toBeLessThan(6_000);
    expect(await nameOfCity()).toBe('新');
    const counts = await run('MATCH (n:MinzhengNode)-[r]->() RETURN count(r) AS relations');
    expect(counts).toEqual([{ relations: 6_000 }]);
  });

  test('whose database cannot start says so at once, and doctor why', async () => {
    truncateSync(join(await folder(), 'data/databases/neo4j/neostore'), 10);
    await start();
    await expectAway();
    const { code, of } = await doctor();
    expect(code).toBe(1);
    expect(of('database')).toEqual([
      {
        ...{ about: 'database', state: 'wrong', mend: expect.stringContaining('debug.log') },
        text: expect.stringMatching(/^The database neo4j is offline: .*Unable to start/),
      },
    ]);
  });
});
