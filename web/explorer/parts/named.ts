import { usePreferences } from '../state/preferences.js';
import type { Named } from './thing-link.js';

type Names = Omit<Named, 'id'>;

/** Gives names as text in the page's language, where a `Name` cannot stand. */
export function useNameOf(): (named: Names) => string {
  const { language } = usePreferences();
  return ({ name, nameEn }) => (language === 'en' && nameEn ? nameEn : name);
}

/** Whether one of its names has the words, in whatever language the page is. */
export const isCalled = ({ name, nameEn }: Names, words: string): boolean =>
  `${name} ${nameEn ?? ''}`.toLowerCase().includes(words.toLowerCase());
