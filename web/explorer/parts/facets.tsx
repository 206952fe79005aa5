import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type EntityType, ExplorerHomeDocument } from '../generated/graphql.js';
import { kinds } from '../state/kinds.js';
import { useAnswer } from '../state/use-answer.js';
import { useChangeAddress } from '../state/use-change-address.js';
import styles from './facets.module.css';
import { Name, type Named } from './thing-link.js';

type FacetKey = 'type' | 'city' | 'year' | 'area';

interface Count {
  readonly id: string;
  readonly kind?: EntityType;
  readonly thing?: Named | undefined;
  readonly count: number;
}

export interface Facet {
  readonly key: FacetKey;
  readonly counts: readonly Count[];
}

/** So many of each come with an answer (search.graphql). */
const mostCounts = 20;

/** What is chosen and has no count any more. */
const goneOf = (chosen: readonly string[], counts: readonly Count[]): string[] =>
  chosen.filter((id) => !counts.some((count) => count.id === id));

/** Counts to filter by; what is chosen stays in sight though it has no count any more. */
export function Facets({
  facets,
  chosen,
}: {
  readonly facets: readonly Facet[];
  readonly chosen: Readonly<Partial<Record<FacetKey, readonly string[] | undefined>>>;
}) {
  const t = useTranslations('filters');
  const tk = useTranslations('kinds');
  const change = useChangeAddress<Record<FacetKey, readonly string[] | undefined>>();
  const [isOpen, open] = useState(false);
  const set = (key: FacetKey, values: readonly string[]) =>
    change({ [key]: values.length > 0 ? values : undefined });
  const areSomeGone = facets.some(
    ({ key, counts }) => key !== 'year' && goneOf(chosen[key] ?? [], counts).length > 0,
  );
  // Only then: what has a count brings its name along.
  const held = useAnswer(ExplorerHomeDocument, {}, { enabled: areSomeGone }).data;
  const known = (id: string): Count => ({
    id,
    count: 0,
    ...(id in kinds && { kind: id as EntityType }),
    thing: [...(held?.coverage.map(({ city }) => city) ?? []), ...(held?.policyAreas ?? [])].find(
      (thing) => thing.id === id,
    ),
  });
  const active = Object.values(chosen).flatMap((values) => values ?? []).length;
  return (
    <section aria-label={t('title')} className={styles.facets}>
      <button
        type="button"
        className={`button ${styles.toggle}`}
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
      >
        {t('title')} {active > 0 && active}
      </button>
      <div className={isOpen ? styles.open : styles.closed}>
        {facets.map(({ key, counts }) => {
          const values = chosen[key] ?? [];
          const all = [...counts, ...goneOf(values, counts).map(known)];
          if (all.length === 0) return null;
          return (
            <fieldset key={key} className={styles.facet}>
              <legend>{t(key === 'type' ? 'kind' : key)}</legend>
              {all.map(({ id, kind, thing, count }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={values.includes(id)}
                    onChange={({ target }) =>
                      set(
                        key,
                        target.checked ? [...values, id] : values.filter((each) => each !== id),
                      )
                    }
                  />
                  <span>{kind ? tk(kind) : thing ? <Name of={thing} /> : id}</span>
                  <span className={styles.count}>{count}</span>
                </label>
              ))}
              {key === 'city' && counts.length === mostCounts && (
                <p className="quiet small">{t('mostCities', { count: mostCounts })}</p>
              )}
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}
