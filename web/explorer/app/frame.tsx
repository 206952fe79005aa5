import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { EvidencePanel } from '../evidence/evidence-panel.js';
import { Banner } from './banner.js';
import { Bar } from './bar.js';
import { Footer } from './footer.js';
import styles from './frame.module.css';

/** What every page has: the bar, a place for the page, the sentence beside it, and the foot. */
export function Frame() {
  const t = useTranslations();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // A new page is read out from its beginning.
  useEffect(() => {
    if (path) document.getElementById('page')?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className={styles.frame}>
      <a href="#page" className={styles.skip}>
        {t('skip')}
      </a>
      <Bar />
      <Banner />
      <div className={styles.body}>
        <main id="page" tabIndex={-1} className={styles.page}>
          <Outlet />
        </main>
        <EvidencePanel />
      </div>
      <Footer />
    </div>
  );
}
