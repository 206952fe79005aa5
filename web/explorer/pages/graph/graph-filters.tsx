import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Sign } from '../../parts/sign.js';
import { Name } from '../../parts/thing-link.js';
import type { GraphSearch } from '../../state/address.js';
import styles from './graph-filters.module.css';
import type { Choice, Counted, Filterable, Shown } from './shown.js';

/** What the silhouettes mean and how many there are of each; what is left out, and how much by each filter. */
export function GraphFilters({
  filterable: { kinds, cities, years },
  choice,
  gone,
  choose,
}: {
  readonly filterable: Filterable;
  readonly choice: Choice;
  readonly gone: Shown['gone'];
  readonly choose: (change: Partial<GraphSearch>) => void;
}) {
  const t = useTranslations('graph');
  const tk = useTranslations('kinds');
  return (
    <section aria-label={t('legend')} className={styles.filters}>
      <fieldset>
        <legend>{t('legend')}</legend>
        {kinds.map(({ of: kind, count }) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={!choice.hiddenKinds.has(kind)}
              onChange={() => choose({ hide: toggled(choice.hiddenKinds, kind) })}
            />
            <Sign kind={kind} />
            <span>{tk(kind)}</span>
            <span className={styles.count}>{count}</span>
          </label>
        ))}
      </fieldset>
      {years.length > 1 && (
        <Years years={years} chosen={choice.years} gone={gone.years} choose={choose} />
      )}
      {cities.length > 1 && (
        <fieldset>
          <legend>{t('cities')}</legend>
          {cities.map(({ of: city, count }) => (
            <label key={city.id}>
              <input
                type="checkbox"
                checked={choice.cities.has(city.id)}
                onChange={() => choose({ city: toggled(choice.cities, city.id) })}
              />
              <span>
                <Name of={city} />
              </span>
              <span className={styles.count}>{count}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="small" role="status">
        {gone.all > gone.focus && <span>{t('gone', { count: gone.all - gone.focus })} </span>}
        {gone.focus > 0 && <span>{t('goneOfFocus', { count: gone.focus })}</span>}
      </p>
      <p className="quiet small">{t('notDrawn')}</p>
    </section>
  );
}

const toggled = (values: ReadonlySet<string>, value: string): string[] | undefined => {
  const next = values.has(value)
    ? [...values].filter((each) => each !== value)
    : [...values, value];
  return next.length > 0 ? next : undefined;
};

/** Years as bars, and the stretch of them that is seen, with two handles that arrows move. */
function Years({
  years,
  chosen,
  gone,
  choose,
}: {
  readonly years: readonly Counted<number>[];
  readonly chosen: Choice['years'];
  readonly gone: number;
  readonly choose: (change: Partial<GraphSearch>) => void;
}) {
  const t = useTranslations('graph');
  const title = useId();
  const first = years[0]?.of as number;
  const last = years.at(-1)?.of as number;
  const from = Math.max(first, Math.min(last, chosen?.[0] ?? first));
  const to = Math.max(first, Math.min(last, chosen?.[1] ?? last));
  const most = Math.max(...years.map(({ count }) => count));
  const set = (one: number, other: number): void => {
    const [low, high] = one <= other ? [one, other] : [other, one];
    choose({
      from: low === first ? undefined : String(low),
      to: high === last ? undefined : String(high),
    });
  };
  return (
    <fieldset aria-labelledby={title}>
      <legend id={title}>{t('years')}</legend>
      <ol className={styles.bars}>
        {years.map(({ of: year, count }) => (
          <li
            key={year}
            title={`${year} · ${count}`}
            className={from <= year && year <= to ? styles.in : undefined}
          >
            <span style={{ blockSize: `${(count / most) * 100}%` }} />
            <span className="unseen">
              {year} {count}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.brush}>
        <input
          type="range"
          aria-label={`${t('years')} ${t('from')}`}
          min={first}
          max={last}
          value={from}
          aria-valuetext={String(from)}
          onChange={({ target }) => set(Number(target.value), to)}
        />
        <input
          type="range"
          aria-label={`${t('years')} ${t('to')}`}
          min={first}
          max={last}
          value={to}
          aria-valuetext={String(to)}
          onChange={({ target }) => set(from, Number(target.value))}
        />
      </div>
      <p className={`small ${styles.range}`}>
        {from}–{to}
        {chosen && gone > 0 && <span> · {t('outOfRange', { count: gone })}</span>}
        {chosen && (
          <button
            type="button"
            className="button"
            onClick={() => choose({ from: undefined, to: undefined })}
          >
            {t('allYears')}
          </button>
        )}
      </p>
    </fieldset>
  );
}
