import { useTranslations } from 'use-intl';
import { CsvButton } from '../../parts/csv-button.js';
import { type Concept, conceptKinds, type Spread } from './spread-of.js';

/**
 * The concepts as a table, in the order of the page: a row for each city and year that uses one or, where the
 * page shows numbers of cities, for each year.
 */
export function ConceptsCsv({
  concepts,
  spreadOf,
}: {
  readonly concepts: readonly Concept[];
  /** Absent where the page shows numbers. */
  readonly spreadOf: ((concept: Concept) => Spread | undefined) | undefined;
}) {
  const t = useTranslations('concepts');
  const tt = useTranslations('take.columns');
  const inOrder = conceptKinds.flatMap((kind) => concepts.filter((each) => each.kind === kind));
  const rows = inOrder.flatMap((concept): readonly Row[] =>
    spreadOf
      ? (spreadOf(concept)?.uses ?? []).map(({ city, year, evidence }) => ({
          ...{ concept, year, evidence, city: city.name },
        }))
      : concept.usesByYear.map(({ year, cityCount }) => ({ concept, year, cityCount })),
  );
  return (
    <CsvButton<Row>
      name={t('title')}
      rows={rows}
      columns={[
        [t('kind'), ({ concept }) => t(`kinds.${concept.kind}`)],
        [t('concept'), ({ concept }) => concept.name],
        [t('area'), ({ concept }) => concept.policyArea?.name],
        ...(spreadOf ? ([[tt('city'), ({ city }: Row) => city]] as const) : []),
        [tt('year'), ({ year }) => year],
        ...(spreadOf ? [] : ([[t('cityCount'), ({ cityCount }: Row) => cityCount]] as const)),
        [tt('id'), ({ concept }) => concept.id],
        ...(spreadOf ? ([[tt('evidence'), ({ evidence }: Row) => evidence]] as const) : []),
      ]}
    />
  );
}

interface Row {
  readonly concept: Concept;
  readonly year: number;
  readonly city?: string;
  readonly evidence?: string | undefined;
  readonly cityCount?: number;
}
