import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  isLoopback,
  readerSettings,
  readReaderFile,
} from '../../../src/extract/second-reader/settings.js';

const url = 'https://reader.example/v1';
const model = 'some-model';

test('there is no reader where none is asked for', () => {
  expect(readerSettings({}, { OPENAI_API_KEY: 'key' })).toBeUndefined();
});

test.each([
  ['https://reader.example/v1', '/v1/chat/completions'],
  ['https://reader.example/v1/', '/v1/chat/completions'],
  ['https://reader.example/api/chat/completions', '/api/chat/completions'],
])('%s is asked at %s', (address, path) => {
  expect(readerSettings({ url: address, model }, {})?.url.pathname).toBe(path);
});

describe('what means nothing is refused, with the mend', () => {
  test.each([
    [{ url }, /--reader-url and --reader-model/],
    [{ model }, /--reader-url and --reader-model/],
    [{ url: 'reader', model }, /no address/],
    [{ url: 'ftp://reader.example', model }, /https:/],
    [{ url: 'https://me:secret@reader.example/v1', model }, /does not belong in --reader-url/],
    [{ url: `${url}?key=secret`, model }, /does not belong in --reader-url/],
    [{ url, model, keyEnv: 'sk-secret' }, /name of an environment variable/],
    [{ url, model, keyEnv: 'READER_KEY' }, /no variable of that name/],
  ])('%j', (given, message) => {
    expect(() => readerSettings(given, {})).toThrow(message);
    expect(() => readerSettings(given, {})).not.toThrow(/secret/);
  });
});

test.each([
  ['http://localhost:8000/v1', true],
  ['http://127.0.0.1/v1', true],
  ['http://[::1]:8000/v1', true],
  ['http://localhost.reader.example/v1', false],
  ['http://127.0.0.1.reader.example/v1', false],
  ['http://192.168.0.7/v1', false],
])('%s stays on this machine: %s', (address, stays) => {
  expect(isLoopback(new URL(address))).toBe(stays);
});

describe('a file of settings', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minzheng-reader-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const read = async (words: string) => {
    const path = join(folder, 'reader.yaml');
    await writeFile(path, words);
    return readReaderFile(path);
  };

  test('gives what it says', async () => {
    expect(
      await read(
        `url: ${url}\nmodel: ${model}\nkeyEnv: READER_KEY\ntimeout: 60\nprice: { currency: CNY, perMillionPrompt: 2, perMillionCached: 0.5, perMillionCompletion: 8 }\n`,
      ),
    ).toMatchObject({ url, model, keyEnv: 'READER_KEY', timeout: 60, price: { currency: 'CNY' } });
  });

  test.each([
    ['- a list', /give url: and model:/],
    [`url: ${url}\nkey: secret`, /the key itself does not belong in a file/],
    [`url: ${url}\ntimeout: -1`, /timeout has to be a number/],
    [`adress: ${url}`, /adress is no setting: there are url/],
    [`url: 7`, /url has to be words/],
    [`price: 3`, /price needs currency/],
    ['measured: { AGREE: { facts: 9, right: 9, confidence: 2 } }', /measured needs facts/],
    ['measured: { SURE: { facts: 9, right: 9, confidence: 1 } }', /measured needs facts/],
    ['url: [', /is no YAML/],
  ])('%j is refused', async (words, message) => {
    await expect(read(words)).rejects.toThrow(message);
  });
});
