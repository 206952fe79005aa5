import { beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

let url: string;
beforeAll(async () => {
  ({ url } = await serve(await openSeeds()));
});

const audits = serverAudits({ url: () => url, fetchFn: fetch });

/**
 * Advice for clients of old that is not followed: that a request with a mistake is answered with status 200
 * where the client accepts application/json. Here it is 400, as with the newer media type, so that caches,
 * logs and scripts see by the status that something is wrong. See docs/errors.md.
 */
const notFollowed = new Set(['572B', 'FDE2', '7B9B']);

/** The audit suite of the specification "GraphQL over HTTP". */
describe('GraphQL over HTTP', () => {
  test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))(
    '%s: %s',
    async (id, _, audit) => {
      const { status } = await audit();
      expect(status).toBe(notFollowed.has(id) ? 'warn' : 'ok');
    },
  );
});
