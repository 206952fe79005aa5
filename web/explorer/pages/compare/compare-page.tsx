import { Link, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import { ExplorerCompareDocument, type ExplorerCompareQuery } from '../../generated/graphql.js';
import { ChooseOne } from '../../parts/choose-one.js';
import { DownloadButton } from '../../parts/download-button.js';
import { DrawingButtons } from '../../parts/drawing-buttons.js';
import { basisSigns } from '../../parts/figure.js';
import { Narrow } from '../../parts/narrow.js';
import { Answered } from '../../parts/states.js';
import { Name, type Named, ThingLink } from '../../parts/thing-link.js';
import type { CompareSearch } from '../../state/address.js';
import { usePreferences } from '../../state/preferences.js';
import { useAnswer } from '../../state/use-answer.js';
import { useChangeAddress } from '../../state/use-change-address.js';
import { mostColumns } from '../bench/bench.js';
import { Chart } from './chart.js';
import { chartOf } from './chart-rows.js';
import { useCompareCsv } from './compare-csv.js';
import styles from './compare-page.module.css';
import {
  byValue,
  type Cell,
  type Comparison,
  footnotesOf,
  hasManyCities,
  shownCitiesOf,
} from './comparison.js';
import { useFootnoteWords } from './footnote-words.js';
import { IndicatorChooser } from './indicator-chooser.js';
import { cellKey, Matrix } from './matrix.js';
import { Near } from './near.js';

/** One indicator over cities and years; without one in the address, the indicators to choose from. */
export function ComparePage() {
  const { i: indicator } = useSearch({ strict: false }) as CompareSearch;
  return indicator === undefined ? <IndicatorChooser /> : <Asked indicator={indicator} />;
}

function Asked({ indicator }: { readonly indicator: string }) {
  const { city, year } = useSearch({ strict: false }) as CompareSearch;
  const years = (year ?? []).map(Number).filter(Number.isInteger);
  const answer = useAnswer(
    ExplorerCompareDocument,
    {
      indicator,
      cities: (city as string[] | undefined) ?? null,
      years: years.length > 0 ? years : null,
    },
    { keepPrevious: true },
  );
  return (
    <Answered by={answer} rows={10}>
      {({ compareIndicator, coverage }) => (
        <Compared
          key={compareIndicator.indicator.id}
          comparison={compareIndicator}
          coverage={coverage}
        />
      )}
    </Answered>
  );
}

function Compared({
  comparison: given,
  coverage,
}: {
  readonly comparison: ExplorerCompareQuery['compareIndicator'];
  readonly coverage: ExplorerCompareQuery['coverage'];
}) {
  const t = useTranslations('compare');
  const tf = useTranslations('figure');
  const { city, year, as, order } = useSearch({ strict: false }) as CompareSearch;
  const change = useChangeAddress<CompareSearch>();
  const { language } = usePreferences();
  const comparison = order === 'value' ? byValue(given) : given;
  const svg = useRef<SVGSVGElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const csv = useCompareCsv();
  const [isUnfolded, unfold] = useState(false);
  const [chosen, setChosen] = useState<readonly Cell[]>([]);
  const shown = shownCitiesOf(comparison, isUnfolded);
  const { indicator } = comparison;
  const name = language === 'en' ? indicator.nameEn : indicator.name;
  usePageTitle(name, t('title'));
  const footnotes = footnotesOf(comparison.cautions);
  const chart = chartOf(comparison);
  const isChart = as === 'chart';
  const fileName = `${indicator.name} ${t('title')}`;
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>
            <Name of={indicator} />
          </h1>
          <p className="quiet">
            {basisSigns[indicator.basis]} {tf(`basis.${indicator.basis}`)} ·{' '}
            <span lang="zh-CN">{indicator.unit}</span>
            {indicator.policyArea && (
              <>
                {' · '}
                <Link to="/board" search={{ area: [indicator.policyArea.id] }}>
                  <Name of={indicator.policyArea} />
                </Link>
              </>
            )}
            {indicator.family && (
              <>
                {' · '}
                <ThingLink to={indicator.family} />
              </>
            )}
            {' · '}
            <Link to="/$id" params={{ id: indicator.id }}>
              {t('page')}
            </Link>
          </p>
        </div>
        <div className={`${styles.actions} noprint`}>
          <nav aria-label={t('views')} className={styles.views}>
            <Link
              to="/compare"
              search={(all) => ({ ...all, as: undefined })}
              className={`button ${isChart ? '' : 'main'}`}
              aria-current={isChart ? undefined : 'true'}
              replace
            >
              {t('matrix')}
            </Link>
            <Link
              to="/compare"
              search={(all) => ({ ...all, as: 'chart' as const })}
              className={`button ${isChart ? 'main' : ''}`}
              aria-current={isChart ? 'true' : undefined}
              replace
            >
              {t('chartView')}
            </Link>
          </nav>
          <DownloadButton
            label="CSV"
            make={async () => ({
              name: `${fileName}.csv`,
              type: 'text/csv;charset=utf-8',
              content: await (isChart
                ? csv.ofChart(chart, footnotes)
                : csv.ofMatrix(comparison, shown, footnotes)),
            })}
          />
          {isChart ? (
            chart.panels.length > 0 && <DrawingButtons of={svg} name={fileName} />
          ) : (
            <DrawingButtons of={table} name={fileName} />
          )}
        </div>
      </header>
      <div className={styles.narrow}>
        <Narrow cities={citiesOf(coverage)} years={yearsOf(coverage)} chosen={{ city, year }} />
        {hasManyCities(comparison) && (
          <span className="noprint">
            <ChooseOne
              label={t('order')}
              value={order ?? ''}
              choices={[
                { value: '', label: t('byCity') },
                { value: 'value', label: t('byValue') },
              ]}
              onChoose={(value) => change({ order: value === 'value' ? value : undefined })}
            />
          </span>
        )}
      </div>
      {isChart ? (
        <Chart data={chart} footnotes={footnotes} svg={svg} />
      ) : (
        <div ref={table}>
          <Matrix
            comparison={comparison}
            shown={shown}
            onUnfold={() => unfold(true)}
            coverage={coverage}
            footnotes={footnotes}
            gaps={year === undefined}
            chosen={chosen.map(cellKey)}
            choose={(cell, isChosen) =>
              setChosen([
                ...chosen.filter((each) => cellKey(each) !== cellKey(cell)),
                ...(isChosen ? [cell] : []),
              ])
            }
          />
        </div>
      )}
      {!isChart && <ToBench cells={chosen} near={indicator.related} />}
      <Footnotes all={footnotes.all} />
      <Near near={indicator.related} />
    </article>
  );
}

/**
 * Opens the bench with the sentences of the chosen cells; of one cell alone with those that say something of
 * near indicators, so that there is something to compare.
 */
function ToBench({
  cells,
  near,
}: {
  readonly cells: readonly Cell[];
  readonly near: Comparison['indicator']['related'];
}) {
  const t = useTranslations('compare');
  const figures = cells.flatMap(({ targets, results }) => [...targets, ...results]);
  const own = [...new Set(figures.map(({ evidence }) => evidence.id))];
  const further = near.flatMap(({ indicator: { targetPage, resultPage } }) =>
    [...targetPage.nodes, ...resultPage.nodes].map(({ evidence }) => evidence.id),
  );
  const ids = [...new Set(own.length === 1 ? [...own, ...further] : own)].slice(0, mostColumns);
  if (own.length === 0) return null;
  return (
    <p className="noprint">
      <Link to="/bench" search={{ id: ids }} className="button main">
        {t('toBench', { count: ids.length })}
      </Link>
    </p>
  );
}

/** What the numbers at the figures warn of. */
function Footnotes({ all }: { readonly all: ReturnType<typeof footnotesOf>['all'] }) {
  const t = useTranslations('compare');
  const words = useFootnoteWords();
  if (all.length === 0) return null;
  return (
    <ol className={styles.footnotes} aria-label={t('footnotes')}>
      {all.map((footnote) => (
        <li key={footnote.number} id={`note-${footnote.number}`}>
          <sup>{footnote.number}</sup> {words(footnote)}
        </li>
      ))}
    </ol>
  );
}

const citiesOf = (coverage: ExplorerCompareQuery['coverage']): Named[] => [
  ...new Map(coverage.map(({ city }) => [city.id, city])).values(),
];

const yearsOf = (coverage: ExplorerCompareQuery['coverage']): number[] =>
  [...new Set(coverage.map(({ year }) => year))].sort((one, other) => one - other);
