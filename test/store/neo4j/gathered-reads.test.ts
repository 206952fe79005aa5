import { describe, expect, test } from '@jest/globals';
import type { Selection } from '../../../src/model/plan.js';
import { type Found, GatheredReads } from '../../../src/store/neo4j/gathered-reads.js';

const programs: Selection = [{ type: 'PROGRAM', properties: ['id'], relations: [] }];
const cities: Selection = [{ type: 'CITY', properties: ['id'], relations: [] }];
const withTargets: Selection = [
  { type: 'PROGRAM', properties: ['id'], relations: [{ field: 'targets', node: [] }] },
];
const withProgramsTargets: Selection = [
  { type: 'SECTION', properties: [], relations: [{ field: 'programs', node: withTargets }] },
];

/** A database that has every id but those that begin with `no`, and notes what it is asked. */
function gathered(fail = false) {
  const asked: (readonly string[])[] = [];
  const reads = new GatheredReads(async (ids): Promise<Found> => {
    asked.push(ids);
    if (fail) throw new Error('away');
    const rows = ids.flatMap((id, place) =>
      id.startsWith('no') ? [] : [[place, [id]] as [number, string[]]],
    );
    return { revision: 'r', rows };
  });
  return { asked, reads };
}

describe('reads by id that come in one turn', () => {
  test('travel together where they select the same, and each gets its own rows', async () => {
    const { asked, reads } = gathered();
    const answers = await Promise.all(
      [['a'], ['none'], ['b', 'a'], [], ['no', 'c']].map((ids) => reads.read(ids, programs)),
    );
    expect(asked).toEqual([['a', 'none', 'b', 'a', 'no', 'c']]);
    expect(answers.map(({ rows }) => rows)).toEqual([[['a']], [], [['b'], ['a']], [], [['c']]]);
    expect(answers.every(({ revision, total }) => revision === 'r' && total === null)).toBe(true);
  });

  test('travel apart where they select something else', async () => {
    const { asked, reads } = gathered();
    await Promise.all([reads.read(['a'], programs), reads.read(['b'], cities)]);
    expect(asked).toEqual([['a'], ['b']]);
  });

  test('wait for no more than seven others', async () => {
    const { asked, reads } = gathered();
    await Promise.all(Array.from('abcdefghijk', (id) => reads.read([id], programs)));
    expect(asked.map(({ length }) => length)).toEqual([8, 3]);
  });

  test('travel together with a list, and apart with a list in a list', async () => {
    const { asked, reads } = gathered();
    await Promise.all(['a', 'b'].map((id) => reads.read([id], withTargets)));
    await Promise.all(['c', 'd'].map((id) => reads.read([id], withProgramsTargets)));
    expect(asked).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  test('fail together', async () => {
    const { reads } = gathered(true);
    const outcomes = await Promise.allSettled(['a', 'b'].map((id) => reads.read([id], programs)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('of the next turn are asked anew', async () => {
    const { asked, reads } = gathered();
    await reads.read(['a'], programs);
    await reads.read(['a'], programs);
    expect(asked).toEqual([['a'], ['a']]);
  });
});
