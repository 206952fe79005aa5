import { Link, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import { ExplorerConceptsDocument, type ExplorerConceptsQuery } from '../../generated/graphql.js';
import { Block } from '../../parts/block.js';
import { DrawingButtons } from '../../parts/drawing-buttons.js';
import { Answered } from '../../parts/states.js';
import { WordsField } from '../../parts/words-field.js';
import type { ConceptsSearch } from '../../state/address.js';
import { useChangeAddress } from '../../state/use-change-address.js';
import { joined, useWholeAnswer } from '../../state/use-whole-answer.js';
import { ConceptTable } from './concept-table.js';
import { ConceptsCsv } from './concepts-csv.js';
import styles from './concepts-page.module.css';
import { columnsOf, conceptKinds, withSpread } from './spread-of.js';
import { SpreadPicture } from './spread-picture.js';

/** Concepts, and which documents of which cities and years use them (提法). */
export function ConceptsPage() {
  const t = useTranslations('concepts');
  usePageTitle(t('title'));
  const answer = useWholeAnswer(
    ExplorerConceptsDocument,
    { after: null },
    {
      next: ({ concepts: { pageInfo } }) =>
        pageInfo.hasNextPage ? { after: pageInfo.endCursor } : undefined,
      join: (one, other) => ({ ...one, concepts: joined(one.concepts, other.concepts) }),
    },
  );
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <Answered by={answer} rows={14}>
        {(answered) => <Concepts of={answered} />}
      </Answered>
    </div>
  );
}

function Concepts({ of: { concepts, coverage } }: { readonly of: ExplorerConceptsQuery }) {
  const t = useTranslations('concepts');
  const { kind = [], words, as } = useSearch({ strict: false }) as ConceptsSearch;
  const searched = (words ?? '').toLowerCase();
  const all = withSpread(concepts.nodes, coverage);
  const shown = all.filter(
    ({ row }) =>
      (kind.length === 0 || kind.includes(row.kind)) &&
      [row.name, row.nameEn ?? '', ...row.aliases].join('\n').toLowerCase().includes(searched),
  );
  const View = as === 'table' ? ConceptTable : SpreadPicture;
  const picture = useRef<HTMLDivElement>(null);
  return (
    <>
      <Choices counts={countsOf(all.map(({ row }) => row.kind))} />
      <p className={`${styles.take} noprint`}>
        <ConceptsCsv concepts={shown} />
        <DrawingButtons of={picture} name={t('title')} />
      </p>
      <div ref={picture}>
        {shown.length === 0 && <p className={styles.none}>{t('none')}</p>}
        {conceptKinds
          .map((each) => ({ each, of: shown.filter(({ row }) => row.kind === each) }))
          .filter(({ of }) => of.length > 0)
          .map(({ each, of }) => (
            <Block key={each} title={t(`kinds.${each}`)} count={of.length}>
              <View concepts={of} columns={columnsOf(coverage)} title={t(`kinds.${each}`)} />
            </Block>
          ))}
      </div>
    </>
  );
}

function countsOf(kinds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Picture or table, the kinds, and words. */
function Choices({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const t = useTranslations('concepts');
  const { kind = [], words, as } = useSearch({ strict: false }) as ConceptsSearch;
  const set = useChangeAddress<ConceptsSearch>();
  return (
    <div className={`${styles.choices} noprint`}>
      <nav aria-label={t('view')} className={styles.tabs}>
        {([undefined, 'table'] as const).map((each) => (
          <Link
            key={each ?? 'picture'}
            to="/concepts"
            search={(all) => ({ ...all, as: each })}
            aria-current={as === each ? 'page' : undefined}
            className={as === each ? styles.current : ''}
            activeProps={{}}
          >
            {t(each ?? 'picture')}
          </Link>
        ))}
      </nav>
      <fieldset>
        <legend className="unseen">{t('kind')}</legend>
        {conceptKinds.map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={kind.includes(each)}
              onChange={({ target }) => {
                const kept = kind.filter((other) => other !== each);
                const next = target.checked ? [...kept, each] : kept;
                set({ kind: next.length > 0 ? next : undefined });
              }}
            />
            {t(`kinds.${each}`)} <span className="quiet">{counts.get(each) ?? 0}</span>
          </label>
        ))}
      </fieldset>
      <WordsField
        label={t('words')}
        words={words}
        onChange={(changed) => set({ words: changed })}
      />
    </div>
  );
}
