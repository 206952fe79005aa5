import { useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import { useFirstRows } from '../../parts/first-rows.js';
import { ProofButton } from '../../parts/proof-button.js';
import { Name, ThingLink } from '../../parts/thing-link.js';
import styles from './concepts-page.module.css';
import { type Concept, keyOf, type Use } from './spread-of.js';

/** The same concepts in words: field, other names, where and when each is used, and by how much. */
export function ConceptTable({
  concepts,
  title,
}: {
  readonly concepts: readonly Concept[];
  readonly title: string;
}) {
  const t = useTranslations('concepts');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={styles.scroll} tabIndex={0} aria-label={title}>
      <table className={styles.table}>
        <caption className="unseen">{t('caption', { kind: title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('concept')}</th>
            <th scope="col">{t('area')}</th>
            <th scope="col">{t('uses')}</th>
            <th scope="col">{t('applied')}</th>
          </tr>
        </thead>
        <tbody>
          {concepts.map(({ row, uses, isCut }) => (
            <tr key={row.id}>
              <th scope="row">
                <ThingLink to={row} />
                {row.aliases.length > 0 && (
                  <p className="quiet small">
                    <Chinese>{row.aliases.join('、')}</Chinese>
                  </p>
                )}
              </th>
              <td className="quiet">{row.policyArea ? <Name of={row.policyArea} /> : '—'}</td>
              <td>
                <Uses of={uses} />
                {isCut && (
                  <p className="quiet small">
                    {t('cut', {
                      shown: row.documents.nodes.length,
                      total: row.documents.totalCount,
                    })}
                  </p>
                )}
              </td>
              <td className={styles.number}>{row.appliedBy.totalCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Of a concept that is used everywhere, so many uses are named at once. */
const usesAtOnce = 12;

function Uses({ of }: { readonly of: readonly Use[] }) {
  const { shown, more } = useFirstRows(of, usesAtOnce);
  return (
    <>
      <ul className={styles.uses}>
        {shown.map((use) => {
          const words = (
            <>
              <Name of={use.city} /> {use.year}
            </>
          );
          return (
            <li key={keyOf(use)}>
              {use.evidence ? <ProofButton evidence={use.evidence}>{words}</ProofButton> : words}
            </li>
          );
        })}
      </ul>
      {more}
    </>
  );
}
