import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSeedFiles } from '../../../src/dataset/read/seed-files.js';
import { readVocabulary, type Vocabulary } from '../../../src/dataset/read/vocabulary.js';
import { draftOf } from '../../../src/extract/draft/draft.js';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = readVocabulary((await readSeedFiles('seeds')).files, []);
});

const documentOf = (title: string) =>
  draftOf(
    { text: `${title}\n全市民政系统认真履行职责,各项工作取得新进展。`, stated: {} },
    { vocabulary, programs: new Map(), entities: new Map() },
  ).annotation.document;

describe('the place that a title begins with', () => {
  test.each([
    ['云江市民政局2024年工作总结', 'yun-jiang'],
    ['云江市“十四五”民政事业发展规划', 'yun-jiang'],
    ['云江市养老服务2024年工作要点', 'yun-jiang'],
    ['云江市城乡低保2024年工作总结', 'yun-jiang'],
    ['云江市推进乡镇敬老院改造2024年工作要点', 'yun-jiang'],
    ['云江市社区养老服务2024年工作要点', 'yun-jiang'],
    ['济宁市曲阜市民政局2024年工作总结', 'qufu'],
    ['泰州市民政局学习青岛经验2024年工作要点', 'taizhou'],
    ['曲阜市农村社区治理2024年工作要点', 'qufu'],
    ['甘南藏族自治州民政局2024年工作总结', 'gan-nan-zang-zu-zi-zhi'],
  ])('of %s is %s', (title, city) => {
    expect(documentOf(title).city).toBe(city);
  });

  test.each([
    ['青岛市市南区民政局2024年工作总结', 'qing-dao-shi-shi-nan'],
    ['云江市东湖区民政局2024年工作总结', 'yun-jiang-shi-dong-hu'],
    ['云江市临水县2024年民政工作要点', 'yun-jiang-shi-lin-shui'],
    ['青岛市北区民政局2024年工作总结', 'qing-dao-shi-bei'],
    ['曲阜市临水镇民政办2024年工作总结', 'qu-fu-shi-lin-shui-zhen'],
    ['云江市东湖街道2024年民政工作总结', 'yun-jiang-shi-dong-hu-jie-dao'],
  ])(
    'a district is a place of its own, and none of its figures are of its city: %s',
    (title, city) => {
      expect(documentOf(title).city).toBe(city);
    },
  );
});

describe('the year', () => {
  test.each([
    ['云江市“十四五”民政事业发展规划', 2021],
    ['云江市“十三五”民政事业发展规划', 2016],
    ['云江市民政事业发展规划(2021—2025年)', 2021],
    ['云江市民政局2024年工作总结', 2024],
  ])('of %s is %i', (title, year) => {
    expect(documentOf(title).year).toBe(year);
  });
});

test('a title that tells how far something is tells a report', () => {
  expect(documentOf('云江市2024年民生实事进展情况').kind).toBe('WORK_REPORT');
});
