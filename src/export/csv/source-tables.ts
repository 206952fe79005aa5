import { type Cited, citationOf } from '../../model/citation.js';
import { graphNodeTypes } from '../../model/ontology.js';
import {
  allOf,
  type Column,
  column,
  counted,
  countOf,
  first,
  named,
  own,
  plan,
  proof,
  proofColumns,
  propertyOf,
  reached,
} from './columns.js';
import type { GraphRecord, RecordPlan } from './record-plan.js';
import { nodeTable, type Table } from './table.js';

/** A document as its citation needs it. */
export const cited = plan('DOCUMENT', ['title', 'year', 'issuedOn', 'cityId'], {
  city: named('CITY'),
  issuer: named('DEPARTMENT'),
});

const measurementCounts = { targets: counted, results: counted };
const measurementCountColumns: readonly Column[] = [
  column('targets', countOf('targets')),
  column('results', countOf('results')),
];

const documents = nodeTable(
  [
    plan('DOCUMENT', ['title', 'kind', 'period', 'year', 'issuedOn', 'sourceFile', 'sha256'], {
      ...proof,
      city: named('CITY'),
      issuer: named('DEPARTMENT'),
      sections: counted,
      ...measurementCounts,
    }),
  ],
  [
    ...own('id', 'title', 'kind', 'period'),
    column('city', propertyOf('city', 'name')),
    ...own('year', 'issuedOn'),
    column('issuer', propertyOf('issuer', 'name')),
    column('sections', countOf('sections')),
    ...measurementCountColumns,
    ...own('sourceFile', 'sha256'),
    ...proofColumns,
  ],
);

const ofDocument = (field: string) => (record: GraphRecord) => {
  const document = first(record, 'document');
  return field === 'city'
    ? (first(document, 'city')?.properties.name ?? null)
    : (document?.properties[field] ?? null);
};

const documentColumns: readonly Column[] = [
  column('city', ofDocument('city')),
  column('year', ofDocument('year')),
  column('document', ofDocument('title')),
  ...own('documentId'),
];

const sections = nodeTable(
  [
    plan('SECTION', ['ordinal', 'heading', 'start', 'end', 'documentId'], {
      document: { nodes: [cited] },
      parent: { nodes: [plan('SECTION', ['ordinal'])] },
      policyArea: named('POLICY_AREA'),
      programs: named('PROGRAM'),
      ...measurementCounts,
    }),
  ],
  [
    ...own('id'),
    ...documentColumns,
    ...own('ordinal'),
    ...own('heading'),
    column('parent', propertyOf('parent', 'ordinal')),
    column('policy_area', propertyOf('policyArea', 'name')),
    column('programmes', allOf('programs')),
    ...measurementCountColumns,
    ...own('start', 'end'),
  ],
);

/** A passage as its citation needs it. */
export const passagePlan: RecordPlan = plan('EVIDENCE', ['quote', 'start', 'end', 'documentId'], {
  document: { nodes: [cited] },
  section: { nodes: [plan('SECTION', ['ordinal', 'heading', 'text'])] },
});

const of = (record: GraphRecord | undefined, name: string) =>
  (record?.properties[name] ?? null) as never;

/** A document, read by {@link cited}, for its citation. */
export const citedDocument = (document: GraphRecord | undefined): Cited['document'] => ({
  title: of(document, 'title'),
  issuedOn: of(document, 'issuedOn'),
  year: of(document, 'year'),
  issuer: of(first(document, 'issuer'), 'name'),
});

/** A passage, read by {@link passagePlan}, for its citation. */
export function citedPassage(evidence: GraphRecord): Cited {
  const section = first(evidence, 'section');
  return {
    start: of(evidence, 'start'),
    end: of(evidence, 'end'),
    section: section ? { heading: of(section, 'heading'), text: of(section, 'text') } : null,
    document: citedDocument(first(evidence, 'document')),
  };
}

/** A passage with its document, section and citation. */
export const passageColumns: readonly Column[] = [
  ...documentColumns,
  column('section_ordinal', propertyOf('section', 'ordinal')),
  column('section_heading', propertyOf('section', 'heading')),
  ...own('quote', 'start', 'end'),
  column('citation', (evidence) => citationOf(citedPassage(evidence))),
];

const evidenceTable = nodeTable(
  [
    {
      ...passagePlan,
      relations: {
        ...passagePlan.relations,
        proves: { nodes: graphNodeTypes.map((type) => plan(type, [])) },
      },
    },
  ],
  [
    ...own('id'),
    ...passageColumns,
    column('proves', (record) => reached(record, 'proves').map(({ id }) => id)),
  ],
);

const evidence: Table = {
  ...evidenceTable,
  reachedFrom: { types: graphNodeTypes, field: 'evidence' },
};

export const sourceTables = { evidence, documents, sections } as const;
