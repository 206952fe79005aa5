import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Document } from '../document/document.type.js';
import { planned } from '../read/read.js';
import { Section } from '../section/section.type.js';
import { Evidence } from './evidence.type.js';

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Document, { description: 'The document that it is from (文件).' })
  document(@Root() evidence: object, @Info() info: GraphQLResolveInfo): object {
    return planned(evidence, info);
  }

  @FieldResolver(() => Section, {
    nullable: true,
    description: 'The innermost section that it begins in (章节).',
  })
  section(@Root() evidence: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(evidence, info);
  }
}
