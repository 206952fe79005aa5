import { readFileSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import { runCli, servingProcesses } from '../helpers/cli.js';
import { eventually } from '../helpers/service.js';

jest.setTimeout(60_000);

const serve = servingProcesses();

async function serving(settings: Record<string, string> = {}) {
  const cli = await serve({ PORT: '0', WORKERS: '2', ...settings });
  await cli.line(/^2 processes answer\.$/);
  return cli;
}

const query = '{ brands { totalCount } }';

/** A connection that was about to be given to a process that ended is never answered. */
const soon = (): RequestInit => ({ signal: AbortSignal.timeout(3_000) });

/** What all processes count, as one of them tells it. */
async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(url.replace('/graphql', '/metrics'), soon())).text();
  return text
    .split('\n')
    .filter((line) => line.startsWith(name))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}

const onLinux = process.platform === 'linux' ? test : test.skip;
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);

test('several processes answer at one address, and what they count is counted together', async () => {
  const { url, process: child, outcome, line } = await serving();
  expect(await line(/^Serving/)).toMatch(/^Serving 5 documents/);
  for (let asked = 0; asked < 20; asked++)
    expect(
      await (
        await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', connection: 'close' },
          body: JSON.stringify({ query }),
        })
      ).json(),
    ).toMatchObject({ data: { brands: { totalCount: 14 } } });
  expect(await metric(url, 'minzheng_processes')).toBe(2);
  expect(await metric(url, 'minzheng_requests_total{')).toBe(20);
  child.kill('SIGTERM');
  const { code, stdout, stderr } = await outcome;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.match(/GraphQL is at/g)).toHaveLength(1);
});

onLinux('a process that is killed is begun anew, and the others go on answering', async () => {
  const { url, process: child } = await serving();
  const [one = 0] = childrenOf(child.pid as number);
  process.kill(one, 'SIGKILL');
  await eventually(async () => {
    // One that is asked in the moment of its death cannot answer.
    const asked = `${url}?${new URLSearchParams({ query })}`;
    const answer = await fetch(asked, soon()).catch(() => undefined);
    await answer?.text();
    const left = childrenOf(child.pid as number);
    return answer?.status === 200 && left.length === 2 && !left.includes(one) ? true : undefined;
  });
  await eventually(async () =>
    (await metric(url, 'minzheng_processes').catch(() => 0)) === 2 ? true : undefined,
  );
});

test('where none can begin, that is said, and all end', async () => {
  const { url } = await serving({ HOST: '127.0.0.1' });
  const settings = { HOST: '127.0.0.1', PORT: new URL(url).port, WORKERS: '2' };
  const { code, stderr } = await runCli(['serve'], settings);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Port \d+ is taken: set PORT to another one\.$/m);
});
