import { useEffect } from 'react';
import { useTranslations } from 'use-intl';

/** Names the page in the window's title: `青暖助 · 民政图谱`. */
export function usePageTitle(...parts: readonly (string | undefined)[]): void {
  const name = useTranslations()('name');
  const title = [...parts.filter(Boolean), name].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
