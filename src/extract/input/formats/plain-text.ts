import { decode } from '../decode.js';
import { type Converted, Repairs } from '../text-of-record.js';

/** A .txt is its own text of record: only what is no character of it is changed. */
export function convertPlainText(bytes: Uint8Array): Converted {
  const repairs = new Repairs();
  const { text, encoding, hadMark } = decode(bytes);
  if (encoding !== 'UTF-8') repairs.add('DECODED', encoding);
  if (hadMark) repairs.add('BYTE_ORDER_MARK');
  const lines = text.replace(/\r\n?/g, '\n');
  repairs.add('LINE_ENDS', undefined, text.match(/\r\n?/g)?.length ?? 0);
  return { text: lines, converter: 'text', encoding, repairs: repairs.list() };
}
