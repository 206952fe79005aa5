import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { graphSearch } from '../../state/address.js';
import { readQuery } from '../../state/query-string.js';
import styles from './graph-page.module.css';
import { readViewFile, viewFileType } from './view-file.js';

/** Brings back a picture whose steps are too many for a link. */
export function OpenViewFile() {
  const t = useTranslations('graph');
  const navigate = useNavigate();
  const field = useId();
  const [isUnread, setUnread] = useState(false);
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const search = readViewFile(await file.text());
    setUnread(search === undefined);
    if (search !== undefined)
      await navigate({ to: '/graph', search: graphSearch(readQuery(search)) });
  };
  return (
    <p className={`${styles.file} noprint`}>
      <label htmlFor={field} className="button">
        {t('openFile')}
      </label>
      <input
        id={field}
        type="file"
        accept={`${viewFileType},application/json`}
        className="unseen"
        onChange={({ target }) => void open(target.files?.[0])}
      />
      {isUnread && <span role="alert">{t('fileUnread')}</span>}
    </p>
  );
}
