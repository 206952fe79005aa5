import { ArgsType, Field, ID } from 'type-graphql';
import type { NodeType } from '../../model/ontology.js';
import { EntityTypeEnum } from './enums.js';

/** By which everything that looks for nodes by a text is narrowed. */
@ArgsType()
export class NarrowingArgs {
  @Field(() => [EntityTypeEnum], {
    nullable: true,
    description: 'Only nodes of these types; all types if absent.',
  })
  types?: NodeType[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of cities: only what belongs to one of them; all cities if absent.',
  })
  cityIds?: string[] | null;
}
