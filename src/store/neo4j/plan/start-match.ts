import {
  type NodeType,
  type RelationType,
  relationDefinitionOf,
  relationFieldsOf,
} from '../../../model/ontology.js';
import type { Condition } from '../../../model/plan.js';
import { nodePredicate, predicate } from '../cypher/condition.js';
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
  const related = new RelatedIds(context);
  const { type, where } = nodes;
  const { text, index } = indexMatch(
    context,
    { ...nodes, ...(where && { where: related.ofNode(type, mergeConditions(where)) }) },
    node,
    more,
  );
  return { text: related.clauses + text, index };
}

/**
 * The same for relations of a type: the clauses that come before their MATCH, a hint for it, and the predicate.
 *
 * ```cypher
 * WITH COLLECT { MATCH (n1:Document) WHERE n1.slot = $slot AND n1.cityId = q.p0 … RETURN n1.id } AS ids2
 * MATCH (n)-[r:RESPONSIBLE_FOR]->(m) WHERE r.documentId IN ids2
 * ```
 */
export function relationMatch(
  context: StatementContext,
  { type, where }: { readonly type: RelationType; readonly where: Condition | undefined },
  edge: string,
): { readonly clauses: string; readonly hint: string; readonly met: string } {
  const related = new RelatedIds(context);
  const condition = where && related.ofEdge(type, mergeConditions(where));
  const met = predicate(context, condition, { variable: edge, relation: type });
  const isFound = met !== never && condition !== undefined && isOfDocuments(condition);
  return {
    clauses: related.clauses,
    hint: isFound ? ` USING INDEX ${edge}:${type}(documentId)` : '',
    met,
  };
}

/** True of a condition that only relations of some documents can meet: Neo4j has an index of them. */
function isOfDocuments(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(isOfDocuments);
  if (!('property' in condition) || condition.property !== 'documentId') return false;
  return condition.tests.eq !== undefined || condition.tests.in !== undefined;
}

function indexMatch(
  context: StatementContext,
  wanted: StartNodes,
  variable: string,
  further: (chosen: StartIndex) => readonly string[] = () => [],
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

/** Puts tests of ids in place of conditions on related nodes, and collects the clauses that find these ids. */
class RelatedIds {
  readonly #context: StatementContext;
  readonly #lists: { readonly ids: string; readonly text: string }[] = [];

  constructor(context: StatementContext) {
    this.#context = context;
  }

  /** To go before the MATCH. */
  get clauses(): string {
    return this.#lists
      .map(({ ids, text }, index) => {
        const known = this.#lists.slice(0, index).map((earlier) => `${earlier.ids}, `);
        return `WITH ${known.join('')}COLLECT {\n${text}\n} AS ${ids}\n`;
      })
      .join('');
  }

  /** The condition with tests of ids in place of conditions on related nodes, as far as that can be. */
  ofNode(of: NodeType, part: Condition): Condition {
    if ('all' in part) return { all: part.all.map((each) => this.ofNode(of, each)) };
    if ('any' in part) return { any: part.any.map((each) => this.ofNode(of, each)) };
    if ('not' in part) return { not: this.ofNode(of, part.not) };
    if ('property' in part) return part;
    const field = relationFieldsOf(of).get(part.relation);
    if (!field) return part;
    if (part.edge) return { ...part, edge: this.ofEdge(field.relation, part.edge) };
    const targets = field.targets.filter((each) => part.types?.includes(each) ?? true);
    const [target, ...others] = targets;
    if (!target || others.length > 0 || !part.where) return part;
    // A relation whose other end has no copy is followed from each row: of few tests, made there.
    if (!field.idProperty && testsIn(part.where) < manyTests) return part;
    const tests = this.#idsOf(target, this.ofNode(target, part.where));
    return field.idProperty
      ? { property: field.idProperty, tests }
      : { ...part, where: { property: 'id', tests } };
  }

  /** The same of a condition on a relation, which has copies of the ids of what it refers to. */
  ofEdge(relation: RelationType, part: Condition): Condition {
    const within = (each: Condition) => this.ofEdge(relation, each);
    if ('all' in part) return { all: withOneReference(part.all).map(within) };
    if ('any' in part) return { any: part.any.map(within) };
    if ('not' in part) return { not: within(part.not) };
    if ('property' in part || !part.where) return part;
    const reference = relationDefinitionOf(relation).refers?.[part.relation];
    const [target, ...others] =
      reference?.types.filter((each) => part.types?.includes(each) ?? true) ?? [];
    if (!reference || !target || others.length > 0) return part;
    const { by } = reference;
    if (by === 'from' || by === 'to') return part;
    return { property: by.property, tests: this.#idsOf(target, this.ofNode(target, part.where)) };
  }

  /** A test of being the id of a node that meets a condition. */
  #idsOf(target: NodeType, met: Condition): { in: string[] } {
    const tests = { in: [] };
    const related = this.#context.variable('n');
    const ids = this.#context.variable('ids');
    const { text } = indexMatch(this.#context, { type: target, where: met }, related);
    this.#lists.push({ ids, text: `${text}\nRETURN ${related}.id` });
    this.#context.bind(tests, 'in', ids);
    return tests;
  }
}

/**
 * Of conditions on a relation that all must hold, those on one node that it refers to as one: it refers to one
 * document, which is of the city and of the year, so that both are found by one index.
 */
function withOneReference(conditions: readonly Condition[]): Condition[] {
  const wheres = new Map<string, Condition[]>();
  const others: Condition[] = [];
  for (const condition of conditions) {
    if (!('relation' in condition) || condition.types || !condition.where) {
      others.push(condition);
      continue;
    }
    const known = wheres.get(condition.relation);
    if (known) known.push(condition.where);
    else wheres.set(condition.relation, [condition.where]);
  }
  return [
    ...[...wheres].map(([relation, parts]) => ({ relation, where: { all: parts } })),
    ...others,
  ];
}
