import { useTranslations } from 'use-intl';
import { CsvButton } from '../../parts/csv-button.js';
import { type DutyRow, partyOf, subjectOf } from './duty-groups.js';

/** Who answers for what as a table: a row for each party and thing, inherited ones marked. */
export function DutiesCsv({
  rows,
  name,
}: {
  readonly rows: readonly DutyRow[];
  readonly name: string;
}) {
  const t = useTranslations('responsibility');
  const td = useTranslations('duties');
  const tt = useTranslations('take.columns');
  return (
    <CsvButton
      name={name}
      rows={rows}
      columns={[
        [
          tt('section'),
          ({ evidence: { section } }) =>
            section && `${section.printedNumber ?? ''}${section.heading}`,
        ],
        [t('role'), ({ role }) => td(`roles.${role}`)],
        [tt('party'), (row) => partyOf(row).name],
        [tt('subject'), (row) => subjectOf(row).name],
        [td('inherited'), ({ inherited }) => (inherited ? td('inherited') : '')],
        [tt('document'), ({ document }) => document.title],
        [tt('partyId'), (row) => partyOf(row).id],
        [tt('subjectId'), (row) => subjectOf(row).id],
        [tt('evidence'), ({ evidence }) => evidence.id],
      ]}
    />
  );
}
