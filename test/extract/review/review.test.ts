import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SeedFiles } from '../../../src/dataset/read/seed-files.js';
import { lineOf, parseRecord } from '../../../src/extract/review/decision.js';
import { withField } from '../../../src/extract/review/fields.js';
import { rankOf } from '../../../src/extract/review/questions.js';
import { Review, type ReviewedDraft } from '../../../src/extract/review/review.js';
import { answered, asked, drafted, plan, reviewOf, seedFiles, signature } from './drafts.js';

let seeds: SeedFiles;
let draft: ReviewedDraft;
let review: Review;
beforeAll(async () => {
  seeds = await seedFiles();
  draft = drafted();
  review = reviewOf(draft, seeds);
});

const valuesOf = ({ applied: { annotation } }: Review): unknown[] =>
  [...(annotation.targets ?? []), ...(annotation.results ?? [])].map(({ value }) => value);

describe('what is asked', () => {
  test('comes in order: the header, what is open, unmeasured rules, new indicators, the least sure', () => {
    const ranks = review.questions.map(rankOf);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks)).toEqual(new Set([0, 2, 3, 4, 5, 6]));
    const sure = review.questions
      .filter((each) => rankOf(each) === 6)
      .map(({ about }) => about.confidence as number);
    expect(sure).toEqual([...sure].sort((a, b) => a - b));
  });

  test('is every fact of the draft, once', () => {
    const facts = review.questions.filter(({ kind }) => kind === 'FACT');
    expect(facts).toHaveLength(draft.sheet.facts.length);
    expect(new Set(review.questions.map(({ id }) => id)).size).toBe(review.questions.length);
  });

  test('is first what the sheet has to say about a fact, whatever list of it says so', () => {
    const sums = [{ facts: ['targets.beds'], message: 'The parts make 1100.' }];
    const sheet = { ...draft.sheet, secondReader: { questions: sums } } as typeof draft.sheet;
    const [, first] = reviewOf({ ...draft, sheet }, seeds).questions;
    expect(first).toMatchObject({
      kind: 'FACT',
      message: 'The parts make 1100.',
      about: { words: '1200张' },
    });
  });

  test('is also what the sheet says of words that are no fact, and is seen once', () => {
    const sums = [{ words: '2024年', line: 2, message: 'Another document says 1.4亿元.' }];
    const sheet = { ...draft.sheet, contradictions: sums } as typeof draft.sheet;
    const asking = reviewOf({ ...draft, sheet }, seeds);
    const [, first] = asking.questions;
    expect(first).toMatchObject({ kind: 'NOTICE', message: 'Another document says 1.4亿元.' });
    const seen = asking.with(asking.decide(first?.id ?? '', { answer: 'accept' }, signature));
    expect(seen.undecided).toHaveLength(asking.undecided.length - 1);
  });
});

test('what a sheet says in fields alone is asked on one line', () => {
  const unread = [{ pages: [3, 4], reason: 'no text' }];
  const sheet = { ...draft.sheet, unread } as typeof draft.sheet;
  const [, first] = reviewOf({ ...draft, sheet }, seeds).questions;
  expect(first).toMatchObject({ kind: 'NOTICE', message: '{ pages: [ 3, 4 ], reason: no text }' });
});

describe('an answer', () => {
  test('accept leaves the fact as it is, and is signed', () => {
    const after = answered(review, '1200张', { answer: 'accept' });
    expect(after.applied.annotation).toEqual(review.applied.annotation);
    expect(after.undecided).toHaveLength(review.undecided.length - 1);
    expect(after.draft.record).toMatchObject([
      {
        verdict: 'ACCEPTED',
        about: { words: '1200张', list: 'targets', rules: expect.any(Array) },
        ...signature,
      },
    ]);
  });

  test('edit puts another fact in its place', () => {
    const { fact } = asked(review, '1.3亿元');
    const entry = withField('results', fact?.entry ?? {}, 'note', 'paid in the year');
    const after = answered(review, '1.3亿元', { answer: 'edit', fact: { list: 'results', entry } });
    expect(after.applied.annotation.results).toMatchObject([{ note: 'paid in the year' }]);
  });

  test('edit turns a target into a result', () => {
    const { fact } = asked(review, '1200张');
    const after = answered(review, '1200张', {
      answer: 'edit',
      fact: { list: 'results', entry: fact?.entry ?? {} },
    });
    expect(after.applied.annotation.results?.map(({ value }) => value)).toEqual([
      1200, 130_000_000,
    ]);
    expect(after.applied.annotation.targets?.map(({ value }) => value)).not.toContain(1200);
  });

  test('edit is refused where the words say another value', () => {
    const { fact } = asked(review, '1200张');
    const entry = withField('targets', fact?.entry ?? {}, 'value', '1300');
    expect(() =>
      answered(review, '1200张', { answer: 'edit', fact: { list: 'targets', entry } }),
    ).toThrow(/1300/);
  });

  test('edit takes an indicator by its name, and a new name in Chinese as a new indicator', () => {
    const { fact } = asked(review, '5000人以上');
    const with_ = (words: string): Review =>
      answered(review, '5000人以上', {
        answer: 'edit',
        fact: {
          list: 'targets',
          entry: withField('targets', fact?.entry ?? {}, 'indicator', words),
        },
      });
    const named = with_('受益老年人');
    expect(named.applied.annotation.targets).toContainEqual(
      expect.objectContaining({ value: 5000, indicator: 'shou-yi-lao-nian-ren' }),
    );
    expect(named.undecided).toContainEqual(
      expect.objectContaining({
        kind: 'TERM',
        term: { list: 'indicators', entry: expect.objectContaining({ name: '受益老年人' }) },
      }),
    );
    expect(() => with_('served-older-people')).toThrow('There is no indicator served-older-people');
  });

  test('reject with a reason sets the words aside', () => {
    const after = answered(review, '2000人以上', { answer: 'reject', reason: 'REPEATED' });
    expect(valuesOf(after)).not.toContain(2000);
    expect(after.applied.annotation.notFacts).toContainEqual(
      expect.objectContaining({ quote: '2000人以上', reason: 'REPEATED' }),
    );
    expect(after.checked.open).toEqual(review.checked.open);
  });

  test('reject without a reason leaves the words open, and they are asked about again', () => {
    const after = answered(review, '2000人以上', { answer: 'reject' });
    expect(asked(after, '2000人以上', 'OPEN')).toMatchObject({ answers: ['edit', 'reject'] });
  });

  test('reject of a body takes it out of the duties and of the header', () => {
    const after = answered(review, '云江市民政局', { answer: 'reject' });
    expect(after.applied.annotation.document).not.toHaveProperty('issuer');
    const without = answered(after, '市财政局', { answer: 'reject' });
    expect(without.applied.annotation.responsibilities?.map(({ role }) => role)).toEqual(['LEAD']);
    expect(without.checked.faults).toEqual([]);
  });

  test('open words are stated as a fact with the value that the parser reads', () => {
    const open = answered(review, '2000人以上', { answer: 'reject' });
    const [target] = asked(open, '2000人以上', 'OPEN').statedAs ?? [];
    expect(target).toMatchObject({
      list: 'targets',
      entry: { value: 2000, comparator: 'GTE', unit: '人', text: '2000人以上' },
    });
    const question = asked(open, '2000人以上', 'OPEN');
    const entry = withField('targets', target?.entry ?? {}, 'indicator', '救助困难群众');
    const after = open.with(
      open.decide(question.id, { answer: 'edit', fact: { list: 'targets', entry } }, signature),
    );
    expect(valuesOf(after)).toContain(2000);
    expect(after.checked.open).toEqual(review.checked.open);
  });

  test('a use of a concept that nothing quotes is quoted', () => {
    const [gap] = review.questions.filter(({ concept }) => concept !== undefined);
    const after = review.with(review.decide(gap?.id ?? '', { answer: 'accept' }, signature));
    expect(after.checked.gaps).toHaveLength(review.checked.gaps.length - 1);
  });

  test('gives a new indicator its English name, without which it is not accepted', () => {
    const { id, term } = asked(review, '惠及老年人');
    expect(() => review.decide(id, { answer: 'accept' }, signature)).toThrow('no English name yet');
    const entry = { ...term?.entry, nameEn: 'older people served' };
    const after = review.with(
      review.decide(
        id,
        { answer: 'edit', term: { list: 'indicators', entry } as never },
        signature,
      ),
    );
    expect(after.applied.proposed.indicators).toEqual([entry]);
    expect(asked(after, '惠及老年人').decision?.verdict).toBe('EDITED');
  });

  test('makes a new indicator a known one, and refuses one that counts something else', () => {
    const { id, term } = asked(review, '惠及老年人');
    const known = (key: string): unknown => ({
      list: 'indicators',
      entry: { ...term?.entry, key },
    });
    const after = review.with(
      review.decide(
        id,
        { answer: 'edit', term: known('certified-carers-added') as never },
        signature,
      ),
    );
    expect(after.applied.annotation.targets?.map(({ indicator }) => indicator)).toEqual([
      'elderly-care-beds',
      'certified-carers-added',
      'certified-carers-added',
    ]);
    expect(() =>
      review.decide(id, { answer: 'edit', term: known('elderly-care-beds') as never }, signature),
    ).toThrow(/elderly-care-beds/);
  });
});

describe('the same words are not asked about again', () => {
  test('when the draft is made anew from a text that is longer before them', () => {
    const after = answered(review, '1200张', { answer: 'accept' });
    const longer = drafted(plan.replace('2024年', '建设老年食堂30个。\n2024年'));
    const renewed = reviewOf({ ...longer, record: after.draft.record }, seeds);
    expect(asked(renewed, '1200张').decision?.verdict).toBe('ACCEPTED');
    expect(asked(renewed, '30个')).toMatchObject({ kind: 'OPEN' });
  });

  test('when the rules read them otherwise: what was accepted stays', () => {
    const after = answered(review, '1200张', { answer: 'accept' });
    const [first, ...targets] = draft.annotation.targets ?? [];
    const results = [...(draft.annotation.results ?? []), { ...first, key: 'other' }];
    const otherwise = { ...draft.annotation, targets, results } as typeof draft.annotation;
    const renewed = reviewOf(
      { ...draft, annotation: otherwise, record: after.draft.record },
      seeds,
    );
    expect(renewed.applied.annotation.results).toHaveLength(1);
    expect(renewed.applied.annotation.targets).toContainEqual(first);
  });

  test('when the rules find them no more: what was accepted stays', () => {
    const after = answered(review, '1200张', { answer: 'accept' });
    const [first, ...targets] = draft.annotation.targets ?? [];
    const renewed = reviewOf(
      { ...draft, annotation: { ...draft.annotation, targets }, record: after.draft.record },
      seeds,
    );
    expect(renewed.applied.annotation.targets).toContainEqual(first);
  });

  test('and what was rejected stays rejected', () => {
    const after = answered(review, '适老化改造工程', { answer: 'reject' });
    const renewed = reviewOf({ ...drafted(), record: after.draft.record }, seeds);
    expect(renewed.applied.annotation.programs?.map(({ name }) => name)).toEqual([
      '春风送暖帮扶计划',
    ]);
  });
});

describe('the record', () => {
  test('undo takes back the last decision that holds, and says who', () => {
    const two = answered(answered(review, '1200张', { answer: 'accept' }), '5000人以上', {
      answer: 'reject',
      reason: 'CONDITION',
    });
    const once = two.with(two.undo(signature) as never);
    expect(valuesOf(once)).toContain(5000);
    const twice = once.with(once.undo(signature) as never);
    expect(twice.undecided).toHaveLength(review.undecided.length);
    expect(twice.undo(signature)).toBeUndefined();
    expect(twice.draft.record.map(({ verdict }) => verdict)).toEqual([
      'ACCEPTED',
      'REJECTED',
      'UNDONE',
      'UNDONE',
    ]);
  });

  test('is read again as it was written, without a line that was cut off', () => {
    const { record } = answered(review, '1200张', { answer: 'accept' }).draft;
    const text = record.map(lineOf).join('');
    expect(parseRecord(`${text}{"question":"ab`, 'a.review.jsonl')).toEqual(record);
  });

  test('tells the line that is no decision', () => {
    expect(() => parseRecord('{"verdict":"MAYBE"}\n', 'a.review.jsonl')).toThrow(
      'a.review.jsonl:1 is no decision',
    );
  });
});
