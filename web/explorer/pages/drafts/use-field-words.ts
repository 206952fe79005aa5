import { useTranslations } from 'use-intl';
import type { DraftField, ReviewedDraft } from '../../state/review-service.js';
import { useFieldName } from './use-field-name.js';

/** Fields that hold the key of a thing, by whose names they are read where those are called otherwise. */
const kindOfField: Readonly<Record<string, string>> = {
  parent: 'department',
  partOf: 'program',
  programs: 'program',
  places: 'place',
  brands: 'brand',
  policies: 'policy',
  issuers: 'department',
};

/** The keys that a field may hold, with their names; undefined where it holds words. */
export const namesFor = (
  { names }: Pick<ReviewedDraft, 'names'>,
  field: string,
): Readonly<Record<string, string>> | undefined => names[field] ?? names[kindOfField[field] ?? ''];

/** What a field says in words: names in the place of keys, and what codes mean. */
export function useFieldWords(draft: ReviewedDraft): (field: DraftField) => string {
  const t = useTranslations('drafts.values');
  const fieldName = useFieldName();
  const wordsOf = (field: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((each) => wordsOf(field, each)).join('、');
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      // Words of the text, and the one thing that is meant, need no name before them.
      if (entries.length === 1) return entries.map(([name, each]) => wordsOf(name, each)).join('');
      return entries
        .map(([name, each]) =>
          name === 'quote' ? wordsOf(name, each) : `${fieldName(name)} ${wordsOf(name, each)}`,
        )
        .join(' · ');
    }
    const words = String(value);
    if (t.has(words as 'OTHER')) return t(words as 'OTHER');
    if (field === 'indicator')
      return draft.indicators.find(({ key }) => key === words)?.name ?? words;
    return namesFor(draft, field)?.[words] ?? words;
  };
  return ({ name, value, data }) => wordsOf(name, data ?? value);
}
