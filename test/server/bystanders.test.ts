import { beforeAll, describe, expect, test } from '@jest/globals';
import { defaultApi } from '../../src/server/configuration.js';
import type { Service } from '../../src/server/service.js';
import { openSeeds } from '../helpers/run-query.js';
import { ask, serve } from '../helpers/service.js';

let service: Service;
beforeAll(async () => {
  // Without the cache, which would answer what was asked before, and whatever is estimated to be too much.
  const limits = { ...defaultApi.limits, cost: Number.MAX_SAFE_INTEGER };
  service = await serve(await openSeeds(), { api: { ...defaultApi, limits, answerCacheBytes: 0 } });
  await ask(service.url, '{ years { year } }');
});

const times = (count: number, part: (i: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${part(i)}`).join(' ')} }`;

/** The dearest requests of each kind that are accepted, or refused only once an allowance is used up. */
const dearest: Readonly<Record<string, string>> = {
  neighbourhoods: times(
    25,
    () =>
      'neighborhood(id: "city:qufu", depth: 2, limit: 200) { nodes { id label degrees { type count } } edges { id source target } }',
  ),
  'evidence of neighbourhoods': times(
    5,
    () =>
      'neighborhood(id: "city:qufu", depth: 4, limit: 300) { nodes { id } edges { id evidence { quote } } }',
  ),
  paths: times(
    25,
    () =>
      'paths(from: "city:qufu", to: "city:taizhou", maxLength: 10, limit: 20) { nodes { id label } edges { id } }',
  ),
  highlights: times(
    25,
    () =>
      'search(query: "养老", first: 100) { totalCount edges { highlights { text start end } } }',
  ),
  'widened searches': times(
    25,
    (i) =>
      `search(query: "城乡居民养老服务机构${i}", first: 50) { totalCount edges { highlights { text } } }`,
  ),
  aggregates: times(
    25,
    () =>
      'aggregateTargets(groupBy: [CITY, YEAR, INDICATOR]) { count sum city { name documents { nodes { title } } } indicator { name } }',
  ),
  'long answers': '{ documents(first: 5) { nodes { sections { document { title year text } } } } }',
  'nested lists':
    '{ document(id: "document:qufu-2020-plan") { sections { document { sections { document { sections { document { sections { id } } } } } } } } }',
};

/** Clients that ask them without a pause. */
const clients = 3;
const probes = 8;
/**
 * Times are held against others of the same run, as machines differ and are busy with other things: that
 * of the dear requests, of which whoever waits until one of them ends waits for half or for all that are
 * under way; and, where those are short, that of a small question which nobody else disturbs.
 */
const partOfDear = 1 / 4;
const undisturbedTimes = 100;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

async function timed(request: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await request();
  return performance.now() - began;
}

async function timesOf(request: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < probes; i++) times.push(await timed(request));
  return times;
}

describe('others are answered long before the dearest requests are, which are asked without a pause:', () => {
  test.each(Object.keys(dearest))(
    '%s',
    async (kind) => {
      const { url } = service;
      const body = JSON.stringify({ query: dearest[kind] });
      const headers = { 'content-type': 'application/json' };
      const statuses = new Set<number>();
      const askDear = async (): Promise<void> => {
        const answer = await fetch(url, { method: 'POST', headers, body });
        await answer.arrayBuffer();
        statuses.add(answer.status);
      };
      const askSmall = () => ask(url, '{ years { year } }');
      const askLive = async () => (await fetch(url.replace('/graphql', '/health/live'))).text();
      await askDear();
      const undisturbed = median(await timesOf(askSmall));
      let isOver = false;
      const took: number[] = [];
      const pressing = Promise.all(
        Array.from({ length: clients }, async () => {
          do took.push(await timed(askDear));
          while (!isOver);
        }),
      );
      const [live, small] = await Promise.all([timesOf(askLive), timesOf(askSmall)]);
      isOver = true;
      await pressing;
      // The dearest are valid: answered, or too much.
      expect([...statuses].filter((status) => status !== 200 && status !== 400)).toEqual([]);
      const most = Math.max(median(took) * partOfDear, undisturbed * undisturbedTimes);
      expect(median(live)).toBeLessThan(most);
      expect(median(small)).toBeLessThan(most);
    },
    240_000,
  );
});
