import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Block, Rows } from '../../parts/block.js';
import { Chinese } from '../../parts/chinese.js';
import { FigureRow } from '../../parts/figure.js';
import { ThingLink } from '../../parts/thing-link.js';
import type { Near as NearIndicator } from './comparison.js';
import styles from './near.module.css';

/** Indicators of the same family, with what tells them apart and their figures: side by side, never summed. */
export function Near({ near }: { readonly near: readonly NearIndicator[] }) {
  const t = useTranslations('compare');
  return (
    <Block title={t('near')} count={near.length}>
      {near.length === 0 && <p className={`${styles.none} quiet`}>{t('noNear')}</p>}
      {near.map(({ indicator, differences }) => {
        const { targetPage, resultPage } = indicator;
        const figures = [...targetPage.nodes, ...resultPage.nodes];
        const total = targetPage.totalCount + resultPage.totalCount;
        return (
          <section key={indicator.id} className={styles.indicator}>
            <div className={styles.head}>
              <h3>
                <ThingLink to={indicator} sign />
              </h3>
              <Link
                to="/compare"
                search={(all) => ({ ...all, i: indicator.id, e: undefined })}
                className="small quiet"
              >
                {t('compareThis')}
              </Link>
            </div>
            <Differences of={differences} />
            <Rows>
              {figures.map((figure) => (
                <li key={figure.id}>
                  <FigureRow of={figure} />
                </li>
              ))}
            </Rows>
            {total > figures.length && (
              <p className="quiet small">{t('more', { shown: figures.length, total })}</p>
            )}
          </section>
        );
      })}
    </Block>
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
              {tc('against')} {said(aspect, here)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
