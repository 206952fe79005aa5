/** Fewest and most sentences beside each other: more cannot be compared by eye. */
export const fewestColumns = 2;
export const mostColumns = 6;

/** A stretch of a sentence, and in how many of the sentences its words stand. */
export interface Part {
  readonly at: number;
  readonly words: string;
  /** `all`: in every sentence; `some`: in others too; `own`: in this one only; `none`: no word. */
  readonly shared: 'all' | 'some' | 'own' | 'none';
}

/** Words by the browser's own dictionary: Chinese is written without spaces. */
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

const wordsOf = (sentence: string) => [...segmenter.segment(sentence)];

/** Each sentence cut into its words, with which of them the others have too. */
export function partsOf(sentences: readonly string[]): Part[][] {
  const cut = sentences.map(wordsOf);
  const counts = new Map<string, number>();
  for (const words of cut)
    for (const word of new Set(words.map(({ segment }) => segment)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return cut.map((words) =>
    words.map(({ segment, index, isWordLike }) => {
      const count = counts.get(segment) ?? 1;
      return {
        at: index,
        words: segment,
        shared:
          // A figure is what is compared, whatever the dictionary takes it for.
          !isWordLike && !/\p{N}/u.test(segment)
            ? 'none'
            : count === sentences.length
              ? 'all'
              : count > 1
                ? 'some'
                : 'own',
      } as const;
    }),
  );
}
