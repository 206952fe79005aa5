import type { EdgeRecord, NodeRecord } from '../model/graph.js';
import { canonicalJson } from '../util/canonical-json.js';
import { sha256 } from '../util/sha256.js';

/** SHA-256 of a graph's content: the same on every machine and whatever the order of its keys. */
export const revisionOf = (graph: {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
}): string => sha256(canonicalJson({ nodes: graph.nodes, edges: graph.edges }));
