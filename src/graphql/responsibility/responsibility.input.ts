import { ArgsType, Field, InputType } from 'type-graphql';
import type { ResponsibilityRole } from '../../model/ontology.js';
import { CityFilter } from '../city/city.input.js';
import { ResponsibilityOrderFieldEnum, ResponsibilityRoleEnum } from '../shared/enums.js';
import { IDFilter, IntFilter, StringFilter } from '../shared/filter.input.js';
import { type OrderInput, orderInput } from '../shared/order.input.js';
import { PageArgs } from '../shared/page.args.js';

@InputType({ description: 'Tests on responsibilities (责任). All that are given must hold.' })
export class ResponsibilityFilter {
  @Field(() => [ResponsibilityFilter], { nullable: true, description: 'All of these hold.' })
  and?: ResponsibilityFilter[];

  @Field(() => [ResponsibilityFilter], {
    nullable: true,
    description: 'At least one of these holds; with an empty list, nothing passes.',
  })
  or?: ResponsibilityFilter[];

  @Field(() => ResponsibilityFilter, {
    nullable: true,
    description:
      'This does not hold. A test on an absent value does not hold, so its negation does.',
  })
  not?: ResponsibilityFilter;

  @Field(() => CityFilter, {
    nullable: true,
    description: 'The city whose document says so (城市).',
  })
  city?: object;

  @Field(() => IntFilter, {
    nullable: true,
    description: 'The year that this document covers (年份).',
  })
  year?: IntFilter;

  @Field(() => IDFilter, {
    nullable: true,
    description: 'Id of the department or official (责任主体).',
  })
  party?: IDFilter;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'Name or alias of the department or official (责任主体).',
  })
  partyName?: StringFilter;

  @Field(() => ResponsibilityRoleEnum, {
    nullable: true,
    description: 'The role of the party (牵头、责任、配合).',
  })
  role?: ResponsibilityRole;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the subject inherits it from the section that it is in.',
  })
  inherited?: boolean;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'Name or alias of the policy area that the subject concerns (业务领域).',
  })
  policyArea?: StringFilter;

  @Field(() => IDFilter, {
    nullable: true,
    description: 'Id of the document that says so (文件).',
  })
  document?: IDFilter;
}

const ResponsibilityOrder = orderInput(
  'ResponsibilityOrder',
  ResponsibilityOrderFieldEnum,
  'responsibilities',
);

const described = {
  filter: 'Only responsibilities that pass these tests; all if absent.',
  orderBy: (absent: string) => `Sort keys, the most important one first; ${absent} if absent.`,
};
const byRole = 'leads first, then by document and where it says so,';
const asStated = 'by document and where it says so';

/** Of lists that are not paged. */
@ArgsType()
export class ResponsibilityArgs {
  @Field(() => ResponsibilityFilter, { nullable: true, description: described.filter })
  filter?: ResponsibilityFilter;

  @Field(() => [ResponsibilityOrder], { nullable: true, description: described.orderBy(byRole) })
  orderBy?: OrderInput[];
}

@ArgsType()
export class ResponsibilityListArgs extends PageArgs {
  @Field(() => ResponsibilityFilter, { nullable: true, description: described.filter })
  filter?: ResponsibilityFilter;

  @Field(() => [ResponsibilityOrder], { nullable: true, description: described.orderBy(byRole) })
  orderBy?: OrderInput[];
}

/** Of the list at the root, whose order is another. */
@ArgsType()
export class AllResponsibilitiesArgs extends PageArgs {
  @Field(() => ResponsibilityFilter, { nullable: true, description: described.filter })
  filter?: ResponsibilityFilter;

  @Field(() => [ResponsibilityOrder], { nullable: true, description: described.orderBy(asStated) })
  orderBy?: OrderInput[];
}
