import { Field, Float, ID, InputType, Int } from 'type-graphql';

const every = 'All tests that are given must hold; null counts as not given.';
const eq = 'Equal to this.';
const among = 'Equal to one of these; an empty list matches nothing.';
const gt = 'Greater than this.';
const gte = 'Greater than or equal to this.';
const lt = 'Less than this.';
const lte = 'Less than or equal to this.';

@InputType({ description: `Tests on an id. ${every}` })
export class IDFilter {
  @Field(() => ID, { nullable: true, description: eq })
  eq?: string;

  @Field(() => [ID], { nullable: true, description: among })
  in?: string[];
}

@InputType({ description: `Tests on a text, case-sensitive. ${every}` })
export class StringFilter {
  @Field(() => String, { nullable: true, description: eq })
  eq?: string;

  @Field(() => [String], { nullable: true, description: among })
  in?: string[];

  @Field(() => String, { nullable: true, description: 'Contains this (包含).' })
  contains?: string;

  @Field(() => String, { nullable: true, description: 'Begins with this (开头).' })
  startsWith?: string;
}

@InputType({ description: `Tests on a whole number. ${every}` })
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

@InputType({ description: `Tests on a number. ${every} A withheld value fails every test.` })
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
