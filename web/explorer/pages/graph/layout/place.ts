import type { Batch, Pin } from '../drawing.js';
import { separate } from './separate.js';
import { settle } from './settle.js';

/** A place in the picture, in pixels at its natural size; y goes down. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Places = ReadonlyMap<string, Place>;

/** Which things a relation joins. */
export type Joined = readonly [one: string, other: string];

/**
 * Names are wide and low, so that things beside each other need more room than things above each other:
 * places are worked out in a space that is so many times narrower, and then drawn out.
 */
const stretch = 2;
/** Half of the room of a thing with its name, and how far from each other two joined ones lie, narrowed. */
const radius = 37;
const apart = 98;

/** Things that stand farther away than this have no say in where others come to lie. */
const reach = 600;
const mostNear = 300;

/**
 * Gives places to what comes into a picture, one batch after the other. What stands is never moved: only the
 * new things give way. There is no chance in it: the same history gives the same places.
 *
 * @param standing where the things of the history before lie
 */
export function place(
  history: readonly (Batch | Pin)[],
  relations: readonly Joined[],
  standing: Places = new Map(),
): Map<string, Place> {
  const narrowed = new Map([...standing].map(([id, at]) => [id, narrow(at)]));
  for (const step of history) {
    if ('pin' in step) narrowed.set(step.pin, narrow(step));
    else for (const [id, at] of placesOf(step, relations, narrowed)) narrowed.set(id, at);
  }
  return new Map([...narrowed].map(([id, at]) => [id, widen(at)]));
}

const narrow = ({ x, y }: Place): Place => ({ x: x / stretch, y });
/** Whole pixels, so that what was placed at once and what was placed step by step is the same. */
const widen = ({ x, y }: Place): Place => ({ x: x * stretch, y });
const whole = ({ x, y }: Place): Place => ({
  x: Math.round(x * stretch) / stretch,
  y: Math.round(y),
});

function placesOf(
  { ids, around }: Batch,
  relations: readonly Joined[],
  standing: Places,
): Map<string, Place> {
  const middle = around === undefined ? undefined : standing.get(around);
  const first = middle ? onArc(ids, middle, [...standing.values()]) : inRows(ids, standing);
  const centre = middle ?? meanOf([...first.values()]);
  const near = [...standing]
    .map(([id, at]) => ({ id, at, far: distance(at, centre) }))
    .filter(({ far }) => far < reach)
    .sort((one, other) => one.far - other.far)
    .slice(0, mostNear)
    .map(({ id, at }) => [id, at] as const);
  if (ids.length === 1 && near.length === 0) return first;
  const isNew = new Set(ids);
  const settled = settle(
    near,
    [...first],
    relations.filter(([one, other]) => isNew.has(one) || isNew.has(other)),
    radius,
  );
  const apartFrom = near.map(([, at]) => widen(at));
  const separated = separate(apartFrom, new Map([...settled].map(([id, at]) => [id, widen(at)])));
  return new Map([...separated].map(([id, at]) => [id, whole(narrow(at))]));
}

const directions = 24;

/**
 * Side by side on an arc around a thing, where there is most room: of all directions and distances the one
 * whose places are farthest from what stands.
 */
function onArc(
  ids: readonly string[],
  middle: Place,
  standing: readonly Place[],
): Map<string, Place> {
  const others = standing.filter((at) => at !== middle && distance(at, middle) < reach);
  const isFree = others.length === 0;
  const arc = isFree ? 2 * Math.PI : Math.min(1.2 * Math.PI, ids.length * 0.62);
  const nearest = Math.max(apart, (ids.length * radius * 2.5) / arc);
  const candidates = isFree
    ? [arcAround(middle, ids.length, nearest, -Math.PI / 2, arc)]
    : [1, 1.5, 2.2].flatMap((times) =>
        Array.from({ length: directions }, (_, turn) =>
          arcAround(middle, ids.length, nearest * times, (2 * Math.PI * turn) / directions, arc),
        ),
      );
  const crowding = (places: readonly Place[]): number =>
    places.reduce(
      (sum, at) => sum + others.reduce((own, other) => own + 1 / (1 + distance(at, other) ** 2), 0),
      // A little for the distance: nearer is better where both are free.
      distance(places[0] as Place, middle) * 2e-7 * places.length,
    );
  const best = candidates.reduce((one, other) => (crowding(other) < crowding(one) ? other : one));
  return new Map(ids.map((id, at) => [id, best[at] as Place]));
}

/** So many places on an arc around a middle, whose own middle lies in a direction. */
const arcAround = (
  { x, y }: Place,
  count: number,
  far: number,
  direction: number,
  arc: number,
): Place[] =>
  Array.from({ length: count }, (_, at) => {
    const angle = direction + arc * ((at + 0.5) / count - 0.5);
    return { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle) };
  });

/** In rows, in their order: at the middle where nothing stands, else to the right of it. */
function inRows(ids: readonly string[], standing: Places): Map<string, Place> {
  const columns = Math.ceil(Math.sqrt(ids.length));
  const rows = Math.ceil(ids.length / columns);
  const all = [...standing.values()];
  const left =
    all.length === 0
      ? (-(columns - 1) * apart) / 2
      : all.reduce((most, { x }) => Math.max(most, x), Number.NEGATIVE_INFINITY) + 1.4 * apart;
  const top = (all.length === 0 ? 0 : meanOf(all).y) - ((rows - 1) * apart) / 2;
  return new Map(
    ids.map((id, at) => [
      id,
      whole({ x: left + (at % columns) * apart, y: top + Math.floor(at / columns) * apart }),
    ]),
  );
}

const distance = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y);

const meanOf = (places: readonly Place[]): Place => ({
  x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
  y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
});
