import { describe, expect, test } from '@jest/globals';
import {
  ConfigurationError,
  defaultApi,
  readConfiguration,
} from '../../src/server/configuration.js';

test('without settings the service listens on localhost:4000 and keeps the graph itself', () => {
  expect(readConfiguration({})).toEqual({
    host: 'localhost',
    port: 4000,
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

test('a password in an address that cannot be used is not repeated', () => {
  expect(() => readConfiguration({ NEO4J_URI: 'http://neo4j:s3cret@host' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('s3cret') }),
  );
});
