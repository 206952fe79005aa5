import type { Condition } from '../../../model/plan.js';

type RelationCondition = Extract<Condition, { relation: string }>;

/** A condition, or its opposite. */
interface Literal {
  readonly condition: Condition;
  readonly isNegated: boolean;
}

/**
 * The same condition with one step along a relation where several of its parts take the same one: "related
 * to an A or related to a B" is "related to what is an A or a B". A node's neighbours are then read once,
 * however many tests of them are asked for. For example, of
 *
 * ```
 * all: [{ not: { relation: 'departments', where: a } }, { not: { relation: 'departments', where: b } }]
 * ```
 *
 * it makes `not: { relation: 'departments', where: { any: [a, b] } }`. Tests stay the objects that they are.
 */
export function mergeConditions(condition: Condition): Condition {
  return merged({ condition, isNegated: false });
}

function merged(literal: Literal): Condition {
  const { condition, isNegated } = withoutNot(literal);
  if ('all' in condition || 'any' in condition) {
    const isConjunction = 'all' in condition !== isNegated;
    const parts = mergedParts(partsOf({ condition, isNegated }, isConjunction), isConjunction);
    const [only] = parts;
    if (only && parts.length === 1) return only;
    return isConjunction ? { all: parts } : { any: parts };
  }
  const own =
    'relation' in condition && condition.where
      ? { ...condition, where: mergeConditions(condition.where) }
      : condition;
  return isNegated ? { not: own } : own;
}

function withoutNot({ condition, isNegated }: Literal): Literal {
  return 'not' in condition
    ? withoutNot({ condition: condition.not, isNegated: !isNegated })
    : { condition, isNegated };
}

/** The parts of a conjunction, or of a disjunction, those of another one of the same kind within it too. */
function partsOf(literal: Literal, isConjunction: boolean): Literal[] {
  const { condition, isNegated } = withoutNot(literal);
  if (!('all' in condition || 'any' in condition)) return [{ condition, isNegated }];
  const parts = 'all' in condition ? condition.all : condition.any;
  const isSameKind = ('all' in condition !== isNegated) === isConjunction;
  if (!isSameKind && parts.length !== 1) return [{ condition, isNegated }];
  return parts.flatMap((part) => partsOf({ condition: part, isNegated }, isConjunction));
}

function mergedParts(parts: readonly Literal[], isConjunction: boolean): Condition[] {
  /** Those of one step, in the place of the first. */
  const groups = new Map<unknown, [Literal, ...Literal[]]>();
  for (const part of parts) {
    const step = stepOf(part, isConjunction) ?? part;
    const group = groups.get(step);
    if (group) group.push(part);
    else groups.set(step, [part]);
  }
  return [...groups.values()].map((group) => {
    if (group.length === 1) return merged(group[0]);
    const condition = oneStep(group.map((part) => part.condition as RelationCondition));
    return isConjunction ? { not: condition } : condition;
  });
}

/**
 * Equal for parts that one step can stand for; undefined where none can: what is related to both need not
 * be related to one that is both, and a condition on an edge holds together with that on its node.
 */
function stepOf({ condition, isNegated }: Literal, isConjunction: boolean): string | undefined {
  if (!('relation' in condition) || isNegated !== isConjunction || condition.edge) return undefined;
  return `${condition.relation} ${condition.types?.join() ?? '*'}`;
}

/** @param conditions two or more, which differ in their `where` only */
function oneStep(conditions: readonly RelationCondition[]): Condition {
  const { where: _, ...step } = conditions[0] as RelationCondition;
  const wheres = conditions.flatMap(({ where }) => where ?? []);
  // Where one of them is met by any node at all, so is the whole.
  if (wheres.length < conditions.length) return step;
  return { ...step, where: mergeConditions({ any: wheres }) };
}
