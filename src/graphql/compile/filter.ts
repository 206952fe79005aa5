import { GraphError } from '../../model/errors.js';
import {
  definitionOf,
  type NodeType,
  relationField,
  relationFieldsOf,
} from '../../model/ontology.js';
import type { Condition, Tests } from '../../model/plan.js';
import { checkFilter, expectAtMost } from './argument-limits.js';
import { provesOneOf } from './graph-views.js';
import { nameFilters, nestedFilters } from './related-filters.js';

export type FilterInput = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/**
 * Turns a filter of the API into a condition of a plan; undefined where it asks for nothing.
 * A key that is null counts as not given.
 *
 * @param argument path of the filter, for errors
 * @throws {GraphError} BAD_USER_INPUT where a test is contradictory in itself, LIMIT_EXCEEDED where
 *   there are too many
 */
export function conditionOf(
  type: NodeType,
  filter: FilterInput | null | undefined,
  argument: string,
): Condition | undefined {
  if (!filter) return undefined;
  checkFilter(filter, argument);
  return allOf(type, filter, argument);
}

/**
 * The same for the filter of responsibilities (责任), which is on the relation itself.
 *
 * @throws {GraphError} as {@link conditionOf} does
 */
export function responsibilityCondition(
  filter: FilterInput | null | undefined,
  argument: string,
): Condition | undefined {
  if (!filter) return undefined;
  checkFilter(filter, argument);
  return allOf('RESPONSIBLE_FOR', filter, argument);
}

/** What a filter is about: nodes of a type, or responsibilities. */
type Filtered = NodeType | 'RESPONSIBLE_FOR';

function allOf(type: Filtered, filter: FilterInput, argument: string): Condition | undefined {
  const conditions: Condition[] = [];
  for (const [key, value] of Object.entries(filter))
    if (isGiven(value)) conditions.push(conditionOfKey(type, key, value, `${argument}.${key}`));
  if (conditions.length === 0) return undefined;
  return conditions.length === 1 ? conditions[0] : { all: conditions };
}

/** By argument of a list, the property that has one of its values. */
const narrowing = { cityIds: 'cityId', years: 'years', kinds: 'kind' } as const;

/**
 * The conditions of the arguments `cityIds`, `years` and `kinds` of a list; as elsewhere, an empty list means
 * nothing at all.
 *
 * @throws {GraphError} LIMIT_EXCEEDED where there are too many values
 */
export function narrowedTo(values: FilterInput, path: string): Condition[] {
  return Object.entries(narrowing).flatMap(([argument, property]) => {
    const among = values[argument] as readonly (string | number)[] | null | undefined;
    if (!isGiven(among)) return [];
    expectAtMost('narrowing', (among as readonly unknown[]).length, `${path}.${argument}`);
    return [{ property, tests: { in: among as readonly (string | number)[] } }];
  });
}

/**
 * The condition of the argument `types` of a list of passages; as elsewhere, an empty list means nothing
 * at all.
 *
 * @throws {GraphError} LIMIT_EXCEEDED where there are too many values
 */
export function provingTypes(values: FilterInput, path: string): Condition[] {
  const types = values.types as readonly NodeType[] | null | undefined;
  if (!isGiven(types)) return [];
  const among = types as readonly NodeType[];
  expectAtMost('narrowing', among.length, `${path}.types`);
  return [provesOneOf(among)];
}

const everything: Condition = { all: [] };

function conditionOfKey(type: Filtered, key: string, value: unknown, argument: string): Condition {
  const nested = (filter: unknown, path: string): Condition =>
    allOf(type, filter as FilterInput, path) ?? everything;
  switch (key) {
    case 'and':
      return { all: (value as unknown[]).map((each, i) => nested(each, `${argument}[${i}]`)) };
    case 'or':
      return { any: (value as unknown[]).map((each, i) => nested(each, `${argument}[${i}]`)) };
    case 'not':
      return { not: nested(value, argument) };
  }
  if (type === 'RESPONSIBLE_FOR') return ofResponsibility(key, value, argument);
  const named = nameFilters[key];
  if (named) {
    const where = isCalled(testsOf(value as FilterInput, argument));
    // Who answers for something has the areas of what they answer for.
    return key === 'policyArea' && !relationFieldsOf(type).has(named.relation)
      ? { relation: 'responsibilities', edge: { relation: 'policyArea', where } }
      : { relation: named.relation, types: [named.type], where };
  }
  const related = nestedFilters[key];
  if (related) {
    const condition = allOf(related, value as FilterInput, argument);
    // What no city owns is of the cities whose documents name it.
    return relationFieldsOf(type).has(key)
      ? onRelated(type, key, condition)
      : { relation: 'documents', where: onRelated('DOCUMENT', key, condition) };
  }
  if (key === 'action')
    return { relation: 'mentions', edge: { property: 'action', tests: { eq: value as string } } };
  const property = key === 'year' && 'years' in definitionOf(type).properties ? 'years' : key;
  return { property, tests: testsOf(value, argument) };
}

const isCalled = (tests: Tests): Condition => ({
  any: [
    { property: 'name', tests },
    { property: 'aliases', tests },
  ],
});

function ofResponsibility(key: string, value: unknown, argument: string): Condition {
  switch (key) {
    case 'city':
    case 'year':
      return { relation: 'document', where: conditionOfKey('DOCUMENT', key, value, argument) };
    case 'partyName':
      return { relation: 'party', where: isCalled(testsOf(value, argument)) };
    case 'policyArea':
      return { relation: 'policyArea', where: isCalled(testsOf(value, argument)) };
    case 'party':
    case 'document':
      return { property: `${key}Id`, tests: testsOf(value, argument) };
    default:
      return { property: key, tests: testsOf(value, argument) };
  }
}

/**
 * A condition on the one node that a relation leads to. A test of that node's id becomes a test of the
 * property that holds it (`cityId` of a target), which needs no step along the relation and has an index.
 */
function onRelated(type: NodeType, relation: string, condition: Condition | undefined): Condition {
  const { idProperty } = relationField(type, relation);
  if (!condition) return { relation };
  if (idProperty === undefined) return { relation, where: condition };
  const parts = 'all' in condition ? condition.all : [condition];
  const onId = parts.flatMap((part) =>
    'property' in part && part.property === 'id' ? { property: idProperty, tests: part.tests } : [],
  );
  const others = parts.filter((part) => !('property' in part && part.property === 'id'));
  const all = [...onId, ...(others.length > 0 ? [{ relation, where: { all: others } }] : [])];
  return all.length === 1 ? (all[0] as Condition) : { all };
}

/** Tests of an input such as StringFilter, or equality with a bare value. */
function testsOf(value: unknown, argument: string): Tests {
  if (typeof value !== 'object') return { eq: value as string | boolean };
  const tests = Object.fromEntries(
    Object.entries(value as FilterInput).filter(([, operand]) => isGiven(operand)),
  ) as Tests;
  const lower = tests.gt ?? tests.gte;
  const upper = tests.lt ?? tests.lte;
  if (tests.gt !== undefined && tests.gte !== undefined)
    throw contradiction(argument, 'gt and gte both set the lower end: give one');
  if (tests.lt !== undefined && tests.lte !== undefined)
    throw contradiction(argument, 'lt and lte both set the upper end: give one');
  if (lower !== undefined && upper !== undefined && lower > upper)
    throw contradiction(argument, `nothing is above ${lower} and below ${upper}`);
  return tests;
}

const contradiction = (argument: string, why: string): GraphError =>
  new GraphError('BAD_USER_INPUT', `${argument}: ${why}.`, { argument });

/** The condition of being called by a name: the preferred one or an alias. */
export const calledBy = (name: string): Condition => ({
  any: [
    { property: 'name', tests: { eq: name } },
    { property: 'aliases', tests: { eq: name } },
  ],
});
