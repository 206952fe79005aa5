import { isDeepStrictEqual } from 'node:util';
import { changedTotals, listLengthsFrom, totalsFromText } from '../../../../model/list-lengths.js';
import { partOfNode } from '../../../../model/parts.js';
import { revisionOfParts } from '../../../../model/revision.js';
import { type Manifest, readManifest } from '../../served/manifest.js';
import { type Marker, markerOf, storageFormat } from '../../served/marker.js';
import type { LoadResult, LoadStrategy, LoadTask } from '../load-strategy.js';
import { manifestOf } from '../new-manifest.js';
import { nextPublication } from '../next-publication.js';
import { changeInPlace } from './change-in-place.js';
import { differenceOf } from './difference.js';

/**
 * Changes the slot that is served into the graph, where little differs: see
 * docs/adr/0009-incremental-load.md. No way where nothing is served, or that in another form, where
 * too much differs, and where the server or the store contradicts.
 */
export const inPlace: LoadStrategy = {
  async load(task: LoadTask): Promise<LoadResult | undefined> {
    const { graph, served, lock, statements, openSession, onProgress } = task;
    if (served?.marker.storageFormat !== storageFormat) return undefined;
    const { state, marker: from } = served;
    const { slot } = from;
    const [manifest] = await statements.all(readManifest, { slot });
    if (!isOf(from, manifest)) return undefined;
    const difference = await differenceOf(
      graph,
      manifest,
      slot,
      (text, parameters) => statements.all(text, parameters),
      (done, total) => onProgress({ phase: 'compare', done, total }),
    );
    if (!difference) return undefined;
    const lists = changedTotals(
      totalsFromText(manifest.lists),
      (owners) => graph.entriesOf(owners),
      difference.edges,
    );
    const name = nextPublication(from.generation);
    const to = markerOf(graph, lists, { slot, ...name });
    const next = manifestOf(graph, lists, name.publication);
    const [writing, marking] = [openSession(), openSession()];
    try {
      const wasChanged = await changeInPlace(
        writing,
        marking,
        { state, from, to, manifest, next, difference },
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

/**
 * False where a slot has no manifest, or one of another load than that which is served, or one that does
 * not say what the marker says of the graph: then what differs is not to be known by it.
 */
function isOf({ publication, revision, info }: Marker, stored: unknown): stored is Manifest {
  const manifest = stored as Manifest | undefined;
  if (manifest?.publication !== publication) return false;
  const { parts, digests, lists } = manifest;
  try {
    return (
      parts.every((part) => partOfNode(part) === part) &&
      revisionOfParts(parts.map((part, at) => [part, digests[at] as string])) === revision &&
      isDeepStrictEqual(listLengthsFrom(totalsFromText(lists)), info.listLengths)
    );
  } catch {
    // Somebody else has changed its properties.
    return false;
  }
}
