import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import { ExplorerIndicatorsDocument } from '../../generated/graphql.js';
import { Block } from '../../parts/block.js';
import { Chinese } from '../../parts/chinese.js';
import { basisSigns } from '../../parts/figure.js';
import { Answered } from '../../parts/states.js';
import { Name } from '../../parts/thing-link.js';
import type { CompareSearch } from '../../state/address.js';
import { useAnswer } from '../../state/use-answer.js';
import styles from './indicator-chooser.module.css';

/** The indicators area by area, each the beginning of a comparison; and the board of each area. */
export function IndicatorChooser() {
  const t = useTranslations('compare');
  const { city, year, area } = useSearch({ strict: false }) as CompareSearch;
  usePageTitle(t('title'));
  const answer = useAnswer(ExplorerIndicatorsDocument, {});
  return (
    <div className={styles.page}>
      <h1>{t('choose')}</h1>
      <p className={styles.lead}>{t('chooseLead')}</p>
      <p>
        <Link to="/changes" search={{ city, area }}>
          {t('toChanges')}
        </Link>
      </p>
      <Answered by={answer} rows={12}>
        {({ policyAreas }) =>
          policyAreas
            .filter(
              ({ id, indicators }) => indicators.totalCount > 0 && (area?.includes(id) ?? true),
            )
            .sort((one, other) => other.indicators.totalCount - one.indicators.totalCount)
            .map((each) => (
              <Block
                key={each.id}
                title={<Name of={each} />}
                count={each.indicators.totalCount}
                aside={
                  <Link to="/board" search={{ city, year, area: [each.id] }} className="button">
                    {t('board')}
                  </Link>
                }
              >
                <ul className={styles.indicators}>
                  {each.indicators.nodes.map((indicator) => (
                    <li key={indicator.id}>
                      <Link to="/compare" search={{ i: indicator.id, city, year }}>
                        <Name of={indicator} />
                      </Link>
                      <span className="quiet small">
                        {basisSigns[indicator.basis]}{' '}
                        {indicator.unit !== '%' && <Chinese>{indicator.unit}</Chinese>}
                      </span>
                    </li>
                  ))}
                </ul>
                {each.indicators.totalCount > each.indicators.nodes.length && (
                  <p className="quiet small">
                    {t('more', {
                      shown: each.indicators.nodes.length,
                      total: each.indicators.totalCount,
                    })}
                  </p>
                )}
              </Block>
            ))
        }
      </Answered>
    </div>
  );
}
