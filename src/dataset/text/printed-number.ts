import { pageBreak } from '../../model/page-break.js';

const digits = '[0-9０-９]+|[〇零一二三四五六七八九十百]+';
/** 二、 (一) 3. 2.3.1 第二章 一是 */
const printed = new RegExp(
  `^(?:[(（](?:${digits})[)）]|第(?:${digits})[编章节条]|(?:${digits})(?:[.．](?:${digits}))*(?:[、.．]|是)?)$`,
  'u',
);

/**
 * The number that a source prints before a heading: 二、 of 二、推进养老服务高质量发展; undefined where it prints
 * none.
 *
 * @param starts the first words of the section, the heading among them
 */
export function printedNumber(starts: string, heading: string): string | undefined {
  const at = starts.replace(pageBreak, '').indexOf(heading);
  const before = starts.slice(0, Math.max(at, 0)).trim();
  return printed.test(before) ? before : undefined;
}
