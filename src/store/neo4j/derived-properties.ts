import type { Dataset, NodeRecord } from '../../model/graph.js';
import {
  definitionOf,
  isMeasurement,
  isSearched,
  type NodeType,
  relationField,
  typeOfId,
} from '../../model/ontology.js';
import type { NodeSelection, RelationSelection } from '../../model/plan.js';
import { compareText } from '../order.js';
import { addedUp, firstProof, rank, searchKeys } from './names.js';
import { rankOf, SearchKeys } from './search-keys.js';

/** What a passage is kept with beside what it proves. */
const proofProperties: readonly string[] = [
  'id',
  ...Object.keys(definitionOf('EVIDENCE').properties),
];

/** What nodes of a type are stored with beside their records, so that reads need not look further. */
export const derivedNamesOf = (type: NodeType): readonly string[] => [
  ...(isSearched(type) ? [searchKeys, rank] : []),
  ...(isMeasurement(type) ? [addedUp, firstProof] : []),
];

/** The values of {@link derivedNamesOf} for the nodes of a dataset. */
export class DerivedProperties {
  readonly #keys: SearchKeys;
  /** The first passage of each measurement. */
  readonly #proofs = new Map<string, NodeRecord>();

  constructor({ nodes, edges }: Pick<Dataset, 'nodes' | 'edges'>, slot: string) {
    this.#keys = new SearchKeys(nodes, slot);
    const passages = new Map(
      nodes.filter(({ type }) => type === 'EVIDENCE').map((node) => [node.id, node]),
    );
    for (const { type, from, to } of edges) {
      const proven = type === 'PROVEN_BY' && typeOfId(from);
      if (!proven || !isMeasurement(proven)) continue;
      const passage = passages.get(to);
      const known = this.#proofs.get(from);
      if (passage && !(known && compareText(known.id, to) <= 0)) this.#proofs.set(from, passage);
    }
  }

  of(node: NodeRecord): (string | number | boolean | null)[] {
    return [
      ...(isSearched(node.type) ? [this.#keys.of(node), rankOf(node)] : []),
      ...(isMeasurement(node.type)
        ? [(node.properties.value as number | null | undefined) ?? false, this.#proofOf(node)]
        : []),
    ];
  }

  /** What these hold of other records: it changes with them, though the node does not. */
  borrowedBy(node: NodeRecord): string {
    return (
      this.#keys.borrowedBy(node) + (isMeasurement(node.type) ? (this.#proofOf(node) ?? '') : '')
    );
  }

  #proofOf({ id }: NodeRecord): string | null {
    const passage = this.#proofs.get(id);
    if (!passage) return null;
    const { properties } = passage;
    return JSON.stringify(
      proofProperties.map((name) => (name === 'id' ? passage.id : (properties[name] ?? null))),
    );
  }
}

/**
 * Where in a node's {@link firstProof} the cells of the only passage are that a relation selects, or
 * undefined where it selects something else.
 */
export function cellsOfProof(
  type: NodeType,
  { field, node, page, edge, where, whereEdge, order, count }: RelationSelection,
): readonly number[] | undefined {
  const [passage, ...others]: readonly NodeSelection[] = node;
  if (!isMeasurement(type) || relationField(type, field).relation !== 'PROVEN_BY') return undefined;
  if (!passage || others.length > 0 || passage.type !== 'EVIDENCE') return undefined;
  if (page?.limit !== 1 || page.after || edge || where || whereEdge || order || count)
    return undefined;
  if (passage.relations.length > 0) return undefined;
  const cells = passage.properties.map((name) => proofProperties.indexOf(name));
  return cells.includes(-1) ? undefined : cells;
}
