import { SharedValue } from './shared-value.js';

/** What a reader sets once and keeps, apart from the address: a shared link does not carry it. */
export interface Preferences {
  readonly language: 'zh' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether single keys do something: `state/keys.ts`. */
  readonly keys: boolean;
}

const storageKey = 'preferences';

const initial = (): Preferences => ({
  language: navigator.language.startsWith('zh') ? 'zh' : 'en',
  theme: 'system',
  keys: true,
});

/** What was kept; whatever of it cannot be read is as it was at first. */
function read(): Preferences {
  const first = initial();
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Preferences>;
    const { language, theme, keys } = kept;
    return {
      language: language === 'zh' || language === 'en' ? language : first.language,
      theme: theme === 'light' || theme === 'dark' ? theme : first.theme,
      keys: keys !== false,
    };
  } catch {
    return first;
  }
}

const preferences = new SharedValue(read());

export function setPreferences(change: Partial<Preferences>): void {
  const changed = { ...preferences.value, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(changed));
  } catch {
    // A browser that keeps nothing: the choice holds until the page is closed.
  }
  apply(changed);
  preferences.set(changed);
}

/** Writes them on the document, where styles and screen readers find them. */
function apply({ language, theme }: Preferences): void {
  const { documentElement: root } = document;
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
apply(preferences.value);

export const usePreferences = preferences.use;
export const areKeysOn = (): boolean => preferences.value.keys;
