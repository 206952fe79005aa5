import { useTranslations } from 'use-intl';
import styles from './years-strip.module.css';

/** Year by year: mentioned, silent though a document is held, or no document held. */
export function YearsStrip({
  mentioned,
  held,
}: {
  readonly mentioned: readonly number[];
  /** Years of which a document is held: of the thing's city or, for what no city owns, of any. */
  readonly held: readonly number[];
}) {
  const t = useTranslations('nothing');
  const all = [...mentioned, ...held];
  if (all.length === 0) return null;
  const first = Math.min(...all);
  const years = Array.from({ length: Math.max(...all) - first + 1 }, (_, at) => first + at);
  return (
    <ol className={styles.strip}>
      {years.map((year) => {
        const state = mentioned.includes(year)
          ? 'saidHere'
          : held.includes(year)
            ? 'silent'
            : 'notHeld';
        return (
          <li key={year} className={`${styles.year} ${styles[state]}`} title={t(state)}>
            {year}
            <span className="unseen"> {t(state)}</span>
          </li>
        );
      })}
    </ol>
  );
}
