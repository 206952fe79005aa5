import { highlightsOf } from '../../src/graphql/search/highlights.js';
import { definitionOf, graphNodeTypes, typeOfLabel } from '../../src/model/ontology.js';
import {
  type Answer,
  countNamed,
  pageSize,
  type Question,
  rankedHits,
  searchParameters,
} from './question.js';
import { storedOperation } from './stored-operation.js';

const typeAmong = (labels: readonly string[]): Answer =>
  labels.map(typeOfLabel).find((type) => type !== undefined);

/** The stored search: a page with passages, and how many hits there are of each type. */
export const search = {
  Search: {
    title: 'search with passages and counts by type',
    operation: storedOperation('Search'),
    statement: `${rankedHits}
WITH collect([n, tier]) AS hits
CALL (hits) {
  UNWIND hits AS hit
  WITH labels(hit[0]) AS types, count(*) AS count
  RETURN collect([types, count]) AS facets
}
RETURN {
  total: size(hits),
  facets: facets,
  hits: COLLECT {
    UNWIND hits[..${pageSize}] AS hit
    WITH hit[0] AS n, hit[1] AS score
    RETURN {
      score: score, labels: labels(n), id: n.id,
      texts: n {.name, .aliases, .title, .heading, .text, .quotes},
      document: CASE WHEN n:Section THEN head([(n)-[:IN_DOCUMENT]->(d:Document) | d {.id, .title}]) END,
      indicator: CASE WHEN n:Target OR n:Result THEN head([(n)-[:MEASURES]->(i:Indicator) | i {.id, .name}]) END
    }
  }
} AS data`,
    parameters: searchParameters,
    complete: ({ total, facets, hits }, { query }) => {
      const words = (query as string).split(' ');
      const counts = new Map<string, number>();
      for (const [labels, count] of facets) {
        const type = typeAmong(labels);
        counts.set(type, (counts.get(type) ?? 0) + count);
      }
      return {
        search: {
          totalCount: total,
          widened: false,
          understood: [],
          setAside: [],
          didYouMean: [],
          facets: graphNodeTypes
            .filter((type) => counts.has(type))
            .map((type) => ({ type, count: counts.get(type) })),
          pageInfo: { hasNextPage: total > hits.length, endCursor: hits.at(-1)?.id ?? null },
          edges: hits.map(({ score, labels, id, texts, document, indicator }: Answer) => {
            const type = typeAmong(labels);
            return {
              score,
              highlights: highlightsOf(type, words, (field) => texts[field] ?? []),
              node: {
                __typename: definitionOf(type).label,
                id,
                ...shown(type, texts),
                ...(document && { document }),
                ...(indicator && { indicator }),
              },
            };
          }),
        },
      };
    },
    // Which of many equally good hits are shown is anybody's choice.
    comparable: ({ search: { edges, totalCount } }, variables) => {
      const hits: Answer[] = edges.map(({ node }: Answer) => node);
      if (hits.length < pageSize) return hits.map(({ id }) => id).sort();
      const captions = hits.map(({ name, title, heading }) => name ?? title ?? heading);
      return [hits.length, totalCount, countNamed(captions, variables)];
    },
  },
} satisfies Readonly<Record<string, Question>>;

function shown(type: string, { name, title, heading, text }: Answer): object {
  switch (type) {
    case 'DOCUMENT':
      return { title };
    case 'SECTION':
      return { heading };
    case 'TARGET':
    case 'RESULT':
      return { text };
    default:
      return { name };
  }
}
