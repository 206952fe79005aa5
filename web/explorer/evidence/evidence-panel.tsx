import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ExplorerEvidenceDocument, type ExplorerEvidenceQuery } from '../generated/graphql.js';
import { Chinese } from '../parts/chinese.js';
import { CiteButtons } from '../parts/cite-buttons.js';
import { CollectButton } from '../parts/collect-button.js';
import { Sign } from '../parts/sign.js';
import { Answered, Failed } from '../parts/states.js';
import { Name } from '../parts/thing-link.js';
import type { Kind } from '../state/kinds.js';
import { useAnswer } from '../state/use-answer.js';
import styles from './evidence-panel.module.css';

type Proof = Extract<NonNullable<ExplorerEvidenceQuery['node']>, { quote: string }>;

/** The sentence that the address names (`e`), in the same place on every page; nothing where it names none. */
export function EvidencePanel() {
  const { e: id } = useSearch({ strict: false }) as { e?: string };
  return id === undefined ? null : <Panel key={id} id={id} />;
}

function Panel({ id }: { readonly id: string }) {
  const t = useTranslations('evidence');
  const navigate = useNavigate();
  const answer = useAnswer(ExplorerEvidenceDocument, { id });
  const panel = useRef<HTMLElement>(null);
  const close = () =>
    void navigate({
      to: '.',
      search: (all: Record<string, unknown>) => ({ ...all, e: undefined }),
      resetScroll: false,
    } as Parameters<typeof navigate>[0]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <aside ref={panel} aria-label={t('title')} className={styles.panel}>
      <div className={styles.head}>
        <h2>{t('title')}</h2>
        <button type="button" className={styles.close} onClick={close} aria-label={t('close')}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <div aria-live="polite">
        <Answered by={answer} rows={4}>
          {({ node }) =>
            node && 'quote' in node ? (
              <Sentence proof={node as Proof} />
            ) : (
              <Failed error={new Error(id)} />
            )
          }
        </Answered>
      </div>
    </aside>
  );
}

function Sentence({ proof }: { readonly proof: Proof }) {
  const t = useTranslations('evidence');
  const { document, section, proves } = proof;
  return (
    <>
      <blockquote lang="zh-CN" className={styles.quote}>
        <span className={styles.around}>{begin(proof.context.before)}</span>
        <mark>{proof.displayQuote}</mark>
        <span className={styles.around}>{proof.context.after}…</span>
      </blockquote>
      <p className="quiet small">
        <Link to="/$id" params={{ id: document.id }}>
          <Chinese>{document.title}</Chinese>
        </Link>
        {' · '}
        <Name of={document.city} /> {document.year.year}
        {section && (
          <>
            {' · '}
            <Chinese>
              {section.printedNumber}
              {section.heading}
            </Chinese>
          </>
        )}
        {' · '}
        {t('offsets', { start: proof.start, end: proof.end })}
      </p>
      <div className={styles.actions}>
        <Link
          to="/$id"
          params={{ id: document.id }}
          search={{ at: `${proof.start}-${proof.end}` }}
          className="button main"
        >
          {t('open')}
        </Link>
        <CollectButton evidence={proof.id} />
      </div>
      <div className={styles.actions}>
        <CiteButtons of={proof} />
      </div>
      {proves.nodes.length > 0 && (
        <>
          <h3 className={styles.proves}>{t('proves')}</h3>
          <ul className={styles.nodes}>
            {proves.nodes.map(({ id, type, label }) => (
              <li key={id}>
                <Sign kind={type as Kind} />
                <Link to="/$id" params={{ id }}>
                  <Chinese>{label}</Chinese>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The words before a sentence begin with an ellipsis where more stands before them. */
const begin = (before: string): string => (before === '' ? '' : `…${before.trimStart()}`);
