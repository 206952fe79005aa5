import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type TimelineChangeKind, timelineChangeKinds } from '../../model/timeline.js';
import { City } from '../city/city.type.js';
import { Document } from '../document/document.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Indicator } from '../indicator/indicator.type.js';
import { Result } from '../result/result.type.js';
import { Target } from '../target/target.type.js';

const TimelineChangeKindEnum = Object.fromEntries(
  timelineChangeKinds.map((kind) => [kind, kind]),
) as { [Kind in TimelineChangeKind]: Kind };

registerEnumType(TimelineChangeKindEnum, {
  name: 'TimelineChangeKind',
  description: 'What changed since the previous document of the same city (变化).',
  valuesConfig: {
    FIRST_MENTIONED: { description: 'No earlier document of the city mentions it (首次提及).' },
    NO_LONGER_MENTIONED: {
      description: 'The previous document mentions it, this one does not (不再提及).',
    },
    MENTIONED_AGAIN: {
      description:
        'An earlier document mentions it, the previous one does not, and this one does again (再次提及).',
    },
    RENAMED: { description: 'It goes by another of its names (更名).' },
    RAISED: { description: 'A figure is higher (提高).' },
    LOWERED: { description: 'A figure is lower (降低).' },
    UNCHANGED: { description: 'A figure is the same (持平).' },
  },
});

@ObjectType({ description: 'One change from one document of a city to the next (变化).' })
export class TimelineChange {
  @Field(() => TimelineChangeKindEnum, { description: 'The kind of change.' })
  kind!: TimelineChangeKind;

  @Field(() => String, {
    nullable: true,
    description: 'The name or the figure as the previous document words it.',
  })
  from!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name or the figure as this document words it.',
  })
  to!: string | null;

  @Field(() => Indicator, {
    nullable: true,
    description: 'The indicator whose figure changed (指标); null if no figure changed.',
  })
  indicator!: Indicator | null;
}

@ObjectType({ description: 'What one document says about the thing (时间线条目).' })
export class TimelineEntry {
  @Field(() => Int, { description: 'The year that the document covers (年份).' })
  year!: number;

  @Field({
    description: 'False if the document does not mention it, although an earlier one does.',
  })
  mentioned!: boolean;

  @Field(() => [String], {
    description: 'Those of its names and aliases that the document uses (名称或别称).',
  })
  names!: string[];

  @Field(() => [TimelineChange], {
    description: 'What changed since the previous document of the same city (变化).',
  })
  changes!: TimelineChange[];

  @Field(() => Document, { description: 'The document (文件).' })
  document!: Document;

  @Field(() => City, { description: 'The city that published it (城市).' })
  city!: City;

  @Field(() => [Evidence], {
    description: 'The sentences of the document that mention it (原文依据).',
  })
  evidence!: Evidence[];

  @Field(() => [Target], { description: 'Targets that the document sets (目标).' })
  targets!: Target[];

  @Field(() => [Result], { description: 'Results that the document reports (完成情况).' })
  results!: Result[];
}

@ObjectType({
  description: 'What the documents say about one thing, in the order of years (时间线).',
})
export class Timeline {
  @Field(() => [TimelineEntry], {
    description:
      'One entry for each document, by year; for an indicator, the documents of all cities.',
  })
  entries!: TimelineEntry[];
}
