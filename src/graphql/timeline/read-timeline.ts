import { GraphError } from '../../model/errors.js';
import { type MeasurementType, type NodeType, typeOfId } from '../../model/ontology.js';
import type { NodeSelection, Order, RelationRows, Row } from '../../model/plan.js';
import {
  type TimelineDocument,
  type TimelineEntry,
  type TimelineEvidence,
  type TimelineFacts,
  type TimelineFigure,
  timelineOf,
} from '../../model/timeline.js';
import type { GraphReader } from '../../store/store.js';
import { quoted } from '../../util/quoted.js';
import type { ShownNodes, Widened } from '../compile/shown-nodes.js';

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
 * @param shown is given the nodes that are read on the way
 * @throws {GraphError} NOT_FOUND, naming `id`
 */
export async function readTimeline(
  reader: GraphReader,
  id: string,
  shown: ShownNodes,
): Promise<TimelineEntry[]> {
  const facts = await readFacts(reader, id, shown);
  if (!facts)
    throw new GraphError(
      'NOT_FOUND',
      `id: there is no brand, programme, indicator or department with the id ${quoted(id)}.`,
      { argument: 'id' },
    );
  return timelineOf(facts);
}

async function readFacts(
  reader: GraphReader,
  id: string,
  shown: ShownNodes,
): Promise<TimelineFacts | undefined> {
  const type = typeOfId(id);
  const fields = type && figuresOf[type];
  if (!fields) return undefined;
  const evidence = shown.widen(ownEvidence);
  const figures = Object.entries(fields).map(([field, kind]) => ({
    field,
    kind,
    ...figureReader(shown, kind, type !== 'INDICATOR'),
  }));
  const { rows } = await reader.read({
    start: { ids: [id] },
    select: [
      {
        type,
        properties: ['name', 'aliases'],
        relations: [
          { field: 'evidence', node: [evidence.select] },
          ...figures.map(({ field, select }) => ({ field, order: byId, node: [select] })),
        ],
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
  const stated = figures.flatMap(({ kind, take }, at) =>
    readFigures(kind, (lists[at] as RelationRows).rows.map(take)),
  );
  const sentences = quotes.rows.map(evidence.take);
  const publishers = sentences.map((row) => (row[evidenceProperties.length] as Row)[0] as string);
  const cityIds = new Set([...publishers, ...stated.map(({ cityId }) => cityId)]);
  return {
    names: [name, ...aliases],
    evidence: sentences.map((row) => record<TimelineEvidence>(evidenceProperties, row)),
    figures: stated,
    documents: await readDocuments(reader, [...cityIds], shown),
  };
}

/** The sentences that mention the thing, each with the city whose document it is quoted from. */
const ownEvidence: NodeSelection = {
  type: 'EVIDENCE',
  properties: evidenceProperties,
  relations: [
    { field: 'document', node: [{ type: 'DOCUMENT', properties: ['cityId'], relations: [] }] },
  ],
};

const byId: Order = [{ property: 'id', direction: 'ASC' }];

/** Reads what a relation to a single node leads to along with the node, where that is shown. */
function widenWith(shown: ShownNodes, own: NodeSelection, field: string, type: NodeType): Widened {
  if (!shown.has(type)) return shown.widen(own);
  const reached = shown.widen({ type, properties: ['id'], relations: [] });
  const at = own.properties.length + own.relations.length;
  const { select, take } = shown.widen({
    ...own,
    relations: [...own.relations, { field, node: [reached.select] }],
  });
  return {
    select,
    take: (row) => {
      const cells = take(row);
      if (cells[at]) reached.take(cells[at] as Row);
      return cells;
    },
  };
}

/** @param severalIndicators false where all figures measure the same */
function figureReader(
  shown: ShownNodes,
  type: MeasurementType,
  severalIndicators: boolean,
): Widened {
  const own = { type, properties: figureProperties, relations: [] };
  return severalIndicators ? widenWith(shown, own, 'indicator', 'INDICATOR') : shown.widen(own);
}

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
  shown: ShownNodes,
): Promise<TimelineDocument[]> {
  const own = { type: 'DOCUMENT', properties: documentProperties, relations: [] } as const;
  const { select, take } = widenWith(shown, own, 'city', 'CITY');
  const { rows } = await reader.read({
    start: { type: 'DOCUMENT', where: { property: 'cityId', tests: { in: cityIds } } },
    select: [select],
  });
  return rows.map((row) => record<TimelineDocument>(documentProperties, take(row)));
}

const record = <T>(properties: readonly string[], row: Row): T =>
  Object.fromEntries(properties.map((property, index) => [property, row[index]])) as T;
