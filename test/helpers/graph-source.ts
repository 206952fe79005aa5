import type { Dataset } from '../../src/model/graph.js';
import { digestOf } from '../../src/model/revision.js';
import type { GraphSource } from '../../src/store/graph-source.js';

/** A dataset as a source that is read in pieces, as a file would be. */
export const sourceOf = ({ revision, nodes, edges }: Dataset, size = 1_000): GraphSource => {
  async function* pieces<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
    for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
  }
  return {
    revision,
    check: async (visitor) => {
      for (const node of nodes) visitor.node(node);
      for (const edge of edges) visitor.edge(edge);
      return digestOf({ nodes, edges }).parts;
    },
    nodesOf: (type) => pieces(nodes.filter((node) => node.type === type)),
    edgesOf: (type) => pieces(edges.filter((edge) => edge.type === type)),
  };
};
