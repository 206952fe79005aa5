import type { Drawing, DrawnNode } from './drawing.js';
import { kindOfNode } from './names.js';
import { endOf, type Line, lines } from './relations.js';
import { pageSize } from './steps.js';

/** A relation by which a thing can be expanded. */
export interface Offer {
  readonly relation: Line;
  readonly end: 'from' | 'to';
  /** Relations of the type that it has or, once some are drawn, things that they lead to. */
  readonly total: number;
  readonly shown: number;
  /** How many the next step would draw at most; none where all are drawn. */
  readonly next: number;
}

/** Reads off what things can be expanded by, with the true numbers, before anything is asked for. */
export function offersIn({ expanded, relations }: Drawing): (node: DrawnNode) => Offer[] {
  const done = new Map(expanded.map((each) => [`${each.id} ${each.relation}`, each]));
  const drawn = new Map<string, number>();
  for (const { type, source, target } of relations)
    for (const id of new Set([source, target]))
      drawn.set(`${id} ${type}`, (drawn.get(`${id} ${type}`) ?? 0) + 1);
  return (node) => {
    const counts = new Map(node.degrees.map(({ type, count }) => [type, count]));
    return lines.flatMap((relation) => {
      const count = counts.get(relation);
      if (count === undefined || count === 0) return [];
      const key = `${node.id} ${relation}`;
      const total = done.get(key)?.total ?? count;
      const shown = (drawn.get(key) ?? 0) >= count ? total : (done.get(key)?.shown ?? 0);
      return [
        {
          ...{ relation, total, shown },
          end: endOf(relation, kindOfNode(node)),
          next: Math.min(pageSize, total - shown),
        },
      ];
    });
  };
}
