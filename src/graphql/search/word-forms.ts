import { foldText } from '../../model/search.js';

/** Most forms of one word, the word itself among them. */
export const maxForms = 8;

/** Quotation marks (引号) and book-title marks (书名号) of any form: no part of a name. */
const quotes = `"'\`“”‘’„‟＂＇「」『』﹁﹂﹃﹄《》〈〉«»‹›`;
const marks = new RegExp(`[${quotes}]`, 'gu');
/** What may be around the whole of a word: brackets as well. */
const around = new RegExp(`^[${quotes}（）()［］\\[\\]【】〔〕{}｛｝]$`, 'u');

/** A whole number of four digits and more, or one that is divided by commas of either width. */
const figures = /(?<![\d.,，])(?:\d{1,3}(?:[,，]\d{3})+|\d{4,15})(?![\d,，])/gu;

/**
 * Other ways of writing a word that mean the same to a reader, the word itself first:
 *
 * - without quotation marks and book-title marks, and without brackets around the whole: “青暖助” is
 *   青暖助;
 * - figures with and without commas: 1236 is 1,236;
 * - in simplified characters, and with simplified forms of all of these: 養老 is 养老;
 * - with established abbreviations and full terms: 低保 is 最低生活保障.
 *
 * Case and width are no matter here, as texts are compared folded.
 *
 * @param simplify makes simplified characters of traditional ones
 * @param synonyms sets of terms that mean the same
 * @param most forms
 */
export function formsOf(
  word: string,
  simplify: (text: string) => string,
  synonyms: readonly (readonly string[])[],
  most = maxForms,
): string[] {
  const forms = new Set([word]);
  const add = (others: (form: string) => readonly string[]): void => {
    for (const form of [...forms])
      for (const other of others(form)) if (other !== '' && forms.size < most) forms.add(other);
  };
  add((form) => [withoutMarksAround(form)]);
  add((form) => [withoutMarks(form)]);
  add(otherFigures);
  add((form) => [simplify(form)]);
  add((form) => otherTerms(form, synonyms));
  return [...forms];
}

/** The terms that stand for a word or a part of it: of 低保对象, with 低保 = 最低生活保障, 最低生活保障对象. */
export function otherTerms(word: string, synonyms: readonly (readonly string[])[]): string[] {
  const folded = foldText(word);
  const found = synonyms
    .flatMap((terms) => terms.map((term) => ({ terms, term, at: folded.indexOf(foldText(term)) })))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.term.length - one.term.length);
  const others = new Set<string>();
  const taken: { from: number; to: number }[] = [];
  for (const { terms, term, at } of found) {
    const end = at + term.length;
    // The longest that is there: 五保供养 before 五保, so that no half of a term is left.
    if (taken.some(({ from, to }) => at < to && end > from)) continue;
    taken.push({ from: at, to: end });
    for (const other of terms)
      if (other !== term) others.add(word.slice(0, at) + other + word.slice(end));
  }
  return [...others];
}

export const withoutMarks = (text: string): string => withoutMarksAround(text).replace(marks, '');

/** Without marks that are both before and after the whole. */
export function withoutMarksAround(text: string): string {
  let bare = text;
  while (
    bare.length > 2 &&
    around.test(bare.charAt(0)) &&
    around.test(bare.charAt(bare.length - 1))
  )
    bare = bare.slice(1, -1);
  return bare;
}

function otherFigures(word: string): string[] {
  const bare = word.replace(figures, (figure) => figure.replace(/[,，]/gu, ''));
  const divided = bare.replace(figures, (figure) => figure.replace(/\B(?=(?:\d{3})+$)/gu, ','));
  return [bare, divided];
}

/** Loaded when first needed: that takes some hundredths of a second. */
let loading: Promise<(text: string) => string> | undefined;

/** What makes simplified characters (简体) of traditional ones in a query: nothing where it has none of either. */
export async function simplifierFor(query: string): Promise<(text: string) => string> {
  if (!/\p{Script=Han}/u.test(query)) return (text) => text;
  loading ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 't', to: 'cn' }));
  return loading;
}
