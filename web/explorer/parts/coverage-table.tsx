import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import styles from './coverage-table.module.css';
import { Nothing } from './nothing.js';
import type { Named } from './thing-link.js';
import { Name } from './thing-link.js';

export interface CoverageCell {
  readonly city: Named;
  readonly year: number;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly period: string;
  }[];
}

/** City by year, and which documents are held: hatched where none is. */
export function CoverageTable({ cells }: { readonly cells: readonly CoverageCell[] }) {
  const t = useTranslations('coverage');
  const cities = [...new Map(cells.map(({ city }) => [city.id, city])).values()];
  const held = cells.map(({ year }) => year);
  const first = Math.min(...held);
  const years = Array.from({ length: Math.max(...held) - first + 1 }, (_, at) => first + at);
  const cellOf = new Map(cells.map((cell) => [`${cell.city.id} ${cell.year}`, cell]));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="unseen">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('city')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cities.map((city) => (
            <tr key={city.id}>
              <th scope="row">
                <Link to="/$id" params={{ id: city.id }}>
                  <Name of={city} />
                </Link>
              </th>
              {years.map((year) => {
                const documents = cellOf.get(`${city.id} ${year}`)?.documents ?? [];
                return (
                  <td key={year}>
                    {documents.length === 0 && <Nothing kind="notHeld" label={false} />}
                    {documents.map(({ id, title, kind, period }) => (
                      <Link key={id} to="/$id" params={{ id }} title={title}>
                        {t(`kind.${kind as 'OTHER'}`)}
                        {period !== 'YEAR' && ` · ${t(`period.${period as 'FIRST_HALF'}`)}`}
                      </Link>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
