import { useTranslations } from 'use-intl';
import { usePreferences } from '../../state/preferences.js';
import type { Footnote } from './comparison.js';

/** What a footnote says, in the page's language: `时段不同：全年 / 上半年`. */
export function useFootnoteWords(): (footnote: Footnote) => string {
  const t = useTranslations('compare');
  const tf = useTranslations('figure');
  const { language } = usePreferences();
  const valueWords = (code: Footnote['code'], value: string): string => {
    switch (code) {
      case 'BASIS':
        return tf(`basis.${value as 'STOCK'}`);
      case 'COMPARATOR':
        return t(`comparators.${value as 'EQ'}`);
      case 'PERIOD': {
        const [period, ...dates] = value.split(' ');
        return dates.length > 0 ? dates.join(' ') : tf(`period.${period as 'YEAR'}`);
      }
      case 'SCOPE':
        return value === 'the whole city' ? t('wholeCity') : value;
      case 'POPULATION':
        return value === 'not said' ? t('notSaid') : value;
      default:
        return value;
    }
  };
  return ({ code, values }) => {
    const said = t(`cautions.${code}`);
    // Why a basis is open is said in the notes of the readers, which are English.
    const isSaid = code !== 'DOUBTFUL_BASIS' || language === 'en';
    const words = (isSaid ? values : []).map((value) => valueWords(code, value)).join(' / ');
    return words === '' ? said : `${said}${language === 'zh' ? '：' : ': '}${words}`;
  };
}
