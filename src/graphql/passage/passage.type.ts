import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { NodeType } from '../../model/ontology.js';
import { Evidence } from '../evidence/evidence.type.js';
import { GraphEdge, GraphNode } from '../explore/explore.type.js';
import { connectionOf } from '../node/connection.type.js';
import { EntityTypeEnum } from '../shared/enums.js';

/** Most passages of one page: the fullest of the five documents has 387. */
export const largestPassagePage = 500;

@ObjectType({
  description: 'A passage and all that it proves (原文依据及其所证).',
})
export class Passage {
  @Field(() => Evidence, { description: 'The passage itself (原文依据).' })
  evidence!: Evidence;

  @Field(() => [GraphNode], {
    description:
      'The nodes that it proves, by type and then by id; among them a result whose rank it states (所证节点).',
  })
  nodes!: GraphNode[];

  @Field(() => [GraphEdge], {
    description: 'The relations that it proves, by type and then by id (所证关系).',
  })
  edges!: GraphEdge[];
}

export const PassageConnection = connectionOf(
  Passage,
  { one: 'passage', many: 'passages' },
  { proven: false },
);

@ArgsType()
export class PassageArgs {
  @Field(() => [EntityTypeEnum], {
    nullable: true,
    description:
      'Only passages that prove a node of one of these types, each with everything that it proves; all passages if absent.',
  })
  types?: NodeType[];

  @Field(() => Int, {
    nullable: true,
    defaultValue: 100,
    description: `Number of passages in the page (每页条数), 0 to ${largestPassagePage}.`,
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'The page begins after the item with this cursor; the first page if absent.',
  })
  after?: string;
}
