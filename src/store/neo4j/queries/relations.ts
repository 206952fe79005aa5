import { relationDefinitionOf } from '../../../model/ontology.js';
import type { Plan, PlanAnswer, Row } from '../../../model/plan.js';
import { Cache } from '../../../util/cache.js';
import type { WhichRelations } from '../../questions.js';
import { allOf } from '../cypher/logic.js';
import { laterThan, listKeys, orderBy } from '../cypher/order-by.js';
import { pageAndCount } from '../cypher/page-and-count.js';
import { deepCopy, shapeOf } from '../cypher/plan-shape.js';
import { StatementContext } from '../cypher/statement-context.js';
import { depthOf } from '../plan/compile-plan.js';
import { HoistedMatches } from '../plan/hoisted-matches.js';
import { entryRow } from '../plan/node-row.js';
import { entryDecoder } from '../plan/row-decoder.js';
import { relationMatch } from '../plan/start-match.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** One statement for a page of the relations of a type, see {@link GraphQuestions.relations}. */
export function compileRelations(which: WhichRelations): BatchedQuery<PlanAnswer> {
  const { type, count, select } = which;
  const { key, values, limits } = shapeOf(asPlan(which));
  return {
    text: texts.getOrMake(`${type} ${count} ${key}`, () => relationsText(which)),
    limits,
    valuesFor: () => values,
    // Lists of the ends are lists within the list.
    alone: [select.node, select.edge?.origin ?? []].some((ends) => depthOf(ends) > 0),
    answer: (found, { revision }) => {
      const total = count ? (found.pop() as number) : null;
      const rows = found as unknown[][];
      const decode = entryDecoder(select);
      if (decode) for (const each of rows) decode(each);
      return { revision, rows: rows as unknown[] as Row[], total };
    },
  };
}

/** Statements by the shape of what they read. */
const texts = new Cache<string>('relationStatements', {
  sizeOf: (text, form) => 400 + 2 * (text.length + form.length),
});

/** A plan that has the same values. That it is one of cities says nothing: what is numbered is the values. */
const asPlan = ({ where, order, page, select }: WhichRelations): Plan => ({
  start: { type: 'CITY', ...(where && { where }), order, page },
  select: [{ type: 'CITY', properties: [], relations: [{ field: '', ...select }] }],
});

function relationsText(which: WhichRelations): string {
  const { type, count } = which;
  const copy = deepCopy(which);
  const { where, order, page, select } = copy;
  const { ends } = relationDefinitionOf(type);
  const types = [...new Set(ends.map(({ from }) => from))];
  const originTypes = [...new Set(ends.map(({ to }) => to))];
  const context = new StatementContext(shapeOf(asPlan(copy)).parameters);
  const keys = listKeys(order, { types, relation: type }, page, { node: 'n', edge: 'r' });
  /** The relations that meet the condition and, of a page, come after its position. */
  const match = (isLater: readonly string[]): string => {
    const { clauses, hint, met } = relationMatch(context, { type, where }, 'r');
    return `${clauses}MATCH (n:${ownedLabel})-[r:${type}]->(m:${ownedLabel})${hint}
WHERE ${allOf(['n.slot = $slot', met, ...isLater])}`;
  };
  const later = page.after ? [laterThan(context, keys, page.after)] : [];
  const hoisted = new HoistedMatches();
  const row = entryRow(
    context,
    select,
    { relation: type, edge: 'r', node: 'n', types, origin: 'm', originTypes },
    hoisted,
  );
  const inOrder = orderBy(keys);
  const limit = context.value(page, 'limit');
  const list = `${match(later)}
WITH n, r, m ORDER BY ${inOrder} LIMIT ${limit}
${hoisted.inOrder(['n', 'r', 'm'], inOrder)}RETURN ${row} AS row`;
  const isFirst = !page.after;
  return batchText(count ? pageAndCount(list, match([]), { limit, isFirst }) : [list]);
}
