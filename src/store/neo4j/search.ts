import { LRUCache } from 'lru-cache';
import {
  definitionOf,
  isSearched,
  type NodeType,
  nodeTypeNames,
  type SearchField,
  typeOfLabel,
} from '../../model/ontology.js';
import type { Row, Selection } from '../../model/plan.js';
import { foldText, isCaseless, nameKey, type SearchRequest } from '../../model/search.js';
import type { SearchAnswer, SearchHit, SearchPlan } from '../questions.js';
import { nodeRow } from './compile-plan.js';
import { patternOf, type WordsQuery, wordsQuery } from './fulltext-query.js';
import { searchIndex, searchKeys } from './names.js';
import { type PlanShape, shapeOf, toParameter, unshared } from './plan-shape.js';
import { type Question, questionText } from './question.js';
import { type RowDecoder, rowDecoder } from './row-decoder.js';
import { searchKey } from './search-keys.js';
import { StatementContext } from './statement-context.js';

/** Most cities, or years, that the index is asked for: with the words, below what Lucene takes in one query. */
const mostKeys = 150;
/** Hits that are looked at beyond those wanted, for ties. */
const margin = 100;
/** Where these are too few, so many times as many. */
const widening = 20;

/**
 * What is called exactly as the words are, by name or by an alias: how much more it counts in the
 * index, where a hit's score is then above this, and the least that it is worth in an answer, above
 * every relevance, which is a logarithm. Words in a name are worth less than 10^11 in the index (see
 * the boosts of fulltext-query.ts), and a key at least a twentieth of its boost, at most twenty times
 * that.
 */
const calls = {
  byName: { boost: 10n ** 17n, above: '1.0e15', worth: 128 },
  byAlias: { boost: 10n ** 13n, above: '2.0e11', worth: 64 },
} as const;
/** What the index gives a higher score is called so; how these are ranked is not for the index to say. */
const called = calls.byAlias.above;

const searchedTypes = nodeTypeNames.filter(isSearched);

/**
 * One statement for a page of hits and for what is counted of all; rarely, where many hits tie or few
 * have the words after all, a second one that looks at more.
 *
 * @throws {Error} where there is no word, or an empty one: a mistake in the program.
 */
export function compileSearch(plan: SearchPlan): Question<SearchAnswer> {
  const known = enough.get(kindOf(plan.request));
  return question(plan, known ? windows.slice(windows.indexOf(known)) : windows);
}

function question(
  plan: SearchPlan,
  [window = 'all', ...wider]: readonly Window[],
): Question<SearchAnswer> {
  const { request, limit, skip, count, facets, select } = plan;
  const words = [...new Set(request.words.map(foldText))];
  if (words.length === 0 || words.includes(''))
    throw new Error('A search has at least one word, and none that is empty');
  const types = typesOf(plan);
  const possible = types.length > 0 && request.cityIds?.length !== 0 && request.years?.length !== 0;
  const counted = possible && (count || facets);
  const demanded = demandedOf(request);
  const found: Found = {
    ...wordsQuery(words, fieldsOf(types)),
    keys: demanded.filter((keys) => keys.length > mostKeys),
  };
  const { text, values, limits, decode } = statement(select, types, found, {
    shown: possible && limit > 0,
    counted: counted && (facets ? 'by type' : 'all'),
    caseless: words.every(isCaseless),
    window,
  });
  return {
    text,
    limits: { ...limits, ...toParameters({ skip, limit }) },
    alone: counted || window === 'all',
    valuesFor: (slot) => {
      const query = [
        keyClause([searchKey.slot(slot)]),
        ...(types.length < searchedTypes.length ? [keyClause(types.map(searchKey.type))] : []),
        ...demanded.filter((keys) => keys.length <= mostKeys).map(keyClause),
        found.clauses,
        ...calledClauses(nameKey(request.words.join(''))),
      ].join(' ');
      const wanted = skip + limit;
      return {
        ...values,
        query,
        literals: found.literals,
        patterns: found.patterns,
        keys: found.keys,
        words: words.every(isCaseless) ? words : words.map(patternOf),
        ...toParameters({
          wanted,
          near: wanted + margin,
          far: (wanted + margin) * widening,
        }),
      };
    },
    answer: (rows, { revision }) => {
      const counts = counted ? countsOf(rows.pop(), facets) : { total: 0, facets: [] };
      const hits = rows as [number | null, unknown[]][];
      if (hits[0]?.[0] === null) {
        enough.set(kindOf(request), wider[0] ?? 'all');
        return question(plan, wider);
      }
      if (decode) for (const [, row] of hits) decode(row, limits);
      return {
        revision,
        hits: (hits as [number, unknown[]][]).map(
          ([score, row]): SearchHit => ({ score, row: row as unknown as Row }),
        ),
        total: count ? counts.total : null,
        facets: facets ? counts.facets : null,
      };
    },
  };
}

const windows = ['near', 'far', 'all'] as const;
type Window = (typeof windows)[number];

/** The windows of searches that needed a wider one than the first: who asks so again begins with that. */
const enough = new LRUCache<string, Window>({ max: 1_000 });

const kindOf = ({ words, types, cityIds, years }: SearchRequest): string =>
  JSON.stringify([words, types, cityIds?.length, years?.length]);

/** What a search's statement depends on, beside what is selected and what the words make of it. */
interface Form {
  readonly shown: boolean;
  readonly counted: false | 'all' | 'by type';
  readonly caseless: boolean;
  /** How many of the index's hits are looked at: those that will mostly do, many, or all. */
  readonly window: Window;
}

interface SearchStatement {
  readonly text: string;
  /** The selection's own, as {@link shapeOf} names them. */
  readonly values: PlanShape['values'];
  readonly limits: PlanShape['limits'];
  readonly decode: RowDecoder | undefined;
}

const statements = new WeakMap<Selection, Map<string, SearchStatement>>();

/** Compiled once for a selection and a form: what is looked for is in the parameters. */
function statement(
  selected: Selection,
  types: readonly NodeType[],
  found: Found,
  form: Form,
): SearchStatement {
  const proofs = [found.literals, found.patterns, found.keys].map(({ length }) => length > 0);
  const key = JSON.stringify([types, found.ranks, proofs, form]);
  let known = statements.get(selected);
  if (!known) {
    known = new Map();
    statements.set(selected, known);
  }
  let compiled = known.get(key);
  if (!compiled) {
    const select = unshared(selected);
    const { places, values, limits } = shapeOf({ start: { ids: [] }, select });
    const row = nodeRow(new StatementContext(places), select, 'n', types);
    const text = questionText([
      ...(form.shown ? [pageArm(found, form, row)] : []),
      ...(form.counted ? [form.counted === 'all' ? countArm(found) : facetsArm(found)] : []),
    ]);
    compiled = { text, values, limits, decode: rowDecoder(select, places) };
    known.set(key, compiled);
  }
  return compiled;
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

/** Demands nothing, but lifts what is called so above all else. */
const calledClauses = (key: string): string[] => [
  `${searchKeys}:${searchKey.name(key)}^${calls.byName.boost}`,
  `${searchKeys}:${searchKey.alias(key)}^${calls.byAlias.boost}`,
];

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

/** All texts of a node that are searched, each with the tier that a hit in it has: the embedded store's. */
const texts = (node: string): string =>
  `[[3, ${node}.name], [1, ${node}.title], [1, ${node}.heading], [0, ${node}.text]] + [x IN coalesce(${node}.aliases, []) | [2, x]] + [x IN coalesce(${node}.quotes, []) | [0, x]]`;

/** True where a node has all that the index cannot tell for certain; empty where it can. */
function proof({ literals, patterns, keys }: Found, node = 'n'): string {
  const has = (words: string, operator: string) =>
    `all(word IN ${words} WHERE ${node}.name ${operator} word OR any(t IN ${texts(node)} WHERE t[1] ${operator} word))`;
  return [
    ...(literals.length > 0 ? [has('q.literals', 'CONTAINS')] : []),
    ...(patterns.length > 0 ? [has('q.patterns', '=~')] : []),
    ...(keys.length > 0
      ? [
          `all(some IN q.keys WHERE any(key IN split(${node}.${searchKeys}, ' ') WHERE key IN some))`,
        ]
      : []),
  ].join(' AND ');
}

/** Every hit as `n`, and its score in the index as `found`. */
const hits = (found: Found): string =>
  `CALL db.index.fulltext.queryNodes('${searchIndex}', q.query) YIELD node AS n, score AS found${whereProven(found)}`;

const whereProven = (found: Found): string => {
  const proven = proof(found);
  return proven === '' ? '' : `\nWHERE ${proven}`;
};

/**
 * How well `n` is found, as the embedded store has it: the mean of what each word is worth by the
 * best text that has it, by its tier and by how much of it the word takes.
 */
function relevance(caseless: boolean): string {
  const has = caseless ? 'CONTAINS' : '=~';
  const worth = 't[0] + 1 - log(size(t[1])) / log(2) / 24';
  // What is called so is mostly one name, of many nodes: nothing else need be looked at then.
  return `CASE WHEN all(word IN q.words WHERE n.name ${has} word) THEN 4 - log(size(n.name)) / log(2) / 24 ELSE reduce(sum = 0.0, word IN q.words | sum + reduce(best = 0.0, t IN [t IN ${texts('n')} WHERE t[1] ${has} word | ${worth}] | CASE WHEN t > best THEN t ELSE best END)) / size(q.words) END`;
}

function pageArm(found: Found, { caseless, window }: Form, row: string): string {
  const relevant = relevance(caseless);
  const best = found.ranks && window !== 'all' ? bestOf(found, window) : hits(found);
  return `${best}
WITH n, CASE
  WHEN found > ${called} THEN ${relevant}
    + CASE WHEN found > ${calls.byName.above} THEN ${calls.byName.worth} ELSE ${calls.byAlias.worth} END
  ELSE ${found.ranks ? 'log(1 + found)' : relevant}
END AS score ORDER BY score DESC, n.id SKIP $skip LIMIT $limit
RETURN [score, ${row}] AS row`;
}

/**
 * At least the wanted hits of the highest scores as `n` and `found`, ties complete, and all that is
 * called so. Mostly the first few hits of the index are these, each proven to have what is looked for,
 * and the last hit seen is beaten by the last one wanted. Where they are not, there is a row of nothing.
 */
function bestOf(found: Found, window: 'near' | 'far'): string {
  const proven = proof(found, 'hit[0]');
  const complete = proven ? `whole AND coalesce(all(hit IN top WHERE ${proven}), false)` : 'whole';
  return `CALL db.index.fulltext.queryNodes('${searchIndex}', q.query, {limit: q.${window}}) YIELD node AS n, score
WITH collect([n, score]) AS seen
WITH seen, seen[q.wanted - 1][1] AS least
WITH [hit IN seen WHERE least IS NULL OR hit[1] >= least OR hit[1] > ${called}] AS top,
  size(seen) < q.${window} OR seen[-1][1] < least AND seen[-1][1] <= ${called} AS whole
UNWIND CASE WHEN ${complete} THEN top ELSE [x IN range(0, $skip) | null] END AS hit
WITH hit[0] AS n, hit[1] AS found`;
}

const countArm = (found: Found): string => `${hits(found)}
RETURN count(*) AS row`;

const facetsArm = (found: Found): string => `${hits(found)}
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
