import { describe, expect, test } from '@jest/globals';
import { type Change, datasetOf, nodeOf, reached } from '../../helpers/seeds.js';

const textOf = (ordinal: string, change?: Change): unknown =>
  nodeOf(datasetOf(change), `section:jia-2023-plan:${ordinal}`).properties.text;

describe('a section', () => {
  test('reaches to the next of its own or a higher level, without the white space before it', () => {
    expect(textOf('1.1')).toBe(
      '(一)建设设施\n建成家庭养老床位3800张以上。擦亮“青松”品牌,落实《养老服务条例》。',
    );
    expect(textOf('1')).toMatch(/^一、发展养老服务\n(?:.|\n)*责任科室:养老科\)$/);
  });

  test('or to the end of the document', () =>
    expect(textOf('2')).toBe('二、加强救助\n发放低保金1.5亿元。'));

  test('or to its own last words', () =>
    expect(
      textOf('1.2', (_, plan) => {
        plan.sections[2].ends = '办好培训。';
      }),
    ).toBe('(二)提升质量\n为老年人办好培训。'));

  test('and a section within it reaches no further', () =>
    expect(
      textOf('1.2', (_, plan) => {
        plan.sections[0].ends = '办好培训。';
      }),
    ).toBe('(二)提升质量\n为老年人办好培训。'));

  test('keeps what a page break left in it', () =>
    expect(
      textOf('2', (seed, plan) => {
        seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace('1.5亿元', '1\n2、5亿元') ?? '';
        Object.assign(plan.targets[1], {
          value: 1_500_000_000,
          text: '1\n2、5亿元',
          quote: '发放低保金1\n2、5亿元',
        });
      }),
    ).toBe('二、加强救助\n发放低保金1\n2、5亿元。'));

  test('may have a heading that a page break cuts', () =>
    expect(
      textOf('2', (seed, plan) => {
        seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace('加强救助', '加强\n2、救助') ?? '';
        plan.sections[3].starts = '二、加强\n2、救助';
      }),
    ).toMatch(/^二、加强\n2、救助/));

  test('counts offsets in code points', () => {
    const dataset = datasetOf((seed) => {
      seed.texts['plan.txt'] = seed.texts['plan.txt']?.replace('推进“', '推进𠮷“') ?? '';
      seed.annotations['jia-2023-plan'].programs[0].evidence = ['“暖阳计划”'];
      delete seed.annotations['jia-2023-plan'].brands[0].programs;
      delete seed.annotations['jia-2023-plan'].targets[0].program;
    });
    const { start, end, text } = nodeOf(dataset, 'section:jia-2023-plan:2').properties;
    const whole = nodeOf(dataset, 'document:jia-2023-plan').properties.text as string;
    expect([...whole].slice(start as number, end as number).join('')).toBe(text);
  });

  test('knows its rank in reading order and the section around it', () => {
    const dataset = datasetOf();
    const sections = dataset.nodes.filter(({ type }) => type === 'SECTION');
    expect(sections.map(({ properties }) => [properties.ordinal, properties.position])).toEqual([
      ['1', 0],
      ['1.1', 1],
      ['1.2', 2],
      ['2', 3],
    ]);
    expect(reached(dataset, 'PARENT_SECTION', 'section:jia-2023-plan:1.1')).toEqual([
      'section:jia-2023-plan:1',
    ]);
  });
});

test('a fact is in the innermost section in which its evidence begins', () => {
  const dataset = datasetOf();
  expect(reached(dataset, 'IN_SECTION', 'target:jia-2023-plan:beds')).toEqual([
    'section:jia-2023-plan:1.1',
  ]);
  expect(reached(dataset, 'IN_SECTION', 'program:jia:nuanyang')).toEqual([
    'section:jia-2023-plan:1',
  ]);
});
