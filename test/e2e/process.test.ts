import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, jest, test } from '@jest/globals';
import { runCli, servingProcesses } from '../helpers/cli.js';
import { ask, eventually } from '../helpers/service.js';

jest.setTimeout(60_000);

const serving = servingProcesses();

const query = '{ brands { totalCount } }';

describe('serve', () => {
  test('tells what it serves and where, and serves it', async () => {
    const { url, line } = await serving({ PORT: '0' });
    expect(await line(/^Serving/)).toMatch(
      /^Serving 5 documents of 6 cities from the embedded store: .* revision [0-9a-f]{12}\.$/,
    );
    expect(url).toMatch(/^http:\/\/localhost:\d+\/graphql$/);
    expect((await ask(url, query)).json).toMatchObject({ data: { brands: { totalCount: 14 } } });
  });

  test('listens where HOST and PORT say', async () => {
    const port = await freePort();
    const { url } = await serving({ HOST: '127.0.0.1', PORT: String(port) });
    expect(url).toBe(`http://127.0.0.1:${port}/graphql`);
    expect((await ask(url, query)).status).toBe(200);
  });

  test('says which port is taken, and how to take another', async () => {
    const { url } = await serving({ HOST: '127.0.0.1', PORT: '0' });
    const { port } = new URL(url);
    const { code, stderr } = await runCli(['serve'], { HOST: '127.0.0.1', PORT: port });
    expect(code).toBe(1);
    expect(stderr).toBe(`Port ${port} is taken: set PORT to another one.\n`);
  });

  test('says which HOST is no address of this machine', async () => {
    const { code, stderr } = await runCli(['serve'], {
      HOST: '192.0.2.1',
      PORT: '0',
      ANONYMOUS_SCOPES: 'none',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^HOST is 192\.0\.2\.1: no address of this machine\..*\n$/);
  });

  test('does not listen to other machines before it is said who may ask', async () => {
    const { code, stderr } = await runCli(['serve'], { HOST: '0.0.0.0', PORT: 'x' });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^PORT is "x"/),
      expect.stringMatching(/^HOST is "0\.0\.0\.0", which other machines reach, .*KEYS_FILE/),
    ]);
  });

  test('listens to them where everybody may ask, and says what that means', async () => {
    const cli = await serving({ HOST: '0.0.0.0', PORT: '0', ANONYMOUS_SCOPES: 'read,export' });
    const url = cli.url.replace('0.0.0.0', '127.0.0.1');
    expect((await ask(url, query)).status).toBe(200);
    cli.process.kill('SIGTERM');
    expect((await cli.outcome).stderr).toBe(
      'Everybody who reaches 0.0.0.0 may do this without a key: read, export.\n',
    );
  });

  test('says every setting that it cannot use', async () => {
    const { code, stderr } = await runCli(['serve'], { PORT: 'x', NEO4J_URI: 'localhost' });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^PORT is "x"/),
      expect.stringMatching(/^NEO4J_URI is "localhost"/),
      expect.stringMatching(/^NEO4J_PASSWORD is not set/),
    ]);
  });

  test('waits for a Neo4j that is away, and says so', async () => {
    const {
      url,
      process: child,
      outcome,
    } = await serving({
      PORT: '0',
      NEO4J_URI: `bolt://127.0.0.1:${await freePort()}`,
      NEO4J_PASSWORD: 'anything',
    });
    const { status, json } = await ask(url, query);
    expect(status).toBe(503);
    expect(json.errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
    child.kill('SIGTERM');
    expect((await outcome).stderr).toMatch(/does not answer yet: .*cannot be reached/);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('ends at %s', async (signal) => {
    const { process: child, outcome } = await serving({ PORT: '0' });
    child.kill(signal);
    expect(await outcome).toMatchObject({ code: 0, stderr: '' });
  });

  test('answers what was begun before SIGTERM, takes nothing new, and ends', async () => {
    const { url, process: child, outcome } = await serving({ HOST: '127.0.0.1', PORT: '0' });
    const body = JSON.stringify({ query });
    const begun = request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length },
    });
    begun.write(body.slice(0, 5));
    // Another answer tells that the service has seen what was sent before.
    await ask(url, query);
    child.kill('SIGTERM');
    await eventually(async () => {
      const refused = await ask(url, query).catch(() => 'refused');
      return refused === 'refused' ? true : undefined;
    });
    begun.end(body.slice(5));
    const [response] = await once(begun, 'response');
    let text = '';
    for await (const chunk of response) text += chunk;
    expect(JSON.parse(text)).toMatchObject({ data: { brands: { totalCount: 14 } } });
    expect(await outcome).toMatchObject({ code: 0, stderr: '' });
  });
});

/** Only Linux tells what a process has taken. */
const onLinux = existsSync('/proc/self/status') ? test : test.skip;

/** The most that a process had resident so far, in MB. */
const mostResident = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

onLinux('what many ask at once leaves little garbage in memory', async () => {
  const { url, process: child } = await serving({ PORT: '0', ANSWER_CACHE: 'off' });
  const documents = ['qufu-2020-plan', 'qingdao-2023-plan', 'qingdao-2019-report'];
  const askOneAfterTheOther = async (limit: number): Promise<void> => {
    for (const document of documents) {
      const { status } = await ask(
        url,
        `{ neighborhood(id: "document:${document}", depth: 2, limit: ${limit}) {
          nodes { id label degree } edges { id source target evidence { quote } } } }`,
      );
      expect(status).toBe(200);
    }
  };
  await Promise.all(Array.from({ length: 40 }, (_, at) => askOneAfterTheOther(300 + at)));
  // 220, and 360 where the heap may grow as it likes.
  expect(mostResident(child.pid as number)).toBeLessThan(290);
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
