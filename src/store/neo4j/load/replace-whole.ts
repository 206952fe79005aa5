import { isGraphError } from '../../../model/errors.js';
import type { Dataset } from '../../../model/graph.js';
import { listTotalsOf } from '../../../model/list-lengths.js';
import { nodeTypeNames, relationTypeNames } from '../../../model/ontology.js';
import { DerivedProperties, surroundingsIn } from '../schema/stored-properties.js';
import { markerOf } from '../served/marker.js';
import { batchesOf } from './batches.js';
import { deleteSlots } from './cleanup.js';
import type { LoadContext, LoadResult, LoadStrategy, LoadTask } from './load-strategy.js';
import { manifestOf } from './new-manifest.js';
import { nextPublication } from './next-publication.js';
import { nodeWriter, type RecordWriter, relationWriter } from './write-statements.js';

/**
 * Writes the dataset into a slot of its own, publishes that, and deletes the slot that was served.
 * Works always; costs what the whole graph costs, whatever differs.
 */
export const replaceWhole: LoadStrategy = {
  async load(task: LoadTask): Promise<LoadResult> {
    const { graph, served, lock, onProgress } = task;
    const dataset = graph.whole();
    const name = nextPublication(served?.marker.generation ?? 0);
    const slot = name.publication;
    const derived = new DerivedProperties(surroundingsIn(dataset), slot);
    await writeInto(slot, derived, dataset, task);
    onProgress({ phase: 'publish', done: 0, total: 1 });
    const lists = listTotalsOf(dataset);
    await lock.publish(markerOf(graph, lists, { slot, ...name }), manifestOf(graph, lists, slot));
    onProgress({ phase: 'publish', done: 1, total: 1 });
    return {
      nodesWritten: dataset.nodes.length,
      relationsWritten: dataset.edges.length,
      nodesDeleted: served ? await deleteReplaced(served.marker.slot, task) : 0,
    };
  },
};

async function writeInto(
  slot: string,
  derived: DerivedProperties,
  { nodes, edges }: Dataset,
  { lock, statements, onProgress }: LoadTask,
): Promise<void> {
  const counter = (phase: 'nodes' | 'relations', total: number) => {
    let done = 0;
    return async <Item>(
      items: readonly Item[],
      { create, forCreate }: RecordWriter<never>,
      toRow: (item: Item) => unknown[],
    ): Promise<void> => {
      for (const rows of batchesOf(items, toRow)) {
        // Ends the load early where the lock was lost.
        const [[written]] = await Promise.all([
          statements.first(create, { slot, ...forCreate(rows) }),
          lock.assertHeld(),
        ]);
        if (written !== rows.length)
          throw new Error(
            `Of ${rows.length} ${phase}, ${written} were written: their ends are gone`,
          );
        done += rows.length;
        onProgress({ phase, done, total });
      }
    };
  };
  const writeNodes = counter('nodes', nodes.length);
  for (const type of nodeTypeNames) {
    const writer = nodeWriter(type);
    await writeNodes(
      nodes.filter((node) => node.type === type),
      writer,
      (node) => writer.toRow({ node, derived: derived.of(node) }),
    );
  }
  const writeEdges = counter('relations', edges.length);
  for (const type of relationTypeNames) {
    const writer = relationWriter(type);
    await writeEdges(
      edges.filter((edge) => edge.type === type),
      writer,
      writer.toRow,
    );
  }
}

/** Publishing gave the lock back. Another load that has it by now deletes what is no longer served. */
export async function deleteReplaced(
  slot: string,
  { lock, statements, onProgress }: LoadContext,
): Promise<number> {
  try {
    await lock.take();
    const deleted = await deleteSlots([slot], statements, onProgress);
    await lock.release();
    return deleted;
  } catch (error) {
    if (isGraphError(error)) return 0;
    throw error;
  }
}
