import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type TimelineChangeKind, timelineChangeKinds } from '../../model/timeline.js';

const TimelineChangeKindEnum = Object.fromEntries(
  timelineChangeKinds.map((kind) => [kind, kind]),
) as { [Kind in TimelineChangeKind]: Kind };

registerEnumType(TimelineChangeKindEnum, {
  name: 'TimelineChangeKind',
  description: 'What changed since the document before of the same city (变化).',
  valuesConfig: {
    FIRST_MENTIONED: { description: 'No earlier document of the city mentions it (首次提及)' },
    NO_LONGER_MENTIONED: { description: 'The document before did, this one does not (不再提及)' },
    MENTIONED_AGAIN: { description: 'An earlier document did, the one before did not (再次提及)' },
    RENAMED: { description: 'It goes by another of its names (更名)' },
    RAISED: { description: 'A figure is higher (提高)' },
    LOWERED: { description: 'A figure is lower (降低)' },
    UNCHANGED: { description: 'A figure is the same (持平)' },
  },
});

@ObjectType({ description: 'Something that changed from one document to the next (变化).' })
export class TimelineChange {
  @Field(() => TimelineChangeKindEnum, { description: 'What kind of change.' })
  kind!: TimelineChangeKind;

  @Field(() => String, { nullable: true, description: 'Wording before, of a name or a figure.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'Wording now.' })
  to!: string | null;
}

@ObjectType({ description: 'What one document says of a thing (时间线条目).' })
export class TimelineEntry {
  @Field(() => Int, { description: 'The year that the document covers.' })
  year!: number;

  @Field({ description: 'False where the document does not mention it, and an earlier one does.' })
  mentioned!: boolean;

  @Field(() => [String], { description: 'Of its name and aliases, those that the document uses.' })
  names!: string[];

  @Field(() => [TimelineChange], {
    description: 'What changed since the document before of the same city.',
  })
  changes!: TimelineChange[];
}

@ObjectType({
  description: 'What the documents say of a thing, in the order of years (时间线).',
})
export class Timeline {
  @Field(() => [TimelineEntry], {
    description: 'Document by document, by year; of an indicator, over all cities.',
  })
  entries!: TimelineEntry[];
}
