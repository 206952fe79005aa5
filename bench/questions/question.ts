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
  readonly comparable?: (answer: Answer, variables: Variables) => unknown;
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

/**
 * The hits of a search by hand, `n`, best first as the API promises it: what is called so, what has all
 * words in its name, in what else it is called, in its texts; short captions first.
 */
export const rankedHits = `CALL db.index.fulltext.queryNodes('${searchIndex}', $lucene) YIELD node AS n
WHERE n.slot = $slot
WITH n, CASE
  WHEN n.name = $joined THEN 4
  WHEN $joined IN n.aliases THEN 3
  WHEN all(word IN $words WHERE n.name CONTAINS word) THEN 2
  WHEN all(word IN $words WHERE n.name CONTAINS word OR n.title CONTAINS word OR n.heading CONTAINS word
    OR any(alias IN n.aliases WHERE alias CONTAINS word)) THEN 1
  ELSE 0
END AS tier
ORDER BY tier DESC, CASE WHEN tier > 0 THEN size(coalesce(n.name, n.title, n.heading)) END, n.id`;

/** Parameters of {@link rankedHits}. */
export const searchParameters = ({ query }: Variables): Variables => {
  const words = (query as string).split(' ');
  return { lucene: luceneOf(query as string), words, joined: words.join('') };
};

/** How many of these captions have all words of a search: as many in every page of the best hits. */
export const countNamed = (
  captions: readonly (string | undefined)[],
  { query }: Variables,
): number =>
  captions.filter((caption) =>
    (query as string).split(' ').every((word) => caption?.includes(word)),
  ).length;

/** Sums of the same numbers differ in their last digits where they are added up in another order. */
export const rounded = (value: unknown): unknown => {
  if (typeof value === 'number') return Number(value.toPrecision(10));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rounded(each)]));
  return value;
};
