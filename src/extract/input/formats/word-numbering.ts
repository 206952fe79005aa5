import type { Element } from '@xmldom/xmldom';
import { attributeOf, childOf, childrenOf } from './word-xml.js';

/** How a level of a list is numbered. */
interface Level {
  readonly format: string;
  /** 第%1章, (%2): the number of level n stands for %n. */
  readonly text: string;
  readonly start: number;
  /** The highest level whose next number begins this one anew; 0 where none does. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
}

const digits = '零一二三四五六七八九';

/** 1 to 99,999 in Chinese numerals: 十, 二十三, 一百零五. */
export function chineseNumeral(value: number): string {
  if (value < 0 || value > 99_999 || !Number.isInteger(value)) return String(value);
  if (value === 0) return '零';
  const places = ['', '十', '百', '千', '万'];
  let words = '';
  let skipped = false;
  const figures = String(value);
  for (const [at, figure] of [...figures].entries()) {
    const place = figures.length - 1 - at;
    if (figure === '0') {
      skipped = words !== '';
      continue;
    }
    words += `${skipped ? '零' : ''}${digits[Number(figure)]}${places[place]}`;
    skipped = false;
  }
  return words.replace(/^一十/, '十');
}

const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(1 + Math.floor((value - 1) / 26));

function roman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    ...([
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
    ] as const),
    ...([
      [50, 'L'],
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
  ];
  let rest = value;
  let words = '';
  for (const [size, sign] of parts)
    while (rest >= size) {
      words += sign;
      rest -= size;
    }
  return words;
}

const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);

const capitals = '零壹贰叁肆伍陆柒捌玖';
const capitalPlaces: ReadonlyMap<string, string> = new Map([
  ['十', '拾'],
  ['百', '佰'],
  ['千', '仟'],
]);

/** A number as one of Word's formats writes it; an unknown one as Arabic digits. */
function written(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return chineseNumeral(value);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chineseNumeral(value).replace(
        /./gu,
        (each) => capitalPlaces.get(each) ?? capitals[digits.indexOf(each)] ?? each,
      );
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      );
    default:
      return String(value);
  }
}

/** The numbers that Word writes before paragraphs and keeps nowhere in the text. */
export class WordNumbering {
  readonly #abstract = new Map<string, ReadonlyMap<number, Level>>();
  readonly #lists = new Map<
    string,
    { readonly id: string; readonly overrides: Map<number, number> }
  >();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** @param root of numbering.xml; undefined where the document has none */
  constructor(root: Element | undefined) {
    if (!root) return;
    for (const list of childrenOf(root, 'abstractNum')) {
      const levels = new Map<number, Level>();
      for (const level of childrenOf(list, 'lvl')) {
        const restart = childOf(level, 'lvlRestart');
        levels.set(Number(attributeOf(level, 'ilvl') ?? 0), {
          format: attributeOf(childOf(level, 'numFmt'), 'val') ?? 'decimal',
          text: attributeOf(childOf(level, 'lvlText'), 'val') ?? '',
          start: Number(attributeOf(childOf(level, 'start'), 'val') ?? 1),
          restart: restart ? Number(attributeOf(restart, 'val') ?? 0) : undefined,
          isLegal: childOf(level, 'isLgl') !== undefined,
        });
      }
      this.#abstract.set(attributeOf(list, 'abstractNumId') ?? '', levels);
    }
    for (const list of childrenOf(root, 'num')) {
      const overrides = new Map<number, number>();
      for (const override of childrenOf(list, 'lvlOverride')) {
        const start = attributeOf(childOf(override, 'startOverride'), 'val');
        if (start !== undefined)
          overrides.set(Number(attributeOf(override, 'ilvl') ?? 0), Number(start));
      }
      this.#lists.set(attributeOf(list, 'numId') ?? '', {
        id: attributeOf(childOf(list, 'abstractNumId'), 'val') ?? '',
        overrides,
      });
    }
  }

  /** The number of the next paragraph of a list at a level, as it is shown; empty for a bullet. */
  next(list: string, level: number): string {
    const known = this.#lists.get(list);
    const levels = known && this.#abstract.get(known.id);
    const own = levels?.get(level);
    if (!known || !levels || !own) return '';
    const counts = this.#counts.get(known.id) ?? [];
    this.#counts.set(known.id, counts);
    for (const [at, start] of known.overrides)
      if (at === level && !this.#begun.has(`${list} ${at}`)) {
        this.#begun.add(`${list} ${at}`);
        counts[at] = start - 1;
      }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < counts.length; below++) {
      const { restart, start = 1 } = levels.get(below) ?? {};
      if (restart === undefined || (restart > 0 && level < restart)) counts[below] = start - 1;
    }
    if (own.format === 'bullet') return '';
    return own.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      const each = levels.get(at);
      const value = counts[at] ?? each?.start ?? 1;
      return written(value, own.isLegal ? 'decimal' : (each?.format ?? 'decimal'));
    });
  }
}
