import { describe, expect, test } from '@jest/globals';
import { YamlFile } from '../../../src/dataset/read/yaml-file.js';

const file = new YamlFile(
  'a.yaml',
  `# a comment
document:
  key: x
brands:
  - key: y
    evidence: [one, two]
    note: >-
      several
      lines
  - { key: z, evidence: [three] }
`,
);
const brands = (file.value as { brands: { evidence: object }[] }).brands;

describe('the line of a value', () => {
  test.each([
    [['document'], 3],
    [['document', 'key'], 3],
    [['brands'], 5],
    [['brands', 0, 'evidence', 1], 6],
    [['brands', 0, 'note'], 7],
    [['brands', 1, 'evidence', 0], 10],
    [['brands', 1, 'missing'], 10],
    [['brands', 7], 5],
    [['nothing'], 1],
    [[], 1],
  ])('%j is %d', (path, line) => expect(file.lineAt(path)).toBe(line));

  test('of a problem is that of the part and the path below it', () => {
    expect(file.problem(brands[0] as object, ['evidence', 1], 'DATE', 'm', 'f')).toEqual({
      file: 'a.yaml',
      line: 6,
      code: 'DATE',
      message: 'm',
      fix: 'f',
    });
    expect(file.problem(brands[1] as object, ['key'], 'DATE', 'm', 'f').line).toBe(10);
  });
});

test('objects and lists know their paths, and foreign ones have none', () => {
  expect(file.pathOf(brands)).toEqual(['brands']);
  expect(file.pathOf(brands[1] as object)).toEqual(['brands', 1]);
  expect(file.pathOf(brands[0]?.evidence as object)).toEqual(['brands', 0, 'evidence']);
  expect(file.pathOf({})).toEqual([]);
});

describe('a text that is no YAML', () => {
  test('has no value, and a problem on its line', () => {
    const broken = new YamlFile('b.yaml', 'a: 1\nb: [\n');
    expect(broken.value).toBeUndefined();
    expect(broken.syntaxProblems[0]).toMatchObject({ file: 'b.yaml', code: 'YAML' });
    expect(broken.syntaxProblems[0]?.line).toBeGreaterThan(1);
  });

  test('has a key twice', () => {
    const broken = new YamlFile('b.yaml', 'a: 1\nb: 2\na: 3\n');
    expect(broken.value).toBeUndefined();
    expect(broken.syntaxProblems).toEqual([expect.objectContaining({ line: 3, code: 'YAML' })]);
  });
});

test('a text with a doubtful tag has a value and a problem', () => {
  const odd = new YamlFile('b.yaml', 'a: !strange 1\n');
  expect(odd.value).toEqual({ a: '1' });
  expect(odd.syntaxProblems).toEqual([expect.objectContaining({ line: 1, code: 'YAML' })]);
});

test('an empty text is null', () => expect(new YamlFile('c.yaml', '').value).toBeNull());
