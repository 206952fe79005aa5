import type { DrawnRelation } from '../drawing.js';

/** All relations between the same two things: they lie on one line. */
export interface LineGroup {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly relations: readonly DrawnRelation[];
  /** Drawn with gaps: each of them is inherited from the section around one of its ends. */
  readonly isInherited: boolean;
}

export function lineGroupsOf(relations: readonly DrawnRelation[]): LineGroup[] {
  const groups = Map.groupBy(relations, ({ source, target }) => [source, target].sort().join(' '));
  return [...groups].map(([key, together]) => ({
    key,
    source: together[0]?.source as string,
    target: together[0]?.target as string,
    relations: together,
    isInherited: together.every(({ inherited }) => inherited === true),
  }));
}
