import type { ExplorerConceptsQuery, ExplorerConceptUsesQuery } from '../../generated/graphql.js';
import type { Named } from '../../parts/thing-link.js';

export type Concept = ExplorerConceptsQuery['concepts']['nodes'][number];
export type Coverage = NonNullable<ExplorerConceptsQuery['coverage']>;
type ConceptNode = Extract<
  NonNullable<ExplorerConceptUsesQuery['nodes'][number]>,
  { documents: unknown }
>;
export type Uses = ConceptNode['documents'];

export const conceptKinds = [
  'STRATEGY',
  'REFORM',
  'SERVICE_MODEL',
  'INSTITUTION',
  'POLITICAL_FORMULA',
] as const;

/** A city and year of which documents are held. */
export interface Held {
  readonly city: Named;
  readonly year: number;
}

/** That a concept is used in a city and year, and the first sentence that does. */
export interface Use extends Held {
  readonly evidence: string | undefined;
}

/** Where a concept is used, as far as it was read. */
export interface Spread {
  readonly uses: readonly Use[];
  readonly shownDocuments: number;
  readonly documents: number;
}

export const isCut = ({ shownDocuments, documents }: Spread): boolean => documents > shownDocuments;

/** Which city and year each document is of. */
const placesOf = (coverage: Coverage): ReadonlyMap<string, Held> =>
  new Map(
    coverage.flatMap(({ city, year, documents }) =>
      documents.map(({ id }) => [id, { city, year }]),
    ),
  );

/** Gives the cities and years of the documents that use a concept, the oldest first. */
export function spreadBy(coverage: Coverage): (uses: Uses) => Spread {
  const places = placesOf(coverage);
  return ({ edges, totalCount }) => {
    const uses = new Map<string, Use>();
    for (const { node, evidence } of edges) {
      const held = places.get(node.id);
      if (!held) continue;
      const key = keyOf(held);
      if (!uses.get(key)?.evidence) uses.set(key, { ...held, evidence: evidence[0]?.id });
    }
    return {
      uses: [...uses.values()].sort((one, other) => one.year - other.year),
      shownDocuments: edges.length,
      documents: totalCount,
    };
  };
}

/** Those that most cities use in most years first, then those of most documents. */
export const widestFirst = (concepts: readonly Concept[]): Concept[] =>
  concepts.toSorted(
    (one, other) =>
      widthOf(other) - widthOf(one) ||
      other.documents.totalCount - one.documents.totalCount ||
      one.name.localeCompare(other.name, 'zh'),
  );

const widthOf = ({ usesByYear }: Concept): number =>
  usesByYear.reduce((sum, { cityCount }) => sum + cityCount, 0);

export const keyOf = ({ city, year }: Held): string => `${city.id} ${year}`;

/** Each city and year that is held, the oldest first. */
export const heldOf = (coverage: Coverage): Held[] =>
  coverage
    .filter(({ documents }) => documents.length > 0)
    .map(({ city, year }) => ({ city, year }))
    .sort((one, other) => one.year - other.year || (one.city.id < other.city.id ? -1 : 1));

export const yearsOf = (held: readonly Held[]): number[] => [
  ...new Set(held.map(({ year }) => year)),
];
