import { ArgsType, createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { ServiceBrand } from '../brand/brand.type.js';
import { typeNameOf } from '../compile/answer.js';
import { PageOf, PartOfPage } from '../compile/page-types.js';
import { Evidence } from '../evidence/evidence.type.js';
import { PageInfo } from '../node/connection.type.js';
import { Policy } from '../policy/policy.type.js';
import { Program } from '../program/program.type.js';
import { PageArgs } from '../shared/page.args.js';

const ConceptApplier = createUnionType({
  name: 'ConceptApplier',
  description: 'What a concept can be applied by (运用者).',
  types: () => [Program, ServiceBrand, Policy] as const,
  resolveType: typeNameOf,
});

@ObjectType({ description: 'One programme, brand or policy in a list, with its cursor.' })
export class ConceptApplierEdge {
  @Field({ description: 'Position in the list: the `after` of the page that follows.' })
  cursor!: string;

  @PartOfPage()
  @Field(() => ConceptApplier, { description: 'The programme, brand or policy.' })
  node!: typeof ConceptApplier;

  @Field(() => Evidence, {
    description: 'The sentence in which it applies the concept (原文依据).',
  })
  evidence!: Evidence;
}

@PageOf('ConceptApplier')
@ObjectType({
  description:
    'One page of a list of programmes, brands and policies that apply a concept (分页列表).',
})
export class ConceptApplierConnection {
  @PartOfPage()
  @Field(() => [ConceptApplierEdge], {
    description: 'The items of the page, each with its cursor.',
  })
  edges!: ConceptApplierEdge[];

  @PartOfPage()
  @Field(() => [ConceptApplier], { description: 'The items of the page.' })
  nodes!: (typeof ConceptApplier)[];

  @PartOfPage()
  @Field(() => PageInfo, { description: 'The position of the page in its list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description: 'Number of items in the whole list, not only in this page (总数).',
  })
  totalCount!: number;
}

@ArgsType()
export class ConceptApplierArgs extends PageArgs {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only what belongs to one of these cities; every city if absent (城市).',
  })
  cityIds?: string[];

  @Field(() => [Int], {
    nullable: true,
    description: 'Only what a document of one of these years states; every year if absent (年份).',
  })
  years?: number[];
}
