import { definitionOf } from '../../model/ontology.js';
import { namedByDocuments } from '../filter-condition.js';
import { type Column, column, first, plan } from './columns.js';
import type { GraphRecord, ReachedRecord, RelationPlan } from './record-plan.js';
import { passageColumns, passagePlan } from './source-tables.js';
import { headerOf, type Table, valuesOf } from './table.js';

const subjectTypes = ['SECTION', 'PROGRAM', 'SERVICE_BRAND', 'TARGET', 'POLICY'] as const;

const subjects: RelationPlan = {
  nodes: subjectTypes.map((type) => plan(type, [definitionOf(type).caption])),
  edge: { properties: ['id', 'role', 'inherited'], evidence: passagePlan },
};

interface Responsibility {
  readonly party: GraphRecord;
  readonly subject: ReachedRecord;
}

const captionOf = ({ type, properties }: GraphRecord): string =>
  properties[definitionOf(type).caption] as string;

const proofOf = ({ subject }: Responsibility): GraphRecord | undefined => subject.edgeEvidence[0];

const columns: readonly Column<Responsibility>[] = [
  column('id', ({ subject }) => subject.edge.id as string),
  column('role', ({ subject }) => subject.edge.role as string),
  column('inherited', ({ subject }) => subject.edge.inherited as boolean),
  column('party_type', ({ party }) => party.type),
  column('party', ({ party }) => captionOf(party)),
  column('party_id', ({ party }) => party.id),
  column('subject_type', ({ subject }) => subject.type),
  column('subject', ({ subject }) => captionOf(subject)),
  column('subject_id', ({ subject }) => subject.id),
  ...passageColumns.map(({ name, read }) =>
    column(name, (responsibility: Responsibility) => {
      const passage = proofOf(responsibility);
      return passage ? read(passage) : null;
    }),
  ),
];

/** Who answers for what: a row for each relation, of the city and year of the document that says so. */
export const responsibilityTable: Table = {
  header: headerOf(columns),
  plans: (['DEPARTMENT', 'OFFICIAL'] as const).map((type) =>
    plan(type, ['name'], { responsibilities: subjects }),
  ),
  reachedFrom: { types: subjectTypes, field: 'responsibilities' },
  where: namedByDocuments,
  rowsOf: (party, { cities, years, ids }) =>
    (party.relations.responsibilities?.records ?? [])
      .map((subject) => ({ party, subject }))
      .filter((responsibility) => {
        const document = first(proofOf(responsibility), 'document')?.properties;
        return (
          (!ids || ids.includes(party.id) || ids.includes(responsibility.subject.id)) &&
          (!cities || cities.includes(document?.cityId as string)) &&
          (!years || years.includes(document?.year as number))
        );
      })
      .map((responsibility) => valuesOf(columns, responsibility)),
};
