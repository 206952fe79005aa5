import { maxRankedLength } from '../../../model/search.js';
import type { Lookup, SuggestRequest } from '../../../model/suggestions.js';
import { searchKeys, suggestKeys } from '../schema/names.js';
import { searchKey } from '../schema/search-keys.js';
import { suggestTerm } from '../schema/suggest-terms.js';
import type { SuggestWindow } from './suggest-steps.js';

/** Cities that the index is asked for: with all else, below what Lucene takes in one query. */
const maxIndexedCities = 150;

/** How it is told, of the terms of a node, whether a lookup holds: one text is in them, and one of others. */
export interface LookupProof {
  readonly tier: number;
  readonly has: string;
  /** Empty where none is demanded. */
  readonly hasOneOf: readonly string[];
}

/**
 * What the full-text index is asked for a request, in Lucene's syntax. Keys are letters and digits alone,
 * so nothing in a query needs an escape. No clause has a part in a score.
 */
export class SuggestQueries {
  /** The tiers that the request can reach, the best first. */
  readonly tiers: readonly number[];
  readonly proofs: readonly LookupProof[];
  /** Keys of cities that are too many to ask the index for: a node must have one. */
  readonly unindexedCities: readonly string[] | undefined;
  readonly #lookups: readonly Lookup[];
  readonly #demanded: string;

  /** @param lookups the best first */
  constructor(lookups: readonly Lookup[], { types, cityIds }: SuggestRequest) {
    this.#lookups = lookups;
    this.tiers = [...new Set(lookups.map(({ tier }) => tier))];
    this.proofs = lookups.map(proofOf);
    const cities = cityIds && [...new Set(cityIds)].map(searchKey.city);
    const isIndexed = cities && cities.length <= maxIndexedCities;
    this.unindexedCities = isIndexed ? undefined : cities;
    this.#demanded = [
      ...(types ? [[...new Set(types)].map(searchKey.type)] : []),
      ...(isIndexed ? [cities] : []),
    ]
      .map((keys) => `+(${keys.map(keyClause).join(' ')})`)
      .join(' ');
  }

  /** Everything that matches. */
  all(slot: string): string {
    return this.#query(slot, anyOf(this.#lookups));
  }

  /** For each of {@link tiers}, a sample of what matches in it. */
  samples(slot: string, sampleLevel: number): string[] {
    return this.tiers.map((tier) =>
      this.#query(slot, `${anyOf(this.#of(tier))} ${levelClause(sampleLevel)}`),
    );
  }

  /** What matches in better buckets than a window's own: several queries, where there can be any. */
  better(slot: string, { tier, length }: SuggestWindow): string[] {
    const lookups = this.#lookups.filter((lookup) => lookup.tier < tier);
    const shorter = lengthClauses.slice(0, length);
    const alternatives = [
      ...lookups.map((lookup) => `(${clauseOf(lookup)})`),
      // A list, not a range: of a list Lucene knows how few nodes have these terms.
      ...(shorter.length > 0 ? [`(+${anyClause(this.#of(tier))} +(${shorter.join(' ')}))`] : []),
    ];
    return alternatives.length > 0 ? [this.#query(slot, `+(${alternatives.join(' ')})`)] : [];
  }

  /** What matches in a window's own bucket. */
  own(slot: string, { tier, length, sampleLevel }: SuggestWindow): string {
    const clauses = [anyOf(this.#of(tier)), `+${termClause(suggestTerm.length(length))}`];
    return this.#query(slot, [...clauses, levelClause(sampleLevel)].join(' '));
  }

  #of(tier: number): Lookup[] {
    return this.#lookups.filter((lookup) => lookup.tier === tier);
  }

  #query(slot: string, clauses: string): string {
    return `+(+${keyClause(searchKey.slot(slot))} ${this.#demanded} ${clauses})^0`;
  }
}

const keyClause = (key: string): string => `${searchKeys}:${key}`;
const termClause = (term: string): string => `${suggestKeys}:${term}`;

/** The lengths of captions that a rank tells apart. */
const lengthClauses = Array.from({ length: maxRankedLength + 1 }, (_, length) =>
  termClause(suggestTerm.length(length)),
);

const levelClause = (sampleLevel: number): string =>
  sampleLevel === 0 ? '' : `+${keyClause(searchKey.sampleLevel(sampleLevel))}`;

const anyClause = (lookups: readonly Lookup[]): string =>
  `(${lookups.map((lookup) => `(${clauseOf(lookup)})`).join(' ')})`;

const anyOf = (lookups: readonly Lookup[]): string => `+${anyClause(lookups)}`;

const termOf = ({ form, match, key }: Lookup): string =>
  match === 'holds' ? suggestTerm.held(form, key) : suggestTerm.first(form, key);

const beginningsOf = ({ beginning }: Lookup): string[] =>
  beginning === ''
    ? []
    : [suggestTerm.first('NAME', beginning), suggestTerm.first('ALIAS', beginning)];

function clauseOf(lookup: Lookup): string {
  const term = termClause(lookup.match === 'whole' ? termOf(lookup) : `${termOf(lookup)}*`);
  const beginnings = beginningsOf(lookup).map((beginning) => `${termClause(beginning)}*`);
  return beginnings.length > 0 ? `+${term} +(${beginnings.join(' ')})` : term;
}

const proofOf = (lookup: Lookup): LookupProof => ({
  tier: lookup.tier,
  has: ` ${termOf(lookup)}${lookup.match === 'whole' ? ' ' : ''}`,
  hasOneOf: beginningsOf(lookup).map((beginning) => ` ${beginning}`),
});
