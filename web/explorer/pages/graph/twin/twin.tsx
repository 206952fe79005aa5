import { type Ref, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DownloadButton } from '../../../parts/download-button.js';
import type { GraphSearch } from '../../../state/address.js';
import type { DrawnNode } from '../drawing.js';
import type { Offer } from '../offers.js';
import type { NodeRow } from '../rows.js';
import type { Shown } from '../shown.js';
import { useGraphCsv } from '../use-graph-csv.js';
import { rowsAtOnce } from './more-rows.js';
import { NodeTree, type NodeTreeProps } from './node-tree.js';
import { RelationRows } from './relation-rows.js';
import { SentenceRows } from './sentence-rows.js';
import styles from './twin.module.css';
import { useSentences } from './use-sentences.js';

/** The table that lists what the picture shows, and does all that can be done with it. */
export function Twin({
  tree,
  asked: { list },
  choose,
  rows,
  shown,
  selected,
  pinned,
  offersOf,
  onSelect,
  keys,
}: {
  readonly tree: Ref<HTMLDivElement>;
  readonly asked: GraphSearch;
  readonly choose: (change: Partial<GraphSearch>) => void;
  readonly rows: readonly NodeRow[];
  readonly shown: Shown;
  readonly selected: string | undefined;
  readonly pinned: ReadonlySet<string>;
  readonly offersOf: (node: DrawnNode) => readonly Offer[];
  readonly onSelect: (id: string) => void;
  readonly keys: NodeTreeProps['keys'];
}) {
  const t = useTranslations('graph');
  const csv = useGraphCsv();
  const sentences = useSentences(shown, list === 'sentences');
  const [mostRelations, setMostRelations] = useState(rowsAtOnce);
  const tabs = [
    { key: undefined, label: t('nodes'), count: rows.length },
    { key: 'relations', label: t('relations'), count: shown.relations.length },
    { key: 'sentences', label: t('sentences'), count: sentences.total },
  ] as const;
  const make = async () => ({
    name: `${t('title')} ${tabs.find(({ key }) => key === list)?.label}.csv`,
    type: 'text/csv;charset=utf-8',
    content: await (list === 'relations'
      ? csv.ofRelations(shown.relations.slice(0, mostRelations), shown.nodes)
      : list === 'sentences'
        ? csv.ofSentences(sentences.rows)
        : csv.ofNodes(rows)),
  });
  return (
    <section aria-label={t('table')} className={styles.twin}>
      <div className={styles.head}>
        <nav aria-label={t('tabs')} className={styles.tabs}>
          {tabs.map(({ key, label, count }) => (
            <button
              key={label}
              type="button"
              aria-current={key === list ? 'true' : undefined}
              onClick={() => choose({ list: key })}
            >
              {label} {count}
            </button>
          ))}
        </nav>
        <div className="noprint">
          <DownloadButton label={t('csv')} make={make} />
        </div>
      </div>
      {list === undefined && (
        <>
          <NodeTree {...{ ref: tree, rows, selected, pinned, offersOf, onSelect, keys }} />
          <p className={`quiet small noprint ${styles.keys}`}>{t('keys')}</p>
        </>
      )}
      {list === 'relations' && (
        <RelationRows
          {...{ shown, selected, onSelect }}
          most={mostRelations}
          onMore={setMostRelations}
        />
      )}
      {list === 'sentences' && <SentenceRows sentences={sentences} />}
    </section>
  );
}
