import { GraphError } from '../../model/errors.js';
import { type MeasurementType, type NodeType, typeOfId } from '../../model/ontology.js';
import type { RelationRows, RelationSelection, Row } from '../../model/plan.js';
import {
  type TimelineDocument,
  type TimelineEntry,
  type TimelineEvidence,
  type TimelineFacts,
  type TimelineFigure,
  timelineOf,
} from '../../model/timeline.js';
import type { GraphReader } from '../../store/store.js';

/** Where each type that has a timeline has its figures: fields of the ontology, and the types found there. */
const figuresOf: Readonly<Partial<Record<NodeType, Readonly<Record<string, MeasurementType>>>>> = {
  SERVICE_BRAND: { targets: 'TARGET', results: 'RESULT' },
  PROGRAM: { targets: 'TARGET', results: 'RESULT' },
  INDICATOR: { targets: 'TARGET', results: 'RESULT' },
  DEPARTMENT: { responsibilities: 'TARGET' },
};

const figureProperties = [
  'id',
  'documentId',
  'cityId',
  'indicatorId',
  'value',
  'unit',
  'basis',
  'scope',
  'text',
] as const;
const evidenceProperties = ['id', 'documentId', 'quote'] as const;
const documentProperties = ['id', 'cityId', 'year'] as const;

/**
 * What the documents say of a brand, programme, indicator or department. Its figures are its targets
 * and results; a department's, the targets that it answers for.
 *
 * @throws {GraphError} NOT_FOUND, naming `id`
 */
export async function readTimeline(reader: GraphReader, id: string): Promise<TimelineEntry[]> {
  const facts = await readFacts(reader, id);
  if (!facts)
    throw new GraphError(
      'NOT_FOUND',
      `id: there is no brand, programme, indicator or department with the id ${JSON.stringify(id)}.`,
      { argument: 'id' },
    );
  return timelineOf(facts);
}

async function readFacts(reader: GraphReader, id: string): Promise<TimelineFacts | undefined> {
  const type = typeOfId(id);
  const fields = type && figuresOf[type];
  if (!fields) return undefined;
  const { rows } = await reader.read({
    start: { ids: [id] },
    select: [
      {
        type,
        properties: ['name', 'aliases'],
        relations: [selectEvidence, ...Object.entries(fields).map(selectFigures)],
      },
    ],
  });
  const [found] = rows;
  if (!found) return undefined;
  const [name, aliases, quotes, ...lists] = found as [
    string,
    readonly string[],
    RelationRows,
    ...RelationRows[],
  ];
  const figures = Object.values(fields).flatMap((stated, at) =>
    readFigures(stated, (lists[at] as RelationRows).rows),
  );
  const publishers = quotes.rows.map((row) => (row[evidenceProperties.length] as Row)[0] as string);
  return {
    names: [name, ...aliases],
    evidence: quotes.rows.map((row) => record<TimelineEvidence>(evidenceProperties, row)),
    figures,
    documents: await readDocuments(reader, [
      ...new Set([...publishers, ...figures.map(({ cityId }) => cityId)]),
    ]),
  };
}

/** The sentences that mention the thing, each with the city whose document it is quoted from. */
const selectEvidence: RelationSelection = {
  field: 'evidence',
  node: [
    {
      type: 'EVIDENCE',
      properties: evidenceProperties,
      relations: [
        {
          field: 'document',
          node: [{ type: 'DOCUMENT', properties: ['cityId'], relations: [] }],
        },
      ],
    },
  ],
};

const selectFigures = ([field, type]: [string, MeasurementType]): RelationSelection => ({
  field,
  order: [{ property: 'id', direction: 'ASC' }],
  node: [{ type, properties: figureProperties, relations: [] }],
});

/** Each once: a department may answer for a target in two roles. */
function readFigures(type: MeasurementType, rows: readonly Row[]): TimelineFigure[] {
  const kind = type === 'TARGET' ? 'target' : 'result';
  const figures = rows.map((row) => ({ ...record<TimelineFigure>(figureProperties, row), kind }));
  return [...new Map(figures.map((figure) => [figure.id, figure as TimelineFigure])).values()];
}

/** All documents of the cities whose documents state the thing: those that leave it out count too. */
async function readDocuments(
  reader: GraphReader,
  cityIds: readonly string[],
): Promise<TimelineDocument[]> {
  const { rows } = await reader.read({
    start: { type: 'DOCUMENT', where: { property: 'cityId', tests: { in: cityIds } } },
    select: [{ type: 'DOCUMENT', properties: documentProperties, relations: [] }],
  });
  return rows.map((row) => record<TimelineDocument>(documentProperties, row));
}

const record = <T>(properties: readonly string[], row: Row): T =>
  Object.fromEntries(properties.map((property, index) => [property, row[index]])) as T;
