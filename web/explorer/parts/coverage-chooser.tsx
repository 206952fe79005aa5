import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './coverage-chooser.module.css';
import type { CoverageCell } from './coverage-table.js';
import { useFirstRows } from './first-rows.js';
import { Nothing } from './nothing.js';
import { Name } from './thing-link.js';

/** From so many cities on there is a field that narrows them down. */
const manyCities = 12;
/** So many are shown at once. */
const citiesAtOnce = 24;

/** City by year: what is held, each the address of a page about that city and year. */
export function CoverageChooser({
  cells,
  to,
}: {
  readonly cells: readonly CoverageCell[];
  readonly to: '/plan' | '/responsibility';
}) {
  const t = useTranslations('chooser');
  const tc = useTranslations('coverage');
  const tf = useTranslations('filters');
  const [words, setWords] = useState('');
  const cities = [...new Map(cells.map(({ city }) => [city.id, city])).values()];
  const { shown, more } = useFirstRows(
    cities.filter(({ name, nameEn }) =>
      `${name} ${nameEn ?? ''}`.toLowerCase().includes(words.trim().toLowerCase()),
    ),
    citiesAtOnce,
  );
  const held = cells.map(({ year }) => year);
  const first = Math.min(...held);
  const years = Array.from({ length: Math.max(...held) - first + 1 }, (_, at) => first + at);
  const cellOf = new Map(cells.map((cell) => [`${cell.city.id} ${cell.year}`, cell]));
  return (
    <section aria-label={t('title')} className={styles.chooser}>
      <p className="quiet">{t('title')}</p>
      {cities.length > manyCities && (
        <label className={styles.narrow}>
          {t('narrow')}{' '}
          <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
      )}
      <ul className={styles.cities}>
        {shown.map((city) => (
          <li key={city.id}>
            <h2>
              <Name of={city} />
            </h2>
            <ul className={styles.years}>
              {years.map((year) => {
                const documents = cellOf.get(`${city.id} ${year}`)?.documents ?? [];
                return (
                  <li key={year}>
                    {documents.length > 0 ? (
                      <Link to={to} search={{ city: [city.id], year: [String(year)] }}>
                        <strong>{year}</strong>
                        <span className="quiet small">
                          {documents
                            .map(
                              ({ kind, period }) =>
                                tc(`kind.${kind as 'OTHER'}`) +
                                (period === 'YEAR'
                                  ? ''
                                  : ` ${tc(`period.${period as 'FIRST_HALF'}`)}`),
                            )
                            .join(' · ')}
                        </span>
                      </Link>
                    ) : (
                      <span className={styles.absent}>
                        <span className="quiet">{year}</span> <Nothing kind="notHeld" />
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.none}>{tf('noSuchCity')}</p>}
      {more}
    </section>
  );
}

/** Of which city and year a page is, and the way to the others. */
export function ChosenCoverage({
  cells,
  city,
  year,
  to,
}: {
  readonly cells: readonly Pick<CoverageCell, 'year' | 'documents'>[];
  readonly city: string;
  readonly year: number;
  readonly to: '/plan' | '/responsibility';
}) {
  const t = useTranslations('chooser');
  return (
    <nav aria-label={t('years')} className={`${styles.chosen} noprint`}>
      {cells.map((cell) =>
        cell.year === year ? (
          <span key={cell.year} aria-current="page" className={styles.current}>
            {cell.year}
          </span>
        ) : (
          <Link key={cell.year} to={to} search={{ city: [city], year: [String(cell.year)] }}>
            {cell.year}
          </Link>
        ),
      )}
      <Link to={to} search={{}}>
        {t('other')}
      </Link>
    </nav>
  );
}
