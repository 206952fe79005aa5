import type { Dataset, EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import { nodeTypeNames, relationTypeNames } from '../../src/model/ontology.js';
import { digestOf } from '../../src/model/revision.js';
import { byCodeUnits } from '../../src/util/compare.js';

/** Records of several documents put together: what is stated several times is one, with all its evidence. */
export class UnitedGraph {
  readonly #nodes = new Map<string, NodeRecord>();
  readonly #edges = new Map<string, EdgeRecord>();

  /** Adds a node, or the years in which it is stated once more. */
  add(node: NodeRecord): void {
    const known = this.#nodes.get(node.id);
    if (!known) this.#nodes.set(node.id, node);
    else if (Array.isArray(known.properties.years)) {
      const years = new Set([
        ...known.properties.years,
        ...(node.properties.years as readonly number[]),
      ]);
      this.#nodes.set(node.id, {
        ...known,
        properties: { ...known.properties, years: [...years].sort((a, b) => a - b) },
      });
    }
  }

  /** Adds a relation, or more evidence to one that is there. */
  relate(edge: EdgeRecord): void {
    const known = this.#edges.get(edge.id);
    const evidence = known ? [...new Set([...known.evidence, ...edge.evidence])] : edge.evidence;
    this.#edges.set(edge.id, known ? { ...known, evidence } : edge);
  }

  /** All of it, in a dataset's order; quotes and evidence in the order in which documents are read. */
  finish(): Dataset {
    const inReadingOrder = this.#readingOrder();
    const proofs = new Map<string, string[]>();
    for (const { type, from, to } of this.#edges.values())
      if (type === 'PROVEN_BY') {
        const known = proofs.get(from);
        if (known) known.push(to);
        else proofs.set(from, [to]);
      }
    const quoteOf = (evidence: string): string =>
      this.#nodes.get(evidence)?.properties.quote as string;
    const nodes = [...this.#nodes.values()].map(({ type, id, properties }) => {
      if (!('quotes' in properties)) return { type, id, properties };
      const quotes = (proofs.get(id) ?? []).sort(inReadingOrder).map(quoteOf);
      return { type, id, properties: { ...properties, quotes } };
    });
    const edges = [...this.#edges.values()].map((edge) => ({
      ...edge,
      evidence: [...edge.evidence].sort(inReadingOrder),
    }));
    const graph = {
      nodes: nodes.sort(byTypeAndId(nodeTypeNames)),
      edges: edges.sort(byTypeAndId(relationTypeNames)),
    };
    return { ...digestOf(graph), ...graph };
  }

  /** Compares ids of evidence: by the documents' years, their keys, and the place in the text. */
  #readingOrder(): (a: string, b: string) => number {
    const documents = [...this.#nodes.values()]
      .filter(({ type }) => type === 'DOCUMENT')
      .sort(
        (a, b) =>
          (a.properties.year as number) - (b.properties.year as number) || byCodeUnits(a.id, b.id),
      );
    const places = new Map(documents.map(({ id }, place) => [id, place]));
    const placeOf = (evidence: string): number =>
      places.get(this.#nodes.get(evidence)?.properties.documentId as string) as number;
    return (a, b) => placeOf(a) - placeOf(b) || byCodeUnits(a, b);
  }
}

const byTypeAndId =
  <Type extends string>(types: readonly Type[]) =>
  (
    a: { readonly type: Type; readonly id: string },
    b: { readonly type: Type; readonly id: string },
  ): number =>
    types.indexOf(a.type) - types.indexOf(b.type) || byCodeUnits(a.id, b.id);
