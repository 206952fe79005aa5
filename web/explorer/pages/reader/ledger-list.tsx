import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { ExplorerLedgerQuery, ExplorerReaderQuery } from '../../generated/graphql.js';
import { Chinese } from '../../parts/chinese.js';
import styles from './ledger-list.module.css';

type Mention = NonNullable<ExplorerLedgerQuery['document']>['ledger']['mentions']['nodes'][number];
type Counts = NonNullable<ExplorerReaderQuery['document']>['ledger']['counts'];

/** What became of the figures, titles and names of a document: how many are facts, and why the others are none. */
export function LedgerList({
  document,
  counts,
  mentions,
}: {
  readonly document: string;
  readonly counts: Counts;
  readonly mentions: readonly Mention[];
}) {
  const t = useTranslations('reader');
  const open = mentions.filter(({ state }) => state === 'OPEN');
  const aside = mentions.filter(({ state }) => state === 'SET_ASIDE');
  return (
    <section aria-label={t('ledger')} className={styles.ledger}>
      <dl>
        {counts
          .filter((count) => count.mentions > 0)
          .map((count) => (
            <div key={count.kind}>
              <dt>{t(`mentionKinds.${count.kind}`)}</dt>
              <dd>
                {t('ledgerCounts', {
                  mentions: count.mentions,
                  explained: count.explained,
                  aside: count.setAside,
                })}
                {count.open > 0 && (
                  <strong className={styles.open}>
                    {' '}
                    {t('ledgerOpenCount', { open: count.open })}
                  </strong>
                )}
              </dd>
            </div>
          ))}
      </dl>
      {open.length > 0 && <Mentions document={document} mentions={open} />}
      {aside.length > 0 && (
        <details>
          <summary>{t('setAside', { count: aside.length })}</summary>
          <Mentions document={document} mentions={aside} />
        </details>
      )}
    </section>
  );
}

/** Each leads to its place in the text. */
function Mentions({
  document,
  mentions,
}: {
  readonly document: string;
  readonly mentions: readonly Mention[];
}) {
  const t = useTranslations('reader');
  return (
    <ul>
      {mentions.map(({ start, end, text, reason, note }) => (
        <li key={`${start} ${end}`}>
          <Link
            to="/$id"
            params={{ id: document }}
            search={(all) => ({ ...all, at: `${start}-${end}`, e: undefined })}
            replace
            resetScroll={false}
          >
            <Chinese>{text}</Chinese>
          </Link>
          <span className="quiet small">
            {reason && t(`reasons.${reason}`)}
            {note && <span lang="en"> · {note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
