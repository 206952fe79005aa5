import {
  type Caution,
  type CityNames,
  type Comparable,
  cautionsOf,
} from '../../model/comparability.js';
import { GraphError } from '../../model/errors.js';
import { typeOfId } from '../../model/ontology.js';
import type { Condition, RelationRows, RelationSelection, Row } from '../../model/plan.js';
import type { GraphReader } from '../../store/store.js';
import { allInOrder } from '../../util/all-in-order.js';
import { quoted } from '../../util/quoted.js';
import { expectNarrowing } from '../compile/argument-limits.js';
import { expectCities } from './expect-cities.js';

const maxCells = 10_000;

export interface Cell {
  readonly cityId: string;
  readonly year: number;
  readonly status: 'STATED' | 'NOT_MENTIONED' | 'NOT_HELD';
  readonly targetIds: readonly string[];
  readonly resultIds: readonly string[];
}

export interface Comparison {
  readonly indicatorId: string;
  readonly cityIds: readonly string[];
  readonly years: readonly number[];
  readonly cells: readonly Cell[];
  readonly warnings: readonly string[];
  readonly cautions: readonly Caution[];
}

const properties = [
  'id',
  'cityId',
  'year',
  'value',
  'unit',
  'basis',
  'basisDoubt',
  'comparator',
  'scope',
  'period',
  'periodStart',
  'periodEnd',
] as const;

/**
 * Compares one indicator over cities and years: those that are asked for, or else all of which a
 * document is held.
 *
 * @throws {GraphError} NOT_FOUND or LIMIT_EXCEEDED, naming the argument
 */
export async function compareIndicator(
  reader: GraphReader,
  id: string,
  asked: { cityIds: readonly string[] | undefined; years: readonly number[] | undefined },
): Promise<Comparison> {
  expectNarrowing(asked);
  const where = narrowedTo(asked);
  const [{ stated, namesOf }, , held] = await allInOrder([
    readStated(reader, id, where),
    expectCities(reader, asked.cityIds ?? []),
    readHeld(reader, where),
  ]);
  const cityIds = [...new Set(asked.cityIds ?? held.map(({ cityId }) => cityId))].sort();
  const years = [...new Set(asked.years ?? held.map(({ year }) => year))].sort((a, b) => a - b);
  if (cityIds.length * years.length > maxCells)
    throw new GraphError(
      'LIMIT_EXCEEDED',
      `cityIds: ${cityIds.length} cities in ${years.length} years are more than ${maxCells} cells. Ask for fewer.`,
      { argument: 'cityIds' },
    );
  const heldIn = new Set(held.map(cellKey));
  const statedIn = new Map<string, Comparable[]>();
  for (const each of stated) {
    const known = statedIn.get(cellKey(each));
    if (known) known.push(each);
    else statedIn.set(cellKey(each), [each]);
  }
  const cautions = cautionsOf(
    stated.filter(({ cityId, year }) => cityIds.includes(cityId) && years.includes(year)),
    (cityId) => namesOf.get(cityId) ?? { name: cityId, nameEn: null },
  );
  return {
    indicatorId: id,
    cityIds,
    years,
    cells: cityIds.flatMap((cityId) => years.map((year) => cellOf(cityId, year, statedIn, heldIn))),
    warnings: cautions.map(({ message }) => message),
    cautions,
  };
}

interface CityYear {
  readonly cityId: string;
  readonly year: number;
}

const cellKey = ({ cityId, year }: CityYear): string => `${cityId} ${year}`;

function cellOf(
  cityId: string,
  year: number,
  statedIn: ReadonlyMap<string, readonly Comparable[]>,
  heldIn: ReadonlySet<string>,
): Cell {
  const key = cellKey({ cityId, year });
  const stated = statedIn.get(key) ?? [];
  const idsOf = (kind: Comparable['kind']): string[] =>
    stated.filter((each) => each.kind === kind).map(({ id }) => id);
  return {
    cityId,
    year,
    status: stated.length > 0 ? 'STATED' : heldIn.has(key) ? 'NOT_MENTIONED' : 'NOT_HELD',
    targetIds: idsOf('target'),
    resultIds: idsOf('result'),
  };
}

function narrowedTo(asked: {
  cityIds: readonly string[] | undefined;
  years: readonly number[] | undefined;
}): Condition {
  return {
    all: [
      ...(asked.cityIds ? [{ property: 'cityId', tests: { in: asked.cityIds } }] : []),
      ...(asked.years ? [{ property: 'year', tests: { in: asked.years } }] : []),
    ],
  };
}

/** Cities and years of which a document is held. */
async function readHeld(reader: GraphReader, where: Condition): Promise<CityYear[]> {
  const { rows } = await reader.read({
    start: { type: 'DOCUMENT', where },
    select: [{ type: 'DOCUMENT', properties: ['cityId', 'year'], relations: [] }],
  });
  return rows.map(([cityId, year]) => ({ cityId, year }) as CityYear);
}

interface Stated {
  readonly stated: readonly Comparable[];
  readonly namesOf: ReadonlyMap<string, CityNames>;
}

/** Targets and results of the indicator with what decides whether they may be compared, and names of their cities. */
async function readStated(reader: GraphReader, id: string, where: Condition): Promise<Stated> {
  const relation = (field: 'targets' | 'results'): RelationSelection => ({
    field,
    where,
    node: [
      {
        type: field === 'targets' ? 'TARGET' : 'RESULT',
        properties,
        relations: [
          {
            field: 'city',
            node: [{ type: 'CITY', properties: ['name', 'nameEn'], relations: [] }],
          },
        ],
      },
    ],
  });
  const { rows } = await reader.read({
    start: { ids: typeOfId(id) === 'INDICATOR' ? [id] : [] },
    select: [
      {
        type: 'INDICATOR',
        properties: ['population'],
        relations: [relation('targets'), relation('results')],
      },
    ],
  });
  const [found] = rows;
  if (!found)
    throw new GraphError('NOT_FOUND', `id: there is no Indicator with the id ${quoted(id)}.`, {
      argument: 'id',
    });
  const [population, targets, results] = found as [string | null, RelationRows, RelationRows];
  const namesOf = new Map<string, CityNames>();
  const read = (kind: Comparable['kind'], row: Row): Comparable => {
    const each = {
      ...Object.fromEntries(properties.map((property, index) => [property, row[index]])),
      kind,
      population,
    } as Comparable;
    const [name, nameEn] = row[properties.length] as [string, string | null];
    namesOf.set(each.cityId, { name, nameEn });
    return each;
  };
  return {
    stated: [
      ...targets.rows.map((row) => read('target', row)),
      ...results.rows.map((row) => read('result', row)),
    ],
    namesOf,
  };
}
