import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { City } from '../city/city.type.js';
import { Official } from '../official/official.type.js';
import type { RequestContext } from '../read/context.js';
import { planned, readByIdOrName, readConnection } from '../read/read.js';
import { ResponsibilityConnection } from '../responsibility/responsibility.type.js';
import { PageArgs } from '../shared/page.args.js';
import { DepartmentListArgs } from './department.input.js';
import { Department, DepartmentConnection } from './department.type.js';

@Resolver(() => Department)
export class DepartmentResolver {
  @Query(() => Department, {
    nullable: true,
    description:
      'One department. Give id or name, not both. NOT_FOUND where there is none, BAD_USER_INPUT where several have the name.',
  })
  department(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name or an alias (名称或别称).',
    })
    name: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readByIdOrName(context, info, 'DEPARTMENT', { id, name });
  }

  @Query(() => DepartmentConnection, { description: 'Departments (部门).' })
  departments(
    @Args(() => DepartmentListArgs) args: DepartmentListArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'DEPARTMENT', args);
  }

  @FieldResolver(() => City, {
    nullable: true,
    description: 'The city that it belongs to; null for a national body (城市).',
  })
  city(@Root() department: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(department, info);
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: 'The department that it is part of (上级部门).',
  })
  parent(@Root() department: object, @Info() info: GraphQLResolveInfo): object | null {
    return planned(department, info);
  }

  @FieldResolver(() => [Department], { description: 'Departments that are part of it (下级部门).' })
  children(@Root() department: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(department, info);
  }

  @FieldResolver(() => [Official], { description: 'Officials with a post in it (负责人).' })
  officials(@Root() department: object, @Info() info: GraphQLResolveInfo): object[] {
    return planned(department, info);
  }

  @FieldResolver(() => ResponsibilityConnection, { description: 'What it answers for (责任).' })
  responsibilities(
    @Args(() => PageArgs) _: PageArgs,
    @Root() department: object,
    @Info() info: GraphQLResolveInfo,
  ): object {
    return planned(department, info);
  }
}
