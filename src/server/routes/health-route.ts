import type { FastifyInstance } from 'fastify';
import { Budget } from '../../model/budget.js';
import type { GraphReader } from '../../store/store.js';
import { within } from '../../util/within.js';

/**
 * `/health/live` answers while the process does; `/health/ready` says whether the store can answer, by
 * 200 or 503, and which revision it serves.
 *
 * @param deadline how long the store has to answer, in milliseconds
 */
export function serveHealth(http: FastifyInstance, reader: GraphReader, deadline: number): void {
  http.get('/health/live', forAll, () => ({ status: 'live' }));
  http.get('/health/ready', forAll, async (_, reply) => {
    const options = { budget: new Budget({ deadline }) };
    try {
      const revision = await within(
        deadline,
        reader.ping(options).then(() => reader.currentRevision(options)),
      );
      return { status: 'ready', store: 'up', revision };
    } catch {
      return reply.code(503).send({ status: 'unavailable', store: 'down' });
    }
  });
}

const forAll = { config: { scope: 'none' } } as const;
