import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './coverage-table.module.css';
import { useFirstRows } from './first-rows.js';
import { Nothing } from './nothing.js';
import type { Named } from './thing-link.js';
import { Name } from './thing-link.js';

export interface CoverageCell {
  readonly city: Named & { readonly province?: string | null };
  readonly year: number;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly period: string;
  }[];
}

/** From so many cities on they are shown by province first, each to be opened. */
const manyCities = 40;

/** City by year, and which documents are held: hatched where none is. */
export function CoverageTable({
  cells,
  years = yearsOf(cells),
  byProvince = true,
}: {
  readonly cells: readonly CoverageCell[];
  /** The columns: those of the cells unless they are given. */
  readonly years?: readonly number[];
  /** Whether many cities are shown by province first. */
  readonly byProvince?: boolean;
}) {
  const t = useTranslations('coverage');
  const cities = citiesOf(cells);
  const cellOf: CellOf = new Map(cells.map((cell) => [`${cell.city.id} ${cell.year}`, cell]));
  const provinces = [...Map.groupBy(cities, ({ province }) => province ?? '')].sort(
    ([, one], [, other]) => other.length - one.length,
  );
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
        {byProvince && cities.length > manyCities ? (
          provinces.map(([province, of]) => (
            <Province key={province} name={province} cities={of} years={years} cellOf={cellOf} />
          ))
        ) : (
          <tbody>
            <Cities cities={cities} years={years} cellOf={cellOf} />
          </tbody>
        )}
      </table>
    </div>
  );
}

type City = CoverageCell['city'];
type CellOf = ReadonlyMap<string, CoverageCell>;

const citiesOf = (cells: readonly CoverageCell[]): City[] => [
  ...new Map(cells.map(({ city }) => [city.id, city])).values(),
];

/** From the first year of which something is held to the last, those between as well. */
export function yearsOf(cells: readonly { readonly year: number }[]): number[] {
  if (cells.length === 0) return [];
  const held = cells.map(({ year }) => year);
  const first = Math.min(...held);
  return Array.from({ length: Math.max(...held) - first + 1 }, (_, at) => first + at);
}

/** A province: of how many of its cities something is held in each year; its cities when it is opened. */
function Province({
  name,
  cities,
  years,
  cellOf,
}: {
  readonly name: string;
  readonly cities: readonly City[];
  readonly years: readonly number[];
  readonly cellOf: CellOf;
}) {
  const t = useTranslations('coverage');
  const [isOpen, open] = useState(false);
  return (
    <tbody>
      <tr className={styles.province}>
        <th scope="rowgroup">
          <button type="button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>{' '}
            {name === '' ? t('noProvince') : <span lang="zh-CN">{name}</span>}{' '}
            <span className="quiet">{t('cities', { count: cities.length })}</span>
          </button>
        </th>
        {years.map((year) => {
          const held = cities.filter(({ id }) => cellOf.has(`${id} ${year}`)).length;
          return (
            <td key={year}>
              {held === 0 ? (
                <Nothing kind="notHeld" label={false} />
              ) : (
                <span title={t('heldOf', { held, cities: cities.length })}>
                  {held}
                  <span className="unseen"> {t('heldOf', { held, cities: cities.length })}</span>
                </span>
              )}
            </td>
          );
        })}
      </tr>
      {isOpen && <Cities cities={cities} years={years} cellOf={cellOf} />}
    </tbody>
  );
}

/** A row a city, as many as are read at once. */
function Cities({
  cities,
  years,
  cellOf,
}: {
  readonly cities: readonly City[];
  readonly years: readonly number[];
  readonly cellOf: CellOf;
}) {
  const { shown, more } = useFirstRows(cities);
  return (
    <>
      {shown.map((city) => (
        <tr key={city.id}>
          <th scope="row">
            <Link to="/$id" params={{ id: city.id }}>
              <Name of={city} />
            </Link>
          </th>
          {years.map((year) => (
            <td key={year}>
              <Held documents={cellOf.get(`${city.id} ${year}`)?.documents ?? []} />
            </td>
          ))}
        </tr>
      ))}
      {more && (
        <tr>
          <td colSpan={years.length + 1}>{more}</td>
        </tr>
      )}
    </>
  );
}

function Held({ documents }: Pick<CoverageCell, 'documents'>) {
  const t = useTranslations('coverage');
  if (documents.length === 0) return <Nothing kind="notHeld" label={false} />;
  return documents.map(({ id, title, kind, period }) => (
    <Link key={id} to="/$id" params={{ id }} title={title}>
      {t(`kind.${kind as 'OTHER'}`)}
      {period !== 'YEAR' && ` · ${t(`period.${period as 'FIRST_HALF'}`)}`}
    </Link>
  ));
}
