import { useTranslations } from 'use-intl';
import { Chinese } from '../../../parts/chinese.js';
import { useShowSentence } from '../../../parts/proof-button.js';
import { Failed, Waiting } from '../../../parts/states.js';
import { MoreRows } from './more-rows.js';
import styles from './twin-rows.module.css';
import type { DrawnSentences } from './use-sentences.js';

/** The sentences that prove what is in the picture. */
export function SentenceRows({
  sentences: { rows, total, most, setMost, error, isWaiting },
}: {
  readonly sentences: DrawnSentences;
}) {
  const t = useTranslations('graph');
  const show = useShowSentence();
  return (
    <div className={styles.scroll}>
      <ul aria-label={t('sentences')} className={styles.sentences}>
        {rows.map(({ id, displayQuote, document }) => (
          <li key={id}>
            <button type="button" className={styles.sentence} onClick={() => show(id)}>
              <Chinese className={styles.quote ?? ''}>{displayQuote}</Chinese>
              <span className="quiet small">
                <Chinese>{document.title}</Chinese>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {isWaiting && <Waiting rows={4} />}
      {error && <Failed error={error} />}
      <MoreRows total={total} most={most} onMore={setMost} />
    </div>
  );
}
