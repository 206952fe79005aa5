import { relationTypeNames } from '../../../../model/ontology.js';
import { TextNumbers } from '../../../../util/text-numbers.js';
import { UnsoundGraph } from '../../../graph-source.js';
import { schemaStatements } from '../../schema/schema.js';
import { markerFrom } from '../../served/marker.js';
import { batchesOfChunks } from '../batches.js';
import { createSchema } from '../create-schema.js';
import type { LoadContext, LoadResult } from '../load-strategy.js';
import { nextPublication } from '../next-publication.js';
import { deleteReplaced } from '../replace-whole.js';
import {
  createBetweenNumbers,
  findNodes,
  nodeWriter,
  relationWriter,
} from '../write-statements.js';
import { begunLoad, deleteLanes, type LaneBatch, Lanes } from './lanes.js';
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
    return (rows: readonly unknown[], wasNow: boolean) => {
      done += rows.length;
      if (wasNow) written[phase] += rows.length;
      onProgress({ phase, done, total: size[phase] });
    };
  };
  const numbers = new TextNumbers(size.nodes);
  const nodesWritten = counter('nodes');
  for (const type of storedOrder) {
    const { create, forCreate, toRow } = nodeWriter(type);
    for await (const rows of batchesOfChunks(graph.nodesOf(type), toRow)) {
      const ids = rows.map(([id]) => id as string);
      const batch: LaneBatch = {
        rows: rows.length,
        write: { text: create, parameters: () => forCreate(rows) },
        find: { text: findNodes.text, parameters: () => findNodes.parametersFor(ids) },
      };
      await lanes.write(batch, (wasNow, known) => {
        for (const [at, number] of (known as readonly number[]).entries())
          numbers.add(ids[at] as string, number);
        nodesWritten(rows, wasNow);
      });
    }
  }
  // Relations need both of their ends.
  await lanes.finish();
  const numberOf = (id: string): number => {
    const number = numbers.numberOf(id);
    if (number === undefined) throw new UnsoundGraph(`${id} is missing.`);
    return number;
  };
  const relationsWritten = counter('relations');
  for (const type of relationTypeNames) {
    const { forNumbers, toRow } = relationWriter(type);
    for await (const rows of batchesOfChunks(graph.edgesOf(type), toRow)) {
      const parameters = () => {
        for (const [, evidence] of rows)
          for (const id of evidence as readonly string[]) numberOf(id);
        return forNumbers(rows, numberOf);
      };
      await lanes.write(
        { rows: rows.length, write: { text: createBetweenNumbers, parameters } },
        (wasNow) => relationsWritten(rows, wasNow),
      );
    }
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
