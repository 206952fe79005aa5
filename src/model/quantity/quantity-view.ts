import { type ByName, byName } from '../../util/by-name.js';
import { leaveOut, type TextView } from '../../util/text-view.js';
import { pageBreak } from '../page-break.js';

/** Traditional forms of what quantities are written with. */
const simplified: Readonly<ByName<string>> = byName({
  萬: '万',
  億: '亿',
  兩: '两',
  個: '个',
  餘: '余',
  達: '达',
  過: '过',
  約: '约',
  歲: '岁',
  張: '张',
  戶: '户',
  處: '处',
  項: '项',
  條: '条',
  間: '间',
  點: '点',
  幾: '几',
  數: '数',
  圓: '元',
  圆: '元',
  於: '于',
  內: '内',
  週: '周',
  隻: '只',
  輛: '辆',
  臺: '台',
  場: '场',
  級: '级',
  種: '种',
  類: '类',
  對: '对',
  筆: '笔',
  單: '单',
  無: '无',
  從: '从',
  漲: '涨',
  長: '长',
  減: '减',
  與: '与',
  後: '后',
  幣: '币',
  負: '负',
  層: '层',
  棟: '栋',
  來: '来',
  '⻓': '长',
  '⺠': '民',
  '⻔': '门',
  '⻋': '车',
  '⻬': '齐',
  '⻚': '页',
});

/** Capital numerals (大写数字), as amounts of money are written: 壹佰贰拾元. */
const capitals: Readonly<ByName<string>> = byName({
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
});

const capitalRun = new RegExp(
  `[${Object.keys(capitals).join('')}零〇一二三四五六七八九十百千万亿萬億]{2,}`,
  'gu',
);
const capitalPlace = /[拾佰仟萬億万亿百千]/u;

/** One character for one: what has another length in its compatibility form stays as it is. */
function plainForm(character: string): string {
  const plain = character.normalize('NFKC');
  const form = plain.length === character.length ? plain : character;
  return simplified[form] ?? form;
}

/**
 * A text as quantities are read from it: half width, simplified, radicals as characters, capital
 * numerals as common ones. Every code unit keeps its place, so nothing is edited: offsets lead back
 * into the text as it stands.
 */
export function quantityView(text: string, acrossPageBreaks: boolean): TextView {
  const plain = text
    .replace(/[^\u0020-\u007e\n]/g, plainForm)
    .replace(capitalRun, (run) =>
      capitalPlace.test(run) && /[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]/u.test(run)
        ? run.replace(/./gu, (each) => capitals[each] ?? each)
        : run,
    );
  return leaveOut(plain, acrossPageBreaks ? pageBreak : /(?!)/g);
}
