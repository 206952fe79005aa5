import type { Answer } from './question.js';

/** Adding figures up by hand: statements collect a group's figures, and the program adds them. */

/** The figures of a group, collected as `members`, and those of them that are added up: no part of another one. */
const added = `[m IN members WHERE m.value IS NOT NULL
  AND NOT coalesce(m.partOfId IN [other IN members | other.id], false) | m.value]`;

/** What is told of a group beside its keys; {@link withSums} adds the rest. */
export const totals = `unit: unit, basis: basis, period: period, count: size(members),
  withheld: size([m IN members WHERE m.value IS NULL]),
  values: [m IN members WHERE m.value IS NOT NULL | m.value],
  added: ${added}`;

/** What is collected of each figure of a group. */
export const membersOf = (m: string): string => `${m} {.id, .value, .partOfId}`;

/** Rates are never added up, nor stretches of time that have no name. */
export const withSums = ({ values, added, ...group }: Answer): Answer => {
  const parts = values.length - added.length;
  const sum = added.reduce((total: number, value: number) => total + value, 0);
  const isNamed = group.period !== 'OTHER' && group.period !== 'UNSTATED';
  const noSumReason =
    values.length === 0
      ? 'NO_VALUES'
      : group.basis === 'RATE'
        ? 'RATES'
        : isNamed || added.length === 1
          ? null
          : 'PERIODS';
  return {
    ...group,
    parts,
    sum: noSumReason === null ? sum : null,
    noSumReason,
    min: values.length > 0 ? Math.min(...values) : null,
    max: values.length > 0 ? Math.max(...values) : null,
    average: added.length > 0 ? sum / added.length : null,
  };
};
