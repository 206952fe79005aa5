import type { Dataset, EdgeRecord } from '../../../src/model/graph.js';
import {
  definitionOf,
  type NodeType,
  relationDefinitionOf,
  typeOfId,
} from '../../../src/model/ontology.js';
import { byCodeUnits } from '../../../src/util/compare.js';
import { GraphBuilder } from '../../helpers/graphs.js';
import type { Choices } from '../../helpers/random-graphs.js';

/** What is drawn of a dataset, looked at as plainly as can be: what answers are compared with. */
export class DrawnGraph {
  readonly edges: readonly EdgeRecord[];
  readonly #neighbours = new Map<string, Set<string>>();

  constructor(readonly dataset: Dataset) {
    this.edges = dataset.edges.filter(({ type }) => relationDefinitionOf(type).layer === 'graph');
    for (const { from, to } of this.edges) {
      this.#connect(from, to);
      this.#connect(to, from);
    }
  }

  /** Ids of all drawn nodes, sorted. */
  get ids(): string[] {
    return this.dataset.nodes
      .filter(({ type }) => definitionOf(type).layer === 'graph')
      .map(({ id }) => id)
      .sort(byCodeUnits);
  }

  /** Sorted. */
  neighboursOf(id: string): string[] {
    return [...(this.#neighbours.get(id) ?? [])].sort(byCodeUnits);
  }

  /**
   * Nodes by their distance from one, nearest first, where years and policy areas end every way.
   *
   * @param isAllowed which other nodes may be drawn, and so be passed through
   */
  distancesFrom(
    id: string,
    isAllowed: (id: string) => boolean = () => true,
  ): ReadonlyMap<string, number> {
    const distances = new Map([[id, 0]]);
    for (const [near, distance] of distances)
      if (near === id || !isHub(near))
        for (const far of this.neighboursOf(near))
          if (!distances.has(far) && isAllowed(far)) distances.set(far, distance + 1);
    return distances;
  }

  /** Every shortest way from one node to another, sorted by the ids that it passes. */
  shortestWays(from: string, to: string): string[][] {
    const distances = this.distancesFrom(from);
    const waysTo = (id: string): string[][] =>
      id === from
        ? [[from]]
        : this.neighboursOf(id)
            .filter((near) => near === from || !isHub(near))
            .filter((near) => distances.get(near) === (distances.get(id) as number) - 1)
            .flatMap((near) => waysTo(near).map((way) => [...way, id]));
    return distances.has(to) ? waysTo(to).sort(byIds) : [];
  }

  /** Relations whose two ends are drawn, in a dataset's order, as the API tells them. */
  edgesAmong(ids: readonly string[]): unknown[] {
    return this.edges
      .filter(({ from, to }) => ids.includes(from) && ids.includes(to))
      .map(({ id, type, from, to }) => ({ id, type, source: from, target: to }));
  }

  /** A node with its counts, as the API tells it. */
  nodeOf(id: string): unknown {
    const types = this.edges.flatMap(({ type, from, to }) =>
      [from, to].filter((end) => end === id).map(() => type),
    );
    const { type, properties } = this.dataset.nodes.find((node) => node.id === id) as never as {
      type: NodeType;
      properties: Record<string, unknown>;
    };
    return {
      id,
      type,
      label: String(properties[definitionOf(type).caption]),
      degree: types.length,
      degrees: [...new Set(types)].map((name) => ({
        type: name,
        count: types.filter((each) => each === name).length,
      })),
    };
  }

  #connect(from: string, to: string): void {
    this.#neighbours.set(from, (this.#neighbours.get(from) ?? new Set()).add(to));
  }
}

export const isHub = (id: string): boolean =>
  ['YEAR', 'POLICY_AREA'].includes(typeOfId(id) as NodeType);

function byIds(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((id, place) => id !== other[place]);
  return at < 0 ? 0 : byCodeUnits(one[at] as string, other[at] as string);
}

/** Departments of which each is the next one's parent: as far apart as their numbers. */
export function chain(length: number): GraphBuilder {
  const graph = new GraphBuilder().node('department:0');
  for (let at = 1; at <= length; at++)
    graph.node(`department:${at}`, {}, { parent: `department:${at - 1}` });
  return graph;
}

/** Few relations between many nodes, so that ways are long, with years and areas that much touches. */
export function sparseGraph(choices: Choices): Dataset {
  const graph = new GraphBuilder();
  const ids = (prefix: string, most: number): string[] =>
    Array.from({ length: 1 + choices.upTo(most - 1) }, (_, at) => `${prefix}:${at}`);
  const years = ids('year', 2);
  const areas = ids('area', 2);
  const cities = ids('city', 4);
  const departments = ids('department', 8);
  const policies = ids('policy', 5);
  const programs = ids('program', 3);
  const officials = ids('official', 8);
  const perhaps = (targets: readonly string[], odds: number) =>
    choices.once(odds) ? [choices.of(targets)] : [];
  for (const id of [...years, ...areas]) graph.node(id);
  for (const [at, id] of cities.entries())
    graph.node(id, { name: id }, { parent: perhaps(cities.slice(0, at || 1), 4).slice(0, at) });
  for (const id of cities)
    for (const year of choices.some(years)) graph.relate('IN_YEAR', id, year);
  graph
    .node('document:a', { title: '计划' }, { city: choices.of(cities), year: choices.of(years) })
    .node('evidence:a:0', { quote: '民政' }, { document: 'document:a' });
  for (const [at, id] of departments.entries())
    graph.node(
      id,
      { name: id },
      {
        parent: at > 0 ? perhaps(departments.slice(0, at), 2) : [],
        city: perhaps(cities, 4),
        // Proof is drawn nowhere: it connects nothing.
        evidence: perhaps(['evidence:a:0'], 2),
      },
    );
  for (const id of policies)
    graph.node(
      id,
      { name: id },
      { issuers: choices.some(departments, 2), policyArea: perhaps(areas, 2) },
    );
  for (const id of programs)
    graph.node(
      id,
      { name: id },
      {
        city: choices.of(cities),
        policyArea: perhaps(areas, 2),
        policies: choices.some(policies, 1),
      },
    );
  for (const id of officials) {
    graph.node(id, { name: id }, { departments: choices.some(departments, 2) });
    for (const subject of choices.some([...policies, ...programs], 1))
      for (const role of choices.some(['LEAD', 'RESPONSIBLE', 'COOPERATING'], 2))
        graph.relate('RESPONSIBLE_FOR', id, subject, { role });
  }
  return graph.build();
}
