import { useTranslations } from 'use-intl';
import { CsvButton } from '../../parts/csv-button.js';
import {
  bySection,
  type PlanGroups,
  type PlanTarget,
  type Reported,
  type Unplanned,
} from './plan-groups.js';

interface PlanCsvRow {
  readonly group: keyof PlanGroups;
  readonly target?: PlanTarget;
  readonly result?: Reported | Unplanned;
}

/** The rows of the page in their order: a target with each of its results, a result without a target alone. */
const rowsOf = ({
  reported,
  rated,
  silent,
  notDue,
  notHeld,
  unplanned,
}: PlanGroups): PlanCsvRow[] => [
  ...reported.flatMap((target) =>
    target.reported.map((result) => ({ group: 'reported' as const, target, result })),
  ),
  ...rated.map((result) => ({ group: 'rated' as const, result })),
  ...silent.map((target) => ({ group: 'silent' as const, target })),
  ...notDue.map((target) => ({ group: 'notDue' as const, target })),
  ...notHeld.map((target) => ({ group: 'notHeld' as const, target })),
  ...bySection(unplanned).flatMap(({ results }) =>
    results.map((result) => ({ group: 'unplanned' as const, result })),
  ),
];

/** Plan and result as a table, a row for each row of the page. */
export function PlanCsv({ groups, name }: { readonly groups: PlanGroups; readonly name: string }) {
  const t = useTranslations('plan');
  const tf = useTranslations('figure');
  const tt = useTranslations('take.columns');
  return (
    <CsvButton
      name={name}
      rows={rowsOf(groups)}
      columns={[
        [tt('group'), ({ group }) => t(`groups.${group}`)],
        [tt('indicator'), ({ target, result }) => (target ?? result)?.indicator.name],
        [t('planned'), ({ target }) => target?.displayText],
        [tt('targetValue'), ({ target }) => target?.value],
        [tt('comparator'), ({ target }) => target?.comparator],
        [t('reportedHere'), ({ result }) => result?.displayText],
        [tt('resultValue'), ({ result }) => result?.value],
        [tt('unit'), ({ target, result }) => (target ?? result)?.unit],
        [
          tt('basis'),
          ({ target, result }) => tf(`basis.${(target ?? (result as Reported)).basis}`),
        ],
        [tt('scope'), ({ target, result }) => (target ?? result)?.scope],
        [
          tt('period'),
          ({ target, result }) => tf(`period.${(result ?? (target as PlanTarget)).period}`),
        ],
        [t('stated'), ({ result }) => result?.resultStated],
        [
          t('computed'),
          ({ result }) => (result && 'resultComputed' in result ? result.resultComputed : null),
        ],
        [t('planSentence'), ({ target }) => target?.evidence.displayQuote],
        [t('resultSentence'), ({ result }) => result?.evidence.displayQuote],
        [tt('id'), ({ target, result }) => (target ?? result)?.id],
        [tt('resultId'), ({ result }) => result?.id],
      ]}
    />
  );
}
