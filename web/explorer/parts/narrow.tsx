import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useChangeAddress } from '../state/use-change-address.js';
import { isCalled } from './named.js';
import styles from './narrow.module.css';
import { Name, type Named } from './thing-link.js';

/** So many cities are offered at once; with more, there is a field that narrows them down. */
const manyCities = 20;

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
            <Cities
              cities={cities}
              chosen={chosen.city ?? []}
              choose={(id, isChosen) => choose('city', id, isChosen)}
            />
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

/** A box for each city: of many, those that are chosen and those whose names have the words. */
function Cities({
  cities,
  chosen,
  choose,
}: {
  readonly cities: readonly Named[];
  readonly chosen: readonly string[];
  readonly choose: (id: string, isChosen: boolean) => void;
}) {
  const t = useTranslations('filters');
  const [words, setWords] = useState('');
  const others = cities.filter((city) => !chosen.includes(city.id) && isCalled(city, words.trim()));
  const offered =
    cities.length > manyCities
      ? [...cities.filter(({ id }) => chosen.includes(id)), ...others.slice(0, manyCities)]
      : cities;
  return (
    <>
      {cities.length > manyCities && (
        <input
          type="search"
          value={words}
          aria-label={t('cityName')}
          placeholder={t('cityName')}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      {offered.map((city) => (
        <label key={city.id}>
          <input
            type="checkbox"
            checked={chosen.includes(city.id)}
            onChange={({ target }) => choose(city.id, target.checked)}
          />
          <Name of={city} />
        </label>
      ))}
      {cities.length > manyCities && others.length > manyCities && (
        <p className="quiet small">{t('moreCities', { count: others.length - manyCities })}</p>
      )}
    </>
  );
}
