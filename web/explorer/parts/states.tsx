import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../state/use-answer.js';
import styles from './states.module.css';

/** Quiet bars in the place of rows, from a fifth of a second on: what is quick does not flicker. */
export function Waiting({ rows = 6 }: { readonly rows?: number }) {
  const t = useTranslations('state');
  const [isShown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles.waiting}>
      <span className="unseen">{t('loading')}</span>
      {isShown &&
        Array.from({ length: rows }, (_, row) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike
            key={row}
            className={styles.bar}
            style={{ inlineSize: `${90 - ((row * 17) % 40)}%` }}
          />
        ))}
    </div>
  );
}

/** The codes of the service that readers can do something about, or that say whose fault it is. */
const told = [
  'STORE_UNAVAILABLE',
  'NOT_FOUND',
  'LIMIT_EXCEEDED',
  'BAD_USER_INPUT',
  'REVISION_CHANGED',
  'INTERNAL_SERVER_ERROR',
  'NOT_GRAPHQL',
  'OPERATION_NOT_STORED',
] as const;

/** How browsers, and the loader of styles, say that a part of the page's own program did not come. */
const partMissing =
  /dynamically imported module|Importing a module script failed|Unable to preload CSS/i;

/** What failed, in the reader's words, with another try where that can help. */
export function Failed({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const t = useTranslations();
  const code = codeOf(error);
  const isPart = partMissing.test(error.message);
  const said = isPart ? 'PART_MISSING' : told.find((each) => each === code);
  const again = isPart ? () => location.reload() : retry;
  return (
    <div role="alert" className={styles.failed}>
      <p>{said ? t(`errors.${said}`) : t('errors.other', { message: error.message })}</p>
      {again && code !== 'NOT_FOUND' && code !== 'BAD_USER_INPUT' && (
        <button type="button" className="button" onClick={again}>
          {t('state.again')}
        </button>
      )}
    </div>
  );
}

interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** An answer when it is there, and what is to be seen until then or instead. */
export function Answered<Data>({
  by: { data, error, refetch },
  rows,
  children,
}: {
  readonly by: Asked<Data>;
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}) {
  if (data !== undefined) return children(data);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return <Waiting {...(rows !== undefined && { rows })} />;
}
