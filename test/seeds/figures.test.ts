import { beforeAll, describe, expect, test } from '@jest/globals';
import { everyNode, type Json, openSeeds } from '../helpers/run-query.js';

let targets: readonly Json[];
let results: readonly Json[];
beforeAll(async () => {
  const seeds = await openSeeds();
  const fields = `value upperValue comparator unit basis text scope indicator { name } year { year }
    city { name } document { id } evidence { quote }`;
  targets = await everyNode(seeds, 'targets', `${fields} results { text }`);
  results = await everyNode(
    seeds,
    'results',
    `${fields} statedCompletionRate target { value text comparator }`,
  );
});

/** The only measurement of a document whose indicator has a word and whose quote has another. */
function measured(all: readonly Json[], document: string, quoted: string, indicator = ''): Json {
  const found = all.filter(
    (each) =>
      each.document.id === `document:${document}` &&
      each.evidence.quote.includes(quoted) &&
      each.indicator.name.includes(indicator),
  );
  expect(found.map((each) => each.evidence.quote)).toHaveLength(1);
  return found[0];
}

describe('the report of 青岛 2019, 万 and 亿 resolved', () => {
  test.each<[string, string, number, string, string, string?]>([
    ['5.3亿元', '低保金5.3亿元', 530_000_000, '元', 'EQ'],
    ['6.4万户', '6.4万户', 64_000, '户', 'EQ'],
    ['9.3万人', '9.3万人', 93_000, '人', 'EQ'],
    ['1753.3万元', '1753.3万元', 17_533_000, '元', 'EQ'],
    ['7230万元', '7230万元', 72_300_000, '元', 'EQ'],
    ['2905万元', '2905万元', 29_050_000, '元', 'EQ'],
    ['1.6亿元', '1.6亿元', 160_000_000, '元', 'EQ'],
    ['11.5万人', '11.5万人', 115_000, '人', 'EQ'],
    ['183.5万', '183.5万', 1_835_000, '人', 'EQ'],
    ['9000余万元', '9000余万元', 90_000_000, '元', 'GT'],
    ['1.2万余支', '1.2万余支', 12_000, '支', 'GT'],
    ['150万人', '150万人', 1_500_000, '人', 'EQ'],
    ['15135名', '15135名', 15_135, '名', 'EQ'],
    ['达到9046家', '9046家', 9046, '家', 'EQ'],
    ['150余家', '150余家', 150, '家', 'GT'],
    ['98.9%', '98.9%', 98.9, '%', 'EQ'],
    ['七个', '七个单位', 7, '个', 'EQ'],
  ])('%s', (text, quoted, value, unit, comparator) => {
    const own = results.filter((each) => each.text === text);
    expect(measured(own, 'qingdao-2019-report', quoted)).toMatchObject({
      value,
      unit,
      comparator,
      basis: unit === '元' ? 'AMOUNT' : expect.stringMatching(/INCREMENT|STOCK|RATE/),
      city: { name: '青岛市' },
      year: { year: 2019 },
    });
  });
});

describe('the report of XX市, as it was meant where page breaks cut it', () => {
  test.each<[string, 'targets' | 'results', string, string, number, string, string]>([
    ['31项', 'results', '1项创新经验', '3\n2、1项', 31, '项', 'EQ'],
    ['23人', 'targets', '省定年度目标23', '23\n4、人', 23, '人', 'EQ'],
    ['1000余条', 'results', '1000余条', '1000余条', 1000, '条', 'GT'],
  ])('%s', (_, kind, quoted, text, value, unit, comparator) => {
    const found = (kind === 'targets' ? targets : results).filter((each) => each.value === value);
    expect(measured(found, 'xx-2023-half-year-report', quoted)).toMatchObject({
      value,
      text,
      unit,
      comparator,
    });
  });

  test.each<[string, string, string]>([
    ['慈善信托', 'XX万元', '元'],
    ['接收社会捐赠款物', 'XX亿元', '元'],
    ['社会救助资金', 'XX亿元', '元'],
    ['孤困儿童保障资金', 'XX万元', '元'],
    ['备案社区社会组织', 'XX万家', '家'],
    ['持证社工', 'XX万人', '人'],
    ['福利彩票销售额', 'XX亿元', '元'],
  ])('%s is withheld (%s): no value, but indicator and unit', (indicator, text, unit) => {
    const own = results.filter((each) => each.text === text);
    expect(measured(own, 'xx-2023-half-year-report', '', indicator)).toMatchObject({
      value: null,
      upperValue: null,
      unit,
    });
  });

  test('withholds nothing that is not marked XX, and shows nothing that is', () => {
    for (const { value, text } of [...targets, ...results])
      expect({ text, withheld: value === null }).toEqual({ text, withheld: text.includes('XX') });
  });
});

describe('plan and result', () => {
  test('370 老年食堂 were planned, 171 are reached', () => {
    const { value, target } = measured(results, 'xx-2023-half-year-report', '目前完成171个');
    expect(value).toBe(171);
    expect(target).toMatchObject({ value: 370, comparator: 'EQ' });
  });

  test('22.8人 is reported against 23人, 7 projects against 9', () => {
    const carers = measured(results, 'xx-2023-half-year-report', '22.8人', '持证养老护理员');
    expect(carers.target).toMatchObject({ value: 23 });
    const projects = measured(results, 'xx-2023-half-year-report', '已建成7个');
    expect(projects).toMatchObject({ value: 7, target: { value: 9, text: '9大' } });
  });

  test.each([
    ['115家', 103],
    ['1107人', 145],
    ['1010张', 101],
    ['7212户', 103],
  ])('%s has the completion rate that the report states: %d%%', (text, rate) => {
    const own = results.filter((each) => each.text === text);
    expect(measured(own, 'xx-2023-half-year-report', text).statedCompletionRate).toBe(rate);
  });

  test('no other result has a completion rate', () => {
    expect(results.filter((each) => each.statedCompletionRate !== null)).toHaveLength(4);
  });
});

describe('promises', () => {
  test.each<[string, string, number, string, string, string | null]>([
    ['qingdao-2023-plan', '3800张以上', 3800, 'GTE', '张', null],
    ['qingdao-2023-plan', '1100处', 1100, 'EQ', '处', null],
    ['qufu-2020-plan', '三分之一', 33.33, 'EQ', '%', null],
    ['qufu-2020-plan', '不少于两次', 2, 'GTE', '次', null],
    ['qufu-2020-plan', '1.3倍以上', 1.3, 'GTE', '倍', null],
    ['taizhou-2024-meeting', '达17.5%', 17.5, 'EQ', '%', null],
    ['taizhou-2024-meeting', '不低于80%', 80, 'GTE', '%', null],
    ['taizhou-2024-meeting', '至少建成3所', 3, 'GTE', '所', '每个市(区)'],
    ['taizhou-2024-meeting', '500人次', 500, 'EQ', '人次', null],
    ['xx-2023-half-year-report', '不少于10个', 10, 'GTE', '个', '每个县级助联体'],
  ])('%s: %s', (document, text, value, comparator, unit, scope) => {
    const own = targets.filter((each) => each.text === text);
    expect(measured(own, document, '')).toMatchObject({ value, comparator, unit, scope });
  });

  test('2-3处 has two ends', () => {
    const own = targets.filter(({ comparator }) => comparator === 'RANGE');
    expect(measured(own, 'qufu-2020-plan', '2-3处')).toMatchObject({
      value: 2,
      upperValue: 3,
      scope: '每个镇街',
    });
    expect(own).toHaveLength(1);
  });
});
