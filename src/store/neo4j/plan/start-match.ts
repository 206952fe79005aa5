import {
  type NodeType,
  type RelationType,
  relationDefinitionOf,
  relationFieldsOf,
} from '../../../model/ontology.js';
import type { Condition } from '../../../model/plan.js';
import { nodePredicate } from '../cypher/condition.js';
import { allOf, never } from '../cypher/logic.js';
import { mergeConditions } from '../cypher/merge-conditions.js';
import { labelOf } from '../cypher/pattern.js';
import type { StatementContext } from '../cypher/statement-context.js';
import { type StartIndex, type StartNodes, startIndexOf } from './start-index.js';

/** So many tests of a related node are made once for all nodes of its type, and not for each row. */
const manyTests = 8;

const sum = (parts: readonly Condition[]): number =>
  parts.reduce((count, part) => count + testsIn(part), 0);

function testsIn(condition: Condition): number {
  if ('all' in condition) return sum(condition.all);
  if ('any' in condition) return sum(condition.any);
  if ('not' in condition) return testsIn(condition.not);
  return 'relation' in condition && condition.where ? 1 + testsIn(condition.where) : 1;
}

/**
 * The clauses that find the nodes of a type that meet a condition, as `node`.
 *
 * Where the condition asks something of a related node, the ids of the related nodes that meet it are
 * found first, once, and compared with the property that has a copy of the id. For the targets of the
 * city called 青岛市:
 *
 * ```cypher
 * WITH COLLECT { MATCH (n1:City) WHERE n1.slot = $slot AND n1.name = q.p0 … RETURN n1.id } AS ids2
 * MATCH (n0:Target) USING INDEX n0:Target(slot, cityId, year, id)
 * WHERE n0.slot = $slot AND n0.cityId IN ids2 …
 * ```
 *
 * These are mostly a few nodes of a small type, where a step from each row would be many; and an index
 * that begins with the copy can be used. Where there is no such copy, the same is done only for many tests.
 *
 * @param more makes further predicates, knowing what the index gives
 */
export function startMatch(
  context: StatementContext,
  nodes: StartNodes,
  node: string,
  more: (index: StartIndex) => readonly string[] = () => [],
): { readonly text: string; readonly index: StartIndex } {
  const idLists: { readonly ids: string; readonly text: string }[] = [];
  const { type, where } = nodes;
  const { text, index } = match(
    { ...nodes, ...(where && { where: withIds(type, mergeConditions(where)) }) },
    node,
    more,
  );
  const before = idLists.map(({ ids, text: ofIds }, index) => {
    const known = idLists.slice(0, index).map((earlier) => `${earlier.ids}, `);
    return `WITH ${known.join('')}COLLECT {\n${ofIds}\n} AS ${ids}\n`;
  });
  return { text: before.join('') + text, index };

  function match(
    wanted: StartNodes,
    variable: string,
    further: (chosen: StartIndex) => readonly string[],
  ) {
    const chosen = startIndexOf(wanted, variable);
    const restrictions = allOf([
      `${variable}.slot = $slot`,
      nodePredicate(context, wanted.where, variable, [wanted.type]),
      ...chosen.presences,
      ...further(chosen),
    ]);
    // With what can never hold no index can be used, and Neo4j refuses a hint.
    const hint = restrictions === never ? '' : ` ${chosen.hint}`;
    return {
      text: `MATCH (${variable}:${labelOf(wanted.type)})${hint}\nWHERE ${restrictions}`,
      index: chosen,
    };
  }

  /** The condition with tests of ids in place of conditions on related nodes, as far as that can be. */
  function withIds(of: NodeType, part: Condition): Condition {
    if ('all' in part) return { all: part.all.map((each) => withIds(of, each)) };
    if ('any' in part) return { any: part.any.map((each) => withIds(of, each)) };
    if ('not' in part) return { not: withIds(of, part.not) };
    if ('property' in part) return part;
    const field = relationFieldsOf(of).get(part.relation);
    if (!field) return part;
    if (part.edge) return { ...part, edge: withIdsOfEdge(field.relation, part.edge) };
    const targets = field.targets.filter((each) => part.types?.includes(each) ?? true);
    const [target, ...others] = targets;
    if (!target || others.length > 0 || !part.where) return part;
    // A relation whose other end has no copy is followed from each row: of few tests, made there.
    if (!field.idProperty && testsIn(part.where) < manyTests) return part;
    const tests = idsOf(target, withIds(target, part.where));
    return field.idProperty
      ? { property: field.idProperty, tests }
      : { ...part, where: { property: 'id', tests } };
  }

  /** The same of a condition on a relation, which has copies of the ids of what it refers to. */
  function withIdsOfEdge(relation: RelationType, part: Condition): Condition {
    const within = (each: Condition) => withIdsOfEdge(relation, each);
    if ('all' in part) return { all: part.all.map(within) };
    if ('any' in part) return { any: part.any.map(within) };
    if ('not' in part) return { not: within(part.not) };
    if ('property' in part || !part.where) return part;
    const reference = relationDefinitionOf(relation).refers?.[part.relation];
    const [target, ...others] =
      reference?.types.filter((each) => part.types?.includes(each) ?? true) ?? [];
    if (!reference || !target || others.length > 0) return part;
    const { by } = reference;
    if (by === 'from' || by === 'to') return part;
    return { property: by.property, tests: idsOf(target, withIds(target, part.where)) };
  }

  /** A test of being the id of a node that meets a condition. */
  function idsOf(target: NodeType, met: Condition): { in: string[] } {
    const tests = { in: [] };
    const related = context.variable('n');
    const ids = context.variable('ids');
    const { text: ofIds } = match({ type: target, where: met }, related, () => []);
    idLists.push({ ids, text: `${ofIds}\nRETURN ${related}.id` });
    context.bind(tests, 'in', ids);
    return tests;
  }
}
