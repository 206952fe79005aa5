import { describe, expect, test } from '@jest/globals';
import { type Change, type Loose, problemsOf } from '../../helpers/seeds.js';
import { testAccepted, testProblems } from '../problem-cases.js';

const sections =
  (change: (sections: Loose[]) => void): Change =>
  (_, plan) =>
    change(plan.sections);

const ordinals = (...all: string[]): Change =>
  sections((list) => {
    for (const [index, ordinal] of all.entries()) list[index].ordinal = ordinal;
  });

/** The responsibilities of the plan are of section 1, which these cases do without. */
const alone =
  (change: Change): Change =>
  (seed, plan, report) => {
    plan.responsibilities = [];
    plan.notFacts = [{ quote: '牵头领导', reason: 'GENERIC_DUTY' }];
    change(seed, plan, report);
  };

describe('ordinals of sections', () => {
  testProblems([
    {
      what: 'leave a gap within a section',
      change: ordinals('1', '1.1', '1.3', '2'),
      code: 'SECTION_ORDER',
      line: 'ordinal: ',
      message: 'section 1.3 stands where 1.2 is due',
    },
    {
      what: 'leave a gap at the highest level',
      change: ordinals('1', '1.1', '1.2', '3'),
      code: 'SECTION_ORDER',
      line: 'ordinal: ',
      message: 'section 3 stands where 2 is due',
    },
    {
      what: 'do not begin with 1',
      change: alone(ordinals('2', '2.1', '2.2', '3')),
      code: 'SECTION_ORDER',
      line: 'ordinal: ',
      message: 'section 2 stands where 1 is due',
    },
    {
      what: 'do not begin with 1 within a section',
      change: ordinals('1', '1.2', '1.3', '2'),
      code: 'SECTION_ORDER',
      line: 'ordinal: ',
      message: 'section 1.2 stands where 1.1 is due',
    },
    {
      what: 'are not in their order',
      change: ordinals('1', '1.2', '1.1', '2'),
      code: 'SECTION_ORDER',
      line: 'ordinal: ',
      message: 'section 1.1 stands where 1.2 is due',
    },
    {
      what: 'name a section that there is not',
      change: ordinals('1', '1.1', '1.2', '2.1'),
      code: 'SECTION_ORDER',
      line: 'ordinal: ',
      message: 'section 2.1 has no section 2 before it',
    },
    {
      what: 'leave out a level',
      change: ordinals('1', '1.1', '1.2.1', '2'),
      code: 'SECTION_ORDER',
      line: 'ordinal: ',
      message: 'section 1.2.1 has no section 1.2 before it',
    },
    {
      what: 'are given twice',
      change: ordinals('1', '1.1', '1.1', '2'),
      code: 'DUPLICATE_ID',
      line: 'ordinal: ',
      message: 'there are two sections 1.1',
    },
  ]);
  testAccepted([
    ['may go three levels down', ordinals('1', '1.1', '1.1.1', '2')],
    ['may be all of one level', ordinals('1', '2', '3', '4')],
  ]);

  test('are not judged where a section was left out for its form', () =>
    expect(
      problemsOf(
        sections((list) => {
          list[1].color = 'red';
        }),
      ).map(({ code }) => code),
    ).toEqual(['SCHEMA']));
});

describe('the order of sections', () => {
  testProblems([
    {
      what: 'is not that of the text',
      change: sections((list) => {
        Object.assign(list[1], { starts: '(二)提升质量', heading: '提升质量' });
        Object.assign(list[2], { starts: '(一)建设设施', heading: '建设设施' });
      }),
      code: 'SECTION_ORDER',
      line: 'starts: ',
      message: 'section 1.2 begins before the section listed above it',
    },
    {
      what: 'has two that begin with the same words',
      change: sections((list) => {
        Object.assign(list[2], { starts: '(一)建设设施', heading: '建设设施' });
      }),
      code: 'SECTION_ORDER',
      line: 'starts: ',
      message: 'section 1.2 begins before the section listed above it',
    },
    {
      what: 'has one that ends before it begins',
      change: sections((list) => {
        list[3].ends = '责任科室:养老科)';
      }),
      code: 'SECTION_ORDER',
      line: 'ends: ',
      message: 'section 2 ends before it begins',
    },
  ]);
  testAccepted([
    [
      'may have one that ends with its heading',
      sections((list) => {
        list[3].ends = '加强救助';
      }),
    ],
  ]);

  test('is judged with the last section whose first words are found', () =>
    expect(
      problemsOf(
        sections((list) => {
          list[1].starts = '无此句';
          Object.assign(list[2], { starts: '甲市', heading: '甲市' });
        }),
      ).map(({ code }) => code),
    ).toEqual(expect.arrayContaining(['QUOTE_NOT_FOUND', 'SECTION_ORDER'])));

  test('is not judged without the text', () =>
    expect(
      problemsOf((seed) => {
        delete seed.texts['plan.txt'];
      }).map(({ code }) => code),
    ).toEqual(['FILE']));
});
