import { Args, Field, Int, ObjectType } from 'type-graphql';
import type { MentionKind } from '../../model/ontology.js';
import { LargestPage } from '../compile/page-types.js';
import type { Connection } from '../node/connection.type.js';
import { MentionKindEnum } from '../shared/enums.js';
import {
  largestMentionPage,
  type Mention,
  MentionArgs,
  MentionConnection,
} from './mention.type.js';

@ObjectType({ description: 'How many mentions of one kind there are, and what became of them.' })
export class LedgerCount {
  @Field(() => MentionKindEnum, { description: 'The kind (台账条目类型).' })
  kind!: MentionKind;

  @Field(() => Int, { description: 'Number of mentions (总数).' })
  mentions!: number;

  @Field(() => Int, { description: 'Those that a fact of the graph explains (已说明).' })
  explained!: number;

  @Field(() => Int, { description: 'Those that are set aside, with a reason (不作事实).' })
  setAside!: number;

  @Field(() => Int, { description: 'Those that are neither (未说明).' })
  open!: number;
}

@ObjectType({
  description:
    'The account of everything in a document that looks like a fact (台账): each is one, or is set aside with a reason.',
})
export class Ledger {
  @Field(() => [LedgerCount], { description: 'Counts by kind, every kind once (统计).' })
  counts!: LedgerCount[];

  @LargestPage(largestMentionPage)
  @Field(() => MentionConnection, {
    description: `The mentions in reading order (台账条目); up to ${largestMentionPage} at once.`,
  })
  mentions!: Connection<Mention>;
}

// The decorator of a method's parameter: a field that a plan brings has no method.
Args(() => MentionArgs)(Ledger.prototype, 'mentions', 0);
