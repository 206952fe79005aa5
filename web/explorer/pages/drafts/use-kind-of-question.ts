import { useTranslations } from 'use-intl';
import type { DraftQuestion } from '../../state/review-service.js';

/** What a question is about, in a word or two. */
export function useKindOfQuestion(): (question: DraftQuestion) => string {
  const t = useTranslations('drafts');
  return ({ kind, list, mention }) => {
    if (kind === 'OPEN') return t(`mentions.${mention as 'QUANTITY'}`);
    if (kind === 'FACT' || kind === 'TERM') return t(`lists.${list as 'targets'}`);
    return t(`kinds.${kind}`);
  };
}
