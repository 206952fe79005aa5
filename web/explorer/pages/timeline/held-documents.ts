import type { ExplorerTimelineFrameQuery } from '../../generated/graphql.js';
import type { Named } from '../../parts/thing-link.js';

export type Coverage = ExplorerTimelineFrameQuery['coverage'];
export type HeldDocuments = ReadonlyMap<number, Coverage[number]['documents']>;

/** From the first year of which anything is held to the last. */
export function yearsOf(coverage: Coverage): readonly number[] {
  const held = coverage.map(({ year }) => year);
  if (held.length === 0) return [];
  const first = Math.min(...held);
  return Array.from({ length: Math.max(...held) - first + 1 }, (_, at) => first + at);
}

/** The documents that are held of each year: of the thing's city, or of any for what no city owns. */
export function heldDocuments(
  coverage: Coverage,
  owner: Pick<Named, 'id'> | null | undefined,
): HeldDocuments {
  const held = new Map<number, Coverage[number]['documents']>();
  for (const { city, year, documents } of coverage)
    if (documents.length > 0 && (!owner || owner.id === city.id))
      held.set(year, [...(held.get(year) ?? []), ...documents]);
  return held;
}
