import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useFirstRows } from '../../parts/first-rows.js';
import { useNameOf } from '../../parts/named.js';
import { Nothing } from '../../parts/nothing.js';
import { ThingLink } from '../../parts/thing-link.js';
import { areKeysOn } from '../../state/preferences.js';
import {
  type Cell,
  type Comparison,
  type Coverage,
  columnsOf,
  type Footnotes,
  keyOf,
  pairsOf,
} from './comparison.js';
import { PairInCell } from './figure-in-cell.js';
import styles from './matrix.module.css';

/** So many cities are drawn at once: each is some lines high. */
const citiesAtOnce = 30;

/** City by year: target and result, or the kind of nothing that is there. */
export function Matrix({
  comparison: { indicator, cities, years, cells },
  shown,
  onUnfold,
  coverage,
  footnotes,
  gaps,
  chosen,
  choose,
}: {
  readonly comparison: Comparison;
  /** The cities that are rows. */
  readonly shown: Comparison['cities'];
  /** Shows the others as well. */
  readonly onUnfold: () => void;
  readonly coverage: Coverage;
  readonly footnotes: Footnotes;
  /** Whether years between those shown are drawn as years of which nothing is held. */
  readonly gaps: boolean;
  /** Keys of the cells that are to stand side by side: {@link cellKey}. */
  readonly chosen: readonly string[];
  readonly choose: (cell: Cell, isChosen: boolean) => void;
}) {
  const t = useTranslations('compare');
  const tc = useTranslations('coverage');
  const tn = useTranslations('nothing');
  const nameOf = useNameOf();
  const columns = gaps ? columnsOf(years) : years.map((year) => ({ year }));
  const cellOf = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const folded = cities.length - shown.length;
  const { shown: drawn, more } = useFirstRows(shown, citiesAtOnce);
  return (
    <>
      <div className={styles.scroll}>
        {/* Arrows are a way beside Tab: what is in the cells has its own focus. */}
        <table className={styles.matrix} onKeyDown={moveToCell}>
          <caption className="unseen">{t('caption', { name: nameOf(indicator) })}</caption>
          <thead>
            <tr>
              <th scope="col">{tc('city')}</th>
              {columns.map((column) =>
                'year' in column ? (
                  <th key={column.year} scope="col">
                    {column.year}
                  </th>
                ) : (
                  <th key={column.from} scope="col" className={styles.gap}>
                    {column.from === column.to ? column.from : `${column.from}–${column.to}`}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {drawn.map((city, row) => (
              <tr key={city.id}>
                <th scope="row">
                  <ThingLink to={city} />
                </th>
                {columns.map((column) =>
                  'year' in column ? (
                    <MatrixCell
                      key={column.year}
                      cell={cellOf.get(`${city.id} ${column.year}`) as Cell}
                      coverage={coverage}
                      footnotes={footnotes}
                      place={`${city.name} ${column.year}`}
                      chosen={chosen.includes(`${city.id} ${column.year}`)}
                      choose={choose}
                    />
                  ) : (
                    row === 0 && (
                      <td
                        key={column.from}
                        rowSpan={drawn.length}
                        className={`${styles.notHeld} ${styles.gapCell}`}
                        title={t('gap')}
                      >
                        <span className="unseen">{t('gap')}</span>
                      </td>
                    )
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
      {columns.map(
        (column) =>
          'from' in column && (
            <p key={column.from} className={`${styles.gapNote} quiet small`}>
              {column.from}–{column.to} {t('gap')}
            </p>
          ),
      )}
      {folded > 0 && (
        <p className="quiet small">
          {t('folded', { count: folded })}{' '}
          <button type="button" className="button" onClick={onUnfold}>
            {t('unfold')}
          </button>
        </p>
      )}
      <p className={styles.legend}>
        <span>
          <i className={styles.stated} /> {t('statedHere')}
        </span>
        <span>
          <i className={styles.silent} /> {tn('silent')}
        </span>
        <span>
          <i className={styles.notHeld} /> {tn('notHeld')}
        </span>
        <span>
          <Nothing kind="withheld" /> {tn('withheldWhy')}
        </span>
      </p>
    </>
  );
}

export const cellKey = ({ city, year }: Pick<Cell, 'city' | 'year'>): string =>
  `${city.id} ${year}`;

/**
 * Arrows go from cell to cell, to what can be opened in it or to the cell itself; a space chooses the cell for
 * the bench.
 */
function moveToCell(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key === ' ') chooseCell(event);
  const step = steps[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || !areKeysOn()) return;
  const rows = [...event.currentTarget.querySelectorAll('tbody tr')].map((row) => [
    ...row.querySelectorAll<HTMLElement>('th, td[data-status]'),
  ]);
  const target = event.target as HTMLElement;
  const row = rows.findIndex((cells) => cells.some((cell) => cell.contains(target)));
  const column = rows[row]?.findIndex((cell) => cell.contains(target)) ?? -1;
  const cell = rows[row + step.rows]?.[column + step.columns];
  if (!cell) return;
  event.preventDefault();
  (cell.querySelector<HTMLElement>('button, a') ?? cell).focus();
}

function chooseCell(event: KeyboardEvent<HTMLTableElement>): void {
  const target = event.target as HTMLElement;
  const box = target.closest('td')?.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (!box || target === box || !areKeysOn()) return;
  event.preventDefault();
  box.click();
}

const steps: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

function MatrixCell({
  cell,
  coverage,
  footnotes,
  place,
  chosen,
  choose,
}: {
  readonly cell: Cell;
  readonly coverage: Coverage;
  readonly footnotes: Footnotes;
  readonly place: string;
  readonly chosen: boolean;
  readonly choose: (cell: Cell, isChosen: boolean) => void;
}) {
  const t = useTranslations('compare');
  const { status, city, year, targets, results } = cell;
  if (status === 'STATED')
    return (
      <td className={styles.stated} data-status={status} data-year={year}>
        <label className={`${styles.choose} noprint`}>
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t('chooseCell', { place })}
            title={t('chooseCell', { place })}
            onChange={({ target }) => choose(cell, target.checked)}
          />
        </label>
        {pairsOf(targets, results).map((pair) => (
          <PairInCell key={keyOf(pair)} pair={pair} footnotes={footnotes} />
        ))}
      </td>
    );
  if (status === 'NOT_HELD')
    return (
      <td tabIndex={-1} className={styles.notHeld} data-status={status} data-year={year}>
        <Nothing kind="notHeld" label={false} />
      </td>
    );
  const silent = coverage.find((held) => held.city.id === city.id && held.year === year);
  return (
    <td tabIndex={-1} className={styles.silent} data-status={status} data-year={year}>
      <Nothing kind="silent" label={false} />
      {silent?.documents.map((document) => (
        <SilentDocument key={document.id} document={document} />
      ))}
    </td>
  );
}

/** Opens the document that says nothing of the indicator. */
function SilentDocument({
  document: { id, title, kind },
}: {
  readonly document: Coverage[number]['documents'][number];
}) {
  const t = useTranslations('coverage');
  return (
    <Link to="/$id" params={{ id }} title={title} className={styles.document}>
      {t(`kind.${kind}`)}
    </Link>
  );
}
