import { cityOfNode, yearOfNode } from '../../../model/city-and-years.js';
import type { Meter } from '../../../model/meter.js';
import {
  definitionOf,
  graphRelationTypes,
  type NodeType,
  relationFieldsOf,
} from '../../../model/ontology.js';
import type { NodeSummary } from '../../questions.js';
import { cityOrYearsOf, propertyOf } from '../snapshot/node-properties.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Incidences } from './incidence.js';

/** Tells what nodes are called and how many relations of each type they have. */
export class NodeSummaryReader {
  readonly #snapshot: Snapshot;
  readonly #incidences: Incidences;
  readonly #meter: Meter;

  constructor(snapshot: Snapshot, incidences: Incidences, meter: Meter) {
    this.#snapshot = snapshot;
    this.#incidences = incidences;
    this.#meter = meter;
  }

  /** See {@link GraphQuestions.nodeSummaries}. */
  summaries(ids: readonly string[]): NodeSummary[] {
    return ids
      .map((id) => this.#snapshot.numberOf(id))
      .filter((node) => node !== undefined)
      .filter((node) => definitionOf(this.#snapshot.typeNameOf(node)).layer === 'graph')
      .map((node) => this.#summary(node));
  }

  #summary(node: number): NodeSummary {
    // Each of its degrees is found in two lists.
    this.#meter.addConditions(2 * graphRelationTypes.length);
    this.#meter.addRows(1);
    const type = this.#snapshot.typeNameOf(node);
    const read = cityOrYearsOf(this.#snapshot, node);
    const degrees = graphRelationTypes
      .map((relation) => ({ type: relation, count: this.#incidences.degree(node, relation) }))
      .filter(({ count }) => count > 0);
    return {
      id: this.#snapshot.ids[node] as string,
      type,
      caption: String(read(definitionOf(type).caption, 'node') ?? ''),
      cityId: cityOfNode(type, read),
      year: yearOfNode(type, read),
      policyAreaId: this.#policyAreaOf(node, type),
      degree: degrees.reduce((sum, { count }) => sum + count, 0),
      degrees,
    };
  }

  #policyAreaOf(node: number, type: NodeType): string | null {
    const { ids } = this.#snapshot;
    if (type === 'POLICY_AREA') return ids[node] as string;
    if ('policyAreaId' in definitionOf(type).properties)
      return propertyOf(this.#snapshot, node, 'policyAreaId') as string | null;
    const field = relationFieldsOf(type).get('policyArea');
    if (!field) return null;
    const { base, offsets, nodes } = this.#snapshot.adjacency(field);
    const start = offsets[node - base] as number;
    const end = offsets[node - base + 1] as number;
    return start < end ? (ids[nodes[start] as number] as string) : null;
  }
}
