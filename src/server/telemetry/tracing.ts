import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Budget } from '../../model/budget.js';
import type { IncomingRequest } from '../request/incoming-request.js';
import type { RequestObserver, RequestReport } from '../request/request-report.js';
import type { StoreObserver, StoreReport } from './store-observer.js';

const propagator = new W3CTraceContextPropagator();
const reading = {
  keys: (headers: IncomingRequest['headers']) => Object.keys(headers),
  get: (headers: IncomingRequest['headers'], name: string) => headers[name],
};

/**
 * Sends traces to OTEL_EXPORTER_OTLP_ENDPOINT: a span for each request, which continues its caller's trace
 * (`traceparent`), and below it one for each question to the store. Only imported where that is set.
 */
export class Tracing implements RequestObserver, StoreObserver {
  readonly #provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'minzheng-graph' }))
      .merge(detectResources({ detectors: [envDetector] })),
    // Addresses, headers and its own limits are what the standard variables say.
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  readonly #tracer = this.#provider.getTracer('minzheng-graph');
  readonly #underWay = new WeakMap<Budget, { readonly span: Span; readonly context: Context }>();

  onStarted({ method, headers }: IncomingRequest, budget: Budget): void {
    const parent = propagator.extract(ROOT_CONTEXT, headers, reading);
    const span = this.#tracer.startSpan(method, { kind: SpanKind.SERVER }, parent);
    this.#underWay.set(budget, { span, context: trace.setSpan(parent, span) });
  }

  onFinished(report: RequestReport, budget: Budget): void {
    const span = this.#underWay.get(budget)?.span;
    if (!span) return;
    const { operation, path, cost, revision, status, outcome, principal, id } = report;
    if (operation !== undefined) span.updateName(operation);
    span.setAttributes({
      'http.response.status_code': status,
      'enduser.id': principal.name,
      'minzheng.request_id': id,
      'minzheng.path': path,
      'minzheng.outcome': outcome,
      ...(operation !== undefined && { 'graphql.operation.name': operation }),
      ...(cost !== undefined && { 'minzheng.cost': cost }),
      ...(revision !== undefined && { 'minzheng.revision': revision }),
    });
    if (status >= 500 || outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  onAnswered({ question, began, milliseconds, isFailed, budget }: StoreReport): void {
    const request = budget && this.#underWay.get(budget);
    if (!request) return;
    const startTime = performance.timeOrigin + began;
    const span = this.#tracer.startSpan(
      `store ${question}`,
      { kind: SpanKind.CLIENT, startTime },
      request.context,
    );
    if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(startTime + milliseconds);
  }

  /** Sends what is not sent yet. */
  async close(): Promise<void> {
    await this.#provider.shutdown();
  }
}
