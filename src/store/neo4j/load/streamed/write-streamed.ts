import { relationTypeNames } from '../../../../model/ontology.js';
import { schemaStatements } from '../../schema/schema.js';
import { markerFrom } from '../../served/marker.js';
import { batchesOfChunks } from '../batches.js';
import { createSchema } from '../create-schema.js';
import type { LoadContext, LoadResult } from '../load-strategy.js';
import { nextPublication } from '../next-publication.js';
import { deleteReplaced } from '../replace-whole.js';
import { nodeWriter, relationWriter } from '../write-statements.js';
import { begunLoad, deleteLanes, Lanes } from './lanes.js';
import { type StreamedGraph, storedOrder } from './streamed-graph.js';

/**
 * Writes a graph into a slot of its own as it is read, publishes that, and deletes the slot that was served.
 * Goes on with the slot of an ended load of the same revision.
 */
export async function writeStreamed(
  graph: StreamedGraph,
  context: LoadContext,
): Promise<LoadResult> {
  const { served, lock, statements, openSession, onProgress } = context;
  const { revision, size } = graph;
  const { generation, publication } = nextPublication(served?.marker.generation ?? 0);
  const begun =
    (await begunLoad(revision, statements)) ??
    (await Lanes.begin(publication, revision, statements));
  const { slot } = begun;
  graph.begin(slot);
  const lanes = new Lanes(begun, statements, lock);
  const written = { nodes: 0, relations: 0 };
  const counter = (phase: 'nodes' | 'relations') => {
    let done = 0;
    return (rows: readonly unknown[]) => (wasNow: boolean) => {
      done += rows.length;
      if (wasNow) written[phase] += rows.length;
      onProgress({ phase, done, total: size[phase] });
    };
  };
  const nodesWritten = counter('nodes');
  for (const type of storedOrder) {
    const writer = nodeWriter(type);
    for await (const rows of batchesOfChunks(graph.nodesOf(type), writer.toRow))
      await lanes.write(writer, rows, nodesWritten(rows));
  }
  // Relations need both of their ends.
  await lanes.finish();
  const relationsWritten = counter('relations');
  for (const type of relationTypeNames) {
    const writer = relationWriter(type);
    for await (const rows of batchesOfChunks(graph.edgesOf(type), writer.toRow))
      await lanes.write(writer, rows, relationsWritten(rows));
  }
  await lanes.finish();
  const work = openSession();
  try {
    await createSchema(schemaStatements, work, statements, onProgress);
  } finally {
    await work.close();
  }
  onProgress({ phase: 'publish', done: 0, total: 1 });
  const { graph: summary, manifest } = graph.summary();
  // Nobody else has the slot's name, whichever load began it.
  const marker = markerFrom(summary, { slot, generation, publication: slot });
  await lock.publish(marker, { ...manifest, publication: slot });
  onProgress({ phase: 'publish', done: 1, total: 1 });
  await statements.first(deleteLanes, { kept: '' });
  return {
    nodesWritten: written.nodes,
    relationsWritten: written.relations,
    nodesDeleted: served ? await deleteReplaced(served.marker.slot, context) : 0,
  };
}
