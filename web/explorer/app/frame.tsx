import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { EvidencePanel } from '../evidence/evidence-panel.js';
import { useRefusal } from '../state/access.js';
import { keepFocus } from '../state/kept-focus.js';
import { listenToKeys, useKeys } from '../state/keys.js';
import { areKeysOn } from '../state/preferences.js';
import { useTravellingFilters } from '../state/travelling.js';
import { Banner } from './banner.js';
import { Bar } from './bar.js';
import { Footer } from './footer.js';
import styles from './frame.module.css';
import { KeysDialog } from './keys-dialog.js';
import { shareView } from './share-button.js';

// Most services ask for none.
const KeyAsked = lazy(() => import('./key-asked.js'));

/** Read once the page is there: it shows the same by both ids. */
async function nameByCurrentIds(router: ReturnType<typeof useRouter>): Promise<void> {
  const { showCurrentIds } = await import('../state/current-address.js');
  await showCurrentIds(router);
}

/** What every page has: the bar, a place for the page, the sentence beside it, and the foot. */
export function Frame() {
  const t = useTranslations();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // A new page is read out from its beginning.
  useEffect(() => {
    if (path) document.getElementById('page')?.focus({ preventScroll: true });
  }, [path]);
  const refusal = useRefusal();
  const [areKeysShown, showKeys] = useState(false);
  useEffect(() => listenToKeys(areKeysOn), []);
  useEffect(keepFocus, []);
  const router = useRouter();
  // What came from outside; links within the page have the ids that things have now.
  useEffect(() => void nameByCurrentIds(router).catch(() => undefined), [router]);
  const { city, year } = useTravellingFilters();
  const go = (view: string) => () =>
    void router.navigate({ to: view, search: { city, year } } as never);
  useKeys({
    keys: () => showKeys(true),
    share: shareView,
    goHome: () => void router.navigate({ to: '/' }),
    goDocuments: go('/documents'),
    goCompare: go('/compare'),
    goResponsibility: go('/responsibility'),
    goPlan: go('/plan'),
    goGraph: go('/graph'),
    goExcerpts: go('/excerpts'),
  });
  return (
    <div className={styles.frame}>
      <a href="#page" className={styles.skip}>
        {t('skip')}
      </a>
      <Bar />
      <Banner />
      <div className={styles.body}>
        <main id="page" tabIndex={-1} className={styles.page}>
          {refusal ? (
            <Suspense>
              <KeyAsked refusal={refusal} />
            </Suspense>
          ) : (
            <Outlet />
          )}
        </main>
        {!refusal && <EvidencePanel />}
      </div>
      <Footer onKeys={() => showKeys(true)} />
      {areKeysShown && <KeysDialog onClose={() => showKeys(false)} />}
    </div>
  );
}
