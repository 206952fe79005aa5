import {
  differencesBetween,
  type IndicatorDifference,
  type IndicatorTraits,
} from '../../model/indicator-differences.js';
import type { NodeType, OrderKey } from '../../model/ontology.js';
import type {
  EdgeSelection,
  RelationRows,
  RelationSelection,
  Row,
  Selection,
} from '../../model/plan.js';
import {
  type HeldDocument,
  type SilenceReason,
  type SilentTarget,
  silenceOf,
} from '../../model/silence.js';
import { type ByName, byName } from '../../util/by-name.js';
import type { Answer } from './answer.js';
import type { Operation } from './collect-fields.js';
import type { ListEntries } from './connection-compiler.js';
import { objectReader, type Read, type SelectedField } from './object-reader.js';
import { selectedUnder } from './selected-under.js';

/** Entries of a relation that can be selected whole. */
interface WholeEntries extends ListEntries {
  build(): { node: Selection; edge?: EdgeSelection };
}

/** What such a field is compiled with. */
interface Parts {
  readonly operation: Operation;
  readonly field: SelectedField;
  /** Entries of a relation of a node type, by the names of the ontology. */
  readonly entriesOf: (type: NodeType, relation: string) => WholeEntries;
  /** A property of the node that the field belongs to. */
  readonly ownProperty: (name: string) => Read<Row>;
  /** Another relation of that node, beside the one that the field itself reads. */
  readonly ownRelation: (selection: RelationSelection) => Read<Row>;
}

/** What such a field reads, and the function that makes its answer. */
interface Reached {
  readonly selection: RelationSelection;
  /**
   * @param cell of the selection in the row of the node
   * @param row of the node itself
   */
  readonly complete: (cell: unknown, row: Row) => unknown;
}

const nodeKey = (property: string): OrderKey => ({ property, direction: 'ASC' });

/** Of the documents that use a concept (提法), the first of each city. */
function spread({ operation, field, entriesOf }: Parts): Reached {
  const entries = entriesOf('CONCEPT', 'documents');
  const cityOf = entries.addKey(nodeKey('cityId'));
  const yearOf = entries.addKey(nodeKey('year'));
  const firstUse = objectReader<Row>(
    operation,
    'ConceptFirstUse',
    field.sets,
    field.path,
    ({ name, sets, path }) => {
      if (name === 'year') return yearOf;
      if (name === 'document') return entries.addView(sets, path);
      if (name === 'evidence') return entries.addFirstEvidenceView(sets, path);
      const document = entries.addView([selectedUnder('city', sets)], path);
      return (entry) => document(entry).city;
    },
  );
  const complete = (cell: unknown): Answer[] =>
    (cell as RelationRows).rows
      .toSorted(
        (a, b) => (yearOf(a) as number) - (yearOf(b) as number) || compareIds(cityOf(a), cityOf(b)),
      )
      .map(firstUse);
  return {
    selection: {
      ...{ field: 'documents', order: [nodeKey('year')], firstOf: 'cityId' },
      ...entries.build(),
    },
    complete,
  };
}

interface UsesInYear {
  readonly year: number;
  readonly cityCount: number;
  readonly documentCount: number;
}

/** In how many documents of how many cities a concept (提法) is used, year by year. */
function usesByYear({ operation, field, entriesOf }: Parts): Reached {
  const entries = entriesOf('CONCEPT', 'documents');
  const cityOf = entries.addKey(nodeKey('cityId'));
  const yearOf = entries.addKey(nodeKey('year'));
  const usesInYear = objectReader<UsesInYear>(
    operation,
    'ConceptUsesInYear',
    field.sets,
    field.path,
    ({ name }) =>
      (each) =>
        each[name as keyof UsesInYear],
  );
  const complete = (cell: unknown): Answer[] => {
    const citiesOf = new Map<number, unknown[]>();
    for (const entry of (cell as RelationRows).rows) {
      const year = yearOf(entry) as number;
      const cities = citiesOf.get(year);
      if (cities) cities.push(cityOf(entry));
      else citiesOf.set(year, [cityOf(entry)]);
    }
    return [...citiesOf]
      .map(([year, cities]) => ({
        year,
        cityCount: new Set(cities).size,
        documentCount: cities.length,
      }))
      .sort((a, b) => a.year - b.year)
      .map(usesInYear);
  };
  return { selection: { field: 'documents', ...entries.build() }, complete };
}

const traitNames = ['object', 'population', 'action', 'unit', 'basis', 'scopes'] as const;

interface Related {
  readonly entry: Row;
  readonly differences: readonly IndicatorDifference[];
}

/** The other indicators of the family (指标族), with what tells them apart. */
function related({ operation, field, entriesOf, ownProperty }: Parts): Reached {
  const entries = entriesOf('INDICATOR_FAMILY', 'indicators');
  const ownId = ownProperty('id');
  const idOf = entries.addKey(nodeKey('id'));
  const own = traitNames.map(ownProperty);
  const others = traitNames.map((name) => entries.addKey(nodeKey(name)));
  const traits = (reads: readonly Read<Row>[], row: Row): IndicatorTraits =>
    Object.fromEntries(
      traitNames.map((name, index) => [name, (reads[index] as Read<Row>)(row) ?? null]),
    ) as unknown as IndicatorTraits;
  const relatedIndicator = objectReader<Related>(
    operation,
    'RelatedIndicator',
    field.sets,
    field.path,
    ({ name, sets, path }) => {
      if (name === 'indicator') {
        const indicator = entries.addView(sets, path);
        return ({ entry }) => indicator(entry);
      }
      const difference = objectReader<IndicatorDifference>(
        operation,
        'IndicatorDifference',
        sets,
        path,
        (of) => (each) => each[of.name as keyof IndicatorDifference],
      );
      return ({ differences }) => differences.map(difference);
    },
  );
  const complete = (cell: unknown, row: Row): Answer[] => {
    if (cell === null) return [];
    const here = traits(own, row);
    const [indicators] = cell as unknown as [RelationRows];
    return indicators.rows
      .filter((entry) => idOf(entry) !== ownId(row))
      .map((entry) => ({ entry, differences: differencesBetween(here, traits(others, entry)) }))
      .sort(
        (a, b) =>
          a.differences.length - b.differences.length || compareIds(idOf(a.entry), idOf(b.entry)),
      )
      .map(relatedIndicator);
  };
  const indicators: RelationSelection = { field: 'indicators', ...entries.build() };
  return {
    selection: {
      field: 'family',
      node: [{ type: 'INDICATOR_FAMILY', properties: [], relations: [indicators] }],
    },
    complete,
  };
}

const heldProperties = ['id', 'kind', 'year', 'period'] as const;
const silentProperties = ['documentId', 'year', 'dueOn', 'periodStart', 'periodEnd'] as const;

/** Why nothing is reported of a target (目标), by the documents of its city; null where a result is known. */
function silence({ ownProperty, ownRelation }: Parts): Reached {
  const reads = silentProperties.map((name) => [name, ownProperty(name)] as const);
  const resultsOf = ownRelation({
    field: 'results',
    page: { limit: 1 },
    node: [{ type: 'RESULT', properties: ['id'], relations: [] }],
  });
  const published: RelationSelection = {
    field: 'publications',
    node: [{ type: 'DOCUMENT', properties: heldProperties, relations: [] }],
  };
  const complete = (cell: unknown, row: Row): SilenceReason | null => {
    if ((resultsOf(row) as RelationRows).rows.length > 0) return null;
    const [{ rows }] = cell as [RelationRows];
    const documents = rows.map((values) => record<HeldDocument>(heldProperties, values));
    const target = Object.fromEntries(reads.map(([name, read]) => [name, read(row)]));
    return silenceOf(target as unknown as SilentTarget, documents);
  };
  return {
    selection: { field: 'city', node: [{ type: 'CITY', properties: [], relations: [published] }] },
    complete,
  };
}

const record = <T>(properties: readonly string[], row: Row): T =>
  Object.fromEntries(properties.map((property, index) => [property, row[index]])) as T;

const compareIds = (a: unknown, b: unknown): number => ((a as string) < (b as string) ? -1 : 1);

/** By `Type.field`: fields that show what relations reach in a way of their own. */
const reachedFields: Readonly<ByName<(parts: Parts) => Reached>> = byName({
  'Concept.spread': spread,
  'Concept.usesByYear': usesByYear,
  'Indicator.related': related,
  'Target.silence': silence,
});

export const reachedFieldOf = (
  typeName: string,
  field: string,
): ((parts: Parts) => Reached) | undefined => reachedFields[`${typeName}.${field}`];
