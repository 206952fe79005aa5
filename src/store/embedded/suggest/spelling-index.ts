import type { PropertyValue } from '../../../model/graph.js';
import { definitionOf } from '../../../model/ontology.js';
import {
  type ReadSpelled,
  type Spelling,
  type SpellingSource,
  spellingOf,
  spellingSourcesOf,
  suggestedTypes,
  suggestionRank,
} from '../../../model/suggestions.js';
import { compareText } from '../../order.js';
import { firstWhere } from '../plan/ordering.js';
import { offsetsOf } from '../snapshot/lists.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { Uint32List } from '../snapshot/uint32-list.js';

/** The forms whose spellings have keys of their own; those of names and aliases are alike. */
const keyKinds = ['NAME', 'PINYIN', 'INITIALS', 'ENGLISH'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** Follows each key in the units of all keys. */
const keyEnd = 0;

/** A place in a key from which on it begins with what was looked for. */
export interface Place {
  readonly key: number;
  readonly kind: KeyKind;
  /** True for the beginning of the key. */
  readonly isFirst: boolean;
  /** True where nothing of the key follows what was looked for. */
  readonly isLast: boolean;
}

/**
 * All spellings of a graph, in the order of their keys: what begins with a text lies together, and so
 * does what holds it, because each key is there from every place on at which it may be held.
 *
 * ```
 *  青暖助   NAME      brand:qingdao:qingnuanzhu
 *  暖助     (held)    〃
 *  助       (held)    〃
 *  qingnuanzhu PINYIN 〃
 *  nuanzhu  (held)    〃
 * ```
 *
 * Nodes with spellings are **entries**, numbered without gaps. Each key is there once, however many
 * entries have it. Everything that grows with the graph is in typed arrays.
 */
export class SpellingIndex {
  /** Number of entries. */
  readonly size: number;
  /** The node of each entry. */
  readonly nodes: Uint32Array;
  /** The index of each entry among all in the order of suggestions of one tier. */
  readonly orders: Uint32Array;
  /** The entries in that order. */
  readonly inOrder: Uint32Array;
  readonly #snapshot: Snapshot;
  /** The UTF-16 units of all keys, each followed by {@link keyEnd}. */
  readonly #units: Uint16Array;
  /** Where each key begins among the units. */
  readonly #begins: Uint32Array;
  readonly #kinds: Uint8Array;
  /** Where keys may be matched, in the order of what follows. */
  readonly #places: Uint32Array;
  /** The key of each place. */
  readonly #keys: Uint32Array;
  /** Of each key: twice the entry, one more where the key is of an alias. */
  readonly #members: Uint32Array;
  readonly #memberOffsets: Uint32Array;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    const keys = new Keys();
    const nodes = new Uint32List();
    const found = new Uint32List();
    const foundKeys = new Uint32List();
    for (const type of suggestedTypes) {
      const { base, size } = snapshot.table(type);
      for (let node = base; node < base + size; node++) {
        const entry = nodes.length;
        nodes.push(node);
        for (const source of spellingSourcesOf(this.reader(node))) {
          const key = keys.numberOf(source);
          if (key === undefined) continue;
          foundKeys.push(key);
          found.push(entry * 2 + (source.form === 'ALIAS' ? 1 : 0));
        }
      }
    }
    this.size = nodes.length;
    this.nodes = nodes.view().slice();
    ({ orders: this.orders, inOrder: this.inOrder } = this.#order());
    this.#units = keys.units();
    this.#begins = keys.begins.view().slice();
    this.#kinds = Uint8Array.from(keys.kinds);
    this.#places = sortedPlaces(this.#units, keys.places.view());
    this.#keys = this.#places.map((place) => this.#keyAt(place));
    const counts = new Uint32Array(this.#begins.length);
    for (const key of foundKeys.view()) counts[key] = (counts[key] as number) + 1;
    this.#memberOffsets = offsetsOf(counts);
    this.#members = new Uint32Array(found.length);
    const ends = this.#memberOffsets.slice();
    for (const [at, key] of foundKeys.view().entries()) {
      const end = ends[key] as number;
      this.#members[end] = found.view()[at] as number;
      ends[key] = end + 1;
    }
  }

  /** Reads what a node's spellings are made from. */
  reader(node: number): ReadSpelled {
    const { base, columns } = this.#snapshot.tableOf(node);
    return (property) => columns.get(property)?.[node - base];
  }

  /**
   * Visits every place where a key begins with a text, or holds it.
   *
   * @param key not empty
   */
  each(key: string, visit: (place: Place) => void): void {
    const { start, end } = this.#range(key);
    for (let at = start; at < end; at++) {
      const place = this.#places[at] as number;
      const number = this.#keys[at] as number;
      visit({
        key: number,
        kind: keyKinds[this.#kinds[number] as number] as KeyKind,
        isFirst: this.#begins[number] === place,
        isLast: this.#units[place + key.length] === keyEnd,
      });
    }
  }

  /** How many places {@link each} visits. */
  count(key: string): number {
    const { start, end } = this.#range(key);
    return end - start;
  }

  /** Who has a key: twice the entry, one more where it is the key of an alias. */
  members(key: number): Uint32Array {
    return this.#members.subarray(this.#memberOffsets[key], this.#memberOffsets[key + 1]);
  }

  /** A key as text. */
  textOf(key: number): string {
    const begin = this.#begins[key] as number;
    const end = (this.#begins[key + 1] ?? this.#units.length) - 1;
    return String.fromCharCode(...this.#units.subarray(begin, end));
  }

  #range(key: string): { start: number; end: number } {
    const compare = (at: number): number => {
      const place = this.#places[at] as number;
      for (let index = 0; index < key.length; index++) {
        const difference = (this.#units[place + index] as number) - key.charCodeAt(index);
        if (difference !== 0) return difference;
      }
      return 0;
    };
    const { length } = this.#places;
    const start = firstWhere(0, length, (at) => compare(at) >= 0);
    return { start, end: firstWhere(start, length, (at) => compare(at) > 0) };
  }

  #keyAt(place: number): number {
    const { length } = this.#begins;
    return firstWhere(0, length, (at) => (this.#begins[at] as number) > place) - 1;
  }

  #order(): { orders: Uint32Array; inOrder: Uint32Array } {
    const idOf = (entry: number) => this.#snapshot.ids[this.nodes[entry] as number] as string;
    const ranks = Float64Array.from(this.nodes, (node) => {
      const { base, columns } = this.#snapshot.tableOf(node);
      const type = this.#snapshot.typeNameOf(node);
      const caption = columns.get(definitionOf(type).caption)?.[node - base] as PropertyValue;
      return suggestionRank(type, this.#snapshot.ids[node] as string, caption);
    });
    const inOrder = Uint32Array.from(ranks.keys()).sort(
      (a, b) => (ranks[a] as number) - (ranks[b] as number) || compareText(idOf(a), idOf(b)),
    );
    const orders = new Uint32Array(inOrder.length);
    for (const [index, entry] of inOrder.entries()) orders[entry] = index;
    return { orders, inOrder };
  }
}

/** Collects keys, each once. */
class Keys {
  readonly begins = new Uint32List();
  readonly places = new Uint32List();
  readonly kinds: number[] = [];
  /** By kind and source; undefined where nothing of the source is typed. */
  readonly #numbers = new Map<string, number | undefined>();
  readonly #texts: string[] = [];
  #length = 0;

  numberOf(source: SpellingSource): number | undefined {
    const kind = keyKinds.indexOf(source.form === 'ALIAS' ? 'NAME' : source.form);
    const known = `${kind}${source.text}`;
    let number = this.#numbers.get(known);
    if (number === undefined && !this.#numbers.has(known)) {
      number = this.#add(kind, spellingOf(source));
      this.#numbers.set(known, number);
    }
    return number;
  }

  units(): Uint16Array {
    const units = new Uint16Array(this.#length);
    let at = 0;
    for (const text of this.#texts) {
      for (let index = 0; index < text.length; index++) units[at++] = text.charCodeAt(index);
      units[at++] = keyEnd;
    }
    return units;
  }

  #add(kind: number, { key, starts }: Spelling): number | undefined {
    if (key === '') return undefined;
    const begin = this.#length;
    const number = this.#texts.push(key) - 1;
    this.#length += key.length + 1;
    this.kinds.push(kind);
    this.begins.push(begin);
    this.places.push(begin);
    for (const start of starts) this.places.push(begin + start);
    return number;
  }
}

/** Of what follows a place, so many units are compared at once: they fit into a double. */
const unitsAtOnce = 3;

function sortedPlaces(units: Uint16Array, unsorted: Uint32Array): Uint32Array {
  const beginnings = Float64Array.from(unsorted, (place) => {
    const [first, second, third] = units.subarray(place, place + unitsAtOnce);
    if (second === keyEnd) return (first as number) * 2 ** 32;
    return (first as number) * 2 ** 32 + (second as number) * 2 ** 16 + (third ?? keyEnd);
  });
  const compare = (a: number, b: number): number => {
    const difference = (beginnings[a] as number) - (beginnings[b] as number);
    if (difference !== 0) return difference;
    let left = (unsorted[a] as number) + unitsAtOnce;
    let right = (unsorted[b] as number) + unitsAtOnce;
    // Where the beginnings are short, what follows belongs to other keys, and any order will do.
    for (; units[left] === units[right] && units[left] !== keyEnd; left++) right++;
    return (units[left] ?? 0) - (units[right] ?? 0);
  };
  const order = Uint32Array.from(unsorted.keys()).sort(compare);
  return order.map((at) => unsorted[at] as number);
}
