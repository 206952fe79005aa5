import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { NotFound } from '../../app/not-found.js';
import { usePageTitle } from '../../app/page-title.js';
import { ExplorerBoardDocument, type ExplorerBoardQuery } from '../../generated/graphql.js';
import { Block } from '../../parts/block.js';
import { ChooseOne } from '../../parts/choose-one.js';
import { DownloadButton } from '../../parts/download-button.js';
import { useNameOf } from '../../parts/named.js';
import { Narrow } from '../../parts/narrow.js';
import { Answered } from '../../parts/states.js';
import { Name, ThingLink } from '../../parts/thing-link.js';
import type { BoardSearch } from '../../state/address.js';
import { useAnswer } from '../../state/use-answer.js';
import { useFigureCsv } from '../compare/figure-csv.js';
import { IndicatorChooser } from '../compare/indicator-chooser.js';
import {
  type AreaNode,
  type BoardColumn,
  boardColumnsOf,
  familiesOf,
  figuresOn,
  unitsOf,
} from './board.js';
import styles from './board-page.module.css';
import { FamilyTable } from './family-table.js';

/** The indicators of an area, family by family, over all cities; without an area, the areas to choose from. */
export function BoardPage() {
  const { area } = useSearch({ strict: false }) as BoardSearch;
  const [first] = area ?? [];
  return first === undefined ? <IndicatorChooser /> : <Asked area={first} />;
}

function Asked({ area }: { readonly area: string }) {
  const { city } = useSearch({ strict: false }) as BoardSearch;
  // With many cities, those that are chosen are not among the first of every indicator.
  const ofChosen = city ? { city: { id: { in: city } } } : null;
  const answer = useAnswer(
    ExplorerBoardDocument,
    {
      area,
      after: null,
      chosen: city !== undefined,
      ofTargets: ofChosen,
      ofResults: ofChosen,
    },
    { keepPrevious: true },
  );
  return (
    <Answered by={answer} rows={12}>
      {({ node, policyAreas, coverage }) =>
        node?.__typename === 'PolicyArea' ? (
          <Board area={node as AreaNode} areas={policyAreas} coverage={coverage} />
        ) : (
          <NotFound />
        )
      }
    </Answered>
  );
}

function Board({
  area,
  areas,
  coverage,
}: {
  readonly area: AreaNode;
  readonly areas: ExplorerBoardQuery['policyAreas'];
  readonly coverage: ExplorerBoardQuery['coverage'];
}) {
  const t = useTranslations('board');
  const tf = useTranslations('filters');
  const { city, year, unit } = useSearch({ strict: false }) as BoardSearch;
  const { rowOf, write } = useFigureCsv();
  const navigate = useNavigate();
  const nameOf = useNameOf();
  usePageTitle(nameOf(area), t('title'));
  const { nodes, totalCount } = area.indicators;
  const asked = {
    cities: city ?? [],
    years: (year ?? []).map(Number),
    unit,
  };
  const families = familiesOf(nodes, asked);
  const { columns, left } = boardColumnsOf(coverage, families, asked);
  const all = new Set(nodes.map(({ family }) => family?.id)).size;
  const change = (search: Partial<BoardSearch>) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...search }),
      replace: true,
    } as Parameters<typeof navigate>[0]);
  return (
    <article className={styles.page}>
      <h1>
        <Name of={area} /> <span className="quiet">{t('title')}</span>
      </h1>
      <p className={styles.lead}>{t('lead')}</p>
      <div className={`${styles.choices} noprint`}>
        <ChooseOne
          label={tf('area')}
          value={area.id}
          choices={areas.map((each) => ({ value: each.id, label: nameOf(each) }))}
          onChoose={(id) => change({ area: [id], unit: undefined })}
        />
        <ChooseOne
          label={t('unit')}
          value={unit ?? ''}
          choices={[
            { value: '', label: t('allUnits') },
            ...unitsOf(nodes).map((value) => ({ value, label: value })),
          ]}
          onChoose={(value) => change({ unit: value === '' ? undefined : value })}
        />
        <Narrow
          cities={[...new Map(coverage.map((held) => [held.city.id, held.city])).values()]}
          years={[...new Set(coverage.map((held) => held.year))].sort((a, b) => a - b)}
          chosen={{ city, year }}
        />
        <DownloadButton
          label="CSV"
          make={async () => ({
            name: `${area.name} ${t('title')}.csv`,
            type: 'text/csv;charset=utf-8',
            content: await write(figuresOn(families, columns).map((figure) => rowOf(figure))),
          })}
        />
        <Link to="/search" search={{ q: area.name, area: [area.id] }} className="button">
          {t('search')}
        </Link>
      </div>
      <Chosen columns={columns} years={asked.years} shown={families.length} all={all} />
      {left > 0 && <p className="quiet small">{t('citiesLeft', { count: left })}</p>}
      {families.map(({ family, rows }) => (
        <Block
          key={family?.id ?? ''}
          title={family ? <ThingLink to={family} /> : t('noFamily')}
          count={rows.length}
        >
          <FamilyTable rows={rows} columns={columns} years={asked.years} />
        </Block>
      ))}
      {totalCount > nodes.length && (
        <p className="quiet small">{t('more', { shown: nodes.length, total: totalCount })}</p>
      )}
    </article>
  );
}

/** Whose figures the board begins from, and how many families it leaves out for that. */
function Chosen({
  columns,
  years,
  shown,
  all,
}: {
  readonly columns: readonly BoardColumn[];
  readonly years: readonly number[];
  readonly shown: number;
  readonly all: number;
}) {
  const t = useTranslations('board');
  const chosen = columns.filter(({ isChosen }) => isChosen);
  if (chosen.length === 0 && years.length === 0) return null;
  return (
    <p className={styles.chosen}>
      {t('from')}{' '}
      {chosen.map(({ city }) => (
        <span key={city.id}>
          <Name of={city} />{' '}
        </span>
      ))}
      {years.join(' ')} · {t('families', { shown, all })}
    </p>
  );
}
