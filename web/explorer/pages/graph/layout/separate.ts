import type { Place } from './place.js';

/** What a thing takes up with the longest name under it, in pixels, and some more for when all is drawn smaller. */
const [width, height] = [176, 60];
const rounds = 120;

/**
 * Moves things apart whose names would cover each other, mostly up and down, until none does or the
 * rounds are over. There is no chance in it.
 *
 * @param standing stays where it is
 */
export function separate(
  standing: readonly Place[],
  fresh: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const moved = [...fresh].map(([id, { x, y }]) => ({ id, x, y, isFixed: false }));
  const all = [...standing.map(({ x, y }) => ({ id: '', x, y, isFixed: true })), ...moved];
  for (let round = 0; round < rounds; round++) {
    let isCalm = true;
    for (const [one, other] of nearPairs(all)) {
      if (one.isFixed && other.isFixed) continue;
      const [across, down] = [other.x - one.x, other.y - one.y];
      const [overX, overY] = [width - Math.abs(across), height - Math.abs(down)];
      if (overX <= 0 || overY <= 0) continue;
      isCalm = false;
      const share = one.isFixed || other.isFixed ? 1 : 0.5;
      // A picture is filled from left to right first: there is more room above and below.
      const isLevel = 3 * overX < overY;
      const by = (isLevel ? overX : overY) * share + 0.5;
      const sign = (isLevel ? across : down) < 0 ? -1 : 1;
      const axis = isLevel ? 'x' : 'y';
      if (!one.isFixed) one[axis] -= sign * by;
      if (!other.isFixed) other[axis] += sign * by;
    }
    if (isCalm) break;
  }
  return new Map(moved.map(({ id, x, y }) => [id, { x, y }]));
}

/** Pairs that may cover each other: those that are near enough from top to bottom. */
function nearPairs<Item extends Place>(all: readonly Item[]): [Item, Item][] {
  const sorted = [...all].sort((one, other) => one.y - other.y);
  return sorted.flatMap((one, at) => {
    const pairs: [Item, Item][] = [];
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next] as Item;
      if (other.y - one.y >= height) break;
      if (Math.abs(other.x - one.x) < width) pairs.push([one, other]);
    }
    return pairs;
  });
}
