import { useRouter, useRouterState } from '@tanstack/react-router';
import { Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DownloadButton } from '../parts/download-button.js';
import { basePath } from '../state/graph-client.js';
import type { QueryValue } from '../state/query-string.js';
import { useRevisions } from '../state/revision.js';
import { linkTo, longestLink, viewFileOf } from '../state/share.js';
import styles from './share-button.module.css';

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
  const { shown } = useRevisions();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const router = useRouter();
  const search = useRouterState({ select: ({ matches }) => ownSearch(router, matches.at(-1)) });
  const copy = async () => {
    const link = linkTo(path.replace(basePath.replace(/\/$/, ''), ''), search, shown);
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
  const view = JSON.stringify([path, search]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the view that counts
  useEffect(() => setShared(undefined), [view]);
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

interface Match {
  readonly routeId: string;
  readonly search: object;
}

/** What the page reads of its address, in its own order: what it does not know is left out. */
function ownSearch(
  { routesById }: { readonly routesById: object },
  match: Match | undefined,
): Readonly<Record<string, QueryValue>> {
  const route = (routesById as Readonly<Record<string, { readonly options: RouteOptions }>>)[
    match?.routeId ?? ''
  ];
  const read = route?.options.validateSearch;
  return read ? read({ ...match?.search }) : { ...match?.search };
}

interface RouteOptions {
  readonly validateSearch?: (raw: object) => Readonly<Record<string, QueryValue>>;
}
