import { typeOfLabel } from '../../src/model/ontology.js';
import { foldText } from '../../src/model/search.js';
import { type Answer, type Question, searchIndex } from './question.js';
import { storedOperation } from './stored-operation.js';

/** How many suggestions are asked for where the question does not say. */
const suggestionsShown = 10;

/** What begins with a text, in names and aliases, by hand: what nobody prepares a graph's pinyin for. */
export const suggest = {
  Suggest: {
    title: 'suggestions for the beginning of a name',
    operation: storedOperation('Suggest'),
    statement: `CALL db.index.fulltext.queryNodes('${searchIndex}', $lucene) YIELD node AS n
WHERE n.slot = $slot AND (n.name CONTAINS $text OR n.title CONTAINS $text OR any(alias IN n.aliases WHERE alias CONTAINS $text))
WITH n, CASE
  WHEN n.name = $text OR n.title = $text THEN 0
  WHEN $text IN n.aliases THEN 1
  WHEN n.name STARTS WITH $text OR n.title STARTS WITH $text THEN 2
  WHEN any(alias IN n.aliases WHERE alias STARTS WITH $text) THEN 3
  WHEN n.name CONTAINS $text OR n.title CONTAINS $text THEN 4
  ELSE 5
END AS tier
ORDER BY tier, CASE WHEN n:City OR n:PolicyArea THEN 0 ELSE size(coalesce(n.name, n.title)) END, n.id LIMIT ${suggestionsShown}
RETURN collect({
  tier: tier, labels: labels(n), id: n.id, name: coalesce(n.name, n.title),
  matched: CASE WHEN tier IN [1, 3, 5] THEN [alias IN n.aliases WHERE alias CONTAINS $text][0] ELSE coalesce(n.name, n.title) END,
  city: CASE WHEN n:City THEN n {.id, .name} ELSE head([(n)-[:OF_CITY|PUBLISHED_BY]->(c:City) | c {.id, .name}]) END
}) AS data`,
    parameters: ({ text }) => ({ text, lucene: `"${String(text)}"` }),
    complete: (found: Answer[]) => ({
      suggest: found.map(({ tier, labels, id, name, matched, city }) => ({
        matched,
        form: tier % 2 === 1 ? 'ALIAS' : 'NAME',
        node: {
          ...{ id, label: name, city },
          type: labels.map(typeOfLabel).find((type: unknown) => type !== undefined),
        },
      })),
    }),
    // Which of many equally good ones are shown is anybody's choice.
    comparable: ({ suggest }, { text }) =>
      suggest.map(({ matched, form }: Answer) => [
        form,
        foldText(matched).startsWith(foldText(text as string)),
        matched.length === (text as string).length,
      ]),
  },
} satisfies Readonly<Record<string, Question>>;
