import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '../parts/copy-button.js';
import { fetchWithKey } from '../state/access.js';
import { type Asked, editorAddress, useAllAsked } from '../state/asked.js';
import { endpoint } from '../state/graph-client.js';
import styles from './page-queries.module.css';

/** Whether the service has a query editor: a browser that opens its address then gets a page. */
async function hasEditor(): Promise<boolean> {
  try {
    const { headers, ok } = await fetchWithKey(endpoint, { headers: { accept: 'text/html' } });
    return ok && (headers.get('content-type') ?? '').startsWith('text/html');
  } catch {
    return false;
  }
}

/** The very operations behind the page, to be opened in the query editor or, where that is off, copied. */
export function PageQueries() {
  const t = useTranslations('query');
  const all = useAllAsked();
  const [editor, setEditor] = useState<boolean>();
  return (
    <details
      className={styles.queries}
      onToggle={async ({ currentTarget }) => {
        if (currentTarget.open && editor === undefined) setEditor(await hasEditor());
      }}
    >
      <summary>{t('title')}</summary>
      <ul className={styles.list}>
        {all.length === 0 && <li>{t('none')}</li>}
        {editor !== undefined &&
          all.map((each) => (
            <li key={each.query + each.variables}>
              <code>{each.name}</code>
              {editor && (
                <a href={editorAddress(each)} className="button">
                  {t('open')}
                </a>
              )}
              <CopyButton text={textOf(each)} label={t('copy')} done={t('copied')} />
            </li>
          ))}
      </ul>
    </details>
  );
}

/** The operation, and under it its variables as a comment: one text that says all. */
const textOf = ({ query, variables }: Asked): string =>
  `${query}\n\n# variables\n${variables
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n')}\n`;
