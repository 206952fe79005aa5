import { type NodeType, searchedTypes } from '../../../model/ontology.js';
import type { Row } from '../../../model/plan.js';
import { isCaseInvariant, rankAfter, searchScore } from '../../../model/search.js';
import { type Cache } from '../../../util/cache.js';
import type { SearchAnswer, SearchPlan } from '../../questions.js';
import { toParameter } from '../cypher/plan-shape.js';
import type { BatchedQuery } from '../served/batched-query.js';
import { patternOf } from './fulltext-query.js';
import { IndexQueries } from './index-queries.js';
import {
  readCounts,
  readGroups,
  readSample,
  readWindow,
  type SearchForm,
  searchStatement,
} from './search-statement.js';
import { type SearchStep, SearchSteps } from './search-steps.js';
import { type SearchWindow, wholeReadWindow, wholeWindow } from './search-window.js';

/** The steps that lately were enough where the whole window was too much: like searches begin there. */
export type SearchStarts = Cache<SearchStep>;

/** Where more hits than these are wanted, no other query should wait for the search. */
const manyWanted = 1_000;
/** Limit of one query of a window: more hits than a window for so many is meant to have. */
const windowLimit = (wanted: number): number => wanted * 2 + 30;
/** Limit of one query of a sample, or the window's where that is more. */
const sampleLimit = 400;

/**
 * One statement for a page of hits and for what is counted of all. Where the words are common, the first
 * time they are searched for others come before it, which find out what the page has to be made of.
 *
 * @throws {Error} where there is no word, or an empty one: a mistake in the program.
 */
export function compileSearch(plan: SearchPlan, starts: SearchStarts): BatchedQuery<SearchAnswer> {
  const search = new Search(plan, starts);
  return search.query(starts.get(search.kind) ?? search.whole);
}

class Search {
  /** Equal for searches for which the same step is mostly enough. */
  readonly kind: string;
  /** The window of every hit. */
  readonly whole: SearchWindow;
  readonly #plan: SearchPlan;
  readonly #starts: SearchStarts;
  readonly #types: readonly NodeType[];
  readonly #queries: IndexQueries;
  readonly #steps: SearchSteps;
  readonly #wanted: number;
  /** False where nothing can be found: an empty list of types, cities, years or areas. */
  readonly #isPossible: boolean;
  readonly #isShown: boolean;
  readonly #counts: SearchForm['counts'];
  readonly #groupings: SearchForm['groupings'];

  constructor(plan: SearchPlan, starts: SearchStarts) {
    const { request, skip, limit, count, facets, groupings = [] } = plan;
    const { words, cityIds, years, areaIds } = request;
    this.#plan = plan;
    this.#starts = starts;
    this.#types = typesOf(plan);
    this.#queries = new IndexQueries(request, this.#types);
    this.#wanted = skip + limit;
    this.whole = this.#queries.isRead ? wholeReadWindow : wholeWindow;
    this.#steps = new SearchSteps(this.#wanted, this.whole);
    this.#isPossible =
      this.#types.length > 0 && ![cityIds, years, areaIds].some((values) => values?.length === 0);
    this.#isShown = this.#isPossible && limit > 0;
    this.#counts = this.#isPossible && (facets ? 'by type' : count && 'all');
    this.#groupings = this.#isPossible ? groupings : [];
    const narrowed = [cityIds, years, areaIds].map((values) => values?.length);
    this.kind = JSON.stringify([words, this.#types, narrowed, this.#wanted]);
  }

  query(wanted: SearchStep): BatchedQuery<SearchAnswer> {
    const { isExact, unindexedKeys, called, clauses } = this.#queries;
    const step: SearchStep = clauses === '' ? { kind: 'everything' } : this.#steps.take(wanted);
    const { skip, limit } = this.#plan;
    const { words, also } = this.#queries;
    const isInvariant = [also, ...words.map(({ texts }) => texts)].flat().every(isCaseInvariant);
    const isPlain = words.every(({ texts, keys }) => texts.length === 1 && keys.length === 0);
    // After a sample comes a window, which counts.
    const counts = step.kind === 'sample' ? false : this.#counts;
    const groupings = step.kind === 'sample' ? [] : this.#groupings;
    const isCounting = counts !== false || groupings.length > 0;
    const { text, values, limits, decode } = searchStatement(this.#plan.select, this.#types, {
      reads: this.#isShown && step.kind,
      counts,
      groupings,
      isCaseInvariant: isInvariant,
      isPlain,
      hasUnindexedKeys: unindexedKeys.length > 0,
      // Hits that are shown are proven in any case.
      provesCounted: isCounting && !isExact,
    });
    const most = this.#limitOf(step);
    return {
      text,
      limits: {
        ...limits,
        skip: toParameter(skip),
        limit: toParameter(limit),
        end: toParameter(this.#wanted),
      },
      alone: isCounting || step.kind === 'everything' || this.#wanted > manyWanted,
      valuesFor: (slot) => ({
        ...values,
        ...this.#queriesOf(step, slot),
        ...((isCounting || step.kind === 'everything') && { all: this.#queries.all(slot) }),
        ...(groupings.length > 0 && {
          ofCity: IndexQueries.ofType(slot, 'CITY'),
          ofArea: IndexQueries.ofType(slot, 'POLICY_AREA'),
        }),
        keys: unindexedKeys,
        called,
        words: wordsFor(words, also, isInvariant, isPlain),
        most: toParameter(most),
      }),
      answer: (rows, { revision }) => {
        const groups = groupings.length > 0 ? readGroups(rows.pop(), groupings) : {};
        const counted = counts ? readCounts(rows.pop(), counts) : { total: 0, facets: [] };
        const { next, hits } = this.#read(step, rows, most);
        if (next) return this.query(next);
        if (step !== this.whole) this.#starts.set(this.kind, step);
        const { count, facets } = this.#plan;
        return {
          revision,
          hits: hits.map(({ tier, rank, row }) => {
            decode?.(row);
            return { score: searchScore(tier, rank), row: row as readonly unknown[] as Row };
          }),
          total: count ? counted.total : null,
          facets: facets ? counted.facets : null,
          groups: this.#isPossible ? groups : nothingOf(this.#plan),
        };
      },
    };
  }

  /** Limit of one query of the index. */
  #limitOf(step: SearchStep): number {
    const limit = windowLimit(this.#wanted);
    return step.kind === 'sample' ? Math.max(limit, sampleLimit) : limit;
  }

  #queriesOf(step: SearchStep, slot: string): Readonly<Record<string, unknown>> {
    if (step.kind === 'everything') return {};
    if (step.kind === 'sample')
      return { samples: this.#queries.samples(slot, step.sampleLevel, step.betterThan) };
    const { tier, length } = step;
    return {
      queries: this.#queries.window(slot, step),
      tier,
      // Hits of the tier that rank before it are in better buckets.
      begin: length === undefined ? 0 : rankAfter(length - 1),
    };
  }

  /** What a step found: the page's hits, or what to read instead. */
  #read(step: SearchStep, rows: readonly unknown[], most: number) {
    if (!this.#isShown) return { next: undefined, hits: [] };
    if (step.kind === 'sample') {
      const tiers = step.betterThan ? undefined : this.#queries.tiers;
      return { next: this.#steps.after(step, readSample(rows, tiers, most)), hits: [] };
    }
    const { result, hits } = readWindow(rows);
    return { next: this.#steps.after(step, result), hits };
  }
}

/** No hit of anything that a plan counts by. */
const nothingOf = ({ groupings = [] }: SearchPlan): SearchAnswer['groups'] =>
  Object.fromEntries(groupings.map((by) => [by, []]));

/**
 * The words as the statement proves them: texts alone, or texts and keys. What only ranks hits is a word
 * that every node meets.
 */
function wordsFor(
  words: IndexQueries['words'],
  also: readonly string[],
  isInvariant: boolean,
  isPlain: boolean,
): unknown[] {
  const proven = (texts: readonly string[]) => (isInvariant ? texts : texts.map(patternOf));
  if (isPlain) return words.map(({ texts }) => proven(texts)[0]);
  return [
    ...words.map(({ texts, keys }) => ({
      texts: proven(texts),
      keys: keys.map((key) => ` ${key} `),
      isRanked: false,
    })),
    ...(also.length > 0 ? [{ texts: proven(also), keys: [], isRanked: true }] : []),
  ];
}

const typesOf = ({ select, request }: SearchPlan): NodeType[] =>
  searchedTypes.filter(
    (type) =>
      select.some((entry) => entry.type === type) && (request.types?.includes(type) ?? true),
  );
