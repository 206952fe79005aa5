import { Field, Float, ID, InputType, Int } from 'type-graphql';

const eq = 'Equal to this.';
const among = 'Equal to one of these; of none where the list is empty.';
const gt = 'Greater than this.';
const gte = 'Greater than or equal to this.';
const lt = 'Less than this.';
const lte = 'Less than or equal to this.';

@InputType({ description: 'Tests on an id; all that are given must hold, null means not given.' })
export class IDFilter {
  @Field(() => ID, { nullable: true, description: eq })
  eq?: string;

  @Field(() => [ID], { nullable: true, description: among })
  in?: string[];
}

@InputType({
  description:
    'Tests on a text, case-sensitive; all that are given must hold, null means not given.',
})
export class StringFilter {
  @Field(() => String, { nullable: true, description: eq })
  eq?: string;

  @Field(() => [String], { nullable: true, description: among })
  in?: string[];

  @Field(() => String, { nullable: true, description: 'Containing this (包含).' })
  contains?: string;

  @Field(() => String, { nullable: true, description: 'Beginning with this (开头).' })
  startsWith?: string;
}

@InputType({
  description: 'Tests on a whole number; all that are given must hold, null means not given.',
})
export class IntFilter {
  @Field(() => Int, { nullable: true, description: eq })
  eq?: number;

  @Field(() => [Int], { nullable: true, description: among })
  in?: number[];

  @Field(() => Int, { nullable: true, description: gt })
  gt?: number;

  @Field(() => Int, { nullable: true, description: gte })
  gte?: number;

  @Field(() => Int, { nullable: true, description: lt })
  lt?: number;

  @Field(() => Int, { nullable: true, description: lte })
  lte?: number;
}

@InputType({
  description:
    'Tests on a number; all that are given must hold, null means not given. A withheld value passes none.',
})
export class FloatFilter {
  @Field(() => Float, { nullable: true, description: eq })
  eq?: number;

  @Field(() => [Float], { nullable: true, description: among })
  in?: number[];

  @Field(() => Float, { nullable: true, description: gt })
  gt?: number;

  @Field(() => Float, { nullable: true, description: gte })
  gte?: number;

  @Field(() => Float, { nullable: true, description: lt })
  lt?: number;

  @Field(() => Float, { nullable: true, description: lte })
  lte?: number;
}

/** Descriptions that every filter's logic shares. */
export const logic = {
  and: 'All of these hold.',
  or: 'At least one of these holds; none does where the list is empty.',
  not: 'This does not hold. A test on an absent value does not hold, so its negation does.',
} as const;

export const onName = {
  policyArea: 'Name or alias of the policy area (业务领域).',
  brand: 'Name or alias of a service brand (服务品牌) that it carries.',
  department: 'Name or alias of a department (部门) that answers for it, in whatever role.',
  years: 'A year in which a document states it (年份).',
} as const;
