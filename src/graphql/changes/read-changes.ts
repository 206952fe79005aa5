import {
  type Change,
  changesBetween,
  type MeasuredIndicator,
  type StatedFigure,
  type StatedThing,
  type YearOfDocuments,
} from '../../model/changes.js';
import type { Condition, RelationRows, RelationSelection, Row } from '../../model/plan.js';
import type { GraphReader } from '../../store/store.js';

export interface CityChangesParts {
  readonly cityId: string;
  readonly from: number;
  readonly to: number;
  readonly documentIdsFrom: readonly string[];
  readonly documentIdsTo: readonly string[];
  readonly changes: readonly Change[];
}

const figureProperties = [
  ...(['id', 'cityId', 'year', 'indicatorId', 'value', 'unit', 'basis', 'basisDoubt'] as const),
  ...(['comparator', 'scope', 'period', 'periodStart', 'periodEnd'] as const),
];
const traitProperties = [
  ...(['id', 'familyId', 'object', 'population', 'action', 'unit', 'basis', 'scopes'] as const),
];

const firstEvidence: RelationSelection = {
  field: 'evidence',
  page: { limit: 1 },
  node: [{ type: 'EVIDENCE', properties: ['id'], relations: [] }],
};

/** Things that a document states, each with the sentences of this document that do. */
const thingsOf = (
  field: 'programs' | 'brands' | 'policies',
  type: 'PROGRAM' | 'SERVICE_BRAND' | 'POLICY',
  where: Condition | undefined,
): RelationSelection => ({
  field,
  ...(where && { where }),
  node: [{ type, properties: ['id'], relations: [] }],
  edge: {
    properties: [],
    evidence: { type: 'EVIDENCE', properties: ['id'], relations: [] },
  },
});

const indicator: RelationSelection = {
  field: 'indicator',
  node: [{ type: 'INDICATOR', properties: traitProperties, relations: [] }],
};

const target: RelationSelection = {
  field: 'target',
  node: [{ type: 'TARGET', properties: ['id', 'documentId'], relations: [firstEvidence] }],
};

/**
 * What changed in a city from the documents of one year to those of another, by one plan.
 *
 * @param policyAreaId only what concerns this policy area
 */
export async function readChanges(
  reader: GraphReader,
  {
    cityId,
    from,
    to,
    policyAreaId,
  }: {
    readonly cityId: string;
    readonly from: number;
    readonly to: number;
    readonly policyAreaId: string | null;
  },
): Promise<CityChangesParts> {
  const where: Condition | undefined =
    policyAreaId === null ? undefined : { property: 'policyAreaId', tests: { eq: policyAreaId } };
  const narrowed = where && { where };
  const { rows } = await reader.read({
    start: {
      type: 'DOCUMENT',
      where: {
        all: [
          { property: 'cityId', tests: { eq: cityId } },
          { property: 'year', tests: { in: [from, to] } },
        ],
      },
    },
    select: [
      {
        type: 'DOCUMENT',
        properties: ['id', 'year'],
        relations: [
          thingsOf('programs', 'PROGRAM', where),
          thingsOf('brands', 'SERVICE_BRAND', where),
          thingsOf('policies', 'POLICY', where),
          {
            field: 'targets',
            ...narrowed,
            node: [
              {
                type: 'TARGET',
                properties: figureProperties,
                relations: [firstEvidence, indicator],
              },
            ],
          },
          {
            field: 'results',
            ...narrowed,
            node: [
              {
                type: 'RESULT',
                properties: figureProperties,
                relations: [firstEvidence, indicator, target],
              },
            ],
          },
        ],
      },
    ],
  });
  const indicators = new Map<string, MeasuredIndicator>();
  const [before, after] = [from, to].map((year) =>
    yearOf(
      rows.filter((row) => row[1] === year),
      indicators,
    ),
  ) as [YearOfDocuments, YearOfDocuments];
  return {
    ...{ cityId, from, to },
    documentIdsFrom: before.documentIds,
    documentIdsTo: after.documentIds,
    changes: changesBetween(before, after, [...indicators.values()]),
  };
}

/** @param indicators is given those of the figures */
function yearOf(
  documents: readonly Row[],
  indicators: Map<string, MeasuredIndicator>,
): YearOfDocuments {
  const cells = (at: number): Row[] =>
    documents.flatMap((document) => (document[at] as RelationRows).rows as Row[]);
  return {
    documentIds: documents.map(([id]) => id as string),
    things: [2, 3, 4].flatMap(cells).map(toThing),
    figures: [
      ...cells(5).map((row) => toFigure(row, 'target', indicators)),
      ...cells(6).map((row) => toFigure(row, 'result', indicators)),
    ],
  };
}

function toThing([edge, node]: Row): StatedThing {
  const [proof] = edge as readonly [readonly Row[]];
  return { id: (node as Row)[0] as string, evidenceId: (proof[0]?.[0] ?? null) as string | null };
}

function toFigure(
  row: Row,
  kind: StatedFigure['kind'],
  indicators: Map<string, MeasuredIndicator>,
): StatedFigure {
  const [evidence, measured, reported] = row.slice(figureProperties.length) as [
    RelationRows,
    Row,
    Row | null | undefined,
  ];
  const traits = record<MeasuredIndicator>(traitProperties, measured);
  indicators.set(traits.id, traits);
  return {
    ...record<StatedFigure>(figureProperties, row),
    kind,
    population: traits.population,
    evidenceId: firstId(evidence),
    target: reported
      ? {
          id: reported[0] as string,
          documentId: reported[1] as string,
          evidenceId: firstId(reported[2] as RelationRows),
        }
      : null,
  };
}

const firstId = ({ rows }: RelationRows): string | null => (rows[0]?.[0] ?? null) as string | null;

const record = <T>(properties: readonly string[], row: Row): T =>
  Object.fromEntries(properties.map((property, index) => [property, row[index]])) as T;
