import { describe, expect, test } from '@jest/globals';
import { cypherString } from '../../src/util/cypher-string.js';

describe('A text as a literal of Cypher', () => {
  test.each([
    ['\\', "'\\\\'"],
    ["'", "'\\''"],
    ['\n', "'\\n'"],
    ['\r', "'\\r'"],
    ['\t', "'\\t'"],
    ['\b', "'\\b'"],
    ['\f', "'\\f'"],
    ['"', "'\"'"],
    ['养老', "'养老'"],
    ['', "''"],
  ])('writes %j as %s', (text, literal) => {
    expect(cypherString(text)).toBe(literal);
  });

  test('never holds the start of a unicode escape, which Neo4j would replace', () => {
    expect(cypherString('\\u0041')).toBe("'\\\\' + 'u0041'");
    for (const text of ['\\u0027', '\\\\u0041', 'a\\ub\\u'])
      expect(cypherString(text)).not.toContain('\\u');
  });
});
