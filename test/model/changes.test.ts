import { describe, expect, test } from '@jest/globals';
import {
  changesBetween,
  type MeasuredIndicator,
  type StatedFigure,
  type YearOfDocuments,
} from '../../src/model/changes.js';

const indicator = (id: string, rest: Partial<MeasuredIndicator> = {}): MeasuredIndicator => ({
  ...{ id, familyId: null, object: '床位', population: null, action: null },
  ...{ unit: '张', basis: 'INCREMENT', scopes: [], ...rest },
});

const figure = (
  year: number,
  value: number | null,
  rest: Partial<StatedFigure> = {},
): StatedFigure => ({
  ...{ id: `target:${year}:a`, kind: 'target', cityId: 'city:a', year, value, unit: '张' },
  ...{ basis: 'INCREMENT', basisDoubt: null, comparator: 'EQ', scope: null, population: null },
  ...{ period: 'YEAR', periodStart: `${year}-01`, periodEnd: `${year}-12` },
  ...{ indicatorId: 'indicator:beds', evidenceId: `evidence:${year}`, target: null, ...rest },
});

const year = (number: number, rest: Partial<YearOfDocuments> = {}): YearOfDocuments => ({
  ...{ documentIds: [`document:${number}`], things: [], figures: [], ...rest },
});
const stating = (number: number, ...ids: string[]): YearOfDocuments =>
  year(number, { things: ids.map((id) => ({ id, evidenceId: `evidence:${number}:${id}` })) });
const measuring = (number: number, ...figures: StatedFigure[]): YearOfDocuments =>
  year(number, { figures });

describe('From one year to another, a thing', () => {
  const [before, after] = [
    stating(2022, 'brand:a', 'program:b'),
    stating(2023, 'brand:a', 'program:c'),
  ];

  test('goes on, is gone or is new, each with the sentences of its years', () => {
    expect(changesBetween(before, after, [])).toEqual(
      [
        ['GONE', 'program:b', 'evidence:2022:program:b', null],
        ['APPEARED', 'program:c', null, 'evidence:2023:program:c'],
        ['CONTINUED', 'brand:a', 'evidence:2022:brand:a', 'evidence:2023:brand:a'],
      ].map(([kind, subjectId, then, now]) => ({
        kind,
        subjectId,
        before: then,
        after: now,
        counterpartId: null,
      })),
    );
  });

  test('is neither gone nor new where one of the years has no document', () => {
    const nothing = year(2023, { documentIds: [] });
    expect(changesBetween(before, nothing, [])).toEqual([]);
    expect(changesBetween(nothing, after, [])).toEqual([]);
  });

  test('that two documents of a year state goes on once', () => {
    const twice = stating(2022, 'brand:a', 'brand:a');
    expect(changesBetween(twice, stating(2023, 'brand:a'), [])).toHaveLength(1);
  });

  test('that is stated twice has the first sentence of each year', () => {
    const [then, now] = [2022, 2023].map((number) =>
      year(number, {
        things: ['first', 'last'].map((at) => ({
          id: 'brand:a',
          evidenceId: `${at} of ${number}`,
        })),
      }),
    ) as [YearOfDocuments, YearOfDocuments];
    expect(changesBetween(then, now, [])).toMatchObject([
      { kind: 'CONTINUED', before: 'first of 2022', after: 'first of 2023' },
    ]);
  });
});

describe('From one year to another, a figure', () => {
  const kinds = (before: StatedFigure[], after: StatedFigure[], ...measured: MeasuredIndicator[]) =>
    changesBetween(measuring(2022, ...before), measuring(2023, ...after), measured).map(
      ({ kind, subjectId, counterpartId }) => [kind, subjectId, counterpartId],
    );

  test.each([
    [300, 400, 'VALUE_RAISED'],
    [400, 300, 'VALUE_LOWERED'],
    [300, 300, 'CONTINUED'],
    [null, 300, 'CONTINUED'],
    [300, null, 'CONTINUED'],
  ])('of %p and of %p: %s', (then, now, kind) => {
    expect(kinds([figure(2022, then)], [figure(2023, now)])).toEqual([
      [kind, 'indicator:beds', null],
    ]);
  });

  test.each<[string, Partial<StatedFigure>]>([
    ['unit', { unit: '处' }],
    ['basis', { basis: 'STOCK' }],
    ['basis that is in doubt', { basisDoubt: '累计还是新增' }],
    ['comparator', { comparator: 'GTE' }],
    ['scope', { scope: '每个镇街' }],
    ['part of the year', { period: 'FIRST_HALF', periodStart: '2023-01', periodEnd: '2023-06' }],
    ['kind, promised and reported', { kind: 'result' }],
  ])('of another %s is not said to be higher', (_, rest) => {
    expect(kinds([figure(2022, 300)], [figure(2023, 400, rest)])).toEqual([
      ['CONTINUED', 'indicator:beds', null],
    ]);
  });

  test('is not compared where several could be meant', () => {
    const two = [figure(2023, 400), figure(2023, 500, { id: 'target:2023:b' })];
    expect(kinds([figure(2022, 300)], two)).toEqual([['CONTINUED', 'indicator:beds', null]]);
    expect(kinds(two, [figure(2023, 300)])).toEqual([['CONTINUED', 'indicator:beds', null]]);
  });

  test('goes on under the most alike indicator of its family', () => {
    const family = { familyId: 'family:beds' };
    const measured = [
      indicator('indicator:beds', family),
      indicator('indicator:far', { ...family, object: '机构', unit: '家' }),
      indicator('indicator:near', { ...family, action: '改造' }),
      indicator('indicator:other'),
    ];
    const after = ['far', 'near', 'other'].map((name) =>
      figure(2023, 1, { id: `target:2023:${name}`, indicatorId: `indicator:${name}` }),
    );
    expect(kinds([figure(2022, 300)], after, ...measured)).toEqual([
      ['RELATED', 'indicator:beds', 'indicator:near'],
      ['APPEARED', 'indicator:far', null],
      ['APPEARED', 'indicator:other', null],
    ]);
  });

  test('is gone where no indicator of its family is measured', () => {
    expect(
      kinds([figure(2022, 300)], [], indicator('indicator:beds', { familyId: 'family:beds' })),
    ).toEqual([['GONE', 'indicator:beds', null]]);
  });

  test('of a target of the earlier documents is reported', () => {
    const target = {
      id: 'target:2022:a',
      documentId: 'document:2022',
      evidenceId: 'evidence:then',
    };
    const result = figure(2023, 300, { id: 'result:2023:a', kind: 'result', target });
    expect(
      changesBetween(measuring(2022, figure(2022, 300)), measuring(2023, result), []),
    ).toContainEqual({
      ...{ kind: 'TARGET_REPORTED', subjectId: 'target:2022:a', counterpartId: null },
      ...{ before: 'evidence:then', after: 'evidence:2023' },
    });
    const other = { ...target, documentId: 'document:2021' };
    expect(kinds([figure(2022, 300)], [{ ...result, target: other }])).toEqual([
      ['CONTINUED', 'indicator:beds', null],
    ]);
  });
});
