import { Link } from '@tanstack/react-router';
import { Contrast } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useExcerpts } from '../state/excerpts.js';
import { setPreferences, usePreferences } from '../state/preferences.js';
import styles from './bar.module.css';
import { SearchBox } from './search-box.js';
import { ShareButton } from './share-button.js';

const nextTheme = { system: 'dark', dark: 'light', light: 'system' } as const;

export function Bar() {
  const t = useTranslations('bar');
  const name = useTranslations()('name');
  const { language, theme } = usePreferences();
  const collected = useExcerpts().all.length;
  return (
    <header className={`${styles.bar} noprint`}>
      <Link to="/" className={styles.name}>
        {language === 'zh' ? (
          <>
            民政<span>图谱</span>
          </>
        ) : (
          name
        )}
      </Link>
      <SearchBox />
      <nav aria-label={t('label')} className={styles.pages}>
        <Link to="/documents">{t('documents')}</Link>
        <Link to="/compare">{t('compare')}</Link>
        <Link to="/responsibility">{t('responsibility')}</Link>
        <Link to="/plan">{t('plan')}</Link>
        <Link to="/concepts">{t('concepts')}</Link>
        <Link to="/graph">{t('graph')}</Link>
        <Link to="/excerpts">
          {t('excerpts')}
          {collected > 0 && <span className="quiet"> {collected}</span>}
        </Link>
        <Link to="/about">{useTranslations('footer')('about')}</Link>
      </nav>
      <div className={styles.choices}>
        <ShareButton />
        <button
          type="button"
          onClick={() => setPreferences({ language: language === 'zh' ? 'en' : 'zh' })}
          title={t('language')}
        >
          {t('otherLanguage')}
        </button>
        <button
          type="button"
          onClick={() => setPreferences({ theme: nextTheme[theme] })}
          aria-label={t('theme', { now: t(`themes.${theme}`) })}
          title={t('theme', { now: t(`themes.${theme}`) })}
        >
          <Contrast size={16} aria-hidden="true" />
        </button>
      </div>
    </header>
  );
}
