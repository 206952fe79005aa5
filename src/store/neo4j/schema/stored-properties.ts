import type { Dataset, EdgeRecord, NodeRecord } from '../../../model/graph.js';
import { placesOf } from '../../../model/graph-in-parts.js';
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
import { isToldAlike, provenText } from './proven-relations.js';
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

/** Some nodes of a graph, by id. */
export type Ids = Pick<ReadonlySet<string>, 'has'>;

const allIds: Ids = { has: () => true };

/**
 * Of a graph that is in memory.
 *
 * @param wanted nodes that are asked for: those of others are not looked for
 * @param documents all of the graph, where the dataset is but what is around those nodes
 */
export function surroundingsIn(
  dataset: Pick<Dataset, 'nodes' | 'edges'>,
  wanted: Ids = allIds,
  documents: Surroundings['documents'] = placesOf(dataset.nodes),
): Surroundings {
  const { nodes } = dataset;
  const first = firstEvidenceIn(dataset, wanted);
  const proven = provenIn(dataset, wanted);
  return {
    documents,
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
}

/** A relation as it was, and as it is; undefined where there was none, or is none any more. */
export interface EdgeChange {
  readonly before: EdgeRecord | undefined;
  readonly after: EdgeRecord | undefined;
}

/**
 * The nodes whose derived values may be others, though they themselves are what they were: what is derived
 * from beside a node's own record has changed. Of a document's city, year and sections, its sections and
 * whatever else knows its document; of a passage, the measurements that it proves; of a relation, the
 * passages that prove it.
 *
 * @param nodes that were changed, added or removed, as they were and as they are
 * @param edges that were
 */
export function dependentsOf(
  dataset: Pick<Dataset, 'nodes' | 'edges'>,
  nodes: Iterable<NodeRecord>,
  edges: Iterable<EdgeChange>,
): ReadonlySet<string> {
  const dependents = new Set<string>();
  const documents = new Set<unknown>();
  const passages = new Set<string>();
  for (const { type, id, properties } of nodes) {
    if (type === 'DOCUMENT') documents.add(id);
    else if (type === 'SECTION') documents.add(properties.documentId);
    else if (type === 'EVIDENCE') passages.add(id);
  }
  for (const { before, after } of edges) {
    for (const edge of [before, after])
      if (edge && provesMeasurement(edge)) dependents.add(edge.from);
    const [old, own] = [provenBy(before), provenBy(after)];
    const isSame = before && after && isToldAlike(before, after);
    for (const id of [...old, ...own])
      if (!isSame || !old.has(id) || !own.has(id)) dependents.add(id);
  }
  if (documents.size > 0)
    for (const { type, id, properties } of dataset.nodes)
      if (isRanked(type) || hasTexts(type))
        if (documents.has(id) || documents.has(properties.documentId)) dependents.add(id);
  if (passages.size > 0)
    for (const edge of dataset.edges)
      if (edge.type === 'PROVEN_BY' && passages.has(edge.to) && provesMeasurement(edge))
        dependents.add(edge.from);
  return dependents;
}

const provenBy = (edge: EdgeRecord | undefined): ReadonlySet<string> => new Set(edge?.evidence);

const provesMeasurement = ({ type, from }: EdgeRecord): boolean =>
  type === 'PROVEN_BY' && isMeasurement(typeOfId(from) as NodeType);

const isSection = ({ type }: NodeRecord): boolean => type === 'SECTION';

/** The first passage of each measurement: by id, in which order the list of all of them is read. */
function firstEvidenceIn(
  { nodes, edges }: Pick<Dataset, 'nodes' | 'edges'>,
  wanted: Ids,
): Map<string, NodeRecord> {
  const passages = new Map<string, NodeRecord>();
  const first = new Map<string, string>();
  for (const edge of edges) {
    if (edge.type !== 'PROVEN_BY' || !wanted.has(edge.from) || !provesMeasurement(edge)) continue;
    const { from, to } = edge;
    const known = first.get(from);
    if (known === undefined || compareText(to, known) < 0) first.set(from, to);
  }
  const ids = new Set(first.values());
  for (const node of nodes)
    if (node.type === 'EVIDENCE' && ids.has(node.id)) passages.set(node.id, node);
  return new Map(
    [...first].flatMap(([id, passage]) => {
      const node = passages.get(passage);
      return node ? [[id, node]] : [];
    }),
  );
}

/** The relations that each passage proves, in a dataset's order. */
function provenIn({ edges }: Pick<Dataset, 'edges'>, wanted: Ids): Map<string, EdgeRecord[]> {
  const proven = new Map<string, EdgeRecord[]>();
  for (const edge of edges)
    for (const id of edge.evidence) {
      if (!wanted.has(id)) continue;
      const known = proven.get(id);
      if (!known) proven.set(id, [edge]);
      // Where one passage is named twice, the relation is there already.
      else if (known.at(-1) !== edge) known.push(edge);
    }
  return proven;
}
