import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import { ExplorerConceptsDocument, ExplorerConceptUsesDocument } from '../../generated/graphql.js';
import { Block } from '../../parts/block.js';
import { DrawingButtons } from '../../parts/drawing-buttons.js';
import { Answered } from '../../parts/states.js';
import { WordsField } from '../../parts/words-field.js';
import type { ConceptsSearch } from '../../state/address.js';
import { useChangeAddress } from '../../state/use-change-address.js';
import { useNodes } from '../../state/use-nodes.js';
import { joined, useWholeAnswer } from '../../state/use-whole-answer.js';
import { ConceptTable } from './concept-table.js';
import { ConceptsCsv } from './concepts-csv.js';
import styles from './concepts-page.module.css';
import {
  type Concept,
  type Coverage,
  conceptKinds,
  type Held,
  heldOf,
  type Spread,
  spreadBy,
  widestFirst,
  yearsOf,
} from './spread-of.js';
import { SpreadPicture } from './spread-picture.js';
import { Uses, UsesOnDemand } from './uses.js';
import { YearsPicture } from './years-picture.js';

/** With more cities and years than this the picture has years as columns, with the number of cities in each. */
const mostColumns = 24;

/** Concepts, and which documents of which cities and years use them (提法). */
export function ConceptsPage() {
  const t = useTranslations('concepts');
  usePageTitle(t('title'));
  const answer = useWholeAnswer(
    ExplorerConceptsDocument,
    { after: null, withCoverage: true },
    {
      next: ({ concepts: { pageInfo } }) =>
        pageInfo.hasNextPage ? { after: pageInfo.endCursor, withCoverage: false } : undefined,
      join: (one, other) => ({ ...one, concepts: joined(one.concepts, other.concepts) }),
    },
  );
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <Answered by={answer} rows={14}>
        {({ concepts, coverage = [] }) => (
          <Concepts all={widestFirst(concepts.nodes)} coverage={coverage} />
        )}
      </Answered>
    </div>
  );
}

/** What passes of all concepts, in one of the two views. */
interface Chosen {
  readonly concepts: readonly Concept[];
  readonly held: readonly Held[];
  readonly coverage: Coverage;
}

function Concepts({
  all,
  coverage,
}: {
  readonly all: readonly Concept[];
  readonly coverage: Coverage;
}) {
  const { kind = [], words = '' } = useSearch({ strict: false }) as ConceptsSearch;
  const searched = words.toLowerCase();
  const concepts = all.filter(
    (each) =>
      (kind.length === 0 || kind.includes(each.kind)) &&
      [each.name, each.nameEn ?? '', ...each.aliases].join('\n').toLowerCase().includes(searched),
  );
  const held = heldOf(coverage);
  const View = held.length > mostColumns ? ByYear : ByCity;
  return (
    <>
      <Choices counts={countsOf(all.map((each) => each.kind))} />
      <View all={all} chosen={{ concepts, held, coverage }} />
    </>
  );
}

/** Of few cities: each use with its sentence, which are asked for together. */
function ByCity({ all, chosen }: { readonly all: readonly Concept[]; readonly chosen: Chosen }) {
  const { as } = useSearch({ strict: false }) as ConceptsSearch;
  const { concepts, held, coverage } = chosen;
  const spread = spreadBy(coverage);
  // Of all concepts, so that nothing has to be asked again when other ones are chosen.
  const answer = useNodes(
    ExplorerConceptUsesDocument,
    all.map(({ id }) => id),
  );
  return (
    <Answered by={answer} rows={14}>
      {({ byId }) => {
        const spreadOf = ({ id }: Concept): Spread | undefined => {
          const found = byId.get(id);
          return found && 'documents' in found ? spread(found.documents) : undefined;
        };
        const usesOf = (concept: Concept) => {
          const found = spreadOf(concept);
          return found && <Uses of={found} />;
        };
        return (
          <Kinds concepts={concepts} csv={<ConceptsCsv concepts={concepts} spreadOf={spreadOf} />}>
            {(of, title) =>
              as === 'table' ? (
                <ConceptTable concepts={of} usesOf={usesOf} title={title} />
              ) : (
                <SpreadPicture concepts={of} held={held} spreadOf={spreadOf} title={title} />
              )
            }
          </Kinds>
        );
      }}
    </Answered>
  );
}

/** Of many cities: in how many each concept is used, year by year; in which ones when it is asked for. */
function ByYear({ chosen: { concepts, held, coverage } }: { readonly chosen: Chosen }) {
  const { as } = useSearch({ strict: false }) as ConceptsSearch;
  const spread = spreadBy(coverage);
  const usesOf = (concept: Concept) => <UsesOnDemand of={concept} spreadOf={spread} />;
  return (
    <Kinds concepts={concepts} csv={<ConceptsCsv concepts={concepts} spreadOf={undefined} />}>
      {(of, title) =>
        as === 'table' ? (
          <ConceptTable concepts={of} usesOf={usesOf} title={title} />
        ) : (
          <YearsPicture concepts={of} years={yearsOf(held)} title={title} />
        )
      }
    </Kinds>
  );
}

/** The concepts kind by kind, and what of it can be taken along. */
function Kinds({
  concepts,
  csv,
  children,
}: {
  readonly concepts: readonly Concept[];
  readonly csv: ReactNode;
  readonly children: (concepts: readonly Concept[], title: string) => ReactNode;
}) {
  const t = useTranslations('concepts');
  const picture = useRef<HTMLDivElement>(null);
  return (
    <>
      <p className={`${styles.take} noprint`}>
        {csv}
        <DrawingButtons of={picture} name={t('title')} />
      </p>
      <div ref={picture}>
        {concepts.length === 0 && <p className={styles.none}>{t('none')}</p>}
        {conceptKinds
          .map((each) => ({ each, of: concepts.filter(({ kind }) => kind === each) }))
          .filter(({ of }) => of.length > 0)
          .map(({ each, of }) => (
            <Block key={each} title={t(`kinds.${each}`)} count={of.length}>
              {children(of, t(`kinds.${each}`))}
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
