export type Variables = Readonly<Record<string, unknown>>;

// biome-ignore lint/suspicious/noExplicitAny: answers are compared, not relied on
export type Answer = any;

/** One question in the languages that it is asked in. */
export interface Question {
  /** What is asked for, in a few words. */
  readonly title: string;
  /** For this project's API. */
  readonly operation: string;
  /**
   * By hand, in one statement whose one field `data` is the answer. Parameters: `$slot` and the
   * variables, or what `parameters` makes of these.
   */
  readonly statement: string;
  readonly parameters?: (variables: Variables) => Variables;
  /** What Cypher cannot say: the program that sends the statement does it to the answer. */
  readonly complete?: (data: Answer, variables: Variables) => Answer;
  /** What must be the same in all answers; the whole answer where absent. */
  readonly comparable?: (answer: Answer) => unknown;
  /** For @neo4j/graphql, where it can answer. */
  readonly peer?: {
    readonly operation: string;
    readonly variables: (variables: Variables, slot: string) => Variables;
    /** Its answer in this project's form. */
    readonly translate: (data: Answer) => Answer;
  };
}

/** How many entries a page has where the question does not say. */
export const pageSize = 20;

/** Full text over what the ontology lets be searched, for the statements by hand. */
export const searchIndex = 'bench_search';

/** Lucene's words for all words of a search: a phrase of the bigram analyzer is where a word stands literally. */
export const luceneOf = (query: string): string =>
  query
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' AND ');

/** Sums of the same numbers differ in their last digits where they are added up in another order. */
export const rounded = (value: unknown): unknown => {
  if (typeof value === 'number') return Number(value.toPrecision(10));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rounded(each)]));
  return value;
};
