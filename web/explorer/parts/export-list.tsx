import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { fetchWithKey, hasKey, type Refusal, refusalOf } from '../state/access.js';
import { exportAddress } from '../state/graph-client.js';
import { saveBlob } from './download-button.js';
import styles from './export-list.module.css';
import { KeyForm } from './key-form.js';

const formats = ['csv', 'jsonl', 'jsonld', 'graphml', 'cypher'] as const;
type Format = (typeof formats)[number];

/** The whole graph as files. Each is a link; who may not take it is told, and can give a key that may. */
export function ExportList() {
  const t = useTranslations('about');
  const ta = useTranslations('access');
  const [busy, setBusy] = useState<Format>();
  const [refused, setRefused] = useState<{ format: Format; refusal: Refusal }>();
  const [isFailed, setFailed] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const take = async (format: Format): Promise<number> => {
    setBusy(format);
    setFailed(false);
    try {
      const status = await takeFile(addressOf(format));
      const refusal = refusalOf(status);
      if (refusal) setRefused({ format, refusal });
      else {
        // Back to where the file was asked for, when the form for the key goes.
        if (refused) list.current?.querySelector<HTMLElement>(`[data-format=${format}]`)?.focus();
        setRefused(undefined);
      }
      setFailed(refusal === undefined && status >= 400);
      return status;
    } catch {
      setFailed(true);
      return 0;
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <>
      <ul ref={list} className={styles.formats}>
        {formats.map((format) => (
          <li key={format}>
            <a
              href={addressOf(format)}
              data-format={format}
              onClick={(event) => {
                event.preventDefault();
                if (busy === undefined) void take(format);
              }}
            >
              {t(`formats.${format}`)}
            </a>
            {busy === format && <span className="quiet small"> {t('fetching')}</span>}
          </li>
        ))}
      </ul>
      {isFailed && <p role="alert">{t('notFetched')}</p>}
      {refused && (
        <div>
          <p role="status">{ta(refused.refusal === 'missing' ? 'missingExport' : 'lacksExport')}</p>
          <KeyForm
            key={refused.refusal}
            refusal={refused.refusal}
            attempt={() => take(refused.format)}
          />
        </div>
      )}
    </>
  );
}

const addressOf = (format: Format): string => `${exportAddress.href}?format=${format}`;

/**
 * Hands a file of the service to the browser to be saved.
 *
 * @returns the status of the answer
 */
async function takeFile(address: string): Promise<number> {
  const given = new AbortController();
  const response = await fetchWithKey(address, { signal: given.signal, cache: 'no-store' });
  if (!response.ok) return response.status;
  if (hasKey()) saveBlob(await response.blob(), nameOf(response));
  else {
    // Without a key the browser takes it by itself, and writes it as it comes.
    given.abort();
    location.assign(address);
  }
  return response.status;
}

const nameOf = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'export';
