import { Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DownloadButton } from '../parts/download-button.js';
import { longestLink, viewFileOf } from '../state/share.js';
import styles from './share-button.module.css';
import { useLink } from './use-link.js';

let share: () => void = () => undefined;

/** Makes a link to the view that is open and copies it, as the button does: for a key. */
export const shareView = (): void => share();

interface Shared {
  readonly link: string;
  readonly isCopied: boolean;
}

/** Copies the address of the view, with the revision that it was made at. */
export function ShareButton() {
  const t = useTranslations('share');
  const [shared, setShared] = useState<Shared>();
  const link = useLink();
  const copy = async () => {
    const isCopied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setShared({ link, isCopied: isCopied ?? false });
  };
  useEffect(() => {
    share = () => void copy();
  });
  // Another view has another link.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the view that counts
  useEffect(() => setShared(undefined), [link]);
  return (
    <div className={styles.share}>
      <button
        type="button"
        onClick={() => void copy()}
        aria-label={t('button')}
        title={t('button')}
      >
        <Link2 size={16} aria-hidden="true" />
      </button>
      {shared && (
        <div role="status" className={styles.said}>
          <p>{t(shared.isCopied ? 'copied' : 'byHand')}</p>
          <input
            readOnly
            aria-label={t(shared.isCopied ? 'copied' : 'byHand')}
            value={shared.link}
            ref={(field) => {
              if (!shared.isCopied) field?.select();
            }}
          />
          {shared.link.length > longestLink && (
            <>
              <p>{t('long', { length: shared.link.length })}</p>
              <DownloadButton
                label={t('file')}
                make={() => ({
                  name: `${t('fileName')}.minzheng-view.json`,
                  type: 'application/json',
                  content: JSON.stringify(viewFileOf(shared.link)),
                })}
              />
            </>
          )}
          <button type="button" className="button" onClick={() => setShared(undefined)}>
            {t('close')}
          </button>
        </div>
      )}
    </div>
  );
}
