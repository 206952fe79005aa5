import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Block, Rows } from '../../parts/block.js';
import { Chinese } from '../../parts/chinese.js';
import { useFirstRows } from '../../parts/first-rows.js';
import { ThingLink } from '../../parts/thing-link.js';
import { keyOf, type Near as NearIndicator, type Pair, pairsOf } from './comparison.js';
import { PairInCell } from './figure-in-cell.js';
import styles from './near.module.css';

/** Indicators of the same family, with what tells them apart and their figures: side by side, never summed. */
export function Near({ near }: { readonly near: readonly NearIndicator[] }) {
  const t = useTranslations('compare');
  return (
    <Block title={t('near')} count={near.length}>
      {near.length === 0 && <p className={`${styles.none} quiet`}>{t('noNear')}</p>}
      {near.length > 0 && (
        <Rows>
          {near.map(({ indicator, differences }) => {
            const { targetPage, resultPage } = indicator;
            const shown = targetPage.nodes.length + resultPage.nodes.length;
            const total = targetPage.totalCount + resultPage.totalCount;
            return (
              <li key={indicator.id} className={styles.indicator}>
                <div>
                  <ThingLink to={indicator} sign />
                  <Differences of={differences} />
                  <Link
                    to="/compare"
                    search={({ city, year, area }) => ({ i: indicator.id, city, year, area })}
                    className={`${styles.compare} small quiet noprint`}
                  >
                    {t('compareThis')}
                  </Link>
                </div>
                <div className={styles.figures}>
                  <Figures of={pairsOf(targetPage.nodes, resultPage.nodes)} />
                  {total > shown && <p className="quiet small">{t('more', { shown, total })}</p>}
                </div>
              </li>
            );
          })}
        </Rows>
      )}
    </Block>
  );
}

/** So many figures of a near indicator are shown at once. */
const figuresAtOnce = 12;

function Figures({ of }: { readonly of: readonly Pair[] }) {
  const { shown, more } = useFirstRows(of, figuresAtOnce);
  return (
    <>
      {shown.map((pair) => (
        <PairInCell key={keyOf(pair)} pair={pair} place="city and year" />
      ))}
      {more}
    </>
  );
}

/** What tells a near indicator apart: the aspect, what the compared indicator has, and what it has. */
function Differences({ of: differences }: { readonly of: NearIndicator['differences'] }) {
  const t = useTranslations('thing');
  const tf = useTranslations('figure');
  const tc = useTranslations('compare');
  if (differences.length === 0) return null;
  const said = (aspect: string, value: string | null) =>
    value === null ? (
      tc('notSaid')
    ) : aspect === 'BASIS' ? (
      tf(`basis.${value as 'STOCK'}`)
    ) : (
      <Chinese>{value}</Chinese>
    );
  return (
    <dl className={styles.differences}>
      {differences.map(({ aspect, here, there }) => (
        <div key={aspect}>
          <dt>{t(`aspects.${aspect}`)}</dt>
          <dd>
            {said(aspect, there)}
            <span className={styles.against}>
              {tc.rich('against', { value: () => said(aspect, here) })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
