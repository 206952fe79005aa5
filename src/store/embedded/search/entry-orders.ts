import { matchTiers, sortKey } from '../../../model/search.js';
import type { SearchedTexts } from './searched-texts.js';

/** All entries in the order in which hits of one match tier come. */
export interface EntryOrder {
  readonly entries: Uint32Array;
  /** The index of each entry among them. */
  readonly indexes: Uint32Array;
}

/** The order of hits within a match tier, and what it is made from. */
export class EntryOrders {
  /** Each entry's `searchRank`. */
  readonly ranks: Float64Array;
  readonly #ofCaptions: EntryOrder;
  readonly #ofTexts: EntryOrder;

  constructor(texts: SearchedTexts) {
    this.ranks = texts.ranks();
    this.#ofCaptions = orderOf(matchTiers.inCaptions, this.ranks);
    this.#ofTexts = orderOf(matchTiers.inTexts, this.ranks);
  }

  /** Tiers above that of texts share one order, and those below share that of texts. */
  of(tier: number): EntryOrder {
    return tier <= matchTiers.inTexts ? this.#ofTexts : this.#ofCaptions;
  }
}

function orderOf(tier: number, ranks: Float64Array): EntryOrder {
  const keys = ranks.map((rank) => sortKey(tier, rank));
  const keyOf = (entry: number) => keys[entry] as number;
  const entries = Uint32Array.from(ranks.keys()).sort((a, b) => keyOf(a) - keyOf(b) || a - b);
  const indexes = new Uint32Array(entries.length);
  for (const [index, entry] of entries.entries()) indexes[entry] = index;
  return { entries, indexes };
}
