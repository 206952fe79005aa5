import { manifestLabel } from '../schema/names.js';

/**
 * What is kept beside a slot so that a later load knows what it changes without reading the graph:
 * where the parts of the graph begin (see parts.ts), and a digest of each.
 *
 * It is also what a change of the slot in place commits by: who changes the slot first takes the
 * write lock of this node, and writes the new publication to it with all else. So who gets the lock
 * knows from the publication which of the changes there were.
 */
export interface Manifest {
  /** That of the last load whose content the slot holds. */
  readonly publication: string;
  readonly starts: readonly string[];
  readonly digests: readonly string[];
}

const pattern = `(p:${manifestLabel} {slot: $slot})`;

/** Takes the slot and the properties of a {@link Manifest}. */
export const writeManifest = `MERGE ${pattern}
SET p.publication = $publication, p.starts = $starts, p.digests = $digests`;

export const readManifest = `MATCH ${pattern}
RETURN p.publication AS publication, p.starts AS starts, p.digests AS digests`;

/** Holds it until the transaction's end; waits until another change of the slot is kept or undone. */
export const lockManifest = `MATCH ${pattern} SET p.lockedAt = datetime()`;

/** By a statement after the lock was taken, and of the same transaction: what it says is committed. */
export const readPublicationOf = `MATCH ${pattern} RETURN p.publication AS publication`;

export const deleteManifest = `MATCH ${pattern} DELETE p`;
