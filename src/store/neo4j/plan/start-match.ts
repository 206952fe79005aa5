import { type NodeType, relationFieldsOf } from '../../../model/ontology.js';
import type { Condition } from '../../../model/plan.js';
import { nodePredicate } from '../cypher/condition.js';
import { both, never } from '../cypher/logic.js';
import { labelOf } from '../cypher/pattern.js';
import type { StatementContext } from '../cypher/statement-context.js';
import { type Started, type StartIndex, startIndexOf } from './start-index.js';

/**
 * The clauses that find the nodes of a type that meet a condition, as `node`.
 *
 * What the condition asks of a related node becomes a test of the idProperty that holds its id: the
 * nodes that meet it are found first and once, mostly a few of a small type, instead of a step from
 * each row; and an index on the idProperty can begin the list.
 *
 * @param beside further predicates, for what the index gives
 */
export function startMatch(
  context: StatementContext,
  started: Started,
  node: string,
  beside: (index: StartIndex) => readonly string[] = () => [],
): { readonly text: string; readonly index: StartIndex } {
  const found: { readonly ids: string; readonly text: string }[] = [];
  const { type, where } = started;
  const { text, index } = match(
    { ...started, ...(where && { where: resolve(type, where) }) },
    node,
    beside,
  );
  const before = found.map(({ ids, text: ofIds }, at) => {
    const known = found.slice(0, at).map((earlier) => `${earlier.ids}, `);
    return `WITH ${known.join('')}COLLECT {\n${ofIds}\n} AS ${ids}\n`;
  });
  return { text: before.join('') + text, index };

  function match(
    wanted: Started,
    variable: string,
    more: (chosen: StartIndex) => readonly string[],
  ) {
    const chosen = startIndexOf(wanted, variable);
    const restrictions = both([
      `${variable}.slot = $slot`,
      nodePredicate(context, wanted.where, variable, [wanted.type]),
      ...chosen.presences,
      ...more(chosen),
    ]);
    // Of what can never hold no index can be used, and a hint would be refused.
    const hint = restrictions === never ? '' : ` ${chosen.hint}`;
    return {
      text: `MATCH (${variable}:${labelOf(wanted.type)})${hint}\nWHERE ${restrictions}`,
      index: chosen,
    };
  }

  function resolve(of: NodeType, part: Condition): Condition {
    if ('all' in part) return { all: part.all.map((each) => resolve(of, each)) };
    if ('any' in part) return { any: part.any.map((each) => resolve(of, each)) };
    if ('not' in part) return { not: resolve(of, part.not) };
    if ('property' in part) return part;
    const field = relationFieldsOf(of).get(part.relation);
    const [target, ...others] = field?.targets ?? [];
    if (!field?.idProperty || !target || others.length > 0 || !part.where || part.edge) return part;
    if (part.types && !part.types.includes(target)) return part;
    return { property: field.idProperty, tests: idsOf(target, resolve(target, part.where)) };
  }

  /** A test of being the id of a node that meets a condition. */
  function idsOf(target: NodeType, met: Condition): { in: string[] } {
    const tests = { in: [] };
    const related = context.variable('n');
    const ids = context.variable('ids');
    const { text: ofIds } = match({ type: target, where: met }, related, () => []);
    found.push({ ids, text: `${ofIds}\nRETURN ${related}.id` });
    context.bind(tests, 'in', ids);
    return tests;
  }
}
