import { useRouter } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { graphSearch } from '../../state/address.js';
import { showCurrentIds } from '../../state/current-address.js';
import { readQuery } from '../../state/query-string.js';
import styles from './graph-page.module.css';

/** Brings back a picture whose steps are too many for a link. */
export function OpenViewFile() {
  const t = useTranslations('graph');
  const router = useRouter();
  const field = useId();
  const [isUnread, setUnread] = useState(false);
  const openFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const { open } = await import('../excerpts/packet-file.js');
    const opened = await open(file);
    const query =
      opened.kind === 'view' && opened.view.startsWith('/graph?')
        ? opened.view.slice('/graph?'.length)
        : undefined;
    setUnread(query === undefined);
    if (query === undefined) return;
    await router.navigate({ to: '/graph', search: graphSearch(readQuery(query)) });
    await showCurrentIds(router).catch(() => undefined);
  };
  return (
    <p className={`${styles.file} noprint`}>
      <label htmlFor={field} className="button">
        {t('openFile')}
      </label>
      <input
        id={field}
        type="file"
        accept=".json,application/json"
        className="unseen"
        onChange={({ target }) => void openFile(target.files?.[0])}
      />
      {isUnread && <span role="alert">{t('fileUnread')}</span>}
    </p>
  );
}
