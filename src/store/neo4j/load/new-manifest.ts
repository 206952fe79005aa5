import type { PartDigest } from '../../../model/graph.js';
import type { GraphInParts } from '../../../model/graph-in-parts.js';
import { type TotalsByField, textOfTotals } from '../../../model/list-lengths.js';
import type { Manifest } from '../served/manifest.js';

/**
 * The manifest of a slot that holds a graph.
 *
 * @param lists the totals of the graph's lists
 */
export const manifestOf = (
  { parts, formerIds }: Pick<GraphInParts, 'parts' | 'formerIds'>,
  lists: TotalsByField,
  publication: string,
): Manifest => ({
  ...{ publication, ...partColumns(parts), lists: textOfTotals(lists) },
  formerIds: [...formerIds.keys()],
  currentIds: [...formerIds.values()],
});

/** Parts as a manifest has them: Neo4j stores no lists of pairs. */
export const partColumns = (parts: readonly PartDigest[]): Pick<Manifest, 'parts' | 'digests'> => ({
  parts: parts.map(([part]) => part),
  digests: parts.map(([, digest]) => digest),
});
