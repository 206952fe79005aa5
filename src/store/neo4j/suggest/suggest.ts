import neo4j from 'neo4j-driver';
import type { PropertyValue } from '../../../model/graph.js';
import { type NodeType, typeOfId } from '../../../model/ontology.js';
import { rankAfter } from '../../../model/search.js';
import {
  idBeginningsOf,
  idTier,
  type Lookup,
  lookupsOf,
  maxIdsLookedAt,
  reasonFor,
  spelledProperties,
  spellingsOf,
} from '../../../model/suggestions.js';
import type { Cache } from '../../../util/cache.js';
import type {
  SuggestAnswer,
  Suggestion,
  WhichSuggestions,
  WhichSummaries,
} from '../../questions.js';
import { propertyList } from '../cypher/property-list.js';
import { type SummariesCell, summariesOf, toSummaries } from '../plan/node-summary.js';
import { ownedLabel, searchKeys, suggestIndex, suggestKeys, suggestRank } from '../schema/names.js';
import { searchKey } from '../schema/search-keys.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';
import { SuggestQueries } from './suggest-queries.js';
import {
  type BucketCount,
  type ReadResult,
  type SampleResult,
  type SuggestStep,
  SuggestSteps,
  whole,
} from './suggest-steps.js';

/** The windows that lately were enough where everything was too much: like requests begin there. */
export type SuggestStarts = Cache<SuggestStep>;

/** Limit of one query of the index: everything that matches most texts is less. */
const limitOf = (wanted: number): number => Math.max(150, wanted * 2 + 30);
/** Limit of one query of a sample. */
const sampleLimit = 400;
/** No limit: more than any graph has. */
const noLimit = 2_000_000_000;

const ask = (query: string): string =>
  `CALL db.index.fulltext.queryNodes('${suggestIndex}', ${query}, {limit: q.most}) YIELD node`;

/** The best tier of the lookups that hold for `n`. */
const tierOfNode = `head([lookup IN q.lookups WHERE n.${suggestKeys} CONTAINS lookup[1] AND (lookup[2] = [] OR any(one IN lookup[2] WHERE n.${suggestKeys} CONTAINS one)) | lookup[0]])`;

const isOfCity = `(q.cities IS NULL OR any(city IN q.cities WHERE n.${searchKeys} CONTAINS city))`;

/**
 * Finds the page of a window: `q.better` queries better buckets, where there are any, and `q.own` the
 * window's own, whose nodes are known to match in the window's tier. Where one of them reaches its limit
 * there is nothing on it.
 */
const findPage = `WITH COLLECT { UNWIND q.better AS query ${ask('query')} RETURN node } AS better, COLLECT { UNWIND q.own AS query ${ask('query')} RETURN node } AS own
WITH better, own, [size(better) >= q.most, size(own) >= q.most] AS full
WITH full, CASE WHEN true IN full THEN [] ELSE better END AS better, CASE WHEN true IN full THEN [] ELSE own END AS own
WITH full, own, COLLECT {
UNWIND better AS n
WITH n WHERE ${isOfCity}
WITH n, ${tierOfNode} AS tier
WITH n, tier WHERE tier < q.tier OR tier = q.tier AND n.${suggestRank} < q.begin
WITH n, tier ORDER BY tier, n.${suggestRank}, n.id LIMIT $limit
RETURN n
} AS first
WITH full, first, COLLECT {
UNWIND own AS n
WITH n WHERE NOT n IN first AND ${isOfCity}
WITH n ORDER BY n.${suggestRank}, n.id LIMIT $limit
RETURN n
} AS rest
WITH full, (first + rest)[..$limit] AS page`;

/** The row of {@link readText}. */
type ReadRow = [
  full: [better: boolean, own: boolean],
  page: unknown[][],
  ids: string[],
  told: SummariesCell | null,
];

const sampleBranch = `UNWIND range(0, size(q.samples) - 1) AS sample
${ask('q.samples[sample]')}
WITH sample, toInteger(node.${suggestRank} / ${rankAfter(0)}) AS length, count(*) AS count
RETURN [sample, length, count] AS row`;

/** A row of {@link sampleBranch}. */
type SampleRow = [sample: number, length: number, count: number];

/** Nodes whose ids begin as the text does, in the order of the ids. */
const byIds = `UNWIND q.beginnings AS beginning
CALL (beginning) {
MATCH (n:${ownedLabel}) WHERE n.slot = $slot AND n.id STARTS WITH beginning
RETURN n ORDER BY n.slot, n.id LIMIT ${maxIdsLookedAt}
}
WITH n WHERE q.citiesOfIds IS NULL OR any(city IN q.citiesOfIds WHERE n.${searchKeys} CONTAINS city)
WITH n ORDER BY n.id LIMIT $limit
RETURN n`;

/** Reads a window, those whose ids begin as the text does after it, and what is told of all of them. */
function readText(withIds: boolean, summaries: WhichSummaries | undefined): string {
  const others = withIds
    ? `WITH full, page, COLLECT {\n${byIds}\n} AS byId\nWITH full, page, [n IN byId WHERE NOT n IN page] AS others`
    : 'WITH full, page, [] AS others';
  const told = summaries && summariesOf('nodes', summaries);
  const parts = [
    'full',
    `[n IN page | ${propertyList('n', spelledProperties)}]`,
    '[n IN page + others | n.id]',
    told?.cell ?? 'null',
  ];
  return `${findPage}
${others}
${told ? `WITH full, page, others, (page + others)[..$limit] AS nodes\n${told.clause}\n` : ''}RETURN [${parts.join(', ')}] AS row`;
}

const sampleText = batchText([sampleBranch]);

/**
 * One statement for the first suggestions. Where much begins like the text, the first time it is asked for
 * others come before it, which find out what has to be read.
 */
export function compileSuggest(
  request: WhichSuggestions,
  starts: SuggestStarts,
): BatchedQuery<SuggestAnswer> {
  const suggest = new Suggest(request, starts);
  return suggest.query(starts.get(suggest.kind) ?? whole);
}

class Suggest {
  /** Equal for requests for which the same step is mostly enough. */
  readonly kind: string;
  readonly #request: WhichSuggestions;
  readonly #starts: SuggestStarts;
  readonly #lookups: readonly Lookup[];
  readonly #queries: SuggestQueries;
  readonly #steps: SuggestSteps;
  /** What ids may begin with; none where the text begins no id. */
  readonly #beginnings: readonly string[];

  constructor(request: WhichSuggestions, starts: SuggestStarts) {
    const { text, alternatives, pinyin, types, cityIds, limit } = request;
    this.#request = request;
    this.#starts = starts;
    this.#lookups = lookupsOf(request);
    this.#queries = new SuggestQueries(this.#lookups, request);
    this.#steps = new SuggestSteps(limit);
    this.#beginnings = idBeginningsOf(request);
    this.kind = JSON.stringify([text, alternatives, pinyin, types, cityIds?.length, limit]);
  }

  query(wanted: SuggestStep): BatchedQuery<SuggestAnswer> {
    const step = this.#steps.take(wanted);
    const { limit } = this.#request;
    const most = this.#mostOf(step);
    return {
      text: this.#textOf(step),
      limits: { limit: toInteger(limit) },
      alone: step.kind === 'whole' && step.isUnlimited,
      valuesFor: (slot) => ({ ...this.#valuesOf(step, slot), most: toInteger(most) }),
      answer: (rows, { revision }) => {
        const next = this.#steps.after(step, this.#resultOf(step, rows, most));
        if (next) return this.query(next);
        if (step.kind === 'window') this.#starts.set(this.kind, step);
        const [[, page, ids, told]] = rows as [ReadRow];
        const { summaries } = this.#request;
        return {
          revision,
          suggestions: this.#suggestions(page, ids).slice(0, limit),
          ...(summaries && toSummaries(told as SummariesCell, summaries)),
        };
      },
    };
  }

  #mostOf(step: SuggestStep): number {
    if (step.kind === 'sample') return sampleLimit;
    return step.kind === 'whole' && step.isUnlimited ? noLimit : limitOf(this.#request.limit);
  }

  #textOf(step: SuggestStep): string {
    if (step.kind === 'sample') return sampleText;
    return batchText([readText(this.#beginnings.length > 0, this.#request.summaries)]);
  }

  #valuesOf(step: SuggestStep, slot: string): Readonly<Record<string, unknown>> {
    const queries = this.#queries;
    if (step.kind === 'sample') return { samples: queries.samples(slot, step.sampleLevel) };
    const { cityIds, types } = this.#request;
    const isPossible = this.#lookups.length > 0 && types?.length !== 0 && cityIds?.length !== 0;
    return {
      ...(step.kind === 'whole'
        ? { better: isPossible ? [queries.all(slot)] : [], own: [], tier: idTier, begin: 0 }
        : {
            better: queries.better(slot, step),
            own: [queries.own(slot, step)],
            tier: step.tier,
            // What ranks before it in its tier is in better buckets.
            begin: rankAfter(step.length - 1),
          }),
      lookups: queries.proofs.map(({ tier, has, hasOneOf }) => [tier, has, hasOneOf]),
      cities: queries.unindexedCities ?? null,
      beginnings: this.#beginnings,
      citiesOfIds: cityIds?.map(searchKey.city) ?? null,
    };
  }

  #resultOf(step: SuggestStep, rows: readonly unknown[], most: number): ReadResult | SampleResult {
    if (step.kind === 'sample') return this.#readSample(rows as SampleRow[], most);
    const [[[better, own], page]] = rows as [ReadRow];
    return { kind: 'read', isFull: { better, own }, found: page.length };
  }

  #readSample(rows: readonly SampleRow[], most: number): SampleResult {
    const buckets: BucketCount[] = [];
    for (const [sample, tier] of this.#queries.tiers.entries()) {
      const own = rows.filter(([of]) => of === sample);
      const size = own.reduce((sum, [, , count]) => sum + count, 0);
      // A sample that is cut off tells nothing.
      if (size >= most) return { kind: 'sample', buckets, fullTier: tier };
      for (const [, length, count] of own.sort((a, b) => a[1] - b[1]))
        buckets.push({ tier, length, count });
    }
    return { kind: 'sample', buckets };
  }

  #suggestions(page: readonly unknown[][], ids: readonly string[]): Suggestion[] {
    return ids.map((id, at) => {
      const values = page[at];
      if (!values) return suggestionOf(id, { form: 'ID', matched: id });
      const reason = reasonFor(
        spellingsOf((property) => values[spelledProperties.indexOf(property)] as PropertyValue),
        this.#lookups,
      );
      if (!reason) throw new Error(`Nothing of ${id} matches the text`);
      return suggestionOf(id, reason);
    });
  }
}

const suggestionOf = (
  id: string,
  { form, matched }: Pick<Suggestion, 'form' | 'matched'>,
): Suggestion => ({ id, type: typeOfId(id) as NodeType, form, matched });

const toInteger = (value: number): unknown => neo4j.int(value);
