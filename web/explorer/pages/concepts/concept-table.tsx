import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import { Name, ThingLink } from '../../parts/thing-link.js';
import styles from './concepts-page.module.css';
import type { Concept } from './spread-of.js';

/** The same concepts in words: field, other names, where and when each is used, and by how much. */
export function ConceptTable({
  concepts,
  usesOf,
  title,
}: {
  readonly concepts: readonly Concept[];
  /** What is said of where a concept is used. */
  readonly usesOf: (concept: Concept) => ReactNode;
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
          {concepts.map((concept) => (
            <tr key={concept.id}>
              <th scope="row">
                <ThingLink to={concept} />
                {concept.aliases.length > 0 && (
                  <p className="quiet small">
                    <Chinese>{concept.aliases.join('、')}</Chinese>
                  </p>
                )}
              </th>
              <td className="quiet">
                {concept.policyArea ? <Name of={concept.policyArea} /> : '—'}
              </td>
              <td>{usesOf(concept)}</td>
              <td className={styles.number}>{concept.appliedBy.totalCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
