import { pinyin } from 'pinyin-pro';

/** What of a name is typed: neither “quotation marks” nor spaces. */
const typed = /[\p{L}\p{N}]+/gu;

/**
 * How names are typed on a keyboard (拼音): the syllables without tones, ü as v, separated by one space;
 * Latin letters and digits stay as they are, and marks are left out. XX市5A级“绿道” is
 * `XX shi 5A ji lv dao`. A character of several readings has the one of the word that it stands in:
 * 重 is `chong` in 重阳 and `zhong` in 重度.
 */
export class Pinyin {
  readonly #readings: ReadonlyMap<string, string>;
  readonly #corrected: RegExp | undefined;

  /** @param readings of words that the dictionary reads wrongly: 乐清 is `yue qing` */
  constructor(readings: ReadonlyMap<string, string> = new Map()) {
    this.#readings = readings;
    const words = [...readings.keys()].sort((a, b) => b.length - a.length);
    this.#corrected = words.length > 0 ? new RegExp(`(${words.join('|')})`, 'u') : undefined;
  }

  /** @param isPerson whether it is a person's name, which begins with a surname: 单 is `shan` there */
  of(name: string, isPerson = false): string {
    const parts = this.#corrected ? name.split(this.#corrected) : [name];
    return parts
      .flatMap((part) => this.#readings.get(part) ?? syllablesOf(part, isPerson))
      .join(' ');
  }
}

function syllablesOf(text: string, isPerson: boolean): readonly string[] {
  // The library has no list for the empty text.
  if (text === '') return [];
  return pinyin(text, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    ...(isPerson && { surname: 'head' }),
  }).flatMap((syllable) => syllable.match(typed) ?? []);
}
