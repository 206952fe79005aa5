import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from '@jest/globals';
import {
  Cache,
  cacheBytesOf,
  cacheShares,
  cacheStatistics,
  defaultCacheBytes,
  setCacheBytes,
} from '../../src/util/cache.js';

afterEach(() => setCacheBytes(defaultCacheBytes));

const textCache = () => new Cache<string>('documents', { sizeOf: (value) => value.length });

test('the shares of all caches are one memory', () => {
  expect(Object.values(cacheShares).reduce<number>((sum, share) => sum + share, 0)).toBe(100);
});

test('nothing is cached but in a share of it', () => {
  const src = new URL('../../src/', import.meta.url);
  const importing = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') && readFileSync(new URL(name, src), 'utf8').includes("'lru-cache'"),
  );
  expect(importing.sort()).toEqual(['server/answers/answer-cache.ts', 'util/cache.ts']);
});

test('a cache stays within its share, whatever is added, and keeps what was used last', () => {
  setCacheBytes(100_000);
  const cache = textCache();
  for (let n = 0; n < 100; n++) {
    cache.set(`key ${n}`, 'x'.repeat(1_000));
    cache.get('key 0');
    expect(cache.bytes).toBeLessThanOrEqual(cacheBytesOf('documents'));
  }
  expect(['key 0', 'key 50', 'key 99'].map((key) => cache.has(key))).toEqual([true, false, true]);
});

test('what is larger than a quarter of the share is not cached', () => {
  setCacheBytes(100_000);
  const cache = textCache();
  cache.set('large', 'x'.repeat(cacheBytesOf('documents') / 4 + 1));
  cache.set('small', 'x'.repeat(cacheBytesOf('documents') / 4));
  expect([cache.get('large') === undefined, cache.get('small') === undefined]).toEqual([
    true,
    false,
  ]);
});

test('a cache that was made before the memory was set has the share of what was set', () => {
  const cache = textCache();
  setCacheBytes(1_000);
  cache.set('key', 'x'.repeat(100));
  expect(cache.get('key')).toBeUndefined();
});

test('what is known of caches is the sum of those of one name, and of each name its own', () => {
  const caches = [textCache(), textCache()];
  for (const cache of caches) cache.set('key', 'x'.repeat(100));
  const other = new Cache<string>('words', { sizeOf: (value) => value.length });
  other.set('key', 'x');
  const before = cacheStatistics();
  const [one] = caches;
  for (const key of ['key', 'key', 'none']) one?.get(key);

  const after = cacheStatistics();
  const grown = (name: 'documents' | 'words', what: 'bytes' | 'hits' | 'misses') =>
    (after.get(name)?.[what] ?? 0) - (before.get(name)?.[what] ?? 0);
  expect([grown('documents', 'hits'), grown('documents', 'misses')]).toEqual([2, 1]);
  expect([grown('words', 'hits'), grown('words', 'misses')]).toEqual([0, 0]);
  expect(after.get('documents')?.bytes).toBeGreaterThanOrEqual(200);
  expect(after.get('words')?.bytes).toBe(1);
});
