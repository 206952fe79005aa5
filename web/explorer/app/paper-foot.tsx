import { useEffect } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { shortRevision, useRevisions } from '../state/revision.js';
import styles from './footer.module.css';
import { useLink } from './use-link.js';

/** Browsers that can write into the margins of every printed page. */
const canWriteMargins = 'CSSMarginRule' in window;

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/**
 * What a printed page says of itself: where it is from, of which data, when it was printed. At the foot of
 * every sheet, or where the browser cannot do that once at the end.
 */
export function PaperFoot() {
  const t = useTranslations('footer');
  const format = useFormatter();
  const { shown } = useRevisions();
  const link = useLink();
  const words = (): string => {
    const day = format.dateTime(new Date(), { dateStyle: 'medium' });
    const revision = shown && t('revision', { revision: shortRevision(shown) });
    return [link, revision, day].filter(Boolean).join(' · ');
  };
  useEffect(() => {
    const write = () => sheet.replaceSync(canWriteMargins ? marginRule(words()) : '');
    write();
    // A page may stand open for days.
    window.addEventListener('beforeprint', write);
    return () => window.removeEventListener('beforeprint', write);
  });
  return canWriteMargins ? null : <span className={styles.paper}>{words()}</span>;
}

const marginRule = (words: string): string => `@page {
  @bottom-left {
    content: "${words.replaceAll(/["\\]/g, '\\$&')}";
    inline-size: 85%;
    font-size: 7.5pt;
    line-height: 1.3;
    color: #555;
    overflow-wrap: anywhere;
  }
  @bottom-right {
    content: counter(page) " / " counter(pages);
    font-size: 7.5pt;
    color: #555;
  }
}`;
