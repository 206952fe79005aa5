import { useTranslations } from 'use-intl';

/** What a field of a fact is called; its own name where it has no other. */
export function useFieldName(): (name: string) => string {
  const t = useTranslations('drafts.fields');
  return (name) => (t.has(name as 'value') ? t(name as 'value') : name);
}
