import type { ExplorerConceptsQuery } from '../../generated/graphql.js';
import type { Named } from '../../parts/thing-link.js';

export type ConceptRow = ExplorerConceptsQuery['concepts']['nodes'][number];
type Coverage = ExplorerConceptsQuery['coverage'];

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
  /** Absent where it stands beyond the sentences that came with the answer. */
  readonly evidence: string | undefined;
}

export interface Concept {
  readonly row: ConceptRow;
  readonly uses: readonly Use[];
  readonly cities: number;
  /** Whether it has more documents than the answer holds: there are more uses than these. */
  readonly isCut: boolean;
}

/** Which city and year each document is of. */
function placesOf(coverage: Coverage): ReadonlyMap<string, Held> {
  return new Map(
    coverage.flatMap(({ city, year, documents }) =>
      documents.map(({ id }) => [id, { city, year }]),
    ),
  );
}

/** Concepts with their uses: those of most cities first, then those of most documents. */
export function withSpread(rows: readonly ConceptRow[], coverage: Coverage): Concept[] {
  const places = placesOf(coverage);
  return rows
    .map((row) => {
      const proofOf = new Map([
        ...row.evidence.nodes.toReversed().map(({ document, id }) => [document.id, id] as const),
        ...row.spread.map(({ document, evidence }) => [document.id, evidence.id] as const),
      ]);
      const uses = new Map<string, Use>();
      for (const { id: document } of row.documents.nodes) {
        const held = places.get(document);
        if (!held) continue;
        const key = keyOf(held);
        if (!uses.get(key)?.evidence)
          uses.set(key, {
            ...held,
            evidence: proofOf.get(document),
          });
      }
      return {
        row,
        uses: [...uses.values()].sort((one, other) => one.year - other.year),
        cities: row.spread.length,
        isCut: row.documents.totalCount > row.documents.nodes.length,
      };
    })
    .sort(
      (one, other) =>
        other.cities - one.cities ||
        other.uses.length - one.uses.length ||
        one.row.name.localeCompare(other.row.name, 'zh'),
    );
}

export const keyOf = ({ city, year }: Held): string => `${city.id} ${year}`;

/** The columns of the picture: each city and year that is held, the oldest first. */
export const columnsOf = (coverage: Coverage): Held[] =>
  coverage
    .filter(({ documents }) => documents.length > 0)
    .map(({ city, year }) => ({ city, year }))
    .sort((one, other) => one.year - other.year || (one.city.id < other.city.id ? -1 : 1));
