import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useNameOf } from '../../parts/named.js';
import { Nothing } from '../../parts/nothing.js';
import { ThingLink } from '../../parts/thing-link.js';
import styles from './concepts-page.module.css';
import type { Concept } from './spread-of.js';

/** A row for each concept, a column for each year: in how many cities the concept is used. */
export function YearsPicture({
  concepts,
  years,
  title,
}: {
  readonly concepts: readonly Concept[];
  readonly years: readonly number[];
  readonly title: string;
}) {
  const t = useTranslations('concepts');
  const nameOf = useNameOf();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={styles.scroll} tabIndex={0} aria-label={title}>
      <table className={styles.picture}>
        <caption className="unseen">{t('caption', { kind: title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('concept')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {concepts.map((concept) => {
            const countOf = new Map(
              concept.usesByYear.map(({ year, cityCount }) => [year, cityCount]),
            );
            return (
              <tr key={concept.id}>
                <th scope="row">
                  <ThingLink to={concept} />
                </th>
                {years.map((year) => (
                  <td key={year}>
                    {countOf.has(year) ? (
                      <Link to="/$id" params={{ id: concept.id }} className={styles.many}>
                        <span className="unseen">
                          {t('citiesIn', { name: nameOf(concept), year: String(year) })}{' '}
                        </span>
                        {countOf.get(year)}
                      </Link>
                    ) : (
                      <Nothing kind="silent" label={false} />
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
