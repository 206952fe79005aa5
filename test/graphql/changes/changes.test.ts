import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphReader } from '../../../src/store/store.js';
import { dataOf, type Json, openSeeds } from '../../helpers/run-query.js';

describe('The changes of 青岛市 from 2019 to 2023', () => {
  let seeds: GraphReader;
  let changes: readonly Json[];
  beforeAll(async () => {
    seeds = await openSeeds();
    const data = await dataOf(
      seeds,
      `{ changes(cityId: "city:qingdao", from: 2019, to: 2023) { changes {
        kind subject { id } counterpart { id } before { document { year { year } city { id } } } after { document { year { year } city { id } } } } } }`,
    );
    changes = data.changes.changes;
  });

  test('lead to the sentences before and after', () => {
    const yearsOf = new Map(
      changes.map(({ kind, before, after }) => [
        `${kind} ${before?.document.year.year ?? ''} ${after?.document.year.year ?? ''}`,
        kind,
      ]),
    );
    expect([...yearsOf.keys()].sort()).toEqual([
      'APPEARED  2023',
      'GONE 2019 ',
      'RELATED 2019 2023',
    ]);
    for (const { kind, before, after } of changes) {
      expect([kind, before?.document.year.year ?? 2019]).toEqual([kind, 2019]);
      expect([kind, after?.document.year.year ?? 2023]).toEqual([kind, 2023]);
    }
  });

  test('say of each thing once whether it goes on', () => {
    const things = changes.filter(({ subject }) => /^(program|brand|policy):/.test(subject.id));
    expect(new Set(things.map(({ subject }) => subject.id)).size).toBe(things.length);
  });

  test('are those of a policy area where one is asked for', async () => {
    const data = await dataOf(
      seeds,
      `{ changes(cityId: "city:qingdao", from: 2019, to: 2023, policyArea: "area:elderly-care") { changes {
        kind subject { id ... on Program { policyArea { id } } ... on ServiceBrand { policyArea { id } } ... on Policy { policyArea { id } } ... on Indicator { policyArea { id } } } } } }`,
    );
    const areas = data.changes.changes.map(({ subject }: Json) => subject.policyArea.id);
    expect(new Set(areas)).toEqual(new Set(['area:elderly-care']));
    expect(areas.length).toBeLessThan(changes.length);
  });
});
