import { definitionOf, isMeasurement, type NodeType } from '../../../model/ontology.js';
import type { Condition, Order, Tests } from '../../../model/plan.js';
import { labelOf } from '../cypher/pattern.js';
import { aggregateIndex, listIndexesOf } from '../schema/schema.js';

/** Properties that a condition restricts for certain: `a = 1 AND (b = 2 OR c = 3)` restricts a alone. */
interface Conjuncts {
  readonly equal: ReadonlySet<string>;
  readonly oneOf: ReadonlySet<string>;
  readonly ranged: ReadonlySet<string>;
  /** Properties that every row has, whatever its value. */
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

/** What it is worth that an index has all that is aggregated: less than a property that finds fewer rows. */
const coveringScore = 10;

/** Tests that an index answers by a range of its entries. */
const ranges = ['gt', 'gte', 'lt', 'lte', 'startsWith'] as const satisfies (keyof Tests)[];

/** The nodes that a statement starts from. */
export interface StartNodes {
  readonly type: NodeType;
  readonly where?: Condition;
  readonly order?: Order;
  /** True where the nodes are aggregated, not listed. */
  readonly isAggregated?: boolean;
}

/** The index that a list starts from. */
export interface StartIndex {
  /**
   * Names the index. Left to itself, the planner may go by the statistics of a graph that was empty when
   * the statement was planned, and takes any of several that it thinks equal.
   */
  readonly hint: string;
  /** Predicates that the index needs beside the list's own: it holds no node that lacks a property. */
  readonly presences: readonly string[];
  /** Where the index gives the order of the list: its leading properties, which every row has alike. */
  readonly fixed: readonly string[] | undefined;
  isPresent(property: string): boolean;
}

/**
 * Chooses the index that a statement starts from: the one of whose leading properties the condition fixes
 * most, and of several one that gives the order. Never one that would lose rows, because an index holds
 * no node that lacks one of its properties.
 */
export function startIndexOf(
  { type, where, order = [], isAggregated = false }: StartNodes,
  node: string,
): StartIndex {
  const conjuncts = conjunctsOf(where);
  const { properties: definitions } = definitionOf(type);
  const candidates = listIndexesOf(type)
    .filter((properties) =>
      properties.every((name) => conjuncts.present.has(name) || !definitions[name]?.nullable),
    )
    .map((properties) => rate(properties, conjuncts, order));
  if (isAggregated && isMeasurement(type)) {
    const covering = rate(aggregateIndex, conjuncts, order);
    candidates.push({ ...covering, score: covering.score + coveringScore });
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
  let position = 0;
  let score = 0;
  let single = true;
  for (; position < properties.length; position++) {
    const property = properties[position] as string;
    if (equal.has(property)) score += 100;
    else if (oneOf.has(property)) score += 50;
    else break;
    single &&= equal.has(property);
  }
  const next = properties[position];
  if (next !== undefined && ranged.has(next)) score += 40;
  const ordered = single && (order[0]?.property ?? 'id') === next;
  if (ordered) score += 20;
  // Of equal ones, the index with the fewest properties that nothing asks for.
  score -= properties.length - position;
  return { properties, score, fixed: ordered ? properties.slice(0, position) : undefined };
}
