import { useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import { usePreferences } from '../../state/preferences.js';
import {
  type DraftQuestion,
  type GivenAnswer,
  ReviewError,
  type ReviewedDraft,
} from '../../state/review-service.js';
import { EditForm } from './edit-form.js';
import styles from './question-card.module.css';
import { useFieldName } from './use-field-name.js';
import { useFieldWords } from './use-field-words.js';
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

/** What an answer means to questions that are not about a fact. */
const saidOf: Partial<
  Record<DraftQuestion['kind'], { readonly [answer: string]: 'same' | 'apart' | 'seen' }>
> = {
  MERGE: { accept: 'same', reject: 'apart' },
  NOTICE: { accept: 'seen' },
};

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
  /** Why the last answer was refused. */
  readonly problem: Error | undefined;
  readonly isSending: boolean;
  readonly act: Acts;
}) {
  const t = useTranslations('drafts');
  const kindOf = useKindOfQuestion();
  const { line, rules, confidence, answers, forms, decision, kind } = question;
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
        {question.concept !== undefined && <Chinese>{`${question.concept}：`}</Chinese>}
        <Words of={question} />
      </h2>
      <Why question={question} />
      <Sentence of={question} text={draft.text} />
      {doing === undefined && kind !== 'OPEN' && <Facts form={forms[0]} draft={draft} />}
      {doing === 'edit' && (
        <EditForm
          forms={forms}
          draft={draft}
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
      {problem && <Refused by={problem} />}
      <div className={styles.answers}>
        {buttons.map(([key, name, does, isPossible]) => (
          <button
            key={key}
            type="button"
            className="button"
            disabled={!isPossible}
            aria-disabled={isSending || undefined}
            aria-keyshortcuts={key}
            onClick={() => !isSending && does()}
          >
            {t(saidOf[kind]?.[name] ?? name)} <kbd>{key}</kbd>
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
  const wordsOf = useFieldWords(draft);
  if (!form) return null;
  return (
    <dl className={styles.facts}>
      {form.fields
        .filter(({ value }) => value !== '')
        .map((field) => (
          <div key={field.name}>
            <dt>{fieldName(field.name)}</dt>
            <dd>
              <Chinese>{wordsOf(field)}</Chinese>
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

/** The words that are asked about; of a fault of the draft, what kind of fault it is. */
function Words({ of: { kind, words } }: { readonly of: DraftQuestion }) {
  const t = useTranslations('drafts.faults');
  return kind === 'NOTICE' && t.has(words as 'PERIOD') ? (
    t(words as 'PERIOD')
  ) : (
    <Chinese>{words}</Chinese>
  );
}

/** So many characters stand around the words that are asked about. */
const around = 60;

/** The words in their sentence. */
function Sentence({ of: { at }, text }: { readonly of: DraftQuestion; readonly text: string }) {
  if (!at) return null;
  const points = [...text];
  const before = points.slice(Math.max(0, at.start - around), at.start).join('');
  const after = points.slice(at.end, at.end + around).join('');
  return (
    <p className={styles.sentence}>
      <Chinese>
        {before.split('\n').at(-1)}
        <mark>{points.slice(at.start, at.end).join('')}</mark>
        {after.split('\n')[0]}
      </Chinese>
    </p>
  );
}

/** Why it is asked: in the page's own words where it has some, with what the program says beneath. */
function Why({
  question: { kind, mention, merge, message },
}: {
  readonly question: DraftQuestion;
}) {
  const t = useTranslations('drafts');
  if (merge) return <p className={styles.message}>{t('merges', merge)}</p>;
  const lead =
    kind === 'OPEN'
      ? t(`whyOpen.${mention as 'QUANTITY'}`)
      : kind === 'NOTICE'
        ? t('whyNotice')
        : t('whyDoubt');
  if (message === undefined)
    return kind === 'OPEN' ? <p className={styles.message}>{lead}</p> : null;
  return (
    <div className={styles.message}>
      <InEnglish lead={lead}>{message}</InEnglish>
    </div>
  );
}

/** Why an answer cannot stand: what kind of fault it is in the page's language, the particulars in English. */
function Refused({ by: problem }: { readonly by: Error }) {
  const t = useTranslations('drafts');
  const tf = useTranslations('drafts.faults');
  const faults = problem instanceof ReviewError ? problem.faults : [];
  const said = faults.filter((code) => tf.has(code as 'PERIOD'));
  const lead = [t('refused'), said.map((code) => tf(code as 'PERIOD')).join('、')].join('');
  return (
    <div role="alert" className={styles.problem}>
      <InEnglish lead={lead}>{problem.message}</InEnglish>
    </div>
  );
}

/** What a program says, which it says in English only. */
function InEnglish({ lead, children }: { readonly lead: string; readonly children: string }) {
  const { language } = usePreferences();
  return (
    <>
      {language !== 'en' && <p>{lead}</p>}
      <p lang="en" className={language === 'en' ? '' : 'quiet small'}>
        {children}
      </p>
    </>
  );
}
