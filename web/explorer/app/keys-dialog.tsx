import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { KeyList } from '../parts/key-list.js';
import styles from './keys-dialog.module.css';

/** All keys, at `?`: what they do, and whether they are on. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('keys');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" className={styles.dialog} onClose={onClose}>
      <div className={styles.head}>
        <h2 id="keys-title">{t('title')}</h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('close')}
        </button>
      </div>
      <KeyList />
    </dialog>
  );
}
