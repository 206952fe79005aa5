import {
  type Contradictable,
  type Contradiction,
  contradictionsOf,
} from '../../model/contradictions.js';
import { GraphError } from '../../model/errors.js';
import type { MeasurementType } from '../../model/ontology.js';
import type { Condition, Row } from '../../model/plan.js';
import type { GraphReader } from '../../store/store.js';
import { allInOrder } from '../../util/all-in-order.js';
import { expectCities } from '../comparison/expect-cities.js';
import { expectNarrowing } from '../compile/argument-limits.js';

/** Most targets, and most results, that are held against each other in one answer. */
const maxMeasurements = 20_000;

const properties = [
  'id',
  'cityId',
  'indicatorId',
  'documentId',
  'year',
  'value',
  'upperValue',
  'comparator',
  'basis',
  'basisDoubt',
  'scope',
  'period',
  'periodStart',
  'periodEnd',
  'partOfId',
  'text',
] as const;

/**
 * Figures of these cities and years that two documents state otherwise, all of them.
 *
 * @throws {GraphError} NOT_FOUND or LIMIT_EXCEEDED, naming the argument
 */
export async function readContradictions(
  reader: GraphReader,
  asked: {
    readonly cityIds: readonly string[] | undefined;
    readonly years: readonly number[] | undefined;
  },
): Promise<readonly Contradiction[]> {
  expectNarrowing(asked);
  const { cityIds, years } = asked;
  const where: Condition = {
    all: [
      ...(cityIds ? [{ property: 'cityId', tests: { in: cityIds } }] : []),
      ...(years ? [{ property: 'year', tests: { in: years } }] : []),
    ],
  };
  const [targets, results] = await allInOrder([
    read(reader, 'TARGET', where),
    read(reader, 'RESULT', where),
    expectCities(reader, cityIds ?? []),
  ]);
  return contradictionsOf([...targets, ...results]);
}

async function read(
  reader: GraphReader,
  type: MeasurementType,
  where: Condition,
): Promise<Contradictable[]> {
  const { rows } = await reader.read({
    start: { type, where, page: { limit: maxMeasurements + 1 } },
    select: [{ type, properties, relations: [] }],
  });
  if (rows.length > maxMeasurements)
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `cityIds: more than ${maxMeasurements} figures are held of these cities and years. Ask for fewer.`,
      { argument: 'cityIds' },
    );
  const kind = type === 'TARGET' ? 'target' : 'result';
  return rows.map((row: Row): Contradictable => {
    const values = Object.fromEntries(properties.map((property, at) => [property, row[at]]));
    return { ...(values as unknown as Contradictable), kind };
  });
}
