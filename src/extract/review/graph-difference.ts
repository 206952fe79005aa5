import type { Dataset, EdgeRecord, NodeRecord } from '../../model/graph.js';
import { type NodeType, nodeTypeNames } from '../../model/ontology.js';

/** What becomes of nodes of one type, or of all relations, when one graph follows another. */
export interface Count {
  readonly gained: number;
  readonly changed: number;
  readonly lost: number;
}

/** What a graph gains, changes and loses. */
export interface GraphDifference {
  /** By type, in the order of the ontology; types of which nothing differs are left out. */
  readonly nodes: readonly (Count & { readonly type: NodeType })[];
  readonly relations: Count;
  /** Nodes that were there and are another, or are gone. */
  readonly changed: readonly NodeRecord[];
  readonly lost: readonly NodeRecord[];
}

interface Compared<Item> {
  readonly gained: readonly Item[];
  readonly changed: readonly Item[];
  readonly lost: readonly Item[];
}

function compared<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): Compared<Item> {
  const known = new Map(before.map((item) => [item.id, item]));
  const left = new Map(known);
  const gained: Item[] = [];
  const changed: Item[] = [];
  for (const item of after) {
    const other = known.get(item.id);
    left.delete(item.id);
    if (!other) gained.push(item);
    // Both are built alike, so equal ones are equal as text.
    else if (JSON.stringify(other) !== JSON.stringify(item)) changed.push(item);
  }
  return { gained, changed, lost: [...left.values()] };
}

const countOf = ({ gained, changed, lost }: Compared<NodeRecord | EdgeRecord>): Count => ({
  gained: gained.length,
  changed: changed.length,
  lost: lost.length,
});

/** @param before undefined where there was no graph */
export function graphDifference(before: Dataset | undefined, after: Dataset): GraphDifference {
  const nodes = compared(before?.nodes ?? [], after.nodes);
  const relations = compared(before?.edges ?? [], after.edges);
  const ofType = (type: NodeType) => (node: NodeRecord) => node.type === type;
  return {
    nodes: nodeTypeNames
      .map((type) => ({
        type,
        gained: nodes.gained.filter(ofType(type)).length,
        changed: nodes.changed.filter(ofType(type)).length,
        lost: nodes.lost.filter(ofType(type)).length,
      }))
      .filter(({ gained, changed, lost }) => gained + changed + lost > 0),
    relations: countOf(relations),
    changed: nodes.changed,
    lost: nodes.lost,
  };
}

/** Most nodes that are told one by one. */
const maxTold = 12;

/** The difference for a terminal: a line a type, then what is changed or lost. */
export function formatDifference({ nodes, relations, changed, lost }: GraphDifference): string {
  const row = (name: string, count: Count): string =>
    `  ${name.padEnd(18)} ${String(`+${count.gained}`).padStart(6)} ${String(`~${count.changed}`).padStart(6)} ${String(`-${count.lost}`).padStart(6)}`;
  const named = ({ id, properties }: NodeRecord): string =>
    typeof properties.name === 'string' ? `${id} (${properties.name})` : id;
  const told = (word: string, list: readonly NodeRecord[]): string[] => [
    ...list.slice(0, maxTold).map((node) => `  ${word} ${named(node)}`),
    ...(list.length > maxTold ? [`  ${word} ${list.length - maxTold} more`] : []),
  ];
  // A city, a year or an indicator has more sentences after each document.
  const own = changed.filter(({ type }) => type !== 'CITY' && type !== 'YEAR');
  return [
    `  ${''.padEnd(18)} gained changed   lost`,
    ...nodes.map((count) => row(count.type.toLowerCase().replaceAll('_', ' '), count)),
    row('relations', relations),
    ...told('lost:', lost),
    ...told('changed:', own),
  ].join('\n');
}
