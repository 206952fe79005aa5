import { manifestLabel } from '../schema/names.js';

/**
 * What a slot holds, in short: the parts of the graph and a digest of each (see `RevisionHash`), so that a
 * load knows what it changes without reading the graph.
 *
 * The manifest is also what decides whether a change of the slot in place happened. Who changes a slot
 * takes the write lock of this node first, and writes the new publication to it with all else: whoever
 * holds the lock next knows from the publication whether the change was committed.
 */
export interface Manifest {
  /** That of the load whose content the slot holds. */
  readonly publication: string;
  /** The names of its parts, and at the same places their digests. */
  readonly parts: readonly string[];
  readonly digests: readonly string[];
  /** The totals of its lists, by which a load finds what their lengths become: see `textOfTotals`. */
  readonly lists: string;
  /** Ids that things had before they were merged with others, and at the same places where they lead to. */
  readonly formerIds: readonly string[];
  readonly currentIds: readonly string[];
}

const pattern = `(p:${manifestLabel} {slot: $slot})`;

/** Takes the slot and the properties of a {@link Manifest}. */
export const writeManifest = `MERGE ${pattern}
SET p.publication = $publication, p.parts = $parts, p.digests = $digests, p.lists = $lists,
  p.formerIds = $formerIds, p.currentIds = $currentIds`;

export const readManifest = `MATCH ${pattern}
RETURN p.publication AS publication, p.parts AS parts, p.digests AS digests, p.lists AS lists`;

/** The former ids of the slot that is served, and where they lead to. */
export const readCurrentIds = `MATCH ${pattern}
UNWIND range(0, size(p.formerIds) - 1) AS at
RETURN [p.formerIds[at], p.currentIds[at]] AS row`;

/** Holds it until the transaction's end; waits until another change of the slot is committed or undone. */
export const lockManifest = `MATCH ${pattern} SET p.lockedAt = datetime()`;

/** In the transaction that holds the lock, after the statement that took it: what it says is committed. */
export const readPublicationOf = `MATCH ${pattern} RETURN p.publication AS publication`;

export const deleteManifest = `MATCH ${pattern} DELETE p`;
