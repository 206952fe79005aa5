import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type SearchField,
  typeOfLabel,
} from '../../model/ontology.js';
import type { Row } from '../../model/plan.js';
import { foldText, isCaseless, nameKey, type SearchRequest } from '../../model/search.js';
import type { SearchAnswer, SearchHit, SearchPlan } from '../questions.js';
import { nodeRow } from './compile-plan.js';
import { patternOf, type WordsQuery, wordsQuery } from './fulltext-query.js';
import { indent } from './logic.js';
import { searchIndex, searchKeys } from './names.js';
import { shapeOf, toParameter } from './plan-shape.js';
import { type Question, statementOf } from './question.js';
import { rowDecoder } from './row-decoder.js';
import { searchKey } from './search-keys.js';
import { parameterName, StatementContext } from './statement-context.js';

/** Most cities, or years, that the index is asked for: with the words, below what Lucene takes in one query. */
const mostKeys = 150;
/** Hits that are looked at beyond those wanted, for ties and for what is called exactly so. */
const margin = 100;
/** Where these are too few, so many times as many. */
const widening = 20;

/** Scores of what is called exactly so: above every relevance, which is a logarithm. */
const calledByName = 128;
const calledByAlias = 64;

const searchedTypes = nodeTypeNames.filter((type) => definitionOf(type).searched.length > 0);

/**
 * One statement for a page of hits and for what is counted of all.
 *
 * @throws {Error} where there is no word, or an empty one: a mistake in the program.
 */
export function compileSearch(plan: SearchPlan): Question<SearchAnswer> {
  const { request, limit, skip, count, facets } = plan;
  const words = [...new Set(request.words.map(foldText))];
  if (words.length === 0 || words.includes(''))
    throw new Error('A search has at least one word, and none that is empty');
  const types = typesOf(plan);
  const possible = types.length > 0 && request.cityIds?.length !== 0 && request.years?.length !== 0;
  const shown = possible && limit > 0;
  const counted = possible && (count || facets);
  const demanded = demandedOf(request);
  const found: Found = {
    ...wordsQuery(words, fieldsOf(types)),
    keys: demanded.filter((keys) => keys.length > mostKeys),
  };
  // A copy in which no object occurs twice, so that each has a place of its own among the values.
  const select = JSON.parse(JSON.stringify(plan.select)) as SearchPlan['select'];
  const { places, values } = shapeOf({ start: { ids: [] }, select });
  const context = new StatementContext(places);
  const decode = rowDecoder(select);
  return {
    text: statementOf([
      ...(shown ? [pageArm(found, words, nodeRow(context, select, 'n', types))] : []),
      ...(counted ? [facets ? facetsArm(found) : countArm(found)] : []),
    ]),
    parametersFor: (slot) => {
      const query = [
        keyClause([searchKey.slot(slot)]),
        ...(types.length < searchedTypes.length ? [keyClause(types.map(searchKey.type))] : []),
        ...demanded.filter((keys) => keys.length <= mostKeys).map(keyClause),
        found.clauses,
      ].join(' ');
      const key = nameKey(request.words.join(''));
      const wanted = skip + limit;
      return {
        ...Object.fromEntries(values.map((value, place) => [parameterName(place), value])),
        query,
        called: `${query} ${keyClause([searchKey.name(key), searchKey.alias(key)])}`,
        calledByName: searchKey.name(key),
        literals: found.literals,
        patterns: found.patterns,
        keys: found.keys,
        words: words.every(isCaseless) ? words : words.map(patternOf),
        ...toParameters({
          skip,
          limit,
          wanted,
          near: wanted + margin,
          far: (wanted + margin) * widening,
        }),
      };
    },
    answer: (cells, { revision }) => {
      const counts = counted ? countsOf(cells.pop(), facets) : { total: 0, facets: [] };
      const hits = cells as [number, unknown[]][];
      if (decode) for (const [, row] of hits) decode(row);
      return {
        revision,
        hits: hits.map(([score, row]): SearchHit => ({ score, row: row as unknown as Row })),
        total: count ? counts.total : null,
        facets: facets ? counts.facets : null,
      };
    },
  };
}

const toParameters = (values: Readonly<Record<string, number>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toParameter(value)]));

const typesOf = ({ select, request }: SearchPlan): NodeType[] =>
  searchedTypes.filter(
    (type) =>
      select.some((entry) => entry.type === type) && (request.types?.includes(type) ?? true),
  );

const fieldsOf = (types: readonly NodeType[]): SearchField[] => [
  ...new Set(types.flatMap((type) => definitionOf(type).searched)),
];

/** Demands one of the keys, without a part in the score. */
const keyClause = (keys: readonly string[]): string =>
  `+(${keys.map((key) => `${searchKeys}:${key}`).join(' ')})^0`;

/** Of each list, one key must be there. */
function demandedOf({ cityIds, years }: SearchRequest): string[][] {
  return [
    ...(cityIds ? [[...new Set(cityIds)].map(searchKey.city)] : []),
    ...(years ? [[...new Set(years)].map(searchKey.year)] : []),
  ];
}

/** What is looked for, and what the index cannot tell of it. */
interface Found extends WordsQuery {
  /** Lists of keys, of each of which what is found must have one. */
  readonly keys: readonly (readonly string[])[];
}

/** True where `n` has all that the index cannot tell for certain; empty where it can. */
function proof({ literals, patterns, keys }: Found): string {
  const fields = (test: (text: string) => string) =>
    ['name', 'title', 'heading', 'text'].map((field) => test(`n.${field}`)).join(' OR ');
  const lists = (test: (text: string) => string) =>
    ['aliases', 'quotes'].map((field) => `any(x IN n.${field} WHERE ${test('x')})`).join(' OR ');
  const has = (words: string, test: (text: string) => string) =>
    `all(word IN ${words} WHERE ${fields(test)} OR ${lists(test)})`;
  return [
    ...(literals.length > 0 ? [has('$literals', (text) => `${text} CONTAINS word`)] : []),
    ...(patterns.length > 0 ? [has('$patterns', (text) => `${text} =~ word`)] : []),
    ...(keys.length > 0
      ? [`all(some IN $keys WHERE any(key IN split(n.${searchKeys}, ' ') WHERE key IN some))`]
      : []),
  ].join(' AND ');
}

/** Every hit of a query as `n` and its `score`. */
function hits(found: Found, query: string, limit?: string): string {
  const options = limit === undefined ? '' : `, {limit: ${limit}}`;
  return `CALL db.index.fulltext.queryNodes('${searchIndex}', ${query}${options}) YIELD node AS n, score${whereProven(found)}`;
}

const whereProven = (found: Found): string => {
  const proven = proof(found);
  return proven === '' ? '' : `\nWHERE ${proven}`;
};

/**
 * How well `n` is found, as the embedded store has it: the mean of what each word is worth by the
 * best field that has it and by how much of the text it takes.
 */
function relevance(words: readonly string[]): string {
  const has = words.every(isCaseless) ? 'CONTAINS' : '=~';
  const density = (text: string) => `1 - log(size(${text})) / log(2) / 24`;
  const best = (texts: string) =>
    `reduce(best = 0.0, x IN [x IN ${texts} WHERE x ${has} word | ${density('x')}] | CASE WHEN x > best THEN x ELSE best END)`;
  return `reduce(sum = 0.0, word IN $words | sum + CASE
    WHEN n.name ${has} word THEN 3 + ${density('n.name')}
    WHEN any(x IN n.aliases WHERE x ${has} word) THEN 2 + ${best('n.aliases')}
    WHEN n.title ${has} word THEN 1 + ${density('n.title')}
    WHEN n.heading ${has} word THEN 1 + ${density('n.heading')}
    ELSE ${best('[n.text] + coalesce(n.quotes, [])')}
  END) / size($words)`;
}

function pageArm(found: Found, words: readonly string[], row: string): string {
  const relevant = found.ranks
    ? `${best(found, ['$near', '$far'])}\nRETURN n, log(1 + score) AS score`
    : `${hits(found, '$query')}
WITH n, ${relevance(words)} AS score ORDER BY score DESC, n.id LIMIT $wanted
RETURN n, score`;
  return `CALL () {
  ${indent(hits(found, '$called'))}
  RETURN n, CASE WHEN n.${searchKeys} CONTAINS $calledByName THEN ${calledByName} ELSE ${calledByAlias} END
    + ${indent(relevance(words))} AS score
UNION ALL
  ${indent(relevant)}
}
WITH n, max(score) AS score ORDER BY score DESC, n.id SKIP $skip LIMIT $limit
RETURN [score, ${row}] AS row`;
}

/**
 * At least the wanted hits of the highest scores as `n` and `score`, ties complete: so many first as
 * will mostly do, more where the last of these has the same score as the last one wanted, and at last
 * all of them.
 */
function best(found: Found, [window, ...wider]: readonly string[]): string {
  if (window === undefined)
    return `${hits(found, '$query')}
WITH n, score ORDER BY score DESC, n.id LIMIT $wanted`;
  const proven = proof(found) || 'true';
  // Each window has variables of its own: a subquery must not name one again that it is given.
  const [nodes, scores, complete] = ['nodes', 'scores', 'complete'].map(
    (name) => name + wider.length,
  );
  return `CALL db.index.fulltext.queryNodes('${searchIndex}', $query, {limit: ${window}}) YIELD node AS n, score
WITH n, score, ${proven} AS proven
WITH count(*) AS seen, min(score) AS least,
  collect(CASE WHEN proven THEN n END) AS ${nodes}, collect(CASE WHEN proven THEN score END) AS ${scores}
WITH ${nodes}, ${scores}, seen < ${window} OR coalesce(${scores}[$wanted - 1] > least, false) AS ${complete}
CALL (${nodes}, ${scores}, ${complete}) {
  WITH * WHERE ${complete}
  UNWIND range(0, size(${nodes}) - 1) AS at
  RETURN ${nodes}[at] AS n, ${scores}[at] AS score
UNION ALL
  WITH * WHERE NOT ${complete}
  ${indent(best(found, wider))}
  RETURN n, score
}`;
}

const countArm = (found: Found): string => `${hits(found, '$query')}
RETURN count(*) AS row`;

const facetsArm = (found: Found): string => `${hits(found, '$query')}
WITH labels(n) AS labels, count(*) AS found
RETURN collect([labels, found]) AS row`;

function countsOf(
  counted: unknown,
  byType: boolean,
): { total: number; facets: { type: NodeType; count: number }[] } {
  if (!byType) return { total: counted as number, facets: [] };
  const counts = new Map<NodeType, number>();
  for (const [labels, count] of counted as [string[], number][]) {
    const type = labels.map(typeOfLabel).find((known) => known !== undefined) as NodeType;
    counts.set(type, (counts.get(type) ?? 0) + count);
  }
  const facets = nodeTypeNames.flatMap((type) => {
    const count = counts.get(type);
    return count === undefined ? [] : [{ type, count }];
  });
  return { total: facets.reduce((sum, { count }) => sum + count, 0), facets };
}
