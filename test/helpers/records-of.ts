import type { EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import type { GraphQuestions } from '../../src/store/questions.js';

/** All that a reader streams. */
export async function recordsOf(
  reader: Pick<GraphQuestions, 'stream'>,
): Promise<{ readonly nodes: NodeRecord[]; readonly edges: EdgeRecord[] }> {
  const nodes: NodeRecord[] = [];
  const edges: EdgeRecord[] = [];
  for await (const chunk of reader.stream())
    if ('nodes' in chunk) nodes.push(...chunk.nodes);
    else edges.push(...chunk.edges);
  return { nodes, edges };
}
