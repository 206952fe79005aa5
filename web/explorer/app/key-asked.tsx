import { useTranslations } from 'use-intl';
import { KeyForm } from '../parts/key-form.js';
import type { Refusal } from '../state/access.js';
import { askWhetherLetIn } from '../state/service.js';
import styles from './key-asked.module.css';
import { usePageTitle } from './page-title.js';

/** In the place of every page, where the service answers only who has a key. */
export default function KeyAsked({ refusal }: { readonly refusal: Refusal }) {
  const t = useTranslations('access');
  usePageTitle(t('title'));
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.text}>{t(refusal === 'lacking' ? 'lacksRead' : 'why')}</p>
      <KeyForm refusal={refusal} attempt={askWhetherLetIn} />
    </div>
  );
}
