import type { PropertyValue } from '../../../model/graph.js';
import type { Meter } from '../../../model/meter.js';
import {
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationDefinitionOf,
  relationFieldsOf,
} from '../../../model/ontology.js';
import type { Condition, Tests } from '../../../model/plan.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Table } from '../snapshot/tables.js';

/** Whether a node (or a relation), by its number, meets a condition. */
export type Predicate = (number: number) => boolean;

export type PropertyCondition = Extract<Condition, { property: string }>;
type RelationCondition = Extract<Condition, { relation: string }>;

/** The names of the tests that are given. */
export function testNames(tests: Tests): string[] {
  return Object.keys(tests).filter((name) => tests[name as keyof Tests] !== undefined);
}

const never: Predicate = () => false;

/** How many tests a condition makes of one node; those of its related nodes are counted as they are made. */
export function testsIn(condition: Condition): number {
  if ('all' in condition) return condition.all.reduce((sum, part) => sum + testsIn(part), 0);
  if ('any' in condition) return condition.any.reduce((sum, part) => sum + testsIn(part), 0);
  if ('not' in condition) return testsIn(condition.not);
  return 'property' in condition ? Math.max(1, testNames(condition.tests).length) : 1;
}

/** A condition on nodes of one type, whose tests are counted. */
export function nodePredicate(
  snapshot: Snapshot,
  type: NodeType,
  condition: Condition,
  meter: Meter,
): Predicate {
  const tests = testsIn(condition);
  const holds = compile(condition, snapshot.table(type), (related) =>
    relationPredicate(snapshot, type, related, meter),
  );
  return (node) => {
    meter.addConditions(tests);
    return holds(node);
  };
}

/** A condition on nodes that may be of any of the types; nodes of other types do not meet it. */
export function mixedPredicate(
  snapshot: Snapshot,
  types: readonly NodeType[],
  condition: Condition | undefined,
  meter: Meter,
): Predicate {
  const byType: (Predicate | undefined)[] = nodeTypeNames.map((type) => {
    if (!types.includes(type)) return undefined;
    return condition ? nodePredicate(snapshot, type, condition, meter) : () => true;
  });
  return (node) => byType[snapshot.typeOf[node] as number]?.(node) ?? false;
}

/** A condition on relations of one type. */
export function edgePredicate(
  snapshot: Snapshot,
  relation: RelationType,
  condition: Condition,
  meter: Meter,
): Predicate {
  return compile(
    condition,
    snapshot.edgeTable(relation),
    (reference) => referencePredicate(snapshot, relation, reference, meter),
    (edge) => snapshot.edgeId(edge),
  );
}

/** A condition on a node that a relation refers to: one of its ends, or the node whose id it holds. */
function referencePredicate(
  snapshot: Snapshot,
  relation: RelationType,
  { relation: name, types, where }: RelationCondition,
  meter: Meter,
): Predicate {
  const reference = relationDefinitionOf(relation).refers?.[name];
  if (!reference) return never;
  const { by } = reference;
  const possible = reference.types.filter((type) => types?.includes(type) ?? true);
  const meets = mixedPredicate(snapshot, possible, where, meter);
  if (by === 'from' || by === 'to') return (edge) => meets(snapshot[by][edge] as number);
  const { base, columns } = snapshot.edgeTable(relation);
  const column = columns.get(by.property) ?? [];
  return (edge) => {
    const node = snapshot.numberOf(column[edge - base] as string);
    return node !== undefined && meets(node);
  };
}

function compile(
  condition: Condition,
  table: Table,
  ofRelation: (condition: RelationCondition) => Predicate,
  /** Where the table has no column of ids. */
  idOf?: (number: number) => string,
): Predicate {
  const inner = (part: Condition) => compile(part, table, ofRelation, idOf);
  if ('all' in condition) {
    const parts = condition.all.map(inner);
    return every(parts);
  }
  if ('any' in condition) {
    const parts = condition.any.map(inner);
    return (number) => parts.some((holds) => holds(number));
  }
  if ('not' in condition) {
    const holds = inner(condition.not);
    return (number) => !holds(number);
  }
  if ('relation' in condition) return ofRelation(condition);
  const passes = valuePredicate(condition.tests);
  if (idOf && condition.property === 'id') return (number) => passes(idOf(number));
  const column = table.columns.get(condition.property);
  if (!column) return never;
  const { base } = table;
  return (number) => passes(column[number - base] ?? null);
}

function relationPredicate(
  snapshot: Snapshot,
  type: NodeType,
  { relation, types, where, edge }: RelationCondition,
  meter: Meter,
): Predicate {
  const field = relationFieldsOf(type).get(relation);
  if (!field) return never;
  const { base, offsets, nodes, edges } = snapshot.adjacency(field);
  const reaches =
    types || where ? mixedPredicate(snapshot, types ?? field.targets, where, meter) : undefined;
  const by = edge && edgePredicate(snapshot, field.relation, edge, meter);
  const testsOfEdge = edge ? testsIn(edge) : 1;
  return (node) => {
    const end = offsets[node - base + 1] as number;
    for (let at = offsets[node - base] as number; at < end; at++) {
      meter.addConditions(testsOfEdge);
      if ((!by || by(edges[at] as number)) && (!reaches || reaches(nodes[at] as number)))
        return true;
    }
    return false;
  };
}

function valuePredicate(tests: Tests): (value: PropertyValue) => boolean {
  const passes = scalarPredicate(tests);
  return (value) => {
    if (value === null) return false;
    if (typeof value !== 'object') return passes(value);
    for (const element of value) if (passes(element)) return true;
    return false;
  };
}

type ScalarTest = (value: string | number | boolean) => boolean;

function scalarPredicate(tests: Tests): ScalarTest {
  const all: ScalarTest[] = [];
  const { eq, in: among, gt, gte, lt, lte, contains, startsWith } = tests;
  if (eq !== undefined) all.push((value) => value === eq);
  if (among !== undefined) {
    const values = new Set<unknown>(among);
    all.push((value) => values.has(value));
  }
  if (gt !== undefined) all.push((value) => typeof value === 'number' && value > gt);
  if (gte !== undefined) all.push((value) => typeof value === 'number' && value >= gte);
  if (lt !== undefined) all.push((value) => typeof value === 'number' && value < lt);
  if (lte !== undefined) all.push((value) => typeof value === 'number' && value <= lte);
  if (contains !== undefined)
    all.push((value) => typeof value === 'string' && value.includes(contains));
  if (startsWith !== undefined)
    all.push((value) => typeof value === 'string' && value.startsWith(startsWith));
  return every(all);
}

/** Holds where all tests do. They are nested: to go through an array of them takes twice as long. */
function every<Value>(tests: readonly ((value: Value) => boolean)[]): (value: Value) => boolean {
  const [first, ...others] = tests;
  if (!first) return () => true;
  if (others.length === 0) return first;
  const rest = every(others);
  return (value) => first(value) && rest(value);
}
