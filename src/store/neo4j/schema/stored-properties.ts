import type { Dataset, NodeRecord } from '../../../model/graph.js';
import { isMeasurement, isSearched, type NodeType } from '../../../model/ontology.js';
import { KeptTexts } from '../precomputed/list-texts.js';
import { keptPartsOf } from '../precomputed/precomputed-lists.js';
import { addedUp, rank, searchKeys } from './names.js';
import { rankOf, SearchKeys } from './search-keys.js';

/** What nodes of a type are stored with beside their records, so that reads need not look further. */
export const derivedNamesOf = (type: NodeType): readonly string[] => [
  ...(isSearched(type) ? [searchKeys, rank] : []),
  ...(isMeasurement(type) ? [addedUp] : []),
  ...keptPartsOf(type).map(({ name }) => name),
];

/** The values of {@link derivedNamesOf} for the nodes of a dataset. */
export class DerivedProperties {
  readonly #keys: SearchKeys;
  readonly #kept: KeptTexts;

  constructor(dataset: Pick<Dataset, 'nodes' | 'edges'>, slot: string) {
    this.#keys = new SearchKeys(dataset.nodes, slot);
    this.#kept = new KeptTexts(dataset);
  }

  of(node: NodeRecord): (string | number | boolean | null)[] {
    return [
      ...(isSearched(node.type) ? this.#searched(node) : []),
      ...(isMeasurement(node.type)
        ? [(node.properties.value as number | null | undefined) ?? false]
        : []),
      ...this.#kept.of(node),
    ];
  }

  #searched(node: NodeRecord): [string, number] {
    const rank = rankOf(node);
    return [this.#keys.of(node, rank), rank];
  }

  /** What these hold of other records: it changes with them, though the node does not. */
  borrowedBy(node: NodeRecord): string {
    return [this.#keys.borrowedBy(node), ...this.#kept.of(node)].join();
  }
}
