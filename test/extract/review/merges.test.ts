import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { SeedFiles } from '../../../src/dataset/read/seed-files.js';
import { acceptanceOf } from '../../../src/extract/review/acceptance.js';
import { proposedMerges } from '../../../src/extract/review/merges.js';
import type { Question } from '../../../src/extract/review/questions.js';
import type { Review } from '../../../src/extract/review/review.js';
import type { Annotation } from '../../../src/model/annotation.js';
import { sha256 } from '../../../src/util/sha256.js';
import {
  annotationYaml,
  decidedWhole,
  drafted,
  plan,
  reviewOf,
  seedFiles,
  signature,
} from './drafts.js';

let seeds: SeedFiles;
let review: Review;
beforeAll(async () => {
  seeds = await seedFiles();
  review = reviewOf(drafted(), seeds);
}, 60_000);

const mergesOf = ({ questions }: Review): readonly Question[] =>
  questions.filter(({ kind }) => kind === 'MERGE');
const bodies = ({ applied: { annotation } }: Review): unknown[] =>
  (annotation.departments ?? []).map(({ name, aliases = [] }) => [name, ...aliases]);
const answer = (
  asked: Review,
  question: Question | undefined,
  given: 'accept' | 'reject',
): Review => asked.with(asked.decide(question?.id ?? '', { answer: given }, signature));

describe('two names in one draft', () => {
  test('are proposed to be one thing, with the reason, and are two until somebody says so', () => {
    expect(mergesOf(review)).toMatchObject([
      {
        about: { words: '市民政局 = 云江市民政局' },
        message: expect.stringContaining('市民政局 and 云江市民政局 differ in the city alone'),
      },
    ]);
    expect(bodies(review)).toEqual([['云江市民政局'], ['市民政局'], ['市财政局']]);
  });

  test('are one with both names and all quotes, and what named the other names it', () => {
    const after = answer(review, mergesOf(review)[0], 'accept');
    const { departments = [], responsibilities = [] } = after.applied.annotation;
    expect(bodies(after)).toEqual([['市财政局'], ['云江市民政局', '市民政局']]);
    expect(departments.at(-1)?.evidence).toEqual([
      '云江市民政局2025年工作要点',
      '牵头单位:市民政局',
    ]);
    expect(responsibilities[0]?.parties).toEqual([{ department: 'yunjiang-minzhengju' }]);
    expect(after.checked.faults).toEqual([]);
  });

  test('are two again when that is taken back', () => {
    const after = answer(review, mergesOf(review)[0], 'accept');
    const back = after.with(after.undo(signature) as never);
    expect(back.applied).toEqual(review.applied);
  });

  test('are not proposed again once they were said to be two', () => {
    const after = answer(review, mergesOf(review)[0], 'reject');
    expect(bodies(after)).toEqual(bodies(review));
    expect(after.undecided.map(({ kind }) => kind)).not.toContain('MERGE');
    // Who states both in one document has told them apart.
    expect(JSON.stringify(after.applied.annotation)).not.toContain('differentFrom');
  });
});

describe('another wording in another year', () => {
  let next: Review;
  beforeAll(() => {
    const { files } = acceptanceOf(decidedWhole(review));
    const anew = (words: string): string =>
      words.replaceAll('2025', '2026').replaceAll('帮扶计划', '行动计划');
    const yaml = anew(annotationYaml)
      .replaceAll('chunfeng-songnuan', 'chunfeng-xingdong')
      .replaceAll(sha256(plan), sha256(anew(plan)));
    expect(parse(yaml)).toBeDefined();
    next = reviewOf(drafted(anew(plan), yaml), new Map([...seeds, ...(files ?? [])]));
  }, 60_000);
  const programme = (): Question | undefined =>
    mergesOf(next).find(({ about }) => about.list === 'programs');

  test('is proposed to be the known thing', () => {
    expect(programme()?.message).toContain('differ in the word for their kind alone');
  });

  test('is the known thing under its key, and an alias of it, once somebody says so', () => {
    const { applied, checked } = answer(next, programme(), 'accept');
    expect(applied.annotation.programs).toContainEqual(
      expect.objectContaining({
        key: 'chunfeng-songnuan',
        name: '春风送暖帮扶计划',
        aliases: ['春风送暖行动计划'],
      }),
    );
    expect(applied.annotation.targets).toContainEqual(
      expect.objectContaining({ key: 'people', program: 'chunfeng-songnuan' }),
    );
    expect(checked.faults).toEqual([]);
  });

  test('is another than the known thing, once somebody says so, and its annotation tells', () => {
    const after = answer(next, programme(), 'reject');
    const { applied, checked, undecided } = after;
    expect(applied.annotation.programs).toContainEqual(
      expect.objectContaining({ name: '春风送暖行动计划', differentFrom: ['chunfeng-songnuan'] }),
    );
    expect(checked.faults).toEqual([]);
    expect(undecided.map(({ id }) => id)).not.toContain(programme()?.id);
    const back = after.with(after.undo(signature) as never);
    expect(back.applied).toEqual(next.applied);
  });

  test('is not proposed to be a thing from which either is said to be different', () => {
    const thing = {
      ...next.applied.annotation.programs?.[0],
      name: '春风送暖帮扶计划',
      key: 'known',
    };
    const proposed = (known: object, own: object) =>
      proposedMerges(
        [
          {
            list: 'programs',
            entry: { ...thing, key: 'new', name: '春风送暖行动计划', ...own },
            question: 'q',
          },
        ],
        new Map(),
        [
          { document: { city: 'yunjiang' }, programs: [{ ...thing, ...known }] },
        ] as unknown as readonly Annotation[],
        '云江市',
      );
    expect(proposed({}, {})).toHaveLength(1);
    expect(proposed({ differentFrom: ['new'] }, {})).toEqual([]);
    expect(proposed({}, { differentFrom: ['known'] })).toEqual([]);
  });

  test('is the thing that the known one is the same as', () => {
    const [known] = next.applied.annotation.programs ?? [];
    const thing = { ...known, name: '春风送暖帮扶计划', key: 'bangfu' };
    const others = [
      {
        document: { city: 'yunjiang' },
        programs: [
          { ...thing, sameAs: 'chunfeng' },
          { ...thing, key: 'chunfeng', name: '春风工程' },
        ],
      },
    ] as unknown as readonly Annotation[];
    const entry = { ...thing, key: 'new', name: '春风送暖行动计划' };
    const asked = [{ list: 'programs', entry, question: 'q' }] as const;
    expect(proposedMerges(asked, new Map(), others, '云江市')).toMatchObject([
      { into: { key: 'chunfeng', name: '春风工程' } },
    ]);
  });
});
