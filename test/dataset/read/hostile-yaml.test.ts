import { expect, test } from '@jest/globals';
import { YamlFile } from '../../../src/dataset/read/yaml-file.js';

/** Each level is ten of the one before it: a billion of them, were they ever written out. */
const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, at) => {
    const one = `*${'abcdefgh'[at]}`;
    return `${name}: &${name} [${Array.from({ length: 10 }, () => one).join(', ')}]`;
  })
  .join('\n')}\n`;

test.each<[string, string, number, RegExp]>([
  ['aliases of aliases', bomb, 2, /^\*a repeats another value: write that value out here$/],
  ['an alias of what it stands in', 'b: 1\na: &a [*a]\n', 2, /^\*a repeats/],
  ['brackets without an end', `a: 1\nb: ${'['.repeat(100_000)}`, 2, /more than 32 levels/],
  ['brackets around quoted ones', '["]",'.repeat(50_000), 1, /more than 32 levels/],
  ['lists in lists in one line', `a: 1\n${'- '.repeat(20_000)}b`, 2, /more than 80 columns/],
  [
    'maps that open ever further',
    Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
    82,
    /more than 80/,
  ],
  ['bytes that are no text', 'a: \0\n', 1, /binary/],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', 3, /^"a" stands twice/],
])('a file with %s has no value, and a problem on its line', (_, text, line, message) => {
  const file = new YamlFile('annotations/a.yaml', text);
  expect(file.value).toBeUndefined();
  expect(file.syntaxProblems[0]).toMatchObject({
    file: 'annotations/a.yaml',
    line,
    code: 'YAML',
    message: expect.stringMatching(message),
  });
});

test('a map of very many keys is read in time that grows with their number', () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `k${at}: 1\n`).join('');
  const began = performance.now();
  expect(new YamlFile('a.yaml', text).syntaxProblems).toEqual([]);
  // Compared each with each they took 68 s where this takes 1.2.
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('a file of another kind has few problems, each short', () => {
  const { syntaxProblems } = new YamlFile('a.yaml', 'a: "\\q": {]\n'.repeat(2_000));
  expect(syntaxProblems.length).toBeGreaterThan(0);
  expect(syntaxProblems.length).toBeLessThanOrEqual(20);
  for (const { message } of syntaxProblems) expect(message.length).toBeLessThanOrEqual(201);
});
