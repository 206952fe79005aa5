import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { ExplorerReaderQuery } from '../../generated/graphql.js';
import { Chinese } from '../../parts/chinese.js';
import styles from './contents.module.css';
import type { Mark } from './segments.js';

/** The sections with their printed numbers, and how many passages each has. */
export function Contents({
  document: { id: document, sections },
  marks,
}: {
  readonly document: NonNullable<ExplorerReaderQuery['document']>;
  readonly marks: readonly Mark[];
}) {
  const t = useTranslations('reader');
  return (
    <nav aria-label={t('contents')} className={styles.contents}>
      <h2>{t('contents')}</h2>
      <ol>
        {sections.map(({ id, ordinal, printedNumber, heading, start, end }) => {
          const count = marks.filter((mark) => mark.start >= start && mark.start < end).length;
          return (
            <li key={id} style={{ paddingInlineStart: (ordinal.split('.').length - 1) * 14 }}>
              <Link
                to="/$id"
                params={{ id: document }}
                search={{ at: `${start}-${start + [...heading].length}` }}
                replace
              >
                <Chinese>
                  {printedNumber}
                  {heading}
                </Chinese>
                <span className="quiet small">{count || ''}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
