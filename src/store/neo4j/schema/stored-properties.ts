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
import { type DocumentRecord, rankOf, SearchKeys } from './search-keys.js';
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

/** A node, and what is stored with it beside its own record, in the order of {@link derivedNamesOf}. */
export interface StoredNode {
  readonly node: NodeRecord;
  readonly derived: readonly DerivedValue[];
}

const hasTexts = (type: NodeType): boolean => definitionOf(type).searched.includes('text');

/** What the values of a node are derived from, beside its own record. */
export interface Surroundings {
  /** All of the graph, by id. */
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly texts: Pick<OwnTexts, 'of'>;
  /** The {@link firstEvidenceText} of a measurement. */
  firstEvidence(id: string): string | null;
  /** The relations that a passage proves, as {@link provenText} writes them. */
  proven(id: string): string | null;
}

/** The first passage of a measurement as it is stored with that. */
export const firstEvidenceText = ({ id, properties }: NodeRecord): string => {
  const values = { ...properties, id } as Readonly<Record<string, unknown>>;
  return JSON.stringify(firstEvidenceProperties.map((name) => values[name] ?? null));
};

/** Of a graph that is in memory. */
export function surroundingsIn(dataset: Pick<Dataset, 'nodes' | 'edges'>): Surroundings {
  const { nodes } = dataset;
  const first = firstEvidenceIn(dataset);
  const proven = provenIn(dataset);
  return {
    documents: new Map(
      nodes.filter(({ type }) => type === 'DOCUMENT').map((node) => [node.id, node]),
    ),
    texts: new OwnTexts(nodes.filter(isSection).map(sectionRange)),
    firstEvidence: (id) => {
      const passage = first.get(id);
      return passage ? firstEvidenceText(passage) : null;
    },
    proven: (id) => {
      const edges = proven.get(id);
      return edges ? provenText(edges) : null;
    },
  };
}

/** The values of {@link derivedNamesOf} for the nodes of a graph. */
export class DerivedProperties {
  readonly #keys: SearchKeys;
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings, slot: string) {
    this.#keys = new SearchKeys(surroundings.documents, slot);
    this.#surroundings = surroundings;
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
    if (hasTexts(node.type)) values.push(this.#surroundings.texts.of(node));
    if (isMeasurement(node.type))
      values.push(
        (node.properties.value as number | null | undefined) ?? false,
        (node.properties.partOfId as string | null | undefined) ?? false,
        this.#surroundings.firstEvidence(node.id),
      );
    if (node.type === 'EVIDENCE') values.push(this.#surroundings.proven(node.id));
    return values;
  }

  /**
   * What these are made from beside the node's own record: where it changes, they do, though the node
   * does not. Of a section, the city and year of its document: `city:qufu 2023`, and what the sections
   * within it leave of its text; of a measurement, also its first passage; of a passage, the relations
   * that it proves.
   */
  dependenciesOf(node: NodeRecord): string {
    if (node.type === 'EVIDENCE') return this.#surroundings.proven(node.id) ?? '';
    const own = hasTexts(node.type) ? JSON.stringify(this.#surroundings.texts.of(node)) : '';
    return (
      this.#keys.dependenciesOf(node) + own + (this.#surroundings.firstEvidence(node.id) ?? '')
    );
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
