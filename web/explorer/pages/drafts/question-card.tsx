import { useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import type { DraftQuestion, GivenAnswer, ReviewedDraft } from '../../state/review-service.js';
import { EditForm } from './edit-form.js';
import styles from './question-card.module.css';
import { useFieldName } from './use-field-name.js';
import { useKindOfQuestion } from './use-kind-of-question.js';

export interface Acts {
  readonly accept: () => void;
  readonly edit: () => void;
  readonly reject: () => void;
  readonly skip: () => void;
  readonly undo: () => void;
  readonly giveUp: () => void;
  readonly send: (given: GivenAnswer) => void;
}

/** One question: what is drafted, why it is asked, and the answers with their keys. */
export function QuestionCard({
  draft,
  question,
  doing,
  problem,
  isSending,
  act,
}: {
  readonly draft: ReviewedDraft;
  readonly question: DraftQuestion;
  readonly doing: 'edit' | 'reject' | undefined;
  readonly problem: string | undefined;
  readonly isSending: boolean;
  readonly act: Acts;
}) {
  const t = useTranslations('drafts');
  const kindOf = useKindOfQuestion();
  const { words, line, message, rules, confidence, answers, forms, decision, kind } = question;
  const buttons = [
    ['a', 'accept', act.accept, answers.includes('accept')],
    ['e', 'edit', act.edit, answers.includes('edit')],
    ['r', 'reject', act.reject, answers.includes('reject')],
    ['s', 'skip', act.skip, true],
    ['u', 'undo', act.undo, true],
  ] as const;
  return (
    <section className={styles.card} aria-label={t('question')}>
      <h2>
        <span className="quiet">
          {kindOf(question)}
          {line > 0 && ` · ${t('line', { line })}`}
        </span>
        <Chinese>{words}</Chinese>
      </h2>
      {message !== undefined && <p className={styles.message}>{message}</p>}
      {doing === undefined && kind !== 'OPEN' && <Facts form={forms[0]} draft={draft} />}
      {doing === 'edit' && (
        <EditForm
          forms={forms}
          indicators={draft.indicators}
          keep={(form, fields) => act.send({ answer: 'edit', form, fields })}
          giveUp={act.giveUp}
        />
      )}
      {doing === 'reject' && (
        <Reasons
          reasons={draft.reasons}
          isNeeded={kind === 'OPEN'}
          give={(reason) => act.send({ answer: 'reject', ...(reason && { reason }) })}
          giveUp={act.giveUp}
        />
      )}
      {(rules.length > 0 || confidence !== undefined) && (
        <p className="quiet small">
          {confidence !== undefined && t('sure', { confidence })} {rules.join(', ')}
        </p>
      )}
      {decision && (
        <p className={styles.decision}>
          {t(`verdicts.${decision.verdict}`)} · {decision.by} · {decision.at}
        </p>
      )}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.answers}>
        {buttons.map(([key, name, does, isPossible]) => (
          <button
            key={key}
            type="button"
            className="button"
            disabled={!isPossible || isSending}
            aria-keyshortcuts={key}
            onClick={does}
          >
            {t(name)} <kbd>{key}</kbd>
          </button>
        ))}
      </div>
    </section>
  );
}

/** What is drafted, field by field. */
function Facts({
  form,
  draft,
}: {
  readonly form: DraftQuestion['forms'][number] | undefined;
  readonly draft: ReviewedDraft;
}) {
  const fieldName = useFieldName();
  if (!form) return null;
  const shown = (name: string, value: string): string =>
    name === 'indicator'
      ? (draft.indicators.find(({ key }) => key === value)?.name ?? value)
      : value;
  return (
    <dl className={styles.facts}>
      {form.fields
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{fieldName(name)}</dt>
            <dd>
              <Chinese>{shown(name, value)}</Chinese>
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Why words are no fact: a button for each reason. */
function Reasons({
  reasons,
  isNeeded,
  give,
  giveUp,
}: {
  readonly reasons: readonly string[];
  readonly isNeeded: boolean;
  readonly give: (reason: string | undefined) => void;
  readonly giveUp: () => void;
}) {
  const t = useTranslations('drafts');
  const tr = useTranslations('reader.reasons');
  return (
    <fieldset className={styles.reasons}>
      <legend>{t('why')}</legend>
      {!isNeeded && (
        <button type="button" className="button" onClick={() => give(undefined)}>
          {t('justWrong')}
        </button>
      )}
      {reasons.map((reason) => (
        <button key={reason} type="button" className="button" onClick={() => give(reason)}>
          {tr(reason as 'DATE')}
        </button>
      ))}
      <button type="button" className="button" onClick={giveUp}>
        {t('back')}
      </button>
    </fieldset>
  );
}
