import type { EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import type { GraphQuestions } from '../../src/store/questions.js';

/** All that a reader streams. */
export async function recordsOf(
  reader: Pick<GraphQuestions, 'stream'>,
): Promise<{ readonly nodes: NodeRecord[]; readonly edges: EdgeRecord[] }> {
  const nodes: NodeRecord[] = [];
  const edges: EdgeRecord[] = [];
  for await (const piece of reader.stream())
    if ('nodes' in piece) nodes.push(...piece.nodes);
    else edges.push(...piece.edges);
  return { nodes, edges };
}
