import type { FastifyInstance } from 'fastify';
import type { GraphReader } from '../../store/store.js';

/**
 * `/health/live` answers while the process does; `/health/ready` says whether the store can answer, by
 * 200 or 503.
 */
export function serveHealth(http: FastifyInstance, reader: GraphReader): void {
  http.get('/health/live', () => ({ status: 'live' }));
  http.get('/health/ready', async (_, reply) => {
    try {
      await reader.ping();
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}
