import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { getNamedType } from 'graphql';
import { Args, type ClassType, Ctx, Info, Query, Resolver } from 'type-graphql';
import { completed } from '../../model/answering.js';
import type { OrderKey } from '../../model/ontology.js';
import type { Condition, Order } from '../../model/plan.js';
import { type ListShape, totalOrder } from '../../store/order.js';
import type { GraphReader } from '../../store/store.js';
import { selectionSetsOf } from '../compile/collect-fields.js';
import { compiledOnce } from '../compile/compiled-once.js';
import { ConnectionCompiler } from '../compile/connection-compiler.js';
import { type CursorScope, decodeCursor } from '../compile/cursor.js';
import { type FilterInput, responsibilityCondition } from '../compile/filter.js';
import type { ListArguments } from '../compile/list-arguments.js';
import type { RequestContext } from '../read/context.js';
import { pathOf } from '../read/read.js';
import { orderOf } from '../shared/order.input.js';
import { pageSize } from '../shared/page.args.js';
import { AllResponsibilitiesArgs } from './responsibility.input.js';
import { ResponsibilityConnection } from './responsibility.type.js';
import { partyTypes, ResponsibilityEntries } from './responsibility-entries.js';

const type = 'RESPONSIBLE_FOR';
const shape: ListShape = { types: partyTypes, relation: type };

const onEdge = (property: string): OrderKey => ({ property, direction: 'ASC', on: 'edge' });
/** As the documents say it, one after the other. */
const asStated: Order = [onEdge('documentId'), onEdge('start'), onEdge('rank')];

@Resolver()
export class ResponsibilityResolver {
  @Query(() => ResponsibilityConnection as ClassType, {
    description:
      'Who answers for what (责任): all that the documents say, by document and where it says so.',
  })
  async responsibilities(
    @Args(() => AllResponsibilitiesArgs) args: AllResponsibilitiesArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { reader } = context;
    const path = pathOf(info);
    const order = orderOf(args.orderBy) ?? asStated;
    const scope: CursorScope = { list: type, order };
    const list = listOf(args, scope, path);
    const { connection, complete, entries } = compile(info, scope, path);
    const { where, page, count } = connection.selectList(list);
    const { relations, total } = await reader.relations({
      ...{ type, order, page, count },
      where: where && (await withDocumentIds(reader, where)),
    });
    const { rows } =
      relations.length > 0 ? await reader.read(entries.planOf(relations)) : { rows: [] };
    return completed(context.budget, () =>
      complete({ rows: entries.entriesOf(relations, rows), total }, list),
    );
  }
}

function listOf(
  { filter, first: wanted, after }: AllResponsibilitiesArgs,
  scope: CursorScope,
  path: string,
): ListArguments {
  const where = responsibilityCondition(filter as FilterInput | undefined, `${path}.filter`);
  const first = pageSize(wanted, `${path}.first`);
  const position =
    after === undefined || after === null
      ? undefined
      : decodeCursor(after, scope, shape, `${path}.after`);
  return {
    ...(where && { where }),
    order: scope.order,
    page: { limit: first + 1, ...(position && { after: position }) },
    first,
  };
}

const compile = (info: GraphQLResolveInfo, scope: CursorScope, path: string) =>
  compiledOnce(info, `responsibilities ${JSON.stringify(scope.order)}`, () => {
    const entries = new ResponsibilityEntries(info);
    const connection = new ConnectionCompiler(info, entries, {
      scope,
      keys: totalOrder(scope.order, shape),
    });
    const complete = connection.compile(
      getNamedType(info.returnType) as GraphQLObjectType,
      selectionSetsOf(info.fieldNodes),
      path,
    );
    return { connection, complete, entries: entries.build() };
  });

/**
 * The condition with the ids of the documents that it asks for: these are few, and relations are found by
 * them, where a step from each of them to its document would be as many as there are relations.
 */
async function withDocumentIds(reader: GraphReader, where: Condition): Promise<Condition> {
  const parts = 'all' in where ? where.all : [where];
  const ofDocument = parts.flatMap((part) =>
    'relation' in part && part.relation === 'document' && part.where ? [part.where] : [],
  );
  if (ofDocument.length === 0) return where;
  const { rows } = await reader.read({
    start: { type: 'DOCUMENT', where: { all: ofDocument } },
    select: [{ type: 'DOCUMENT', properties: ['id'], relations: [] }],
  });
  const among = { property: 'documentId', tests: { in: rows.map(([id]) => id as string) } };
  return {
    all: [among, ...parts.filter((part) => !('relation' in part && part.relation === 'document'))],
  };
}
