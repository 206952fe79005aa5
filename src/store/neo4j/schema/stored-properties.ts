import type { Dataset, EdgeRecord, NodeRecord } from '../../../model/graph.js';
import {
  definitionOf,
  isMeasurement,
  isSearched,
  type NodeType,
  typeOfId,
} from '../../../model/ontology.js';
import { OwnTexts, sectionRange } from '../../../model/own-texts.js';
import { isSuggested } from '../../../model/suggestions.js';
import { compareText } from '../../order.js';
import {
  firstEvidence,
  provenRelations,
  searchKeys,
  searchRank,
  searchTexts,
  suggestKeys,
  suggestRank,
  valueOrFalse,
  wholeOrFalse,
} from './names.js';
import { provenText } from './proven-relations.js';
import { rankOf, SearchKeys } from './search-keys.js';
import { suggestRankOf, suggestTermsOf } from './suggest-terms.js';

/** True for types that are searched, suggested or both. */
const isRanked = (type: NodeType): boolean => isSearched(type) || isSuggested(type);

/** What nodes of a type are stored with beside their records, so that reads need not look further. */
export const derivedNamesOf = (type: NodeType): readonly string[] => [
  ...(isRanked(type) ? [searchKeys, searchRank] : []),
  ...(isSuggested(type) ? [suggestKeys, suggestRank] : []),
  ...(hasTexts(type) ? [searchTexts] : []),
  ...(isMeasurement(type) ? [valueOrFalse, wholeOrFalse, firstEvidence] : []),
  ...(type === 'EVIDENCE' ? [provenRelations] : []),
];

/** What a measurement's first passage is stored with, in this order: `["evidence:…","建成床位3800张",12,27]`. */
export const firstEvidenceProperties: readonly string[] = ['id', 'quote', 'start', 'end'];

export type DerivedValue = string | number | false | null | readonly string[];

const hasTexts = (type: NodeType): boolean => definitionOf(type).searched.includes('text');

/** The values of {@link derivedNamesOf} for the nodes of a dataset. */
export class DerivedProperties {
  readonly #keys: SearchKeys;
  readonly #texts: OwnTexts;
  readonly #firstEvidence: ReadonlyMap<string, NodeRecord>;
  readonly #proven: ReadonlyMap<string, readonly EdgeRecord[]>;

  constructor(dataset: Pick<Dataset, 'nodes' | 'edges'>, slot: string) {
    this.#keys = new SearchKeys(dataset.nodes, slot);
    this.#texts = new OwnTexts(dataset.nodes.filter(isSection).map(sectionRange));
    this.#firstEvidence = firstEvidenceIn(dataset);
    this.#proven = provenIn(dataset);
  }

  of(node: NodeRecord): DerivedValue[] {
    const values: DerivedValue[] = [];
    if (isRanked(node.type)) {
      const rank = rankOf(node);
      values.push(this.#keys.of(node, rank), rank);
    }
    if (isSuggested(node.type)) {
      const rank = suggestRankOf(node);
      values.push(suggestTermsOf(node, rank), rank);
    }
    if (hasTexts(node.type)) values.push(this.#texts.of(node));
    if (isMeasurement(node.type))
      values.push(
        (node.properties.value as number | null | undefined) ?? false,
        (node.properties.partOfId as string | null | undefined) ?? false,
        this.#firstEvidenceOf(node),
      );
    if (node.type === 'EVIDENCE') values.push(this.#provenBy(node));
    return values;
  }

  /**
   * What these are made from beside the node's own record: where it changes, they do, though the node
   * does not. Of a section, the city and year of its document: `city:qufu 2023`, and what the sections
   * within it leave of its text; of a measurement, also its first passage; of a passage, the relations
   * that it proves.
   */
  dependenciesOf(node: NodeRecord): string {
    if (node.type === 'EVIDENCE') return this.#provenBy(node) ?? '';
    const own = hasTexts(node.type) ? JSON.stringify(this.#texts.of(node)) : '';
    return this.#keys.dependenciesOf(node) + own + (this.#firstEvidenceOf(node) ?? '');
  }

  #provenBy({ id }: NodeRecord): string | null {
    const edges = this.#proven.get(id);
    return edges ? provenText(edges) : null;
  }

  #firstEvidenceOf({ id }: NodeRecord): string | null {
    const passage = this.#firstEvidence.get(id);
    if (!passage) return null;
    const values = { ...passage.properties, id: passage.id } as Readonly<Record<string, unknown>>;
    return JSON.stringify(firstEvidenceProperties.map((name) => values[name] ?? null));
  }
}

const isSection = ({ type }: NodeRecord): boolean => type === 'SECTION';

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

/** The relations that each passage proves, in a dataset's order. */
function provenIn({ edges }: Pick<Dataset, 'edges'>): Map<string, EdgeRecord[]> {
  const proven = new Map<string, EdgeRecord[]>();
  for (const edge of edges)
    for (const id of new Set(edge.evidence)) {
      const known = proven.get(id);
      if (known) known.push(edge);
      else proven.set(id, [edge]);
    }
  return proven;
}
