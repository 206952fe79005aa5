import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { forgetKey, giveKey, type Refusal, refusalOf, useGivenKey } from '../state/access.js';
import styles from './key-form.module.css';
import { Failed } from './states.js';

/** A place to give a key, and what is to be said of the one that was given. */
export function KeyForm({
  refusal,
  attempt,
}: {
  /** What the service said last. */
  readonly refusal: Refusal;
  /** Does what was refused once more, with the key that was given; gives the status of the answer. */
  readonly attempt: () => Promise<number>;
}) {
  const t = useTranslations('access');
  const [text, setText] = useState('');
  const [said, say] = useState(refusal);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const before = useGivenKey();
  const [id, told] = [useId(), useId()];
  const key = text.trim();
  const give = async () => {
    setBusy(true);
    setFailure(undefined);
    giveKey(key);
    try {
      const again = refusalOf(await attempt());
      if (again !== undefined) {
        say(again);
        // What is no key is not kept; one that is for something else may be of use for that.
        if (again === 'wrong' && before !== undefined) giveKey(before);
        else if (again === 'wrong') forgetKey();
      }
    } catch (error) {
      setFailure(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (key !== '' && !isBusy) void give();
      }}
    >
      <label htmlFor={id}>{t('label')}</label>
      <div className={styles.row}>
        <input
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder="mzg_…"
          required
          value={text}
          aria-describedby={told}
          aria-invalid={said === 'wrong'}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="button main" aria-disabled={isBusy || undefined}>
          {t('give')}
        </button>
      </div>
      <div id={told}>
        {said === 'wrong' && (
          <p role="alert" className={styles.wrong}>
            {t('wrong')}
          </p>
        )}
        <p className="quiet small">{t('kept')}</p>
      </div>
      {failure && <Failed error={failure} />}
    </form>
  );
}
