import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { annotationSchema } from '../../../src/dataset/read/annotation-schema.js';
import { type Change, type Loose, problemsOf } from '../../helpers/seeds.js';
import { planFile } from '../problem-cases.js';

test('the committed JSON Schema is the one by which files are checked', () =>
  expect(JSON.parse(readFileSync('schema/annotation.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(annotationSchema)),
  ));

/** What is said of the plan after a change, each with its fix. */
const said = (change: (plan: Loose) => void): (readonly [string, string])[] =>
  problemsOf((_, plan) => {
    change(plan);
  })
    .filter(({ code, file }) => file === planFile && (code === 'SCHEMA' || code === 'DATE'))
    .map(({ message, fix }) => [message, fix]);

describe('what the form does not allow is named with its fix:', () => {
  test.each<[string, (plan: Loose) => void, string, string]>([
    [
      'a property that is missing',
      ({ officials }) => delete officials[0].name,
      'officials/0 has no name',
      'Add name.',
    ],
    [
      'a property that there is not',
      ({ brands }) => Object.assign(brands[0], { programmes: [] }),
      'brands/0 has an unknown property programmes',
      'Remove it, or correct its spelling: docs/add-a-document.md lists what there is.',
    ],
    [
      'a list that there is not',
      (plan) => Object.assign(plan, { goals: [] }),
      'the file has an unknown property goals',
      'Remove it, or correct its spelling: docs/add-a-document.md lists what there is.',
    ],
    [
      'a value of a closed list',
      ({ programs }) => Object.assign(programs[0], { kind: 'PROJEKT' }),
      'programs/0/kind is "PROJEKT"',
      'Take one of FRAMEWORK, ACTION, PROJECT, PILOT, CAMPAIGN, MECHANISM, PLATFORM, EVENT, OTHER.',
    ],
    [
      'a text in the place of a number',
      ({ targets }) => Object.assign(targets[0], { value: '3800' }),
      'targets/0/value is "3800", not of type number or null',
      'Write it in that type; a number or date that is meant as text goes in quotes.',
    ],
    [
      'a number in the place of a text',
      ({ brands }) => Object.assign(brands[0], { name: 1236 }),
      'brands/0/name is 1236, not of type string',
      'Write it in that type; a number or date that is meant as text goes in quotes.',
    ],
    [
      'a property without a value',
      ({ brands }) => Object.assign(brands[0], { note: null }),
      'brands/0/note is null, not of type string',
      'Give it a value, or remove the line.',
    ],
    [
      'a long value, which is cut',
      ({ targets }) => Object.assign(targets[0], { value: '字'.repeat(80) }),
      `targets/0/value is "${'字'.repeat(59)}…, not of type number or null`,
      'Write it in that type; a number or date that is meant as text goes in quotes.',
    ],
    [
      'a day that the calendar lacks',
      ({ targets }) => Object.assign(targets[0], { dueOn: '2023-02-29' }),
      'targets/0/dueOn is "2023-02-29", which is no date',
      'Write a year, year-month or date that the calendar has: 2024, 2024-06 or 2024-06-30.',
    ],
    [
      'a month that the calendar lacks',
      ({ document }) => Object.assign(document, { issuedOn: '2023-13' }),
      'document/issuedOn is "2023-13", which is no date',
      'Write a year, year-month or date that the calendar has: 2024, 2024-06 or 2024-06-30.',
    ],
    [
      'a key with a capital',
      ({ brands }) => Object.assign(brands[0], { key: 'Qingsong' }),
      'brands/0/key is "Qingsong", which does not match ^[a-z0-9]+(-[a-z0-9]+)*$',
      'Write it in that form; keys are lower-case letters, digits and single hyphens.',
    ],
    [
      'an upper value without a range',
      ({ targets }) => Object.assign(targets[0], { upperValue: 4000 }),
      'targets/0/upperValue stands where the comparator is not RANGE',
      'Remove upperValue, or make the comparator RANGE.',
    ],
    [
      'a range without an upper value',
      ({ targets }) => Object.assign(targets[0], { comparator: 'RANGE' }),
      'targets/0 has no upperValue',
      'Add upperValue.',
    ],
    [
      'an empty list',
      ({ brands }) => Object.assign(brands[0], { evidence: [] }),
      'brands/0/evidence has fewer than 1 elements',
      'Add what belongs to it, or remove the entry.',
    ],
    [
      'an occurrence of 0',
      ({ brands }) =>
        Object.assign(brands[0], { evidence: [{ quote: '擦亮“青松”品牌', occurrence: 0 }] }),
      'brands/0/evidence/0/occurrence must be >= 1',
      'See docs/add-a-document.md for the form.',
    ],
    [
      'a quote that is misspelt, in the form that was meant',
      ({ brands }) => Object.assign(brands[0], { evidence: [{ qoute: '擦亮“青松”品牌' }] }),
      'brands/0/evidence/0 has no quote',
      'Add quote.',
    ],
  ])('%s', (_, change, message, fix) => expect(said(change)).toContainEqual([message, fix]));
});

describe('the form allows', () => {
  const accepted = (change: (plan: Loose) => void): void => expect(said(change)).toEqual([]);

  test.each(['a', '1', 'a-b', '2020-minzheng-gongzuo-yaodian'])('the key %s', (key) =>
    accepted(({ officials }) => Object.assign(officials[0], { key })),
  );

  test.each(['1', '2.10', '1.1.1.1'])('the ordinal %s', (ordinal) =>
    accepted(({ sections }) => Object.assign(sections[3], { ordinal })),
  );
});

describe('the form does not allow', () => {
  const refused = (change: (plan: Loose) => void): void =>
    expect(said(change).length).toBeGreaterThan(0);

  test.each(['', '-a', 'a-', 'a--b', 'a_b', 'a b', '青松'])('the key %j', (key) =>
    refused(({ officials }) => Object.assign(officials[0], { key })),
  );

  test.each(['', '0', '1.', '1.0', '01', 'a', '1.a'])('the ordinal %j', (ordinal) =>
    refused(({ sections }) => Object.assign(sections[3], { ordinal })),
  );

  test.each<[string, (plan: Loose) => void]>([
    [
      'a responsibility for two things',
      ({ responsibilities }) =>
        Object.assign(responsibilities[0], { subject: { section: '1', program: 'nuanyang' } }),
    ],
    [
      'a responsibility for nothing',
      ({ responsibilities }) => Object.assign(responsibilities[0], { subject: {} }),
    ],
    [
      'a responsibility of nobody',
      ({ responsibilities }) => Object.assign(responsibilities[0], { parties: [] }),
    ],
    [
      'a party that is two',
      ({ responsibilities }) =>
        Object.assign(responsibilities[0], { parties: [{ official: 'a', department: 'b' }] }),
    ],
    [
      'a mention of two terms',
      (plan) =>
        Object.assign(plan, {
          mentions: [{ city: 'jia', policyArea: 'charity', evidence: ['甲市'] }],
        }),
    ],
    ['a mention of none', (plan) => Object.assign(plan, { mentions: [{ evidence: ['甲市'] }] })],
    [
      'a due date of a result',
      (plan) =>
        Object.assign(plan, { results: [{ ...plan.targets[1], key: 'r', dueOn: '2023-01' }] }),
    ],
    [
      'a completion rate of a target',
      ({ targets }) => Object.assign(targets[0], { statedCompletionRate: 100 }),
    ],
    ['a year as text', ({ document }) => Object.assign(document, { year: '2023' })],
    ['half a year', ({ document }) => Object.assign(document, { year: 2023.5 })],
    ['a short checksum', ({ document }) => Object.assign(document, { sha256: 'abc' })],
    [
      'a reference without a key',
      ({ departments }) => Object.assign(departments[1], { parent: { quote: '养老科' } }),
    ],
    [
      'a not-fact without a reason',
      (plan) => Object.assign(plan, { notFacts: [{ quote: '1个' }] }),
    ],
  ])('%s', (_, change) => refused(change));
});

test('an item of another form is left out, and the rest is judged all the same', () => {
  const change: Change = (_, plan) => {
    plan.brands.push({ key: 'other' });
    plan.departments[1].evidence = ['无此句'];
  };
  expect(problemsOf(change).map(({ code }) => code)).toEqual([
    'QUOTE_NOT_FOUND',
    'SCHEMA',
    'SCHEMA',
  ]);
});
