import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import { Chinese } from '../../parts/chinese.js';
import type { DraftsSearch } from '../../state/address.js';
import { useKeys } from '../../state/keys.js';
import type { Family } from '../../state/kinds.js';
import {
  type DraftQuestion,
  type GivenAnswer,
  ReviewError,
  type ReviewedDraft,
  sendAnswer,
} from '../../state/review-service.js';
import { useChangeAddress } from '../../state/use-change-address.js';
import { SegmentedText } from '../reader/segmented-text.js';
import { segmentsOf } from '../reader/segments.js';
import styles from './draft-review.module.css';
import { QuestionCard } from './question-card.js';
import { QuestionList } from './question-list.js';

const familyOfList: Readonly<Record<string, Family>> = {
  targets: 'promised',
  results: 'reached',
  programs: 'undertaken',
  brands: 'undertaken',
  policies: 'text',
  departments: 'answerable',
  officials: 'answerable',
  responsibilities: 'answerable',
  concepts: 'notion',
  places: 'frame',
};

/** A draft beside its text: one question after the other, by mouse or by the keys of the terminal. */
export function DraftReview({
  read,
  readAgain,
}: {
  readonly read: ReviewedDraft;
  readonly readAgain: () => void;
}) {
  const t = useTranslations('drafts');
  const change = useChangeAddress<DraftsSearch>();
  const { q } = useSearch({ strict: false }) as DraftsSearch;
  const [decided, setDecided] = useState<ReviewedDraft>();
  const draft = decided && decided.revision !== read.revision ? decided : read;
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [doing, setDoing] = useState<'edit' | 'reject'>();
  const [problem, setProblem] = useState<Error>();
  const [isSending, setSending] = useState(false);
  usePageTitle(draft.title, t('title'));

  const left = draft.questions.filter(({ decision }) => !decision);
  const next = left.find(({ id }) => !skipped.includes(id));
  const current = draft.questions.find(({ id }) => id === q) ?? next;
  const show = (id: string | undefined): void => {
    setDoing(undefined);
    setProblem(undefined);
    change({ q: id });
  };

  const answer = async (given: GivenAnswer): Promise<void> => {
    if (isSending) return;
    setSending(true);
    setProblem(undefined);
    try {
      const last = draft.questions.filter(({ decision }) => decision);
      const after = await sendAnswer(draft, given);
      setDecided(after);
      setDoing(undefined);
      const undone =
        given.answer === 'undo'
          ? last.find(({ id }) => !after.questions.find((each) => each.id === id)?.decision)
          : undefined;
      change({ q: undone?.id });
    } catch (error) {
      setProblem(error as Error);
      if (error instanceof ReviewError && error.status === 412) readAgain();
    } finally {
      setSending(false);
    }
  };
  const can = (what: 'accept' | 'edit' | 'reject'): boolean =>
    current?.answers.includes(what) ?? false;
  // Two things are two without a reason.
  const reject = (): void => {
    if (current?.kind === 'MERGE') void answer({ question: current.id, answer: 'reject' });
    else setDoing('reject');
  };
  const skip = (): void => {
    if (current) setSkipped((all) => [...all, current.id]);
    show(undefined);
  };
  const step = (by: 1 | -1) => () => {
    const index = draft.questions.findIndex(({ id }) => id === current?.id);
    const to = draft.questions[index + by];
    if (to) show(to.id);
  };
  useKeys({
    acceptDraft: () =>
      can('accept') && current && void answer({ question: current.id, answer: 'accept' }),
    editDraft: () => can('edit') && setDoing('edit'),
    rejectDraft: () => can('reject') && reject(),
    skipDraft: skip,
    undoDraft: () => void answer({ answer: 'undo' }),
    nextPassage: step(1),
    previousPassage: step(-1),
    close: () => setDoing(undefined),
  });

  const text = useRef<HTMLDivElement>(null);
  const segments = useMemo(() => segmentsOfDraft(draft, current), [draft, current]);
  const followed = useRef(current?.id);
  useEffect(() => {
    const start = current?.at?.start;
    // On a narrow page the card has the sentence, and stays in sight.
    if (start === undefined || followed.current === current?.id || isNarrow()) return;
    followed.current = current?.id;
    const part = segments.find(({ end }) => end > start);
    text.current
      ?.querySelector(`[data-start="${part?.start ?? 0}"]`)
      ?.scrollIntoView({ block: 'center' });
  }, [current, segments]);

  return (
    <article className={styles.review}>
      <header className={styles.head}>
        <p className="small">
          <Link to="/drafts">{t('title')}</Link>
        </p>
        <h1>
          <Chinese>{draft.title}</Chinese>
        </h1>
        <p className="quiet" role="status">
          {left.length > 0
            ? t('left', { undecided: left.length, questions: draft.questions.length })
            : t('done', { questions: draft.questions.length })}
        </p>
      </header>
      <div className={styles.side}>
        {current ? (
          <QuestionCard
            key={`${current.id} ${current.decision?.at ?? ''}`}
            draft={draft}
            question={current}
            doing={doing}
            problem={problem}
            isSending={isSending}
            act={{
              accept: () => void answer({ question: current.id, answer: 'accept' }),
              edit: () => setDoing('edit'),
              reject,
              skip,
              undo: () => void answer({ answer: 'undo' }),
              giveUp: () => setDoing(undefined),
              send: (given) => void answer({ question: current.id, ...given }),
            }}
          />
        ) : (
          <div className={styles.finished}>
            <p>{left.length > 0 ? t('onlySkipped', { count: left.length }) : t('next')}</p>
            {left.length > 0 ? (
              <button type="button" className="button" onClick={() => setSkipped([])}>
                {t('again')}
              </button>
            ) : (
              <pre>
                <code>{`npm run accept -- drafts/${draft.key}.yaml`}</code>
              </pre>
            )}
            <button
              type="button"
              className="button"
              onClick={() => void answer({ answer: 'undo' })}
            >
              {t('undo')}
            </button>
            {problem && <p role="alert">{problem.message}</p>}
          </div>
        )}
        <QuestionList questions={draft.questions} current={current?.id} show={show} />
      </div>
      <div ref={text} className={styles.text}>
        <SegmentedText
          segments={segments}
          isVerbatim={false}
          current={current?.id}
          highlight={current?.at}
          door="data-question"
          choose={show}
        />
      </div>
    </article>
  );
}

const isNarrow = (): boolean => matchMedia('(max-width: 900px)').matches;

function segmentsOfDraft({ text, questions }: ReviewedDraft, current: DraftQuestion | undefined) {
  const placed = questions.flatMap((question) =>
    question.at && question.kind !== 'DOCUMENT' && question.kind !== 'TERM'
      ? [{ ...question, ...question.at }]
      : [],
  );
  return segmentsOf({
    text,
    marks: [
      ...placed.map(({ id, start, end, kind, list }) => ({
        id,
        start,
        end,
        family: kind === 'FACT' ? familyOfList[list ?? ''] : ('frame' as const),
      })),
      // What is asked about is marked, and nothing beside it.
      ...(current?.at ? [{ id: current.id, ...current.at, family: undefined }] : []),
    ],
    artefacts: [],
    headings: [],
    mentions: placed
      .filter(({ kind }) => kind === 'OPEN')
      .map(({ start, end, message = '' }: DraftQuestion & { start: number; end: number }) => ({
        start,
        end,
        isOpen: true,
        why: message,
      })),
  });
}
