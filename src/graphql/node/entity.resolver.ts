import type { GraphQLResolveInfo } from 'graphql';
import { Args, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { DocumentConnection } from '../document/document.type.js';
import { EvidenceConnection } from '../evidence/evidence.connection.js';
import { planned } from '../read/read.js';
import { PageArgs } from '../shared/page.args.js';
import { Entity } from './node.type.js';

@Resolver(() => Entity)
export class EntityResolver {
  @FieldResolver(() => DocumentConnection, {
    description: 'Documents that state something of it (文件), newest first.',
  })
  documents(
    @Args(() => PageArgs) _: PageArgs,
    @Root() entity: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(entity, info);
  }

  @FieldResolver(() => EvidenceConnection, {
    description: 'The sentences that prove it (原文依据), by document and place.',
  })
  evidence(
    @Args(() => PageArgs) _: PageArgs,
    @Root() entity: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(entity, info);
  }
}
