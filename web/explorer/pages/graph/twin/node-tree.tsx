import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Chinese } from '../../../parts/chinese.js';
import { Nothing } from '../../../parts/nothing.js';
import { useShowSentence } from '../../../parts/proof-button.js';
import { Sign } from '../../../parts/sign.js';
import { Name } from '../../../parts/thing-link.js';
import { isSequenceBegun } from '../../../state/keys.js';
import { usePreferences } from '../../../state/preferences.js';
import type { DrawnNode } from '../drawing.js';
import { dueOf, isWithheld, kindOfNode, nameOf, sentenceOf } from '../names.js';
import type { Offer } from '../offers.js';
import type { NodeRow } from '../rows.js';
import styles from './node-tree.module.css';
import { useWindow } from './use-window.js';

export interface NodeTreeProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly rows: readonly NodeRow[];
  readonly selected: string | undefined;
  readonly pinned: ReadonlySet<string>;
  readonly offersOf: (node: DrawnNode) => readonly Offer[];
  readonly onSelect: (id: string) => void;
  /** Keys beside those that move: what they do with a thing. */
  readonly keys: Readonly<Record<string, (id: string) => void>>;
}

const rowHeight = 44;

/** The things of the picture as a tree: each under the one around which it was drawn. */
export function NodeTree(props: NodeTreeProps) {
  const { ref, rows, selected, onSelect, keys } = props;
  const t = useTranslations('graph');
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last, show } = useWindow(scroller, rows.length, rowHeight);
  const at = rows.findIndex(({ node }) => node.id === selected);
  // Where the keyboard is: the selection and, where there is none, the first row.
  const current = Math.max(0, at);
  const hasFocus = useRef(false);

  // What is selected in the picture comes into sight here.
  useEffect(() => {
    if (at < 0) return;
    show(at);
    if (hasFocus.current)
      requestAnimationFrame(() => {
        // The menu of the thing may have taken the focus by then.
        if (hasFocus.current)
          scroller.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus();
      });
  }, [at, show]);

  // The row that had the focus may be gone with a step that is undone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the rows that change
  useEffect(() => {
    const { activeElement: active } = document;
    const isBetween = active === document.body || active?.matches('tbody, table');
    if (hasFocus.current && isBetween)
      scroller.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus();
  }, [rows]);

  // A sentence that opens beside the page leaves less room.
  const isEmpty = rows.length === 0;
  useEffect(() => {
    const element = scroller.current;
    if (isEmpty || !element) return;
    const sizes = new ResizeObserver(() =>
      element.querySelector('tr:focus')?.scrollIntoView({ block: 'nearest' }),
    );
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [isEmpty]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[current];
    const isOnRow = (event.target as HTMLElement).tagName === 'TR';
    if (!row || !isOnRow || event.nativeEvent.isComposing) return;
    // `g x` leads to the excerpts from here, too.
    if (event.ctrlKey || event.metaKey || event.altKey || isSequenceBegun()) return;
    const to = placeBy(event.key, rows, current);
    const act = keys[event.key];
    if (to === undefined && !act) return;
    event.preventDefault();
    if (to === undefined) act?.(row.node.id);
    else {
      const next = rows[Math.max(0, Math.min(rows.length - 1, to))];
      if (next) onSelect(next.node.id);
    }
  };

  if (isEmpty) return <p className={`quiet ${styles.none}`}>{t('noNodes')}</p>;
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      className={styles.tree}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are things to act on
        role="treegrid"
        aria-label={t('nodes')}
        aria-rowcount={rows.length}
        className={styles.rows}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          // A row that scrolls out of sight takes the focus with it: it goes on to the next.
          if (relatedTarget && !currentTarget.contains(relatedTarget)) hasFocus.current = false;
        }}
      >
        <tbody>
          {first > 0 && <Gap rows={first} />}
          {rows.slice(first, last).map((row, index) => (
            <Row
              key={row.node.id}
              {...props}
              row={row}
              number={first + index + 1}
              isSelected={first + index === at}
              isCurrent={first + index === current}
            />
          ))}
          {last < rows.length && <Gap rows={rows.length - last} />}
        </tbody>
      </table>
    </div>
  );
}

/** In the place of rows that are out of sight. */
const Gap = ({ rows }: { readonly rows: number }) => (
  <tr>
    <td colSpan={3} style={{ blockSize: rows * rowHeight }} />
  </tr>
);

/** The place of the row that a key leads to. */
function placeBy(key: string, rows: readonly NodeRow[], from: number): number | undefined {
  const row = rows[from];
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'PageDown':
      return from + 10;
    case 'PageUp':
      return from - 10;
    case 'ArrowRight':
      return row && row.children > 0 ? from + 1 : from;
    case 'ArrowLeft':
      return row?.parent === undefined
        ? from
        : rows.findIndex(({ node }) => node.id === row.parent);
    default:
      return undefined;
  }
}

function Row({
  row: { node, level, position, siblings, children },
  number,
  isSelected,
  isCurrent,
  pinned,
  offersOf,
  onSelect,
}: NodeTreeProps & {
  readonly row: NodeRow;
  readonly number: number;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
}) {
  const t = useTranslations('graph');
  const to = useTranslations('graph.offers');
  const { language } = usePreferences();
  const show = useShowSentence();
  const tk = useTranslations('kinds');
  const name = nameOf(node, language);
  const sentence = sentenceOf(node);
  const due = dueOf(node);
  const offers = offersOf(node).filter(({ next }) => next > 0);
  return (
    <tr
      tabIndex={isCurrent ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-rowindex={number}
      aria-selected={isSelected}
      {...((children > 0 || offers.length > 0) && { 'aria-expanded': children > 0 })}
      className={styles.row}
      onClick={() => onSelect(node.id)}
    >
      <td style={{ paddingInlineStart: 6 + Math.min(level - 1, 8) * 18 }}>
        <div className={styles.name}>
          <Sign kind={kindOfNode(node)} />
          <div className={styles.words}>
            <span className="unseen">{tk(kindOfNode(node))} </span>
            <span className={styles.title} title={name}>
              <Chinese>{name}</Chinese>
            </span>
            <span className={`quiet small ${styles.about}`}>
              {node.city && <Name of={node.city} />}
              {due && <span>{t('due', { due })}</span>}
              {pinned.has(node.id) && <span>{t('pinned')}</span>}
            </span>
          </div>
        </div>
      </td>
      <td className={`quiet small ${styles.offers}`}>
        {isWithheld(node) && <Nothing kind="withheld" />}{' '}
        {offers.length > 0 && (
          <>
            <span className="unseen">{t('canExpand')} </span>
            {offers
              .slice(0, 3)
              .map(
                ({ relation, end, total, shown }) => `${to(`${relation}.${end}`)} ${total - shown}`,
              )
              .join(' · ')}
          </>
        )}
      </td>
      <td className={`noprint ${styles.doorCell}`}>
        {sentence !== null && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.door}
            aria-label={`${t('sentence')} ${name}`}
            title={t('sentence')}
            onClick={(event) => {
              event.stopPropagation();
              onSelect(node.id);
              show(sentence);
            }}
          >
            “”
          </button>
        )}
      </td>
    </tr>
  );
}
