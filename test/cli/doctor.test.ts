import { connect, createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Finding } from '../../src/store/finding.js';
import { runCli } from '../helpers/cli.js';
import { describeOn, startNeo4j, type TestNeo4j } from '../helpers/neo4j.js';

jest.setTimeout(120_000);

async function examine(settings: Record<string, string> = {}) {
  const { code, stdout } = await runCli(['doctor', '--json'], settings);
  const findings = JSON.parse(stdout) as readonly Finding[];
  const wrong = findings.filter(({ state }) => state === 'wrong');
  return { code, findings, wrong: wrong.map(({ about }) => about) };
}

test('without Neo4j it looks at settings, seeds, files, disk and memory', async () => {
  const { code, findings, wrong } = await examine();
  expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
  expect(findings.map(({ about }) => about)).toEqual([
    'settings',
    'seeds',
    'files',
    'disk',
    'disk',
    'memory',
  ]);
});

test('for a person it prints a line for each, and below it what to do', async () => {
  const { code, stdout } = await runCli(['doctor'], { CACHE_MEGABYTES: '900000' });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ok {4}seeds {5}The seeds hold together: \d+ nodes, revision \w{12}\.$/m);
  expect(stdout).toMatch(/^note {2}memory .*\n +→ Lower CACHE_MEGABYTES/m);
});

test('settings that cannot be used are named, each of them', async () => {
  const { code, findings, wrong } = await examine({ PORT: 'x', MAX_DEPHT: '3' });
  expect({ code, wrong }).toEqual({ code: 1, wrong: ['settings', 'settings'] });
  expect(findings.slice(0, 2).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^PORT is "x"/),
    expect.stringMatching(/^MAX_DEPHT is no setting: MAX_DEPTH is one/),
  ]);
});

test('a Neo4j that is away is told, with the setting to look at', async () => {
  const settings = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'anything' };
  const { code, findings, wrong } = await examine(settings);
  expect({ code, wrong }).toEqual({ code: 1, wrong: ['store'] });
  expect(findings).toContainEqual({
    about: 'store',
    state: 'wrong',
    text: expect.stringMatching(/cannot be reached: is it running, and is NEO4J_URI right\?$/),
  });
});

const neo4j = await startNeo4j();
afterAll(() => neo4j?.release());

describeOn(neo4j)('of a Neo4j', () => {
  const { settings, clear, run } = neo4j as TestNeo4j;
  const environment = {
    NEO4J_URI: settings.uri,
    NEO4J_USER: settings.user,
    NEO4J_PASSWORD: settings.password,
  };
  const servers: Server[] = [];
  beforeAll(async () => {
    await clear();
    expect(await runCli(['load'], environment)).toMatchObject({ code: 0 });
  });
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  test('one that is as it should be is told to be', async () => {
    const { code, findings, wrong } = await examine(environment);
    expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
    const texts = new Map(findings.map(({ about, text }) => [about, text]));
    expect(texts.get('version')).toMatch(/^Neo4j is 5\.26\.\d+\.$/);
    expect(texts.get('rights')).toMatch(/may read and write/);
    expect(texts.get('revision')).toMatch(/^It serves revision \w{12}, of \d+ nodes/);
    expect(texts.get('indexes')).toMatch(/^All \d+ are there\.$/);
    expect(texts.get('clock')).toBe('Its clock is that of this machine.');
    expect(findings.some(({ text }) => /free for the folder of Neo4j, \//.test(text))).toBe(true);
  });

  test('it leaves nothing behind', async () => {
    await examine(environment);
    expect(await run("MATCH (n {name: 'doctor'}) RETURN count(n) AS left")).toEqual([{ left: 0 }]);
  });

  test('a wrong password is told, and nothing else guessed', async () => {
    const { code, findings, wrong } = await examine({ ...environment, NEO4J_PASSWORD: 'wrong' });
    expect({ code, wrong }).toEqual({ code: 1, wrong: ['store'] });
    const told = findings.find(({ about }) => about === 'store')?.text;
    expect(told).toMatch(/does not let user neo4j in: check NEO4J_USER and NEO4J_PASSWORD/);
    expect(JSON.stringify(findings)).not.toContain('"wrong"}');
  });

  test('a database that there is not is told', async () => {
    const { code, findings } = await examine({ ...environment, NEO4J_DATABASE: 'nowhere' });
    expect(code).toBe(1);
    expect(findings.find(({ about }) => about === 'store')?.text).toMatch(
      /has no database nowhere: check NEO4J_DATABASE$/,
    );
  });

  test('a version that is too old is told: the server says 4.44 on the wire', async () => {
    const { hostname, port } = new URL(settings.uri);
    const server = createServer((client) => {
      const upstream = connect(Number(port), hostname);
      client.pipe(upstream);
      upstream.on('data', (data: Buffer) =>
        client.write(
          Buffer.from(data.toString('latin1').replace('Neo4j/5.26.', 'Neo4j/4.44.'), 'latin1'),
        ),
      );
      for (const socket of [client, upstream]) socket.on('error', () => {});
      upstream.on('close', () => client.destroy());
      client.on('close', () => upstream.destroy());
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: own } = server.address() as { port: number };
    const { code, findings } = await examine({
      ...environment,
      NEO4J_URI: `bolt://127.0.0.1:${own}`,
    });
    expect(code).toBe(1);
    expect(findings.find(({ about }) => about === 'version')).toEqual({
      about: 'version',
      state: 'wrong',
      text: expect.stringMatching(/^Neo4j is 4\.44\.\d+\.$/),
      mend: expect.stringMatching(/^Use Neo4j 5\.26/),
    });
  });

  test('an index that is gone is told, and a load mends it', async () => {
    await run('DROP INDEX minzheng_fulltext');
    const { wrong } = await examine(environment);
    expect(wrong).toEqual(['indexes']);
    await runCli(['load'], environment);
    expect(await examine(environment)).toMatchObject({ wrong: [] });
  });

  test('an empty one is told to need a load', async () => {
    await clear();
    const { code, findings } = await examine(environment);
    expect(code).toBe(1);
    expect(findings.find(({ about }) => about === 'revision')).toMatchObject({
      state: 'wrong',
      mend: 'Run minzheng-graph load.',
    });
  });
});
