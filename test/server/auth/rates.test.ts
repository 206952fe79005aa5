import { expect, test } from '@jest/globals';
import { readConfiguration } from '../../../src/server/configuration.js';
import { bearer, keyFile } from '../../helpers/keys.js';
import { openSeeds } from '../../helpers/run-query.js';
import { serve } from '../../helpers/service.js';

const asked = '?query={years{year}}';

async function open(settings: Record<string, string>) {
  const { url } = await serve(await openSeeds(), { api: readConfiguration(settings).api });
  return {
    ask: (headers: Record<string, string> = {}) => fetch(url + asked, { headers }),
    live: () => fetch(url.replace('/graphql', '/health/live')),
  };
}

/** Statuses of so many requests, one after the other. */
async function statuses(count: number, ask: () => Promise<Response>): Promise<number[]> {
  const seen: number[] = [];
  while (seen.length < count) seen.push((await ask()).status);
  return seen;
}

test('what comes above the rate is refused, and told when to come again', async () => {
  const { ask, live } = await open({ MAX_REQUESTS_PER_MINUTE: '3' });
  expect(await statuses(4, () => ask())).toEqual([200, 200, 200, 429]);
  const refused = await ask();
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await refused.json()).toEqual({
    errors: [
      {
        message: expect.stringMatching(/^More than 3 requests came in a minute\./),
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ],
  });
  // Whoever watches the service is not counted.
  expect((await live()).status).toBe(200);
});

test('each key has its own rate, or that of the service, and none the share of another', async () => {
  const { file, keys } = await keyFile([
    { name: 'slow', scopes: ['read'], requestsPerMinute: 1 },
    { name: 'usual', scopes: ['read'] },
  ]);
  const [slow, usual] = keys as [string, string];
  const { ask } = await open({
    KEYS_FILE: file,
    ANONYMOUS_SCOPES: 'read',
    MAX_REQUESTS_PER_MINUTE: '2',
  });
  expect(await statuses(2, () => ask(bearer(slow)))).toEqual([200, 429]);
  expect(await statuses(3, () => ask(bearer(usual)))).toEqual([200, 200, 429]);
  expect(await statuses(3, () => ask())).toEqual([200, 200, 429]);
});

test('wrong keys count for the address that tries them', async () => {
  const { file } = await keyFile([{ name: 'reader', scopes: ['read'] }]);
  const { ask } = await open({ KEYS_FILE: file, MAX_REQUESTS_PER_MINUTE: '2' });
  expect(await statuses(3, () => ask(bearer('wrong')))).toEqual([401, 401, 429]);
});

test('addresses are those that a trusted proxy tells, and no other’s word counts', async () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const trusting = await open({ MAX_REQUESTS_PER_MINUTE: '1', TRUSTED_PROXIES: 'loopback' });
  expect((await trusting.ask(from('192.0.2.1'))).status).toBe(200);
  expect((await trusting.ask(from('192.0.2.2'))).status).toBe(200);
  expect((await trusting.ask(from('192.0.2.1'))).status).toBe(429);
  // Who has a network of IPv6 has all of its addresses.
  expect((await trusting.ask(from('2001:db8::1'))).status).toBe(200);
  expect((await trusting.ask(from('2001:db8::2'))).status).toBe(429);
  const other = await open({ MAX_REQUESTS_PER_MINUTE: '1' });
  expect((await other.ask(from('192.0.2.1'))).status).toBe(200);
  expect((await other.ask(from('192.0.2.2'))).status).toBe(429);
});
