import { expect, test } from '@jest/globals';
import { dataOf, type Json, openSeeds } from '../../helpers/run-query.js';

test('a responsibility has one id wherever it is listed, and no other has it', async () => {
  const data = await dataOf(
    await openSeeds(),
    `{
      responsibilities(first: 100, filter: { party: { eq: "department:qufu:yanglao-fuwu-ke" } }) { nodes { id party { ... on Node { id } } } }
      department(id: "department:qufu:yanglao-fuwu-ke") { id responsibilities(first: 100) { nodes { id } } }
    }`,
  );
  const all = data.responsibilities.nodes as readonly Json[];
  const ids = all.map(({ id }) => id as string);
  expect(new Set(ids).size).toBe(ids.length);
  const own = data.department.responsibilities.nodes.map(({ id }: Json) => id as string);
  const listed = all.filter(({ party }) => party.id === data.department.id).map(({ id }) => id);
  expect(listed.length).toBeGreaterThan(3);
  expect(own).toEqual(expect.arrayContaining(listed));
});
