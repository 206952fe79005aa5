import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../app/page-title.js';
import { ExplorerHomeDocument, type ExplorerHomeQuery } from '../generated/graphql.js';
import { Block } from '../parts/block.js';
import { CoverageTable } from '../parts/coverage-table.js';
import { Answered } from '../parts/states.js';
import { Name } from '../parts/thing-link.js';
import { useAnswer } from '../state/use-answer.js';
import styles from './home.module.css';

/** What is held, of what it speaks, and questions to begin with. */
export function Home() {
  const t = useTranslations('home');
  usePageTitle();
  const answer = useAnswer(ExplorerHomeDocument, {});
  return (
    <div className={styles.home}>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <Answered by={answer} rows={10}>
        {(home) => <Held home={home} />}
      </Answered>
    </div>
  );
}

/** Questions as people ask them, each the address of its answer. */
const questions = [
  { key: 'promised', search: { q: '泰州 养老 2024' } },
  { key: 'brands', search: { q: '青岛', type: ['SERVICE_BRAND'] } },
  { key: 'beds', search: { q: '养老床位' } },
  { key: 'dibao', search: { q: '低保' } },
] as const;

function Held({ home: { dataset, coverage, policyAreas } }: { readonly home: ExplorerHomeQuery }) {
  const t = useTranslations('home');
  const tc = useTranslations('coverage');
  const spoken = policyAreas
    .map((area) => ({ ...area, things: area.programs.totalCount + area.brands.totalCount }))
    .sort((one, other) => other.things - one.things);
  return (
    <>
      <Block title={t('questions')}>
        <ul className={styles.questions}>
          {questions.map(({ key, search }) => (
            <li key={key}>
              <Link
                to="/search"
                search={{ ...search, type: 'type' in search ? [...search.type] : undefined }}
              >
                {t(`ask.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </Block>
      <Block title={t('coverage')} aside={<Link to="/coverage">{tc('all')}</Link>}>
        <CoverageTable cells={coverage} />
      </Block>
      <Block title={t('areas')} count={policyAreas.length}>
        <ul className={styles.areas}>
          {spoken.map((area) => (
            <li key={area.id}>
              <Link to="/$id" params={{ id: area.id }}>
                <Name of={area} />
              </Link>
              <span className="quiet">{t('things', { count: area.things })}</span>
            </li>
          ))}
        </ul>
      </Block>
      <p className="quiet">{t('size', { nodes: dataset.nodeCount, edges: dataset.edgeCount })}</p>
    </>
  );
}
