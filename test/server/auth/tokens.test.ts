import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { readConfiguration } from '../../../src/server/configuration.js';
import type { RequestReport } from '../../../src/server/request/request-report.js';
import { bearer } from '../../helpers/keys.js';
import { openSeeds } from '../../helpers/run-query.js';
import { serve } from '../../helpers/service.js';

const issuer = 'https://issuer.example';
const audience = 'minzheng-graph';
const reports: RequestReport[] = [];
const own = await generateKeyPair('ES256');
const foreign = await generateKeyPair('ES256');

let server: Server;
let url: string;
beforeAll(async () => {
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'ES256' };
  server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  ({ url } = await open(`http://127.0.0.1:${port}/jwks`));
});
afterAll(() => {
  server.close();
});

const open = async (jwksUrl: string) =>
  serve(await openSeeds(), {
    api: readConfiguration({
      JWT_JWKS_URL: jwksUrl,
      JWT_ISSUER: issuer,
      JWT_AUDIENCE: audience,
    }).api,
    observers: [{ onFinished: (report) => reports.push(report) }],
  });

interface TokenWish {
  readonly claims?: JWTPayload;
  readonly key?: typeof own.privateKey;
  readonly ends?: number;
}

const tokenOf = ({ claims, key = own.privateKey, ends = 60 }: TokenWish = {}): Promise<string> =>
  new SignJWT({ iss: issuer, aud: audience, sub: 'ana', scope: 'openid read', ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setExpirationTime(Math.floor(Date.now() / 1_000) + ends)
    .sign(key);

const ask = (token: string, path = '/graphql?query={years{year}}'): Promise<Response> =>
  fetch(url.replace('/graphql', path), { headers: bearer(token) });

describe('a token of the issuer', () => {
  test('lets its holder do what its scopes say, and has a name in reports', async () => {
    reports.length = 0;
    expect((await ask(await tokenOf())).status).toBe(200);
    expect(reports[0]?.principal.name).toBe('token ana');
    expect((await ask(await tokenOf(), '/export?format=jsonl')).status).toBe(403);
  });

  test('may have its scopes as a list', async () => {
    const token = await tokenOf({ claims: { scope: ['read'] } });
    expect((await ask(token)).status).toBe(200);
  });

  test('lets its holder do nothing without a scope', async () => {
    expect((await ask(await tokenOf({ claims: { scope: undefined } }))).status).toBe(403);
  });

  test('holds half a minute longer, as clocks differ', async () => {
    expect((await ask(await tokenOf({ ends: -20 }))).status).toBe(200);
  });
});

test.each<[string, TokenWish]>([
  ['of another issuer', { claims: { iss: 'https://other.example' } }],
  ['for another audience', { claims: { aud: 'other' } }],
  ['that has expired', { ends: -60 }],
  ['of nobody', { claims: { sub: undefined } }],
  ['that somebody else signed', { key: foreign.privateKey }],
])('a token %s is refused', async (_, wish) => {
  expect((await ask(await tokenOf(wish))).status).toBe(401);
});

test('a token that nobody signed is refused', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: issuer, aud: audience, sub: 'ana', scope: 'read', exp: 9_999_999_999 };
  expect((await ask(`${part({ alg: 'none' })}.${part(claims)}.`)).status).toBe(401);
});

test('where the issuer’s keys are away, that is told, and not that the token is wrong', async () => {
  const away = await open('http://127.0.0.1:1/jwks');
  const response = await fetch(`${away.url}?query={years{year}}`, {
    headers: bearer(await tokenOf()),
  });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
});
