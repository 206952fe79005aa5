import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { DrawnRelation } from './drawing.js';
import { isBelonging, isLine } from './relations.js';

export interface Terms {
  /** What a relation is: of a responsibility the role, else its term. */
  readonly termOf: (relation: Pick<DrawnRelation, 'type' | 'role'>) => string;
  /** What several relations between the same two things are, each once. */
  readonly termsOf: (relations: readonly DrawnRelation[]) => string;
}

/** The words for relations in the page's language. */
export function useTerms(): Terms {
  const t = useTranslations('graph.terms');
  const tr = useTranslations('duties.roles');
  return useMemo(() => {
    const termOf: Terms['termOf'] = ({ type, role }) =>
      role !== null ? tr(role) : isLine(type) || isBelonging(type) ? t(type) : type;
    return {
      termOf,
      termsOf: (relations) => [...new Set(relations.map(termOf))].join(' · '),
    };
  }, [t, tr]);
}
