import chardet from 'chardet';
import iconv from 'iconv-lite';
import { type ByName, byName } from '../../util/by-name.js';
import { InputError } from './input-error.js';

export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'GB18030' | 'Big5' | 'UTF-16LE' | 'UTF-16BE';
  readonly hadMark: boolean;
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

const encodings: Readonly<ByName<Decoded['encoding']>> = byName({
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  gbk: 'GB18030',
  gb2312: 'GB18030',
  big5: 'Big5',
});

/** The encoding that a web page or a user names, where it is one that is read. */
export const encodingNamed = (name: string): Decoded['encoding'] | undefined =>
  encodings[
    name
      .trim()
      .toLowerCase()
      .replace('utf8', 'utf-8')
      .replace(/^big5-.*/, 'big5')
  ];

const decodeAs = (bytes: Uint8Array, encoding: Decoded['encoding']): string =>
  iconv.decode(Buffer.from(bytes), encoding);

/** How much of a text is as Chinese administrations write it: common characters, none that stand for a fault. */
function faults(text: string): number {
  const wrong = text.match(/[\ufffd\ue000-\uf8ff\u0080-\u009f]/gu)?.length ?? 0;
  return wrong / Math.max(1, text.length);
}

/**
 * Bytes of a text as a string: by their mark, else UTF-8 where they are that throughout, else what
 * their statistics say, GB18030 or Big5.
 *
 * @param said the encoding that the file itself names
 * @throws {InputError} where they are in none of these
 */
export function decode(bytes: Uint8Array, said?: Decoded['encoding']): Decoded {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    const text = strictUtf8(bytes);
    if (text !== undefined) return { text, encoding: 'UTF-8', hadMark: true };
  }
  for (const [encoding, ...mark] of [
    ['UTF-16LE', 0xff, 0xfe],
    ['UTF-16BE', 0xfe, 0xff],
  ] as const)
    if (startsWith(bytes, ...mark))
      return { text: decodeAs(bytes.subarray(2), encoding), encoding, hadMark: true };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'UTF-8', hadMark: false };
  const guess = encodingNamed(chardet.detect(bytes.subarray(0, 2 ** 16)) ?? '');
  const order = [...new Set([said, guess, 'GB18030', 'Big5'] as const)];
  for (const encoding of order) {
    if (encoding === undefined || encoding === 'UTF-8') continue;
    const text = decodeAs(bytes, encoding);
    if (faults(text) < 0.002) return { text, encoding, hadMark: false };
  }
  throw new InputError(
    'UNREADABLE',
    'The bytes are no text in UTF-8, GB18030, Big5 or UTF-16 with a mark.',
    'Save the file as UTF-8.',
  );
}
