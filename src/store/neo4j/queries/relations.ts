import { relationDefinitionOf } from '../../../model/ontology.js';
import type { FoundRelations, WhichRelations } from '../../questions.js';
import { predicate } from '../cypher/condition.js';
import { allOf } from '../cypher/logic.js';
import { laterThan, listKeys, orderBy } from '../cypher/order-by.js';
import { deepCopy, shapeOf } from '../cypher/plan-shape.js';
import { StatementContext } from '../cypher/statement-context.js';
import { ownedLabel } from '../schema/names.js';
import { type BatchedQuery, batchText } from '../served/batched-query.js';

/** One statement for a page of the relations of a type, see {@link GraphQuestions.relations}. */
export function compileRelations(which: WhichRelations): BatchedQuery<FoundRelations> {
  const { type, count } = which;
  const { where, order, page } = deepCopy(which);
  // Any type: what is numbered is the values.
  const shape = shapeOf({
    start: { type: 'CITY', ...(where && { where }), order, page },
    select: [],
  });
  const context = new StatementContext(shape.parameters);
  const types = [...new Set(relationDefinitionOf(type).ends.map(({ from }) => from))];
  const keys = listKeys(order, { types, relation: type }, page, { node: 'n', edge: 'r' });
  const met = allOf([
    'n.slot = $slot',
    predicate(context, where, { variable: 'r', relation: type }),
  ]);
  const match = `MATCH (n:${ownedLabel})-[r:${type}]->(m:${ownedLabel})\nWHERE `;
  const later = page.after ? [laterThan(context, keys, page.after)] : [];
  const list = `${match}${allOf([met, ...later])}
WITH n, r, m ORDER BY ${orderBy(keys)} LIMIT ${context.value(page, 'limit')}
RETURN [r.id, n.id, m.id] AS row`;
  return {
    text: batchText([list, ...(count ? [`${match}${met}\nRETURN count(*) AS row`] : [])]),
    limits: shape.limits,
    valuesFor: () => shape.values,
    alone: true,
    answer: (rows, { revision }) => {
      const total = count ? (rows.pop() as number) : null;
      const relations = (rows as [string, string, string][]).map(([id, from, to]) => ({
        ...{ id, from, to },
      }));
      return { revision, relations, total };
    },
  };
}
