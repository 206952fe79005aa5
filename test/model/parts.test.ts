import { describe, expect, test } from '@jest/globals';
import { idsOfPart, partOfEdge, partOfNode } from '../../src/model/parts.js';
import { readDataset } from '../../src/server/read-dataset.js';

describe('a node is in the part of', () => {
  test.each([
    ['the document that states it', 'target:qingdao-2023-plan:beds', 'document:qingdao-2023-plan'],
    ['its own document', 'document:qingdao-2023-plan', 'document:qingdao-2023-plan'],
    ['the document that it is quoted from', 'evidence:a-2023:000001-000004', 'document:a-2023'],
    ['the city that has it', 'brand:qingdao:qingnuanzhu', 'city:qingdao'],
    ['the city that it is', 'city:qingdao', 'city:qingdao'],
    ['what belongs to no city', 'policy:national:minfadian', 'city:national'],
    ['itself, where it is all cities’', 'indicator:beds', 'indicator:beds'],
  ])('%s', (_, id, part) => expect(partOfNode(id)).toBe(part));
});

describe('a relation is in the part of', () => {
  test.each([
    ['the document where it begins', 'target:a:x', 'target:b:x', 'document:a'],
    ['the document that it leads to', 'brand:qingdao:x', 'evidence:a:1', 'document:a'],
    ['the city where it begins, between others', 'brand:qingdao:x', 'area:y', 'city:qingdao'],
  ])('%s', (_, from, to, part) => expect(partOfEdge({ from, to })).toBe(part));
});

test('what a part’s ids are, or begin with, finds its nodes in the graph of the seeds and no others', async () => {
  const { nodes } = await readDataset();
  for (const part of new Set(nodes.map(({ id }) => partOfNode(id)))) {
    const { ids, beginnings } = idsOfPart(part);
    const found = nodes.filter(
      ({ id }) => ids.includes(id) || beginnings.some((each) => id.startsWith(each)),
    );
    expect(found).toEqual(nodes.filter(({ id }) => partOfNode(id) === part));
  }
});
