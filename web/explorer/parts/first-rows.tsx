import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './first-rows.module.css';

/** So many rows are drawn at first, and again with each "more". */
const rowsAtOnce = 60;

/** The first rows of a list, and a button for the next ones: of hundreds, no page could be read. */
export function useFirstRows<Row>(
  rows: readonly Row[],
  atOnce = rowsAtOnce,
): { readonly shown: readonly Row[]; readonly more: ReactNode } {
  const t = useTranslations('state');
  const [most, setMost] = useState(atOnce);
  const left = rows.length - most;
  return {
    shown: left > 0 ? rows.slice(0, most) : rows,
    more: left > 0 && (
      <p className={styles.more}>
        <button type="button" className="button noprint" onClick={() => setMost(most + atOnce)}>
          {t('more', { count: Math.min(left, atOnce) })}
        </button>
        <span className="quiet small">{t('shown', { shown: most, total: rows.length })}</span>
      </p>
    ),
  };
}
