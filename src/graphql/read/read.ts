// How a field starts a plan: by id, by ids, by name, as a page, as all of a small type.
import type { GraphQLObjectType, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { GraphQLError, getNamedType, responsePathAsArray } from 'graphql';
import { completed } from '../../model/answering.js';
import { GraphError } from '../../model/errors.js';
import { definitionOf, type NodeType, typeOfId } from '../../model/ontology.js';
import type { Order, Page, Row, Start } from '../../model/plan.js';
import { allInOrder } from '../../util/all-in-order.js';
import { quoted } from '../../util/quoted.js';
import type { Answer } from '../compile/answer.js';
import { expectAtMost } from '../compile/argument-limits.js';
import { collectFields, type Operation, selectionSetsOf } from '../compile/collect-fields.js';
import { compiledOnce } from '../compile/compiled-once.js';
import { ComposedCompiler, type Composition } from '../compile/composed-compiler.js';
import { ConnectionCompiler } from '../compile/connection-compiler.js';
import { calledBy } from '../compile/filter.js';
import { type ListArguments, placesOf, readListArguments } from '../compile/list-arguments.js';
import { nodeTypesOf } from '../compile/node-types-of.js';
import { RootEntries } from '../compile/root-entries.js';
import { SelectionBuilder } from '../compile/selection-compiler.js';
import { ShownNodes } from '../compile/shown-nodes.js';
import type { RequestContext } from './context.js';

/** The response path as errors name an argument by it: `city.targets`, without list positions. */
export const pathOf = (info: GraphQLResolveInfo): string => keysOf(info).join('.');

function keysOf(info: GraphQLResolveInfo): string[] {
  const keys: string[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at; at = at.prev)
    if (typeof at.key === 'string') keys.unshift(at.key);
  return keys;
}

/**
 * Looks a node up by its id, together with all that is selected below it.
 * @throws {GraphError} NOT_FOUND, naming the argument `id`
 */
export async function readById(
  context: RequestContext,
  info: GraphQLResolveInfo,
  id: string,
): Promise<Answer> {
  const type = typeAmong(possibleTypes(info), id);
  if (type) {
    const { complete, select } = compileNodes(info, type);
    const { rows } = await context.reader.read({ start: { ids: [id] }, select });
    const [row] = rows;
    if (row) return completed(context.budget, () => complete(row));
  }
  throw notFound(possibleTypes(info), 'id', id, 'id');
}

const possibleTypes = (info: GraphQLResolveInfo): readonly NodeType[] =>
  nodeTypesOf(info.schema, getNamedType(info.returnType).name);

function typeAmong(types: readonly NodeType[], id: string): NodeType | undefined {
  const type = typeOfId(id);
  return type && types.includes(type) ? type : undefined;
}

/** Tells of what is left out of an answer, which is given nevertheless. */
export function tellLeftOut(
  { partialErrors }: RequestContext,
  { fieldNodes: nodes, path }: GraphQLResolveInfo,
  originalError: GraphError,
): void {
  const place = { nodes, path: responsePathAsArray(path) };
  partialErrors.push(new GraphQLError(originalError.message, { ...place, originalError }));
}

/** Nodes that were read already, or are being read, by id: see {@link shownNodes}. */
type KnownNodes = ReadonlyMap<string, Row> | Promise<ReadonlyMap<string, Row>>;

/** What a composed object shows of nodes, for a program that reads some of them itself. */
export const shownNodes = <Source extends object>(
  info: GraphQLResolveInfo,
  composition: Composition<Source>,
): ShownNodes => new ShownNodes(compileComposed(info, composition));

/**
 * The answer of an object that a resolver has worked out, with the nodes and pages that it shows.
 *
 * @param known nodes that were read already, see {@link shownNodes}
 */
export async function compose<Source extends object>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  composition: Composition<Source>,
  source: Source,
  known?: KnownNodes,
): Promise<Answer> {
  const compiled = compileComposed(info, composition);
  const plans = compiled.pagesOf(source);
  const { reader } = context;
  const [nodes, ...pages] = await allInOrder([
    readNodes(context, compiled, [source], known),
    ...plans.map((plan) => reader.read(plan)),
  ]);
  return completed(context.budget, () => compiled.complete(source, { nodes, pages }));
}

/** The same for a list of objects, whose nodes are read together. They have no pages. */
export async function composeAll<Source extends object>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  composition: Composition<Source>,
  sources: readonly Source[],
  known?: KnownNodes,
): Promise<Answer[]> {
  const compiled = compileComposed(info, composition);
  const nodes = await readNodes(context, compiled, sources, known);
  return completed(context.budget, () =>
    sources.map((source) => compiled.complete(source, { nodes, pages: [] })),
  );
}

/** True where the field's selection has this path of field names, under whatever aliases: `edges { evidence }`. */
export const selects = (info: GraphQLResolveInfo, path: readonly string[]): boolean =>
  compiledOnce(info, `selects ${path.join('.')}`, () => ({
    found: hasPath(
      info,
      getNamedType(info.returnType).name,
      selectionSetsOf(info.fieldNodes),
      path,
    ),
  })).found;

function hasPath(
  operation: Operation,
  typeName: string,
  sets: readonly SelectionSetNode[],
  [name, ...rest]: readonly string[],
): boolean {
  if (name === undefined) return true;
  const type = operation.schema.getType(typeName) as GraphQLObjectType;
  const field = type.getFields()[name];
  if (!field) throw new Error(`${typeName} has no field ${name}`);
  const inner = getNamedType(field.type).name;
  return [...collectFields(operation, type, sets).values()]
    .filter(([node]) => node?.name.value === name)
    .some((nodes) => hasPath(operation, inner, selectionSetsOf(nodes), rest));
}

async function readNodes<Source extends object>(
  { reader }: RequestContext,
  compiled: ComposedCompiler<Source>,
  sources: readonly Source[],
  given: KnownNodes = new Map(),
): Promise<ReadonlyMap<string, Row>> {
  const known = await given;
  const plan = compiled.nodesOf(sources, known);
  if (!plan) return known;
  return new Map([...known, ...compiled.byId((await reader.read(plan)).rows)]);
}

const compileComposed = <Source extends object>(
  info: GraphQLResolveInfo,
  composition: Composition<Source>,
) =>
  compiledOnce(
    info,
    composition.typeName,
    () => new ComposedCompiler(info, composition, selectionSetsOf(info.fieldNodes), pathOf(info)),
  );

/** Looks many nodes up, with one plan for each type; an unknown id gives an error at its position. */
export async function readByIds(
  context: RequestContext,
  info: GraphQLResolveInfo,
  ids: readonly string[],
): Promise<(Answer | Error)[]> {
  expectAtMost('ids', ids.length, 'ids');
  const possible = possibleTypes(info);
  return Promise.all(
    ids.map(async (id, i) => {
      const type = typeAmong(possible, id);
      const found = type && (await loaderOf(context, info, type).load(id));
      return found ?? notFound(possible, 'id', id, `ids[${i}]`);
    }),
  );
}

const loaderOf = (context: RequestContext, info: GraphQLResolveInfo, type: NodeType) =>
  context.loaders.of(`${pathOf(info)} ${type}`, () => compileNodes(info, type));

/**
 * Looks a named thing up by id or by name (preferred name before aliases).
 * @throws {GraphError} BAD_USER_INPUT where neither or both are given or the name fits several, NOT_FOUND
 */
export async function readByIdOrName(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: NodeType,
  { id, name }: { id?: string | null; name?: string | null },
): Promise<Answer> {
  if (typeof id === 'string' && typeof name === 'string')
    throw new GraphError('BAD_USER_INPUT', 'id and name contradict each other: give one of them.', {
      argument: 'name',
    });
  if (typeof id === 'string') return readById(context, info, id);
  if (typeof name !== 'string')
    throw new GraphError('BAD_USER_INPUT', 'Give id or name.', { argument: 'id' });

  const { select, idOf, nameOf, complete } = compileNodes(info, type);
  const { rows } = await context.reader.read({ start: { type, where: calledBy(name) }, select });
  const preferred = rows.filter((row) => nameOf(row) === name);
  const candidates = preferred.length > 0 ? preferred : rows;
  const [found, ...others] = candidates;
  if (!found) throw notFound([type], 'name', name, 'name');
  if (others.length > 0)
    throw new GraphError(
      'BAD_USER_INPUT',
      `name: ${quoted(name)} names ${candidates.length} of them: ${candidates.map(idOf).join(', ')}. Ask by id.`,
      { argument: 'name' },
    );
  return completed(context.budget, () => complete(found));
}

function notFound(
  types: readonly NodeType[],
  by: 'id' | 'name',
  value: string,
  argument: string,
): GraphError {
  const what = types.length === 1 ? definitionOf(types[0] as NodeType).label : 'node';
  const example =
    by === 'id' && types.length === 1
      ? ` Ids of this type begin with ${definitionOf(types[0] as NodeType).idPrefix}:.`
      : '';
  return new GraphError(
    'NOT_FOUND',
    `${argument}: there is no ${what} with the ${by} ${quoted(value)}.${example}`,
    { argument },
  );
}

/**
 * @param shown is given the node
 * @returns the nodes that were given to it until then
 * @throws {GraphError} NOT_FOUND where no node of the type has the id
 */
export async function expectNode(
  { reader }: RequestContext,
  type: NodeType,
  id: string,
  argument: string,
  shown: ShownNodes,
): Promise<ReadonlyMap<string, Row>> {
  const ids = typeOfId(id) === type ? [id] : [];
  const { select, take } = shown.widen({ type, properties: ['id'], relations: [] });
  const { rows } = await reader.read({ start: { ids }, select: [select] });
  const [row] = rows;
  if (!row) throw notFound([type], 'id', id, argument);
  take(row);
  return shown.rows;
}

/**
 * A page of all nodes of a type: filtered, ordered and cut by the field's arguments.
 */
export async function readConnection(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: NodeType,
  args: object,
): Promise<Answer> {
  const list = readListArguments(args as Readonly<Record<string, unknown>>, type, pathOf(info));
  const { select, startOf, complete } = compileConnection(info, type, list.order);
  const found = await context.reader.read({ start: startOf(list), select });
  return completed(context.budget, () => complete(found, list));
}

/** All nodes of a type that has few. */
export async function readAll(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: NodeType,
  order: Order = [],
): Promise<Answer[]> {
  const { complete, select } = compileNodes(info, type);
  const { rows } = await context.reader.read({ start: { type, order }, select });
  return completed(context.budget, () => rows.map(complete));
}

/** The one node of a type whose property has a value, or null. */
export async function readByProperty(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: NodeType,
  property: string,
  value: number | string,
): Promise<Answer | null> {
  const { complete, select } = compileNodes(info, type);
  const page: Page = { limit: 1 };
  const where = { property, tests: { eq: value } };
  const { rows } = await context.reader.read({ start: { type, where, page }, select });
  const [row] = rows;
  return row ? completed(context.budget, () => complete(row)) : null;
}

/** Compiles what the field selects of nodes of one type, and the id and name that look-ups need. */
const compileNodes = (info: GraphQLResolveInfo, type: NodeType) =>
  compiledOnce(info, type, () => {
    const builder = new SelectionBuilder(info, [type]);
    const complete = builder.addView(selectionSetsOf(info.fieldNodes), pathOf(info));
    const readId = builder.addProperty('id');
    const readName = 'name' in definitionOf(type).properties ? builder.addProperty('name') : readId;
    return {
      select: builder.build(),
      complete,
      idOf: (row: Row) => readId(row) as string,
      nameOf: (row: Row) => readName(row) as string,
    };
  });

/** Compiles what the field selects of a page of nodes of one type, in one order. */
const compileConnection = (info: GraphQLResolveInfo, type: NodeType, order: Order) =>
  compiledOnce(info, `${type} ${JSON.stringify(order)}`, () => {
    const entries = new RootEntries(info, type);
    const connection = new ConnectionCompiler(info, entries, placesOf(type, order));
    const complete = connection.compile(
      getNamedType(info.returnType) as GraphQLObjectType,
      selectionSetsOf(info.fieldNodes),
      pathOf(info),
    );
    return {
      select: entries.build(),
      complete,
      startOf: (list: ListArguments): Start => ({ type, ...connection.selectList(list) }),
    };
  });
