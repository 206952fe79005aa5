import { describe, expect, test } from '@jest/globals';
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
  period: 'YEAR',
  periodStart: `${year}-01`,
  periodEnd: `${year}-12`,
  text: value === null ? 'XX张' : `${value}张`,
  ...rest,
});

const timeline = (facts: Partial<TimelineFacts>) =>
  timelineOf({ names: ['青暖助', '青暖行动'], documents: [], evidence: [], figures: [], ...facts });

/** Year, whether mentioned, and what changed. */
const changes = (facts: Partial<TimelineFacts>) =>
  timeline(facts).map(({ year, mentioned, changes: changed }) => [
    year,
    mentioned,
    ...changed.map(({ kind, from, to }) => [kind, ...(from ? [from, to] : [])].join(' ')),
  ]);

const years = (...all: number[]) => all.map((year) => document(year));

describe('mentions of a thing over the years', () => {
  test('are the first, a silence that is said once, and again', () =>
    expect(
      changes({
        documents: years(2019, 2020, 2021, 2022, 2023, 2024),
        evidence: [2020, 2023, 2024].map((year) => named(year, '“青暖助”品牌')),
      }),
    ).toEqual([
      [2020, true, 'FIRST_MENTIONED'],
      [2021, false, 'NO_LONGER_MENTIONED'],
      [2022, false],
      [2023, true, 'MENTIONED_AGAIN'],
      [2024, true],
    ]));

  test('a second silence is said again', () =>
    expect(
      changes({
        documents: years(2019, 2020, 2021, 2022),
        evidence: [2019, 2021].map((year) => named(year, '青暖助')),
      }).map(([, , change]) => change),
    ).toEqual([
      'FIRST_MENTIONED',
      'NO_LONGER_MENTIONED',
      'MENTIONED_AGAIN',
      'NO_LONGER_MENTIONED',
    ]));

  test('are also those by a figure alone', () =>
    expect(changes({ documents: years(2019), figures: [figure(2019, 1)] })).toEqual([
      [2019, true, 'FIRST_MENTIONED'],
    ]));

  test('are none of what no document mentions', () =>
    expect(timeline({ documents: years(2019, 2020) })).toEqual([]));

  test('are counted for each city by itself', () =>
    expect(
      changes({
        documents: [document(2019), document(2020, 'city:b'), document(2021)],
        evidence: [named(2019, '青暖助'), named(2020, '青暖助', 'city:b')],
      }),
    ).toEqual([
      [2019, true, 'FIRST_MENTIONED'],
      [2020, true, 'FIRST_MENTIONED'],
      [2021, false, 'NO_LONGER_MENTIONED'],
    ]));
});

describe('entries', () => {
  test('are in the order of years and then ids, whatever the order of the documents', () => {
    const documents = [document(2020), document(2020, 'city:0'), document(2019)];
    const evidence = documents.map(({ year, cityId }) => named(year, '青暖助', cityId));
    expect(timeline({ documents, evidence }).map(({ documentId }) => documentId)).toEqual([
      'd2019city:a',
      'd2020city:0',
      'd2020city:a',
    ]);
  });

  test('of two documents of one year follow each other by id', () =>
    expect(
      timeline({
        documents: [
          { id: 'd-b', cityId: 'city:a', year: 2020 },
          { id: 'd-a', cityId: 'city:a', year: 2020 },
        ],
        evidence: [{ id: 'e', documentId: 'd-a', quote: '青暖助' }],
      }).map(({ documentId, changes: [change] }) => [documentId, change?.kind]),
    ).toEqual([
      ['d-a', 'FIRST_MENTIONED'],
      ['d-b', 'NO_LONGER_MENTIONED'],
    ]));

  test('hold their own names, evidence and figures, and no others', () => {
    const own = figure(2019, 1);
    expect(
      timeline({
        documents: years(2019, 2020),
        evidence: [named(2019, '深化《青暖助》'), named(2020, '青暖行动')],
        figures: [own, figure(2020, 2)],
      })[0],
    ).toEqual({
      documentId: 'd2019city:a',
      cityId: 'city:a',
      year: 2019,
      mentioned: true,
      names: ['青暖助'],
      evidenceIds: ['e2019'],
      figures: [own],
      changes: [{ kind: 'FIRST_MENTIONED', indicatorId: null, figure: null, from: null, to: null }],
    });
  });

  test.each(['青“暖”助', '《青暖助》', '“青暖助”'])('find the name in %s', (quote) =>
    expect(timeline({ documents: years(2019), evidence: [named(2019, quote)] })[0]?.names).toEqual([
      '青暖助',
    ]),
  );
});

describe('a new wording', () => {
  const renamed = (...quotes: string[]) =>
    changes({
      documents: quotes.map((_, index) => document(2019 + index)),
      evidence: quotes.flatMap((quote, index) =>
        quote === '' ? [] : [named(2019 + index, quote)],
      ),
    }).flatMap(([, , ...changed]) => changed);

  test('is a change where the earlier one is not used any more', () =>
    expect(renamed('青暖行动', '“青暖助”')).toEqual([
      'FIRST_MENTIONED',
      'RENAMED 青暖行动 青暖助',
    ]));

  test('is none beside the earlier one, nor where the earlier one was beside it', () =>
    expect(renamed('青暖行动', '青暖行动(青暖助)', '青暖助')).toEqual(['FIRST_MENTIONED']));

  test('is compared with the last that was used, over a silence', () =>
    expect(renamed('青暖行动', '', '青暖助')).toEqual([
      'FIRST_MENTIONED',
      'NO_LONGER_MENTIONED',
      'MENTIONED_AGAIN',
      'RENAMED 青暖行动 青暖助',
    ]));

  test('is none where a quote shows no name, before or now', () => {
    expect(renamed('这一品牌', '青暖助')).toEqual(['FIRST_MENTIONED']);
    expect(renamed('青暖助', '这一品牌')).toEqual(['FIRST_MENTIONED']);
  });
});

describe('a figure that follows another', () => {
  const followed = (before: TimelineFigure, now: TimelineFigure) =>
    timeline({ documents: years(2019, 2020), figures: [before, now] })[1]?.changes;

  test.each<[number | null, number | null, string[]]>([
    [100, 200, ['RAISED']],
    [200, 100, ['LOWERED']],
    [100, 100, ['UNCHANGED']],
    [0, 100, ['RAISED']],
    [100, 0, ['LOWERED']],
    [100, null, []],
    [null, 100, []],
    [null, null, []],
  ])('%p and then %p: %p', (before, now, kinds) =>
    expect(followed(figure(2019, before), figure(2020, now))?.map(({ kind }) => kind)).toEqual(
      kinds,
    ),
  );

  test('is compared with that of the same months of the year before', () => {
    const months = (year: number) =>
      ({ period: 'OTHER', periodStart: `${year}-01`, periodEnd: `${year}-05` }) as const;
    expect(followed(figure(2019, 1, months(2019)), figure(2020, 2, months(2020)))).toMatchObject([
      { kind: 'RAISED' },
    ]);
  });

  test('of a stretch of time that is not known is compared with none', () => {
    const open = { period: 'OTHER', periodStart: null, periodEnd: null } as const;
    expect(followed(figure(2019, 1, open), figure(2020, 2, open))).toEqual([]);
    expect(followed(figure(2019, 1), figure(2020, 2, open))).toEqual([]);
  });

  test('is compared with none where neither says its stretch of time', () => {
    const open = { period: 'UNSTATED', periodStart: null, periodEnd: null } as const;
    expect(followed(figure(2019, 1, open), figure(2020, 2, open))).toEqual([]);
  });

  test('changes with its indicator, kind and both wordings', () =>
    expect(
      followed(figure(2019, 1, { kind: 'result' }), figure(2020, 2, { kind: 'result' })),
    ).toEqual([
      {
        kind: 'RAISED',
        indicatorId: 'indicator:beds',
        figure: 'result',
        from: '1张',
        to: '2张',
      },
    ]));

  test.each<[string, Partial<TimelineFigure>]>([
    ['a promise with a report', { kind: 'result' }],
    ['one indicator with another', { indicatorId: 'indicator:homes' }],
    ['one unit with another', { unit: '处' }],
    ['one basis with another', { basis: 'INCREMENT' }],
    ['the whole city with a part of it', { scope: '每个镇街' }],
    ["a year's with a half-year's", { period: 'FIRST_HALF', periodEnd: '2020-06' }],
  ])('is not compared: %s', (_, rest) => {
    expect(followed(figure(2019, 1), figure(2020, 2, rest))).toEqual([]);
    expect(followed(figure(2019, 1, rest), figure(2020, 2))).toEqual([]);
    expect(followed(figure(2019, 1, rest), figure(2020, 2, rest))).toHaveLength(1);
  });

  test('may follow over a document that does not state it', () =>
    expect(
      changes({
        documents: years(2019, 2020, 2021),
        evidence: [named(2020, '青暖助')],
        figures: [figure(2019, 1), figure(2021, 2)],
      })[2],
    ).toEqual([2021, true, 'RAISED 1张 2张']));

  test('in one document is compared with the document before, not with its neighbour', () =>
    expect(
      changes({
        documents: years(2019, 2020, 2021),
        figures: [figure(2019, 1), figure(2020, 2), figure(2020, 3), figure(2021, 2)],
      }).slice(1),
    ).toEqual([
      [2020, true, 'RAISED 1张 2张', 'RAISED 1张 3张'],
      [2021, true, 'LOWERED 3张 2张'],
    ]));

  test('of another city is not compared', () =>
    expect(
      changes({
        documents: [document(2019), document(2020, 'city:b')],
        figures: [
          figure(2019, 1),
          figure(2020, 2, { documentId: 'd2020city:b', cityId: 'city:b' }),
        ],
      })[1],
    ).toEqual([2020, true, 'FIRST_MENTIONED']));
});
