import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import {
  ExplorerHomeDocument,
  ExplorerPlanDocument,
  type ExplorerPlanQuery,
} from '../../generated/graphql.js';
import { ChosenCoverage, CoverageChooser } from '../../parts/coverage-chooser.js';
import { Nothing } from '../../parts/nothing.js';
import { Answered } from '../../parts/states.js';
import { Name, ThingLink } from '../../parts/thing-link.js';
import type { PlanSearch } from '../../state/address.js';
import { useAnswer } from '../../state/use-answer.js';
import { joined, useWholeAnswer } from '../../state/use-whole-answer.js';
import { PlanCsv } from './plan-csv.js';
import { planGroups } from './plan-groups.js';
import styles from './plan-page.module.css';
import { ResultsOfSections, RowsOfResults, RowsOfTargets } from './plan-rows.js';

/** What a city planned for a year, and what its reports say of it (计划与结果). */
export function PlanPage() {
  const t = useTranslations('plan');
  const { city, year } = useSearch({ strict: false }) as PlanSearch;
  const chosen = { city: city?.[0], year: Number(year?.[0]) };
  return (
    <div className={styles.page}>
      {chosen.city !== undefined && Number.isInteger(chosen.year) ? (
        <PlanOf key={`${chosen.city} ${chosen.year}`} city={chosen.city} year={chosen.year} />
      ) : (
        <>
          <h1>{t('title')}</h1>
          <Chooser />
        </>
      )}
    </div>
  );
}

function Chooser() {
  const t = useTranslations('plan');
  usePageTitle(t('title'));
  const answer = useAnswer(ExplorerHomeDocument, {});
  return (
    <Answered by={answer}>
      {({ coverage }) => <CoverageChooser cells={coverage} to="/plan" />}
    </Answered>
  );
}

function PlanOf({ city, year }: { readonly city: string; readonly year: number }) {
  const answer = useWholeAnswer(
    ExplorerPlanDocument,
    { city, year, targetsAfter: null, resultsAfter: null },
    {
      next: ({ targets, planResultGaps: { resultsWithoutTarget } }) =>
        targets.pageInfo.hasNextPage || resultsWithoutTarget.pageInfo.hasNextPage
          ? {
              targetsAfter: targets.pageInfo.endCursor,
              resultsAfter: resultsWithoutTarget.pageInfo.endCursor,
            }
          : undefined,
      join: (one, other) => ({
        ...one,
        targets: joined(one.targets, other.targets),
        planResultGaps: {
          resultsWithoutTarget: joined(
            one.planResultGaps.resultsWithoutTarget,
            other.planResultGaps.resultsWithoutTarget,
          ),
        },
      }),
    },
  );
  const t = useTranslations('plan');
  return (
    <>
      <h1>
        {answer.data?.city && <Name of={answer.data.city} />} {year} {t('title')}
      </h1>
      <Answered by={answer} rows={12}>
        {(plan) => <Plan plan={plan} city={city} year={year} />}
      </Answered>
    </>
  );
}

function Plan({
  plan: { city, coverage, targets, planResultGaps },
  city: id,
  year,
}: {
  readonly plan: ExplorerPlanQuery;
  readonly city: string;
  readonly year: number;
}) {
  const t = useTranslations('plan');
  const tc = useTranslations('coverage');
  const results = planResultGaps.resultsWithoutTarget;
  const groups = planGroups({ targets: targets.nodes, results: results.nodes });
  const documents = coverage.find((cell) => cell.year === year)?.documents ?? [];
  usePageTitle(t('title'), city?.name, String(year));
  return (
    <>
      <ChosenCoverage cells={coverage} city={id} year={year} to="/plan" />
      <p className={styles.held}>
        <span className="quiet">{t('from')}</span>{' '}
        {documents.length === 0 && <Nothing kind="notHeld" />}
        {documents.map(({ id: document, title, kind, period }) => (
          <span key={document}>
            <ThingLink to={{ id: document, name: title }} sign />{' '}
            <span className="quiet small">
              {tc(`kind.${kind}`)} {tc(`period.${period as 'YEAR'}`)}
            </span>
          </span>
        ))}
      </p>
      <p className="noprint">
        <PlanCsv groups={groups} name={`${city?.name ?? ''} ${year} ${t('title')}`} />
      </p>
      <ul className={styles.counts} aria-label={t('summary')}>
        <li>{t('counts.targets', { count: targets.totalCount })}</li>
        <li>{t('counts.reported', { count: groups.reported.length })}</li>
        {groups.silent.length > 0 && <li>{t('counts.silent', { count: groups.silent.length })}</li>}
        {groups.notDue.length > 0 && <li>{t('counts.notDue', { count: groups.notDue.length })}</li>}
        {groups.notHeld.length > 0 && (
          <li>{t('counts.notHeld', { count: groups.notHeld.length })}</li>
        )}
        <li>{t('counts.results', { count: results.totalCount })}</li>
      </ul>
      <RowsOfTargets group="reported" targets={groups.reported} />
      <RowsOfResults group="rated" results={groups.rated} />
      <RowsOfTargets group="silent" targets={groups.silent} />
      <RowsOfTargets group="notDue" targets={groups.notDue} />
      <RowsOfTargets group="notHeld" targets={groups.notHeld} />
      <ResultsOfSections results={groups.unplanned} />
    </>
  );
}
