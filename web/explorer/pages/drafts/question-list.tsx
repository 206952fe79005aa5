import { useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import type { DraftQuestion } from '../../state/review-service.js';
import styles from './question-list.module.css';
import { useKindOfQuestion } from './use-kind-of-question.js';

/** All questions in the order in which they are asked, with what was decided. */
export function QuestionList({
  questions,
  current,
  show,
}: {
  readonly questions: readonly DraftQuestion[];
  readonly current: string | undefined;
  readonly show: (id: string) => void;
}) {
  const t = useTranslations('drafts');
  const kindOf = useKindOfQuestion();
  return (
    <details className={styles.questions}>
      <summary>{t('questions', { count: questions.length })}</summary>
      <ol>
        {questions.map((question) => {
          const { id, words, decision } = question;
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => show(id)}
                {...(id === current && { 'aria-current': 'true' })}
              >
                <span className="quiet">{kindOf(question)}</span>
                <Chinese>{words}</Chinese>
                <span className="quiet">{decision && t(`verdicts.${decision.verdict}`)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
