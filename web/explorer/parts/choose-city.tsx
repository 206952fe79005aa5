import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './choose-city.module.css';
import { ChooseOne } from './choose-one.js';
import { isCalled, useNameOf } from './named.js';
import type { Named } from './thing-link.js';

/** From so many cities on they are found by their names, and no list has them all. */
const manyCities = 40;
/** So many are offered for the words that were written. */
const mostOffered = 12;

/** One of the cities: of few out of a list, of many by a name that is written. */
export function ChooseCity({
  cities,
  chosen,
  onChoose,
}: {
  readonly cities: readonly Named[];
  /** Id of the city that the page is about. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const t = useTranslations('filters');
  const nameOf = useNameOf();
  if (cities.length <= manyCities)
    return (
      <ChooseOne
        label={t('city')}
        value={chosen}
        choices={cities.map((city) => ({ value: city.id, label: nameOf(city) }))}
        onChoose={onChoose}
      />
    );
  const city = cities.find(({ id }) => id === chosen);
  return (
    <NameOfCity
      key={chosen}
      current={city ? nameOf(city) : ''}
      found={(words) =>
        cities
          .filter((each) => isCalled(each, words))
          .slice(0, mostOffered)
          .map((each) => ({ id: each.id, label: nameOf(each) }))
      }
      onChoose={onChoose}
    />
  );
}

/** A field that holds the city's name; what is written into it is looked for, and what fits is offered below. */
function NameOfCity({
  current,
  found,
  onChoose,
}: {
  readonly current: string;
  readonly found: (words: string) => { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
}) {
  const t = useTranslations('filters');
  const [words, setWords] = useState<string>();
  const list = useId();
  const offered = words?.trim() ? found(words.trim()) : [];
  return (
    <div className={styles.choose}>
      <label>
        <span>{t('city')}</span>
        <input
          type="search"
          value={words ?? current}
          autoComplete="off"
          aria-controls={list}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={({ key, nativeEvent }) => {
            const [only] = offered;
            if (key === 'Enter' && !nativeEvent.isComposing && only) onChoose(only.id);
          }}
        />
      </label>
      <ul id={list} aria-live="polite" className={offered.length > 0 ? styles.offered : ''}>
        {offered.map(({ id, label }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              {label}
            </button>
          </li>
        ))}
        {words?.trim() && offered.length === 0 && (
          <li className="quiet small">{t('noSuchCity')}</li>
        )}
      </ul>
    </div>
  );
}
