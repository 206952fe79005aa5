import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Document } from '../document/document.type.js';
import { PolicyArea } from '../policy-area/policy-area.type.js';
import { Program } from '../program/program.type.js';
import { planned } from '../read/read.js';
import { Responsibility } from '../responsibility/responsibility.type.js';
import { Result } from '../result/result.type.js';
import { Target } from '../target/target.type.js';
import { Section } from './section.type.js';

@Resolver(() => Section)
export class SectionResolver {
  @FieldResolver(() => Section, {
    nullable: true,
    description: 'The section that it is in (上级章节).',
  })
  parent(@Root() section: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(section, info);
  }

  @FieldResolver(() => [Section], { description: 'Its sub-sections in reading order (下级章节).' })
  children(@Root() section: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(section, info);
  }

  @FieldResolver(() => Document, { description: 'The document that it is of (文件).' })
  document(@Root() section: object, @Info() info: GraphQLResolveInfo): object {
    return planned(section, info);
  }

  @FieldResolver(() => PolicyArea, {
    nullable: true,
    description: 'The field that it is about (业务领域).',
  })
  policyArea(@Root() section: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(section, info);
  }

  @FieldResolver(() => [Responsibility], {
    description: 'Who answers for it (责任), inherited from the section around it or its own.',
  })
  responsibilities(@Root() section: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(section, info);
  }

  @FieldResolver(() => [Program], {
    description: 'Programmes that it states itself; those of sub-sections are with these (项目).',
  })
  programs(@Root() section: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(section, info);
  }

  @FieldResolver(() => [Target], {
    description: 'Targets that it states itself; those of sub-sections are with these (目标).',
  })
  targets(@Root() section: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(section, info);
  }

  @FieldResolver(() => [Result], {
    description: 'Results that it states itself; those of sub-sections are with these (完成情况).',
  })
  results(@Root() section: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(section, info);
  }
}
