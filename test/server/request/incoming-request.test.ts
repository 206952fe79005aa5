import { EventEmitter } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anonymousClient } from '../../../src/server/auth/client.js';
import { incomingRequest } from '../../../src/server/request/incoming-request.js';

const client = anonymousClient(new Set());

const incoming = (url: string, body?: unknown, response: object = new EventEmitter()) =>
  incomingRequest(
    { method: 'POST', url, headers: {}, query: {}, body, client } as unknown as FastifyRequest,
    { raw: response } as unknown as FastifyReply,
  );

describe('An incoming request', () => {
  test.each([
    ['/graphql', ''],
    ['/graphql?', '?'],
    ['/graphql?query={a}&x=?', '?query={a}&x=?'],
  ])('%s has the query string %j', (url, search) => {
    expect(incoming(url).search).toBe(search);
  });

  test('has its body as text where it was declared to be JSON, and no text otherwise', () => {
    expect(incoming('/', '{"a":1}').text).toBe('{"a":1}');
    expect(incoming('/', undefined).text).toBe('');
    expect(incoming('/', { a: 1 }).text).toBe('');
  });

  test('is gone when its connection is closed before the answer was sent, and not after', () => {
    for (const [writableFinished, calls] of [
      [false, 1],
      [true, 0],
    ] as const) {
      let called = 0;
      const response = Object.assign(new EventEmitter(), { writableFinished });
      incoming('/', undefined, response).onGone(() => called++);
      response.emit('close');
      expect(called).toBe(calls);
    }
  });
});
