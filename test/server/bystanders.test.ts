import { beforeAll, describe, expect, test } from '@jest/globals';
import { defaultApi } from '../../src/server/configuration.js';
import type { Service } from '../../src/server/service.js';
import { openSeeds } from '../helpers/run-query.js';
import { ask, serve } from '../helpers/service.js';

let service: Service;
beforeAll(async () => {
  // Without the cache, which would answer what was asked before.
  service = await serve(await openSeeds(), { api: { ...defaultApi, answerCacheBytes: 0 } });
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
    '{ document(id: "document:qufu-2020-plan") { sections { document { sections { document { sections { id title: heading } } } } } } } }',
};

/** Clients that ask them without a pause. */
const clients = 4;
const probes = 12;
/**
 * How many of the dear requests may end, on average, while a bystander waits for its answer. Whoever has to
 * wait until what is under way is done sees all of them end. This is counted and not timed, as machines
 * differ and are busy with other things.
 */
const mostEnding = clients / 3;

describe('others are answered before the dearest requests are, which are asked without a pause:', () => {
  test.each(Object.keys(dearest))(
    '%s',
    async (kind) => {
      const { url } = service;
      const body = JSON.stringify({ query: dearest[kind] });
      const headers = { 'content-type': 'application/json' };
      const statuses = new Set<number>();
      let ended = 0;
      const askDear = async (): Promise<void> => {
        const answer = await fetch(url, { method: 'POST', headers, body });
        await answer.arrayBuffer();
        statuses.add(answer.status);
        ended++;
      };
      await askDear();
      let isOver = false;
      const pressing = Promise.all(
        Array.from({ length: clients }, async () => {
          do await askDear();
          while (!isOver);
        }),
      );
      const endingDuring = async (request: () => Promise<unknown>): Promise<number> => {
        const before = ended;
        await request();
        return ended - before;
      };
      const [live, small]: [number[], number[]] = [[], []];
      for (let i = 0; i < probes; i++) {
        live.push(
          await endingDuring(async () =>
            (await fetch(url.replace('/graphql', '/health/live'))).text(),
          ),
        );
        small.push(await endingDuring(() => ask(url, '{ years { year } }')));
      }
      isOver = true;
      await pressing;
      // The dearest are valid: answered, or too much.
      expect([...statuses].filter((status) => status !== 200 && status !== 400)).toEqual([]);
      expect(mean(live)).toBeLessThan(mostEnding);
      expect(mean(small)).toBeLessThan(mostEnding);
    },
    240_000,
  );
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
