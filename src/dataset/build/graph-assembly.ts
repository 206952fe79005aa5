import type { EdgeRecord, NodeRecord, PropertyValue } from '../../model/graph.js';
import { edgeId } from '../../model/ids.js';
import {
  definitionOf,
  type NodeType,
  nodeTypeNames,
  type PropertyKind,
  type RelationType,
  relationTypeNames,
} from '../../model/ontology.js';
import { byCodeUnits } from '../../util/compare.js';
import type { Contribution } from './contribution.js';

export type Properties = Readonly<Record<string, PropertyValue | undefined>>;

/** A relation while its proof is collected. */
export interface AssembledEdge {
  readonly type: RelationType;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  properties: Readonly<Record<string, PropertyValue>>;
  readonly evidence: Set<string>;
}

const isList = (kind: PropertyKind): boolean => kind === 'strings' || kind === 'ints';

/**
 * A graph while it is being put together. What is added several times is one: a brand of two
 * documents is one node with the aliases and the evidence of both.
 */
export class GraphAssembly {
  readonly #nodes = new Map<string, { type: NodeType; properties: Map<string, PropertyValue> }>();
  readonly #edges = new Map<string, AssembledEdge>();
  /** Evidence of each node, in the order in which documents are read. */
  readonly #proofs = new Map<string, Set<string>>();

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  /** Adds a node, or what is new of it: lists are joined, other values stay as they were first given. */
  node(type: NodeType, id: string, properties: Properties): void {
    const node = this.#nodes.get(id) ?? { type, properties: new Map<string, PropertyValue>() };
    this.#nodes.set(id, node);
    for (const [name, value] of Object.entries(properties)) {
      const known = node.properties.get(name);
      if (Array.isArray(value) && Array.isArray(known)) {
        if (!value.every((each) => known.includes(each)))
          node.properties.set(name, [...new Set([...known, ...value])] as PropertyValue);
      } else if (value !== undefined && value !== null && (known ?? null) === null)
        node.properties.set(name, value);
    }
  }

  /** Adds evidence ids to a node's proof. */
  prove(id: string, evidence: Iterable<string>): void {
    const proof = this.#proofs.get(id) ?? new Set();
    for (const one of evidence) proof.add(one);
    this.#proofs.set(id, proof);
  }

  /** Evidence ids by node. */
  proofs(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#proofs;
  }

  /**
   * Adds a relation, or evidence to one that is there.
   *
   * @param distinguishing what tells it from another relation between the same ends (its role)
   */
  edge(
    type: RelationType,
    from: string,
    to: string,
    evidence: Iterable<string>,
    distinguishing: readonly string[] = [],
    properties: Readonly<Record<string, PropertyValue>> = {},
  ): void {
    const id = edgeId(type, from, to, distinguishing);
    const edge = this.#edges.get(id) ?? {
      type,
      id,
      from,
      to,
      properties: { ...properties },
      evidence: new Set<string>(),
    };
    this.#edges.set(id, edge);
    for (const one of evidence) edge.evidence.add(one);
  }

  /** Adds what one document gives, as if its nodes, proofs and relations were added here one by one. */
  join({ nodes, edges, proofs }: Omit<Contribution, 'areas' | 'programs'>): void {
    for (const [type, id, properties] of nodes) this.node(type, id, properties);
    for (const [id, evidence] of proofs) this.prove(id, evidence);
    for (const { evidence, ...stated } of edges) {
      const edge = this.#edges.get(stated.id) ?? { ...stated, evidence: new Set<string>() };
      this.#edges.set(stated.id, edge);
      for (const one of evidence) edge.evidence.add(one);
    }
  }

  /** All that was added, as plain data. */
  stated(): Omit<Contribution, 'areas' | 'programs'> {
    return {
      nodes: [...this.#nodes].map(([id, { type, properties }]) => [
        type,
        id,
        Object.fromEntries(properties),
      ]),
      edges: [...this.#edges.values()].map((edge) => ({ ...edge, evidence: [...edge.evidence] })),
      proofs: [...this.#proofs].map(([id, evidence]) => [id, [...evidence]]),
    };
  }

  hasEdge(
    type: RelationType,
    from: string,
    to: string,
    distinguishing: readonly string[],
  ): boolean {
    return this.#edges.has(edgeId(type, from, to, distinguishing));
  }

  edgesOf(type: RelationType): readonly AssembledEdge[] {
    return [...this.#edges.values()].filter((edge) => edge.type === type);
  }

  /** @throws {Error} where there is no such node: a mistake in the program. */
  typeOf(id: string): NodeType {
    const node = this.#nodes.get(id);
    if (!node) throw new Error(`The graph has no node ${id}`);
    return node.type;
  }

  /** Null where the node, or the property, is not there yet. */
  property(id: string, name: string): PropertyValue {
    return this.#nodes.get(id)?.properties.get(name) ?? null;
  }

  /** The nodes, sorted. Each has every property of its type, null or an empty list where nothing gave it. */
  nodes(): NodeRecord[] {
    const positions = new Map(nodeTypeNames.map((type, index) => [type, index]));
    return [...this.#nodes]
      .map(([id, { type, properties }]) => {
        const name = properties.get('name');
        const whole = Object.entries(definitionOf(type).properties).map(([property, { kind }]) => {
          const value = properties.get(property) ?? (isList(kind) ? [] : null);
          return [
            property,
            property === 'aliases' ? (value as string[]).filter((alias) => alias !== name) : value,
          ] as const;
        });
        return { type, id, properties: Object.fromEntries(whole) };
      })
      .sort(
        (a, b) =>
          (positions.get(a.type) as number) - (positions.get(b.type) as number) ||
          byCodeUnits(a.id, b.id),
      );
  }

  /**
   * The relations, sorted.
   *
   * @param readingOrder compares evidence ids
   */
  edges(readingOrder: (a: string, b: string) => number): EdgeRecord[] {
    const positions = new Map(relationTypeNames.map((type, index) => [type, index]));
    return [...this.#edges.values()]
      .map((edge) => ({ ...edge, evidence: [...edge.evidence].sort(readingOrder) }))
      .sort(
        (a, b) =>
          (positions.get(a.type) as number) - (positions.get(b.type) as number) ||
          byCodeUnits(a.id, b.id),
      );
  }
}
