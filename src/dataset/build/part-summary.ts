import type { PartName } from '../../model/graph.js';
import { countsOf, type PartRecords } from '../../model/graph-in-parts.js';
import { entriesIn, type PlainEntries, plainEntries } from '../../model/list-lengths.js';
import { type NodeType, nodeTypeNames } from '../../model/ontology.js';
import { partOfNode } from '../../model/parts.js';
import { digestOf } from '../../model/revision.js';

/** What a graph needs to know of a part that is not made. */
export interface PartSummary {
  readonly digest: string;
  readonly counts: readonly (readonly [type: NodeType, count: number])[];
  readonly edgeCount: number;
  /** Of its relations, in the lists of nodes that are not in it. */
  readonly entries: PlainEntries;
}

/** @throws {Error} where there are records of other parts, or none: a mistake in the program */
export function summaryOf(id: PartName, records: PartRecords): PartSummary {
  const { counts, edgeCount } = countsOf(records);
  const [part, ...more] = digestOf(records).parts;
  if (part?.[0] !== id || more.length > 0)
    throw new Error(`The part of ${id} has records of others`);
  return {
    digest: part[1],
    counts: nodeTypeNames.flatMap((type) => (counts[type] > 0 ? [[type, counts[type]]] : [])),
    edgeCount,
    entries: plainEntries(entriesIn(records.edges, (owner) => partOfNode(owner) !== id)),
  };
}
