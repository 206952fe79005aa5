import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { type KeyName, keyTable } from '../state/keys.js';
import { setPreferences, usePreferences } from '../state/preferences.js';
import styles from './key-list.module.css';

const places = ['everywhere', 'sentence', 'reader', 'draft', 'matrix', 'graph'] as const;

/** The keys by where they do something, and the switch that turns them off. */
export function KeyList() {
  const t = useTranslations('keys');
  const { keys } = usePreferences();
  return (
    <div className={styles.keys}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={keys}
          onChange={({ target }) => setPreferences({ keys: target.checked })}
        />
        {t('on')}
      </label>
      {places.map((place) => (
        <section key={place} aria-label={t(`places.${place}`)}>
          <h3>{t(`places.${place}`)}</h3>
          <dl>
            {keyTable
              .filter((row) => row.place === place)
              .map(({ name, press }) => (
                <div key={name}>
                  <dt>
                    <Press keys={press} />
                  </dt>
                  <dd>{t(`does.${name as KeyName}`)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

const shown: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

function Press({ keys }: { readonly keys: readonly string[] }) {
  // A row of figures is told by its ends: 1–7.
  const all = keys.length > 4 ? [`${keys[0]}–${keys.at(-1)}`] : keys;
  return all.map((press, at) => (
    <Fragment key={press}>
      {at > 0 && ' '}
      {press.split(' ').map((key, part) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: g g is the same key twice
        <Fragment key={part}>
          {part > 0 && ' '}
          <kbd>{shown[key] ?? key}</kbd>
        </Fragment>
      ))}
    </Fragment>
  ));
}
