import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type Cited, citationOf } from '../../src/model/citation.js';
import { dataOf, openSeeds } from '../helpers/run-query.js';
import { exportText } from './export-text.js';

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
      'stands on one line',
      { document: { title: '工作\n要点' } },
      '曲阜市民政局. 工作 要点[Z]. 2020-04-08: 字符 10-20.',
    ],
  ])('%s', (_, change, expected) => {
    expect(cited(change)).toBe(expected);
  });
});

test('the API and the table of evidence cite alike', async () => {
  const store = await openSeeds();
  const { targets } = await dataOf(
    store,
    `{ targets(first: 100, filter: { city: { name: { eq: "曲阜市" } } }) {
      nodes { evidence { id citation start end } } } }`,
  );
  const rows = parse(await exportText(store, { format: 'csv', table: 'evidence' }), {
    bom: true,
    columns: true,
  }) as Record<string, string>[];
  const citations = new Map(rows.map(({ id, citation }) => [id, citation]));
  expect(targets.nodes.length).toBeGreaterThan(0);
  for (const { evidence } of targets.nodes) {
    expect(evidence.citation).toBe(citations.get(evidence.id));
    expect(evidence.citation).toMatch(
      /^曲阜市民政局\. 曲阜市民政局关于印发《2020年全市民政工作要点》的通知\[Z\]\. 2020-04-08: \S.*, 字符 /,
    );
    expect(evidence.citation.endsWith(`字符 ${evidence.start}-${evidence.end}.`)).toBe(true);
  }
});
