import type { NodeRecord } from '../../../model/graph.js';
import { isMeasurement, isSearched, type NodeType } from '../../../model/ontology.js';
import { searchKeys, searchRank, valueOrFalse, wholeOrFalse } from './names.js';
import { rankOf, SearchKeys } from './search-keys.js';

/** What nodes of a type are stored with beside their records, so that reads need not look further. */
export const derivedNamesOf = (type: NodeType): readonly string[] => [
  ...(isSearched(type) ? [searchKeys, searchRank] : []),
  ...(isMeasurement(type) ? [valueOrFalse, wholeOrFalse] : []),
];

type DerivedValue = string | number | false;

/** The values of {@link derivedNamesOf} for the nodes of a dataset. */
export class DerivedProperties {
  readonly #keys: SearchKeys;

  constructor(nodes: readonly NodeRecord[], slot: string) {
    this.#keys = new SearchKeys(nodes, slot);
  }

  of(node: NodeRecord): DerivedValue[] {
    const values: DerivedValue[] = [];
    if (isSearched(node.type)) {
      const rank = rankOf(node);
      values.push(this.#keys.of(node, rank), rank);
    }
    if (isMeasurement(node.type))
      values.push(
        (node.properties.value as number | null | undefined) ?? false,
        (node.properties.partOfId as string | null | undefined) ?? false,
      );
    return values;
  }

  /**
   * What these are made from beside the node's own record: where it changes, they do, though the node
   * does not. Of a section, the city and year of its document: `city:qufu 2023`.
   */
  dependenciesOf(node: NodeRecord): string {
    return this.#keys.dependenciesOf(node);
  }
}
