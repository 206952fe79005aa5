import { describe, expect, test } from '@jest/globals';
import { xmlText } from '../../src/export/xml-text.js';

describe('Text of XML', () => {
  test.each([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ['\r', '&#13;'],
  ])('has %j as %s', (character, entity) => {
    expect(xmlText(character)).toBe(entity);
    expect(xmlText(`a${character}b${character}`)).toBe(`a${entity}b${entity}`);
  });

  test.each([
    '\u0000',
    '\u0001',
    '\u0008',
    '\u000b',
    '\u000c',
    '\u000e',
    '\u001f',
    '\ud800',
    '\udbff',
    '\udc00',
    '\udfff',
    '\ufffe',
    '\uffff',
  ])('leaves out %j, which XML cannot write', (character) => {
    expect(xmlText(`a${character}b`)).toBe('ab');
  });

  test.each(['\t', '\n', ' ', '\u007f', '养', '\ud7ff', '\ue000', '\ufffd', '𠮷', "'"])(
    'has %j as it is',
    (character) => {
      expect(xmlText(`a${character}b`)).toBe(`a${character}b`);
    },
  );
});
