import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { NotFound } from '../../app/not-found.js';
import { usePageTitle } from '../../app/page-title.js';
import {
  ExplorerLedgerDocument,
  type ExplorerLedgerQuery,
  type ExplorerLedgerQueryVariables,
  ExplorerPlaceOfDocument,
  ExplorerReaderDocument,
  type ExplorerReaderQuery,
} from '../../generated/graphql.js';
import { Chinese } from '../../parts/chinese.js';
import { CiteButtons } from '../../parts/cite-buttons.js';
import { Answered } from '../../parts/states.js';
import { ThingLink } from '../../parts/thing-link.js';
import type { DocumentSearch as Asked } from '../../state/address.js';
import { useKeys } from '../../state/keys.js';
import { type Family, type Kind, kindOf } from '../../state/kinds.js';
import { usePageSubject } from '../../state/travelling.js';
import { useAnswer } from '../../state/use-answer.js';
import { useChangeAddress } from '../../state/use-change-address.js';
import { joined, useWholeAnswer } from '../../state/use-whole-answer.js';
import { Contents } from './contents.js';
import { LedgerList } from './ledger-list.js';
import styles from './reader-page.module.css';
import { SegmentedText } from './segmented-text.js';
import { families, familyOf, headingLines, type Mark, segmentsOf } from './segments.js';

/** A document to be read, at the place that its address, a section's or a sentence's says. */
export default function ReaderPage({ id }: { readonly id: string }) {
  const isDocument = kindOf(id) === 'DOCUMENT';
  const place = useAnswer(ExplorerPlaceOfDocument, { id }, { enabled: !isDocument });
  if (isDocument) return <DocumentReader id={id} />;
  return (
    <Answered by={place} rows={12}>
      {({ node }) =>
        node && 'document' in node ? (
          <DocumentReader
            id={node.document.id}
            at={`${node.start}-${node.end}`}
            {...(kindOf(id) === 'EVIDENCE' && { evidence: id })}
          />
        ) : (
          <NotFound />
        )
      }
    </Answered>
  );
}

function DocumentReader({
  id,
  at,
  evidence,
}: {
  readonly id: string;
  readonly at?: string;
  readonly evidence?: string;
}) {
  const answer = useAnswer(ExplorerReaderDocument, { document: id });
  return (
    <Answered by={answer} rows={16}>
      {({ document }) =>
        document ? <Reading document={document} at={at} evidence={evidence} /> : <NotFound />
      }
    </Answered>
  );
}

const ledgerPages: Parameters<
  typeof useWholeAnswer<ExplorerLedgerQuery, ExplorerLedgerQueryVariables>
>[2] = {
  next: ({ document }) =>
    document?.ledger.mentions.pageInfo.hasNextPage
      ? { after: document.ledger.mentions.pageInfo.endCursor }
      : undefined,
  join: (one, other) =>
    one.document && other.document
      ? {
          document: {
            ledger: {
              mentions: joined(one.document.ledger.mentions, other.document.ledger.mentions),
            },
          },
        }
      : one,
};

type DocumentData = NonNullable<ExplorerReaderQuery['document']>;

function Reading({
  document,
  at: givenAt,
  evidence,
}: {
  readonly document: DocumentData;
  readonly at: string | undefined;
  readonly evidence: string | undefined;
}) {
  const t = useTranslations('reader');
  const tc = useTranslations('coverage');
  const change = useChangeAddress<Asked>();
  const asked = useSearch({ strict: false }) as Asked;
  const at = asked.at ?? givenAt;
  const isVerbatim = asked.verbatim === '1';
  const shown = (asked.mark as readonly Family[] | undefined) ?? families;
  const page = useRef<HTMLElement>(null);
  usePageTitle(document.title);
  usePageSubject({ city: [document.city.id], year: [String(document.year.year)] });

  const ledger = useWholeAnswer(
    ExplorerLedgerDocument,
    { document: document.id, after: null },
    ledgerPages,
    { enabled: asked.ledger === '1' },
  );
  const mentions = ledger.data?.document?.ledger.mentions.nodes;
  const all = useMemo(() => marksOf(document), [document]);
  const segments = useMemo(
    () =>
      segmentsOf({
        text: document.text,
        marks: isVerbatim ? [] : all.filter(({ family }) => family && shown.includes(family)),
        artefacts: isVerbatim ? [] : document.artefacts,
        headings: isVerbatim ? [] : headingLines(document.text, document.sections),
        mentions:
          asked.ledger !== '1' || isVerbatim
            ? []
            : (mentions ?? [])
                .filter(({ state }) => state !== 'EXPLAINED')
                .map(({ start, end, state, reason }) => ({
                  start,
                  end,
                  isOpen: state === 'OPEN',
                  why: reason ? t(`reasons.${reason as 'DATE'}`) : '',
                })),
      }),
    [document, all, shown, isVerbatim, asked.ledger, mentions, t],
  );

  useEffect(() => {
    if (evidence && asked.e === undefined) change({ e: evidence });
  }, [evidence, asked.e, change]);

  const current = asked.e;
  useEffect(() => {
    const start = Number((at ?? '').split('-')[0]);
    const chosen = all.find(({ id }) => id === current);
    const position = at ? start : chosen?.start;
    if (position === undefined || Number.isNaN(position)) return;
    const part = page.current?.querySelector(`[data-start="${nearest(segments, position)}"]`);
    part?.scrollIntoView({ block: 'center' });
  }, [at, current, segments, all]);

  const step = (by: 1 | -1) => () => {
    const visible = all.filter(({ family }) => family && shown.includes(family));
    const index = visible.findIndex(({ id }) => id === current);
    const next = visible[index < 0 ? 0 : Math.max(index + by, 0)];
    if (next) change({ e: next.id, at: undefined });
  };
  const stepSection = (by: 1 | -1) => () => {
    const here = Number((at ?? '').split('-')[0]) || all.find(({ id }) => id === current)?.start;
    const { sections } = document;
    const index = here === undefined ? -1 : sections.findLastIndex(({ start }) => start <= here);
    const next = sections[Math.max(index + by, 0)];
    if (next)
      change({ at: `${next.start}-${next.start + [...next.heading].length}`, e: undefined });
  };
  const toggle = (family: Family) =>
    change({
      mark: shown.includes(family) ? shown.filter((each) => each !== family) : [...shown, family],
    });
  useKeys({
    nextPassage: step(1),
    previousPassage: step(-1),
    nextSection: stepSection(1),
    previousSection: stepSection(-1),
    family: (pressed) => toggle(families[Number(pressed) - 1] as Family),
    ledger: () => change({ ledger: asked.ledger ? undefined : '1' }),
    verbatim: () => change({ verbatim: isVerbatim ? undefined : '1' }),
  });

  const highlight = spanOf(at) ?? all.find(({ id }) => id === current);
  const { counts } = document.ledger;
  const open = counts.reduce((sum, count) => sum + count.open, 0);
  const whole = counts.reduce((sum, count) => sum + count.mentions, 0);
  return (
    <article ref={page} className={styles.reader}>
      <Contents document={document} marks={all} />
      <div className={styles.middle}>
        <header className={styles.head}>
          <h1>
            <Chinese>{document.title}</Chinese>
          </h1>
          <p className="quiet">
            <ThingLink to={document.city} /> · {document.year.year}{' '}
            {tc(`period.${document.period}`)} · {tc(`kind.${document.kind}`)}
            {document.issuer && (
              <>
                {' · '}
                <ThingLink to={document.issuer} />
              </>
            )}
          </p>
          <p className="quiet small">
            {open > 0 ? t('ledgerOpen', { open }) : t('ledgerWhole', { mentions: whole })}
          </p>
          <div className={`${styles.cite} noprint`}>
            <CiteButtons of={document} />
          </div>
          <p className="small onpaper">
            <Chinese>{document.citation}</Chinese>
          </p>
          {!isVerbatim && (
            <ul className={`${styles.key} small onpaper`} aria-label={t('marks')}>
              {families
                .filter((family) => shown.includes(family))
                .map((family) => (
                  <li key={family} className={family}>
                    {t(`families.${family as 'promised'}`)}
                  </li>
                ))}
            </ul>
          )}
        </header>
        <fieldset className={`${styles.switches} noprint`}>
          <legend className="unseen">{t('marks')}</legend>
          {families.map((family) => (
            <button
              key={family}
              type="button"
              className={`${styles.switch} ${family}`}
              aria-pressed={shown.includes(family)}
              onClick={() => toggle(family)}
            >
              {t(`families.${family as 'promised'}`)}{' '}
              {all.filter((mark) => mark.family === family).length}
            </button>
          ))}
          <button
            type="button"
            className={styles.switch}
            aria-pressed={asked.ledger === '1'}
            onClick={() => change({ ledger: asked.ledger ? undefined : '1' })}
          >
            {t('ledger')}
          </button>
          <button
            type="button"
            className={styles.switch}
            aria-pressed={isVerbatim}
            onClick={() => change({ verbatim: isVerbatim ? undefined : '1' })}
          >
            {t('verbatim')}
          </button>
        </fieldset>
        {asked.ledger === '1' && (
          <Answered by={ledger}>
            {(read) => (
              <LedgerList
                document={document.id}
                counts={counts}
                mentions={read.document?.ledger.mentions.nodes ?? []}
              />
            )}
          </Answered>
        )}
        <SegmentedText
          segments={segments}
          isVerbatim={isVerbatim}
          current={current}
          highlight={highlight}
          choose={(mark) => change({ e: mark, at: undefined })}
        />
      </div>
    </article>
  );
}

const marksOf = ({ passages }: DocumentData): Mark[] =>
  passages.nodes.map(({ evidence: { id, start, end }, nodes }) => ({
    id,
    start,
    end,
    family: familyOf(nodes.map(({ type }) => type as Kind)) as Family | undefined,
  }));

/** The beginning of the segment at a position. */
const nearest = (segments: readonly { start: number; end: number }[], position: number): number =>
  segments.find(({ end }) => end > position)?.start ?? 0;

function spanOf(at: string | undefined): { start: number; end: number } | undefined {
  const [start, end] = (at ?? '').split('-').map(Number);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}
