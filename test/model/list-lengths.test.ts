import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dataset, EdgeRecord } from '../../src/model/graph.js';
import {
  changedTotals,
  entriesIn,
  listLengthsFrom,
  listLengthsOf,
  listTotalsOf,
  textOfTotals,
  totalsFromText,
} from '../../src/model/list-lengths.js';
import { GraphBuilder } from '../helpers/graphs.js';
import { Choices, changedGraph, randomGraph } from '../helpers/random-graphs.js';

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

test('what lists come to follows from what changed, as if all were counted again', () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const choices = new Choices(draw);
      const before = randomGraph(choices);
      fc.pre(before.edges.length > 0);
      const after = changedGraph(choices, before);
      const missingIn = (other: Dataset) => {
        const ids = new Set(other.edges.map(({ id, from, to }) => `${id} ${from} ${to}`));
        return ({ id, from, to }: EdgeRecord) => !ids.has(`${id} ${from} ${to}`);
      };
      const lists = (owners: ReadonlySet<string>) =>
        entriesIn(after.edges, (owner) => owners.has(owner));
      const totals = changedTotals(totalsFromText(textOfTotals(listTotalsOf(before))), lists, {
        created: after.edges.filter(missingIn(before)),
        removed: before.edges.filter(missingIn(after)),
      });
      expect(textOfTotals(totals)).toBe(textOfTotals(listTotalsOf(after)));
      expect(listLengthsFrom(totals)).toEqual(listLengthsOf(after));
    }),
    { numRuns: 50 },
  );
});
