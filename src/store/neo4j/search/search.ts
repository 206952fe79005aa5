import { LRUCache } from 'lru-cache';
import type { NodeType } from '../../../model/ontology.js';
import type { Row } from '../../../model/plan.js';
import { isCaseInvariant, matchTiers, rankAfter, searchScore } from '../../../model/search.js';
import type { SearchAnswer, SearchPlan } from '../../questions.js';
import { toParameter } from '../cypher/plan-shape.js';
import type { Question } from '../served/batched-query.js';
import { patternOf } from './fulltext-query.js';
import {
  countsOf,
  type HitRow,
  type SampleRow,
  type SearchForm,
  searchStatement,
} from './search-statement.js';
import {
  IndexQueries,
  isWhole,
  type Look,
  lookFor,
  type Sampled,
  searchedTypes,
  wholeLook,
} from './search-window.js';

/** What a statement looks at: a part of all hits, a sample that tells which part, or every hit. */
type Step = Look | Sample | 'everything';

/** Of all hits, or of those before a look's stratum, those that are spread so much. */
interface Sample {
  readonly sample: number;
  readonly before?: Look;
}

/** The spread of the first sample, which has one hit in 32; others have some times as many, or as few. */
const firstSample = 5;
const finerSample = 2;
const coarserSample = 2;
/** Most hits of one find that a sample has. */
const mostSampled = 400;
/** Steps of one search before everything is looked at: no more than a word of every second node takes. */
const mostSteps = 12;
/** Where more hits than these are wanted, a search goes apart from others. */
const manyWanted = 1_000;
/** Most hits of one query: more than a look for so many is meant to find. */
const mostFor = (wanted: number): number => wanted * 2 + 30;

/** The steps that lately were enough where the whole was too much: who asks so again begins with these. */
const enough = new LRUCache<string, Step>({ max: 1_000 });

/**
 * One statement for a page of hits and for what is counted of all. Where the words are common, the
 * first time they are asked for others come before it, which find out what it has to look at.
 *
 * @throws {Error} where there is no word, or an empty one: a mistake in the program.
 */
export function compileSearch(plan: SearchPlan): Question<SearchAnswer> {
  const search = new Search(plan);
  return search.question(enough.get(search.kind) ?? wholeLook);
}

class Search {
  /** Equal for searches for which the same steps will mostly do. */
  readonly kind: string;
  readonly #plan: SearchPlan;
  readonly #types: readonly NodeType[];
  readonly #queries: IndexQueries;
  readonly #wanted: number;
  readonly #shown: boolean;
  readonly #counted: SearchForm['counted'];
  #steps = 0;
  /** The last sample: its strata in order, and whether there are more, which it could not tell. */
  #sampled:
    | { readonly by: Sample; readonly strata: readonly Sampled[]; readonly isFull: boolean }
    | undefined;
  /** The last stratum that is known to have too few hits, with all that come before it. */
  #behind = { find: Number.POSITIVE_INFINITY, length: 0, found: 0 };

  constructor(plan: SearchPlan) {
    const { request, skip, limit, count, facets } = plan;
    const { words, cityIds, years } = request;
    this.#plan = plan;
    this.#types = typesOf(plan);
    this.#queries = new IndexQueries(request, this.#types);
    this.#wanted = skip + limit;
    const isPossible = this.#types.length > 0 && cityIds?.length !== 0 && years?.length !== 0;
    this.#shown = isPossible && limit > 0;
    this.#counted = isPossible && (facets ? 'by type' : count && 'all');
    this.kind = JSON.stringify([words, this.#types, cityIds?.length, years?.length, this.#wanted]);
  }

  question(wish: Step): Question<SearchAnswer> {
    const isLost = this.#queries.clauses === '' || this.#steps++ === mostSteps;
    const step = isLost ? 'everything' : wish;
    const { isExact, keys, called, words } = this.#queries;
    const { skip, limit } = this.#plan;
    const caseless = words.every(isCaseInvariant);
    // A sample is followed by a look, which counts.
    const counted = isSample(step) ? false : this.#counted;
    const { text, values, limits, decode } = searchStatement(this.#plan.select, this.#types, {
      shown: this.#shown && (step === 'everything' ? step : isSample(step) ? 'sample' : 'look'),
      counted,
      caseless,
      keys: keys.length > 0,
      // Hits that are shown are proven in any case.
      counts: counted !== false && !isExact,
    });
    return {
      text,
      limits: {
        ...limits,
        skip: toParameter(skip),
        limit: toParameter(limit),
        end: toParameter(this.#wanted),
      },
      alone: counted !== false || step === 'everything' || this.#wanted > manyWanted,
      valuesFor: (slot) => ({
        ...values,
        ...this.#asked(step, slot),
        ...((counted || step === 'everything') && { all: this.#queries.all(slot) }),
        keys,
        called,
        words: caseless ? words : words.map(patternOf),
        most: toParameter(this.#mostOf(step)),
      }),
      answer: (rows, { revision }) => {
        const counts = counted ? countsOf(rows.pop(), counted) : { total: 0, facets: [] };
        const next = this.#shown ? this.#stepAfter(step, rows) : undefined;
        if (next !== undefined) return this.question(next);
        if (step !== wholeLook) enough.set(this.kind, step);
        const hits = (rows as HitRow[]).flatMap(([, , find, rank, row]) => {
          if (find === null) return [];
          decode?.(row);
          return [{ score: searchScore(find, rank), row: row as readonly unknown[] as Row }];
        });
        const { count, facets } = this.#plan;
        return {
          revision,
          hits,
          total: count ? counts.total : null,
          facets: facets ? counts.facets : null,
        };
      },
    };
  }

  /** Most hits of one query of a step. */
  #mostOf(step: Step): number {
    const most = mostFor(this.#wanted);
    return isSample(step) ? Math.max(most, mostSampled) : most;
  }

  #asked(step: Step, slot: string): Record<string, unknown> {
    if (step === 'everything') return {};
    if (isSample(step)) return { samples: this.#queries.samples(slot, step.sample, step.before) };
    const { find, length } = step;
    return {
      looks: this.#queries.looks(slot, step),
      find,
      begin: length === undefined ? 0 : rankAfter(length - 1),
    };
  }

  /** What to look at instead; undefined where what was looked at is enough. */
  #stepAfter(step: Step, rows: readonly unknown[]): Step | undefined {
    if (step === 'everything') return undefined;
    if (isSample(step)) return this.#stepAfterSample(step, rows as SampleRow[]);
    const [[full, found]] = rows as [HitRow];
    if (full.length === 0) {
      if (found >= this.#wanted || isWhole(step)) return undefined;
      if (step.spread > 0) return { ...step, spread: step.spread - 1 };
      this.#behind = { length: Number.POSITIVE_INFINITY, ...step, found };
      return this.#look();
    }
    if (!this.#sampled && isWhole(step)) return { sample: firstSample };
    // This stratum has more hits than the sample told of, or better ones have.
    return full.includes(false)
      ? { sample: firstSample, before: step }
      : { ...step, spread: step.spread + 1 };
  }

  #stepAfterSample(by: Sample, rows: readonly SampleRow[]): Step {
    const strata: Sampled[] = [];
    let isFull = false;
    for (const [place, own] of by.before ? [[0, null] as const] : this.#queries.finds.entries()) {
      const sampled = rows.filter(([sample]) => sample === place);
      isFull = sampled.reduce((sum, [, , , count]) => sum + count, 0) >= this.#mostOf(by);
      // Of a sample that is full nothing can be said, nor of those of lesser finds.
      if (isFull) break;
      for (const [, find, length, count] of sampled)
        if (find !== null && (own === null || find === own || find >= matchTiers.calledByAlias))
          strata.push({ find, length, count });
    }
    strata.sort((a, b) => b.find - a.find || a.length - b.length);
    this.#sampled = { by, strata, isFull };
    return this.#look();
  }

  /** A look at the stratum that will have what the strata behind have not, by what the sample tells. */
  #look(): Step {
    if (!this.#sampled) return { sample: firstSample };
    const { by, strata, isFull } = this.#sampled;
    const { find, length, found } = this.#behind;
    const later = strata.filter(
      (other) => other.find < find || (other.find === find && other.length > length),
    );
    const look = lookFor(this.#wanted - found, later, by.sample);
    if (look) return look;
    if (isFull) return { ...by, sample: by.sample + coarserSample };
    return by.sample === 0 ? 'everything' : { ...by, sample: Math.max(0, by.sample - finerSample) };
  }
}

const isSample = (step: Step): step is Sample => typeof step === 'object' && 'sample' in step;

const typesOf = ({ select, request }: SearchPlan): NodeType[] =>
  searchedTypes.filter(
    (type) =>
      select.some((entry) => entry.type === type) && (request.types?.includes(type) ?? true),
  );
