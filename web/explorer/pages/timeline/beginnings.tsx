import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ExplorerTimelineBeginningsDocument } from '../../generated/graphql.js';
import { Block, Rows } from '../../parts/block.js';
import { Chinese } from '../../parts/chinese.js';
import { Answered } from '../../parts/states.js';
import { Name } from '../../parts/thing-link.js';
import { useAnswer } from '../../state/use-answer.js';

/** Where no thing is named: the service brands of each city, as time lines to begin with. */
export function Beginnings() {
  const t = useTranslations('timeline');
  const answer = useAnswer(ExplorerTimelineBeginningsDocument, {});
  return (
    <Answered by={answer}>
      {({ brands: { nodes, totalCount } }) => {
        const cities = [...new Map(nodes.map(({ owner }) => [owner.id, owner])).values()];
        return (
          <Block title={t('brands')}>
            <Rows>
              {cities.map((city) => {
                const brands = nodes.filter(({ owner }) => owner.id === city.id);
                return (
                  <li key={city.id}>
                    <Link to="/timeline" search={{ id: brands.map(({ id }) => id) }}>
                      <Name of={city} />
                    </Link>{' '}
                    <span className="quiet small">
                      <Chinese>{brands.map(({ name }) => name).join('、')}</Chinese>
                    </span>
                  </li>
                );
              })}
            </Rows>
            {totalCount > nodes.length && (
              <p className="quiet small">
                {t('moreBrands', { shown: nodes.length, total: totalCount })}
              </p>
            )}
          </Block>
        );
      }}
    </Answered>
  );
}
