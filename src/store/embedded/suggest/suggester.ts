import { cityOfNode } from '../../../model/city-and-years.js';
import type { Meter } from '../../../model/meter.js';
import {
  idBeginningsOf,
  isNearly,
  type Lookup,
  lookupsOf,
  maxIdsLookedAt,
  mayBeNear,
  namesOf,
  nearNamesAmong,
  reasonFor,
  type SuggestRequest,
  spellingKey,
  spellingsOf,
} from '../../../model/suggestions.js';
import { compareText } from '../../order.js';
import type { Suggestion } from '../../questions.js';
import { firstWhere } from '../plan/ordering.js';
import { TopNumbers } from '../search/top-numbers.js';
import { cityOrYearsOf } from '../snapshot/node-properties.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { type Place, SpellingIndex } from './spelling-index.js';

/** No tier: of an entry that nothing was found of. */
const noTier = 255;

/** Finds nodes by the beginnings of their names. The index is made for the first question, or before it. */
export class Suggester {
  readonly #snapshot: Snapshot;
  readonly #meter: Meter;
  #made: SpellingIndex | undefined;

  constructor(snapshot: Snapshot, meter: Meter) {
    this.#snapshot = snapshot;
    this.#meter = meter;
  }

  /** Makes the index, if it is not there yet. */
  prepare(): void {
    this.#index();
  }

  /** See {@link GraphQuestions.suggest}. */
  suggest(request: SuggestRequest): Suggestion[] {
    const lookups = lookupsOf(request);
    const passes = this.#filter(request);
    const suggestions = this.#bySpelling(lookups, passes, request.limit);
    const known = new Set(suggestions.map(({ id }) => id));
    for (const node of this.#byId(request, passes)) {
      if (suggestions.length === request.limit) break;
      const id = this.#snapshot.ids[node] as string;
      if (known.has(id)) continue;
      suggestions.push({ id, type: this.#snapshot.typeNameOf(node), form: 'ID', matched: id });
    }
    return suggestions;
  }

  /** See {@link GraphQuestions.nearNames}. */
  nearNames(text: string, limit: number): string[] {
    const candidates = mayBeNear(text) ? this.#candidates(spellingKey(text)) : [];
    return nearNamesAmong(text, candidates, limit, compareText);
  }

  #index(): SpellingIndex {
    this.#made ??= new SpellingIndex(this.#snapshot);
    return this.#made;
  }

  #bySpelling(
    lookups: readonly Lookup[],
    passes: (node: number) => boolean,
    limit: number,
  ): Suggestion[] {
    const { size, nodes, orders, inOrder } = this.#index();
    const best = new TopNumbers(limit);
    const { met, tiers } = this.#match(lookups);
    for (const entry of met) {
      // Negative, as the least are wanted: the tier first, then the order within it.
      const value = -((tiers[entry] as number) * size + (orders[entry] as number));
      if (value > best.floor && passes(nodes[entry] as number)) best.offer(value);
    }
    return best.descending().map((value) => {
      const node = nodes[inOrder[-value % size] as number] as number;
      const reason = reasonFor(spellingsOf(this.#index().reader(node)), lookups);
      if (!reason) throw new Error('Nothing of what was found matches the text');
      const { form, matched } = reason;
      const id = this.#snapshot.ids[node] as string;
      return { id, type: this.#snapshot.typeNameOf(node), form, matched };
    });
  }

  /** The entries that match, and by entry the best tier. */
  #match(lookups: readonly Lookup[]): { met: readonly number[]; tiers: Uint8Array } {
    const index = this.#index();
    const tiers = new Uint8Array(index.size).fill(noTier);
    const met: number[] = [];
    for (const group of groupsOf(lookups)) {
      const { key, beginning } = group[0] as Lookup;
      const demanded = beginning === '' ? undefined : this.#beginningWith(beginning);
      const tierOf = tierReader(group);
      this.#meter.addConditions(index.count(key));
      index.each(key, (place) => {
        const [ofName, ofAlias] = tierOf(place);
        if (ofName === noTier && ofAlias === noTier) return;
        const members = index.members(place.key);
        this.#meter.addConditions(members.length);
        for (const member of members) {
          const entry = member >>> 1;
          const tier = (member & 1) === 0 ? ofName : ofAlias;
          const known = tiers[entry] as number;
          if (tier >= known || demanded?.[entry] === 0) continue;
          if (known === noTier) met.push(entry);
          tiers[entry] = tier;
        }
      });
    }
    return { met, tiers };
  }

  /** 1 for each entry that has a name or an alias with this beginning. */
  #beginningWith(beginning: string): Uint8Array {
    const index = this.#index();
    const marks = new Uint8Array(index.size);
    this.#meter.addConditions(index.count(beginning));
    index.each(beginning, ({ key, kind, isFirst }) => {
      if (kind !== 'NAME' || !isFirst) return;
      for (const member of index.members(key)) marks[member >>> 1] = 1;
    });
    return marks;
  }

  #filter({ types, cityIds }: SuggestRequest): (node: number) => boolean {
    const cities = cityIds && new Set(cityIds);
    return (node) => {
      if (types && !types.includes(this.#snapshot.typeNameOf(node))) return false;
      if (!cities) return true;
      const type = this.#snapshot.typeNameOf(node);
      const city = cityOfNode(type, cityOrYearsOf(this.#snapshot, node));
      return city !== null && cities.has(city);
    };
  }

  /** Nodes whose ids begin with the text, in the order of these. */
  *#byId(request: SuggestRequest, passes: (node: number) => boolean): Generator<number> {
    const { ids } = this.#snapshot;
    for (const beginning of idBeginningsOf(request)) {
      const first = firstWhere(
        0,
        ids.length,
        (at) => compareText(ids[at] as string, beginning) >= 0,
      );
      for (let node = first; node < first + maxIdsLookedAt; node++) {
        if (!ids[node]?.startsWith(beginning)) break;
        this.#meter.addConditions(1);
        if (passes(node)) yield node;
      }
    }
  }

  /**
   * Names and aliases that may be nearly the text. The wrong character is in the one half or in the other,
   * so a name that is nearly the text has the second half at its end or the first at its beginning; where
   * two characters around the middle have changed places, it is the text with these changed back.
   */
  *#candidates(text: string): Generator<string> {
    const index = this.#index();
    const characters = [...text];
    const middle = characters.length >> 1;
    const first = characters.slice(0, middle).join('');
    const second = characters.slice(middle).join('');
    const [before, after] = [characters[middle - 1], characters[middle]];
    const changed = [
      ...characters.slice(0, middle - 1),
      after,
      before,
      ...characters.slice(middle + 1),
    ];
    const keys = new Set<number>();
    const collect = (key: string, isCandidate: (place: Place) => boolean): void => {
      if (key === '') return;
      this.#meter.addConditions(index.count(key));
      index.each(key, (place) => {
        if (place.kind === 'NAME' && isCandidate(place)) keys.add(place.key);
      });
    };
    collect(first, ({ isFirst }) => isFirst);
    collect(second, ({ isLast }) => isLast);
    if (middle > 0) collect(changed.join(''), ({ isFirst, isLast }) => isFirst && isLast);
    for (const key of keys) {
      if (!isNearly(text, index.textOf(key))) continue;
      const entries = new Set(index.members(key).map((member) => member >>> 1));
      this.#meter.addConditions(entries.size);
      for (const entry of entries) yield* namesOf(index.reader(index.nodes[entry] as number));
    }
  }
}

/** Lookups of one key, which are answered together. */
function groupsOf(lookups: readonly Lookup[]): Lookup[][] {
  const groups = new Map<string, Lookup[]>();
  for (const lookup of lookups) {
    const key = `${lookup.key} ${lookup.beginning}`;
    groups.set(key, [...(groups.get(key) ?? []), lookup]);
  }
  return [...groups.values()];
}

/** The best tiers of a place: of names and what is spelt from them, and of aliases. */
function tierReader(lookups: readonly Lookup[]): (place: Place) => readonly [number, number] {
  const known = new Map<number, readonly [number, number]>();
  const best = (form: Lookup['form'], { isFirst, isLast }: Place): number => {
    const matches = [...(isFirst && isLast ? ['whole'] : []), isFirst ? 'begins' : 'holds'];
    const tiers = lookups
      .filter((lookup) => lookup.form === form && matches.includes(lookup.match))
      .map(({ tier }) => tier);
    return Math.min(noTier, ...tiers);
  };
  return (place) => {
    const { kind, isFirst, isLast } = place;
    const code = kind.charCodeAt(0) * 4 + (isFirst ? 2 : 0) + (isLast ? 1 : 0);
    let tiers = known.get(code);
    if (!tiers) {
      const ofName = best(kind, place);
      tiers = [ofName, kind === 'NAME' ? best('ALIAS', place) : ofName];
      known.set(code, tiers);
    }
    return tiers;
  };
}
