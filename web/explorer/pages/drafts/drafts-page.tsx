import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import { en } from '../../messages/drafts.en.js';
import { zh } from '../../messages/drafts.zh.js';
import { Block } from '../../parts/block.js';
import { Chinese } from '../../parts/chinese.js';
import { PageWords } from '../../parts/page-words.js';
import { Answered } from '../../parts/states.js';
import type { DraftsSearch } from '../../state/address.js';
import { askDraft, askDrafts, type DraftSummary, ReviewError } from '../../state/review-service.js';
import { DraftReview } from './draft-review.js';
import styles from './drafts-page.module.css';

/** Drafts change as one decides, so they are asked for each time, and never kept. */
const fresh = { staleTime: 0, gcTime: 0, persister: undefined } as const;

const words = { zh: { drafts: zh }, en: { drafts: en } };

/** The drafts that are reviewed here, or one of them. */
export const DraftsPage = () => (
  <PageWords words={words}>
    <Drafts />
  </PageWords>
);

function Drafts() {
  const { draft } = useSearch({ strict: false }) as DraftsSearch;
  return draft === undefined ? <DraftList /> : <OneDraft key={draft} draft={draft} />;
}

function OneDraft({ draft }: { readonly draft: string }) {
  const answer = useQuery({ queryKey: ['draft', draft], queryFn: () => askDraft(draft), ...fresh });
  if (answer.error instanceof ReviewError && answer.error.status === 404) return <Off />;
  return (
    <Answered by={answer} rows={16}>
      {(read) => <DraftReview read={read} readAgain={() => void answer.refetch()} />}
    </Answered>
  );
}

/** Where the service was started without drafts, or has none of that name. */
function Off() {
  const t = useTranslations('drafts');
  usePageTitle(t('title'));
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p>{t('off')}</p>
      <pre>
        <code>npm start -- --drafts drafts</code>
      </pre>
    </div>
  );
}

function DraftList() {
  const t = useTranslations('drafts');
  usePageTitle(t('title'));
  const answer = useQuery({ queryKey: ['drafts'], queryFn: askDrafts, ...fresh });
  if (answer.error instanceof ReviewError && answer.error.status === 404) return <Off />;
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <Answered by={answer}>
        {(drafts) => (
          <Block title={t('list')} count={drafts.length}>
            {drafts.length === 0 && <p>{t('none')}</p>}
            <ul className={styles.list}>
              {drafts.map((draft) => (
                <li key={draft.key}>
                  <DraftRow draft={draft} />
                </li>
              ))}
            </ul>
          </Block>
        )}
      </Answered>
    </div>
  );
}

function DraftRow({ draft }: { readonly draft: DraftSummary }) {
  const t = useTranslations('drafts');
  const { key, title, year, questions = 0, undecided = 0, problem } = draft;
  if (problem !== undefined)
    return (
      <>
        <span>{key}</span>
        <span className={styles.problem}>
          {t('unreadable')} <span lang="en">{problem}</span>
        </span>
      </>
    );
  return (
    <>
      <Link to="/drafts" search={{ draft: key }}>
        <Chinese>{title ?? key}</Chinese>
      </Link>
      <span className="quiet small">
        {year} · {undecided > 0 ? t('left', { undecided, questions }) : t('done', { questions })}
      </span>
    </>
  );
}
