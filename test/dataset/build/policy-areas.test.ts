import { describe, expect, test } from '@jest/globals';
import { type Change, datasetOf, nodeOf, proofOf, reached } from '../../helpers/seeds.js';

const brand = 'brand:jia:qingsong';
const program = 'program:jia:nuanyang';

/** The area of a thing after a change, and the words that prove it. */
function areaOf(id: string, change: Change): [area: unknown, ...quotes: unknown[]] {
  const dataset = datasetOf(change);
  const edges = dataset.edges.filter(({ type, from }) => type === 'CONCERNS' && from === id);
  expect(edges.length).toBeLessThan(2);
  const [edge] = edges;
  const { properties, type } = nodeOf(dataset, id);
  if (type !== 'SECTION') expect(properties.policyAreaId).toBe(edge?.to ?? null);
  return [edge?.to ?? null, ...proofOf(dataset, edge)];
}

describe('the area of a thing', () => {
  test('is its own rather than that of the section around it', () =>
    expect(
      areaOf(program, (_, plan) => {
        plan.programs[0].policyArea = 'charity';
      }),
    ).toEqual(['area:charity', '推进“暖阳计划”']));

  test('is that of the section around its first evidence', () =>
    expect(areaOf(program, () => undefined)).toEqual(['area:elderly-care', '一、发展养老服务']));

  test('is that of the nearest section that has one', () =>
    expect(
      areaOf('policy:national:yanglao-tiaoli', (_, plan) => {
        plan.sections[1].policyArea = 'charity';
      }),
    ).toEqual(['area:charity', '(一)建设设施']));

  test('is its own in a later document rather than that of a section in an earlier one', () =>
    expect(
      areaOf(brand, (_, plan, report) => {
        delete report.brands[0].policyArea;
        report.sections = [
          {
            ordinal: '1',
            heading: '甲市民政局',
            starts: '甲市民政局',
            policyArea: 'charity',
          },
        ];
        plan.brands[0].policyArea = 'elderly-care';
      }),
    ).toEqual(['area:elderly-care', '擦亮“青松”品牌']));

  test('is that of the section in the earliest document, where sections differ', () =>
    expect(
      areaOf(brand, (_, __, report) => {
        delete report.brands[0].policyArea;
        report.sections = [
          { ordinal: '1', heading: '甲市民政局', starts: '甲市民政局', policyArea: 'charity' },
        ];
      }),
    ).toEqual(['area:charity', '甲市民政局']));

  test('is proven by all documents that name it', () =>
    expect(
      areaOf(brand, (_, plan) => {
        plan.brands[0].policyArea = 'elderly-care';
      }),
    ).toEqual(['area:elderly-care', '“青松”品牌叫响', '擦亮“青松”品牌']));

  test('named by itself is not proven by sections of the same area', () =>
    expect(areaOf(brand, () => undefined)).toEqual(['area:elderly-care', '“青松”品牌叫响']));

  test('is none where neither it nor a section around it has one', () =>
    expect(
      areaOf(program, (_, plan) => {
        delete plan.sections[0].policyArea;
      }),
    ).toEqual([null]));

  test('of a section is what it names, not what the section around it does', () => {
    expect(areaOf('section:jia-2023-plan:1', () => undefined)).toEqual([
      'area:elderly-care',
      '一、发展养老服务',
    ]);
    expect(areaOf('section:jia-2023-plan:1.1', () => undefined)).toEqual([null]);
  });

  test('of an indicator is that of the vocabulary', () =>
    expect(areaOf('indicator:dibao-payments', () => undefined)).toEqual([null]));
});

test('the area of a measurement is that of its indicator, whatever section states it', () => {
  const dataset = datasetOf((seed) => {
    Object.assign(seed.vocabulary['indicators.yaml']?.[1] as object, { policyArea: 'charity' });
  });
  const area = (id: string) => nodeOf(dataset, id).properties.policyAreaId;
  expect(area('target:jia-2023-plan:beds')).toBe('area:elderly-care');
  expect(area('result:jia-2022-report:beds')).toBe('area:elderly-care');
  expect(area('target:jia-2023-plan:dibao')).toBe('area:charity');
});

test('an area is proven by what names it, not by what lies in its section', () => {
  const dataset = datasetOf();
  const quotes = reached(dataset, 'PROVEN_BY', 'area:elderly-care').map(
    (id) => nodeOf(dataset, id).properties.quote,
  );
  expect(quotes).toEqual([
    '“青松”品牌叫响',
    '新增养老床位3000张',
    '一、发展养老服务',
    '建成家庭养老床位3800张以上',
  ]);
});
