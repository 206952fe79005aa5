import { definitionOf, type NodeType } from '../../model/ontology.js';
import type { Condition, Order, Tests } from '../../model/plan.js';
import { indexesOf } from './schema.js';

/** What a list's condition says of single properties, whatever else it says. */
export interface Conjuncts {
  readonly equal: ReadonlySet<string>;
  readonly oneOf: ReadonlySet<string>;
  readonly ranged: ReadonlySet<string>;
  /** Properties that every row has. */
  readonly present: ReadonlySet<string>;
}

export function conjunctsOf(condition: Condition | undefined): Conjuncts {
  const found = {
    equal: new Set<string>(),
    oneOf: new Set<string>(),
    ranged: new Set<string>(),
    present: new Set<string>(),
  };
  const note = (property: string, tests: Tests): void => {
    found.present.add(property);
    if (tests.eq !== undefined) found.equal.add(property);
    else if (tests.in !== undefined) found.oneOf.add(property);
    else if (Object.values(tests).some((value) => value !== undefined)) found.ranged.add(property);
  };
  const walk = (part: Condition): void => {
    if ('all' in part) part.all.forEach(walk);
    else if ('property' in part) note(part.property, part.tests);
  };
  if (condition) walk(condition);
  return found;
}

export interface StartIndex {
  /** The indexed properties between `slot` and `id`. */
  readonly properties: readonly string[];
  /** Those that the index needs to be told are there: it holds no node that lacks one. */
  readonly unsaid: readonly string[];
  /** Where the index gives the order: the leading properties that are the same in every row. */
  readonly fixed: readonly string[] | undefined;
}

/**
 * The index that a list starts from: the one whose leading properties the condition fixes, then one
 * that gives the order. Never one that would lose rows for want of a value.
 */
export function startIndexOf(type: NodeType, conjuncts: Conjuncts, order: Order): StartIndex {
  const { properties: definitions } = definitionOf(type);
  const isPresent = (property: string): boolean =>
    conjuncts.present.has(property) || !definitions[property]?.nullable;
  const candidates = indexesOf(type)
    .filter((properties) => properties.every(isPresent))
    .map((properties) => rate(properties, conjuncts, order));
  const best = candidates.reduce((left, right) => (right.score > left.score ? right : left));
  return {
    properties: best.properties,
    unsaid: [...best.properties, 'id'].filter((property) => !conjuncts.present.has(property)),
    fixed: best.fixed,
  };
}

function rate(properties: readonly string[], { equal, oneOf, ranged }: Conjuncts, order: Order) {
  let at = 0;
  let score = 0;
  while (at < properties.length && equal.has(properties[at] as string)) {
    at++;
    score += 100;
  }
  const fixed = properties.slice(0, at);
  const next = [...properties, 'id'][at] as string;
  if (oneOf.has(next)) score += 50;
  else if (ranged.has(next)) score += 40;
  const ordered = (order[0]?.property ?? 'id') === next && !oneOf.has(next);
  if (ordered) score += 20;
  // Of equals, the index with fewest properties that nothing asks for.
  score -= properties.length - at;
  return { properties, score, fixed: ordered ? fixed : undefined };
}
