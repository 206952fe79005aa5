import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { forgetKey, useGivenKey } from '../state/access.js';
import { endpoint } from '../state/graph-client.js';
import { shortRevision, useRevisions } from '../state/revision.js';
import styles from './footer.module.css';
import { PageQueries } from './page-queries.js';
import { PaperFoot } from './paper-foot.js';

export function Footer({ onKeys }: { readonly onKeys: () => void }) {
  const t = useTranslations('footer');
  const { shown } = useRevisions();
  const ta = useTranslations('access');
  const isKeyGiven = useGivenKey() !== undefined;
  return (
    <footer className={styles.footer}>
      <PaperFoot />
      {shown && <span>{t('revision', { revision: shortRevision(shown) })}</span>}
      <Link to="/coverage">{t('coverage')}</Link>
      <Link to="/about">{t('about')}</Link>
      <button type="button" className={styles.keys} onClick={onKeys}>
        {t('keys')}
      </button>
      {isKeyGiven && (
        <button
          type="button"
          className={styles.keys}
          onClick={() => {
            forgetKey();
            // So that nothing of what it opened is left.
            location.reload();
          }}
        >
          {ta('forget')}
        </button>
      )}
      <PageQueries />
      <a href={endpoint.href}>{t('editor')}</a>
    </footer>
  );
}
