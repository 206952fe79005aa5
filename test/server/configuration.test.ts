import { describe, expect, test } from '@jest/globals';
import {
  ConfigurationError,
  defaultApi,
  readConfiguration,
} from '../../src/server/configuration.js';
import type { Environment } from '../../src/server/settings.js';

test('without settings the service listens on localhost:4000 and keeps the graph itself', () => {
  expect(readConfiguration({})).toEqual({
    host: 'localhost',
    port: 4000,
    workers: 1,
    neo4j: undefined,
    api: defaultApi,
  });
});

test('blank settings are not given', () => {
  expect(readConfiguration({ PORT: ' ', HOST: '', NEO4J_URI: '' })).toEqual(readConfiguration({}));
});

test('HOST, PORT and NEO4J_… are honoured', () => {
  expect(
    readConfiguration({
      HOST: '0.0.0.0',
      PORT: '0',
      NEO4J_URI: 'neo4j+s://graph.example:7687',
      NEO4J_USER: 'reader',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'minzheng',
    }),
  ).toMatchObject({
    host: '0.0.0.0',
    port: 0,
    neo4j: {
      uri: 'neo4j+s://graph.example:7687',
      user: 'reader',
      password: 'secret',
      database: 'minzheng',
    },
  });
});

test('deadlines are set in seconds, and what there may be at once in numbers', () => {
  const { api } = readConfiguration({
    HEAD_SECONDS: '1',
    REQUEST_SECONDS: '2',
    KEEP_ALIVE_SECONDS: '3',
    READER_SECONDS: '4',
    GRAPHQL_SECONDS: '5',
    EXPORT_SECONDS: '6',
    SLOW_EXPORT_SECONDS: '6',
    READINESS_SECONDS: '7',
    SHUTDOWN_SECONDS: '8',
    MAX_CONNECTIONS: '9',
    MAX_REQUESTS_OF_CONNECTION: '10',
    MAX_REQUESTS: '13',
    LARGE_REQUESTS_AT_ONCE: '14',
    SLOW_STATEMENTS_AT_ONCE: '17',
    EXPORTS_AT_ONCE: '11',
    MAX_REQUEST_BYTES: '15',
    MAX_UNREAD_BYTES: '12',
    MAX_HELD_BYTES: '16',
  });
  expect(api.deadlines).toEqual({
    head: 1_000,
    request: 2_000,
    keepAlive: 3_000,
    reader: 4_000,
    graphql: 5_000,
    export: 6_000,
    slowExport: 6_000,
    readiness: 7_000,
    shutdown: 8_000,
  });
  expect(api.atOnce).toEqual({
    connections: 9,
    requestsOfConnection: 10,
    requests: 13,
    largeRequests: 14,
    slowStatements: 17,
    exports: 11,
    requestBytes: 15,
    unreadBytes: 12,
    heldBytes: 16,
  });
});

describe('what cannot be used is told, all of it at once', () => {
  test.each([
    [{ PORT: 'http' }, [/^PORT is "http"/]],
    [{ PORT: '65536' }, [/0 to 65535/]],
    [{ PORT: '4000.5' }, [/PORT/]],
    [
      { NEO4J_URI: 'bolt://neo4j:s3cret@host', NEO4J_PASSWORD: 'x' },
      [/NEO4J_USER and NEO4J_PASSWORD/],
    ],
    [{ NEO4J_URI: 'localhost:7687', NEO4J_PASSWORD: 'x' }, [/NEO4J_URI is "localhost:7687"/]],
    [{ NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'x' }, [/bolt:\/\/localhost:7687/]],
    [{ OPERATIONS: 'some' }, [/^OPERATIONS is "some": give any or persisted\.$/]],
    [{ INTROSPECTION: 'yes' }, [/^INTROSPECTION is "yes": give on or off\.$/]],
    [{ CORS_ORIGINS: 'a.example' }, [/^CORS_ORIGINS holds "a\.example"/]],
    [{ CORS_ORIGINS: 'https://a.example/path' }, [/^CORS_ORIGINS holds "https:/]],
    [{ CORS_ORIGINS: 'x,https://a.example,y' }, [/holds "x"/, /holds "y"/]],
    [{ MAX_DEPTH: '0' }, [/^MAX_DEPTH is "0": give a whole number above 0\.$/]],
    [{ MAX_COST: 'much' }, [/^MAX_COST is "much"/]],
    [{ MAX_FIELDS: '2.5' }, [/^MAX_FIELDS is "2\.5"/]],
    [{ ANSWER_CACHE: '64' }, [/^ANSWER_CACHE is "64": give on or off\.$/]],
    [{ CACHE_MEGABYTES: '0' }, [/^CACHE_MEGABYTES is "0": give a whole number above 0\.$/]],
    [{ CACHE_MEGABYTES: '1.5' }, [/^CACHE_MEGABYTES is "1\.5"/]],
    [{ HEAD_SECONDS: '0' }, [/^HEAD_SECONDS is "0": give a whole number above 0\.$/]],
    [{ EXPORT_SECONDS: '1e9' }, [/^EXPORT_SECONDS is 1000000000: give at most 86400/]],
    [{ EXPORTS_AT_ONCE: 'few' }, [/^EXPORTS_AT_ONCE is "few"/]],
    [{ MAX_CONNECTIONS: '-1', READER_SECONDS: '1.5' }, [/^READER_SECONDS/, /^MAX_CONNECTIONS/]],
    [{ OPERATIONS: 'x', MAX_DEPTH: '-1', ANSWER_CACHE: 'x' }, [/^ANSWER/, /^OPERATIONS/, /^MAX_D/]],
    [{ ANONYMOUS_SCOPES: 'read,write' }, [/^ANONYMOUS_SCOPES holds "write": give some of read, /]],
    [{ TRUSTED_PROXIES: '10.0.0.0/33,x' }, [/holds "10\.0\.0\.0\/33"/, /holds "x"/]],
    [{ JWT_ISSUER: 'a' }, [/^JWT_ISSUER is set, and JWT_JWKS_URL is not/]],
    [
      { JWT_JWKS_URL: 'http://a.example/jwks' },
      [/^JWT_JWKS_URL is .*https/, /^JWT_ISSUER is not set/, /^JWT_AUDIENCE is not set/],
    ],
    [{ MAX_REQUESTS_PER_MINUTE: '0' }, [/^MAX_REQUESTS_PER_MINUTE is "0"/]],
    [{ MAX_DEPHT: '5' }, [/^MAX_DEPHT is no setting: MAX_DEPTH is one\./]],
    [{ MAX_PATIENCE: '5' }, [/^MAX_PATIENCE is no setting\. Leave it out, .*IGNORED_VARIABLES/]],
    [{ PROT: '80' }, [/^PROT is no setting: PORT is one\./]],
    [{ max_cost: '5' }, [/^max_cost is no setting: MAX_COST is one\./]],
    [{ GRAPQL_SECOND: '5' }, [/^GRAPQL_SECOND is no setting: GRAPHQL_SECONDS is one\./]],
    [{ CORS_ORIGIN: '*' }, [/^CORS_ORIGIN is no setting: CORS_ORIGINS is one\./]],
    [{ NEO4J_URL: 'bolt://a' }, [/^NEO4J_URL is no setting: NEO4J_URI is one\./]],
    [{ NEO4J_USERNAME: 'me' }, [/^NEO4J_USERNAME is no setting: NEO4J_USER is one\./]],
    [{ MAX_DEPHT: '5', PORT: 'x', MAX_COSTS: '1' }, [/^PORT/, /^MAX_DEPHT/, /^MAX_COSTS/]],
    [{ PORT: '-1', NEO4J_URI: 'x' }, [/^PORT/, /^NEO4J_URI/, /^NEO4J_PASSWORD is not set/]],
  ])('%j', (environment, problems) => {
    let error: unknown;
    try {
      readConfiguration(environment);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as ConfigurationError).problems).toEqual(
      problems.map((problem) => expect.stringMatching(problem)),
    );
  });
});

test.each([
  // What shells, Node and Kubernetes set: the last for a service that is called neo4j.
  { PATH: '/bin', HOME: '/root', PWD: '/', LANG: 'C', TERM: 'xterm', SHELL: '/bin/sh', USER: 'me' },
  { HOSTNAME: 'web-1', NODE_OPTIONS: '--max-old-space-size=256', NODE_ENV: 'test', CI: 'true' },
  { NEO4J_PORT: 'tcp://10.0.0.1:7687', NEO4J_SERVICE_HOST: '10.0.0.1', NEO4J_HOME: '/neo4j' },
  { NEO4J_USER: 'me', NEO4J_USERNAME: 'me' },
  { MAX_PATIENCE: '5', IGNORED_VARIABLES: 'OTHER, MAX_PATIENCE' },
  { MAX_DEPHT: ' ' },
])('%j is left to those whom it is for', (environment) => {
  expect(readConfiguration(environment)).toEqual(readConfiguration({}));
});

test('a password in an address that cannot be used is not repeated', () => {
  expect(() => readConfiguration({ NEO4J_URI: 'http://neo4j:s3cret@host' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('s3cret') }),
  );
});

test.each([
  [{}, 184_000_000, 51_520_000],
  [{ CACHE_MEGABYTES: '100' }, 100_000_000, 28_000_000],
  [{ CACHE_MEGABYTES: '100', ANSWER_CACHE: 'off' }, 100_000_000, 0],
])('With %j caches take up to %i bytes, the answers up to %i', (environment, all, answers) => {
  const { cacheBytes, answerCacheBytes } = readConfiguration(environment).api;
  expect([cacheBytes, answerCacheBytes]).toEqual([all, answers]);
});

test.each([
  ['', []],
  ['https://a.example', ['https://a.example']],
  [' https://a.example , http://localhost:5173,', ['https://a.example', 'http://localhost:5173']],
  ['*', '*'],
  ['https://a.example,*', '*'],
])('CORS_ORIGINS %p lets pages of %j ask', (value, origins) => {
  expect(readConfiguration({ CORS_ORIGINS: value }).api.corsOrigins).toEqual(origins);
});

test.each([
  [{}, true],
  [{ NODE_ENV: 'production' }, false],
  [{ NODE_ENV: 'production', INTROSPECTION: 'on' }, true],
  [{ INTROSPECTION: 'off' }, false],
])('With %j the schema can be asked for: %p', (environment, introspection) => {
  expect(readConfiguration(environment).api.introspection).toBe(introspection);
});

test.each([
  ['https://example.org/graph', 'https://example.org/graph/'],
  ['https://example.org/graph/', 'https://example.org/graph/'],
])('PUBLIC_URL %s is a folder that links begin with', (given, read) => {
  expect(readConfiguration({ PUBLIC_URL: given }).api.publicUrl).toBe(read);
});

test.each(['example.org', 'ftp://example.org/', 'https://example.org/?a=b'])(
  'PUBLIC_URL %s is refused with an example',
  (given) => {
    expect(() => readConfiguration({ PUBLIC_URL: given })).toThrow(/PUBLIC_URL is .*such as https/);
  },
);

test('CACHE_CONTROL is sent as it is given', () => {
  expect(readConfiguration({ CACHE_CONTROL: 'public, max-age=60' }).api.cacheControl).toBe(
    'public, max-age=60',
  );
});

describe('who may ask without a key', () => {
  const scopesAt = (environment: Environment) =>
    [...readConfiguration(environment, { isServing: true }).api.access.anonymous].sort();

  test.each([
    [{}, ['export', 'metrics', 'read', 'review']],
    [{ HOST: '127.0.0.2' }, ['export', 'metrics', 'read', 'review']],
    [{ HOST: '::1' }, ['export', 'metrics', 'read', 'review']],
    [{ KEYS_FILE: 'keys.json' }, []],
    [{ HOST: '0.0.0.0', KEYS_FILE: 'keys.json' }, []],
    [{ HOST: '0.0.0.0', ANONYMOUS_SCOPES: 'read, export' }, ['export', 'read']],
    [{ HOST: '0.0.0.0', ANONYMOUS_SCOPES: 'none' }, []],
    [{ KEYS_FILE: 'keys.json', ANONYMOUS_SCOPES: 'read' }, ['read']],
  ])('with %j may do %j', (environment, scopes) => {
    expect(scopesAt(environment)).toEqual(scopes);
  });

  test.each(['0.0.0.0', '::', '192.168.1.2', 'graph.example', '128.0.0.1'])(
    'is to be said where HOST is %s, and only by what listens there',
    (HOST) => {
      expect(() => scopesAt({ HOST })).toThrow(/nothing says who may ask/);
      expect(readConfiguration({ HOST }).host).toBe(HOST);
    },
  );
});
