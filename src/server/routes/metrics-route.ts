import type { FastifyInstance } from 'fastify';

/** What Prometheus reads. */
export interface MetricsText {
  readonly contentType: string;
  text(): Promise<string>;
}

/** `GET /metrics`: what the service counts of itself. */
export function serveMetrics(http: FastifyInstance, metrics: MetricsText): void {
  http.get('/metrics', { config: { scope: 'metrics' } }, async (_, reply) =>
    reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text()),
  );
}
