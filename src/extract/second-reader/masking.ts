const digit = '[0-9０-９]';
const blank = '[-－ 　]?';
const not = (words: string): string => `(?<!${words})`;

/** Numbers that belong to a person: of an identity card, a mobile telephone, a telephone. */
const privateNumbers = new RegExp(
  [
    // 18 characters with a date of birth inside, or 15 of the older kind.
    `${not(digit)}[1-9１-９]${digit}{5}(?:[12１２][90９０]${digit}{2})[01０１]${digit}[0-3０-３]${digit}${digit}{3}[0-9０-９XxＸｘ](?!${digit})`,
    `${not(digit)}[1-9１-９]${digit}{7}[01０１]${digit}[0-3０-３]${digit}${digit}{3}(?!${digit}|[元万亿])`,
    `${not(digit)}[1１][3-9３-９]${digit}${blank}${digit}{4}${blank}${digit}{4}(?!${digit}|\\s?[元万亿人户个])`,
    `${not(digit)}[(（]?[0０]${digit}{2,3}[)）]?[-－— 　]?${digit}{7,8}(?!${digit}|\\s?[元万亿人户个])`,
  ].join('|'),
  'gu',
);

/** One character of a number that was masked. */
export const maskMark = '●';

/**
 * A text in which the digits of private numbers are masked. Its length is kept, so that offsets into
 * it are offsets into the text.
 */
export function withoutPrivateNumbers(text: string): {
  readonly text: string;
  readonly count: number;
} {
  let count = 0;
  const masked = text.replace(privateNumbers, (number) => {
    count++;
    return number.replace(/[0-9０-９XxＸｘ]/gu, maskMark);
  });
  return { text: masked, count };
}
