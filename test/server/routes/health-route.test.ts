import { expect, test } from '@jest/globals';
import { defaultApi } from '../../../src/server/configuration.js';
import { readDataset } from '../../../src/server/read-dataset.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { wrapReader } from '../../../src/store/wrap-reader.js';
import { openSeeds } from '../../helpers/run-query.js';
import { ask, send, serve } from '../../helpers/service.js';

const health = (url: string, of: 'live' | 'ready') =>
  send(url.replace('/graphql', `/health/${of}`));

test('A service whose store can answer is live and ready', async () => {
  const { url } = await serve(await openSeeds());
  expect(await health(url, 'live')).toMatchObject({ status: 200, json: { status: 'live' } });
  expect(await health(url, 'ready')).toMatchObject({ status: 200, json: { status: 'ready' } });
  const { revision } = await readDataset();
  expect((await health(url, 'ready')).json).toEqual({ status: 'ready', store: 'up', revision });
});

test('A service whose store has no graph is live and not ready', async () => {
  const { url } = await serve(new EmbeddedStore());
  expect((await health(url, 'live')).status).toBe(200);
  expect(await health(url, 'ready')).toMatchObject({
    status: 503,
    json: { status: 'unavailable', store: 'down' },
  });
});

test('A service whose store does not answer in time is live and not ready', async () => {
  const frozen = wrapReader(await openSeeds(), { answer: () => new Promise(() => {}) });
  const deadlines = { ...defaultApi.deadlines, readiness: 200 };
  const { url } = await serve(frozen, { api: { ...defaultApi, deadlines } });
  const began = performance.now();
  expect((await health(url, 'live')).status).toBe(200);
  expect((await health(url, 'ready')).status).toBe(503);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('The store is asked whether it is ready with a budget that ends when the answer is due', async () => {
  let remaining: number | undefined;
  const watched = wrapReader(await openSeeds(), {
    answer(asked, question, options) {
      if (question === 'ping') remaining = options?.budget?.remaining;
      return asked(options);
    },
  });
  const deadlines = { ...defaultApi.deadlines, readiness: 5_000 };
  const { url } = await serve(watched, { api: { ...defaultApi, deadlines } });
  expect((await health(url, 'ready')).status).toBe(200);
  expect(remaining).toBeGreaterThan(0);
  expect(remaining).toBeLessThanOrEqual(5_000);
});

test('A store that has no graph is told in the answer to a question', async () => {
  const { url } = await serve(new EmbeddedStore());
  const answer = await ask(url, '{ brands { totalCount } }');
  expect(answer).toMatchObject({
    status: 503,
    json: { errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }] },
  });
  expect(answer.headers.get('retry-after')).toBe('1');
});
