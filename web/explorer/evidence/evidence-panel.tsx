import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ExplorerEvidenceDocument, type ExplorerEvidenceQuery } from '../generated/graphql.js';
import { Chinese } from '../parts/chinese.js';
import { CiteButtons } from '../parts/cite-buttons.js';
import { CollectButton } from '../parts/collect-button.js';
import { useShowSentence } from '../parts/proof-button.js';
import { Sign } from '../parts/sign.js';
import { Answered, Failed } from '../parts/states.js';
import { Name } from '../parts/thing-link.js';
import { useKeys } from '../state/keys.js';
import type { Kind } from '../state/kinds.js';
import { useAnswer } from '../state/use-answer.js';
import { doorBeside, rememberPlace, returnToPlace } from '../state/where-one-was.js';
import styles from './evidence-panel.module.css';

type Proof = Extract<NonNullable<ExplorerEvidenceQuery['node']>, { quote: string }>;

/** The sentence that the address names (`e`), in the same place on every page; nothing where it names none. */
export function EvidencePanel() {
  const { e: id } = useSearch({ strict: false }) as { e?: string };
  const show = useShowSentence();
  const last = useRef(id);
  useEffect(() => {
    if (id !== undefined) last.current = id;
  }, [id]);
  const step = (by: 1 | -1) => () => {
    const door = doorBeside(id, by);
    if (!door) return;
    (door as HTMLElement).focus({ preventScroll: true });
    door.scrollIntoView({ block: 'nearest' });
    show(door.getAttribute('data-evidence') as string);
    rememberPlace(door);
  };
  useKeys({
    panel: () => {
      const panel = document.getElementById('sentence');
      if (panel) panel.focus();
      else if (last.current !== undefined) show(last.current);
      else step(1)();
    },
    nextSentence: step(1),
    previousSentence: step(-1),
  });
  return id === undefined ? null : <Panel key={id} id={id} onStep={step} />;
}

function Panel({
  id,
  onStep,
}: {
  readonly id: string;
  /** Shows the sentence of the door before or after on the page. */
  readonly onStep: (by: 1 | -1) => () => void;
}) {
  const t = useTranslations('evidence');
  const navigate = useNavigate();
  const answer = useAnswer(ExplorerEvidenceDocument, { id });
  const close = () => {
    void navigate({
      to: '.',
      search: (all: Record<string, unknown>) => ({ ...all, e: undefined }),
      resetScroll: false,
    } as Parameters<typeof navigate>[0]);
    returnToPlace();
  };
  useKeys({ close });
  return (
    <aside id="sentence" tabIndex={-1} aria-label={t('title')} className={styles.panel}>
      <div className={styles.head}>
        <h2>{t('title')}</h2>
        <button
          type="button"
          className={styles.step}
          onClick={onStep(-1)}
          aria-label={t('previous')}
          title={`${t('previous')} [`}
        >
          <ChevronUp size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={styles.step}
          onClick={onStep(1)}
          aria-label={t('next')}
          title={`${t('next')} ]`}
        >
          <ChevronDown size={16} aria-hidden="true" />
        </button>
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
  const press = (action: 'cite' | 'collect') => () =>
    window.document
      .querySelector<HTMLButtonElement>(`#sentence [data-action=${action}] button`)
      ?.click();
  useKeys({ cite: press('cite'), excerpt: press('collect') });
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
        <span data-action="collect">
          <CollectButton evidence={proof.id} />
        </span>
      </div>
      <div data-action="cite" className={styles.actions}>
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
