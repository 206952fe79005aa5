import neo4j from 'neo4j-driver';
import type { PropertyValue } from '../../../model/graph.js';
import {
  mayBeNear,
  namesOf,
  nearNamesAmong,
  spelledProperties,
  spellingKey,
} from '../../../model/suggestions.js';
import { compareText } from '../../order.js';
import type { NearNames } from '../../questions.js';
import { propertyList } from '../cypher/property-list.js';
import { searchKeys, suggestIndex, suggestKeys } from '../schema/names.js';
import { searchKey } from '../schema/search-keys.js';
import { suggestTerm } from '../schema/suggest-terms.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** Nodes that are read: many may have one name. */
const maxNodes = 3_000;

const text = batchText([
  `CALL db.index.fulltext.queryNodes('${suggestIndex}', q.query, {limit: q.most}) YIELD node AS n
RETURN DISTINCT ${propertyList('n', spelledProperties)} AS row`,
]);
const nothing = batchText([]);

/**
 * Names that are nearly a text, see `GraphQuestions.nearNames`. Lucene finds the terms by an automaton for
 * one wrong character, fifty at most: those that are not shorter than the text first, then by code points,
 * as the model has them.
 */
export function compileNearNames(name: string, limit: number): BatchedQuery<NearNames> {
  const isPossible = mayBeNear(name);
  const key = spellingKey(name);
  const terms = (['NAME', 'ALIAS'] as const).map(
    (form) => `${suggestKeys}:${suggestTerm.first(form, key)}~1`,
  );
  return {
    text: isPossible ? text : nothing,
    limits: {},
    valuesFor: (slot) => ({
      query: `+(+${searchKeys}:${searchKey.slot(slot)} +(${terms.join(' ')}))^0`,
      most: neo4j.int(maxNodes),
    }),
    alone: false,
    answer: (rows, { revision }) => {
      const names = (rows as PropertyValue[][]).flatMap((values) =>
        namesOf((property) => values[spelledProperties.indexOf(property)]),
      );
      return { revision, names: nearNamesAmong(name, names, limit, compareText) };
    },
  };
}
