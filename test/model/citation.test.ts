import { describe, expect, test } from '@jest/globals';
import { type Cited, citationOf } from '../../src/model/citation.js';

const cited = (change: {
  section?: Cited['section'];
  document?: Partial<Cited['document']>;
}): string =>
  citationOf({
    start: 10,
    end: 20,
    section: change.section ?? null,
    document: {
      title: '2020年工作要点',
      issuedOn: '2020-04-08',
      year: 2020,
      issuer: '曲阜市民政局',
      ...change.document,
    },
  });

describe('a citation in the form of GB/T 7714-2015', () => {
  test.each<[string, Parameters<typeof cited>[0], string]>([
    ['is whole', {}, '曲阜市民政局. 2020年工作要点[Z]. 2020-04-08: 字符 10-20.'],
    [
      'has no issuer',
      { document: { issuer: null } },
      '佚名. 2020年工作要点[Z]. 2020-04-08: 字符 10-20.',
    ],
    [
      'has no date',
      { document: { issuedOn: null } },
      '曲阜市民政局. 2020年工作要点[Z]. [2020]: 字符 10-20.',
    ],
    [
      'has a month only',
      { document: { issuedOn: '2020-04' } },
      '曲阜市民政局. 2020年工作要点[Z]. 2020-04: 字符 10-20.',
    ],
    [
      'names a section with its printed number',
      { section: { heading: '加快发展', text: '三、加快发展\n内容' } },
      '曲阜市民政局. 2020年工作要点[Z]. 2020-04-08: 三、加快发展, 字符 10-20.',
    ],
    [
      'names a section whose heading does not begin its text',
      { section: { heading: '加快发展', text: `${'开头的话'.repeat(5)}加快发展` } },
      '曲阜市民政局. 2020年工作要点[Z]. 2020-04-08: 加快发展, 字符 10-20.',
    ],
    [
      'names no number longer than a heading has',
      { section: { heading: '加快发展', text: `${'一'.repeat(11)}加快发展` } },
      '曲阜市民政局. 2020年工作要点[Z]. 2020-04-08: 加快发展, 字符 10-20.',
    ],
    [
      'names the longest number that a heading has',
      { section: { heading: '加快发展', text: '(二十三十四五)  加快发展' } },
      '曲阜市民政局. 2020年工作要点[Z]. 2020-04-08: (二十三十四五) 加快发展, 字符 10-20.',
    ],
    [
      'names a section whose heading is not in its text',
      { section: { heading: '加快发展', text: '三、加快\n2、发展' } },
      '曲阜市民政局. 2020年工作要点[Z]. 2020-04-08: 加快发展, 字符 10-20.',
    ],
    [
      'has a heading without a number and white space as it is printed on one line',
      { section: { heading: '加快\n发展', text: '加快\n发展' } },
      '曲阜市民政局. 2020年工作要点[Z]. 2020-04-08: 加快 发展, 字符 10-20.',
    ],
    [
      'stands on one line',
      { document: { title: '工作\n要点' } },
      '曲阜市民政局. 工作 要点[Z]. 2020-04-08: 字符 10-20.',
    ],
  ])('%s', (_, change, expected) => {
    expect(cited(change)).toBe(expected);
  });
});
