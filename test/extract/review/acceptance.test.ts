import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SeedFiles } from '../../../src/dataset/read/seed-files.js';
import { acceptanceOf, blocking } from '../../../src/extract/review/acceptance.js';
import type { Review } from '../../../src/extract/review/review.js';
import { decidedWhole, drafted, plan, reviewOf, seedFiles } from './drafts.js';

let seeds: SeedFiles;
let whole: Review;
let accepted: ReturnType<typeof acceptanceOf>;
beforeAll(async () => {
  seeds = await seedFiles();
  whole = decidedWhole(reviewOf(drafted(), seeds));
  accepted = acceptanceOf(whole);
}, 60_000);

const textIn = (files: ReadonlyMap<string, Uint8Array> | null, path: string): string =>
  new TextDecoder().decode(files?.get(path));

describe('what keeps a draft out', () => {
  test('is every question that nobody has decided', () => {
    const asking = reviewOf(drafted(), seeds);
    expect(blocking(asking)).toEqual(asking.undecided);
    expect(blocking(whole)).toEqual([]);
  });

  test('is not a fact that is sure enough, where that was asked for', () => {
    const left = blocking(reviewOf(drafted(), seeds), 0.8);
    expect(left.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['DOCUMENT', 'OPEN', 'TERM', 'FACT']),
    );
    const facts = left.filter(({ kind }) => kind === 'FACT');
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.every(({ about }) => (about.confidence ?? 1) < 0.8)).toBe(true);
  });
});

describe('a draft that is accepted', () => {
  test('brings text, checksum, annotation and vocabulary into the seeds', () => {
    const { files } = accepted;
    expect([...(files?.keys() ?? [])]).toEqual([
      'documents/yunjiang-2025-plan.txt',
      'documents/SHA256SUMS',
      'annotations/yunjiang-2025-plan.yaml',
      'vocabulary/indicators.yaml',
      'vocabulary/cities.yaml',
    ]);
    expect(textIn(files, 'documents/yunjiang-2025-plan.txt')).toBe(plan);
    expect(textIn(files, 'vocabulary/cities.yaml').trimEnd().split('\n').at(-1)).toBe(
      '- { key: yunjiang, name: 云江市, nameEn: Yunjiang, level: PREFECTURE }',
    );
  });

  test('is told by what the graph gains, and what of it changes', () => {
    expect(accepted).toMatchObject({
      difference: {
        nodes: expect.arrayContaining([
          { type: 'DOCUMENT', gained: 1, changed: 0, lost: 0 },
          { type: 'TARGET', gained: 3, changed: 0, lost: 0 },
          { type: 'RESULT', gained: 1, changed: 0, lost: 0 },
        ]),
        relations: { gained: expect.any(Number), lost: 0 },
        lost: [],
      },
    });
  });

  test('is not written where the seeds would not stand with it', () => {
    const indicators = whole.draft.record.filter(({ about }) => about.words !== '适老化改造');
    const open = reviewOf({ ...whole.draft, record: indicators }, seeds);
    const { files, problems } = acceptanceOf(open);
    expect({ files, codes: problems.map(({ code }) => code) }).toEqual({
      files: null,
      codes: ['CONCEPT_GAP'],
    });
  });

  test('is refused where the seeds have its text under another key', () => {
    const { files } = accepted;
    const path = 'annotations/yunjiang-2025-plan.yaml';
    const other = new Map([...seeds, ...(files ?? [])]);
    other.set(
      'annotations/other.yaml',
      new TextEncoder().encode(
        textIn(files, path).replace('key: yunjiang-2025-plan', 'key: other'),
      ),
    );
    other.delete(path);
    expect(() => acceptanceOf(reviewOf(whole.draft, other))).toThrow(
      'The seeds have this text already, as other',
    );
  });
});
