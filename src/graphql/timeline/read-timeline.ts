import { GraphError } from '../../model/errors.js';
import { type MeasurementType, type NodeType, typeOfId } from '../../model/ontology.js';
import type { Condition, RelationRows, Row } from '../../model/plan.js';
import {
  type TimelineDocument,
  type TimelineEntry,
  type TimelineEvidence,
  type TimelineFacts,
  type TimelineFigure,
  timelineOf,
} from '../../model/timeline.js';
import type { GraphReader } from '../../store/store.js';

/** Types that have a timeline. */
const types: readonly NodeType[] = ['SERVICE_BRAND', 'PROGRAM', 'INDICATOR', 'DEPARTMENT'];

const figureProperties = [
  'id',
  'documentId',
  'cityId',
  'indicatorId',
  'value',
  'unit',
  'basis',
  'scope',
  'period',
  'periodStart',
  'periodEnd',
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
  const type = typeOfId(id);
  const facts = type && types.includes(type) ? await readFacts(reader, type, id) : undefined;
  if (!facts)
    throw new GraphError(
      'NOT_FOUND',
      `id: there is no brand, programme, indicator or department with the id ${JSON.stringify(id)}.`,
      { argument: 'id' },
    );
  return timelineOf(facts);
}

async function readFacts(
  reader: GraphReader,
  type: NodeType,
  id: string,
): Promise<TimelineFacts | undefined> {
  const { rows } = await reader.read({
    start: { ids: [id] },
    select: [
      {
        type,
        properties: ['name', 'aliases'],
        relations: [
          {
            field: 'evidence',
            node: [{ type: 'EVIDENCE', properties: evidenceProperties, relations: [] }],
          },
        ],
      },
    ],
  });
  const [found] = rows;
  if (!found) return undefined;
  const [name, aliases, quotes] = found as [string, readonly string[], RelationRows];
  const evidence = quotes.rows.map((row) => record<TimelineEvidence>(evidenceProperties, row));
  const figures = await readFigures(reader, figureCondition(type, id), type !== 'DEPARTMENT');
  const stating = [...evidence, ...figures].map(({ documentId }) => documentId);
  return {
    names: [name, ...aliases],
    evidence,
    figures,
    documents: await readDocuments(reader, stating),
  };
}

/** The condition that the figures of the thing meet. */
function figureCondition(type: NodeType, id: string): Condition {
  const itself: Condition = { property: 'id', tests: { eq: id } };
  switch (type) {
    case 'INDICATOR':
      return { property: 'indicatorId', tests: { eq: id } };
    case 'PROGRAM':
      return { relation: 'program', where: itself };
    case 'SERVICE_BRAND':
      return { relation: 'brands', where: itself };
    default:
      return { relation: 'responsibilities', types: ['DEPARTMENT'], where: itself };
  }
}

async function readFigures(
  reader: GraphReader,
  where: Condition,
  withResults: boolean,
): Promise<TimelineFigure[]> {
  const read = async (type: MeasurementType): Promise<TimelineFigure[]> => {
    const { rows } = await reader.read({
      start: { type, where },
      select: [{ type, properties: figureProperties, relations: [] }],
    });
    const kind = type === 'TARGET' ? 'target' : 'result';
    return rows.map((row) => ({ ...record<TimelineFigure>(figureProperties, row), kind }));
  };
  const found = await Promise.all([read('TARGET'), ...(withResults ? [read('RESULT')] : [])]);
  return found.flat();
}

/** All documents of the cities whose documents state the thing: those that leave it out count too. */
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

const record = <T>(properties: readonly string[], row: Row): T =>
  Object.fromEntries(properties.map((property, index) => [property, row[index]])) as T;
