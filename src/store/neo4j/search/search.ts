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
  readSample,
  readWindow,
  type SearchForm,
  searchStatement,
} from './search-statement.js';
import { type SearchStep, SearchSteps } from './search-steps.js';
import { wholeWindow } from './search-window.js';

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
  return search.query(starts.get(search.kind) ?? wholeWindow);
}

class Search {
  /** Equal for searches for which the same step is mostly enough. */
  readonly kind: string;
  readonly #plan: SearchPlan;
  readonly #starts: SearchStarts;
  readonly #types: readonly NodeType[];
  readonly #queries: IndexQueries;
  readonly #steps: SearchSteps;
  readonly #wanted: number;
  readonly #isShown: boolean;
  readonly #counts: SearchForm['counts'];

  constructor(plan: SearchPlan, starts: SearchStarts) {
    const { request, skip, limit, count, facets } = plan;
    const { words, cityIds, years } = request;
    this.#plan = plan;
    this.#starts = starts;
    this.#types = typesOf(plan);
    this.#queries = new IndexQueries(request, this.#types);
    this.#wanted = skip + limit;
    this.#steps = new SearchSteps(this.#wanted);
    const isPossible = this.#types.length > 0 && cityIds?.length !== 0 && years?.length !== 0;
    this.#isShown = isPossible && limit > 0;
    this.#counts = isPossible && (facets ? 'by type' : count && 'all');
    this.kind = JSON.stringify([words, this.#types, cityIds?.length, years?.length, this.#wanted]);
  }

  query(wanted: SearchStep): BatchedQuery<SearchAnswer> {
    const { isExact, unindexedKeys, called, clauses } = this.#queries;
    const step: SearchStep = clauses === '' ? { kind: 'everything' } : this.#steps.take(wanted);
    const { skip, limit } = this.#plan;
    const words = this.#queries.words;
    const isInvariant = words.every(isCaseInvariant);
    // After a sample comes a window, which counts.
    const counts = step.kind === 'sample' ? false : this.#counts;
    const { text, values, limits, decode } = searchStatement(this.#plan.select, this.#types, {
      reads: this.#isShown && step.kind,
      counts,
      isCaseInvariant: isInvariant,
      hasUnindexedKeys: unindexedKeys.length > 0,
      // Hits that are shown are proven in any case.
      provesCounted: counts !== false && !isExact,
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
      alone: counts !== false || step.kind === 'everything' || this.#wanted > manyWanted,
      valuesFor: (slot) => ({
        ...values,
        ...this.#queriesOf(step, slot),
        ...((counts || step.kind === 'everything') && { all: this.#queries.all(slot) }),
        keys: unindexedKeys,
        called,
        words: isInvariant ? words : words.map(patternOf),
        most: toParameter(most),
      }),
      answer: (rows, { revision }) => {
        const counted = counts ? readCounts(rows.pop(), counts) : { total: 0, facets: [] };
        const { next, hits } = this.#read(step, rows, most);
        if (next) return this.query(next);
        if (step !== wholeWindow) this.#starts.set(this.kind, step);
        const { count, facets } = this.#plan;
        return {
          revision,
          hits: hits.map(({ tier, rank, row }) => {
            decode?.(row);
            return { score: searchScore(tier, rank), row: row as readonly unknown[] as Row };
          }),
          total: count ? counted.total : null,
          facets: facets ? counted.facets : null,
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

const typesOf = ({ select, request }: SearchPlan): NodeType[] =>
  searchedTypes.filter(
    (type) =>
      select.some((entry) => entry.type === type) && (request.types?.includes(type) ?? true),
  );
