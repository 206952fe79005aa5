import { definitionOf, isMeasurement, type NodeType } from '../../../model/ontology.js';
import type { Condition, Order, Tests } from '../../../model/plan.js';
import { labelOf } from '../cypher/pattern.js';
import { aggregateIndex, listIndexesOf } from '../schema/schema.js';

/** What a list's condition says of single properties, whatever else it says. */
interface Conjuncts {
  readonly equal: ReadonlySet<string>;
  readonly oneOf: ReadonlySet<string>;
  readonly ranged: ReadonlySet<string>;
  /** Properties that every row has. */
  readonly present: ReadonlySet<string>;
}

function conjunctsOf(condition: Condition | undefined): Conjuncts {
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
    else if (ranges.some((name) => tests[name] !== undefined)) found.ranged.add(property);
  };
  const walk = (part: Condition): void => {
    if ('all' in part) part.all.forEach(walk);
    else if ('property' in part) note(part.property, part.tests);
  };
  if (condition) walk(condition);
  return found;
}

/** What it is worth that an index has the values to add up: less than a property that finds fewer rows. */
const covered = 10;

/** Tests that an index answers by a range of its entries. */
const ranges = ['gt', 'gte', 'lt', 'lte', 'startsWith'] as const satisfies (keyof Tests)[];

/** Which nodes a statement starts from. */
export interface Started {
  readonly type: NodeType;
  readonly where?: Condition;
  readonly order?: Order;
  /** True where the nodes are added up, and not listed. */
  readonly isAddedUp?: boolean;
}

/** The index that a list starts from. */
export interface StartIndex {
  /**
   * Names the index: statistics may be those of an empty graph when a statement is planned, and of a
   * tie the planner takes any.
   */
  readonly hint: string;
  /** Predicates that the index needs beside the list's own: it holds no node that lacks a property. */
  readonly presences: readonly string[];
  /** Where the index gives the order: the leading properties that are the same in every row. */
  readonly fixed: readonly string[] | undefined;
  isPresent(property: string): boolean;
}

/**
 * The index that a list of `node` starts from: the one whose leading properties the condition fixes,
 * then one that gives the order. Never one that would lose rows for want of a value.
 */
export function startIndexOf(
  { type, where, order = [], isAddedUp = false }: Started,
  node: string,
): StartIndex {
  const conjuncts = conjunctsOf(where);
  const { properties: definitions } = definitionOf(type);
  const candidates = listIndexesOf(type)
    .filter((properties) =>
      properties.every((name) => conjuncts.present.has(name) || !definitions[name]?.nullable),
    )
    .map((properties) => rate(properties, conjuncts, order));
  if (isAddedUp && isMeasurement(type)) {
    const covering = rate(aggregateIndex, conjuncts, order);
    candidates.push({ ...covering, score: covering.score + covered });
  }
  const best = candidates.reduce((left, right) => (right.score > left.score ? right : left));
  const { equal, oneOf, ranged } = conjuncts;
  return {
    hint: `USING INDEX ${node}:${labelOf(type)}(${['slot', ...best.properties].join(', ')})`,
    presences: best.properties
      .filter((name) => !equal.has(name) && !oneOf.has(name) && !ranged.has(name))
      .map((name) => `${node}.${name} IS NOT NULL`),
    fixed: best.fixed,
    isPresent: (property) => conjuncts.present.has(property),
  };
}

function rate(properties: readonly string[], { equal, oneOf, ranged }: Conjuncts, order: Order) {
  let at = 0;
  let score = 0;
  let single = true;
  for (; at < properties.length; at++) {
    const property = properties[at] as string;
    if (equal.has(property)) score += 100;
    else if (oneOf.has(property)) score += 50;
    else break;
    single &&= equal.has(property);
  }
  const next = properties[at];
  if (next !== undefined && ranged.has(next)) score += 40;
  const ordered = single && (order[0]?.property ?? 'id') === next;
  if (ordered) score += 20;
  // Of equals, the index with fewest properties that nothing asks for.
  score -= properties.length - at;
  return { properties, score, fixed: ordered ? properties.slice(0, at) : undefined };
}
