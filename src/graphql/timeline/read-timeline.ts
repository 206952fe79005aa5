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
        relations: [selectEvidence, selectDocuments, ...Object.entries(fields).map(selectFigures)],
      },
    ],
  });
  const [found] = rows;
  if (!found) return undefined;
  const [name, aliases, quotes, stating, ...lists] = found as [
    string,
    readonly string[],
    RelationRows,
    RelationRows,
    ...RelationRows[],
  ];
  const evidence = quotes.rows.map((row) => record<TimelineEvidence>(evidenceProperties, row));
  const figures = Object.values(fields).flatMap((stated, at) =>
    readFigures(stated, (lists[at] as RelationRows).rows),
  );
  const documents = documentsOfCities(stating.rows);
  const known = new Set(documents.map((document) => document.id));
  const others = [...evidence, ...figures]
    .map(({ documentId }) => documentId)
    .filter((documentId) => !known.has(documentId));
  return {
    names: [name, ...aliases],
    evidence,
    figures,
    documents:
      others.length === 0
        ? documents
        : unique([...documents, ...(await readDocuments(reader, others))]),
  };
}

const selectEvidence: RelationSelection = {
  field: 'evidence',
  node: [{ type: 'EVIDENCE', properties: evidenceProperties, relations: [] }],
};

/** All documents of the cities whose documents state the thing: those that leave it out count too. */
const selectDocuments: RelationSelection = {
  field: 'documents',
  node: [
    {
      type: 'DOCUMENT',
      properties: [],
      relations: [
        {
          field: 'city',
          node: [
            {
              type: 'CITY',
              properties: [],
              relations: [
                {
                  field: 'publications',
                  node: [{ type: 'DOCUMENT', properties: documentProperties, relations: [] }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

/** Reads the rows of {@link selectDocuments}; a city comes once for each of its documents. */
function documentsOfCities(rows: readonly Row[]): TimelineDocument[] {
  const documents = rows
    .flatMap(([city]) => ((city as Row)[0] as RelationRows).rows)
    .map((row) => record<TimelineDocument>(documentProperties, row));
  return unique(documents);
}

const selectFigures = ([field, type]: [string, MeasurementType]): RelationSelection => ({
  field,
  order: [{ property: 'id', direction: 'ASC' }],
  node: [{ type, properties: figureProperties, relations: [] }],
});

/** Each once: a department may answer for a target in two roles. */
function readFigures(type: MeasurementType, rows: readonly Row[]): TimelineFigure[] {
  const kind = type === 'TARGET' ? 'target' : 'result';
  const figures = rows.map((row) => ({ ...record<TimelineFigure>(figureProperties, row), kind }));
  return unique(figures as TimelineFigure[]);
}

/** The same where a figure's or a sentence's document does not itself state the thing. */
async function readDocuments(
  reader: GraphReader,
  stating: readonly string[],
): Promise<TimelineDocument[]> {
  const select = [{ type: 'DOCUMENT' as const, properties: documentProperties, relations: [] }];
  const own = await reader.read({ start: { ids: [...new Set(stating)] }, select });
  const cityIds = [...new Set(own.rows.map(([, cityId]) => cityId as string))];
  const where = { property: 'cityId', tests: { in: cityIds } };
  const { rows } = await reader.read({ start: { type: 'DOCUMENT', where }, select });
  return rows.map((row) => record<TimelineDocument>(documentProperties, row));
}

const unique = <Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

const record = <T>(properties: readonly string[], row: Row): T =>
  Object.fromEntries(properties.map((property, index) => [property, row[index]])) as T;
