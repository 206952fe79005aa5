import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { MentionKind } from '../../model/ontology.js';
import { connectionOf } from '../node/connection.type.js';
import { Node } from '../node/node.type.js';
import { MentionKindEnum } from '../shared/enums.js';
import { nouns } from '../shared/nouns.js';

/** Most mentions of one page. */
export const largestMentionPage = 500;

@ObjectType({
  implements: Node,
  description:
    'A quantity, 《title》, “quoted name”, word of full coverage or named phrase of a document, and what becomes of it (台账条目).',
})
export class Mention extends Node {}

export const MentionConnection = connectionOf(Mention, nouns.MENTION, { proven: false });

@ArgsType()
export class MentionArgs {
  @Field(() => [MentionKindEnum], {
    nullable: true,
    description: 'Only mentions of these kinds; all mentions if absent.',
  })
  kinds?: MentionKind[];

  @Field(() => Int, {
    nullable: true,
    defaultValue: 100,
    description: `Number of mentions in the page (每页条数), 0 to ${largestMentionPage}.`,
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'The page begins after the item with this cursor; the first page if absent.',
  })
  after?: string;
}
