import { useTranslations } from 'use-intl';
import { Block, Rows } from '../../parts/block.js';
import { Chinese } from '../../parts/chinese.js';
import { CsvButton } from '../../parts/csv-button.js';
import { ProofButton } from '../../parts/proof-button.js';
import { ThingLink } from '../../parts/thing-link.js';
import styles from './duties.module.css';
import type { DutyData } from './thing-view.js';

/** Who answers for a thing, or what a party answers for: what is said directly first, then what is inherited. */
export function Duties({
  duties: { nodes, totalCount },
  of,
}: {
  readonly duties: { readonly nodes: readonly DutyData[]; readonly totalCount: number };
  /** Id of the thing that the page is about: the other end of each duty is shown. */
  readonly of: string;
}) {
  const t = useTranslations('duties');
  const tt = useTranslations('take.columns');
  const isParty = of.startsWith('department:') || of.startsWith('official:');
  const sorted = [...nodes].sort(
    (one, other) =>
      Number(one.inherited) - Number(other.inherited) ||
      roles.indexOf(one.role) - roles.indexOf(other.role),
  );
  return (
    <Block
      title={t(isParty ? 'answersFor' : 'whoAnswers')}
      count={totalCount}
      aside={
        sorted.length > 1 && (
          <CsvButton
            name={`${of.replaceAll(':', ' ')} ${t(isParty ? 'answersFor' : 'whoAnswers')}`}
            rows={sorted}
            columns={[
              [tt('role'), ({ role }) => t(`roles.${role}`)],
              [tt('name'), ({ party, subject }) => nameOf(isParty ? subject : party).name],
              [t('inherited'), ({ inherited }) => (inherited ? t('inherited') : '')],
              [tt('document'), ({ document }) => document.title],
              [tt('id'), ({ party, subject }) => idOf(isParty ? subject : party)],
              [tt('evidence'), ({ evidence }) => evidence.id],
            ]}
          />
        )
      }
    >
      {totalCount === 0 && <p className="quiet">{t('none')}</p>}
      <Rows>
        {sorted.map(({ role, inherited, party, subject, document, evidence }) => {
          const other = isParty ? subject : party;
          return (
            <li
              key={`${evidence.id} ${role} ${idOf(other)}`}
              className={`${styles.duty} ${inherited ? styles.inherited : ''}`}
            >
              <span className={styles.role}>{t(`roles.${role}`)}</span>
              <ThingLink to={{ id: idOf(other), ...nameOf(other) }} sign />
              <span className="quiet small">
                {inherited && <span className={styles.mark}>{t('inherited')} </span>}
                <ProofButton evidence={evidence.id}>
                  <Chinese>{document.title}</Chinese>
                </ProofButton>
              </span>
            </li>
          );
        })}
      </Rows>
      {totalCount > nodes.length && (
        <p className="quiet small">{t('more', { shown: nodes.length, total: totalCount })}</p>
      )}
    </Block>
  );
}

const roles = ['LEAD', 'RESPONSIBLE', 'COOPERATING'];

type Other = DutyData['party'] | DutyData['subject'];

const idOf = (other: Other): string => ('id' in other ? other.id : '');

function nameOf(other: Other): { readonly name: string; readonly nameEn?: string | null } {
  if ('name' in other) return other;
  if ('heading' in other) return { name: `${other.printedNumber ?? ''}${other.heading}` };
  if ('displayText' in other)
    return { name: `${other.indicator.name} ${other.displayText}`, nameEn: undefined as never };
  return { name: '' };
}
