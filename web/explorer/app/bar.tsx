import { Link, useLocation } from '@tanstack/react-router';
import { Contrast } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../state/access.js';
import { useExcerpts } from '../state/excerpts.js';
import { setPreferences, usePreferences } from '../state/preferences.js';
import { useTravellingFilters } from '../state/travelling.js';
import styles from './bar.module.css';
import { SearchBox } from './search-box.js';
import { ShareButton } from './share-button.js';

const nextTheme = { system: 'dark', dark: 'light', light: 'system' } as const;

export function Bar() {
  const t = useTranslations('bar');
  const name = useTranslations()('name');
  const { language, theme } = usePreferences();
  const collected = useExcerpts().all.length;
  const { city, year } = useTravellingFilters();
  const pages = usePagesInSight();
  // What one looks at goes along: a page of plans opens at the city and year of the page before.
  const along = { search: { city, year }, activeOptions: { includeSearch: false } };
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
      {/* There is nothing to be found by who may not read. */}
      {useRefusal() === undefined && <SearchBox />}
      <nav aria-label={t('label')} className={styles.pages} ref={pages}>
        <Link to="/documents" {...along}>
          {t('documents')}
        </Link>
        <Link to="/compare" {...along}>
          {t('compare')}
        </Link>
        <Link to="/responsibility" {...along}>
          {t('responsibility')}
        </Link>
        <Link to="/plan" {...along}>
          {t('plan')}
        </Link>
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

/** On a narrow screen the list of pages is longer than the bar: the one that is open is moved into sight. */
function usePagesInSight() {
  const list = useRef<HTMLElement>(null);
  const page = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another page is open
  useEffect(() => {
    const open = list.current?.querySelector<HTMLElement>('.active');
    if (list.current && open)
      list.current.scrollLeft = open.offsetLeft - list.current.offsetLeft - 16;
  }, [page]);
  return list;
}
