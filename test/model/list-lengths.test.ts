import { expect, test } from '@jest/globals';
import { listLengthsOf } from '../../src/model/list-lengths.js';
import { GraphBuilder } from '../helpers/graphs.js';

/** A document for each number, with so many sections. */
function documentsWith(...sections: readonly number[]) {
  const graph = new GraphBuilder().node('city:a').node('year:2023');
  for (const [at, count] of sections.entries()) {
    graph.node(`document:d${at}`, {}, { city: 'city:a', year: 'year:2023' });
    for (let ordinal = 1; ordinal <= count; ordinal++)
      graph.node(`section:d${at}:${ordinal}`, {}, { document: `document:d${at}` });
  }
  return graph.build();
}

test.each([
  [[4, 4, 4], 4],
  [[1, 1, 10], 9],
  [[0, 0, 7], 7],
  [[1, 2], 2],
])('where documents have %j sections, an entry is found among %i of them', (sections, length) => {
  expect(listLengthsOf(documentsWith(...sections))['DOCUMENT.sections']).toBe(length);
});

test('lists that nothing is in, and fields that lead to one thing, have no length', () => {
  const lengths = listLengthsOf(documentsWith(3));
  expect(lengths['DOCUMENT.programs']).toBeUndefined();
  expect(lengths['SECTION.document']).toBeUndefined();
});
