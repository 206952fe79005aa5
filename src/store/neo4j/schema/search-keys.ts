import {
  areaOfNode,
  cityOfNode,
  type ReadCityOrYears,
  yearsOfNode,
} from '../../../model/city-and-years.js';
import type { NodeRecord } from '../../../model/graph.js';
import { definitionOf, type NodeType } from '../../../model/ontology.js';
import { nameKey, rankedLength, sampleLevelOf, searchRank } from '../../../model/search.js';
import { sha256 } from '../../../util/sha256.js';

/** 128 bits: enough that no two texts have the same, and short enough to be one term of the index. */
const hashed = (text: string): string => sha256(text).slice(0, 32);

/**
 * What a search may demand of a node beside words, each as one term of the full-text index: the index
 * then leaves out other cities and years, and a filtered search costs no more than another. Letters and
 * digits only, so that the index's analyzer leaves a key whole. A programme of 曲阜 in 2020 has
 * `s1x9f3a61c2 tprogram c41f7…ba y2020 n8e02…11 l05 g1 g2`.
 */
export const searchKey = {
  slot: (slot: string): string => `s${slot.replace(/\W/g, 'x')}`,
  type: (type: NodeType): string => `t${definitionOf(type).label.toLowerCase()}`,
  city: (id: string): string => `c${hashed(id)}`,
  year: (year: number): string => `y${String(year).replace(/\W/g, '_')}`,
  /** The year of such a key. */
  yearOf: (key: string): number => Number(key.slice(1).replace('_', '-')),
  /** Of a policy area. */
  area: (id: string): string => `p${hashed(id)}`,
  /** Of a node with this name; takes the name's `nameKey`. */
  name: (key: string): string => `n${hashed(key)}`,
  /** Of a node with this alias. */
  alias: (key: string): string => `a${hashed(key)}`,
  /** Of a caption of this length. */
  length: (length: number): string => `l${String(length).padStart(2, '0')}`,
  /** Of a node of this sample level or more: see `sampleLevelOf`. A node of level 3 has g1, g2 and g3. */
  sampleLevel: (least: number): string => `g${least}`,
};

/** The rank of a node that can be searched or suggested: see the model's `searchRank`. */
export const rankOf = ({ id, type, properties }: NodeRecord): number =>
  searchRank(id, String(properties[definitionOf(type).caption]));

/** What is asked of a node's document: its city and year. */
export type DocumentRecord = Pick<NodeRecord, 'properties'>;

/** Gives nodes that can be searched or suggested the keys that they are stored with. */
export class SearchKeys {
  readonly #slot: string;
  readonly #documents: ReadonlyMap<string, DocumentRecord>;
  readonly #cities = new Map<string, string>();
  readonly #areas = new Map<string, string>();

  /** @param documents all of the graph, by id */
  constructor(documents: ReadonlyMap<string, DocumentRecord>, slot: string) {
    this.#slot = searchKey.slot(slot);
    this.#documents = documents;
  }

  /** @param rank the node's {@link rankOf} */
  of(node: NodeRecord, rank: number): string {
    const { name, aliases } = node.properties;
    const keys = [this.#slot, searchKey.type(node.type)];
    const read = this.#reader(node);
    const city = cityOfNode(node.type, read);
    if (city !== null) keys.push(this.#cityKey(city));
    keys.push(...yearsOfNode(node.type, read).map(searchKey.year));
    const area = areaOfNode(node.type, read);
    if (area !== null) keys.push(this.#areaKey(area));
    if (typeof name === 'string') keys.push(searchKey.name(nameKey(name)));
    for (const alias of (aliases ?? []) as readonly string[])
      keys.push(searchKey.alias(nameKey(alias)));
    keys.push(searchKey.length(rankedLength(rank)));
    for (let least = 1; least <= sampleLevelOf(rank); least++)
      keys.push(searchKey.sampleLevel(least));
    return keys.join(' ');
  }

  #cityKey(id: string): string {
    return computed(this.#cities, id, searchKey.city);
  }

  #areaKey(id: string): string {
    return computed(this.#areas, id, searchKey.area);
  }

  #reader(node: NodeRecord): ReadCityOrYears {
    return (property, of) => {
      if (of === 'document') return this.#documentOf(node)?.properties[property];
      return property === 'id' ? node.id : node.properties[property];
    };
  }

  #documentOf({ properties }: NodeRecord): DocumentRecord | undefined {
    return this.#documents.get(properties.documentId as string);
  }
}

function computed(known: Map<string, string>, id: string, keyOf: (id: string) => string): string {
  let key = known.get(id);
  if (key === undefined) {
    key = keyOf(id);
    known.set(id, key);
  }
  return key;
}
