import type { ExplorerPlanQuery } from '../../generated/graphql.js';

export type PlanTarget = ExplorerPlanQuery['targets']['nodes'][number];
export type Reported = PlanTarget['reported'][number];
export type Unplanned =
  ExplorerPlanQuery['planResultGaps']['resultsWithoutTarget']['nodes'][number];

/** Targets and results of a city and year by what can be said of them. */
export interface PlanGroups {
  /** Targets of which a result is known. */
  readonly reported: readonly PlanTarget[];
  /** Results that state how far their target was met, but not the target. */
  readonly rated: readonly Unplanned[];
  /** Targets that a report on their time passes over. */
  readonly silent: readonly PlanTarget[];
  /** Targets that are not yet due, or that a report states as a plan for the time after it. */
  readonly notDue: readonly PlanTarget[];
  /** Targets on whose time no report is held. */
  readonly notHeld: readonly PlanTarget[];
  /** Results without a target and without a rate. */
  readonly unplanned: readonly Unplanned[];
}

export function planGroups({
  targets,
  results,
}: {
  readonly targets: readonly PlanTarget[];
  readonly results: readonly Unplanned[];
}): PlanGroups {
  const because = (...reasons: readonly PlanTarget['silence'][]) =>
    targets.filter(
      ({ reported, silence }) => reported.length === 0 && reasons.includes(silence ?? null),
    );
  return {
    reported: targets.filter(({ reported }) => reported.length > 0),
    rated: results.filter(({ resultStated }) => resultStated !== null),
    silent: because('NOT_REPORTED', null),
    notDue: because('NOT_YET_DUE', 'LATER_PLAN'),
    notHeld: because('NOT_HELD'),
    unplanned: results.filter(({ resultStated }) => resultStated === null),
  };
}

export interface SectionOfResults {
  readonly id: string;
  /** As printed: `3.扎实办好省市民生实事`; empty where a result stands before all sections. */
  readonly heading: string;
  readonly results: readonly Unplanned[];
}

/** Results by the section that states them, in the order of the document. */
export function bySection(results: readonly Unplanned[]): SectionOfResults[] {
  const groups = new Map<string, Unplanned[]>();
  for (const result of results) {
    const id = result.section?.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), result]);
  }
  return [...groups]
    .sort(([, one], [, other]) =>
      (one[0]?.section?.ordinal ?? '').localeCompare(other[0]?.section?.ordinal ?? '', 'en', {
        numeric: true,
      }),
    )
    .map(([id, results]) => {
      const section = results[0]?.section;
      return { id, heading: `${section?.printedNumber ?? ''}${section?.heading ?? ''}`, results };
    });
}
