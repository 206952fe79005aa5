import { afterAll } from '@jest/globals';
import { type Service, type ServiceOptions, startService } from '../../src/server/service.js';
import type { GraphReader } from '../../src/store/store.js';
import type { Reply } from './run-query.js';

/**
 * A service over HTTP on a free port of this machine, closed with its reader after all tests
 * of the file.
 */
export async function serve(
  reader: GraphReader,
  options: Omit<Partial<ServiceOptions>, 'reader'> = {},
): Promise<Service> {
  const service = await startService({ host: '127.0.0.1', port: 0, ...options, reader });
  started.push(service);
  return service;
}

const started: Service[] = [];
afterAll(() => Promise.all(started.splice(0).map((service) => service.close())));

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Reply;
}

/** Sends any request; the answer must be JSON. */
export async function send(url: string, init: RequestInit = {}): Promise<HttpAnswer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, text, json: JSON.parse(text) as Reply };
}

/** Asks a query by POST, as clients do. */
export const ask = (
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<HttpAnswer> =>
  send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });

/** Repeats a probe until it gives something. */
export async function eventually<T>(probe: () => Promise<T | undefined>, seconds = 30): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
