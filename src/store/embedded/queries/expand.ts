import { conditionOfCitiesAndYears } from '../../../model/city-and-years.js';
import type { Meter } from '../../../model/meter.js';
import { graphNodeTypes, type NodeType } from '../../../model/ontology.js';
import type { Expansion, WhichNeighbors } from '../../questions.js';
import { nodePredicate, type Predicate } from '../plan/conditions.js';
import { firstInOrder, numberNear } from '../plan/ordering.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { EdgeReader } from './edges.js';
import type { Incidences } from './incidence.js';
import type { NodeSummaryReader } from './node-summaries.js';

/** Tells which nodes relations of one type join with a node. */
export class Expander {
  readonly #snapshot: Snapshot;
  readonly #incidences: Incidences;
  readonly #edges: EdgeReader;
  readonly #summaries: NodeSummaryReader;
  readonly #meter: Meter;

  constructor(
    snapshot: Snapshot,
    incidences: Incidences,
    { edges, summaries }: { readonly edges: EdgeReader; readonly summaries: NodeSummaryReader },
    meter: Meter,
  ) {
    this.#snapshot = snapshot;
    this.#incidences = incidences;
    this.#edges = edges;
    this.#summaries = summaries;
    this.#meter = meter;
  }

  /** See {@link GraphQuestions.expand}. */
  expand(id: string, which: WhichNeighbors): Expansion {
    const { revision, ids } = this.#snapshot;
    const node = this.#snapshot.numberOf(id);
    const edgesTo = node === undefined ? new Map<number, number[]>() : this.#edgesOf(node, which);
    const { after, limit, count, evidence, summaries } = which;
    const start =
      after === undefined ? -1 : numberNear(ids.length, (at) => ids[at] as string, after);
    const isWanted = this.#wanted(which);
    // Without a count, only what can be on the page is tested for its city and years.
    const candidates = [...edgesTo.keys()].filter((far) => count || far > start).filter(isWanted);
    // Ascending numbers are ids in their order.
    const found = firstInOrder(
      candidates.filter((far) => far > start),
      limit + 1,
      (a, b) => a - b,
    );
    const page = found.slice(0, limit);
    const edges = page.flatMap((far) => edgesTo.get(far) as number[]).sort((a, b) => a - b);
    return {
      revision,
      ...this.#summaries.summaries(
        page.map((far) => ids[far] as string),
        summaries,
      ),
      edges: edges.map((edge) => this.#edges.edge(edge, evidence)),
      hasMore: found.length > limit,
      total: count ? candidates.length : null,
    };
  }

  /** The relations of the type that a node has, by the node at the other end. */
  #edgesOf(node: number, { relation }: WhichNeighbors): Map<number, number[]> {
    const edgesTo = new Map<number, number[]>();
    for (const { edges, farEnds, rangeOfType } of this.#incidences.both()) {
      const { start, end } = rangeOfType(node, relation);
      this.#meter.addConditions(end - start);
      for (let at = start; at < end; at++) {
        const edge = edges[at] as number;
        const far = farEnds[edge] as number;
        const known = edgesTo.get(far);
        if (known) known.push(edge);
        else edgesTo.set(far, [edge]);
      }
    }
    return edgesTo;
  }

  #wanted({ types = graphNodeTypes, ...narrowing }: WhichNeighbors): Predicate {
    const predicates = new Map<NodeType, Predicate>(
      types.map((type) => {
        const condition = conditionOfCitiesAndYears(type, narrowing);
        const holds = condition
          ? nodePredicate(this.#snapshot, type, condition, this.#meter)
          : () => true;
        return [type, holds];
      }),
    );
    return (node) => predicates.get(this.#snapshot.typeNameOf(node))?.(node) ?? false;
  }
}
