import { useTranslations } from 'use-intl';
import { CsvButton } from '../../parts/csv-button.js';
import { type Concept, conceptKinds } from './spread-of.js';

/** The concepts as a table: a row for each city and year that uses one, in the order of the page. */
export function ConceptsCsv({ concepts }: { readonly concepts: readonly Concept[] }) {
  const t = useTranslations('concepts');
  const tt = useTranslations('take.columns');
  const rows = conceptKinds.flatMap((kind) =>
    concepts
      .filter(({ row }) => row.kind === kind)
      .flatMap(({ row, uses }) => uses.map((use) => ({ row, use }))),
  );
  return (
    <CsvButton
      name={t('title')}
      rows={rows}
      columns={[
        [t('kind'), ({ row }) => t(`kinds.${row.kind}`)],
        [t('concept'), ({ row }) => row.name],
        [t('area'), ({ row }) => row.policyArea?.name],
        [tt('city'), ({ use }) => use.city.name],
        [tt('year'), ({ use }) => use.year],
        [tt('id'), ({ row }) => row.id],
        [tt('evidence'), ({ use }) => use.evidence],
      ]}
    />
  );
}
