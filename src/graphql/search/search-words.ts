import { GraphError } from '../../model/errors.js';
import { CodePoints } from '../../util/code-points.js';
import { giveWay } from '../../util/give-way.js';

/** Of a search, in Unicode code points. */
const maxLength = 200;
export const maxWords = 10;

/**
 * The words of a search: what white space separates.
 *
 * @throws {GraphError} BAD_USER_INPUT where there is none, LIMIT_EXCEEDED where there are too many
 */
export function splitWords(query: string): string[] {
  const { length } = new CodePoints(query);
  if (length > maxLength)
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `query: ${length} characters are more than ${maxLength}. Search for less at once.`,
      { argument: 'query' },
    );
  const words = [...new Set(query.split(/\s+/u).filter(Boolean))];
  if (words.length === 0)
    throw new GraphError('BAD_USER_INPUT', 'query: there is nothing to search for.', {
      argument: 'query',
    });
  if (words.length > maxWords)
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `query: ${words.length} words are more than ${maxWords}. Search for fewer at once.`,
      { argument: 'query' },
    );
  return words;
}

/**
 * The shorter words that words consist of, by a Chinese word list: 养老 and 床位 of 养老床位. Undefined
 * where there are none shorter.
 */
export async function divide(words: readonly string[]): Promise<string[] | undefined> {
  const { cut } = await wordList();
  const parts = words.flatMap((word) => cut(word)).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const shorter = [...new Set(parts)].slice(0, maxWords);
  const isNew = shorter.length > 0 && shorter.some((part) => !words.includes(part));
  return isNew ? shorter : undefined;
}

/** Loaded when first needed: that takes a moment, and most searches find their words as they are. */
let loading: Promise<WordList> | undefined;

interface WordList {
  cut(text: string): string[];
}

function wordList(): Promise<WordList> {
  loading ??= load();
  return loading;
}

/** Of the file of the word list, read at once: some milliseconds. All of it takes a fifth of a second. */
const partBytes = 65_536;
const lineFeed = 0x0a;

async function load(): Promise<WordList> {
  const [{ Jieba }, { dict }] = await Promise.all([
    import('@node-rs/jieba'),
    import('@node-rs/jieba/dict.js'),
  ]);
  const jieba = new Jieba();
  for (let start = 0; start < dict.length; ) {
    const end = dict.indexOf(lineFeed, start + partBytes) + 1 || dict.length;
    jieba.loadDict(dict.subarray(start, end));
    start = end;
    const turn = giveWay();
    if (turn) await turn;
  }
  return { cut: (text) => jieba.cut(text, true) };
}
