import 'reflect-metadata';
import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLFieldResolver,
  GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AggregateResolver } from './aggregate/aggregate.resolver.js';
import { ChangesResolver } from './changes/changes.resolver.js';
import { IndicatorComparisonResolver } from './comparison/comparison.resolver.js';
import { isAnswer } from './compile/answer.js';
import { bytesOfLeaf } from './compile/object-reader.js';
import { ContradictionResolver } from './contradiction/contradiction.resolver.js';
import { CoverageResolver } from './coverage/coverage.resolver.js';
import { DatasetResolver } from './dataset-info/dataset-info.resolver.js';
import { ExploreResolver } from './explore/explore.resolver.js';
import { declareFields } from './node/declare-fields.js';
import { NodeResolver } from './node/node.resolver.js';
import { rootResolvers } from './node/root-fields.js';
import { PlanResultResolver } from './plan-result/plan-result.resolver.js';
import type { RequestContext } from './read/context.js';
import { withCurrentIds } from './read/current-ids.js';
import { registry } from './registry.js';
import { ResponsibilityResolver } from './responsibility/responsibility.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { DateScalar } from './shared/scalars.js';
import { SuggestResolver } from './suggest/suggest.resolver.js';
import { TimelineResolver } from './timeline/timeline.resolver.js';
import { YearResolver } from './year/year.resolver.js';

// Once a process: type-graphql remembers what its decorators say.
declareFields(registry);

const resolvers = [
  NodeResolver,
  YearResolver,
  DatasetResolver,
  SearchResolver,
  SuggestResolver,
  ExploreResolver,
  IndicatorComparisonResolver,
  CoverageResolver,
  ChangesResolver,
  ContradictionResolver,
  AggregateResolver,
  PlanResultResolver,
  TimelineResolver,
  ResponsibilityResolver,
  ...rootResolvers(registry),
] as const;

/** The executable schema. Building it takes a moment; one serves a whole process. */
export function buildGraphSchema(): GraphQLSchema {
  // Not checked here: who serves it checks it, and so do the tests.
  const built = buildSchemaSync({ resolvers: [...resolvers], validate: false, skipCheck: true });
  const config = built.toConfig();
  const schema = new GraphQLSchema({ ...config, types: [...config.types, DateScalar] });
  describeQuery(schema);
  readAnswersByResponseKey(schema);
  followFormerIds(schema);
  askOnce(schema);
  nameEachOnce(schema);
  return schema;
}

/** type-graphql has no place for a description of Query. */
function describeQuery(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  if (query) query.description = 'What can be asked of the graph (查询).';
}

/**
 * Planned answers hold what a field asked for under its response key, so that one field may be asked
 * for twice under two names. Fields of anything else keep their resolvers.
 */
function readAnswersByResponseKey(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getQueryType() || type.name.startsWith('__'))
      continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = readByResponseKey(field.resolve ?? defaultFieldResolver);
  }
}

const readByResponseKey =
  (otherwise: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> =>
  (source, args, context, info) => {
    const budget = (context as RequestContext | undefined)?.budget;
    if (budget && !budget.trySpend('rows', rowsOfField)) return abandoned();
    const value = isAnswer(source) ? source[info.path.key] : otherwise(source, args, context, info);
    const bytes = budget ? bytesOfLeaf(value) : 0;
    if (bytes > 0 && !budget?.trySpend('bytes', bytes)) return abandoned();
    return value;
  };

/**
 * What graphql-js is given where the budget is used up: it waits for it and does nothing more. By an error
 * it would go on with the rest of a list, and leave promises alone whose rejection ends the process. The
 * request is answered by who waits for `Budget.untilExceeded`.
 */
const abandoned = (): Promise<never> => new Promise(() => {});

/** About how many rows can be read and made answers of in the time that graphql-js takes for a field. */
const rowsOfField = 5;

/** Old addresses and notes name things by ids that they had before they were merged. */
function followFormerIds(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    field.resolve = withCurrentIds(field.resolve ?? defaultFieldResolver);
}

/** A root field that was asked for before graphql-js executes the operation is what it was then. */
function askOnce(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const ask = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: RequestContext, info) =>
      context.asked?.get(String(info.path.key)) ?? ask(source, args, context, info);
  }
}

/**
 * A type, year or key that a list names many times is the same as named once, so that lists of an enum are
 * no longer than it is.
 */
function nameEachOnce(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const names = field.args.filter(isListOfEnum).map(({ name }) => name);
    const { resolve } = field;
    if (names.length === 0 || !resolve) continue;
    field.resolve = (source, args, context, info) =>
      resolve(source, distinct(args, names), context, info);
  }
}

const isListOfEnum = ({ type }: GraphQLArgument): boolean =>
  isListType(getNullableType(type)) && isEnumType(getNamedType(type));

function distinct(args: Arguments, names: readonly string[]): Arguments {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      names.includes(name) && Array.isArray(value) ? [...new Set(value)] : value,
    ]),
  );
}

type Arguments = Readonly<Record<string, unknown>>;
