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
import type { OwnSelection, ShownNodes, Widened } from '../compile/shown-nodes.js';

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

const plain = (type: OwnSelection['type'], properties: readonly string[]): OwnSelection => ({
  type,
  properties,
  relations: [],
});

const thingFields = [
  ['programs', 'PROGRAM'],
  ['brands', 'SERVICE_BRAND'],
  ['policies', 'POLICY'],
] as const;

/** What is read of the nodes of each type, and what is shown of them besides. */
interface Widenings {
  readonly document: Widened;
  readonly things: readonly Widened[];
  readonly evidence: Widened;
  readonly indicator: Widened;
  readonly target: Widened;
}

/** @param shown takes what is shown of nodes, where that is nothing but properties: most of them are not shown */
function widenings(shown: ShownNodes): Widenings {
  const widen = (own: OwnSelection): Widened =>
    shown.isPlain(own.type) ? shown.widen(own) : { select: own, take: (row) => row };
  return {
    document: widen(plain('DOCUMENT', ['id', 'year'])),
    things: thingFields.map(([, type]) => widen(plain(type, ['id']))),
    evidence: widen(plain('EVIDENCE', ['id'])),
    indicator: widen(plain('INDICATOR', traitProperties)),
    target: widen(plain('TARGET', ['id', 'documentId'])),
  };
}

/**
 * What changed in a city from the documents of one year to those of another, by one plan.
 *
 * @param policyAreaId only what concerns this policy area
 * @param shown is given the nodes that are read on the way
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
  shown: ShownNodes,
): Promise<CityChangesParts> {
  const where: Condition | undefined =
    policyAreaId === null ? undefined : { property: 'policyAreaId', tests: { eq: policyAreaId } };
  const narrowed = where && { where };
  const widened = widenings(shown);
  const { evidence } = widened;
  const firstEvidence: RelationSelection = {
    field: 'evidence',
    page: { limit: 1 },
    node: [evidence.select],
  };
  const indicator: RelationSelection = { field: 'indicator', node: [widened.indicator.select] };
  const { select: reported } = widened.target;
  const target: RelationSelection = {
    field: 'target',
    node: [{ ...reported, relations: [...reported.relations, firstEvidence] }],
  };
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
        ...widened.document.select,
        relations: [
          // Things that a document states, each with the first sentence of this document that does.
          ...thingFields.map(
            ([field], at): RelationSelection => ({
              field,
              ...narrowed,
              node: [(widened.things[at] as Widened).select],
              edge: { properties: [], evidence: evidence.select, firstEvidenceOnly: true },
            }),
          ),
          {
            field: 'targets',
            ...narrowed,
            node: [{ ...plain('TARGET', figureProperties), relations: [firstEvidence, indicator] }],
          },
          {
            field: 'results',
            ...narrowed,
            node: [
              {
                ...plain('RESULT', figureProperties),
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
      widened,
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
  widened: Widenings,
  indicators: Map<string, MeasuredIndicator>,
): YearOfDocuments {
  const { document, things, evidence } = widened;
  const list = (at: number): Row[] => {
    const cell = document.select.properties.length + at;
    return documents.flatMap((row) => (row[cell] as RelationRows).rows as Row[]);
  };
  return {
    documentIds: documents.map((row) => document.take(row)[0] as string),
    things: things.flatMap((thing, at) => list(at).map((row) => toThing(row, thing, evidence))),
    figures: [
      ...list(things.length).map((row) => toFigure(row, 'target', widened, indicators)),
      ...list(things.length + 1).map((row) => toFigure(row, 'result', widened, indicators)),
    ],
  };
}

function toThing([edge, node]: Row, thing: Widened, evidence: Widened): StatedThing {
  const [proof] = edge as readonly [readonly Row[]];
  return { id: thing.take(node as Row)[0] as string, evidenceId: firstId(proof, evidence) };
}

function toFigure(
  row: Row,
  kind: StatedFigure['kind'],
  { evidence, indicator, target }: Widenings,
  indicators: Map<string, MeasuredIndicator>,
): StatedFigure {
  const [proof, measured, reported] = row.slice(figureProperties.length) as [
    RelationRows,
    Row,
    Row | null | undefined,
  ];
  const id = measured[0] as string;
  let traits = indicators.get(id);
  if (!traits) {
    traits = record<MeasuredIndicator>(traitProperties, indicator.take(measured));
    indicators.set(id, traits);
  }
  return {
    ...record<StatedFigure>(figureProperties, row),
    kind,
    population: traits.population,
    evidenceId: firstId(proof.rows, evidence),
    target: reported ? toTarget(reported, target, evidence) : null,
  };
}

function toTarget(row: Row, target: Widened, evidence: Widened): StatedFigure['target'] {
  const [id, documentId] = target.take(row) as readonly [string, string];
  const proof = row.at(-1) as RelationRows;
  return { id, documentId, evidenceId: firstId(proof.rows, evidence) };
}

const firstId = ([first]: readonly Row[], { take }: Widened): string | null =>
  first ? (take(first)[0] as string) : null;

const record = <T>(properties: readonly string[], row: Row): T =>
  Object.fromEntries(properties.map((property, index) => [property, row[index]])) as T;
