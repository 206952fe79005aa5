import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useNameOf } from '../../parts/named.js';
import { Nothing } from '../../parts/nothing.js';
import { ConceptPicture } from './concept-picture.js';
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
  return (
    <ConceptPicture
      concepts={concepts}
      title={title}
      columns={years.map((year) => ({ key: year, heading: year }))}
      cellsOf={(concept) => {
        const countOf = new Map(concept.usesByYear.map(({ year, cityCount }) => [year, cityCount]));
        return years.map((year) => (
          <Cities key={year} of={concept} year={year} count={countOf.get(year)} />
        ));
      }}
    />
  );
}

/** How many cities use a concept in a year; the dash of silence where none does. */
function Cities({
  of: concept,
  year,
  count,
}: {
  readonly of: Concept;
  readonly year: number;
  readonly count: number | undefined;
}) {
  const t = useTranslations('concepts');
  const nameOf = useNameOf();
  if (count === undefined) return <Nothing kind="silent" label={false} />;
  return (
    <Link to="/$id" params={{ id: concept.id }} className={styles.many}>
      <span className="unseen">
        {t('citiesIn', { name: nameOf(concept), year: String(year) })}{' '}
      </span>
      {count}
    </Link>
  );
}
