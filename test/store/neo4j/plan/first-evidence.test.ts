import { expect, test } from '@jest/globals';
import type { NodeSelection } from '../../../../src/model/plan.js';
import { firstEvidenceCells } from '../../../../src/store/neo4j/plan/first-evidence.js';

const cellsOf = (more: Partial<NodeSelection>) =>
  firstEvidenceCells('TARGET', {
    field: 'evidence',
    page: { limit: 1 },
    node: [{ type: 'EVIDENCE', properties: ['quote', 'start'], relations: [], ...more }],
  });

test('of the first passage a target has a copy', () => {
  expect(cellsOf({})).toEqual([1, 2]);
});

test.each<Partial<NodeSelection>>([
  { contexts: [{ before: 5, after: 5 }] },
  { degrees: true },
  { proven: { properties: ['id'] } },
  { properties: ['quote', 'citation'] },
  { relations: [{ field: 'document', node: [] }] },
])('but not of %j', (more) => {
  expect(cellsOf(more)).toBeUndefined();
});
