import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Document } from '../document/document.type.js';
import { Evidence } from '../evidence/evidence.type.js';
import { planned } from '../read/read.js';
import { Responsibility, ResponsibilitySubject, ResponsibleParty } from './responsibility.type.js';

@Resolver(() => Responsibility)
export class ResponsibilityResolver {
  @FieldResolver(() => ResponsibleParty, { description: 'Who answers (责任主体).' })
  party(@Root() responsibility: object, @Info() info: GraphQLResolveInfo): object {
    return planned(responsibility, info);
  }

  @FieldResolver(() => ResponsibilitySubject, { description: 'What is answered for (责任事项).' })
  subject(@Root() responsibility: object, @Info() info: GraphQLResolveInfo): object {
    return planned(responsibility, info);
  }

  @FieldResolver(() => Document, { description: 'The document that says so (文件).' })
  document(@Root() responsibility: object, @Info() info: GraphQLResolveInfo): object {
    return planned(responsibility, info);
  }

  @FieldResolver(() => Evidence, { description: 'The words that say so (原文依据).' })
  evidence(@Root() responsibility: object, @Info() info: GraphQLResolveInfo): object {
    return planned(responsibility, info);
  }
}
