import {
  definitionOf,
  type NodeType,
  type PropertyDefinition,
  type RelationType,
  relationDefinitionOf,
  relationFieldsOf,
} from '../../../model/ontology.js';
import type { Condition, Tests } from '../../../model/plan.js';
import { ownedLabel } from '../schema/names.js';
import { allOf, always, anyOf, never, whereClause } from './logic.js';
import { mergeConditions } from './merge-conditions.js';
import { labelOf, relationPattern } from './pattern.js';
import { testNames } from './plan-shape.js';
import type { StatementContext } from './statement-context.js';

/** What a condition is about: a node of a known type, or a relation. */
export type Subject =
  | { readonly variable: string; readonly type: NodeType }
  | { readonly variable: string; readonly relation: RelationType };

type TestName = (typeof testNames)[number];

const identity: PropertyDefinition = { kind: 'string' };

/** How the ontology defines a subject's property, or undefined where the subject has none of that name. */
export function propertyDefinition(
  subject: Subject,
  property: string,
): PropertyDefinition | undefined {
  if (property === 'id') return identity;
  const { properties } =
    'type' in subject ? definitionOf(subject.type) : relationDefinitionOf(subject.relation);
  return Object.hasOwn(properties, property) ? properties[property] : undefined;
}

/**
 * The predicate for a condition on a node that may be of several types: one text where the types
 * agree, and otherwise one for each group of types that do.
 */
export function nodePredicate(
  context: StatementContext,
  condition: Condition | undefined,
  variable: string,
  types: readonly NodeType[],
): string {
  if (!condition) return always;
  const merged = mergeConditions(condition);
  const groups = new Map<string, NodeType[]>();
  for (const type of types) {
    const text = predicate(context, merged, { variable, type });
    groups.set(text, [...(groups.get(text) ?? []), type]);
  }
  if (groups.size === 1) return [...groups.keys()][0] as string;
  return anyOf(
    [...groups].map(([text, group]) => {
      const ofGroup = allOf([`${variable}:${group.map(labelOf).join('|')}`, text]);
      return ofGroup === never ? never : `(${ofGroup})`;
    }),
  );
}

/**
 * The predicate for a condition, true or false and never null: negation is pushed down to the
 * tests, which name the absent value where they must.
 */
export function predicate(
  context: StatementContext,
  condition: Condition | undefined,
  subject: Subject,
  negated = false,
): string {
  if (!condition) return always;
  if ('not' in condition) return predicate(context, condition.not, subject, !negated);
  if ('all' in condition || 'any' in condition) {
    const isConjunction = 'all' in condition !== negated;
    const conditions = 'all' in condition ? condition.all : condition.any;
    const parts = partPredicates(context, conditions, subject, negated, isConjunction);
    return isConjunction ? allOf(parts) : anyOf(parts.map(grouped));
  }
  if ('relation' in condition) return relationPredicate(context, condition, subject, negated);
  return propertyPredicate(context, condition.property, condition.tests, subject, negated);
}

const grouped = (text: string): string => (text.includes(' AND ') ? `(${text})` : text);

/** So many tests of one kind are one predicate: Neo4j's planner takes long for many. */
const manyTests = 8;

type PropertyCondition = Extract<Condition, { property: string }>;

/** The predicates for the parts of a conjunction or a disjunction. */
function partPredicates(
  context: StatementContext,
  conditions: readonly Condition[],
  subject: Subject,
  negated: boolean,
  isConjunction: boolean,
): string[] {
  const groups = new Map<unknown, [Condition, ...Condition[]]>();
  for (const condition of conditions) {
    const key = kindOfTest(condition, negated, isConjunction) ?? condition;
    const group = groups.get(key);
    if (group) group.push(condition);
    else groups.set(key, [condition]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length >= manyTests
      ? [manyPredicate(context, group.map(withoutNot), subject, isConjunction)]
      : group.map((part) => predicate(context, part, subject, negated)),
  );
}

/**
 * Equal for tests that can be one: "contains a or contains b" is "contains one of a and b", and "not a and
 * not b" the opposite. Undefined for what cannot.
 */
function kindOfTest(
  condition: Condition,
  negated: boolean,
  isConjunction: boolean,
): string | undefined {
  if ('not' in condition) return kindOfTest(condition.not, !negated, isConjunction);
  if (!('property' in condition) || negated !== isConjunction) return undefined;
  const [name, ...others] = testNames.filter((each) => condition.tests[each] !== undefined);
  return name && name !== 'in' && others.length === 0 ? `${condition.property} ${name}` : undefined;
}

const withoutNot = (condition: Condition): PropertyCondition =>
  'not' in condition ? withoutNot(condition.not) : (condition as PropertyCondition);

/** Whether a property passes one of many tests of one kind, or none of them. */
function manyPredicate(
  context: StatementContext,
  conditions: readonly PropertyCondition[],
  subject: Subject,
  negated: boolean,
): string {
  const { property, tests } = conditions[0] as PropertyCondition;
  const name = testNames.find((each) => tests[each] !== undefined) as TestName;
  const definition = propertyDefinition(subject, property);
  const possible = definition
    ? conditions.filter((condition) => canHold(name, condition.tests, definition))
    : [];
  if (!definition || possible.length === 0) return negated ? always : never;
  const access = `${subject.variable}.${property}`;
  // By name, as literals: the planner takes a list of these for one parameter, whatever its length.
  const keys = possible.map(
    ({ tests: each }) => `'${context.value(each, name).slice('q.'.length)}'`,
  );
  const key = context.variable('k');
  const isMet = (text: string) =>
    `any(${key} IN [${keys.join(', ')}] WHERE ${text} ${operators[name]} q[${key}])`;
  const element = context.variable('x');
  const met = isList(definition)
    ? `any(${element} IN ${access} WHERE ${isMet(element)})`
    : isMet(access);
  if (!negated) return met;
  return definition.nullable ? `(${access} IS NULL OR NOT ${met})` : `NOT ${met}`;
}

const isList = ({ kind }: PropertyDefinition): boolean => kind === 'strings' || kind === 'ints';

function relationPredicate(
  context: StatementContext,
  { relation, types, edge, where: inner }: Extract<Condition, { relation: string }>,
  subject: Subject,
  negated: boolean,
): string {
  if ('relation' in subject) {
    const meets = referencePredicate(context, { relation, types, where: inner }, subject);
    return negated ? (meets === never ? always : `NOT ${meets}`) : meets;
  }
  const field = relationFieldsOf(subject.type).get(relation);
  const targets = field?.targets.filter((type) => !types || types.includes(type)) ?? [];
  if (!field || targets.length === 0) return negated ? always : never;
  const node = context.variable('n');
  const reached = edge ? context.variable('r') : '';
  const meets = allOf([
    predicate(context, edge, { variable: reached, relation: field.relation }),
    nodePredicate(context, inner, node, targets),
  ]);
  if (meets === never) return negated ? always : never;
  const pattern = relationPattern(field, subject.variable, reached, node, targets);
  return `${negated ? 'NOT ' : ''}EXISTS { ${pattern}${whereClause(meets)} }`;
}

/** Whether a node that a relation refers to meets a condition: one of its ends, or the node whose id it holds. */
function referencePredicate(
  context: StatementContext,
  {
    relation: name,
    types,
    where,
  }: { relation: string; types: readonly NodeType[] | undefined; where: Condition | undefined },
  { variable, relation }: Extract<Subject, { relation: string }>,
): string {
  const reference = relationDefinitionOf(relation).refers?.[name];
  const possible = reference?.types.filter((type) => types?.includes(type) ?? true) ?? [];
  if (!reference || possible.length === 0) return never;
  const { by } = reference;
  const node = context.variable('n');
  const meets = nodePredicate(context, where, node, possible);
  if (meets === never) return never;
  const labels = possible.map(labelOf).join('|');
  if (by !== 'from' && by !== 'to')
    return `EXISTS { MATCH (${node}:(${labels})&${ownedLabel} {slot: $slot, id: ${variable}.${by.property}})${whereClause(meets)} }`;
  const end = `${by === 'from' ? 'startNode' : 'endNode'}(${variable})`;
  return `any(${node} IN [${end}] WHERE ${allOf([`${node}:${labels}`, meets])})`;
}

function propertyPredicate(
  context: StatementContext,
  property: string,
  tests: Tests,
  subject: Subject,
  negated: boolean,
): string {
  const definition = propertyDefinition(subject, property);
  if (!definition) return negated ? always : never;
  const given = testNames.filter((name) => tests[name] !== undefined);
  if (!given.every((name) => canHold(name, tests, definition))) return negated ? always : never;
  const access = `${subject.variable}.${property}`;
  const parameter = (name: TestName) => context.value(tests, name);
  if (given.length === 0) {
    if (isList(definition)) return `size(${access}) ${negated ? '=' : '>'} 0`;
    return `${access} IS ${negated ? '' : 'NOT '}NULL`;
  }
  const met = isList(definition)
    ? listPredicate(context, access, given, parameter)
    : allOf(given.map((name) => `${access} ${operators[name]} ${parameter(name)}`));
  if (!negated) return met;
  const unmet = `NOT (${met})`;
  return definition.nullable ? `(${access} IS NULL OR ${unmet})` : unmet;
}

function listPredicate(
  context: StatementContext,
  access: string,
  given: readonly TestName[],
  parameter: (name: TestName) => string,
): string {
  if (given.length === 1 && given[0] === 'eq') return `${parameter('eq')} IN ${access}`;
  const element = context.variable('x');
  const meets = allOf(given.map((name) => `${element} ${operators[name]} ${parameter(name)}`));
  return `any(${element} IN ${access} WHERE ${meets})`;
}

const operators: Readonly<Record<TestName, string>> = {
  eq: '=',
  in: 'IN',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
};

const valueTypes = {
  string: 'string',
  strings: 'string',
  int: 'number',
  ints: 'number',
  float: 'number',
  boolean: 'boolean',
} as const;

/** True where a test can hold for some value of the property. */
function canHold(name: TestName, tests: Tests, { kind }: PropertyDefinition): boolean {
  const type = valueTypes[kind];
  if (name === 'eq') return typeof tests.eq === type;
  if (name === 'in') return type !== 'boolean';
  return type === (name === 'contains' || name === 'startsWith' ? 'string' : 'number');
}
