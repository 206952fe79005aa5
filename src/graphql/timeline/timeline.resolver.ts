import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { TimelineChange, TimelineEntry, TimelineFigure } from '../../model/timeline.js';
import { type Composition, nodeOf, nodesOf, objectsOf } from '../compile/composed-compiler.js';
import type { RequestContext } from '../read/context.js';
import { compose, shownNodes } from '../read/read.js';
import { readTimeline } from './read-timeline.js';
import { Timeline } from './timeline.type.js';

const idsOf = (entry: TimelineEntry, kind: TimelineFigure['kind']): string[] =>
  entry.figures.filter((figure) => figure.kind === kind).map(({ id }) => id);

const change: Composition<TimelineChange> = {
  typeName: 'TimelineChange',
  fields: { indicator: nodeOf('INDICATOR', ({ indicatorId }) => indicatorId) },
};

const entry: Composition<TimelineEntry> = {
  typeName: 'TimelineEntry',
  fields: {
    document: nodeOf('DOCUMENT', ({ documentId }) => documentId),
    city: nodeOf('CITY', ({ cityId }) => cityId),
    evidence: nodesOf('EVIDENCE', ({ evidenceIds }) => evidenceIds),
    targets: nodesOf('TARGET', (each) => idsOf(each, 'target')),
    results: nodesOf('RESULT', (each) => idsOf(each, 'result')),
    changes: objectsOf(change, ({ changes }) => changes),
  },
};

const wholeTimeline: Composition<{ readonly entries: readonly TimelineEntry[] }> = {
  typeName: 'Timeline',
  fields: { entries: objectsOf(entry, ({ entries }) => entries) },
};

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
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const shown = shownNodes(info, wholeTimeline);
    const entries = await readTimeline(context.reader, id, shown);
    return compose(context, info, wholeTimeline, { entries }, shown.rows);
  }
}
