import { describe, expect, it } from '@jest/globals';
import { type TimelineFacts, type TimelineFigure, timelineOf } from '../../src/model/timeline.js';

const document = (year: number, cityId = 'city:a') => ({ id: `d${year}${cityId}`, cityId, year });
const named = (year: number, quote: string, cityId = 'city:a') => ({
  id: `e${year}`,
  documentId: `d${year}${cityId}`,
  quote,
});
const figure = (
  year: number,
  value: number | null,
  rest: Partial<TimelineFigure> = {},
): TimelineFigure => ({
  id: `f${year}`,
  kind: 'target',
  documentId: `d${year}city:a`,
  cityId: 'city:a',
  indicatorId: 'indicator:beds',
  value,
  unit: '张',
  basis: 'STOCK',
  scope: null,
  text: value === null ? 'XX张' : `${value}张`,
  ...rest,
});

const changes = (facts: Partial<TimelineFacts>) =>
  timelineOf({ names: ['青暖助', '青暖'], documents: [], evidence: [], figures: [], ...facts }).map(
    ({ year, mentioned, changes: changed }) => [
      year,
      mentioned,
      ...changed.map(({ kind, from, to }) => [kind, ...(from ? [from, to] : [])].join(' ')),
    ],
  );

describe('A timeline', () => {
  it('tells when a thing is mentioned first, no longer, and again', () => {
    const documents = [2019, 2020, 2021, 2022, 2023].map((year) => document(year));
    const evidence = [named(2020, '“青暖助”品牌'), named(2023, '“青暖助”品牌')];
    expect(changes({ documents, evidence })).toEqual([
      [2020, true, 'FIRST_MENTIONED'],
      [2021, false, 'NO_LONGER_MENTIONED'],
      [2022, false],
      [2023, true, 'MENTIONED_AGAIN'],
    ]);
  });

  it('tells a new wording, and not one of several', () => {
    const documents = [2019, 2020, 2021].map((year) => document(year));
    const evidence = [
      named(2019, '深化“青暖”品牌'),
      named(2020, '深化“青暖助”、“青暖”品牌'),
      named(2021, '推广“青暖助”'),
    ];
    expect(changes({ names: ['青暖助', '青暖行动'], documents, evidence })).toEqual([
      [2019, true, 'FIRST_MENTIONED'],
      [2020, true],
      [2021, true],
    ]);
    const renamed = [named(2019, '青暖行动'), named(2020, '“青暖助”')];
    expect(
      changes({
        names: ['青暖助', '青暖行动'],
        documents: documents.slice(0, 2),
        evidence: renamed,
      })[1],
    ).toEqual([2020, true, 'RENAMED 青暖行动 青暖助']);
  });

  it.each<[number | null, number | null, string[]]>([
    [100, 200, ['RAISED 100张 200张']],
    [200, 100, ['LOWERED 200张 100张']],
    [100, 100, ['UNCHANGED 100张 100张']],
    [100, null, []],
  ])('compares %p with the %p that follows', (before, now, changed) => {
    const documents = [document(2019), document(2020)];
    const figures = [figure(2019, before), figure(2020, now)];
    expect(changes({ documents, figures })[1]).toEqual([2020, true, ...changed]);
  });

  it('compares no promise with a report, and no scope with another', () => {
    const documents = [document(2019), document(2020)];
    for (const rest of [{ kind: 'result' as const }, { scope: '每个镇街' }])
      expect(changes({ documents, figures: [figure(2019, 1), figure(2020, 2, rest)] })[1]).toEqual([
        2020,
        true,
      ]);
  });

  it('follows each city by itself', () => {
    const documents = [document(2019), document(2020, 'city:b')];
    const evidence = [named(2019, '青暖助'), named(2020, '青暖助', 'city:b')];
    expect(changes({ documents, evidence })).toEqual([
      [2019, true, 'FIRST_MENTIONED'],
      [2020, true, 'FIRST_MENTIONED'],
    ]);
  });
});
