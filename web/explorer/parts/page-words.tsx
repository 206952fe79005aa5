import { type ReactNode, useMemo } from 'react';
import { IntlProvider, useLocale, useMessages, useTimeZone } from 'use-intl';
import { usePreferences } from '../state/preferences.js';

type Messages = ReturnType<typeof useMessages>;

/** Puts the words of one page, which are fetched with it, beside those that every page has. */
export function PageWords({
  words,
  children,
}: {
  readonly words: Readonly<Record<'zh' | 'en', Messages>>;
  readonly children: ReactNode;
}) {
  const { language } = usePreferences();
  const [locale, timeZone, ofAll, own] = [
    useLocale(),
    useTimeZone(),
    useMessages(),
    words[language],
  ];
  const messages = useMemo(() => ({ ...ofAll, ...own }), [ofAll, own]);
  return (
    <IntlProvider locale={locale} messages={messages} {...(timeZone && { timeZone })}>
      {children}
    </IntlProvider>
  );
}
