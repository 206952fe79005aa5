import { DerivedProperties, surroundingsIn } from '../../schema/stored-properties.js';
import { type Manifest, readManifest } from '../../served/manifest.js';
import { markerOf, storageFormat } from '../../served/marker.js';
import type { LoadResult, LoadStrategy, LoadTask } from '../load-strategy.js';
import { nextPublication } from '../next-publication.js';
import { changeInPlace } from './change-in-place.js';
import { differenceOf } from './difference.js';
import { Parts } from './parts.js';

/**
 * Changes the slot that is served into the dataset, where little differs: see
 * docs/adr/0009-incremental-load.md. No way where nothing is served, or that in another form, where
 * too much differs, and where the server or the store contradicts.
 */
export const inPlace: LoadStrategy = {
  async load(task: LoadTask): Promise<LoadResult | undefined> {
    const { dataset, served, lock, statements, openSession, onProgress } = task;
    if (served?.marker.storageFormat !== storageFormat) return undefined;
    const { state, marker: from } = served;
    const { slot } = from;
    const [manifest] = await statements.all(readManifest, { slot });
    if (!isOf(from.publication, manifest)) return undefined;
    const derived = new DerivedProperties(surroundingsIn(dataset), slot);
    const difference = await differenceOf(
      new Parts(dataset, manifest.starts, derived),
      manifest,
      slot,
      derived,
      (text, parameters) => statements.all(text, parameters),
      (phase, done, total) => onProgress({ phase, done, total }),
    );
    if (!difference) return undefined;
    const to = markerOf(dataset, { slot, ...nextPublication(from.generation) });
    const [writing, marking] = [openSession(), openSession()];
    try {
      const wasChanged = await changeInPlace(
        writing,
        marking,
        { state, from, to, manifest, difference, derived },
        () => lock.assertHeld(),
        onProgress,
      );
      if (!wasChanged) return undefined;
    } finally {
      await Promise.allSettled([writing.close(), marking.close()]);
    }
    const { nodes, edges } = difference;
    return {
      nodesWritten: nodes.created.length + nodes.updated.length,
      relationsWritten: edges.created.length + edges.updated.length,
      nodesDeleted: nodes.removed.length,
    };
  },
};

/** False where a slot has no manifest, or one of another load than that which is served. */
const isOf = (publication: string, manifest: unknown): manifest is Manifest =>
  (manifest as Manifest | undefined)?.publication === publication;
