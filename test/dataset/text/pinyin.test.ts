import { describe, expect, test } from '@jest/globals';
import { Pinyin } from '../../../src/dataset/text/pinyin.js';

const typed = (name: string): string => new Pinyin().of(name);

describe('a character of several readings is read as its word is', () => {
  test.each([
    ['行政村', 'xing zheng cun'],
    ['银行', 'yin hang'],
    ['行业协会', 'hang ye xie hui'],
    ['规范运行率', 'gui fan yun xing lv'],
    ['重阳节', 'chong yang jie'],
    ['重度残疾人', 'zhong du can ji ren'],
    ['长者食堂', 'zhang zhe shi tang'],
    ['长期护理保险', 'chang qi hu li bao xian'],
    ['增长率', 'zeng zhang lv'],
    ['乐陵市', 'le ling shi'],
    ['曲阜市', 'qu fu shi'],
    ['厦门市', 'xia men shi'],
    ['六安市', 'lu an shi'],
    ['单县', 'dan xian'],
    ['单位', 'dan wei'],
    ['殡葬服务', 'bin zang fu wu'],
    ['人民调解', 'ren min tiao jie'],
    ['社会调查', 'she hui diao cha'],
    ['未成年人供养', 'wei cheng nian ren gong yang'],
    ['会计', 'kuai ji'],
    ['查处', 'cha chu'],
    ['省厅', 'sheng ting'],
  ])('%s is typed %s', (name, pinyin) => expect(typed(name)).toBe(pinyin));
});

describe('the name of a thing is typed', () => {
  test.each([
    [
      'with Latin letters and digits as they are',
      'XX市5A级婚姻登记机关',
      'XX shi 5A ji hun yin deng ji ji guan',
    ],
    ['without quotation marks and brackets', '“青暖助”(试行)', 'qing nuan zhu shi xing'],
    ['without marks between its words', '互联网+救助·寻亲', 'hu lian wang jiu zhu xun qin'],
    ['with v for ü', '绿色旅馆', 'lv se lv guan'],
    ['with one space where it has several', ' 青  暖 ', 'qing nuan'],
    ['as nothing where it has marks alone', '《》', ''],
    ['as nothing where it is empty', '', ''],
  ])('%s', (_, name, pinyin) => expect(typed(name)).toBe(pinyin));
});

describe('a person’s name begins with a surname', () => {
  test('which is read as one', () => expect(new Pinyin().of('单立军', true)).toBe('shan li jun'));

  test('as nothing else does', () => expect(typed('单位')).toBe('dan wei'));

  test('and only begins with it', () => expect(new Pinyin().of('王单', true)).toBe('wang dan'));
});

describe('a word that the vocabulary corrects', () => {
  const corrected = new Pinyin(
    new Map([
      ['乐清', 'yue qing'],
      ['乐清银', 'yue qing YIN'],
      ['共富同行', 'gong fu tong xing'],
    ]),
  );

  test('is read so wherever it stands in a name', () =>
    expect(corrected.of('去乐清市乐清镇')).toBe('qu yue qing shi yue qing zhen'));

  test('gives way to a longer one', () => expect(corrected.of('乐清银溪')).toBe('yue qing YIN xi'));

  test('leaves what stands around it as the dictionary reads it', () =>
    expect(corrected.of('“共富同行”行政村')).toBe('gong fu tong xing xing zheng cun'));
});
