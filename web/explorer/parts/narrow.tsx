import { useTranslations } from 'use-intl';
import { useChangeAddress } from '../state/use-change-address.js';
import styles from './narrow.module.css';
import { Name, type Named } from './thing-link.js';

type NarrowKey = 'city' | 'year';

/** Cities and years to choose from, folded away; what is chosen is said on it, and can be cleared at once. */
export function Narrow({
  cities,
  years,
  chosen,
}: {
  readonly cities: readonly Named[];
  readonly years: readonly number[];
  readonly chosen: Readonly<Partial<Record<NarrowKey, readonly string[] | undefined>>>;
}) {
  const t = useTranslations('filters');
  const change = useChangeAddress<Record<NarrowKey, readonly string[] | undefined>>();
  const choose = (key: NarrowKey, id: string, isChosen: boolean) => {
    const rest = (chosen[key] ?? []).filter((each) => each !== id);
    const values = isChosen ? [...rest, id] : rest;
    change({ [key]: values.length > 0 ? values : undefined });
  };
  const count = (chosen.city?.length ?? 0) + (chosen.year?.length ?? 0);
  return (
    <div className={`${styles.narrow} noprint`}>
      <details>
        <summary className="button">
          {t('title')} {count > 0 && count}
        </summary>
        <div className={styles.choices}>
          <fieldset>
            <legend>{t('city')}</legend>
            {cities.map((city) => (
              <label key={city.id}>
                <input
                  type="checkbox"
                  checked={chosen.city?.includes(city.id) ?? false}
                  onChange={({ target }) => choose('city', city.id, target.checked)}
                />
                <Name of={city} />
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{t('year')}</legend>
            {years.map((year) => (
              <label key={year}>
                <input
                  type="checkbox"
                  checked={chosen.year?.includes(String(year)) ?? false}
                  onChange={({ target }) => choose('year', String(year), target.checked)}
                />
                {year}
              </label>
            ))}
          </fieldset>
        </div>
      </details>
      {count > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => change({ city: undefined, year: undefined })}
        >
          {t('clear')}
        </button>
      )}
    </div>
  );
}
