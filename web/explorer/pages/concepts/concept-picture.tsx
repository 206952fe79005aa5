import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ThingLink } from '../../parts/thing-link.js';
import styles from './concepts-page.module.css';
import type { Concept } from './spread-of.js';

/** A column of the picture: its key, and what stands above it. */
export interface Column {
  readonly key: string | number;
  readonly heading: ReactNode;
}

/** A row for each concept, and a cell for each column, which scrolls where it is wide. */
export function ConceptPicture({
  concepts,
  columns,
  cellsOf,
  title,
}: {
  readonly concepts: readonly Concept[];
  readonly columns: readonly Column[];
  /** What stands in a concept's row, in the order of the columns. */
  readonly cellsOf: (concept: Concept) => readonly ReactNode[];
  readonly title: string;
}) {
  const t = useTranslations('concepts');
  return (
    // A wide picture scrolls by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={styles.scroll} tabIndex={0} aria-label={title}>
      <table className={styles.picture}>
        <caption className="unseen">{t('caption', { kind: title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('concept')}</th>
            {columns.map(({ key, heading }) => (
              <th key={key} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {concepts.map((concept) => {
            const cells = cellsOf(concept);
            return (
              <tr key={concept.id}>
                <th scope="row">
                  <ThingLink to={concept} />
                </th>
                {columns.map(({ key }, at) => (
                  <td key={key}>{cells[at]}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
