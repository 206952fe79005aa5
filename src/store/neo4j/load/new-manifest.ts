import { currentIdsOf } from '../../../model/former-ids.js';
import type { Dataset, PartDigest } from '../../../model/graph.js';
import { type TotalsByField, textOfTotals } from '../../../model/list-lengths.js';
import { digestOf } from '../../../model/revision.js';
import type { Manifest } from '../served/manifest.js';

/** The digests of a dataset's parts: those that were kept when its revision was made, or made anew. */
export const partsOf = (dataset: Dataset): readonly PartDigest[] =>
  dataset.parts ?? digestOf(dataset).parts;

/**
 * The manifest of a slot that holds a dataset.
 *
 * @param lists the totals of the dataset's lists
 */
export function manifestOf(dataset: Dataset, lists: TotalsByField, publication: string): Manifest {
  const current = currentIdsOf(dataset.nodes);
  return {
    ...{ publication, ...partColumns(partsOf(dataset)), lists: textOfTotals(lists) },
    formerIds: [...current.keys()],
    currentIds: [...current.values()],
  };
}

/** Parts as a manifest has them: Neo4j stores no lists of pairs. */
export const partColumns = (parts: readonly PartDigest[]): Pick<Manifest, 'parts' | 'digests'> => ({
  parts: parts.map(([part]) => part),
  digests: parts.map(([, digest]) => digest),
});
