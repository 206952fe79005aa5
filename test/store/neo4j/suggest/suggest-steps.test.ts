import { describe, expect, test } from '@jest/globals';
import {
  type ReadResult,
  type SuggestStep,
  SuggestSteps,
  type SuggestWindow,
  whole,
} from '../../../../src/store/neo4j/suggest/suggest-steps.js';

/** A graph as the steps see it: nodes by tier and length, each with a sample level. */
type Nodes = readonly { readonly tier: number; readonly length: number; readonly level: number }[];

const most = 150;

/** What a statement would find, with the limits that statements have. */
function read(step: SuggestStep, nodes: Nodes, wanted: number) {
  if (step.kind === 'sample') {
    const sampled = nodes.filter(({ level }) => level >= step.sampleLevel);
    const buckets = new Map<string, { tier: number; length: number; count: number }>();
    for (const tier of [...new Set(nodes.map((node) => node.tier))].sort((a, b) => a - b)) {
      const own = sampled.filter((node) => node.tier === tier);
      if (own.length >= 400)
        return { kind: 'sample', buckets: [...buckets.values()], fullTier: tier } as const;
      for (const { length } of own.sort((a, b) => a.length - b.length)) {
        const known = buckets.get(`${tier} ${length}`) ?? { tier, length, count: 0 };
        buckets.set(`${tier} ${length}`, { ...known, count: known.count + 1 });
      }
    }
    return { kind: 'sample', buckets: [...buckets.values()] } as const;
  }
  const limit = step.kind === 'whole' && step.isUnlimited ? Number.POSITIVE_INFINITY : most;
  const isBetter = (node: Nodes[number]) =>
    step.kind === 'whole' ||
    node.tier < step.tier ||
    (node.tier === step.tier && node.length < step.length);
  const better = nodes.filter(isBetter).length;
  const own =
    step.kind === 'whole'
      ? 0
      : nodes.filter(
          ({ tier, length, level }) =>
            tier === step.tier && length === step.length && level >= step.sampleLevel,
        ).length;
  const isFull = { better: better >= limit, own: own >= limit };
  const found = isFull.better || isFull.own ? 0 : Math.min(wanted, better + own);
  return { kind: 'read', isFull, found } as const satisfies ReadResult;
}

/** The steps from one on until one is enough. */
function stepsFor(nodes: Nodes, wanted: number, start: SuggestStep = whole): SuggestStep[] {
  const steps = new SuggestSteps(wanted);
  const taken: SuggestStep[] = [];
  for (let next: SuggestStep | undefined = start; next; ) {
    const step = steps.take(next);
    taken.push(step);
    next = steps.after(step, read(step, nodes, wanted));
  }
  return taken;
}

/** Nodes of a bucket with sample levels as hashes have them: every second one has 1 or more. */
const bucket = (tier: number, length: number, size: number): Nodes =>
  Array.from({ length: size }, (_, at) => ({
    ...{ tier, length },
    level: Math.clz32((at + 1) & -(at + 1)) ^ 31,
  }));

describe('the steps of a suggestion', () => {
  test('are one where little matches, and where nothing does', () => {
    expect(stepsFor(bucket(0, 3, 40), 10)).toEqual([whole]);
    expect(stepsFor([], 10)).toEqual([whole]);
  });

  test('are three where much matches: everything, a sample, and the window that it tells of', () => {
    const nodes = [...bucket(5, 2, 3), ...bucket(5, 4, 9_000), ...bucket(6, 3, 900)];
    const [first, sample, window, ...others] = stepsFor(nodes, 10);
    expect(first).toBe(whole);
    expect(sample?.kind).toBe('sample');
    expect(window).toMatchObject({ kind: 'window', tier: 5, length: 4 });
    expect((window as SuggestWindow).sampleLevel).toBeGreaterThan(4);
    expect(others).toEqual([]);
  });

  test('are four where so much matches that the first sample is too much, too', () => {
    const nodes = [...bucket(5, 2, 3), ...bucket(5, 4, 30_000), ...bucket(6, 3, 900)];
    const kinds = stepsFor(nodes, 10).map(({ kind }) => kind);
    expect(kinds).toEqual(['whole', 'sample', 'sample', 'window']);
  });

  test('are one where a window is remembered that is still enough', () => {
    const nodes = [...bucket(5, 4, 20_000)];
    const window = stepsFor(nodes, 10).at(-1) as SuggestStep;
    expect(stepsFor(nodes, 10, window)).toEqual([window]);
  });

  test('find out where a remembered window has too much before it, or too little in it', () => {
    const nodes = [...bucket(1, 4, 20_000), ...bucket(5, 4, 500)];
    const late: SuggestWindow = { kind: 'window', tier: 5, length: 4, sampleLevel: 0 };
    expect(stepsFor(nodes, 10, late).at(-1)).toMatchObject({ kind: 'window', tier: 1 });
    const narrow: SuggestWindow = { kind: 'window', tier: 1, length: 4, sampleLevel: 12 };
    expect(stepsFor(nodes, 10, narrow).at(-1)).toMatchObject({ kind: 'window', tier: 1 });
  });

  test('take a larger sample where one has nothing of a bucket that is full', () => {
    // None of these is in the first sample, though they are more than are read at once.
    const unseen = bucket(2, 3, 200).map((node) => ({ ...node, level: Math.min(node.level, 4) }));
    const steps = stepsFor([...unseen, ...bucket(7, 3, 20_000)], 10);
    expect(steps.at(-1)).toMatchObject({ kind: 'window', tier: 2 });
    expect(steps).not.toContainEqual(expect.objectContaining({ isUnlimited: true }));
  });

  test('end with everything where no window is enough', () => {
    const nodes = bucket(5, 4, 400);
    const steps = new SuggestSteps(10);
    let step: SuggestStep = steps.take(whole);
    for (let at = 0; at < 20; at++) {
      // Whatever is read is too much.
      const result = read(step, nodes, 10);
      const full = { better: true, own: true };
      const next = steps.after(step, result.kind === 'read' ? { ...result, isFull: full } : result);
      if (!next) break;
      step = steps.take(next);
      if (step.kind === 'whole' && step.isUnlimited) break;
    }
    expect(step).toMatchObject({ kind: 'whole', isUnlimited: true });
  });
});
