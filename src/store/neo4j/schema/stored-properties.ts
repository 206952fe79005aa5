import type { Dataset, NodeRecord } from '../../../model/graph.js';
import { isMeasurement, isSearched, type NodeType, typeOfId } from '../../../model/ontology.js';
import { compareText } from '../../order.js';
import { firstEvidence, searchKeys, searchRank, valueOrFalse, wholeOrFalse } from './names.js';
import { rankOf, SearchKeys } from './search-keys.js';

/** What nodes of a type are stored with beside their records, so that reads need not look further. */
export const derivedNamesOf = (type: NodeType): readonly string[] => [
  ...(isSearched(type) ? [searchKeys, searchRank] : []),
  ...(isMeasurement(type) ? [valueOrFalse, wholeOrFalse, firstEvidence] : []),
];

/** What a measurement's first passage is stored with, in this order: `["evidence:…","建成床位3800张",12,27]`. */
export const firstEvidenceProperties: readonly string[] = ['id', 'quote', 'start', 'end'];

type DerivedValue = string | number | false | null;

/** The values of {@link derivedNamesOf} for the nodes of a dataset. */
export class DerivedProperties {
  readonly #keys: SearchKeys;
  readonly #firstEvidence: ReadonlyMap<string, NodeRecord>;

  constructor(dataset: Pick<Dataset, 'nodes' | 'edges'>, slot: string) {
    this.#keys = new SearchKeys(dataset.nodes, slot);
    this.#firstEvidence = firstEvidenceIn(dataset);
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
        this.#firstEvidenceOf(node),
      );
    return values;
  }

  /**
   * What these are made from beside the node's own record: where it changes, they do, though the node
   * does not. Of a section, the city and year of its document: `city:qufu 2023`; of a measurement, also
   * its first passage.
   */
  dependenciesOf(node: NodeRecord): string {
    return this.#keys.dependenciesOf(node) + (this.#firstEvidenceOf(node) ?? '');
  }

  #firstEvidenceOf({ id }: NodeRecord): string | null {
    const passage = this.#firstEvidence.get(id);
    if (!passage) return null;
    const values = { ...passage.properties, id: passage.id } as Readonly<Record<string, unknown>>;
    return JSON.stringify(firstEvidenceProperties.map((name) => values[name] ?? null));
  }
}

/** The first passage of each measurement: by id, in which order the list of all of them is read. */
function firstEvidenceIn({
  nodes,
  edges,
}: Pick<Dataset, 'nodes' | 'edges'>): Map<string, NodeRecord> {
  const passages = new Map(
    nodes.filter(({ type }) => type === 'EVIDENCE').map((node) => [node.id, node]),
  );
  const first = new Map<string, NodeRecord>();
  for (const { type, from, to } of edges) {
    if (type !== 'PROVEN_BY' || !isMeasurement(typeOfId(from) as NodeType)) continue;
    const passage = passages.get(to);
    const known = first.get(from);
    if (passage && (!known || compareText(to, known.id) < 0)) first.set(from, passage);
  }
  return first;
}
