import { kindOf } from '../../state/kinds.js';

/**
 * What was done to come to a picture, one thing after the other. The same steps give the same picture, so
 * they are all that its address holds.
 */
export type Step =
  /** `brand:xx:xingfu-yiyang`: the thing is drawn. */
  | { readonly does: 'draw'; readonly id: string }
  /** `brand:xx:xingfu-yiyang+PRESENTS:40`: its neighbours by the relation are drawn, up to the 40th. */
  | {
      readonly does: 'expand';
      readonly id: string;
      readonly relation: string;
      readonly upTo: number;
    }
  /** `-group:older-people`: it is taken away. */
  | { readonly does: 'remove'; readonly id: string }
  /** `brand:xx:xingfu-yiyang@120,-40`: it stays at this place. */
  | { readonly does: 'pin'; readonly id: string; readonly x: number; readonly y: number };

/** So many neighbours are drawn at once. */
export const pageSize = 20;

/** A picture ends here: more nobody can read, and it would no longer move fluently. */
export const mostNodes = 5_000;

/** The steps of an address; what cannot be read as a step is told apart. */
export function readSteps(items: readonly string[]): {
  readonly steps: readonly Step[];
  readonly unread: readonly string[];
} {
  const steps: Step[] = [];
  const unread: string[] = [];
  for (const item of joinPlaces(items)) {
    const step = readStep(item);
    if (step) steps.push(step);
    else unread.push(item);
  }
  return { steps, unread };
}

/** The comma of a place is that of lists as well: `…@120` and `-40` are one item. */
function joinPlaces(items: readonly string[]): string[] {
  const joined: string[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    if (before !== undefined && /@-?\d+$/.test(before) && /^-?\d+$/.test(item))
      joined[joined.length - 1] = `${before},${item}`;
    else joined.push(item);
  }
  return joined;
}

function readStep(item: string): Step | undefined {
  const removed = /^-(.+)$/.exec(item)?.[1];
  if (removed !== undefined) return isThing(removed) ? { does: 'remove', id: removed } : undefined;
  const [, pinned, x, y] = /^(.+)@(-?\d{1,6}),(-?\d{1,6})$/.exec(item) ?? [];
  if (pinned !== undefined)
    return isThing(pinned) ? { does: 'pin', id: pinned, x: Number(x), y: Number(y) } : undefined;
  // In an address typed by hand a plus sign is read as a space.
  const [, id = item, relation, upTo] = /^(.+)[+ ]([A-Z_]+)(?::(\d{1,4}))?$/.exec(item) ?? [];
  if (!isThing(id)) return undefined;
  if (relation === undefined) return { does: 'draw', id };
  const pages = Math.max(1, Math.ceil(Number(upTo ?? pageSize) / pageSize));
  return { does: 'expand', id, relation, upTo: pages * pageSize };
}

/** Sentences are no things of the graph: they prove them. */
const isThing = (id: string): boolean => {
  const kind = kindOf(id);
  return kind !== undefined && kind !== 'EVIDENCE';
};

export function writeStep(step: Step): string {
  switch (step.does) {
    case 'draw':
      return step.id;
    case 'expand':
      return `${step.id}+${step.relation}${step.upTo === pageSize ? '' : `:${step.upTo}`}`;
    case 'remove':
      return `-${step.id}`;
    case 'pin':
      return `${step.id}@${step.x},${step.y}`;
  }
}

export const writeSteps = (steps: readonly Step[]): string[] => steps.map(writeStep);

/** Draws things; those that were taken away come back. */
export const draw = (steps: readonly Step[], ids: readonly string[]): Step[] => [
  ...steps.filter((step) => !(step.does === 'remove' && ids.includes(step.id))),
  ...ids
    .filter((id) => !steps.some((step) => step.does === 'draw' && step.id === id))
    .map((id): Step => ({ does: 'draw', id })),
];

/** Draws the next neighbours by a relation. */
export function expandBy(steps: readonly Step[], id: string, relation: string): Step[] {
  const before = steps.filter(
    (step) => step.does === 'expand' && step.id === id && step.relation === relation,
  );
  return [
    ...steps,
    { does: 'expand', id, relation, upTo: Math.max(0, ...before.map(upToOf)) + pageSize },
  ];
}

const upToOf = (step: Step): number => (step.does === 'expand' ? step.upTo : 0);

/** Takes back what was drawn around a thing. */
export const collapse = (steps: readonly Step[], id: string): Step[] =>
  steps.filter((step) => !(step.does === 'expand' && step.id === id));

/** Takes a thing away, and what was drawn around it: it stays away though others lead to it. */
export const remove = (steps: readonly Step[], id: string): Step[] => [
  ...steps.filter((step) => step.id !== id),
  { does: 'remove', id },
];

/** Gives a thing its place; a place it had is forgotten. */
export const pin = (steps: readonly Step[], id: string, x: number, y: number): Step[] => [
  ...unpin(steps, id),
  { does: 'pin', id, x: Math.round(x), y: Math.round(y) },
];

export const unpin = (steps: readonly Step[], id: string): Step[] =>
  steps.filter((step) => !(step.does === 'pin' && step.id === id));
