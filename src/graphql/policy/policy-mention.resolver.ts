import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Document } from '../document/document.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { planned } from '../read/read.js';
import { PolicyMention } from './policy-mention.type.js';

@Resolver(() => PolicyMention)
export class PolicyMentionResolver {
  @FieldResolver(() => Document, { description: 'The document that says it (文件).' })
  document(@Root() mention: object, @Info() info: GraphQLResolveInfo): object {
    return planned(mention, info);
  }

  @FieldResolver(() => Evidence, { description: 'The words that say it (原文依据).' })
  evidence(@Root() mention: object, @Info() info: GraphQLResolveInfo): object {
    return planned(mention, info);
  }
}
