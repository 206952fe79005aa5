import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type {
  TimelineChange as Change,
  TimelineEntry as Entry,
  TimelineFigure,
} from '../../model/timeline.js';
import { City } from '../city/city.type.js';
import { Document } from '../document/document.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import type { RequestContext } from '../read/context.js';
import { loadNode, loadNodes } from '../read/read.js';
import { Result } from '../result/result.type.js';
import { Target } from '../target/target.type.js';
import { readTimeline } from './read-timeline.js';
import { Timeline, TimelineChange, TimelineEntry } from './timeline.type.js';

@Resolver()
export class TimelineResolver {
  @Query(() => Timeline, {
    description:
      'What the documents say about a service brand, programme, indicator or department, in the order of years, and what changed (时间线).',
  })
  async timeline(
    @Arg('id', () => ID, {
      description: 'Id of the service brand, programme, indicator or department.',
    })
    id: string,
    @Ctx() { reader }: RequestContext,
  ): Promise<{ entries: Entry[] }> {
    return { entries: await readTimeline(reader, id) };
  }
}

const idsOf = (entry: Entry, kind: TimelineFigure['kind']): string[] =>
  entry.figures.filter((figure) => figure.kind === kind).map(({ id }) => id);

@Resolver(() => TimelineEntry)
export class TimelineEntryResolver {
  @FieldResolver(() => Document, { description: 'The document (文件).' })
  document(
    @Root() { documentId }: Entry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return loadNode(context, info, 'DOCUMENT', documentId);
  }

  @FieldResolver(() => City, { description: 'The city that published it (城市).' })
  city(
    @Root() { cityId }: Entry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return loadNode(context, info, 'CITY', cityId);
  }

  @FieldResolver(() => [Evidence], {
    description: 'The sentences of the document that mention it (原文依据).',
  })
  evidence(
    @Root() { evidenceIds }: Entry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return loadNodes(context, info, 'EVIDENCE', evidenceIds);
  }

  @FieldResolver(() => [Target], { description: 'Targets that the document sets (目标).' })
  targets(
    @Root() entry: Entry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return loadNodes(context, info, 'TARGET', idsOf(entry, 'target'));
  }

  @FieldResolver(() => [Result], { description: 'Results that the document reports (完成情况).' })
  results(
    @Root() entry: Entry,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return loadNodes(context, info, 'RESULT', idsOf(entry, 'result'));
  }
}

@Resolver(() => TimelineChange)
export class TimelineChangeResolver {
  @FieldResolver(() => Indicator, {
    nullable: true,
    description: 'The indicator whose figure changed (指标); null if no figure changed.',
  })
  indicator(
    @Root() { indicatorId }: Change,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return loadNode(context, info, 'INDICATOR', indicatorId);
  }
}
