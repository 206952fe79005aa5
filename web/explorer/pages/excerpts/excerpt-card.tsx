import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import { CopyButton } from '../../parts/copy-button.js';
import { Sign } from '../../parts/sign.js';
import { Name } from '../../parts/thing-link.js';
import { endNote, longestNote, noteExcerpt, removeExcerpts } from '../../state/excerpts.js';
import type { Kind } from '../../state/kinds.js';
import styles from './excerpt-card.module.css';
import type { Excerpted } from './excerpted.js';
import { useQuotesInPackets } from './opened-packets.js';

/** Things that every sentence has to do with, which say nothing of it. */
const frame: readonly string[] = ['CITY', 'YEAR', 'DOCUMENT', 'SECTION'];

/** A collected sentence: the words around it, what it proves, and a note. */
export function ExcerptCard({
  of: { sentence, note },
  document: withDocument,
  chosen,
  choose,
  move,
  first,
  last,
}: {
  readonly of: Excerpted;
  /** Whether its document is said on it. */
  readonly document: boolean;
  readonly chosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  readonly move: (by: 1 | -1) => void;
  readonly first: boolean;
  readonly last: boolean;
}) {
  const t = useTranslations('excerpts');
  const te = useTranslations('evidence');
  const { id, displayQuote, quote, context, document, section, start, end, citation } = sentence;
  const shown = sentence.proves.nodes.filter(({ type }) => !frame.includes(type));
  const packed = useQuotesInPackets().get(id);
  const brief = displayQuote.length > 20 ? `${displayQuote.slice(0, 20)}…` : displayQuote;
  return (
    <li className={styles.card} data-excerpt={id}>
      <label className={`${styles.choose} noprint`}>
        <input
          type="checkbox"
          checked={chosen}
          onChange={({ target }) => choose(target.checked)}
          aria-label={t('choose', { words: brief })}
        />
      </label>
      <div className={styles.body}>
        <blockquote lang="zh-CN" className={styles.quote}>
          <span className={styles.around}>
            {context.before && `…${context.before.trimStart()}`}
          </span>
          <mark>{displayQuote}</mark>
          <span className={styles.around}>{context.after && `${context.after.trimEnd()}…`}</span>
        </blockquote>
        {packed !== undefined && packed !== quote && (
          <p role="status" className={styles.changed}>
            {t('changedWords')} <q lang="zh-CN">{packed}</q>
          </p>
        )}
        <p className="quiet small noprint">
          {withDocument && (
            <>
              <Name of={document.city} /> {document.year.year} · <Chinese>{document.title}</Chinese>
              {' · '}
            </>
          )}
          {section && (
            <>
              <Chinese>
                {section.printedNumber}
                {section.heading}
              </Chinese>
              {' · '}
            </>
          )}
          <Link to="/$id" params={{ id: document.id }} search={{ at: `${start}-${end}`, e: id }}>
            {te('open')}
          </Link>
          {' · '}
          {te('offsets', { start, end })}
        </p>
        <p className={`${styles.citation} onpaper`}>
          <Chinese>{citation}</Chinese>
        </p>
        {shown.length > 0 && (
          <ul className={styles.proves} aria-label={te('proves')}>
            {shown.map((node) => (
              <li key={node.id}>
                <Sign kind={node.type as Kind} />
                <Link to="/$id" params={{ id: node.id }}>
                  <Chinese>{node.label}</Chinese>
                </Link>
              </li>
            ))}
          </ul>
        )}
        <textarea
          className={styles.note}
          aria-label={t('note', { words: brief })}
          placeholder={t('notePlaceholder')}
          rows={note.length > 60 ? 3 : 1}
          maxLength={longestNote}
          value={note}
          onChange={({ target }) => noteExcerpt(id, target.value)}
          onBlur={endNote}
        />
      </div>
      <div className={`${styles.tools} noprint`}>
        <button
          type="button"
          className="button"
          data-move={-1}
          aria-disabled={first}
          aria-label={t('up', { words: brief })}
          title={t('up', { words: brief })}
          onClick={() => move(-1)}
        >
          <ArrowUp size={14} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button"
          data-move={1}
          aria-disabled={last}
          aria-label={t('down', { words: brief })}
          title={t('down', { words: brief })}
          onClick={() => move(1)}
        >
          <ArrowDown size={14} aria-hidden="true" />
        </button>
        <CopyButton text={citation} label={te('cite')} done={te('cited')} />
        <button
          type="button"
          className="button"
          aria-label={t('remove', { words: brief })}
          title={t('remove', { words: brief })}
          onClick={() => removeExcerpts([id])}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}
