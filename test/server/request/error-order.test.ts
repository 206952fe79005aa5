import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { wrapReader } from '../../../src/store/wrap-reader.js';
import { openSeeds, type ReplyError } from '../../helpers/run-query.js';
import { ask, serve } from '../../helpers/service.js';

test('errors are told in the order of the fields, whichever failed first', async () => {
  let reads = 0;
  // The first question takes longest.
  const slow = wrapReader(await openSeeds(), {
    async answer(ask) {
      await pause(Math.max(0, 60 - 25 * reads++));
      return ask();
    },
  });
  const { url } = await serve(slow);
  const { json } = await ask(
    url,
    '{ one: brand(id: "brand:none:a") { id } two: city(id: "city:none") { id } }',
  );
  const told = (json.errors as ReplyError[]).map(({ path }) => path?.[0]);
  expect(told).toEqual(['one', 'two']);
});
