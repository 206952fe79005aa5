import { cityOfNode, yearOfNode } from '../../../model/city-and-years.js';
import type { Meter } from '../../../model/meter.js';
import {
  definitionOf,
  graphRelationTypes,
  type NodeType,
  relationFieldsOf,
} from '../../../model/ontology.js';
import type { Cell, Row } from '../../../model/plan.js';
import type { NodeSummaries, NodeSummary, WhichSummaries } from '../../questions.js';
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
  summaries(
    ids: readonly string[],
    { degrees, places }: WhichSummaries,
  ): Pick<NodeSummaries, 'nodeSummaries' | 'places'> {
    const nodeSummaries = ids
      .map((id) => this.#snapshot.numberOf(id))
      .filter((node) => node !== undefined)
      .filter((node) => definitionOf(this.#snapshot.typeNameOf(node)).layer === 'graph')
      .map((node) => this.#summary(node, degrees));
    return { nodeSummaries, ...(places && { places: this.#placesOf(nodeSummaries, places) }) };
  }

  #placesOf(
    summaries: readonly NodeSummary[],
    { CITY, POLICY_AREA }: NonNullable<WhichSummaries['places']>,
  ): Map<string, Row> {
    const found = new Map<string, Row>();
    const add = (id: string | null, properties: readonly string[] | undefined): void => {
      if (id === null || !properties || found.has(id)) return;
      const node = this.#snapshot.numberOf(id);
      if (node === undefined) return;
      this.#meter.addRows(1);
      found.set(
        id,
        properties.map((name) =>
          name === 'id' ? id : (propertyOf(this.#snapshot, node, name) as Cell),
        ),
      );
    };
    for (const { cityId, policyAreaId } of summaries) {
      add(cityId, CITY);
      add(policyAreaId, POLICY_AREA);
    }
    return found;
  }

  #summary(node: number, withDegrees: boolean): NodeSummary {
    this.#meter.addRows(1);
    const type = this.#snapshot.typeNameOf(node);
    const read = cityOrYearsOf(this.#snapshot, node);
    const degrees = withDegrees ? this.#degreesOf(node) : [];
    return {
      id: this.#snapshot.ids[node] as string,
      type,
      caption: String(read(definitionOf(type).caption, 'node') ?? ''),
      cityId: cityOfNode(type, read),
      year: yearOfNode(type, read),
      policyAreaId: this.#policyAreaOf(node, type),
      degree: withDegrees ? degrees.reduce((sum, { count }) => sum + count, 0) : null,
      degrees,
    };
  }

  #degreesOf(node: number): NodeSummary['degrees'] {
    // Each is found in two lists.
    this.#meter.addConditions(2 * graphRelationTypes.length);
    return graphRelationTypes
      .map((relation) => ({ type: relation, count: this.#incidences.degree(node, relation) }))
      .filter(({ count }) => count > 0);
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
