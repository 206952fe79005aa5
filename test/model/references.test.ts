import { describe, expect, test } from '@jest/globals';
import { bibtexOf, risOf } from '../../src/model/references.js';

const document = { title: '计划 50% & {更多}\n_一_', issuedOn: null, year: 2023, issuer: null };
const passage = { start: 1, end: 4, section: null, quote: '一\n\n二' };

describe('a reference of unknown date and issuer', () => {
  test('as RIS has the year of the document, and no line of what is unknown', () => {
    expect(risOf({ id: 'document:a', document })).toBe(
      'TY  - GOVDOC\r\nTI  - 计划 50% & {更多} _一_\r\nPY  - 2023\r\nLA  - zh-CN\r\nAN  - document:a\r\nER  - \r\n\r\n',
    );
  });

  test('as BibTeX has signs escaped that LaTeX would read', () => {
    expect(bibtexOf({ id: 'document:a', document })).toBe(
      '@misc{document:a,\n  title  = {{计划 50\\% \\& \\{更多\\} \\_一\\_}},\n  year   = {2023},\n  langid = {chinese},\n}\n\n',
    );
  });
});

describe('a reference to a passage has its place and its words on one line', () => {
  test('as RIS', () => {
    expect(risOf({ id: 'evidence:a', document, ...passage })).toContain(
      'N1  - 字符 1-4: 一 二\r\n',
    );
  });

  test('as BibTeX', () => {
    expect(bibtexOf({ id: 'evidence:a', document, ...passage })).toContain(
      '  note   = {字符 1-4: 一 二},\n',
    );
  });
});

test.each([
  ['2020', 'DA  - 2020///'],
  ['2020-04', 'DA  - 2020/04//'],
  ['2020-04-08', 'DA  - 2020/04/08/'],
])('the date %s is %s', (issuedOn, line) => {
  expect(risOf({ id: 'document:a', document: { ...document, issuedOn } })).toContain(`${line}\r\n`);
});
