import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import { ExplorerExcerptsDocument } from '../../generated/graphql.js';
import { Block } from '../../parts/block.js';
import { Answered } from '../../parts/states.js';
import { Name, ThingLink } from '../../parts/thing-link.js';
import type { ExcerptsSearch } from '../../state/address.js';
import {
  mostExcerpts,
  moveExcerpt,
  removeExcerpts,
  undoExcerpts,
  useExcerpts,
} from '../../state/excerpts.js';
import { useNodes } from '../../state/use-nodes.js';
import { mostColumns } from '../bench/bench.js';
import { ExcerptCard } from './excerpt-card.js';
import { type Excerpted, excerptedOf } from './excerpted.js';
import styles from './excerpts-page.module.css';
import { OpenFile } from './open-file.js';
import { useQuotesInPackets } from './opened-packets.js';
import { TakeAlong } from './take-along.js';

/** The sentences that a reader collected (摘录夹): in order, with notes, side by side, to be taken along. */
export function ExcerptsPage() {
  const t = useTranslations('excerpts');
  usePageTitle(t('title'));
  const { all, canUndo, isKept, isFull } = useExcerpts();
  const answer = useNodes(
    ExplorerExcerptsDocument,
    all.map(({ id }) => id),
  );
  return (
    <article className={styles.page}>
      <h1>
        {t('title')} <span className="quiet">{all.length}</span>
      </h1>
      <p className={styles.lead}>{t('lead')}</p>
      <div className={`${styles.actions} noprint`}>
        <button type="button" className="button" disabled={!canUndo} onClick={undoExcerpts}>
          {t('undo')}
        </button>
        <OpenFile />
        {all.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => removeExcerpts(all.map(({ id }) => id))}
          >
            {t('removeAll')}
          </button>
        )}
      </div>
      {isFull && (
        <p role="status" className={styles.notice}>
          {t('full', { most: mostExcerpts })}
        </p>
      )}
      {!isKept && (
        <p role="status" className={styles.notice}>
          {t('notKept')}
        </p>
      )}
      {all.length === 0 ? (
        <Empty />
      ) : (
        <Answered by={answer} rows={8}>
          {({ byId, unknown }) => {
            const excerpted = excerptedOf(all, byId);
            const isThere = new Set(excerpted.map(({ sentence }) => sentence.id));
            const asked = new Set([...byId.keys(), ...unknown]);
            return (
              <>
                <Unknown
                  ids={all.map(({ id }) => id).filter((id) => asked.has(id) && !isThere.has(id))}
                />
                {excerpted.length > 0 && <Folder excerpted={excerpted} />}
              </>
            );
          }}
        </Answered>
      )}
    </article>
  );
}

function Empty() {
  const t = useTranslations('excerpts');
  return (
    <div className={styles.empty}>
      <p>{t('empty')}</p>
      <p>
        <Link to="/search" search={{ q: '泰州 养老 2024', show: 'figures' }} className="button">
          {t('example')}
        </Link>
      </p>
    </div>
  );
}

/** Sentences that the graph does not have, by their ids; with their words, where a packet brought them. */
function Unknown({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslations('excerpts');
  const quotes = useQuotesInPackets();
  if (ids.length === 0) return null;
  return (
    <section
      role="status"
      aria-label={t('unknown', { count: ids.length })}
      className={styles.notice}
    >
      <p>{t('unknown', { count: ids.length })}</p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <code>{id}</code> {quotes.has(id) && <q lang="zh-CN">{quotes.get(id)}</q>}
          </li>
        ))}
      </ul>
      <button type="button" className="button noprint" onClick={() => removeExcerpts(ids)}>
        {t('removeUnknown')}
      </button>
    </section>
  );
}

function Folder({ excerpted }: { readonly excerpted: readonly Excerpted[] }) {
  const t = useTranslations('excerpts');
  const { by } = useSearch({ strict: false }) as ExcerptsSearch;
  const [chosen, choose] = useState<readonly string[]>([]);
  const [said, say] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const ids = new Set(excerpted.map(({ sentence }) => sentence.id));
  const side = chosen.filter((id) => ids.has(id));
  const groups = by === 'own' ? [{ key: 'own', excerpted }] : byDocument(excerpted);
  const inOrder = groups.flatMap((group) => group.excerpted);
  const move = (group: readonly Excerpted[], at: number, by: 1 | -1) => {
    const other = group[at + by];
    const moved = group[at];
    if (!other || !moved) return;
    moveExcerpt(moved.sentence.id, other.sentence.id, by === 1 ? 'behind' : 'before');
    say(t('moved', { place: at + by + 1, of: group.length }));
    // What is moved in the document loses the focus.
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(`[data-excerpt="${moved.sentence.id}"] [data-move="${by}"]`)
        ?.focus(),
    );
  };
  return (
    <>
      <TakeAlong excerpted={inOrder} />
      <div className={`${styles.actions} noprint`}>
        <Orders by={by} />
        <Link
          to="/bench"
          search={{ id: side.slice(0, mostColumns) }}
          className={`button ${side.length > 1 ? 'main' : ''}`}
          disabled={side.length < 2}
          aria-disabled={side.length < 2}
        >
          {t('bench', { count: side.length })}
        </Link>
        {side.length > mostColumns && (
          <span className="quiet small">{t('benchFull', { most: mostColumns })}</span>
        )}
      </div>
      <p role="status" className="unseen">
        {said}
      </p>
      <div ref={list} className={styles.folder}>
        {groups.map(({ key, excerpted: group }) => (
          <Group key={key} of={group} headed={by !== 'own'}>
            <ol className={styles.list}>
              {group.map((each, at) => (
                <ExcerptCard
                  key={each.sentence.id}
                  of={each}
                  document={by === 'own'}
                  chosen={side.includes(each.sentence.id)}
                  choose={(isChosen) =>
                    choose(
                      isChosen
                        ? [...side, each.sentence.id]
                        : side.filter((id) => id !== each.sentence.id),
                    )
                  }
                  move={(step) => move(group, at, step)}
                  first={at === 0}
                  last={at === group.length - 1}
                />
              ))}
            </ol>
          </Group>
        ))}
      </div>
    </>
  );
}

function Group({
  of: group,
  headed,
  children,
}: {
  readonly of: readonly Excerpted[];
  readonly headed: boolean;
  readonly children: React.ReactNode;
}) {
  const document = group[0]?.sentence.document;
  if (!headed || !document) return children;
  return (
    <Block
      title={
        <>
          <ThingLink to={{ id: document.id, name: document.title }} sign />{' '}
          <span className="quiet small">
            <Name of={document.city} /> {document.year.year}
          </span>
        </>
      }
      count={group.length}
    >
      {children}
    </Block>
  );
}

function Orders({ by }: { readonly by: ExcerptsSearch['by'] }) {
  const t = useTranslations('excerpts');
  const navigate = useNavigate();
  return (
    <fieldset className={styles.orders}>
      <legend className="unseen">{t('order')}</legend>
      {([undefined, 'own'] as const).map((each) => (
        <label key={each ?? 'document'}>
          <input
            type="radio"
            name="order"
            checked={by === each}
            onChange={() =>
              void navigate({
                to: '/excerpts',
                search: (all) => ({ ...all, by: each }),
                replace: true,
              })
            }
          />
          {t(each === 'own' ? 'ownOrder' : 'byDocument')}
        </label>
      ))}
    </fieldset>
  );
}

/** Document by document, in the order of the first sentence of each; within one in the folder's order. */
const byDocument = (excerpted: readonly Excerpted[]) =>
  [...Map.groupBy(excerpted, ({ sentence }) => sentence.document.id)].map(([key, group]) => ({
    key,
    excerpted: group,
  }));
