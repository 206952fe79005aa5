import 'reflect-metadata';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  GraphQLSchema,
  isObjectType,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AggregateResolver } from './aggregate/aggregate.resolver.js';
import { BeneficiaryGroupResolver } from './beneficiary-group/beneficiary-group.resolver.js';
import { ServiceBrandResolver } from './brand/brand.resolver.js';
import { CityResolver } from './city/city.resolver.js';
import {
  ComparisonCellResolver,
  IndicatorComparisonResolver,
} from './comparison/comparison.resolver.js';
import { isAnswer } from './compile/answer.js';
import { DatasetResolver } from './dataset-info/dataset-info.resolver.js';
import { DepartmentResolver } from './department/department.resolver.js';
import { DocumentResolver } from './document/document.resolver.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { ExploreResolver } from './explore/explore.resolver.js';
import { IndicatorResolver } from './indicator/indicator.resolver.js';
import { MeasurementResolver } from './measurement/measurement.resolver.js';
import { EntityResolver } from './node/entity.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { OfficialResolver } from './official/official.resolver.js';
import { PlaceResolver } from './place/place.resolver.js';
import { PlanResultResolver } from './plan-result/plan-result.resolver.js';
import { PolicyResolver } from './policy/policy.resolver.js';
import { PolicyMentionResolver } from './policy/policy-mention.resolver.js';
import { PolicyAreaResolver } from './policy-area/policy-area.resolver.js';
import { ProgramResolver } from './program/program.resolver.js';
import type { RequestContext } from './read/context.js';
import { ResponsibilityResolver } from './responsibility/responsibility.resolver.js';
import { ResultResolver } from './result/result.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { SectionResolver } from './section/section.resolver.js';
import { DateScalar } from './shared/scalars.js';
import { TargetResolver } from './target/target.resolver.js';
import {
  TimelineChangeResolver,
  TimelineEntryResolver,
  TimelineResolver,
} from './timeline/timeline.resolver.js';
import { YearResolver } from './year/year.resolver.js';

const resolvers = [
  NodeResolver,
  EntityResolver,
  CityResolver,
  YearResolver,
  DocumentResolver,
  SectionResolver,
  PolicyResolver,
  PolicyMentionResolver,
  ProgramResolver,
  ServiceBrandResolver,
  MeasurementResolver,
  TargetResolver,
  ResultResolver,
  IndicatorResolver,
  DepartmentResolver,
  OfficialResolver,
  ResponsibilityResolver,
  PlaceResolver,
  PolicyAreaResolver,
  BeneficiaryGroupResolver,
  EvidenceResolver,
  DatasetResolver,
  SearchResolver,
  ExploreResolver,
  IndicatorComparisonResolver,
  ComparisonCellResolver,
  AggregateResolver,
  PlanResultResolver,
  TimelineResolver,
  TimelineEntryResolver,
  TimelineChangeResolver,
] as const;

/** The executable schema. Building it takes a moment; one serves a whole process. */
export function buildGraphSchema(): GraphQLSchema {
  // Not checked here: who serves it checks it, and so do the tests.
  const built = buildSchemaSync({ resolvers: [...resolvers], validate: false, skipCheck: true });
  const config = built.toConfig();
  const schema = new GraphQLSchema({ ...config, types: [...config.types, DateScalar] });
  readAnswersByResponseKey(schema);
  askOnce(schema);
  return schema;
}

/** Planned answers are keyed by response key, so that one field may be asked for twice under two names. */
function readAnswersByResponseKey(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getQueryType() || type.name.startsWith('__'))
      continue;
    for (const field of Object.values(type.getFields()))
      if (field.args.length === 0)
        field.resolve = readByResponseKey(field.resolve ?? defaultFieldResolver);
  }
}

const readByResponseKey =
  (otherwise: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> =>
  (source, args, context, info) =>
    isAnswer(source) ? source[info.path.key] : otherwise(source, args, context, info);

/** A root field that was asked for before graphql-js executes the operation is what it was then. */
function askOnce(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const ask = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: RequestContext, info) =>
      context.begun?.get(String(info.path.key)) ?? ask(source, args, context, info);
  }
}
