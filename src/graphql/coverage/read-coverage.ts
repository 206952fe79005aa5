import { GraphError } from '../../model/errors.js';
import type { Condition } from '../../model/plan.js';
import type { GraphReader } from '../../store/store.js';
import { allInOrder } from '../../util/all-in-order.js';
import { byCodeUnits } from '../../util/compare.js';
import { expectCities } from '../comparison/expect-cities.js';
import { expectNarrowing } from '../compile/argument-limits.js';

/** Most cells of one answer: three hundred cities in five years have 1,500. */
const maxCells = 10_000;

export interface CoverageCellParts {
  readonly cityId: string;
  readonly year: number;
  readonly documentIds: readonly string[];
}

/**
 * Which documents are held of which city and year: by city, and for each city by year. What nothing is
 * held of has no cell.
 *
 * @throws {GraphError} NOT_FOUND or LIMIT_EXCEEDED, naming the argument
 */
export async function readCoverage(
  reader: GraphReader,
  asked: {
    readonly cityIds: readonly string[] | undefined;
    readonly years: readonly number[] | undefined;
  },
): Promise<CoverageCellParts[]> {
  expectNarrowing(asked);
  const [{ rows }] = await allInOrder([
    reader.read({
      start: { type: 'DOCUMENT', where: among(asked), page: { limit: maxCells + 1 } },
      select: [{ type: 'DOCUMENT', properties: ['id', 'cityId', 'year'], relations: [] }],
    }),
    expectCities(reader, asked.cityIds ?? []),
  ]);
  if (rows.length > maxCells)
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `cityIds: more than ${maxCells} documents are held of these cities and years. Ask for fewer.`,
      { argument: 'cityIds' },
    );
  const cells = new Map<string, CoverageCellParts & { readonly documentIds: string[] }>();
  for (const [id, cityId, year] of rows as readonly (readonly [string, string, number])[]) {
    const key = `${cityId} ${year}`;
    const cell = cells.get(key);
    if (cell) cell.documentIds.push(id);
    else cells.set(key, { cityId, year, documentIds: [id] });
  }
  return [...cells.values()].sort((a, b) => byCodeUnits(a.cityId, b.cityId) || a.year - b.year);
}

const among = ({
  cityIds,
  years,
}: {
  readonly cityIds: readonly string[] | undefined;
  readonly years: readonly number[] | undefined;
}): Condition => ({
  all: [
    ...(cityIds ? [{ property: 'cityId', tests: { in: cityIds } }] : []),
    ...(years ? [{ property: 'year', tests: { in: years } }] : []),
  ],
});
