import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Nothing } from '../../parts/nothing.js';
import { ProofButton } from '../../parts/proof-button.js';
import { Name, ThingLink } from '../../parts/thing-link.js';
import styles from './concepts-page.module.css';
import { type Concept, type Held, keyOf, type Use } from './spread-of.js';

/** More columns than these are drawn as years, with the number of cities in each. */
const mostColumns = 24;

/** A row for each concept, a column for each city and year: a mark where the concept is used. */
export function SpreadPicture({
  concepts,
  columns,
  title,
}: {
  readonly concepts: readonly Concept[];
  readonly columns: readonly Held[];
  readonly title: string;
}) {
  const t = useTranslations('concepts');
  const byYear = columns.length > mostColumns;
  const years = [...new Set(columns.map(({ year }) => year))];
  return (
    // A wide picture scrolls by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={styles.scroll} tabIndex={0} aria-label={title}>
      <table className={styles.picture}>
        <caption className="unseen">{t('caption', { kind: title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('concept')}</th>
            {byYear
              ? years.map((year) => (
                  <th key={year} scope="col">
                    {year}
                  </th>
                ))
              : columns.map((held) => (
                  <th key={keyOf(held)} scope="col">
                    <span>{held.year}</span> <Name of={held.city} />
                  </th>
                ))}
          </tr>
        </thead>
        <tbody>
          {concepts.map(({ row, uses, isCut }) => (
            <tr key={row.id}>
              <th scope="row">
                <ThingLink to={row} />
              </th>
              {byYear
                ? years.map((year) => {
                    const cities = uses.filter((use) => use.year === year).length;
                    return (
                      <td key={year}>
                        {cities > 0 ? (
                          <Link to="/$id" params={{ id: row.id }} className={styles.many}>
                            <span className="unseen">
                              {t('citiesIn', { name: row.name, year: String(year) })}{' '}
                            </span>
                            {isCut && '≥ '}
                            {cities}
                          </Link>
                        ) : (
                          <Nothing kind="silent" label={false} />
                        )}
                      </td>
                    );
                  })
                : columns.map((held) => (
                    <td key={keyOf(held)}>
                      <Mark use={uses.find((use) => keyOf(use) === keyOf(held))} name={row.name} />
                    </td>
                  ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A mark that opens the sentence; the dash of silence where a document is held that does not use the words. */
function Mark({ use, name }: { readonly use: Use | undefined; readonly name: string }) {
  const t = useTranslations('concepts');
  if (!use) return <Nothing kind="silent" label={false} />;
  const mark = (
    <>
      <span aria-hidden="true" className={styles.mark} />
      <span className="unseen">
        {t('used', { name, city: use.city.name, year: String(use.year) })}
      </span>
    </>
  );
  return use.evidence ? <ProofButton evidence={use.evidence}>{mark}</ProofButton> : mark;
}
