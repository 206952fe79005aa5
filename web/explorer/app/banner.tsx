import { useIsFetching } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useNewerBuild } from '../state/newer-build.js';
import { shortRevision, useRevisions } from '../state/revision.js';
import { useIsAway } from '../state/service.js';
import { shownSince, showServed } from '../state/use-answer.js';
import styles from './banner.module.css';

const LinkedThings = lazy(() => import('./linked-things.js'));

const useIsOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );

/**
 * What is unlike other days: offline, a service that is away, another build of the page, data that has changed,
 * a link of another revision.
 */
export function Banner() {
  const t = useTranslations('state');
  const format = useFormatter();
  const isOnline = useIsOnline();
  const isAway = useIsAway();
  const isOutdated = useNewerBuild();
  const { shown, served } = useRevisions();
  // Of every address anew: what is shown and how old it is changes with it.
  const linked = useRouterState({
    select: ({ location }) => (location.search as { r?: string }).r,
  });
  useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.href });
  useIsFetching();
  if (!isOnline || isAway) {
    const since = shownSince();
    return (
      <Notice>
        <span>
          {t(isOnline ? 'away' : 'offline')}{' '}
          {since &&
            shown !== undefined &&
            t('keptSince', {
              time: format.dateTime(since, { dateStyle: 'medium', timeStyle: 'short' }),
              revision: shortRevision(shown),
            })}
        </span>
      </Notice>
    );
  }
  if (isOutdated)
    return (
      <Notice>
        {t('newerBuild')}
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('openAnew')}
        </button>
      </Notice>
    );
  if (shown !== undefined && served !== undefined && shown !== served)
    return (
      <Notice>
        {t('otherRevision', { now: shortRevision(served) })}
        <button type="button" className="button" onClick={() => void showServed()}>
          {t('reload')}
        </button>
      </Notice>
    );
  if (linked !== undefined && served !== undefined && !served.startsWith(linked))
    return (
      <Notice>
        {t('linkRevision', { made: linked, now: shortRevision(served) })}
        <Suspense>
          <LinkedThings />
        </Suspense>
      </Notice>
    );
  return <div />;
}

/** The panel of the sentence begins under it. */
function Notice({ children }: { readonly children: React.ReactNode }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(([entry]) =>
      style.setProperty('--notice', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`),
    );
    if (notice.current) observer.observe(notice.current);
    return () => {
      observer.disconnect();
      style.removeProperty('--notice');
    };
  }, []);
  return (
    <div ref={notice} role="status" className={styles.notice}>
      {children}
    </div>
  );
}
