import { GraphError } from '../../model/errors.js';
import { CodePoints } from '../../util/code-points.js';
import { giveWay } from '../../util/give-way.js';

/** Of a search, in Unicode code points. */
export const maxLength = 200;
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
 * Stop words (停用词): those that ask, and those that hold a question together (多少, 哪些, 有). What a
 * question is about is in its other words.
 */
const stopWords = new Set(
  `多少 几 几个 几家 几项 几张 哪 哪些 哪个 哪里 哪儿 哪种 哪几 哪几个 哪家 哪一年 什么 怎么 怎么样 怎样 如何 为何 为什么
   谁 何时 何地 什么时候 是否 有没有 能否 可否 吗 呢 吧 啊 么 请问 请 问 告诉 我 我们 想 想知道 知道 查 查询 找
   有 是 了 的 在 和 与 及 以及 对 从 到 把 被 由 为 里 中 个 一共 总共 共 共有 都 都有 还 还有 分别 关于 有关 情况`
    .split(/\s+/u)
    .filter(Boolean),
);

/** What a query consists of, by a Chinese word list. */
export interface Parts {
  /** 养老 and 床位 of 养老床位. */
  readonly content: readonly string[];
  /** 有 and 哪些 of 有哪些品牌, and single characters. */
  readonly stopWords: readonly string[];
}

/** The shorter words that words consist of; undefined where there are none shorter. */
export async function partsOf(words: readonly string[]): Promise<Parts | undefined> {
  const { cut } = await wordList();
  const all = words.flatMap((word) => cut(word)).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const parts = [...new Set(all)];
  const telling = parts.filter((part) => !stopWords.has(part));
  // What the word list leaves as single characters says nothing beside words.
  const longer = telling.filter((part) => part.length > 1);
  const content = (longer.length > 0 ? longer : telling).slice(0, maxWords);
  const isNew = content.length > 0 && parts.some((part) => !words.includes(part));
  return isNew
    ? { content, stopWords: parts.filter((part) => !content.includes(part)) }
    : undefined;
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
