import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { getNamedType } from 'graphql';
import { Args, type ClassType, Ctx, Info, Query, Resolver } from 'type-graphql';
import { completed } from '../../model/answering.js';
import {
  type NodeType,
  type OrderKey,
  relationDefinitionOf,
  relationField,
} from '../../model/ontology.js';
import type { Order } from '../../model/plan.js';
import { type ListShape, totalOrder } from '../../store/order.js';
import { selectionSetsOf } from '../compile/collect-fields.js';
import { compiledOnce } from '../compile/compiled-once.js';
import { ConnectionCompiler } from '../compile/connection-compiler.js';
import { type CursorScope, decodeCursor } from '../compile/cursor.js';
import { type FilterInput, responsibilityCondition } from '../compile/filter.js';
import type { ListArguments } from '../compile/list-arguments.js';
import { RelationEntries } from '../compile/selection-compiler.js';
import type { RequestContext } from '../read/context.js';
import { pathOf } from '../read/read.js';
import { orderOf } from '../shared/order.input.js';
import { pageSize } from '../shared/page.args.js';
import { AllResponsibilitiesArgs } from './responsibility.input.js';
import { ResponsibilityConnection } from './responsibility.type.js';

const type = 'RESPONSIBLE_FOR';
const { ends } = relationDefinitionOf(type);
const partyTypes: readonly NodeType[] = [...new Set(ends.map(({ from }) => from))];
const subjectTypes: readonly NodeType[] = [...new Set(ends.map(({ to }) => to))];
/** As a subject has them, of whatever type it is. */
const ofSubject = relationField(subjectTypes[0] as NodeType, 'responsibilities');
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
    const { connection, complete, select } = compile(info, scope, path);
    const { where, page, count } = connection.selectList(list);
    const found = await reader.relations({ type, where, order, page, count, select });
    return completed(context.budget, () => complete(found, list));
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
    const entries = new RelationEntries(info, ofSubject, 'Responsibility', subjectTypes);
    const connection = new ConnectionCompiler(info, entries, {
      scope,
      keys: totalOrder(scope.order, shape),
    });
    const complete = connection.compile(
      getNamedType(info.returnType) as GraphQLObjectType,
      selectionSetsOf(info.fieldNodes),
      path,
    );
    return { connection, complete, select: entries.build() };
  });
