import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import { basisSigns } from '../../parts/figure.js';
import { Nothing } from '../../parts/nothing.js';
import { Name } from '../../parts/thing-link.js';
import { usePreferences } from '../../state/preferences.js';
import { keyOf, type Pair } from '../compare/comparison.js';
import { PairInCell } from '../compare/figure-in-cell.js';
import type { BoardColumn, BoardIndicator, BoardRow } from './board.js';
import styles from './family-table.module.css';

/** Indicators about one matter, a row each, and what every city states: side by side and never summed. */
export function FamilyTable({
  rows,
  columns,
  years,
}: {
  readonly rows: readonly BoardRow[];
  readonly columns: readonly BoardColumn[];
  /** Years asked for; none where every year is. */
  readonly years: readonly number[];
}) {
  const t = useTranslations('board');
  const tk = useTranslations('kinds');
  const { language } = usePreferences();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{tk('INDICATOR')}</th>
            {columns.map((column) => (
              <th key={column.city.id} scope="col">
                <Name of={column.city} />
                <span className={styles.held}>
                  {column.years.join(language === 'zh' ? '、' : ', ')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator, pairs, left }) => (
            <tr key={indicator.id}>
              <th scope="row">
                <Link to="/compare" search={{ i: indicator.id }} className={styles.name}>
                  <Name of={indicator} />
                </Link>
                <Counted of={indicator} />
                {left > 0 && (
                  <Link to="/compare" search={{ i: indicator.id }} className={styles.held}>
                    {t('figuresLeft', { count: left })}
                  </Link>
                )}
              </th>
              {columns.map((column) => {
                const stated = pairs.get(column.city.id) ?? [];
                const isChosen = column.isChosen && stated.some((pair) => isOf(pair, years));
                return (
                  <td
                    key={column.city.id}
                    className={`${stated.length === 0 ? styles.silent : ''} ${isChosen ? styles.chosen : ''}`}
                    data-city={
                      language === 'en'
                        ? (column.city.nameEn ?? column.city.name)
                        : column.city.name
                    }
                  >
                    {stated.length === 0 &&
                      (left === 0 || column.isChosen ? (
                        <Nothing kind="silent" label={false} />
                      ) : (
                        // Perhaps among the figures that are not shown.
                        <span className="quiet" title={t('figuresLeft', { count: left })}>
                          …
                        </span>
                      ))}
                    {stated.map((pair) => (
                      <PairInCell key={keyOf(pair)} pair={pair} place="year" />
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isOf = ({ target, results }: Pair, years: readonly number[]): boolean =>
  years.length === 0 || years.includes((target ?? results[0])?.at.year ?? 0);

/** What is counted, and how: it tells indicators of one family apart. */
function Counted({ of: { basis, unit, action, population } }: { readonly of: BoardIndicator }) {
  const t = useTranslations('figure');
  return (
    <span className={styles.counted}>
      {basisSigns[basis]} {t(`basis.${basis}`)}
      {unit !== '%' && (
        <>
          {' · '}
          <Chinese>{unit}</Chinese>
        </>
      )}
      {action && (
        <>
          {' · '}
          <Chinese>{action}</Chinese>
        </>
      )}
      {population && (
        <>
          {' · '}
          <Chinese>{population}</Chinese>
        </>
      )}
    </span>
  );
}
